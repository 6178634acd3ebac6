using System.Reflection;
using ArgumentGraph.Tests.Validation;

namespace ArgumentGraph.Tests.Docs;

/// <summary>docs/semantics.md says what the library does: each row of its tables on standing is evaluated.</summary>
public class SemanticsTests
{
    public static TheoryData<string[]> Evidence => Rows("Evidence", "state");

    public static TheoryData<string[]> Expiry => Rows("Expiry", "state");

    public static TheoryData<string[]> Assumptions => Rows("Assumptions", "state");

    public static TheoryData<string[]> Requirements => Rows("Requirements", "supporters");

    public static TheoryData<string[]> Contexts => Rows("What an element states", "its support");

    public static TheoryData<string[]> Challenges => Rows("Challenges", "challenger");

    public static TheoryData<string[]> ChallengedRelationships => Rows("Challenges", "relationship");

    public static TheoryData<string[]> Inheritance => Rows("Inheritance", "stated by G");

    public static TheoryData<string[]> Baselines => Rows("Baselines", "element");

    [Fact]
    public void Every_table_of_the_page_is_read_by_a_test() => SemanticsPage.Count.Should().Be(24, "a table more needs a test more, here or beside");

    [Fact]
    public void Words_name_types_that_there_are()
    {
        HashSet<string> types = [.. typeof(Argument).Assembly.GetExportedTypes().Select(type => type.Name)];
        SemanticsPage.Table("Words", "word").Rows.Should().HaveCount(18).And.OnlyContain(row => types.Contains(row[1]));
    }

    [Fact]
    public void Roles_are_all_of_them() =>
        SemanticsPage.Table("Roles", "role").Rows.Select(row => row[1]).Should().BeEquivalentTo(Enum.GetNames<LoadBearingRole>());

    [Fact]
    public void Verbs_are_all_of_them() =>
        SemanticsPage.Table("What-if", "verb").Rows.Select(row => row[0]).Should().BeSubsetOf(
            typeof(WhatIfChange).GetMethods(BindingFlags.Public | BindingFlags.Instance).Select(method => method.Name));

    [Theory]
    [MemberData(nameof(Evidence))]
    public void Evidence_stands_by_its_state(string[] row)
    {
        Argument argument = new Sketch().Add(new Evidence("E", "An item") { State = EvidenceStateOf(row[0]) }).Build();
        StandingOf(argument, "E").Should().Be(SemanticsPage.StandingOf(row[1]));
    }

    [Theory]
    [MemberData(nameof(Expiry))]
    public void What_has_expired_is_unsupported(string[] row)
    {
        Argument argument = new Sketch().Add(new Evidence("E", "An item") { State = EvidenceStateOf(row[0]), Expires = SemanticsPage.DateOf(row[1]) }).Build();
        StandingOf(argument, "E", SemanticsPage.DateOf(row[2])).Should().Be(SemanticsPage.StandingOf(row[3]));
    }

    [Theory]
    [MemberData(nameof(Assumptions))]
    public void Assumptions_stand_by_their_state(string[] row)
    {
        Argument argument = new Sketch().Add(new Assumption("A", "Given") { State = Enum.Parse<AssumptionState>(row[0], ignoreCase: true) }).Build();
        StandingOf(argument, "A").Should().Be(SemanticsPage.StandingOf(row[1]));
    }

