using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Tests.Files;

namespace ArgumentGraph.Tests.Modules;

public class ModulesReportTests
{
    [Fact]
    public void The_single_point_behind_two_cited_goals_is_shown_joined_alone_it_is_not()
    {
        using CaseFolder folder = ModuleFiles.Vector();

        ModulesReport report = Argument.Load(folder["case.json"]).AnalyzeModules();

        AnalysedModule one = report.Modules[0];
        one.ToString().Should().Be("M1: 1 element");
        ModuleGoal goal = one.Goals.Should().ContainSingle().Which;
        (goal.Element.Id, goal.Joined, goal.Alone).Should().Be(("M1/G1", Standing.Supported, Standing.Supported));
        Ids(goal.OnlyJoined).Should().Equal("M2/Sn1");
        one.AssumedOfOthers.Select(assumed => $"{assumed.Element.Id} {assumed.Standing}").Should().Equal("M2/G5 Supported", "M3/G7 Supported");
        one.Shared.Select(shared => $"{shared.Element.Id} {shared.IsBasic}: {string.Join(' ', Ids(shared.Through))}")
            .Should().Equal("M2/Sn1 True: M2/G5 M3/G7", "M2/G5 False: M2/G5 M3/G7");
        report.Modules[2].SharedCount.Should().Be(0);
        report.Dependencies.Select(each => $"{each.From}-{each.To} {each.Support} {each.Context}").Should().Equal("M1-M2 1 0", "M1-M3 1 0", "M3-M2 1 0");
        report.Mutual.Should().BeEmpty();
    }

    [Fact]
    public void A_goal_left_to_a_contract_stands_joined_and_not_alone()
    {
        using CaseFolder folder = ModuleFiles.Contract();

        ModulesReport report = Argument.Load(folder["case.json"]).AnalyzeModules();

        report.Modules.SelectMany(module => module.Goals.Select(goal => $"{module.Module.Name}: {goal.Element.Id} {goal.Joined} {goal.Alone}"))
            .Should().Equal("Consumer: Consumer/G1 Supported Unsupported", "Supplier: Supplier/G9 Supported Supported", "K: Consumer/G3 Supported Supported");
        Ids(report.Modules[0].Interface.LeftToContracts).Should().Equal("Consumer/G3");
        report.Modules[1].Interface.PublicGoals.Select(each => each.Goal.Id).Should().Equal("Supplier/G9");
        report.Modules[2].Interface.PublicGoals.Should().BeEmpty();
        Ids(report.Modules[2].AssumedOfOthers.Select(assumed => assumed.Element)).Should().Equal("Supplier/G9");
        report.Modules[2].SharedCount.Should().Be(0);
        Ids(report.Modules[2].Interface.Cited).Should().Equal("Consumer/G3", "Supplier/G9");
    }

    [Fact]
    public void An_interface_has_public_goals_with_their_public_contexts_and_what_is_left_open()
    {
        var draft = new ArgumentBuilder("Interfaces");
        ContextDraft shown = draft.Context("C1", "Shown");
        ContextDraft kept = draft.Context("C2", "Kept");
        draft.Context("C3", "Of none");
        draft.Goal("G1", "One").InContextOf(shown, kept).SupportedByAll(draft.Goal("G2", "Two").Undeveloped());
        Argument plain = draft.Build();
        Argument argument = plain.Edit(edit =>
        {
            foreach (Element element in plain.Elements)
            {
                edit.Replace(element with { Module = "M", IsPublic = element.Id is "C1" or "C3" or "G1" });
            }
        });

        ModuleInterface found = argument.AnalyzeModules().Modules.Should().ContainSingle().Which.Interface;

        found.PublicGoals.Select(goal => $"{goal.Goal.Id}: {string.Join(' ', Ids(goal.Contexts))}").Should().Equal("G1: C1");
        Ids(found.OtherPublic).Should().Equal("C3");
        Ids(found.Undeveloped).Should().Equal("G2");
    }

