using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>Each check of gsn2x has a rule here: the table of docs/gsn-yaml.md, row by row.</summary>
public class GsnYamlCheckTests
{
    [Theory]
    [InlineData("V01", "AG0010", 3, "G1:\n  supportedBy: [X1]\nX1:\n  text: x\n")]
    [InlineData("V02", "AG1101", 1, "G1:\n  text: a\n")]
    [InlineData("V02", "AG1102", 3, "G1:\n  supportedBy: S1\nS1:\n  text: a\n")]
    [InlineData("V03", "AG1103", 1, "G1:\n  undeveloped: true\n  supportedBy: [Sn1]\nSn1:\n  text: a\n")]
    [InlineData("V04", "AG0016", 2, "G1:\n  supportedBy: [C1]\nC1:\n  text: a\n")]
    [InlineData("V04", "AG0016", 4, "G1:\n  supportedBy: [Sn1]\nSn1:\n  supportedBy: [G1]\n")]
    [InlineData("V05", "AG0017", 4, "G1:\n  supportedBy:\n    - Sn1\n    - Sn1\nSn1:\n  text: a\n")]
    [InlineData("V06", "AG1001", 3, "G0:\n  supportedBy: [G1]\nG1:\n  supportedBy: [G1]\n")]
    [InlineData("V07", "AG0027", 6, "module:\n  name: M\n  extends:\n    - module: N\n      develops:\n        G9: [C1]\nC1:\n  text: a\n")]
    [InlineData("V08", "AG0022", 2, "G1:\n  nodeType: Strategy\n")]
    [InlineData("V09", "AG0025", 4, "G1:\n  supportedBy: [Sn1]\n  acp:\n    ACP1: C1\nSn1:\n  text: a\nC1:\n  text: b\n")]
    [InlineData("V10", "AG0023", 2, "G1:\n  defeated: true\n  undeveloped: true\n")]
    [InlineData("V12", "AG0029", 4, "G1:\n  undeveloped: true\nG2:\n  challenges: G1\n")]
    [InlineData("V13", "AG0024", 3, "G1:\n  supportedBy: [Sn1]\n  defeatedRelation: Sn2\nSn1:\n  text: a\nSn2:\n  text: a\n")]
    [InlineData("C01", "AG1004", 3, "G1:\n  undeveloped: true\nG2:\n  undeveloped: true\n")]
    [InlineData("C01", "AG1002", 1, "G1:\n  supportedBy: [G2]\nG2:\n  supportedBy: [G1]\n")]
    [InlineData("C02", "AG1003", 1, "S1:\n  supportedBy: [G2]\nG2:\n  undeveloped: true\n")]
    [InlineData("C02", "AG1007", 3, "G2:\n  undeveloped: true\nSn1:\n  text: a\n")]
    [InlineData("C02", "AG1006", 3, "G2:\n  undeveloped: true\nC1:\n  text: a\n")]
    [InlineData("C03", "AG0015", 2, "G1:\n  supportedBy: [G7]\n")]
    [InlineData("C04", "AG1001", 3, "G1:\n  supportedBy: [G2]\nG2:\n  supportedBy: [G3]\nG3:\n  supportedBy: [G2]\n")]
    [InlineData("C08", "AG1005", 3, "G1:\n  undeveloped: true\nG2:\n  supportedBy: [G3]\nG3:\n  supportedBy: [G2]\n")]
    [InlineData("C09", "AG0027", 4, "module:\n  name: M\n  extends:\n    - module: N\n      develops:\n        G9: [G1]\nG1:\n  undeveloped: true\n")]
    [InlineData("C10", "AG0027", 6, "module:\n  name: M\n  extends:\n    - module: N\n      develops:\n        G9: [G1]\nG1:\n  undeveloped: true\n")]
    [InlineData("C11", "AG0028", 2, "G1:\n  supportedBy: Sn1, Sn2\nSn1:\n  text: a\nSn2:\n  text: b\n")]
    [InlineData("C12", "AG0015", 4, "G1:\n  undeveloped: true\nCG1:\n  challenges: G1 -> G7\n")]
    [InlineData("C12", "AG0015", 4, "G1:\n  undeveloped: true\nCG1:\n  challenges: G7 -> G1\n")]
    [InlineData("C13", "AG0030", 4, "G1:\n  undeveloped: true\nCG1:\n  challenges: CG1\n")]
    [InlineData("C14", "AG0015", 4, "G1:\n  undeveloped: true\nCG1:\n  challenges: G7\n")]
    [InlineData("C15", "AG0030", 4, "G1:\n  undeveloped: true\nCG1:\n  challenges: G1 -> G1\n")]
    [InlineData("C16", "AG0030", 6, "G1:\n  undeveloped: true\nG2:\n  undeveloped: true\nCG1:\n  challenges: G2 -> G1\n")]
    [InlineData("C16", "AG0030", 4, "G1:\n  undeveloped: true\nCG1:\n  challenges: G1 -> CG1\n")]
    [InlineData("C16", "AG0030", 8, "G1:\n  undeveloped: true\nG2:\n  undeveloped: true\nCG1:\n  challenges: G1\nCG2:\n  challenges: CG1 -> G2\n")]
    [InlineData("names", "AG0022", 3, "G1:\n  supportedBy: Summary\nSummary:\n  undeveloped: true\n")]
    [InlineData("spelling", "AG0009", 2, "G1:\n  suportedBy: Sn1\n  undeveloped: true\n")]
    [InlineData("spelling", "AG0009", 3, "module:\n  name: a\n  use: x.yaml\nG1:\n  undeveloped: true\n")]
    public void Every_check_has_a_rule_that_names_the_line(string check, string rule, int line, string yaml)
    {
        GsnYamlCase.Findings(GsnYamlCase.Read(yaml)).Should().Contain((rule, line), check);
    }

