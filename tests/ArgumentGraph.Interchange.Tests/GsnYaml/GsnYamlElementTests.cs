namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>What stands under an element's id: what is read, what is kept, and what is said of the rest.</summary>
public class GsnYamlElementTests
{
    [Theory]
    [InlineData("G1: a text\n", "a text",
        "1:5 AG0006 G1: 'G1' is an element: under it stand its keys, such as 'text'.", "1:5 Inferred G1: The text beside 'G1' is taken for its statement.")]
    [InlineData("G1: ~\n", "", "1:5 AG0006 G1: 'G1' is an element: under it stand its keys, such as 'text'.")]
    [InlineData("X1: a text\n", "a text",
        "1:5 AG0006 X1: 'X1' is an element: under it stand its keys, such as 'text'.", "1:1 Inferred X1: 'X1' is taken for a Goal.",
        "1:5 Inferred X1: The text beside 'X1' is taken for its statement.")]
    [InlineData("G1: {text: [a], undeveloped: true}\n", "",
        "1:12 AG0006 G1: 'text' takes a text.", "1:12 Dropped G1: 'text' is not a text, and is not read.")]
    [InlineData("G1: {text: ~, undeveloped: true}\n", "")]
    [InlineData("CG1: {text: a, challenges: [x]}\n", "a",
        "1:28 AG0006 CG1: 'challenges' takes a text.", "1:28 Dropped CG1: 'challenges' is not a text, and is not read.")]
    [InlineData("CG1: {text: a, challenges: ~}\n", "a")]
    public void Text_is_one_text(string yaml, string statement, params string[] said)
    {
        FormatReading read = GsnYamlCase.Read(yaml + "G9: {text: last, undeveloped: true}\n");

        Said.By(read).Should().Equal(said);
        read.Argument!.Elements[0].Statement.Should().Be(statement);
        read.Argument.Elements[0].Should().BeOfType<Goal>();
    }

    [Theory]
    [InlineData("Summary", "", ElementKind.Strategy,
        "1:1 AG0022 Summary: 'Summary' begins with 'Summary', and is a Strategy by its first letters; say 'nodeType', or choose another id.")]
    [InlineData("Summary", "nodeType: Strategy", ElementKind.Strategy)]
    [InlineData("Summary", "nodeType: Goal", ElementKind.Goal, "1:21 AG0022 Summary: 'Summary' is a Goal, and begins like a Strategy; choose another id.")]
    [InlineData("Snap", "nodeType: Goal", ElementKind.Goal, "1:18 AG0022 Snap: 'Snap' is a Goal, and begins like a Solution; choose another id.")]
    [InlineData("Abc", "nodeType: Goal", ElementKind.Goal, "1:17 AG0022 Abc: 'Abc' is a Goal, and begins like an Assumption; choose another id.")]
    [InlineData("X", "nodeType: Strategy", ElementKind.Strategy)]
    [InlineData("G1", "nodeType: Stratgy", ElementKind.Goal, "1:16 AG0010 G1: 'Stratgy' is not a kind of element; did you mean 'Strategy'?")]
    [InlineData("G1", "nodeType: xyz", ElementKind.Goal, "1:16 AG0010 G1: 'xyz' is not a kind of element; " + Kinds)]
    [InlineData("G1", "nodeType: Unknown", ElementKind.Goal, "1:16 AG0010 G1: 'Unknown' is not a kind of element; " + Kinds)]
    [InlineData("G1", "nodeType: [Goal]", ElementKind.Goal, "1:16 AG0010 G1: This is not a kind of element; " + Kinds)]
    [InlineData("Summary", "nodeType: [Strategy]", ElementKind.Strategy,
        "1:1 AG0022 Summary: 'Summary' begins with 'Summary', and is a Strategy by its first letters; say 'nodeType', or choose another id.",
        "1:21 AG0010 Summary: This is not a kind of element; " + Kinds)]
    [InlineData("C5", "nodeType: Goal, argumentGraph: {kind: claim}", ElementKind.Claim)]
    [InlineData("C5", "nodeType: Goal, argumentGraph: {description: b}", ElementKind.Goal,
        "1:16 AG0022 C5: 'C5' is a Goal, and begins like a Context; choose another id.")]
    [InlineData("C5", "nodeType: Goal, argumentGraph: b", ElementKind.Goal,
        "1:16 AG0022 C5: 'C5' is a Goal, and begins like a Context; choose another id.",
        "1:37 AG0006 C5: 'argumentGraph' takes keys.",
        "1:37 Dropped C5: 'argumentGraph' is not read.")]
    public void The_kind_is_that_of_nodeType_and_else_of_the_first_letters(string id, string nodeType, ElementKind kind, params string[] said)
    {
        FormatReading read = GsnYamlCase.Read($"{id}: {{{nodeType}{(nodeType.Length > 0 ? ", " : string.Empty)}text: a, undeveloped: true}}\n");

        Said.By(read).Should().Equal(said);
        read.Argument![id].Kind.Should().Be(kind);
        ((SupportableElement)read.Argument[id]).IsUndeveloped.Should().BeTrue();
    }

