using System.Text;

namespace ArgumentGraph.Interchange.Tests;

public class LtacReadingTests
{
    [Fact]
    public void Claims_are_goals_where_a_package_begins_and_where_a_goal_supports_them_else_claims()
    {
        Argument argument = LtacSamples.Read("""
            - Claim Top: a
              - Strategy S: b
                - Claim Upper: c
                  - Claim ^Other
              - Claim Lower: d

            - Claim Other: e
              - Claim Leaf: f
            """).Argument!;

        argument.OfKind<Goal>().Select(goal => goal.Id).Should().Equal("Top", "Upper", "Other");
        argument.OfKind<Claim>().Select(claim => claim.Id).Should().Equal("Lower", "Leaf");
        argument["Leaf"].Tags["package"].Should().Equal("Other");
        argument.Title.Should().Be("a");
        argument.Relationships.Select(relationship => relationship.ToString()).Should().BeEquivalentTo(
            "Top supportedBy S", "Top supportedBy Lower", "S supportedBy Upper", "Upper supportedBy Other", "Other supportedBy Leaf");
    }

    [Theory]
    [InlineData("Plain", "Plain", null, "")]
    [InlineData("Uses (a) b (ref.pdf)", "Uses (a) b", "ref.pdf", "")]
    [InlineData("Foo (really) ()", "Foo (really)", null, "")]
    [InlineData("Bar {really} {}", "Bar {really}", null, "")]
    [InlineData("Bar {really} {} (ref)", "Bar {really}", "ref", "")]
    [InlineData("Both {Abstract, METACLAIM} (a (b).pdf)", "Both", "a (b).pdf", "abstract metaclaim")]
    [InlineData("call f(x)", "call f(x)", null, "")]
    [InlineData("a: b: c", "a: b: c", null, "")]
    [InlineData("{abstract}", "", null, "abstract")]
    [InlineData("(ref)", "", "ref", "")]
    [InlineData("()", "", null, "")]
    public void A_statement_ends_where_options_and_reference_begin(string line, string statement, string? source, string options)
    {
        FormatReading read = LtacSamples.Read($"- Evidence E: {line}");

        read.Findings.Should().BeEmpty();
        var evidence = (Evidence)read.Argument!["E"];
        evidence.Statement.Should().Be(statement);
        evidence.Source.Should().Be(source);
        (evidence.Data?.ToJsonElement().GetProperty("ltac").GetProperty("options").EnumerateArray().Select(option => option.GetString()) ?? [])
            .Should().Equal(options.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        ((Evidence)LtacSamples.Read(LtacSamples.Write(read.Argument).Text).Argument!["E"]).Should().Be(evidence);
    }

    [Fact]
    public void Everything_that_the_format_has_becomes_an_argument_and_comes_back()
    {
        FormatReading read = LtacSamples.Read(LtacSamples.Everything);
        Argument argument = read.Argument!;

        read.Findings.Should().BeEmpty();
        argument.ChallengesOf("Top").Select(challenge => challenge.From).Should().Equal("Jam");
        argument.ChallengesOf("Doors").Select(challenge => challenge.From).Should().Equal("Jam");
        argument.ChallengesBy("Old").Should().ContainSingle().Which.ToString().Should().Be("Old challenges (Brakes supportedBy Test)");
        argument.ContextOf("Doors").Select(context => context.Id).Should().Equal("Room", "Scope");
        argument["Enough"].Should().BeOfType<Claim>();
        argument["Given"].Should().BeOfType<Assumption>();
        ((Claim)argument["Steering"]).IsUndeveloped.Should().BeTrue();
        ((Evidence)argument["Drill"]).Source.Should().Be("drill (2).pdf");
        read.Losses.Select(loss => (loss.Kind, loss.ElementId, loss.Place!.Line)).Should().BeEquivalentTo(
            [(LossKind.Changed, "Enough", 21), (LossKind.Changed, "Given", 23), (LossKind.Changed, "Room", 12)]);

        (string text, ValueList<Loss> losses) = LtacSamples.Write(argument);
        losses.Should().BeEmpty();
        LtacSamples.ShouldBeTheSame(LtacSamples.Read(text).Argument!, argument);
        LtacSamples.Write(LtacSamples.Read(text).Argument!).Text.Should().Be(text);
        foreach (string kept in (string[])["# An outline of everything.\n\n# It has a header.\n- Claim Top", "# Cited, not told here\n    - Claim ^Brakes",
            "- Relation R1: {counter}\n        - Claim Jam: A door jammed", "# The end.", "{iscounter}", "- Justification Enough"])
        {
            text.Should().Contain(kept);
        }
    }

    [Fact]
    public void Every_problem_is_found_where_it_stands()
    {
        FormatReading read = LtacSamples.Read(
            "- Claim A: a\n" +
            "   - Clam B: b\n" +
            "\t- Evidence C: c {needsuport}\n" +
            "  - Claim A: again\n" +
            "  - Link Nowhere\n" +
            "  - Evidence E: e\n" +
            "    - Claim F: f\n" +
            "prose\n" +
            "  -Claim G: g {assumed, defeated}\n" +
            "  - Strategy ^E\n" +
            "  - Claim H: h {abstract, abstract}\n", "case.ltac");

        read.Findings.Select(finding => (finding.Rule.Id, finding.Place!.Line, finding.Place!.Column)).Should().BeEquivalentTo(
        [
            ("AG0034", 2, 4), ("AG0010", 2, 6), ("AG0034", 3, 1), ("AG0011", 3, 19), ("AG0014", 4, 11), ("AG0015", 5, 10), ("AG0034", 7, 5), ("AG0034", 8, 1),
            ("AG0034", 9, 4), ("AG0011", 9, 25), ("AG0023", 9, 3), ("AG0010", 10, 3), ("AG0017", 10, 3), ("AG0008", 11, 27),
        ]);
        read.Findings.Should().Contain(finding => finding.Message.Contains("read as 'Claim'", StringComparison.Ordinal))
            .And.Contain(finding => finding.Message.Contains("did you mean 'needssupport'", StringComparison.Ordinal));
        read.Argument!["B"].Should().BeOfType<Claim>();
        read.Argument.Elements.Should().HaveCount(7);
    }

    [Fact]
    public void What_is_marked_as_defeated_without_a_defeater_is_a_warning_and_written_back()
    {
        const string Text = "- Claim A: a\n  - Claim B: b {defeated}\n    - Evidence E: e\n  - Relation: {defeated}\n    - Claim C: c {needssupport}\n";
        FormatReading read = LtacSamples.Read(Text);

        read.Findings.Select(finding => (finding.Rule.Id, finding.Severity, finding.Place!.Line))
            .Should().Equal(("AG0023", Severity.Warning, 2), ("AG0023", Severity.Warning, 4));
        read.HasErrors.Should().BeFalse();
        (string written, ValueList<Loss> losses) = LtacSamples.Write(read.Argument!);
        written.Should().Be(Text);
        losses.Should().BeEmpty();
    }

    [Fact]
    public void Lines_that_belong_to_no_outline_are_said_to_once()
    {
        FormatReading read = LtacSamples.Read("- Claim A: a\nThis is\n\n  prose,\n# a comment\n\tin lines.\n  - Claim B: b\nmore\n");

        read.Findings.Where(finding => finding.Rule.Id == "AG0034").Select(finding => (finding.Place!.Line, finding.Message[..12]))
            .Should().Equal((2, "These 3 line"), (8, "This is not "));
        read.Argument!.Elements.Should().HaveCount(2);
    }

    [Fact]
    public void Evidence_and_strategies_under_a_strategy_are_warnings_and_stay()
    {
        const string Text = "- Claim A: a\n  - Strategy S: s\n    - Evidence E: e\n    - Strategy T: t {needssupport}\n";
        FormatReading read = LtacSamples.Read(Text);

        read.Findings.Select(finding => (finding.Rule.Id, finding.Severity, finding.Place!.Line))
            .Should().Equal(("AG0034", Severity.Warning, 3), ("AG0034", Severity.Warning, 4));
        read.HasErrors.Should().BeFalse();
        read.Argument!.SupportersOf("S").Select(element => element.Id).Should().Equal("E", "T");
        LtacSamples.Write(read.Argument!).Text.Should().Be(Text);
    }

    [Fact]
    public void Elements_without_id_get_one_from_their_words()
    {
        FormatReading read = LtacSamples.Read("- Claim: The system is safe\n  - Evidence: Test report\n  - Evidence: Test report\n  - Evidence\n");

        read.Argument!.Elements.Select(element => element.Id)
            .Should().Equal("Claim-the-system-is-safe", "Evidence-test-report", "Evidence-test-report-2", "Evidence");
        read.Losses.Should().HaveCount(4).And.OnlyContain(loss => loss.Kind == LossKind.Inferred);
    }

    [Fact]
    public void Outlines_in_a_document_are_read_and_its_prose_is_lost()
    {
        FormatReading read = LtacSamples.Read("""
            # A document

            Some words.

            ```ltac
            - Claim A: a
              - Claim ^B
            ```

            * a list

              ~~~
              - Claim B: b
                - Evidence E: e
              ~~~

            ```
            make test
            ```
            """);

        read.Findings.Should().BeEmpty();
        read.Argument!.Relationships.Select(relationship => relationship.ToString()).Should().Equal("A supportedBy B", "B supportedBy E");
        read.Losses.Should().ContainSingle().Which.Place!.Line.Should().Be(1);
        ArgumentFormats.All.Recognise("Words\n\n```ltac\n- Claim A\n```\n").Should().BeSameAs(ArgumentFormats.Ltac);
        ArgumentFormats.All.Recognise("# Words\n- eggs\n").Should().NotBeSameAs(ArgumentFormats.Ltac);
    }

    [Fact]
    public void Lists_of_a_document_without_code_blocks_are_read()
    {
        FormatReading read = LtacSamples.Read("# Title\n\nWords.\n\n- Claim A: a\n  - Evidence E: e\n\nMore words.\n", "case.md");

        read.Findings.Should().BeEmpty();
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("A", "E");
        read.Losses.Should().ContainSingle();
    }

    [Fact]
    public void A_citation_may_name_the_file_that_declares_what_it_cites()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ltac");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "main.ltac"), "- Claim A: a\n  - Claim ^B: b (parts/b.ltac)\n");
            Directory.CreateDirectory(Path.Combine(folder.FullName, "parts"));
            File.WriteAllText(
                Path.Combine(folder.FullName, "parts", "b.ltac"), "- Claim B: b\n  - Claim ^A: a (../main.ltac)\n  - Clam C: c\n  - Claim ^D: d (gone.ltac)\n");
            FormatReading read = ArgumentFormats.ReadFile(Path.Combine(folder.FullName, "main.ltac"));

            read.Argument!.Relationships.Select(relationship => relationship.ToString())
                .Should().Equal("A supportedBy B", "B supportedBy A", "B supportedBy C");
            read.Findings.Select(finding => (finding.Rule.Id, Path.GetFileName(finding.Place!.File), finding.Place!.Line))
                .Should().Contain([("AG0010", "b.ltac", 3), ("AG0026", "b.ltac", 4)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_defeater_in_a_relation_challenges_the_element_above_and_in_one_marked_as_defeated_its_members()
    {
        Argument argument = LtacSamples.Read("""
            - Claim A: a
              - Evidence E: e
                - Relation:
                  - Claim D: d {defeater}
              - Relation: {counter, defeated}
                - Claim X: x
                - Claim Y: y {defeater}
            """).Argument!;

        argument.Relationships.Select(relationship => relationship.ToString())
            .Should().BeEquivalentTo("A supportedBy E", "D challenges E", "X challenges A", "Y challenges (X challenges A)");
        argument.Elements.Should().OnlyContain(element => element.Data == null);
        LtacSamples.ShouldBeTheSame(LtacSamples.Read(LtacSamples.Write(argument).Text).Argument!, argument);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n# only a comment\n")]
    [InlineData("- Link A\n")]
    public void A_text_without_elements_is_not_an_argument(string text)
    {
        FormatReading read = LtacSamples.Read(text);

        read.Argument.Should().BeNull();
        read.HasErrors.Should().BeTrue();
    }

    [Fact]
    public void Line_ends_and_byte_order_marks_make_no_difference()
    {
        Argument argument = LtacSamples.Read(LtacSamples.Everything).Argument!;
        foreach (string end in (string[])["\r\n", "\r"])
        {
            LtacSamples.ShouldBeTheSame(LtacSamples.Read("\uFEFF" + LtacSamples.Everything.ReplaceLineEndings(end)).Argument!, argument);
        }

        using var utf16 = new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(LtacSamples.Everything)]);
        LtacSamples.ShouldBeTheSame(ArgumentFormats.Read(utf16).Argument!, argument);
    }
}