    [Fact]
    public void Modules_that_rest_on_each_other_are_named_together()
    {
        var draft = new ArgumentBuilder("Mutual");
        GoalDraft last = draft.Goal("A2", "a");
        draft.Goal("A1", "a").SupportedByAll(draft.Goal("B1", "b").SupportedByAll(last));
        draft.Goal("C1", "c").SupportedByAll(last);
        Argument plain = draft.Build();
        Argument argument = plain.Edit(edit =>
        {
            foreach (Element element in plain.Elements)
            {
                edit.Replace(element with { Module = element.Id[..1] });
            }
        });

        ModulesReport report = argument.AnalyzeModules();

        report.Mutual.Should().ContainSingle().Which.Should().Equal("A", "B");
        report.ToJson().Should().Contain("\"names\": [\"A\",\"B\"]");
    }

    [Fact]
    public void An_argument_without_modules_has_nothing_to_report()
    {
        ModulesReport report = RandomArguments.Make(3).AnalyzeModules();

        (report.Modules.Count, report.Dependencies.Count, report.Mutual.Count).Should().Be((0, 0, 0));
        report.WithoutModule.Should().Be(report.Argument.Elements.Count);
    }

    [Fact]
    public void Of_more_than_are_listed_all_are_counted()
    {
        using CaseFolder folder = ModuleFiles.Vector();

        AnalysedModule report = Argument.Load(folder["case.json"]).AnalyzeModules(options: new() { ListedShared = 1 }).Modules[0];

        (report.Shared.Count, report.SharedCount).Should().Be((1, 2));
    }