    private const string Kinds = "expected one of Goal, Strategy, Solution, Context, Assumption, Justification, CounterGoal, CounterSolution.";

    [Theory]
    [InlineData("undeveloped: ~, uninstantiated: ~, defeated: ~", false)]
    [InlineData("undeveloped: no, uninstantiated: off, defeated: False", false)]
    [InlineData("undeveloped: yes, uninstantiated: on", true)]
    [InlineData("undeveloped: [true], uninstantiated: 3, defeated: x", false,
        "1:28 AG0006 G1: 'undeveloped' takes true or false.", "1:52 AG0006 G1: 'uninstantiated' takes true or false.",
        "1:65 AG0006 G1: 'defeated' takes true or false.")]
    [InlineData("undeveloped: 'true', uninstantiated: 'yes'", false,
        "1:28 AG0006 G1: 'undeveloped' takes true or false.", "1:52 AG0006 G1: 'uninstantiated' takes true or false.")]
    public void Marks_are_true_or_false(string marks, bool isMarked, params string[] said)
    {
        FormatReading read = GsnYamlCase.Read($"G1: {{text: a, {marks}}}\n");

        Said.By(read).Should().Equal(said);
        read.Argument!["G1"].Should().Match<Goal>(goal => goal.IsUndeveloped == isMarked && goal.IsUninstantiated == isMarked);
    }

    [Fact]
    public void Entries_of_other_mappings_are_taken_over_where_they_are_not_given()
    {
        FormatReading read = GsnYamlCase.Read("""
            G0: &x {text: x, supportedBy: [Sn1], url: of x}
            G00: &y {url: y, layer: z, text: y}
            G1: {<<: [*x, *y], text: a}
            G2: {<<: *y, undeveloped: true}
            G3: {<<: z, undeveloped: true, text: z}
            G4: {url: first, <<: [z, *y], undeveloped: true, text: z}
            Sn1: {text: s}
            """);

        Said.By(read).Should().Equal(
            "3:11 Changed: What the alias '*x' repeats is written out.",
            "3:15 Changed: What the alias '*y' repeats is written out.",
            "4:10 Changed: What the alias '*y' repeats is written out.",
            "6:26 Changed: What the alias '*y' repeats is written out.");
        read.Argument!.Elements.Where(element => element is Goal).Select(element => $"{element.Id} {element.Statement} {element.Data?.Text}").Should().Equal(
            "G0 x {\"gsn2x\":{\"url\":\"of x\"}}",
            "G00 y {\"gsn2x\":{\"url\":\"y\",\"layer\":\"z\"}}",
            "G1 a {\"gsn2x\":{\"url\":\"of x\",\"layer\":\"z\"}}",
            "G2 y {\"gsn2x\":{\"url\":\"y\",\"layer\":\"z\"}}",
            "G3 z {\"gsn2x\":{\"<<\":\"z\"}}",
            "G4 z {\"gsn2x\":{\"url\":\"first\",\"layer\":\"z\"}}");
        read.Argument.SupportersOf("G1").Select(element => element.Id).Should().Equal("Sn1");
    }

    [Fact]
    public void What_an_elements_kind_has_no_member_for_is_kept_as_it_is()
    {
        FormatReading read = GsnYamlCase.Read("""
            C1: {text: a, undeveloped: true, url: x, acp: y}
            G1: {text: b, url: x, undeveloped: true, inContextOf: [C1, A1, J1], acp: {}}
            S1: {text: b, undeveloped: false, supportedBy: Sn1}
            Sn1: {text: d, url: ~, undeveloped: true}
            Sn2: {text: d, url: [a]}
            Sn3: {text: d, url: u}
            A1: {text: c, url: u}
            J1: {text: c, url: u, undeveloped: false}
            """);

        Said.By(read).Should().Equal("1:47 AG0006 C1: 'acp' takes names of claim points, each with an id or a list of ids.");
        read.Argument!.Elements.Select(element => $"{element.Id} {element.Data?.Text}").Should().Equal(
            "C1 {\"gsn2x\":{\"undeveloped\":true,\"url\":\"x\",\"acp\":\"y\"}}",
            "G1 {\"gsn2x\":{\"url\":\"x\"}}",
            "S1 ",
            "Sn1 {\"gsn2x\":{\"url\":null,\"undeveloped\":true}}",
            "Sn2 {\"gsn2x\":{\"url\":[\"a\"]}}",
            "Sn3 ",
            "A1 ",
            "J1 {\"gsn2x\":{\"url\":\"u\",\"undeveloped\":false}}");
        ((Evidence)read.Argument["Sn3"]).Source.Should().Be("u");
        ((Assumption)read.Argument["A1"]).Source.Should().Be("u");
        ((Evidence)read.Argument["Sn1"]).Source.Should().BeNull();
    }

