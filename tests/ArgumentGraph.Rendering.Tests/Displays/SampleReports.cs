using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Displays;

/// <summary>Every kind of report on an argument, and arguments that have something to report.</summary>
internal static class SampleReports
{
    public static readonly DateOnly Day = new(2026, 11, 1);

    private static readonly Lazy<Argument> LazySabotage = new(() => Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));
    private static readonly Lazy<Argument> LazyTempe = new(() => Argument.Load(Repository.File("samples", "tempe-crash", "case.json")));

    public static Argument Sabotage => LazySabotage.Value;

    public static Argument Tempe => LazyTempe.Value;

    /// <summary>Two pathways on three items of evidence with numbers, one of which both need.</summary>
    public static Argument Numbered { get; } = MakeNumbered();

    /// <summary>Six pathways with responses of every kind: blocked, in time, late, of unknown time, without a step that decides, and unwatched.</summary>
    public static Argument Responding { get; } = MakeResponding();

    public static IEnumerable<Argument> Arguments => [Sabotage, Tempe, Numbered, Responding, new ArgumentBuilder("Nothing").Build(),
        .. Enumerable.Range(0, TestSize.Of(10, 200)).Select(seed => RandomArguments.Make(seed, seed % 5 == 0))];

    /// <summary>The argument and all reports on it.</summary>
    public static IEnumerable<object> On(Argument argument, Baseline baseline = Baseline.AsIs)
    {
        yield return argument;
        yield return argument.AnalyzeSupport(Setting.On(Day, baseline));
        yield return argument.AnalyzeLoadBearing(Setting.On(Day, baseline));
        yield return argument.AnalyzeWhatIf(change => FailFirst(argument, change), Setting.On(Day, baseline));
        yield return argument.AnalyzeRoadmap(
            Setting.On(Day, baseline == Baseline.AsArgued ? Baseline.AsIs : baseline), new RoadmapOptions { MaximumCost = 10 });
        ValueList<ProbabilityReport> sure = argument.AnalyzeProbabilities(argument.Pathways.Select(pathway => pathway.Id), Setting.On(Day, baseline));
        yield return sure;
        foreach (ProbabilityReport one in sure.Take(1))
        {
            yield return one;
        }

        yield return argument.AnalyzeImportance(Setting.On(Day, baseline));
        yield return argument.AnalyzeJoint(Setting.On(Day, baseline));
        yield return argument.AnalyzeFreshness(Setting.On(Day, baseline), new() { Until = Day.AddYears(1) });
        yield return argument.AnalyzeResponse(Setting.On(Day, baseline));
        yield return WithLegs(argument).AnalyzeClaimPoints(Setting.On(Day, baseline), new() { WithUncovered = true });
        yield return Published(argument).AnalyzeHiddenSupport(Setting.On(Day, baseline));
        yield return InModules(argument).AnalyzeModules(Setting.On(Day, baseline));
        yield return argument.Validate(Setting.On(Day));
        yield return argument.CompareWith(NewerThan(argument));
        yield return argument.AnalyzeImpact(NewerThan(argument), Setting.On(Day, baseline));
        foreach (NextVersion next in NextVersions(argument))
        {
            yield return next;
        }
        yield return argument.AnalyzeReviews(SomeReviews(argument), Setting.On(Day, baseline));
        yield return argument.AnalyzeEvidence(Setting.On(Day, baseline) with { Evidence = SomeRecords(argument) });
        foreach (Element element in argument.Elements.Take(1))
        {
            yield return argument.Explain(element.Id, Setting.On(Day, baseline));
        }
    }

    /// <summary>Two of three elements in one of two modules, whose names have signs of markup; public where they may be.</summary>
    public static Argument InModules(Argument argument) => argument.Edit(edit =>
    {
        foreach ((Element element, int place) in argument.Elements.Select((element, place) => (element, place)).Where(each => each.place % 3 > 0))
        {
            edit.Replace(element with { Module = place % 3 == 1 ? "One & <b>only</b>" : "*Two*", IsPublic = element is not Strategy });
        }
    });

    private static Argument Published(Argument argument)
    {
        var policy = new RedactionPolicy
        {
            Rules =
            [
                new RedactionRule { Kinds = [ElementKind.Evidence], Level = RedactionLevel.Text, Reason = "a *reason*" },
                new RedactionRule { Kinds = [ElementKind.Assumption], Fields = ["statement"], Reason = "<another>" },
            ],
        };
        return argument.Redact(policy, CommitmentKey.FromBytes(new byte[CommitmentKey.Size]), Day).PublicVersion!;
    }

    /// <summary>What the extension methods make of it.</summary>
    public static (string Html, string Svg, string Markdown) Shown(object report) => report switch
    {
        Argument each => (each.AnalyzeSupport().ToHtml(), each.ToSvg(), each.ToMarkdown()),
        SupportReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        LoadBearingReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        WhatIfReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        RoadmapReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        ProbabilityReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        ValueList<ProbabilityReport> each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        ImportanceReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        JointReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        ReviewReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        EvidenceReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        ClaimPointReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        ModulesReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        HiddenSupportReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        ResponseReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        FreshnessReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        ValidationReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        ComparisonReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        ImpactReport each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        NextVersion each => (each.ToHtml(), each.Argument.ToSvg(), each.ToMarkdown()),
        Explanation each => (each.ToHtml(), each.ToSvg(), each.ToMarkdown()),
        _ => throw new ArgumentOutOfRangeException(nameof(report), report.GetType().Name),
    };

    /// <summary>A version in which the first evidence is gone, the second renamed and the third planned, and the title is another.</summary>
    public static Argument NewerThan(Argument argument) => argument.Edit(edit =>
    {
        Evidence[] evidence = [.. argument.OfKind<Evidence>().Take(3)];
        foreach (Evidence first in evidence.Take(1))
        {
            edit.Remove(first.Id);
        }

        foreach (Evidence second in evidence.Skip(1).Take(1))
        {
            edit.Rename(second.Id, second.Id + "-renamed");
        }

        foreach (Evidence third in evidence.Skip(2))
        {
            edit.Replace(third with { State = EvidenceState.Planned, Description = "Changed" });
        }

        edit.Retitle(argument.Title + " (newer)").Add(new Claim("added-here", "Added | with *signs* <b>of markup</b>"));
    });

    /// <summary>Two reviews of an argument, the first of an earlier version of it, with everything in them that a review can have.</summary>
    public static CaseReviews SomeReviews(Argument argument)
    {
        Argument earlier = argument.Edit(edit =>
        {
            foreach (Evidence evidence in argument.OfKind<Evidence>())
            {
                edit.Replace(evidence with { Statement = evidence.Statement + " (earlier)" });
            }
        });
        var first = new ReviewBuilder(earlier, "R1", "internal reviewer", Day);
        var second = new ReviewBuilder(argument, "R2", "outside reviewer", Day) { IsOutside = true };
        foreach (Element element in argument.Elements.Take(3))
        {
            first.Judge(element.Id, ReviewVerdict.Agree, ReviewVerdict.Doubt, "so it is", ReviewGround.NonPublic);
            second.Judge(element.Id, ReviewVerdict.Disagree, ReviewVerdict.Agree).Request($"Q {element.Id}", "Say more", element.Id);
        }

        foreach (Relationship step in argument.Relationships.Take(1))
        {
            second.Reject(step, "it does not follow");
        }

        CaseReviews reviews = CaseReviews.Empty.With(first.Build()).With(second.Build());
        return argument.Elements.Count == 0
            ? reviews
            : reviews.WithResponse("R2", new($"Q {argument.Elements[0].Id}", ResponseOutcome.Planned, Day));
    }

    /// <summary>Records of runs of an argument's evidence, each verdict in turn, with everything that a record can have; and one of something else.</summary>
    public static EvidenceRecords SomeRecords(Argument argument) => new(
    [
        .. argument.OfKind<Evidence>().Select((evidence, i) => new EvidenceRecord
        {
            ElementId = evidence.Id,
            Verdict = (RunVerdict)(i % 4),
            Collected = new DateTimeOffset(Day.ToDateTime(new TimeOnly(3, 15)), TimeSpan.Zero).AddDays(-i),
            Subject = i % 5 == 4 ? "another *subject*" : evidence.Subject,
            Run = "run *4711* of <b>tonight</b>",
            Artefact = new("results/<first>.trx", new string('0', 64)) { Format = "trx", Select = "Storage.*" },
            Cases = i % 4 == 2 ? new(12, 11, 1) : new(12, 12, 0),
        }),
        new() { ElementId = "nobody", Verdict = RunVerdict.Pass, Collected = new DateTimeOffset(Day.ToDateTime(default), TimeSpan.Zero) },
    ]);

    private static void FailFirst(Argument argument, WhatIfChange change)
    {
        if (argument.Elements.FirstOrDefault(element => element is Evidence) is { } first)
        {
            change.Fail(first.Id);
        }
    }

    private static Argument MakeNumbered()
    {
        var draft = new ArgumentBuilder("Numbers");
        EvidenceDraft both = Item("E1", 0.1);
        draft.Goal("P1", "One").AsPathway().SupportedByAll(both, Item("E2", 0.2));
        draft.Goal("P2", "Two").AsPathway().SupportedByAll(both, Item("E3", 0.05));
        return draft.Build();

        EvidenceDraft Item(string id, double doubt) => draft.Evidence(id, "Item " + id)
            .With(same => same with { State = EvidenceState.Available, Source = "s", Likelihood = Likelihood.FromDoubt(doubt) });
    }

    private static Argument MakeResponding()
    {
        var draft = new ArgumentBuilder("Responses, some of them late");
        EvidenceDraft limiter = Item("LIMIT", "The limiter holds suspicious actions")
            .Sees(by: "action limiter", coverage: .9, recall: .8).Automatically().Blocks();
        EvidenceDraft monitor = Item("MONITOR", "The monitor reads what was done")
            .Sees(by: "monitor", coverage: .5, recall: .96, atMost: Minutes(60), distribution: LatencyDistribution.Uniform).Automatically();
        EvidenceDraft sample = Item("SAMPLE", "A sample is read every week")
            .Sees(by: "review team", coverage: .05, recall: 1, atMost: TimeSpan.FromDays(7), distribution: LatencyDistribution.Every);
        EvidenceDraft audit = Item("AUDIT", "There is an audit twice a year")
            .Sees(by: "audit team", coverage: .6, recall: .5, atMost: TimeSpan.FromDays(180), typical: TimeSpan.FromDays(60));
        EvidenceDraft log = Item("LOG", "Somebody looks at the log").Sees(by: "log watch", coverage: .6, recall: .5)
            .With(evidence => evidence with { Step = evidence.Step! with { Hours = "working days" } });
        EvidenceDraft page = Item("PAGE", "The rota is paged")
            .Tells(by: "on-call rota", success: .98, atMost: Minutes(15), typical: Minutes(10), distribution: LatencyDistribution.Exponential);
        EvidenceDraft decide = Item("DECIDE", "The incident lead decides")
            .Decides(by: "incident lead", success: .9, atMost: Minutes(60), typical: Minutes(30), distribution: LatencyDistribution.Exponential);
        EvidenceDraft off = Item("OFF", "The model is switched off")
            .Acts(by: "on-call rota", success: .99, atMost: Minutes(5), distribution: LatencyDistribution.Fixed);
        Pathway("P1").HarmWithin(Minutes(240), from: "the act", reversibleWithin: TimeSpan.FromDays(14))
            .SupportedByAll(limiter, monitor, sample, page, decide, off);
        Pathway("P2").HarmWithin(TimeSpan.FromDays(1), reversibleWithin: TimeSpan.FromDays(200), attempts: 3).SupportedByAll(audit, page, decide, off);
        Pathway("P3").HarmWithin(Minutes(150)).SupportedByAll(monitor, page, decide, off);
        Pathway("P4").HarmWithin(Minutes(60)).SupportedByAll(monitor, page);
        Pathway("P5").SupportedByAll(Item("E", "It was looked at"));
        Pathway("P6").HarmWithin(Minutes(360)).SupportedByAll(log, page, decide, off);
        return draft.Build();

        GoalDraft Pathway(string id) => draft.Goal(id, $"The way to harm {id} is ruled out").AsPathway();
        EvidenceDraft Item(string id, string statement) => draft.Evidence(id, statement).Available();
        static TimeSpan Minutes(int minutes) => TimeSpan.FromMinutes(minutes);
    }

    /// <summary>The next case in the place of the first subject that evidence states, where any does.</summary>
    public static IEnumerable<NextVersion> NextVersions(Argument argument) =>
        argument.OfKind<Evidence>().Select(evidence => evidence.Subject).OfType<string>().Take(1)
            .Select(subject => argument.PlanNextVersion("model N", new NextVersionOptions { OldSubject = subject }));

    // With confidence in two alternatives that rests on one item.
    private static Argument WithLegs(Argument argument) => argument.Edit(edit => edit
        .Add(new Goal("legs-0", argument.Title)
        {
            Requirement = Requirement.Any,
            ClaimPoints =
            [
                new ClaimPoint("legs ACP1") { On = ["legs-1"], Argument = "legs-3" }, new ClaimPoint("legs ACP2") { On = ["legs-2"], Argument = "legs-3" },
            ],
        })
        .Add(new Evidence("legs-1", argument.Title))
        .Add(new Evidence("legs-2", argument.Title))
        .Add(new Goal("legs-3", argument.Title))
        .Connect(Relationship.SupportedBy("legs-0", "legs-1"))
        .Connect(Relationship.SupportedBy("legs-0", "legs-2")));
}
