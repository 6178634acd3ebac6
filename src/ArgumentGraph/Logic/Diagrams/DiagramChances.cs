using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Diagrams;

/// <summary>
/// Chances on a finished diagram: each node's from those of its branches, in one pass (Rauzy, New algorithms for fault trees analysis, RESS 40, 1993).
/// </summary>
/// <remarks>Sums of positive terms only, for hold and for fall: nothing cancels.</remarks>
internal sealed class DiagramChances
{
    private readonly double[] _holds;
    private readonly double[] _falls;

    /// <param name="diagram">The diagram.</param>
    /// <param name="leaves">By leaf of the core: its chance.</param>
    public DiagramChances(FrozenDiagram diagram, ReadOnlySpan<Chance> leaves)
    {
        _holds = new double[diagram.Count];
        _falls = new double[diagram.Count];
        _holds[DecisionDiagram.Holds] = 1;
        _falls[DecisionDiagram.Fallen] = 1;
        for (int node = 2; node < diagram.Count; node++)
        {
            Chance leaf = leaves[diagram.Order[diagram.Levels[node]]];
            int low = diagram.Lows[node];
            int high = diagram.Highs[node];
            _holds[node] = (leaf.Hold * _holds[low]) + (leaf.Fall * _holds[high]);
            _falls[node] = (leaf.Hold * _falls[low]) + (leaf.Fall * _falls[high]);
        }
    }

    public Chance this[int node] => new(_holds[node], _falls[node]);

    public double Fall(int node) => _falls[node];
}
