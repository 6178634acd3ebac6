using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Modules;

/// <summary>An away goal in the place of a context or justification (the standard's part 1, 4.3.8).</summary>
public class AwayGoalContextTests
{
    private static Argument Case(string cited = "\"supportedBy\":[\"B/E2\"]", string state = "available") => Argument.Parse($$"""
        {"format":"argument-graph/1","title":"t",
          "modules":[{"name":"A","away":[{"id":"B/G2","kind":"goal","statement":"two"}]}],
          "elements":[
            {"id":"A/G1","kind":"goal","module":"A","statement":"one","supportedBy":["A/E1"],"inContextOf":["B/G2"]},
            {"id":"A/E1","kind":"evidence","module":"A","statement":"e","state":"available","source":"s"},
            {"id":"B/G2","kind":"goal","module":"B","public":true,"statement":"two",{{cited}}},
            {"id":"B/E2","kind":"evidence","module":"B","statement":"e","state":"{{state}}","source":"s"}]}
        """);

    [Theory]
    [InlineData("available", Standing.Supported)]
    [InlineData("disputed", Standing.InDoubt)]
    [InlineData("missing", Standing.Unsupported)]
    public void What_states_it_stands_no_higher_than_it_does(string state, Standing standing)
    {
        Argument argument = Case(state: state);

        argument.ReadingFindings.Should().BeEmpty();
        argument.AnalyzeSupport().StandingOf("A/G1").Should().Be(standing);
        argument.Roots.Select(root => root.Id).Should().Equal("A/G1");
        Argument.Parse(argument.ToJson()).ToJson().Should().Be(argument.ToJson());
    }

    [Fact]
    public void Its_loss_is_a_single_point()
    {
        Case().AnalyzeLoadBearing().Pathways.Single().CutSets.Listed.Select(cut => cut.ToString()).Should().BeEquivalentTo("A/E1", "B/E2");
    }

    [Fact]
    public void Alone_it_is_assumed()
    {
        Argument alone = Case().ModuleOnly("A");

        alone.ContextOf("A/G1").Single().Should().Match<Goal>(goal => goal.IsAway);
        alone.AnalyzeSupport().StandingOf("A/G1").Should().Be(Standing.Supported);
        alone.AnalyzeSupport().Basis.AssumedOfOthers.Should().Equal("B/G2");
    }

    [Fact]
    public void A_goal_of_the_same_module_cannot_stand_there()
    {
        ReadingResult read = Argument.Read("""
            {"format":"argument-graph/1","title":"t","elements":[
              {"id":"G1","kind":"goal","statement":"one","inContextOf":["G2"]},{"id":"G2","kind":"goal","statement":"two"}]}
            """);

        read.Findings.Select(finding => finding.Rule).Should().Equal(Rules.ForbiddenRelationship);
        read.Findings[0].Message.Should().EndWith("and of goals and claims of other modules.");
    }

    [Fact]
    public void A_circle_through_it_is_found_and_supports_nothing()
    {
        Argument argument = Case("\"supportedBy\":[\"A/G1\"]");

        argument.AnalyzeSupport().StandingOf("A/G1").Should().Be(Standing.Unsupported);
        Finding circle = argument.Validate().Findings.Single(finding => finding.Rule == Rules.CircularSupport);
        circle.ElementId.Should().Be("A/G1");
        circle.Message.Should().Contain("'A/G1' → 'B/G2' → 'A/G1'");
    }

    [Fact]
    public void It_is_cited_as_any_other_and_contexts_on_both_sides_are_to_be_confirmed()
    {
        Argument argument = Argument.Parse("""
            {"format":"argument-graph/1","title":"t",
              "modules":[{"name":"A","away":[{"id":"B/G2","kind":"goal","statement":"an older text"}]}],
              "elements":[
                {"id":"A/G1","kind":"goal","module":"A","statement":"one","undeveloped":true,"inContextOf":["B/G2","A/C1"]},
                {"id":"A/C1","kind":"context","module":"A","statement":"here"},
                {"id":"B/G2","kind":"goal","module":"B","statement":"two","undeveloped":true,"inContextOf":["B/C2"]},
                {"id":"B/C2","kind":"context","module":"B","statement":"there"}]}
            """);

        Finding[] findings = [.. argument.Validate().Findings.Where(finding => finding.Rule.Category == RuleCategory.Module)];

        findings.Select(finding => finding.Rule).Should().BeEquivalentTo([Rules.AwayElementDiffers, Rules.PrivateElementCited, Rules.ContextsToConfirm]);
        findings.Single(finding => finding.Rule == Rules.ContextsToConfirm).Message.Should().EndWith("confirm that A/C1 and B/C2 agree.");
    }

