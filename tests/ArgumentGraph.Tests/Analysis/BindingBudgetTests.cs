using System.Globalization;
using ArgumentGraph.Tests.Analysis.LoadBearing;
using ArgumentGraph.Tests.Analysis.Probability;

namespace ArgumentGraph.Tests.Analysis;

/// <summary>
/// Each budget that an analysis takes binds: it has an amount that just suffices, and with one less the report says that it is partial. The
/// amounts do not depend on the machine.
/// </summary>
public class BindingBudgetTests
{
    private static readonly Argument Wide = LaneWidthTests.WideArgument(540, seed: 1);
    private static readonly Argument Owned = OwnedEvidence(540);
    private static readonly Argument Module = OneModule(540);
    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private static readonly DateOnly LastDay = new(2026, 12, 31);
    private static readonly Argument Lattice = Overlapping(i => (EvidenceState.Planned, Expires: null));
    private static readonly Argument Expiring = Overlapping(i => (EvidenceState.Available, FirstDay.AddDays(i)));

    // Triples out of a few: a function that does not fall apart into small ones. Then the same written differently, so that only a diagram can tell.
    private static readonly Argument Triples = OfTriples();
    private static readonly Argument TriplesSaidOtherwise = Triples.Edit(edit => edit.Add(new Claim("N", "n"))
        .Connect(Relationship.SupportedBy("N", "C0000")).Connect(Relationship.SupportedBy("N", "C0001")).Connect(Relationship.SupportedBy("P", "N")));

    // Two are told, each by two of the three who may see it: that one is told is not independent of whether the other is.
    private static readonly Argument SharedResponse = Response(
        ("S1", ResponseStage.See, []), ("S2", ResponseStage.See, []), ("S3", ResponseStage.See, []), ("T1", ResponseStage.Tell, ["S1", "S2"]),
        ("T2", ResponseStage.Tell, ["S2", "S3"]), ("D", ResponseStage.Decide, ["T1", "T2"]), ("A", ResponseStage.Act, ["D"]));

    /// <summary>For each analysis and limit: whether the report says that it is complete, when the limit is so many.</summary>
    private static readonly Dictionary<string, Func<int, bool>> Complete = new(StringComparer.Ordinal)
    {
        ["load-bearing elements by work"] = work => Wide.AnalyzeLoadBearing(options: new() { MaximumOrder = 1, Budget = Work(work) }).IsLoadBearingExhaustive,
        ["pairs by work"] = work => Triples.AnalyzeLoadBearing(options: new() { Budget = Work(work) }).ArePairsExhaustive,
        ["concentrations by work"] = work => Owned.AnalyzeLoadBearing(options: new() { MaximumOrder = 1, Budget = Work(work) }).AreConcentrationsExhaustive,
        ["cut sets by work"] = work => Triples.AnalyzeLoadBearing(options: new() { Budget = Work(work) }).Pathways[0].CutSets.IsExhaustive,
        ["probability by work"] = work => !Triples.AnalyzeProbability("P", options: new() { Budget = Work(work) }).IsBudgetSpent,
        ["compiled probability by work"] = work => !Triples.CompileProbability("P", options: new() { Budget = Work(work) }).IsBudgetSpent,
        ["importance by work"] = work => !Triples.AnalyzeImportance(options: new() { Budget = Work(work) }).Pathways[0].IsBudgetSpent,
        ["joint falls by work"] = work => !Triples.AnalyzeJoint(options: new() { Budget = Work(work) }).IsBudgetSpent,
        ["impact by work"] = work => !Triples.AnalyzeImpact(TriplesSaidOtherwise, budget: Work(work)).IsBudgetSpent,
        ["single points of hidden support by work"] = work => Wide.AnalyzeHiddenSupport(budget: Work(work)).AreSinglePointsExhaustive,
        ["compiled probability by nodes"] = nodes => !Triples.CompileProbability("P", options: new() { Budget = Nodes(nodes) }).IsBudgetSpent,
        ["importance by nodes"] = nodes => !Triples.AnalyzeImportance(options: new() { Budget = Nodes(nodes) }).Pathways[0].IsBudgetSpent,
        ["joint falls by nodes"] = nodes => !Triples.AnalyzeJoint(options: new() { Budget = Nodes(nodes) }).IsBudgetSpent,
        ["completions by work"] = work => Lattice.AnalyzeRoadmap(options: new() { Budget = Work(work) }).Pathways[0].IsExhaustive,
        ["candidates by work"] = work => Lattice.AnalyzeRoadmap(options: new() { Budget = Work(work) }) is var report
            && report.CandidatesJudged == report.CandidatesTotal,
        ["the best plan by work"] = work => Lattice.AnalyzeRoadmap(options: new() { MaximumCost = 3, Budget = Work(work) }).Plan!.IsProvedBest,
        ["renewals by work"] = work => Expiring.AnalyzeFreshness(Setting.On(FirstDay), new() { Until = LastDay, Budget = Work(work) })
            .Renewals!.IsProvedCheapest,
        ["single points of modules by work"] = work => Module.AnalyzeModules(options: new() { Budget = Work(work) }).AreSinglePointsExhaustive,
        ["impact by nodes"] = nodes => !Triples.AnalyzeImpact(TriplesSaidOtherwise, budget: Nodes(nodes)).IsBudgetSpent,
        ["responses by work"] = work => SharedResponse.AnalyzeResponse(null, new() { Budget = Work(work) }).Pathways
            .Single().Probability!.IsShared,
    };

