namespace ArgumentGraph.Rendering.Reports;

/// <summary>The analyses that the sections share, each made when first asked for.</summary>
internal sealed class ReportContents(Argument argument, CaseReportOptions options, CancellationToken cancellationToken)
{
    private const int ListedCutSets = 8;

    private readonly Lazy<SupportReport> _support = new(() => argument.AnalyzeSupport(new SupportOptions { Baseline = options.Baseline, Date = options.Date }, cancellationToken));
    private readonly Lazy<LoadBearingReport> _loadBearing = new(() =>
        argument.AnalyzeLoadBearing(new LoadBearingOptions { Baseline = options.Baseline, Date = options.Date, ListedCutSets = ListedCutSets }, cancellationToken: cancellationToken));

    private readonly Lazy<RoadmapReport> _roadmap = new(() => argument.AnalyzeRoadmap(new RoadmapOptions { Baseline = options.Baseline, Date = options.Date }, cancellationToken: cancellationToken));

    private readonly Lazy<ILookup<string, Element>> _usedIn = new(() => argument.Pathways
        .SelectMany(pathway => ElementsOf(argument, pathway).Select(id => (Id: id, Pathway: (Element)pathway)))
        .ToLookup(pair => pair.Id, pair => pair.Pathway, StringComparer.Ordinal));

    public Argument Argument => argument;

    public string Title => options.Title ?? (argument.Title.Length > 0 ? argument.Title : "An argument without a title");

    public SupportReport Support => _support.Value;

    public LoadBearingReport LoadBearing => _loadBearing.Value;

    public RoadmapReport Roadmap => _roadmap.Value;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>What the register lists: claims first, then evidence and assumptions, each in the author's order.</summary>
    public IReadOnlyList<Element> Registered { get; } = [.. argument.Elements.Where(element => element is Claim), .. argument.Elements.Where(element => element is Evidence), .. argument.Elements.Where(element => element is Assumption)];

    public ProbabilityOptions ProbabilityOptions => new() { Baseline = options.Baseline, Date = options.Date };

    public bool HasNumbers => argument.Elements.Any(LikelihoodOf);

    /// <summary>The pathways above each element: those that it supports, or is stated in, directly or through others; in the author's order.</summary>
    public ILookup<string, Element> UsedIn => _usedIn.Value;

    private static bool LikelihoodOf(Element element) => element switch
    {
        Evidence evidence => evidence.Likelihood is not null,
        Assumption assumption => assumption.Likelihood is not null,
        SupportableElement supportable => supportable.Likelihood is not null,
        _ => false,
    };

    private static IEnumerable<string> ElementsOf(Argument argument, SupportableElement pathway)
    {
        IEnumerable<Element> arguing = argument.DescendantsOf(pathway.Id).Append(pathway);
        return arguing.Concat(arguing.SelectMany(element => argument.ContextOf(element.Id))).Select(element => element.Id).Distinct(StringComparer.Ordinal);
    }
}
