using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>The analyses that the sections share, each made when first asked for.</summary>
internal sealed class ReportContents(
    Argument argument, CaseReportOptions options, IProgress<ReportProgress>? progress, CancellationToken cancellationToken)
{
    private const int ListedCutSets = 8;

    // From here on nobody waits for everything to be counted, and what a reader can take in is found with less.
    private const int Large = 20_000;
    private const int LargestSets = 2;
    private const long LargeWork = 50_000_000;

    private readonly Lazy<SupportReport> _support = new(() => argument.AnalyzeSupport(options.Setting, cancellationToken: cancellationToken));
    private readonly Lazy<LoadBearingReport> _loadBearing = new(() =>
        argument.AnalyzeLoadBearing(
            options.Setting,
            new LoadBearingOptions
            {
                ListedCutSets = ListedCutSets,
                MaximumOrder = IsCurtailed(argument, options) ? LargestSets : null,
                Budget = BudgetOf(argument, options),
            },
            Told(progress, "load-bearing elements"),
            cancellationToken));

    private readonly Lazy<RoadmapReport> _roadmap = new(() => argument.AnalyzeRoadmap(
        options.Setting, new RoadmapOptions { Budget = BudgetOf(argument, options) }, Told(progress, "next steps"), cancellationToken));

    private readonly Lazy<FreshnessReport> _freshness = new(() => argument.AnalyzeFreshness(
        options.Setting,
        new FreshnessOptions { Until = options.Setting.Date?.AddYears(1), Budget = BudgetOf(argument, options) },
        Told(progress, "freshness"),
        cancellationToken));

    private readonly Lazy<ResponseReport> _response = new(() => argument.AnalyzeResponse(options.Setting, null, Told(progress, "response"), cancellationToken));

    private readonly Lazy<ModulesReport> _modules = new(() => argument.AnalyzeModules(options.Setting, null, Told(progress, "modules"), cancellationToken));

    private readonly Lazy<ImpactReport?> _changes = new(() =>
        options.Since?.AnalyzeImpact(argument, options.Setting, null, Told(progress, "changes"), cancellationToken));

    private readonly Lazy<ReviewReport?> _reviews = new(() =>
        options.Reviews is { } reviews ? argument.AnalyzeReviews(reviews, options.Setting, cancellationToken: cancellationToken) : null);

    private readonly Lazy<HiddenSupportReport?> _hiddenSupport = new(() =>
        argument.PublicVersion is null ? null : argument.AnalyzeHiddenSupport(options.Setting, cancellationToken: cancellationToken));

    private readonly Lazy<List<int>[]> _usedIn = new(() => FindUses(argument, cancellationToken));

    public Argument Argument => argument;

    public CaseReportOptions Options => options;

    /// <summary>What brings down pathways alone.</summary>
    public Carriers Carriers => field ??= new(LoadBearing, AbovePathways);

    /// <summary>The ids of what stands over pathways.</summary>
    public Lazy<HashSet<string>> AbovePathways { get; } = new(() => FindAbove(argument));

    /// <summary>The argument divided into sheets, drawn.</summary>
    public ReportSheets Sheets => field ??= new(this);

    /// <summary>What comes first where a list has no room for all.</summary>
    public Foremost Foremost => field ??= new(this);

    /// <summary>How much an analysis may spend.</summary>
    public Budget Budget => BudgetOf(argument, options);

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

    /// <summary>Who is told how far a part of the work is; null: nobody.</summary>
    /// <param name="what">The part, in words.</param>
    public IProgress<double>? Told(string what) => Told(progress, what);

    private static PartOfReport? Told(IProgress<ReportProgress>? all, string what) => all is null ? null : new(all, what);

    private static bool IsCurtailed(Argument argument, CaseReportOptions options) => options.Budget is null && argument.Elements.Count > Large;

    private static Budget BudgetOf(Argument argument, CaseReportOptions options) =>
        options.Budget ?? (IsCurtailed(argument, options) ? new Budget { Work = LargeWork } : Budget.Default);

    private static bool LikelihoodOf(Element element) => element switch
    {
        Evidence evidence => evidence.Likelihood is not null,
        Assumption assumption => assumption.Likelihood is not null,
        SupportableElement supportable => supportable.Likelihood is not null,
        _ => false,
    };

    // Up from all pathways at once: what is over one need not be over all.
    private static HashSet<string> FindAbove(Argument argument)
    {
        NumberedArgument structure = argument.Numbered;
        var above = new HashSet<int>();
        var open = new Stack<int>(structure.Pathways);
        while (open.TryPop(out int number))
        {
            foreach (int user in structure.Supported[number])
            {
                if (above.Add(user))
                {
                    open.Push(user);
                }
            }
        }

        return [.. above.Select(number => structure.Elements[number].Id)];
    }

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

    private sealed class PartOfReport(IProgress<ReportProgress> all, string what) : IProgress<double>
    {
        public void Report(double value) => all.Report(new(what, value));
    }
}
