using ArgumentGraph.Analysis.Response;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>Whether any element is a step of a response, or any goal says how much time its harm leaves. Linear in the elements.</summary>
    public bool StatesResponses => Elements.Any(element => element.StatedStep is not null || element is Goal { Harm: not null });

    /// <summary>
    /// If the harm of a pathway begins, who sees it, who is told, who decides, what is done, and does that come in time? For each pathway the class of its
    /// response, the chain of steps by which it is so, worst and best times, what part of all acts each chain deals with, and the probability that the response
    /// is in time; and what rests on single steps, people and pagers, what is missing, and what would help if it took less.
    /// </summary>
    /// <remarks>
    /// The steps are claims and evidence with a <see cref="Claim.Step"/>; one that does not stand in the setting is not there. A pathway has the steps that its
    /// support reaches. A chain leads from a step that sees to one that acts, without leaving out a stage, or to one that blocks. The terms are those of AI
    /// control (coverage, recall), of layers of protection (half-time rule) and of physical protection (timely detection). Probabilities count steps and
    /// latencies that chains share as the same, by conditioning on them and by parts with one entry and one exit, on a grid whose rounding is outwards, so that
    /// the bounds are proved. Classes: in proportion to pathways by steps and what they follow; probabilities: by the
    /// cells of the grid as well, within the budget.
    /// </remarks>
    /// <param name="setting">From which baseline, and on which day; null for the argument as it is.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told the share of the work that is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// ResponseReport response = argument.AnalyzeResponse(Setting.On(new DateOnly(2026, 11, 1)));
    /// foreach (PathwayResponse late in response.OfClass(ResponseClass.LateOnly))
    /// {
    ///     Console.WriteLine($"{late.Pathway.Id}: {late.Best} as a rule, {late.Pathway.Harm?.Within} to the harm");
    /// }
    /// </code>
    /// </example>
    public ResponseReport AnalyzeResponse(
        Setting? setting = null, ResponseOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ResponseAnalysis(this, setting ?? Setting.Default, options ?? new ResponseOptions(), progress, cancellationToken).Report();
    }
}