    [Fact]
    public void What_is_cancelled_ends()
    {
        using CaseFolder folder = ModuleFiles.Vector();
        Argument argument = Argument.Load(folder["case.json"]);

        argument.Invoking(each => each.AnalyzeModules(cancellationToken: new CancellationToken(true))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void All_that_it_says_is_what_is_found_element_by_element() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(40, 1000, CheckModules, 73_000);

    private static void CheckModules(Argument plain)
    {
        var random = new Random(plain.Elements.Count);
        Argument argument = plain.Edit(edit =>
        {
            foreach (Element element in plain.Elements)
            {
                int module = random.Next(4);
                edit.Replace(element with { Module = module == 0 ? null : $"M{module}", IsPublic = element is not Strategy && random.Next(2) == 0 });
            }
        });
        foreach (Baseline baseline in Enum.GetValues<Baseline>())
        {
            ModulesReport report = argument.AnalyzeModules(Setting.On(RandomArguments.Today, baseline), new() { ListedShared = int.MaxValue });
            foreach (AnalysedModule module in report.Modules)
            {
                CheckModule(argument, report.Setting, module);
            }

            CheckDependencies(argument, report);
        }
    }

    private static void CheckModule(Argument argument, Setting setting, AnalysedModule module)
    {
        Element[] cited = [.. argument.Elements.Where(element => module.AssumedOfOthers.Any(assumed => assumed.Element.Id == element.Id))];
        Ids(cited).Should().BeEquivalentTo(argument.Relationships
            .Where(each => each.Kind != RelationshipKind.Challenges && argument[each.From].Module == module.Module.Name)
            .Select(each => argument[each.To.ElementId!]).Where(element => element.Module != module.Module.Name).Select(element => element.Id).Distinct());
        Dictionary<string, HashSet<string>> below = cited.ToDictionary(element => element.Id, element => Below(argument, element.Id), StringComparer.Ordinal);
        Dictionary<string, string[]> through = argument.Elements
            .Select(element => (element.Id, Through: below.Where(each => each.Value.Contains(element.Id)).Select(each => each.Key).ToArray()))
            .Where(each => each.Through.Length > 1).ToDictionary(each => each.Id, each => each.Through, StringComparer.Ordinal);
        module.SharedCount.Should().Be(through.Count);
        Ids(module.Shared.Select(each => each.Element)).Should().BeEquivalentTo(through.Keys);
        foreach (SharedElement shared in module.Shared)
        {
            Ids(shared.Through).Should().Equal(through[shared.Element.Id].Order(StringComparer.Ordinal));
        }

        Argument alone = argument.ModuleOnly(module.Module.Name);
        ValueList<string> goals = [.. Ids(module.Goals.Select(goal => goal.Element))];
        SupportReport joinedSupport = argument.AnalyzeSupport(setting);
        SupportReport aloneSupport = alone.AnalyzeSupport(setting);
        LoadBearingReport joinedLoad = argument.AnalyzeLoadBearing(setting, new() { AdditionalElements = goals });
        LoadBearingReport aloneLoad = alone.AnalyzeLoadBearing(setting, new() { AdditionalElements = goals });
        foreach (ModuleGoal goal in module.Goals)
        {
            string id = goal.Element.Id;
            goal.Joined.Should().Be(joinedSupport.AnalysedStandingOf(id));
            goal.Alone.Should().Be(aloneSupport.AnalysedStandingOf(id));
            string[] seen = [.. PointsOf(aloneLoad, id)];
            Ids(goal.OnlyJoined).Should().Equal(PointsOf(joinedLoad, id)
                .Where(point => !seen.Contains(point) && !seen.Any(each => below.TryGetValue(each, out HashSet<string>? under) && under.Contains(point)))
                .Order(StringComparer.Ordinal));
        }
    }

    private static IEnumerable<string> PointsOf(LoadBearingReport load, string goal) => load.LoadBearing
        .Where(each => each.IsBasic && each.Pathways.Concat(each.Others).Any(target => target.Id == goal)).Select(each => each.Element.Id);

    private static void CheckDependencies(Argument argument, ModulesReport report)
    {
        var expected = argument.Relationships
            .Select(each => each.Kind == RelationshipKind.Challenges
                ? (From: argument[OwnerOf(each.To)].Module, To: argument[each.From].Module, each.Kind)
                : (From: argument[each.From].Module, To: argument[each.To.ElementId!].Module, each.Kind))
            .Where(each => each.From != each.To).ToLookup(each => (each.From, each.To), each => each.Kind);
        report.Dependencies.Select(each => (each.From, each.To)).Should().BeEquivalentTo(expected.Select(group => group.Key));
        foreach (ModuleDependency each in report.Dependencies)
        {
            IEnumerable<RelationshipKind> kinds = expected[(each.From, each.To)];
            each.Support.Should().Be(kinds.Count(kind => kind == RelationshipKind.SupportedBy));
            each.Context.Should().Be(kinds.Count(kind => kind == RelationshipKind.InContextOf));
            each.Challenges.Should().Be(kinds.Count(kind => kind == RelationshipKind.Challenges));
        }
    }

    // In whose judgement a challenge counts.
    private static string OwnerOf(RelationshipTarget target)
    {
        while (target.ElementId is null)
        {
            if (target.Relationship!.Kind != RelationshipKind.Challenges)
            {
                return target.Relationship.From;
            }

            target = target.Relationship.To;
        }

        return target.ElementId;
    }

    // The element and all that it rests on, through support, contexts and challenges.
    private static HashSet<string> Below(Argument argument, string id)
    {
        var below = new HashSet<string>(StringComparer.Ordinal) { id };
        bool isNew = true;
        while (isNew)
        {
            isNew = false;
            foreach (Relationship each in argument.Relationships)
            {
                bool isChallenge = each.Kind == RelationshipKind.Challenges;
                (string user, string used) = isChallenge ? (OwnerOf(each.To), each.From) : (each.From, each.To.ElementId!);
                isNew |= below.Contains(user) && below.Add(used);
            }
        }

        return below;
    }

    private static IEnumerable<string> Ids(IEnumerable<Element> elements) => elements.Select(element => element.Id);
}