    [Fact]
    public void Claim_points_that_are_not_as_they_should_be_are_kept_beside_those_that_are()
    {
        FormatReading read = GsnYamlCase.Read(
            "G1: {text: a, undeveloped: true, acp: {A: G1, B: [], C: [G1, [x]], \"\": G1, D: ~, E: [~], F: {a: b}}}\nG2: {text: b, acp: {A: G2}}\n");

        Said.By(read).Should().Equal(
            "1:62 AG0006 G1: 'C' takes an id or a list of ids.",
            "1:86 AG0006 G1: 'E' takes an id or a list of ids.",
            "1:93 AG0006 G1: 'F' takes an id or a list of ids.");
        read.Argument!["G1"].ClaimPoints.Select(point => point.Id).Should().Equal("A", "C");
        read.Argument["G1"].Data!.Text.Should().Be(
            """{"gsn2x":{"acp":{"A":"G1","B":[],"C":["G1",["x"]],"":"G1","D":null,"E":[null],"F":{"a":"b"}}}}""");
        read.Argument["G2"].Data.Should().BeNull();
    }

    [Fact]
    public void Keys_that_look_like_comments_are_not_kept_and_those_that_look_misspelt_are_a_warning()
    {
        FormatReading read = GsnYamlCase.Read("G1: {text: a, defeatedRelation: [~, [x]], \"#x\": 1, \"#\": 2, status: a, txt: b, note: c}\n");

        Said.By(read).Should().Equal(
            "1:34 AG0006 G1: 'defeatedRelation' takes an id or a list of ids.",
            "1:37 AG0006 G1: 'defeatedRelation' takes an id or a list of ids.",
            "1:71 AG0009 G1: 'txt' is not known, and kept as free text; did you mean 'text'?",
            "1:43 Dropped G1: '#x' looks like a comment, and is not kept.",
            "1:52 Dropped G1: '#' looks like a comment, and is not kept.");
        read.Argument!["G1"].Data!.Text.Should().Be("""{"gsn2x":{"defeatedRelation":[null,["x"]],"status":"a","txt":"b","note":"c"}}""");
    }

    [Fact]
    public void What_is_kept_has_at_most_50_levels()
    {
        FormatReading read = GsnYamlCase.Read($"G1: {{text: a, undeveloped: true, x: {Levels(50)}, y: {Levels(51)}}}\n");

        int at = "G1: {text: a, undeveloped: true, x: , y: ".Length + 101 + 1;
        Said.By(read).Should().Equal(
            $"1:{at} AG0003 G1: 'y' is nested too deeply to be kept.", $"1:{at} Dropped G1: 'y' is nested too deeply to be kept.");
        read.Argument!["G1"].Data!.Text.Should().Be($"{{\"gsn2x\":{{\"x\":{Levels(50)}}}}}");

        read = GsnYamlCase.Read($"module: {{x: {Levels(50)}, y: {Levels(51)}}}\nG1: {{text: a, undeveloped: true}}\n");
        Said.By(read).Should().Equal("1:119 AG0003: 'y' is nested too deeply to be kept.", "1:119 Dropped: 'y' is nested too deeply to be kept.");
        read.Argument!["G1"].Data!.Text.Should().Be($"{{\"gsn2x\":{{\"#module\":{{\"x\":{Levels(50)}}}}}}}");

        static string Levels(int count) => $"{new string('[', count)}1{new string(']', count)}";
    }

    [Fact]
    public void A_document_without_elements_says_what_is_missing()
    {
        Of("module: {name: M}\n").Should().Equal("1:1 AG0007: The module 'M' has no elements of its own.");
        Of("# above\nmodule: {name: M}\n").Should().Equal("2:1 AG0007: The module 'M' has no elements of its own.", "2:1 Dropped: " + Lost);
        Of("module: {brief: x}\n").Should().Equal("1:1 AG0007: The file has no elements.", "1:1 Dropped: " + Lost);
        Of("~\n").Should().Equal("1:1 AG0007: The file has no elements.");
        Of("{}\n").Should().Equal("1:1 AG0007: The file has no elements.");
        Of("[]\n").Should().Equal("1:1 AG0006: A GSN YAML file is a mapping of ids to elements.");
        Of("text\n").Should().Equal("1:1 AG0006: A GSN YAML file is a mapping of ids to elements.");
    }

    private const string Lost = "What 'module' says beside the name is not kept, for the module has no elements that it could be kept with.";

    private static IEnumerable<string> Of(string yaml) => Said.By(GsnYamlCase.Read(yaml));
}