    [Fact]
    public void A_relationship_is_named_from_either_end_and_may_be_a_challenge()
    {
        FormatReading read = GsnYamlCase.Read("""
            CG3: { text: d, challenges: CG2 -> Sn1 }
            CG4: { text: e, challenges: G1 -> CG1 }
            CG1: { text: a, challenges: G1 }
            CG2: { text: c, challenges: Sn1 -> G1 }
            CSn1: { text: f, challenges: CG1 -> G1 }
            G1: { text: b, supportedBy: Sn1 }
            Sn1: { text: s }
            """);

        read.Findings.Should().BeEmpty();
        read.Losses.Select(loss => (loss.Kind, loss.ElementId)).Should().Equal((LossKind.Changed, "CG4"), (LossKind.Changed, "CG2"));
        var support = Relationship.SupportedBy("G1", "Sn1");
        read.Argument!.Relationships.Should().BeEquivalentTo(
        [
            support, Relationship.Challenges("CG1", "G1"), Relationship.Challenges("CG2", support),
            Relationship.Challenges("CG3", Relationship.Challenges("CG2", support)),
            Relationship.Challenges("CG4", Relationship.Challenges("CG1", "G1")), Relationship.Challenges("CSn1", Relationship.Challenges("CG1", "G1")),
        ]);
    }

    // C06 and C07 need a second file, and are in GsnYamlRoundTripTests; V11 is no check here.
    [Fact]
    public void The_page_names_the_rules_that_are_tested()
    {
        var rows = File.ReadLines(Repository.File("docs", "gsn-yaml.md"))
            .Select(line => line.Split('|'))
            .Where(cells => cells.Length == 5 && cells[1].Length > 3 && cells[1][1] is 'V' or 'C' && char.IsAsciiDigit(cells[1][2]))
            .SelectMany(cells => cells[1].Split(','), (cells, code) => (Code: code.Trim(), Rules: cells[3]))
            .ToDictionary(row => row.Code, row => row.Rules, StringComparer.Ordinal);
        ILookup<string, string> tested = typeof(GsnYamlCheckTests).GetMethod(nameof(Every_check_has_a_rule_that_names_the_line))!
            .GetCustomAttributes(inherit: false)
            .OfType<InlineDataAttribute>()
            .ToLookup(row => (string)row.Data[0]!, row => (string)row.Data[1]!, StringComparer.Ordinal);

        rows.Keys.Except(["V11", "C06", "C07"]).Should().BeEquivalentTo(tested.Select(check => check.Key).Except(["names", "spelling"]));
        rows.Should().HaveCount(28);
        foreach ((string code, string rules) in rows)
        {
            tested[code].Where(rule => !rules.Contains(rule, StringComparison.Ordinal)).Should().BeEmpty(code);
        }
    }

