using System.Globalization;

namespace ArgumentGraph.Tests.Analysis.Impact;

/// <summary>What an impact report says first: each kind of sentence, for one and for several, and in what order.</summary>
public class ImpactSentenceTests
{
    private static readonly Argument Case = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Three pathways", "elements": [
          { "id": "P1", "kind": "goal", "statement": "one", "pathway": true, "supportedBy": ["A", "S"] },
          { "id": "P2", "kind": "goal", "statement": "two", "pathway": true, "supportedBy": ["A", "CM"], "requires": "any" },
          { "id": "P3", "kind": "goal", "statement": "three", "pathway": true, "supportedBy": ["M"] },
          { "id": "CM", "kind": "claim", "statement": "both", "supportedBy": ["C", "M"] },
          { "id": "A", "kind": "evidence", "statement": "a", "state": "available" },
          { "id": "S", "kind": "evidence", "statement": "s", "state": "available" },
          { "id": "C", "kind": "evidence", "statement": "c", "state": "available" },
          { "id": "M", "kind": "evidence", "statement": "m", "state": "available" },
          { "id": "X", "kind": "evidence", "statement": "x", "state": "available" } ] }
        """);

    [Fact]
    public void What_falls_lowest_comes_first_and_what_brought_it_down_is_not_said_to_carry_it_no_longer() =>
        Sentences(Case, In("M", EvidenceState.Disputed) + In("S", EvidenceState.Missing)).Should().Equal(
            "P1 falls to unsupported.", "P3 falls to in doubt.", "A became load-bearing for P2.");

    [Fact]
    public void What_rises_is_said_after_what_falls()
    {
        Argument before = Case.Edit(In("A", EvidenceState.Missing));
        Sentences(before, In("A", EvidenceState.Available) + In("M", EvidenceState.Missing)).Should().Equal(
            "P3 falls to unsupported.", "P1 rises to supported.", "A became load-bearing for P1 and P2.", "S became load-bearing for P1.",
            "M is no longer load-bearing for P2.", "C is no longer load-bearing for P2.");
        Sentences(Case.Edit(In("M", EvidenceState.Missing) + In("S", EvidenceState.Missing)), In("M", EvidenceState.Disputed) + In("S", EvidenceState.Disputed))
            .Should().StartWith("P1 and P3 rise to in doubt.");
    }

    [Fact]
    public void Pathways_that_come_and_go_are_counted_in_the_words()
    {
        Sentences(Case, edit => edit.Remove("P1").Remove("P3")).Should().Equal("P1 and P3 are not there any more.");
        Sentences(Case.Edit(edit => edit.Remove("P1").Remove("P3")), edit => edit
                .Add(new Goal("P1", "one") { IsPathway = true }).Connect(Relationship.SupportedBy("P1", "A"))
                .Add(new Goal("P3", "three") { IsPathway = true }).Connect(Relationship.SupportedBy("P3", "M"))
                .Add(new Goal("P4", "four") { IsPathway = true }))
            .Should().Equal("P4 is new, and unsupported.", "P1 and P3 are new, and supported.");
    }

    [Fact]
    public void What_could_move_and_does_not_is_said()
    {
        Sentences(Case, Exchange("CM", "C", "X")).Should().Equal("P2 could move, and does not.");
        Argument two = Case.Edit(edit => edit.Add(new Goal("P4", "four") { IsPathway = true }).Connect(Relationship.SupportedBy("P4", "P2")));
        Sentences(two, Exchange("CM", "C", "X")).Should().Equal("P2 and P4 could move, and do not.");
    }

    [Fact]
    public void What_stands_as_before_on_more_cut_sets_is_said()
    {
        Sentences(Case, edit => edit.Connect(Relationship.SupportedBy("CM", "X"))).Should().Equal("P2 stands as before, but differently supported.");
        Argument two = Case.Edit(edit => edit.Add(new Goal("P4", "four") { IsPathway = true }).Connect(Relationship.SupportedBy("P4", "P2")));
        Sentences(two, edit => edit.Connect(Relationship.SupportedBy("CM", "X"))).Should().Equal("P2 and P4 stand as before, but differently supported.");
    }

    [Fact]
    public void What_no_longer_is_load_bearing_is_said_of_the_pathways_that_still_stand() =>
        Sentences(Case, edit => edit.Replace("P1", (Goal goal) => goal with { Requirement = Requirement.Any })).Should().Equal(
            "A is no longer load-bearing for P1.", "S is no longer load-bearing for P1.");

    [Fact]
    public void What_no_pathway_rests_on_is_said_to_be_that()
    {
        Sentences(Case, In("X", EvidenceState.Missing)).Should().Equal("Nothing that a pathway rests on has changed.");
        Sentences(Case, edit => edit.Replace("X", (Evidence evidence) => evidence with { Step = new(ResponseStage.Act) })).Should().Equal(
            "Nothing that a pathway rests on has changed.", "Steps of the response or times to harm changed: X; the report on responses says what follows.");
    }

    [Fact]
    public void Steps_are_named_whatever_else_of_an_element_changed() =>
        Sentences(Case, edit => edit.Replace("X", (Evidence evidence) => evidence with { Step = new(ResponseStage.Act), Statement = "other" })).Should().Equal(
            "Nothing that a pathway rests on has changed.", "Steps of the response or times to harm changed: X; the report on responses says what follows.");

    [Fact]
    public void A_report_says_its_sentences_in_a_row() => Case.AnalyzeImpact(Case.Edit(edit => edit.Remove("P1").Remove("S"))).ToString()
        .Should().Be("P1 is not there any more.");

    [Theory]
    [InlineData(3, 1, "M00: 2 of 2 elements to be reviewed again.", "Nothing of M01 and M02 rests on what changed.")]
    [InlineData(13, 1, "M00: 2 of 2 elements to be reviewed again.",
        "Nothing of M01, M02, M03, M04, M05, M06, M07, M08, M09, M10, M11 and M12 rests on what changed.")]
    [InlineData(14, 1, "M00: 2 of 2 elements to be reviewed again.", "Nothing of 13 other modules rests on what changed.")]
    [InlineData(12, 12, "M11: 2 of 2 elements to be reviewed again.")]
    [InlineData(14, 13, "1 more module has elements to be reviewed again.", "Nothing of M13 rests on what changed.")]
    [InlineData(14, 14, "M11: 2 of 2 elements to be reviewed again.", "2 more modules have elements to be reviewed again.")]
    public void Of_many_modules_twelve_are_named(int modules, int changed, params string[] last)
    {
        Argument older = Modular(modules);
        string[] evidence = [.. older.OfKind<Evidence>().Take(changed).Select(element => element.Id)];
        ImpactReport impact = older.AnalyzeImpact(older.Edit(edit =>
        {
            foreach (string id in evidence)
            {
                edit.Replace(id, (Evidence element) => element with { State = EvidenceState.Missing });
            }
        }));

        impact.Sentences.Skip(impact.Sentences.Count - last.Length).Should().Equal(last);
        impact.Sentences.Count(sentence => sentence.Contains(" of 2 ", StringComparison.Ordinal)).Should().Be(Math.Min(12, changed));
        impact.Modules.Select(module => module.Touched).Should().Equal(Enumerable.Range(0, modules).Select(module => module < changed ? 2 : 0));
        impact.Modules[0].Should().Be(new ModuleImpact("M00", 2, 0, 2, 2, 2));
    }

    [Fact]
    public void What_is_added_to_a_module_is_reviewed_too()
    {
        Argument older = Modular(2);
        ImpactReport impact = older.AnalyzeImpact(older.Edit(edit => edit.Add(new Claim("N", "new") { Module = "M00" })));
        impact.Modules.Should().Equal(new ModuleImpact("M00", 3, 1, 0, 0, 0), new ModuleImpact("M01", 2, 0, 0, 0, 0));
        impact.Sentences.Should().Equal(
            "Nothing that a pathway rests on has changed.", "M00: 1 of 3 elements to be reviewed again.", "Nothing of M01 rests on what changed.");
    }

    [Fact]
    public void A_module_with_one_added_and_one_touched_is_reviewed_and_where_none_is_modules_are_not_named()
    {
        Argument older = Modular(2);
        older.AnalyzeImpact(older.Edit(edit => edit.Add(new Evidence("M00/N", "new") { Module = "M00", State = EvidenceState.Available })
            .Connect(Relationship.SupportedBy("M00/G00", "M00/N")))).Sentences.Should().Equal(
            "M00/N became load-bearing for M00/G00.", "M00: 2 of 3 elements to be reviewed again.", "Nothing of M01 rests on what changed.");
        older.AnalyzeImpact(older.Edit(edit => edit.Retitle("Another"))).Sentences.Should().Equal("Nothing that a pathway rests on has changed.");
    }

    [Fact]
    public void Only_what_the_newer_version_has_can_be_asked_for()
    {
        ImpactReport impact = Case.AnalyzeImpact(Case.Edit(edit => edit.Remove("S")));
        impact.Touched.Select(each => $"{each.Element.Id} {impact.CouldMoveOf(each.Element.Id)}").Should().Equal("P1 Yes");
        impact.CouldMoveOf("X").Should().Be(Possibility.No);
        impact.Invoking(each => each.CouldMoveOf("S")).Should().Throw<KeyNotFoundException>();
    }

    private static ValueList<string> Sentences(Argument older, Action<ArgumentEditor> change) => older.AnalyzeImpact(older.Edit(change)).Sentences;

    private static Action<ArgumentEditor> In(string id, EvidenceState state) =>
        edit => edit.Replace(id, (Evidence evidence) => evidence with { State = state });

    private static Action<ArgumentEditor> Exchange(string element, string one, string other) =>
        edit => edit.Disconnect(Relationship.SupportedBy(element, one)).Connect(Relationship.SupportedBy(element, other));

    // In each module a pathway on one item of evidence.
    private static Argument Modular(int count)
    {
        var draft = new ArgumentBuilder("Modules");
        for (int i = 0; i < count; i++)
        {
            ModuleDraft module = draft.Module(Name("M"), "One");
            module.Goal(Name("G"), "g").AsPathway().SupportedByAll(module.Evidence(Name("E"), "e").Available());

            string Name(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}{i:D2}");
        }

        return draft.Build();
    }
}
