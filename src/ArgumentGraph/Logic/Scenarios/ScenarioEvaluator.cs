using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Scenarios;

/// <summary>
/// Judges many scenarios at once: which roots fall when these nodes do. Each bit of a vector is one scenario; a block of scenarios is one ascending
/// pass over the nodes that it reaches, and no others. Nothing is allocated for a scenario.
/// </summary>
/// <remarks>
/// Parallel-pattern simulation as in testing circuits (for example Waicukauski et al., Fault simulation for structured VLSI, 1985), event-driven: a node is
/// visited when a node that it needs has fallen in some scenario. What is carried is the fall, so that what holds need not be looked at.
/// </remarks>
internal sealed class ScenarioEvaluator
{
    private readonly StructureFunction _function;
    private readonly LaneWidth _width;

    public ScenarioEvaluator(StructureFunction function, LaneWidth? width = null)
    {
        _function = function;
        _width = width ?? LaneWidths.Best;
    }

    /// <summary>How many scenarios make a block.</summary>
    public int BlockSize => (int)_width;

    /// <summary>Judges all scenarios, or as many as the budget of steps (visits along an edge) allows.</summary>
    /// <returns>How many scenarios have been judged, from the first.</returns>
    public int Evaluate(
        IScenarios scenarios, IRootFalls results, long stepBudget, IProgress<double>? progress, CancellationToken cancellationToken) => _width switch
        {
            LaneWidth.Bits512 => new ScenarioPass<Lanes512>(_function).Evaluate(scenarios, results, stepBudget, progress, cancellationToken),
            LaneWidth.Bits256 => new ScenarioPass<Lanes256>(_function).Evaluate(scenarios, results, stepBudget, progress, cancellationToken),
            LaneWidth.Bits128 => new ScenarioPass<Lanes128>(_function).Evaluate(scenarios, results, stepBudget, progress, cancellationToken),
            _ => new ScenarioPass<Lanes64>(_function).Evaluate(scenarios, results, stepBudget, progress, cancellationToken),
        };
}