    [Fact]
    public void A_contract_cannot_put_an_away_goal_in_the_context_of_a_goal()
    {
        Argument argument = Argument.Parse("""
            {"format":"argument-graph/1","title":"t",
              "modules":[{"name":"K","contract":true,"away":[
                {"id":"A/G1","kind":"goal","statement":"one","inContextOf":["B/G2","B/C2"]},
                {"id":"B/G2","kind":"goal","statement":"two"},{"id":"B/C2","kind":"context","statement":"there"}]}],
              "elements":[
                {"id":"A/G1","kind":"goal","module":"A","statement":"one","undeveloped":true,"inContextOf":["B/G2","B/C2"]},
                {"id":"B/G2","kind":"goal","module":"B","public":true,"statement":"two","undeveloped":true},
                {"id":"B/C2","kind":"context","module":"B","public":true,"statement":"there"}]}
            """);

        argument.Validate().Findings.Where(finding => finding.Rule.Category == RuleCategory.Module).Select(finding => (finding.Rule, finding.Rule.Clause))
            .Should().Equal((Rules.AwayGoalInContextOfGoal, "1:4.3"));
    }

    [Fact]
    public void Drafts_have_it_too()
    {
        var draft = new ArgumentBuilder("t");
        ModuleDraft other = draft.Module("B");
        GoalDraft complete = other.Goal("G2", "The list is complete").Public().SupportedByAll(other.Evidence("E2", "Inventory").Available());
        ModuleDraft module = draft.Module("A");
        module.Goal("G1", "No way out is open").SupportedByAll(module.Evidence("E1", "Drill").Available())
            .InContextOf(module.Context("C1", "In May"), module.Away(complete));

        draft.Build().ContextOf("A/G1").Select(element => element.Id).Should().Equal("A/C1", "B/G2");
    }

    // Needing a goal beside what it needs already is the same function of the basic elements: an argument can be written without such contexts.
    [Fact]
    public void It_weighs_as_if_it_were_needed_beside_all_support()
    {
        ArgumentCases.Of(seed => RandomArguments.Make(seed, RandomShape.Plain)).Check(150, 3_000, argument =>
        {
            (Argument stated, Argument needed) = TwoForms(argument);
            SupportReport support = stated.AnalyzeSupport();
            foreach (Element element in argument.Elements)
            {
                support.StandingOf(element.Id).Should().Be(needed.AnalyzeSupport().StandingOf(element.Id), "of {0}", element.Id);
            }

            CutSets(stated, argument).Should().BeEquivalentTo(CutSets(needed, argument));
            Argument.Parse(stated.ToJson()).ToJson().Should().Be(stated.ToJson());
        }, 91_000);
    }

    private static string[] CutSets(Argument argument, Argument of) =>
    [
        .. argument.AnalyzeLoadBearing().Pathways.Where(pathway => of.Contains(pathway.Element.Id))
            .SelectMany(pathway => pathway.CutSets.Listed.Select(cut => $"{pathway.Element.Id}: {cut}")),
    ];

    // Every goal and claim without context of its own states a new away goal; or rests, through a copy of itself, on that goal as well.
    private static (Argument Stated, Argument Needed) TwoForms(Argument argument)
    {
        SupportableElement[] uppers =
        [
            .. argument.OfKind<SupportableElement>().Where(element => element is not Strategy && argument.SupportersOf(element.Id).Count > 0
                && argument.ContextOf(element.Id).Count == 0).Where((_, index) => index % 2 == 0),
        ];
        Argument marked = argument.Edit(edit =>
        {
            foreach (Goal pathway in argument.Pathways.OfType<Goal>().Where(goal => !goal.IsPathway))
            {
                edit.Replace(pathway with { IsPathway = true });
            }
        });
        return (marked.Edit(edit => Add(edit, uppers, isStated: true)), marked.Edit(edit => Add(edit, uppers, isStated: false)));

        void Add(ArgumentEditor edit, SupportableElement[] elements, bool isStated)
        {
            foreach (SupportableElement upper in elements)
            {
                Goal goal = new($"Other/{upper.Id}", "away") { Module = "Other", IsPublic = true };
                Evidence evidence = new($"Other/E-{upper.Id}", "e") { Module = "Other", State = EvidenceState.Available };
                edit.Add(goal).Add(evidence).Connect(Relationship.SupportedBy(goal.Id, evidence.Id));
                if (isStated)
                {
                    edit.Connect(Relationship.InContextOf(upper.Id, goal.Id));
                    continue;
                }

                Claim inner = new($"Inner-{upper.Id}", "inner") { Requirement = upper.Requirement };
                edit.Add(inner);
                foreach (Element supporter in argument.SupportersOf(upper.Id))
                {
                    edit.Disconnect(Relationship.SupportedBy(upper.Id, supporter.Id));
                    edit.Connect(Relationship.SupportedBy(inner.Id, supporter.Id));
                }

                SupportableElement all = marked.Elements.OfType<SupportableElement>().First(element => element.Id == upper.Id);
                edit.Replace(all switch
                {
                    Goal each => each with { Requirement = Requirement.All },
                    Claim each => each with { Requirement = Requirement.All },
                    _ => all,
                });
                edit.Connect(Relationship.SupportedBy(upper.Id, inner.Id)).Connect(Relationship.SupportedBy(upper.Id, goal.Id));
            }
        }
    }
}