    [Theory]
    [MemberData(nameof(Requirements))]
    public void An_element_needs_as_much_of_its_support_as_it_says(string[] row)
    {
        string[] columns = SemanticsPage.Table("Requirements", "supporters").Columns;
        for (int column = 1; column < columns.Length; column++)
        {
            Argument argument = SupportedClaim(SemanticsPage.RequirementOf(columns[column]), SemanticsPage.StandingsOf(row[0])).Build();
            StandingOf(argument, "C").Should().Be(SemanticsPage.StandingOf(row[column]), columns[column]);
        }
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void An_element_stands_no_higher_than_what_it_states(string[] row)
    {
        Argument argument = SupportedClaim(Requirement.All, SemanticsPage.StandingOf(row[0]))
            .Add(AssumptionThatIs(row[1])).Frame("C", "A").Build();
        StandingOf(argument, "C").Should().Be(SemanticsPage.StandingOf(row[2]));
    }

    [Theory]
    [MemberData(nameof(Challenges))]
    public void A_challenge_has_its_effect(string[] row)
    {
        Relationship challenge = Relationship.Challenges("D", "C");
        Sketch sketch = SupportedClaim(Requirement.All, Standing.Supported).Challenge("D", "C");
        sketch = row[0] == "withdrawn"
            ? sketch.Add(new Evidence("D", "The challenger") { State = EvidenceState.Withdrawn })
            : sketch.Add(SemanticsPage.EvidenceThatIs(SemanticsPage.StandingOf(row[0]), "D"));
        Argument argument = WithEffect(WithEffect(sketch, row[1], "F", "D"), row[2], "H", challenge).Build();

        SupportReport report = argument.AnalyzeSupport();
        report.EffectOf(challenge)
            .Should().Be(row[3] switch { "none" => ChallengeEffect.None, "doubt" => ChallengeEffect.LeavesInDoubt, _ => ChallengeEffect.Defeats });
        report.StandingOf("C").Should().Be(SemanticsPage.StandingOf(row[4]));
    }

    [Theory]
    [MemberData(nameof(ChallengedRelationships))]
    public void A_challenged_relationship_contributes_less(string[] row)
    {
        string[] columns = SemanticsPage.Table("Challenges", "relationship").Columns;
        Relationship target = row[0] == "supported by" ? Relationship.SupportedBy("C", "E1") : Relationship.InContextOf("C", "A");
        for (int column = 2; column < columns.Length; column++)
        {
            Sketch sketch = SupportedClaim(SemanticsPage.RequirementOf(columns[column]), Standing.Supported, Standing.Supported)
                .Add(AssumptionThatIs("supported")).Frame("C", "A");
            StandingOf(WithEffect(sketch, row[1], "D", target).Build(), "C").Should().Be(SemanticsPage.StandingOf(row[column]), columns[column]);
        }
    }

    [Theory]
    [MemberData(nameof(Inheritance))]
    public void Assumptions_of_ancestors_are_inherited_by_what_is_analysed(string[] row)
    {
        Sketch sketch = SupportedClaim(Requirement.All, Standing.Supported).Goals("G").Add(new Goal("P", "A pathway") { IsPathway = true })
            .Support("G", "P").Support("P", "C");
        sketch = row[0] == "assumption"
            ? sketch.Add(AssumptionThatIs(row[1])).Frame("G", "A")
            : sketch.Justifications("J").Frame("G", "J").Evidence("D").Challenge("D", "J");
        SupportReport report = sketch.Build().AnalyzeSupport();

        report.StandingOf(row[0] == "assumption" ? "A" : "J").Should().Be(SemanticsPage.StandingOf(row[1]));
        report.StandingOf("G").Should().Be(SemanticsPage.StandingOf(row[2]));
        report.StandingOf("P").Should().Be(SemanticsPage.StandingOf(row[3]));
        report.AnalysedStandingOf("P").Should().Be(SemanticsPage.StandingOf(row[4]));
        report.StandingOf("C").Should().Be(SemanticsPage.StandingOf(row[5]));
    }

    [Theory]
    [MemberData(nameof(Baselines))]
    public void A_baseline_says_what_holds(string[] row)
    {
        (Argument argument, string id) = Case(row[0]);
        var date = new DateOnly(2026, 7, 1);
        StandingOf(argument, id, date, Baseline.AsIs).Should().Be(SemanticsPage.StandingOf(row[1]));
        StandingOf(argument, id, date, Baseline.AsPlanned).Should().Be(SemanticsPage.StandingOf(row[2]));
        StandingOf(argument, id, date, Baseline.AsArgued).Should().Be(SemanticsPage.StandingOf(row[3]));
    }

    private static TheoryData<string[]> Rows(string heading, string firstColumn) => [.. SemanticsPage.Table(heading, firstColumn).Rows];

    private static (Argument Argument, string Id) Case(string element)
    {
        string[] words = element.Split(", ");
        return words switch
        {
            ["evidence", "expired"] =>
                (new Sketch().Add(new Evidence("E", "An item") { State = EvidenceState.Available, Expires = new DateOnly(2026, 6, 30) }).Build(), "E"),
            ["evidence", string state] => (new Sketch().Add(new Evidence("E", "An item") { State = EvidenceStateOf(state) }).Build(), "E"),
            ["assumption", string state] =>
                (new Sketch().Add(new Assumption("A", "Given") { State = Enum.Parse<AssumptionState>(state, ignoreCase: true) }).Build(), "A"),
            ["claim without supporters"] => (new Sketch().Claims("C").Build(), "C"),
            ["claim under an open challenge"] => (WithEffect(SupportedClaim(Requirement.All, Standing.Supported), "doubt", "D", "C").Build(), "C"),
            ["claim with a defeating challenge"] => (WithEffect(SupportedClaim(Requirement.All, Standing.Supported), "defeat", "D", "C").Build(), "C"),
            _ => throw new FormatException($"No case for '{element}'."),
        };
    }

    // Claim C, supported by E1, E2, … with these standings.
    private static Sketch SupportedClaim(Requirement requirement, params Standing[] supporters)
    {
        Sketch sketch = new Sketch().Add(new Claim("C", "The claim") { Requirement = requirement });
        for (int i = 0; i < supporters.Length; i++)
        {
            sketch = sketch.Add(SemanticsPage.EvidenceThatIs(supporters[i], $"E{i + 1}")).Support("C", $"E{i + 1}");
        }

        return sketch;
    }

    // A challenge that has this effect.
    private static Sketch WithEffect(Sketch sketch, string effect, string challenger, RelationshipTarget target) => effect switch
    {
        "none" => sketch,
        "doubt" => sketch.Claims(challenger).Challenge(challenger, target),
        "defeat" => sketch.Evidence(challenger).Challenge(challenger, target),
        _ => throw new FormatException($"'{effect}' is not an effect."),
    };

    private static Assumption AssumptionThatIs(string standing) =>
        new("A", "Given") { State = SemanticsPage.AssumptionStateFor(SemanticsPage.StandingOf(standing)) };

    private static EvidenceState? EvidenceStateOf(string cell) => cell == "not given" ? null : Enum.Parse<EvidenceState>(cell, ignoreCase: true);

    private static Standing StandingOf(Argument argument, string id, DateOnly? date = null, Baseline baseline = Baseline.AsIs) =>
        argument.AnalyzeSupport(Setting.On(date, baseline)).StandingOf(id);
}