    [Fact]
    public void What_is_right_gives_no_finding_of_reading()
    {
        FormatReading read = GsnYamlCase.Read("""
            module:
              name: A case
              brief: about it
            G1:
              text: It is safe
              supportedBy: [S1]
              inContextOf: [C1, A1, J1]
              acp:
                ACP1: S1
            S1:
              text: By parts
              supportedBy: [G2, G3]
              defeatedRelation: G3
            G2:
              text: Part one
              supportedBy: Sn1
            G3:
              text: Part two
              undeveloped: true
            Sn1:
              text: A test
              url: https://example.org/test
              a note: of our own
              defeated: true
            C1: { text: Here }
            A1: { text: It rains }
            J1: { text: Because }
            CG1:
              text: It is not
              challenges: S1 -> G3
            CSn1:
              text: The test is old
              challenges: Sn1
            """);

        read.Findings.Should().BeEmpty();
        read.Losses.Should().BeEmpty();
        Argument argument = read.Argument!;
        argument.Title.Should().Be("A case");
        argument["CG1"].Kind.Should().Be(ElementKind.Goal);
        argument["CSn1"].Kind.Should().Be(ElementKind.Evidence);
        argument.Relationships.Should().HaveCount(7 + 2).And.Contain(Relationship.Challenges("CG1", Relationship.SupportedBy("S1", "G3")));
        ((Evidence)argument["Sn1"]).Source.Should().Be("https://example.org/test");
        argument["Sn1"].Data!.Text.Should().Be("""{"gsn2x":{"a note":"of our own","defeated":true}}""");
        argument["G1"].Data!.Text.Should().Be("""{"gsn2x":{"#module":{"brief":"about it"}}}""");
        argument["G1"].ClaimPoints.Should().Equal(new ClaimPoint("ACP1") { On = ["S1"] });
    }

    [Fact]
    public void Claim_points_are_those_of_gsn2x_and_their_arguments_stand_apart()
    {
        const string Text =
            """
            module:
              name: A case

            G1:
              text: It is safe
              supportedBy: [S1]
              inContextOf: [C1]
              acp:
                ACP1: [S1, C1]
              argumentGraph:
                confidence: {ACP1: G9}

            S1:
              text: By parts

            C1:
              text: The hazard log
              acp:
                ACP2: C1

            G9:
              text: The parts are all there are

            """;
        FormatReading read = ArgumentFormats.ReadText(Text, ArgumentFormats.GsnYaml);
        read.Findings.Should().BeEmpty();
        read.Argument!["G1"].ClaimPoints.Should().Equal(new ClaimPoint("ACP1") { On = ["S1", "C1"], Argument = "G9" });
        read.Argument["C1"].ClaimPoints.Should().Equal(new ClaimPoint("ACP2"));
        ArgumentFormats.ToText(read.Argument, ArgumentFormats.GsnYaml, out _).Should().Be(Text);
    }

    [Fact]
    public void Columns_count_from_the_line_whatever_ends_it_and_whatever_was_before()
    {
        foreach (string end in (string[])["\n", "\r\n"])
        {
            foreach (string mark in (string[])["", "\uFEFF"])
            {
                FormatReading read = GsnYamlCase.Read($"{mark}G1:{end}  text: \"😀 é\"{end}  x: {{ \"😀\": 1 }}{end}  supportedBy: [😀1, G9]{end}");

                Finding finding = read.Findings.Should().Contain(found => found.Message.Contains("'G9'")).Which;
                finding.Rule.Id.Should().Be("AG0015");
                finding.Place.Should().Be(new Place(null, 4, 22));
            }
        }
    }

