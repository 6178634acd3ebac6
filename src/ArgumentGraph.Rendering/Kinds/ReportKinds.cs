using System.Globalization;

namespace ArgumentGraph.Rendering.Kinds;

/// <summary>The kinds of reports. A new report is added here, and with it come its command, its address, its tables, JSON, pages and displays.</summary>
internal static class ReportKinds
{
    private static readonly ReportParameter Additional = new(
        "element", ReportParameterType.Elements, "Also report on this element, besides pathways and roots");

    private static readonly ReportParameter MaximumPairs = new("max-pairs", ReportParameterType.Number, "List at most so many pairs; all are counted");

    public static ValueList<ReportKind> All { get; } =
    [
        new("support", typeof(SupportReport), "What stands, what does not and why, and what is open", [Additional],
            (judged, query, _, cancel) => Of(judged.AnalyzeSupport(new() { AdditionalElements = query.All("element") }, cancel))),
        new("load-bearing", typeof(LoadBearingReport), "What carries the pathways: single points, pairs, cut sets, concentrations",
            [
                Additional, new("max-order", ReportParameterType.Number, "Count minimal cut sets of at most so many elements") { Minimum = 1, Maximum = 62 },
                new("cut-sets", ReportParameterType.Number, "List at most so many minimal cut sets for each pathway; all are counted"), MaximumPairs,
            ],
            (judged, query, progress, cancel) => Of(judged.AnalyzeLoadBearing(LoadBearing(query), progress, cancel))),
        new("what-if", typeof(WhatIfReport), "Which pathways fall or rise if elements fail, hold after all, or are not there",
            [
                new("fail", ReportParameterType.Elements, "Suppose that this element falls"),
                new("restore", ReportParameterType.Elements, "Suppose that this element holds by itself, whatever its state"),
                new("remove", ReportParameterType.Elements, "Suppose that this element is not there"),
            ],
            (judged, query, _, cancel) => Of(judged.AnalyzeWhatIf(change => change.Suppose(Supposed(query)), cancel))),
        new("roadmap", typeof(RoadmapReport), "What would make pathways stand, and what each step would buy",
            [
                new("max-cost", ReportParameterType.Cost, "Find what is best done with so much, in the unit of the elements' costs"),
                new("completions", ReportParameterType.Number, "List at most so many minimal sets of steps for each pathway; all are counted"),
            ],
            (judged, query, progress, cancel) => Of(judged.AnalyzeRoadmap(Roadmap(query), progress, cancel))),
        new("probability", typeof(ValueList<ProbabilityReport>), "How likely each pathway is to stand, exactly, beside what a reading as a tree would say",
            [
                new("element", ReportParameterType.Elements, "Report on this element; without any, on the pathways"),
                new("common-cause", ReportParameterType.Texts,
                    "Elements with the same value of a tag, source or subject may fall together: KEY=BETA, BETA from 0 to 1"),
            ],
            Probability),
        new("importance", typeof(ImportanceReport), "What each basic element means for each pathway, by Birnbaum and others", [Additional],
            (judged, query, progress, cancel) => Of(judged.AnalyzeImportance(new() { AdditionalElements = query.All("element") }, progress, cancel))),
        new("joint", typeof(JointReport), "How pathways fall together, and what still stands given that something has fallen",
            [
                new("pathway", ReportParameterType.Elements, "Look at this element as a pathway; without any, at the pathways"),
                new("fallen", ReportParameterType.Elements, "Given that this element has fallen"),
                new("holding", ReportParameterType.Elements, "Given that this basic element holds"), MaximumPairs,
            ],
            (judged, query, progress, cancel) => Of(judged.AnalyzeJoint(Joint(query), progress, cancel))),
        new("freshness", typeof(FreshnessReport), "Until when it stands, what falls when evidence expires, and what to renew",
            [new("until", ReportParameterType.Date, "Look no further than this day, and find the cheapest renewals that carry to it what stands now")],
            (judged, query, progress, cancel) => Of(judged.AnalyzeFreshness(new() { Until = query.Date("until") }, progress, cancel)))
        {
            HasCalendar = true,
        },
        new("response", typeof(ResponseReport), "If harm begins, who sees it, who is told, who decides and acts, and whether that comes in time",
            [new("not-answering", ReportParameterType.Texts, "Suppose that this person, team, monitor or pager, or the step with this id, does not answer")],
            (judged, query, progress, cancel) => Of(judged.AnalyzeResponse(new() { NotAnswering = query.All("not-answering") }, progress, cancel))),
        new("hidden-support", typeof(HiddenSupportReport), "What readers of a public version take on trust: what falls without what is hidden",
            [], (judged, _, _, cancel) => Of(judged.AnalyzeHiddenSupport(cancellationToken: cancel))),
        new("claim-points", typeof(ClaimPointReport), "What is argued about confidence: claim points, how their arguments stand, what independent legs share",
            [new("uncovered", ReportParameterType.Number, "1: list the relationships that no claim point covers, too") { Minimum = 0, Maximum = 1 }],
            (judged, query, _, cancel) => Of(judged.AnalyzeClaimPoints(new() { WithUncovered = query.Number("uncovered") > 0 }, cancel))),
        new("modules", typeof(ModulesReport), "What modules rest on, joined and each alone, what they share, and which rest on which",
            [new("max-shared", ReportParameterType.Number, "List at most so many shared elements for each module; all are counted")],
            (judged, query, progress, cancel) => Of(judged.AnalyzeModules(Modules(query), progress, cancel))),
        new("explanation", typeof(Explanation), "Why an element stands as it does, in sentences",
            [
                new("id", ReportParameterType.Element, "The element to be explained") { IsRequired = true },
                new("max-sentences", ReportParameterType.Number, "Say at most so many sentences") { Minimum = 1 },
            ],
            (judged, query, _, _) => Of(judged.Explain(query.One("id")!, query.Number("max-sentences") ?? 100))),
        new("findings", typeof(ValidationReport), "What validation finds, with places",
            [], (judged, _, _, cancel) => Of(judged.Validate(cancellationToken: cancel))),
        new("reviews", typeof(ReviewReport), "Which reviews still hold for what, what stands on what reviewers accept, and what nobody covers",
            [
                new("reviews", ReportParameterType.Texts,
                    "The text of a file of reviews (argument-graph-reviews/1); without any, those that are known of the case"),
            ],
            (judged, query, _, cancel) => Of(judged.AnalyzeReviews(Reviews(query), cancellationToken: cancel))),
        new("evidence", typeof(EvidenceReport), "What runs say of the evidence, in which state it counts for that, and where the case says something else",
            [], (judged, _, _, cancel) => Of(judged.AnalyzeEvidence(cancellationToken: cancel))),
    ];

