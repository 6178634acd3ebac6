using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public class FastenReadingTests
{
    private const string Case = """
        // The case of the gate
        goal_structure gate;

        goal Top {
            description: "The gate
                          never closes on anybody";
            color: "#165e0d";
            supported_by: Parts, Rest;
            in_context_of: Yard, Guard;
        }

        strategy Parts { description: 'Over "parts"'; supported_by: Motor ; }
        goal Motor { description: "The motor stops"; supported_by: Drill; }
        goal Rest { description: "All else is harmless"; undeveloped; }
        solution Drill { description: "Drill record"; }
        context Yard { description: "A yard"; }
        assumption Guard { description: "Someone is on guard"; }
        justification Why { description: "Usual practice"; }
        """;

    [Fact]
    public void Elements_and_relationships_are_read()
    {
        FormatReading read = Read(Case);

        read.Format.Should().BeSameAs(ArgumentFormats.Fasten);
        read.Findings.Should().BeEmpty();
        Argument argument = read.Argument!;
        argument.Title.Should().Be("gate");
        argument.Elements.Select(element => $"{element.Kind} {element.Id}").Should().Equal(
            "Goal Top", "Strategy Parts", "Goal Motor", "Goal Rest", "Evidence Drill", "Context Yard", "Assumption Guard", "Justification Why");
        argument["Top"].Statement.Should().Be("The gate never closes on anybody");
        argument["Top"].Data!.Text.Should().Be("""{"fasten":{"color":"#165e0d"}}""");
        argument["Parts"].Statement.Should().Be("Over \"parts\"");
        argument["Rest"].Should().BeOfType<Goal>().Which.IsUndeveloped.Should().BeTrue();
        argument.Relationships.Select(relationship => $"{relationship.From} {relationship.Kind} {relationship.To.ElementId}").Should().BeEquivalentTo(
            "Top SupportedBy Parts", "Top SupportedBy Rest", "Top InContextOf Yard", "Top InContextOf Guard", "Parts SupportedBy Motor",
            "Motor SupportedBy Drill");
    }

    [Fact]
    public void Comments_and_line_breaks_are_announced_as_losses() =>
        Read(Case).Losses.Select(loss => $"{loss.Kind} {loss.Place!.Line},{loss.Place.Column}").Should().Equal("Dropped 1,1", "Changed 5,18");

    [Fact]
    public void A_goal_that_stands_for_one_elsewhere_is_supported_by_it_if_that_was_read()
    {
        FormatReading read = Read("goal_structure g; goal A { description: \"a\"; away: B; } goal B { description: \"b\"; undeveloped; }");

        read.Findings.Should().BeEmpty();
        read.Argument!.Relationships.Should().ContainSingle().Which.Should().Match<Relationship>(
            relationship => relationship.From == "A" && relationship.To.ElementId == "B" && relationship.Kind == RelationshipKind.SupportedBy);
        read.Losses.Should().ContainSingle().Which.Should().Match<Loss>(loss => loss.Kind == LossKind.Changed && loss.ElementId == "A");
    }

    [Fact]
    public void A_goal_that_stands_for_one_that_was_not_read_keeps_its_name()
    {
        FormatReading read = Read("goal_structure g; goal A { description: \"a\"; away: B; }");

        read.Findings.Should().BeEmpty();
        read.Argument!["A"].Data!.Text.Should().Be("""{"fasten":{"away":"B"}}""");
        read.Losses.Should().ContainSingle().Which.Kind.Should().Be(LossKind.Dropped);
    }

    [Theory]
    [InlineData("goal A { description: \"a\"; }", "AG0001 1,1 Expected 'goal_structure NAME;' at the beginning, but found 'goal'.")]
    [InlineData("goal_structure g\ngoal A { description: \"a\"; }", "AG0001 2,1 Expected ';' after the name of the goal structure, but found 'goal'.")]
    [InlineData("goal_structure g; gaol A { description: \"a\"; }",
        "AG0001 1,19 Expected an element (goal, strategy, solution, context, assumption, justification), but found 'gaol'.")]
    [InlineData("goal_structure g; goal { description: \"a\"; }", "AG0001 1,24 Expected the name of the goal, but found '{'.")]
    [InlineData("goal_structure g; goal A { description: a; }", "AG0001 1,41 Expected a text in quotation marks after 'description:', but found 'a'.")]
    [InlineData("goal_structure g; goal A { description: \"a\" }", "AG0001 1,45 Expected ';' after 'description', but found '}'.")]
    [InlineData("goal_structure g; goal A { description: \"a\";", "AG0001 1,45 Expected '}' at the end of 'A', but found the end of the text.")]
    [InlineData("goal_structure g; goal A { description: \"a; }", "AG0001 1,41 Expected \" at the end of the text, but found the end of the file.")]
    [InlineData(
        "goal_structure g; goal A { description: \"a\"; supported_by: ; }",
        "AG0001 1,60 Expected the name of an element after 'supported_by:', but found ';'.")]
    [InlineData("goal_structure g; goal A { undeveloped; }", "AG0007 1,24 'A' has no 'description'; its statement is empty.")]
    [InlineData("goal_structure g; goal A { description: \"a\"; description: \"b\"; }", "AG0008 1,46 'A' has 'description' already; the first is taken.")]
    [InlineData(
        "goal_structure g; goal A { description: \"a\"; suported_by: B; }", "AG0009 1,46 An element has no 'suported_by'; did you mean 'supported_by'?")]
    [InlineData("goal_structure g; context A { description: \"a\"; undeveloped; }",
        "AG0018 1,49 'undeveloped' does not belong to context: only a goal is undeveloped. It is left out.")]
    public void What_is_wrong_is_said_where_it_is(string text, string finding) =>
        Read(text).Findings.Select(found => $"{found.Rule.Id} {found.Place!.Line},{found.Place.Column} {found.Message}").Should().Contain(finding);

    [Fact]
    public void A_name_that_nothing_has_is_an_unresolved_reference() =>
        Read("goal_structure g;\ngoal Top { description: \"a\"; supported_by: Tpo; }").Findings.Where(finding => finding.Rule.Id == "AG0015")
            .Should().ContainSingle().Which.Place!.Column.Should().Be(44);

    [Fact]
    public void Elements_behind_a_fault_are_read()
    {
        FormatReading read = Read("goal_structure g; goal A { description \"a\"; supported_by: B; } ;; solution B { description: \"b\"; }");

        read.Findings.Where(finding => finding.Rule.Id == "AG0001").Should().HaveCount(2);
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("A", "B");
        read.Argument.SupportersOf("A").Select(element => element.Id).Should().Equal("B");
    }

    [Fact]
    public void An_unknown_member_is_kept() =>
        Read("goal_structure g; goal A { description: \"a\"; owner: The team, \"x\"; }").Argument!["A"].Data!.Text
            .Should().Be("""{"fasten":{"owner":"The team, \"x\""}}""");

    [SharedDataFact]
    public void The_case_from_the_field_is_read()
    {
        FormatReading read = ArgumentFormats.ReadFile(Repository.Shared("field-cases", "fasten.gsn"));

        read.Format.Should().BeSameAs(ArgumentFormats.Fasten);
        read.Findings.Should().BeEmpty();
        read.Argument!.Elements.Should().HaveCount(5);
        read.Argument.Relationships.Count(relationship => relationship.Kind == RelationshipKind.SupportedBy).Should().Be(3);
        read.Argument.Relationships.Count(relationship => relationship.Kind == RelationshipKind.InContextOf).Should().Be(1);
        read.Argument["Brakes"].Statement.Should().Be("The brakes hold");
    }

    private static FormatReading Read(string text) => ArgumentFormats.ReadText(text, ArgumentFormats.All.Recognise(text) ?? ArgumentFormats.Fasten);
}
