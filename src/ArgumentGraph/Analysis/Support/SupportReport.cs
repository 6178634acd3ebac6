using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>What stands, what does not, why, and what is left open. Made by <see cref="Argument.AnalyzeSupport"/>.</summary>
[JsonConverter(typeof(SupportReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class SupportReport : IAnalysisReport
{
    private readonly StandingEvaluation _evaluation;
    private readonly StandingReasons _reasons;
    private readonly Lazy<ValueList<OpenPoint>> _openPoints;
    private readonly Lazy<ValueList<Element>> _pathwaysOnTrust;

    internal SupportReport(Argument argument, Setting setting, StandingEvaluation evaluation, IReadOnlyList<AnalysedElement> analysed)
    {
        Argument = argument;
        Setting = setting;
        Basis = argument.BasisAt(setting);
        _evaluation = evaluation;
        _reasons = new StandingReasons(argument, evaluation);
        Counts = ArgumentCounts.Of(argument.Structure);
        int pathways = argument.PathwayNumbers.Length;
        int roots = argument.RootNumbers.Length;
        Pathways = [.. analysed.Take(pathways)];
        Roots = [.. analysed.Skip(pathways).Take(roots)];
        AdditionalElements = [.. analysed.Skip(pathways + roots)];
        _openPoints = new(() => new OpenPoints(argument, evaluation).OfAll());
        _pathwaysOnTrust = new(() => PathwaysOnTrustFinder.Find(argument, evaluation));
    }

    /// <summary>The argument that was analysed.</summary>
    public Argument Argument { get; }

    /// <inheritdoc/>
    public Setting Setting { get; }

    /// <inheritdoc/>
    public ReportBasis Basis { get; }

    /// <summary>How many elements and relationships of each kind there are.</summary>
    public ArgumentCounts Counts { get; }

    /// <summary>The pathways, in the author's order.</summary>
    public ValueList<AnalysedElement> Pathways { get; }

    /// <summary>The roots, in the author's order.</summary>
    public ValueList<AnalysedElement> Roots { get; }

    /// <summary>The elements that were named, in the order named.</summary>
    public ValueList<AnalysedElement> AdditionalElements { get; }

    /// <summary>Everything that is left open in the argument: by kind, then by id.</summary>
    public ValueList<OpenPoint> OpenPoints => _openPoints.Value;

    /// <summary>
    /// The pathways that are supported only because evidence with no stated state is taken as available
    /// (<see cref="ReportBasis.StateNotGiven"/>): were it missing, they would not be supported. In the author's order; empty as argued, where states do not
    /// count. Worked out when first asked for, in time linear in elements and relationships.
    /// </summary>
    public ValueList<Element> PathwaysOnTrust => _pathwaysOnTrust.Value;

    /// <summary>An element's own standing and the reason for it. Linear in the number of its relationships.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public ElementStanding this[string id] => _reasons.Of(Argument.NumberOf(id));

    /// <summary>
    /// Why an element stands as it does, in one sentence: for example <c>C4 (claim) is unsupported: it needs its one supporter, and E7 is unsupported.</c>
    /// <see cref="Argument.Explain"/> goes on to the root causes. Linear in the number of the element's relationships.
    /// </summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public string SentenceOf(string id) => new ExplanationWriter(Argument, _evaluation, maximum: 1).SentenceOf(Argument.NumberOf(id));

    /// <summary>An element's standing, without what it inherits. Constant time.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public Standing StandingOf(string id) => _evaluation.Standings[Argument.NumberOf(id)];

    /// <summary>An element's standing when it is analysed: with the assumptions and contexts stated at its ancestors.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public Standing AnalysedStandingOf(string id) => _evaluation.Analysed(Argument.NumberOf(id));

    /// <summary>What a challenge does to its target.</summary>
    /// <param name="challenge">A challenge in the argument.</param>
    /// <exception cref="KeyNotFoundException">There is no such challenge.</exception>
    public ChallengeEffect EffectOf(Relationship challenge)
    {
        ArgumentNullException.ThrowIfNull(challenge);
        int number = challenge.Kind == RelationshipKind.Challenges ? Argument.Structure.NumberOf(challenge) : -1;
        return number < 0
            ? throw Argument.Missing(challenge)
            : _evaluation.Effects[number - Argument.Structure.SupportCount - Argument.Structure.ContextCount];
    }

    /// <summary>How many elements have this standing.</summary>
    /// <param name="standing">A standing.</param>
    public int Count(Standing standing) => _evaluation.Standings.Count(each => each == standing);
}