    public static MadeReport Of(SupportReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, () => report.ToSvg(),
        [("elements", () => report.ToCsv()), ("open-points", () => report.ToOpenPointRows().ToCsv())]);

    public static MadeReport Of(LoadBearingReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, () => report.ToSvg(),
        [
            ("load-bearing", () => report.ToCsv()), ("pathways", () => report.ToPathwayRows().ToCsv()), ("pairs", () => report.ToPairRows().ToCsv()),
            ("concentrations", () => report.ToConcentrationRows().ToCsv()), ("roles", () => report.ToRoleRows().ToCsv()),
        ]);

    public static MadeReport Of(WhatIfReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, () => report.ToSvg(),
        [("changes", () => report.ToCsv()), ("pathways", () => report.ToPathwayRows().ToCsv())]);

    public static MadeReport Of(RoadmapReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, report.ToSvg,
        [("steps", () => report.ToCsv()), ("completions", () => report.ToCompletionRows().ToCsv())]);

    public static MadeReport Of(ValueList<ProbabilityReport> reports) => new(reports, reports.ToJson, reports.ToMarkdown, reports.ToHtml, reports.ToSvg,
        [("probability", () => reports.ToCsv())]);

    public static MadeReport Of(ImportanceReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, report.ToSvg,
        [("importance", () => report.ToCsv())]);

    public static MadeReport Of(JointReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, report.ToSvg,
        [("pathways", () => report.ToCsv()), ("pairs", () => report.ToPairRows().ToCsv())]);

    public static MadeReport Of(HiddenSupportReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, report.ToSvg,
        [("hidden", () => report.ToCsv())]);

    public static MadeReport Of(ModulesReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, report.ToSvg,
        [
            ("modules", () => report.ToCsv()), ("goals", () => report.ToModuleGoalRows().ToCsv()), ("shared", () => report.ToSharedElementRows().ToCsv()),
            ("dependencies", () => report.ToModuleDependencyRows().ToCsv()),
        ]);

    public static MadeReport Of(FreshnessReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, report.ToSvg,
        [
            ("courses", () => report.ToCsv()), ("forecast", () => report.ToForecastRows().ToCsv()), ("calendar", () => report.ToCalendarRows().ToCsv()),
        ])
    {
        Calendar = report.ToICalendar,
    };