    [Fact]
    public void Text_in_UTF_16_is_read_too()
    {
        foreach (System.Text.Encoding encoding in (System.Text.Encoding[])[System.Text.Encoding.Unicode, System.Text.Encoding.BigEndianUnicode])
        {
            FormatReading read = GsnYamlCase.Read([.. encoding.Preamble, .. encoding.GetBytes("G1:\n  text: Ä😀\n  supportedBy: G2\n")]);

            read.Argument!["G1"].Statement.Should().Be("Ä😀");
            read.Findings.Should().ContainSingle().Which.Place.Should().Be(new Place(null, 3, 16));
        }
    }

    [Fact]
    public void JSON_is_read_as_the_YAML_that_it_is()
    {
        byte[] json = "{\n\t\"G1\": {\"text\": \"a\", \"supportedBy\": [\"Sn1\"]},\n\t\"Sn1\": {\"text\": \"\\u00e9\\n\"}\n}"u8.ToArray();
        using var stream = new MemoryStream(json);
        FormatReading read = ArgumentFormats.Read(stream);

        read.Format.Should().BeSameAs(ArgumentFormats.GsnYaml);
        read.Argument!["Sn1"].Statement.Should().Be("é\n");
        read.Argument.SupportersOf("G1").Should().ContainSingle();
    }

    [Theory]
    [InlineData("G1:\n  text: a\n", true)]
    [InlineData("# a comment\n\nmodule:\n  name: a\n", true)]
    [InlineData("G1: {text: a}\n", true)]
    [InlineData("- Claim G1: text\n  - Evidence\n", false)]
    [InlineData("# Title\n\nSome text: more\n\n  text: a\n", false)]
    [InlineData("{\"version\":\"1.0\",\"case\":{\"name\":\"a\"}}", false)]
    [InlineData("{\"format\":\"argument-graph/1\",\"title\":\"\",\"elements\":[]}", false)]
    [InlineData("<?xml version=\"1.0\"?><a/>", false)]
    [InlineData("", false)]
    public void It_is_recognised_by_what_stands_under_keys(string text, bool isYaml)
    {
        ArgumentFormats.GsnYaml.Recognises(text).Should().Be(isYaml);
    }

    [Fact]
    public void What_cannot_be_read_is_named()
    {
        Rules("- G1\n").Should().Contain(("AG0006", 1));
        Rules("G1:\n  text: a\nG1:\n  text: b\n").Should().Contain(("AG0008", 3));
        Rules("G1:\n  text: a\n  text: b\n").Should().Contain(("AG0008", 3));
        Rules("G1:\n  text: a\n? [x]\n: b\n").Should().Contain(("AG0006", 3));
        Rules("G1:\n  text: a\n---\nG2:\n  text: b\n").Should().Contain(("AG0001", 3));
        Rules("G1:\n  text: [a]\n  undeveloped: maybe\n").Should().Contain([("AG0006", 2), ("AG0006", 3)]);
        Rules("G1: just text\n").Should().Contain(("AG0006", 1));
        Rules("G1:\n  nodeType: Gaol\n  undeveloped: true\n").Should().Contain(("AG0010", 2));
        Rules("").Should().Contain(("AG0007", 1));
        GsnYamlCase.Read("").Argument.Should().BeNull();

        static IReadOnlyList<(string Rule, int Line)> Rules(string yaml) => GsnYamlCase.Findings(GsnYamlCase.Read(yaml));
    }

    [Fact]
    public void A_comment_that_cannot_be_kept_is_a_loss_and_nothing_that_a_check_has_to_say()
    {
        FormatReading read = GsnYamlCase.Read("G1:\n  text: a # why\n  undeveloped: true\n");

        read.Findings.Should().BeEmpty();
        read.Losses.Should().ContainSingle().Which.Message.Should().Be("The comment '# why' is not kept.");
    }
}