    public static TheoryData<string> Budgets => [.. Complete.Keys];

    [Theory]
    [MemberData(nameof(Budgets))]
    public void Just_enough_is_enough_and_one_less_is_said(string budget)
    {
        Func<int, bool> isComplete = Complete[budget];
        isComplete(0).Should().BeFalse("nothing can be done with nothing");
        (int tooFew, int enough) = (0, 1);
        while (!isComplete(enough) && enough < Budget.Default.Nodes)
        {
            (tooFew, enough) = (enough, 2 * enough);
        }

        while (enough - tooFew > 1)
        {
            int tried = tooFew + ((enough - tooFew) / 2);
            (tooFew, enough) = isComplete(tried) ? (tooFew, tried) : (tried, enough);
        }

        (isComplete(enough - 1), isComplete(enough), isComplete(enough + 1)).Should().Be((false, true, true), "{0} suffice", enough);
    }

    private static Budget Work(int work) => new() { Work = work };

    private static Budget Nodes(int nodes) => new() { Nodes = nodes };

    // A pathway on evidence, each of which another team owns: as many scenarios.
    private static Argument OwnedEvidence(int count)
    {
        var draft = new ArgumentBuilder("Owned");
        draft.Goal("P", "p").AsPathway().SupportedByAll(
            [.. Enumerable.Range(0, count).Select(i => draft.Evidence(Name("E", i), "e").Available().Tag("owner", Name("team ", i)))]);
        return draft.Build();
    }

    private static Argument OneModule(int evidence)
    {
        var draft = new ArgumentBuilder("Whole");
        ModuleDraft module = draft.Module("M", "One");
        EvidenceDraft[] items = [.. Enumerable.Range(0, evidence).Select(i => module.Evidence(Name("E", i), "e").Available())];
        module.Goal("G", "g").Public().SupportedByAll(
            [.. Enumerable.Range(1, evidence - 1).Select(i => module.Claim(Name("C", i), "c").SupportedByAny(items[i - 1], items[i]))]);
        return draft.Build();
    }

    // Each of some claims needs one of two items of evidence that are not there, or not for long; neighbours share one.
    private static Argument Overlapping(Func<int, (EvidenceState State, DateOnly? Expires)> about)
    {
        const int Claims = 6;
        var draft = new ArgumentBuilder("Overlapping");
        EvidenceDraft[] items =
        [
            .. Enumerable.Range(0, Claims + 1).Select(i => draft.Evidence(
                new Evidence(Name("E", i), "e") { State = about(i).State, Expires = about(i).Expires, Cost = 1 + (i % 3) })),
        ];
        draft.Goal("P", "p").AsPathway().SupportedByAll(
            [.. Enumerable.Range(0, Claims).Select(i => draft.Claim(Name("C", i), "c").SupportedByAny(items[i], items[i + 1]))]);
        return draft.Build();
    }

    private static Argument OfTriples()
    {
        var random = new Random(1);
        var draft = new ArgumentBuilder("Triples");
        EvidenceDraft[] items = [.. Enumerable.Range(0, 12).Select(i => SmallCases.Basic(draft, Name("E", i), 0.7))];
        draft.Goal("P", "p").AsPathway().SupportedByAny([.. Enumerable.Range(0, 14).Select(i =>
        {
            random.Shuffle(items);
            return draft.Claim(Name("C", i), "c").SupportedByAll(items[0], items[1], items[2]);
        })]);
        return draft.Build();
    }

    private static Argument Response(params (string Id, ResponseStage Stage, string[] After)[] steps)
    {
        var latency = new Latency { AtMost = TimeSpan.FromMinutes(1), Distribution = LatencyDistribution.Fixed };
        var draft = new ArgumentBuilder("Response");
        draft.Goal("P", "p").AsPathway().With(goal => goal with { Harm = new() { Within = TimeSpan.FromMinutes(10) } }).SupportedByAll(
            [.. steps.Select(step => draft.Evidence(step.Id, "e").Available().With(evidence => evidence with
            {
                Step = new(step.Stage) { Coverage = 0.9, Recall = 0.9, Success = 0.9, Latency = latency, After = [.. step.After] },
            }))]);
        return draft.Build();
    }

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:D4}");
}
