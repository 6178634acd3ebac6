using QuikGraph;

namespace ArgumentGraph.Tests.Graphs;

/// <summary>An argument that is support alone, its graph, and what is said to carry what in it.</summary>
internal sealed class SupportCase
{
    private readonly Argument _argument;
    private readonly Baseline _baseline;
    private readonly LoadBearingReport _report;

    public SupportCase(int seed, Argument argument, Baseline baseline)
    {
        _argument = argument;
        _baseline = baseline;
        Support = LibraryGraphs.Support(argument);

        // What is not asked for is not tried by itself where what rests on it falls with it; half of the cases ask for everything.
        ValueList<string> named = seed / 2 % 2 == 0 ? [.. Support.Vertices] : [];
        _report = argument.AnalyzeLoadBearing(new Setting { Baseline = baseline }, new LoadBearingOptions { AdditionalElements = named });
    }

    public BidirectionalGraph<string, SEdge<string>> Support { get; }

    /// <summary>What the report says of the pathways, the roots and the elements that were named.</summary>
    public IEnumerable<LoadBearingTarget> Targets =>
        _report.Pathways.Concat(_report.Roots).Concat(_report.AdditionalElements).DistinctBy(target => target.Element.Id);

    /// <summary>Whether the argument rests on the element in the end.</summary>
    public bool IsBasic(string id) =>
        _argument[id] is Evidence or Strategy { Likelihood: not null } || (_baseline == Baseline.AsArgued && Support.IsOutEdgesEmpty(id));

    /// <summary>The elements that have a standing without support, and have this one at least.</summary>
    public IEnumerable<string> EndsWith(Standing standing) => Support.Vertices.Where(id => OfItsOwn(id) >= standing);

    /// <summary>The ids of what is reported to bring the element down.</summary>
    public IEnumerable<string> CarriersOf(string id) =>
        _report.LoadBearing
            .Where(one => one.Pathways.Concat(one.Others).Any(fallen => fallen.Id == id))
            .Select(one => one.Element.Id);

    private Standing OfItsOwn(string id) => _argument[id] switch
    {
        _ when _baseline == Baseline.AsArgued => Support.IsOutEdgesEmpty(id) ? Standing.Supported : Standing.Unsupported,
        Evidence { State: null or EvidenceState.Available } => Standing.Supported,
        Evidence { State: EvidenceState.Disputed } => Standing.InDoubt,
        _ => Standing.Unsupported,
    };
}
