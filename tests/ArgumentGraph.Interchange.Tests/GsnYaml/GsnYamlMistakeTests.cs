using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>A mistake in the YAML is one finding, where it is and in words that say what to do, and the other elements are read.</summary>
public class GsnYamlMistakeTests
{
    // An element with a mistake in it: what is found at which line and column of it, and what is made of it, if anything.
    public static TheoryData<string, int, int, string, string?> Mistakes => new()
    {
        { "G1:\n  text: Brakes: stop the cart\n  supportedBy: [Sn1]\n", 2, 15, "put the text in quotes", "Brakes: stop the cart" },
        { "G1:\n  text: See http://x: it's there\n  supportedBy: [Sn1]\n", 2, 21, "put the text in quotes", "See http://x: it's there" },
        { "G1:\n  text: Note:\n    more of it\n  supportedBy: [Sn1]\n", 2, 13, "put the text in quotes", "Note: more of it" },
        { "G1:\n  text: A long\n    text: with a colon\n  supportedBy: [Sn1]\n", 3, 9, "put the text in quotes", "A long text: with a colon" },
        { "G1:\n  text: A long\n    note: with a colon\n  supportedBy: [Sn1]\n", 3, 9, "put the text in quotes", "A long note: with a colon" },
        { "G1: {text: a: b, supportedBy: [Sn1]}\n", 1, 13, "put the text in quotes", "a: b" },
        { "G1: text: a\n", 1, 5, "in braces", "a" },
        { "G1:\n  text: \"Brakes stop\n  supportedBy: [Sn1]\n", 2, 9, "Expected \" at the end of the text", "Brakes stop" },
        { "G1:\n  text: 'Brakes stop\n  supportedBy: [Sn1]\n", 2, 9, "Expected ' at the end of the text", "Brakes stop" },
        { "G1:\n  supportedBy: [Sn1]\n  text: \"Brakes stop\n", 3, 9, "Expected \" at the end of the text", "Brakes stop" },
        { "G1:\n  text: 'it's here'\n  supportedBy: [Sn1]\n", 2, 13, "put all of the text in quotes", "it's here" },
        { "G1:\n  text: \"quoted\" and more\n  supportedBy: [Sn1]\n", 2, 18, "put all of the text in quotes", "\"quoted\" and more" },
        { "G1:\n  text: \"C:\\data\\new\"\n  supportedBy: [Sn1]\n", 2, 12, "single quotes", "C:\\data\new" },
        { "G1:\n\ttext: a\n\tsupportedBy: [Sn1]\n", 2, 1, "found a tab", "a" },
        { "G1:\n  text: a\n\tsupportedBy: [Sn1]\n", 3, 1, "found a tab", "a" },
        { "G1:\n  text: a\n  \tsupportedBy: [Sn1]\n", 3, 3, "found a tab", "a" },
        { "G1:\n  supportedBy:\n\t\t- Sn1\n  text: a\n", 3, 1, "found a tab", "a" },
        { "G1:\n  text: a\n supportedBy: [Sn1]\n", 3, 2, "indented by 2 blanks, as the line beside it, but found 1", "a" },
        { "G1:\n  text: a\n    supportedBy: [Sn1]\n", 3, 5, "indented by 2 blanks, as the line beside it, but found 4", "a" },
        { "G1:\n  text: a\n   supportedBy:\n     - Sn1\n", 3, 4, "indented by 2 blanks, as the line beside it, but found 3", "a" },
        { "G1:\n  text: a\n  supportedBy:\n    - Sn1\n   - Sn2\n", 5, 4, "indented by 4 blanks, as the line beside it, but found 3", "a" },
        { "G1:\n  text: {System} is safe\n  supportedBy: [Sn1]\n", 2, 9, "put the text in quotes", "{System} is safe" },
        { "G1:\n  text: [draft] is safe\n  supportedBy: [Sn1]\n", 2, 9, "put the text in quotes", "[draft] is safe" },
        { "G1:\n  text: *very* safe\n  supportedBy: [Sn1]\n", 2, 9, "put the text in quotes", "*very* safe" },
        { "G1:\n  text: @home\n  supportedBy: [Sn1]\n", 2, 9, "put the text in quotes", "@home" },
        { "G1:\n  text: `x` is safe\n  supportedBy: [Sn1]\n", 2, 9, "put the text in quotes", "`x` is safe" },
        { "G1:\n  text: %5 are safe\n  supportedBy: [Sn1]\n", 2, 9, "put the text in quotes", "%5 are safe" },
        { "G1:\n  text: > 5 km/h\n  supportedBy: [Sn1]\n", 2, 9, "put the text in quotes", "> 5 km/h" },
        { "G1:\n  text: - a\n  supportedBy: [Sn1]\n", 2, 9, "put the text in quotes", "- a" },
        { "G1:\n  text:The cart\n  supportedBy: [Sn1]\n", 2, 8, "Expected a blank after 'text:'", "The cart" },
        { "G1:\n  text The cart\n  supportedBy: [Sn1]\n", 2, 7, "Expected ':' after 'text'", "The cart" },
        { "G1\n  text: a\n  supportedBy: [Sn1]\n", 1, 3, "Expected ':' after 'G1'", "a" },
        { "G1:\n  supportedBy: [Sn1\n  text: a\n", 2, 16, "Expected ']' to close the '['", "a" },
        { "G1: {text: a, supportedBy: [Sn1]\n", 1, 5, "Expected '}' to close the '{'", "a" },
        { "G1: {text: a, supportedBy: [Sn1}\n", 1, 32, "Expected ']' to close the '[' before it, but found '}'", "a" },
        { "G1:\n  text: a\n  supportedBy: [Sn1]]\n", 3, 21, "Expected the end of the line, but found ']'", "a" },
        { "G1:\n  - text: a\n  supportedBy: [Sn1]\n", 3, 3, "stand without '-'", "a" },
        { "G1:\n  text: a\n  - b\n", 3, 3, "the items of a list stand under its key", null },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_one_finding_that_says_what_to_do_and_the_others_are_read(string mistake, int line, int column, string says, string? statement)
    {
        const string Before = "module:\n  name: m\nG0:\n  text: before\n  supportedBy: [G1]\n";
        const string After = "Sn1:\n  text: \"after\"\nSn2: {text: last}\n";
        foreach (string end in (string[])["\n", "\r\n"])
        {
            FormatReading read = GsnYamlCase.Read((Before + mistake + After).ReplaceLineEndings(end));

            Finding finding = read.Findings.Should().ContainSingle("of\n{0}", mistake).Which;
            (finding.Rule.Id, finding.Place!.Line, finding.Place.Column).Should().Be(("AG0001", line + 5, column), finding.Message);
            finding.Message.Should().Contain(says);
            read.Argument!.Elements.Select(element => (element.Id, element.Statement)).Should().Equal(
                statement is null
                    ? [("G0", "before"), ("Sn1", "after"), ("Sn2", "last")]
                    : [("G0", "before"), ("G1", statement), ("Sn1", "after"), ("Sn2", "last")]);
            read.Losses.Count(loss => loss.Kind == LossKind.Dropped).Should().Be(statement is null ? 1 : 0);
        }
    }

    [Fact]
    public void Each_mistake_of_a_file_is_found_where_it_is()
    {
        string text = string.Concat(Mistakes.Select((row, number) => row.Data.Item1.Replace("G1", $"G{number + 10}", StringComparison.Ordinal)));

        FormatReading read = GsnYamlCase.Read(text + "Sn1: {text: last}\nSn2: {text: last}\n");

        read.Findings.Should().HaveCount(Mistakes.Count).And.OnlyContain(finding => finding.Rule.Id == "AG0001");
        read.Argument!.Elements.Should().HaveCount(Mistakes.Count(row => row.Data.Item5 is not null) + 2);
    }

    [Fact]
    public void What_refers_to_an_element_that_could_not_be_read_is_not_a_second_finding()
    {
        FormatReading read = GsnYamlCase.Read("G1:\n  text: a\n  supportedBy: [G2]\nG2:\n  text: b\n  - c\nG3: {text: d, undeveloped: true}\n");

        read.Findings.Should().ContainSingle().Which.Place.Should().Be(new Place(null, 6, 3));
        read.Losses.Should().ContainSingle().Which.Message.Should().StartWith("'G2' is not read");
    }

    [Fact]
    public void A_document_that_is_indented_as_a_whole_is_read_and_an_entry_beside_it_found()
    {
        GsnYamlCase.Read("  G1:\n    text: a\n    undeveloped: true\n").Findings.Should().BeEmpty();

        FormatReading read = GsnYamlCase.Read("  G1:\n    text: a\n    supportedBy: [Sn1]\n Sn1:\n    text: b\n");
        read.Findings.Should().ContainSingle().Which.Place.Should().Be(new Place(null, 4, 2));
        read.Argument!.Elements.Should().HaveCount(2);
    }

    [Fact]
    public void Keys_that_are_not_indented_belong_to_the_element_above_and_are_one_finding()
    {
        FormatReading read = GsnYamlCase.Read("G1:\n  text: a\nsupportedBy: [Sn1]\ninContextOf: [A1]\nSn1:\nurl: x\nA1: {text: b}\n");

        Finding finding = read.Findings.Should().ContainSingle().Which;
        (finding.Rule.Id, finding.Place).Should().Be(("AG0063", new Place(null, 3, 1)));
        finding.Message.Should().Contain("under 'G1'").And.EndWith("There are 2 more in this file: 'inContextOf', 'url'.");
        read.Argument!.Relationships.Should().Equal(Relationship.SupportedBy("G1", "Sn1"), Relationship.InContextOf("G1", "A1"));
        ((Evidence)read.Argument["Sn1"]).Source.Should().Be("x");

        read = GsnYamlCase.Read("text: a\nmodule: {name: m}\nundeveloped: true\nG1: {text: b, undeveloped: true}\ntext: c\n");
        read.Findings.Select(found => found.Rule.Id).Should().Equal("AG0063", "AG0008");
        read.Losses.Count(loss => loss.Kind == LossKind.Dropped).Should().Be(3);
    }

    [Fact]
    public void Prose_is_said_to_be_none_once()
    {
        FormatReading read = GsnYamlCase.Read("This is a text\nof some lines\nG1: {text: a, undeveloped: true}\nand goes on\n");

        read.Findings.Select(finding => (finding.Rule.Id, finding.Place!.Line)).Should().Equal(("AG0001", 1), ("AG0001", 4));
        read.Argument!.Elements.Should().ContainSingle();
    }

    [Fact]
    public void What_is_found_beside_a_mistake_is_found_once()
    {
        FormatReading read = GsnYamlCase.Read("G1:\n  text: a\n  text: b\n  note: *x\n  more: c: d\n  undeveloped: true\n");

        read.Findings.Select(finding => (finding.Rule.Id, finding.Place!.Line)).Should().Equal(("AG0008", 3), ("AG0001", 4), ("AG0001", 5));
    }

    [Fact]
    public void A_second_document_is_a_finding_after_a_mistake_as_well()
    {
        FormatReading read = GsnYamlCase.Read("---\nG1:\n  text: a: b\n  undeveloped: true\n---\nG2: {text: c}\n");

        read.Findings.Select(finding => (finding.Rule.Id, finding.Place!.Line)).Should().Equal(("AG0001", 3), ("AG0001", 5));
        read.Argument!.Elements.Should().ContainSingle();
    }

    [Fact]
    public void An_anchor_that_nothing_repeats_is_a_loss()
    {
        GsnYamlCase.Read("G1:\n  text: &and others\n  undeveloped: true\n").Losses.Should().ContainSingle().Which.Place.Should().Be(new Place(null, 2, 9));
    }

    [Fact]
    public void Anchors_of_entries_before_a_mistake_can_be_repeated_after_it()
    {
        FormatReading read = GsnYamlCase.Read("Sn1: {text: &t a record}\nG1:\n  text: a: b\n  supportedBy: [Sn1, Sn2]\nSn2: {text: *t}\n");

        read.Findings.Should().ContainSingle();
        read.Argument!["Sn2"].Statement.Should().Be("a record");
    }

    [Fact]
    public void Mistakes_in_a_great_many_elements_are_all_counted()
    {
        FormatReading read = GsnYamlCase.Read(string.Concat(Enumerable.Range(0, 20_000).Select(number => $"Sn{number}:\n  text: \"a\n")));

        read.Argument!.Elements.Should().HaveCount(20_000);
        read.Findings.Should().Contain(finding => finding.Message.Contains("20000 in all", StringComparison.Ordinal));
    }

    [SharedDataFact]
    public void A_colon_from_the_field_is_one_error_and_both_elements_are_read()
    {
        string path = Repository.Shared("field-cases", "gsn-yaml-colon.gsn.yaml");
        FormatReading read = ArgumentFormats.ReadFile(path);

        read.Findings.Should().ContainSingle().Which.Place.Should().Be(new Place(path, 2, 15));
        read.Argument!.Elements.Select(element => element.Id).Should().Equal("G1", "Sn1");
        read.Argument.SupportersOf("G1").Should().ContainSingle();
    }
}