    public static MadeReport Of(ResponseReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, report.ToSvg,
        [
            ("pathways", () => report.ToCsv()), ("steps", () => report.ToStepRows().ToCsv()), ("responders", () => report.ToResponderRows().ToCsv()),
            ("shortenings", () => report.ToShorteningRows().ToCsv()), ("gaps", () => report.ToGapRows().ToCsv()),
        ]);

    public static MadeReport Of(ClaimPointReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, report.ToSvg,
        [("points", () => report.ToCsv()), ("shared", () => report.ToSharedConfidenceRows().ToCsv())]);

    public static MadeReport Of(Explanation explanation) => new(explanation, explanation.ToJson, explanation.ToMarkdown, explanation.ToHtml, explanation.ToSvg,
        [("sentences", () => explanation.ToCsv())]);

    public static MadeReport Of(ValidationReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, report.ToSvg,
        [("findings", () => report.ToCsv())]);

    public static MadeReport Of(ComparisonReport comparison) => new(
        comparison, comparison.ToJson, comparison.ToMarkdown, comparison.ToHtml, () => comparison.ToSvg(), [("changes", () => comparison.ToCsv())]);

    public static MadeReport Of(ImpactReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, () => report.ToSvg(),
        [("touched", () => report.ToCsv()), ("pathways", () => report.ToPathwayRows().ToCsv()), ("changes", () => report.Comparison.ToCsv())]);

    public static MadeReport Of(ReviewReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, report.ToSvg,
        [
            ("items", () => report.ToCsv()), ("pathways", () => report.ToReviewedPathwayRows().ToCsv()), ("again", () => report.ToReviewAgainRows().ToCsv()),
            ("requests", () => report.ToOpenRequestRows().ToCsv()),
        ]);

    public static MadeReport Of(EvidenceReport report) => new(report, report.ToJson, report.ToMarkdown, report.ToHtml, report.ToSvg,
        [("items", () => report.ToCsv())]);

    private static CaseReviews Reviews(ReportQuery query)
    {
        CaseReviews all = CaseReviews.Empty;
        foreach (CaseReviewsReading reading in query.All("reviews").Select(text => CaseReviews.Read(text)))
        {
            CaseReviews read = reading.Reviews ?? throw new ArgumentException($"'reviews' is not a file of reviews: {reading.Findings[0]}", nameof(query));
            all = read.Reviews.Aggregate(all, (some, review) => some.With(review));
        }

        return all;
    }

    private static WhatIfSuppositions Supposed(ReportQuery query) =>
        new() { Failed = query.All("fail"), Restored = query.All("restore"), Removed = query.All("remove") };

    private static LoadBearingOptions LoadBearing(ReportQuery query)
    {
        var options = new LoadBearingOptions { AdditionalElements = query.All("element"), MaximumOrder = query.Number("max-order") };
        return options with
        {
            ListedCutSets = query.Number("cut-sets") ?? options.ListedCutSets,
            ListedPairs = query.Number("max-pairs") ?? options.ListedPairs,
        };
    }

    private static ModulesOptions Modules(ReportQuery query)
    {
        var options = new ModulesOptions();
        return options with { ListedShared = query.Number("max-shared") ?? options.ListedShared };
    }

    private static RoadmapOptions Roadmap(ReportQuery query)
    {
        var options = new RoadmapOptions { MaximumCost = query.Cost("max-cost") };
        return options with { ListedCompletions = query.Number("completions") ?? options.ListedCompletions };
    }

    private static JointOptions Joint(ReportQuery query)
    {
        var options = new JointOptions { Pathways = query.All("pathway"), Fallen = query.All("fallen"), Holding = query.All("holding") };
        return options with { ListedPairs = query.Number("max-pairs") ?? options.ListedPairs };
    }

    private static MadeReport Probability(JudgedArgument judged, ReportQuery query, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        ValueList<string> ids = query.All("element") is { Count: > 0 } named ? named : [.. judged.Argument.Pathways.Select(pathway => pathway.Id)];
        var options = new ProbabilityOptions { CommonCauses = [.. query.All("common-cause").Select(CommonCauseOf)] };
        return Of(judged.AnalyzeProbabilities(ids, options, progress, cancellationToken));
    }

    private static CommonCause CommonCauseOf(string text)
    {
        int equals = text.LastIndexOf('=');
        return equals > 0
            && double.TryParse(text.AsSpan(equals + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double beta)
            && beta is >= 0 and <= 1
            ? new CommonCause(text[..equals], beta)
            : throw new ArgumentException($"'common-cause' must be KEY=BETA with BETA from 0 to 1, for example source=0.1, not '{text}'.", nameof(text));
    }
}
