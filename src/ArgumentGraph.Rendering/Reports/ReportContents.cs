using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>The analyses that the sections share, each made when first asked for.</summary>
internal sealed class ReportContents(Argument argument, CaseReportOptions options, CancellationToken cancellationToken)
{
    private const int ListedCutSets = 8;

    private readonly Lazy<SupportReport> _support = new(() => argument.AnalyzeSupport(options.Setting, cancellationToken: cancellationToken));
    private readonly Lazy<LoadBearingReport> _loadBearing = new(() =>
        argument.AnalyzeLoadBearing(options.Setting, new LoadBearingOptions { ListedCutSets = ListedCutSets }, cancellationToken: cancellationToken));

    private readonly Lazy<RoadmapReport> _roadmap = new(() => argument.AnalyzeRoadmap(options.Setting, cancellationToken: cancellationToken));

    private readonly Lazy<FreshnessReport> _freshness = new(() => argument.AnalyzeFreshness(
        options.Setting,
        new FreshnessOptions { Until = options.Setting.Date?.AddYears(1) },
        cancellationToken: cancellationToken));

    private readonly Lazy<ResponseReport> _response = new(() => argument.AnalyzeResponse(options.Setting, cancellationToken: cancellationToken));

    private readonly Lazy<ModulesReport> _modules = new(() => argument.AnalyzeModules(options.Setting, cancellationToken: cancellationToken));

    private readonly Lazy<ImpactReport?> _changes = new(() =>
        options.Since?.AnalyzeImpact(argument, options.Setting, cancellationToken: cancellationToken));

    private readonly Lazy<ReviewReport?> _reviews = new(() =>
        options.Reviews is { } reviews ? argument.AnalyzeReviews(reviews, options.Setting, cancellationToken: cancellationToken) : null);

    private readonly Lazy<HiddenSupportReport?> _hiddenSupport = new(() =>
        argument.PublicVersion is null ? null : argument.AnalyzeHiddenSupport(options.Setting, cancellationToken: cancellationToken));

    private readonly Lazy<List<int>[]> _usedIn = new(() => FindUses(argument, cancellationToken));

    public Argument Argument => argument;

    public CaseReportOptions Options => options;

    /// <summary>What brings down pathways alone.</summary>
    public Carriers Carriers => field ??= new(LoadBearing);

    /// <summary>The argument divided into sheets, drawn.</summary>
    public ReportSheets Sheets => field ??= new(argument, Support, options.Show, cancellationToken);

    public string Title => options.Title ?? ReportPhrases.TitleOf(argument);

    public SupportReport Support => _support.Value;

    public LoadBearingReport LoadBearing => _loadBearing.Value;

    public RoadmapReport Roadmap => _roadmap.Value;

    /// <summary>Over the coming year.</summary>
    public FreshnessReport Freshness => _freshness.Value;

    /// <summary>Who sees harm, and whether the response comes in time.</summary>
    public ResponseReport Response => _response.Value;

    /// <summary>What modules rest on, joined and alone.</summary>
    public ModulesReport Modules => _modules.Value;

    /// <summary>Since the version that the last report was on; null where there is none.</summary>
    public ImpactReport? Changes => _changes.Value;

    /// <summary>Which reviews still hold for what; null where none are given.</summary>
    public ReviewReport? Reviews => _reviews.Value;

    /// <summary>What readers take on trust; null where the argument is not a public version.</summary>
    public HiddenSupportReport? HiddenSupport => _hiddenSupport.Value;

    public CancellationToken CancellationToken => cancellationToken;

    public Setting Setting => options.Setting;

    public ValueList<string> Show => options.Show;

    public bool HasNumbers => argument.Elements.Any(LikelihoodOf);

    /// <summary>
    /// The numbers of the pathways that an element has to do with: that it supports, is stated for or challenges, directly or through others; in the author's
    /// order.
    /// </summary>
    public IReadOnlyList<int> UsedIn(Element element) => _usedIn.Value[argument.Numbered.Find(element.Id)];

    private static bool LikelihoodOf(Element element) => element switch
    {
        Evidence evidence => evidence.Likelihood is not null,
        Assumption assumption => assumption.Likelihood is not null,
        SupportableElement supportable => supportable.Likelihood is not null,
        _ => false,
    };

    // By element the pathways of which it is a part; as long as what it returns is large.
    private static List<int>[] FindUses(Argument argument, CancellationToken cancellationToken)
    {
        List<int>[] uses = [.. Enumerable.Range(0, argument.Numbered.ElementCount).Select(_ => new List<int>())];
        foreach (int pathway in argument.Numbered.Pathways)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AddUse(argument, pathway, uses);
        }

        return uses;
    }

    // What a pathway rests on, what challenges that, and what is stated above it. What has been reached has the pathway as its last.
    private static void AddUse(Argument argument, int pathway, List<int>[] uses)
    {
        NumberedArgument structure = argument.Numbered;
        var open = new Stack<int>([pathway]);
        foreach (Element above in argument.AncestorsOf(structure.Elements[pathway].Id))
        {
            foreach (Element stated in argument.ContextOf(above.Id).Where(stated => stated is Context or Assumption))
            {
                open.Push(structure.Find(stated.Id));
            }
        }

        var used = new List<int>();
        while (open.TryPop(out int number))
        {
            List<int> reached = uses[number];
            if (reached.Count > 0 && reached[^1] == pathway)
            {
                continue;
            }

            reached.Add(pathway);
            used.Clear();
            structure.AddUsedBy(number, used);
            used.ForEach(open.Push);
        }
    }
}
