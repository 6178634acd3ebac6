namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>What a file says of its module, and the files that it uses.</summary>
public class GsnYamlModuleTests
{
    private const string Goal = "G1: {text: a, undeveloped: true}\n";
    private const string Uses = "What is used becomes part of the one argument; 'uses' is not kept.";
    private const string Extends = "What is developed here supports its element directly; 'extends' is not kept.";
    private const string NotAFile = "is not read: the text did not come from a file, so there is no folder to find it in.";
    private const string Prefixes = "has no kind: its id begins with none of G, S, Sn, C, A, J, CG and CSn, and there is no 'nodeType' that says it.";

    [Theory]
    [InlineData("module: x", "1:9 AG0006: 'module' takes keys, such as 'name'.", "1:9 Dropped: 'module' is not read.")]
    [InlineData("modul: {name: x}", "1:1 AG0010: 'modul' is not a kind of element; did you mean 'module'?", "1:1 Dropped: 'modul' is not read.")]
    [InlineData("modul: {text: x}", "1:1 AG0010 modul: 'modul' " + Prefixes + " It is taken for a Goal.", "1:1 Inferred modul: 'modul' is taken for a Goal.")]
    [InlineData("modul: {nodeType: Goal, undeveloped: true}")]
    [InlineData("thing: {name: x}", "1:1 AG0010 thing: 'thing' " + Prefixes + " It is taken for a Goal.", "1:1 Inferred thing: 'thing' is taken for a Goal.")]
    [InlineData("module: {name: [x], brief: b, breif: c}", "1:31 AG0009: 'breif' is not known, and kept as free text; did you mean 'brief'?")]
    [InlineData("module: {uses: [a.yaml, {b: c}, ~, [d]]}",
        "1:17 AG0026: 'a.yaml' " + NotAFile,
        "1:25 AG0006: 'uses' takes a text or a list of texts.",
        "1:36 AG0006: 'uses' takes a text or a list of texts.",
        "1:10 Changed: " + Uses,
        "1:17 Dropped: 'a.yaml' was not read.")]
    [InlineData("module: {uses: a.yaml}", "1:16 AG0026: 'a.yaml' " + NotAFile, "1:10 Changed: " + Uses, "1:16 Dropped: 'a.yaml' was not read.")]
    [InlineData("module: {uses: ~}", "1:10 Changed: " + Uses)]
    [InlineData("module: {extends: {module: M, develops: {G2: [[x], G1, C1, G9]}}}",
        "1:28 AG0027: The module 'M', which is to be developed, is not there.",
        "1:42 AG0027: 'G2', which is to be developed, is not there.",
        "1:47 AG0006: 'G2' takes a text or a list of texts.",
        "1:56 AG0027: 'C1' is not a goal, strategy or solution of this module, so it cannot develop anything.",
        "1:60 AG0027: 'G9' is not a goal, strategy or solution of this module, so it cannot develop anything.",
        "1:10 Changed: " + Extends)]
    [InlineData("module: {extends: [x, {module: ~}, {develops: {G1: G2}}]}",
        "1:20 AG0027: An extension says which 'module' it develops.",
        "1:23 AG0027: An extension says which 'module' it develops.",
        "1:36 AG0027: An extension says which 'module' it develops.",
        "1:10 Changed: " + Extends)]
    [InlineData("module: {extends: {module: M, develop: x, moduel: a, other: b, develops: x}}",
        "1:28 AG0027: The module 'M', which is to be developed, is not there.",
        "1:31 AG0027: An extension has 'module' and, under 'develops', ids with lists of ids; did you mean 'develops'?",
        "1:43 AG0027: An extension has 'module' and, under 'develops', ids with lists of ids.",
        "1:54 AG0027: An extension has 'module' and, under 'develops', ids with lists of ids.",
        "1:64 AG0027: An extension has 'module' and, under 'develops', ids with lists of ids; did you mean 'develops'?",
        "1:10 Changed: " + Extends)]
    public void What_a_module_cannot_say_is_a_finding_at_its_place(string module, params string[] said)
    {
        Said.By(GsnYamlCase.Read($"{module}\n{Goal}C1: {{text: b}}\n")).Where(line => !line.Contains(" AG1006", StringComparison.Ordinal)).Should().Equal(said);
    }

    [Fact]
    public void What_else_a_module_says_is_kept_with_its_first_element()
    {
        FormatReading read = GsnYamlCase.Read(
            $"# above\nmodule: {{name: ~, brief: b}}\n# of G1\n{Goal}# between\n\nG2: {{text: b, undeveloped: true}}\n# at end\n");

        Said.By(read).Should().Equal("5:1 Dropped: The comment '# between' is not kept.", "8:1 Dropped: The comment '# at end' is not kept.");
        read.Argument!["G1"].Data!.Text.Should().Be("""{"gsn2x":{"#moduleComment":" above","#module":{"name":null,"brief":"b"},"#":" of G1"}}""");
        read.Argument["G2"].Data.Should().BeNull();
        read.Argument.Title.Should().Be("GSN YAML");
    }

    [Fact]
    public void Data_of_the_elements_own_stands_beside_what_only_GSN_YAML_has()
    {
        FormatReading read = GsnYamlCase.Read("""
            G1: {text: a, undeveloped: true, layer: x, argumentGraph: {data: '{"y":1}'}}
            G2: {text: a, undeveloped: true, layer: x, argumentGraph: {data: '{}'}}
            G3: {text: a, undeveloped: true, layer: x, argumentGraph: {data: '[1]'}}
            G4: {text: a, undeveloped: true, argumentGraph: {data: '[1]'}}
            """);

        Said.By(read).Should().Equal("3:1 Dropped G3: Data other than a JSON object cannot be kept beside what only GSN YAML has.");
        read.Argument!.Elements.Select(element => element.Data!.Text).Should().Equal(
            """{"gsn2x":{"layer":"x"},"y":1}""", """{"gsn2x":{"layer":"x"}}""", """{"gsn2x":{"layer":"x"}}""", "[1]");
    }

    [Fact]
    public void Files_that_are_used_are_read_once_and_a_circle_is_a_finding()
    {
        FormatReading read = Read(
            ("main.yaml", "module: {name: Main, uses: [sub/a.yaml, sub/../sub/a.yaml, gone.yaml, main.yaml]}\nG1: {text: a, supportedBy: [G2, G3]}\n"),
            ("sub/a.yaml", "module: {name: A, uses: [b.yaml]}\nG2: {text: b, undeveloped: true}\n"),
            ("sub/b.yaml", "module: {name: B, uses: [a.yaml, ../main.yaml]}\nG3: {text: c, undeveloped: true}\n"));

        Said.By(read).Should().BeEquivalentTo(
        [
            "main.yaml 1:41 AG0026: 'sub/../sub/a.yaml' has been read already; once is enough.",
            "main.yaml 1:60 AG0026: 'gone.yaml' does not exist.",
            "main.yaml 1:71 AG0026: 'main.yaml' uses this file in turn, directly or through others; the circle has to go.",
            "b.yaml 1:26 AG0026: 'a.yaml' uses this file in turn, directly or through others; the circle has to go.",
            "b.yaml 1:34 AG0026: '../main.yaml' uses this file in turn, directly or through others; the circle has to go.",
            "main.yaml 1:22 Changed: " + Uses,
            "main.yaml 1:60 Dropped: 'gone.yaml' was not read.",
            "a.yaml 1:19 Changed: " + Uses,
            "b.yaml 1:19 Changed: " + Uses,
        ]);
        read.Argument!.Elements.Select(element => (element.Id, element.Module)).Should().Equal(("G1", "Main"), ("G2", "A"), ("G3", "B"));
    }

    [Fact]
    public void Files_that_were_asked_for_as_well_may_be_used()
    {
        FormatReading read = ReadAll(
            ["a.yaml", "b.yaml", "c.yaml"],
            ("a.yaml", "module: {name: A, uses: [b.yaml]}\nG1: {text: a, supportedBy: [G2]}\n"),
            ("b.yaml", "module: {name: B, uses: [c.yaml]}\nG2: {text: b, undeveloped: true}\n"),
            ("c.yaml", "module: {name: A}\nG3: {text: c, undeveloped: true}\n"));

        Said.By(read).Should().Equal(
            "c.yaml 1:1 AG0026: There is a module 'A' already; give this one another name.",
            "a.yaml 1:19 Changed: " + Uses,
            "b.yaml 1:19 Changed: " + Uses);
        read.Argument!.Elements.Should().HaveCount(3);
    }

    [Fact]
    public void A_module_without_a_name_is_called_as_its_file()
    {
        FormatReading read = ReadAll(
            ["x.y.yaml", ".hidden"],
            ("x.y.yaml", "module: {brief: b}\nG1: {text: a, undeveloped: true, argumentGraph: {moduleName: Other}}\nG2: {text: b, undeveloped: true}\n"),
            (".hidden", "G3: {text: c, undeveloped: true}\n"));

        read.Argument!.Elements.Select(element => (element.Id, element.Module)).Should().Equal(("G1", "Other"), ("G2", "x"), ("G3", ".hidden"));
    }

    [Fact]
    public void An_id_of_another_module_is_renamed_and_each_module_means_its_own()
    {
        FormatReading read = ReadAll(
            ["a.yaml", "b.yaml"],
            ("a.yaml", "module: {name: A}\nG1: {text: a, supportedBy: [G2, G3]}\nG2: {text: b, undeveloped: true}\n\"B/G2\": {nodeType: Goal, text: c}\n"),
            ("b.yaml", "module: {name: B}\nG2: {text: d, supportedBy: [G1]}\nG1: {text: e, undeveloped: true}\nG3: {text: f, supportedBy: [G2]}\n"));

        Said.By(read).Where(line => !line.Contains("AG1", StringComparison.Ordinal)).Should().Equal(
            "b.yaml 2:1 AG0014 B/G2': The id 'G2' is already used by an element of the module 'A'; here it becomes 'B/G2''.",
            "b.yaml 3:1 AG0014 B/G1: The id 'G1' is already used by an element of the module 'A'; here it becomes 'B/G1'.",
            "b.yaml 2:1 Changed B/G2': The id 'G2' becomes 'B/G2''.",
            "b.yaml 3:1 Changed B/G1: The id 'G1' becomes 'B/G1'.");
        read.Argument!.Relationships.Should().Equal(
            Relationship.SupportedBy("G1", "G2"), Relationship.SupportedBy("G1", "G3"),
            Relationship.SupportedBy("B/G2'", "B/G1"), Relationship.SupportedBy("G3", "B/G2'"));
    }

    [Fact]
    public void A_module_develops_what_another_leaves_undeveloped_with_elements_of_its_own()
    {
        const string Main = "module: {name: Main}\nG1: {text: a, supportedBy: [G2, G3]}\nG2: {text: b, undeveloped: true}\nG3: {text: c}\nC9: {text: d}\n";
        FormatReading read = ReadAll(
            ["main.yaml", "part.yaml"],
            ("main.yaml", Main),
            ("part.yaml", "module:\n  name: Part\n  extends:\n    - module: Main\n      develops: {G2: [G4, S4, Sn4, C4, G1, CG4], G3: G4, G7: G4}\n"
                + "    - {module: Part, develops: {G4: G4}}\n    - {module: Gone, develops: {G2: G4}}\n"
                + "G4: {text: e, undeveloped: true}\nS4: {text: f, undeveloped: true}\nSn4: {text: g}\nC4: {text: h}\nCG4: {text: i, challenges: G4}\n"));

        Said.By(read).Where(line => !line.Contains("AG1", StringComparison.Ordinal)).Should().Equal(
            "part.yaml 5:36 AG0027: 'C4' is not a goal, strategy or solution of this module, so it cannot develop anything.",
            "part.yaml 5:40 AG0027: 'G1' is not a goal, strategy or solution of this module, so it cannot develop anything.",
            "part.yaml 5:44 AG0027: 'CG4' is not a goal, strategy or solution of this module, so it cannot develop anything.",
            "part.yaml 5:50 AG0027: 'G3' is not marked as undeveloped in the module 'Main', so it cannot be developed here.",
            "part.yaml 5:58 AG0027: 'G7', which is to be developed, is not there in the module 'Main'.",
            "part.yaml 6:16 AG0027: The module 'Part', which is to be developed, is not there.",
            "part.yaml 6:33 AG0027: 'G4', which is to be developed, is not there.",
            "part.yaml 7:16 AG0027: The module 'Gone', which is to be developed, is not there.",
            "part.yaml 7:33 AG0027: 'G2', which is to be developed, is not there.",
            "main.yaml 3:1 Changed G2: 'G2' is no longer undeveloped: the module 'Part' develops it.",
            "part.yaml 3:3 Changed: " + Extends);
        read.Argument!.SupportersOf("G2").Select(element => element.Id).Should().Equal("G4", "S4", "Sn4");
        ((Goal)read.Argument["G2"]).IsUndeveloped.Should().BeFalse();
    }

    [Fact]
    public void What_nothing_can_develop_stays_undeveloped()
    {
        FormatReading read = ReadAll(
            ["main.yaml", "part.yaml"],
            ("main.yaml", "module: {name: Main}\nG1: {text: a, undeveloped: true}\n"),
            ("part.yaml", "module:\n  name: Part\n  extends: {module: Main, develops: {G1: [C4]}}\nC4: {text: h}\n"));

        ((Goal)read.Argument!["G1"]).IsUndeveloped.Should().BeTrue();
        read.Argument.SupportersOf("G1").Should().BeEmpty();
        read.Losses.Should().NotContain(loss => loss.Message.Contains("no longer", StringComparison.Ordinal));
    }

    private static FormatReading Read(params (string Name, string Text)[] files) =>
        InFolder(files, folder => ArgumentFormats.ReadFile(Path.Combine(folder, files[0].Name), ArgumentFormats.GsnYaml));

    private static FormatReading ReadAll(string[] names, params (string Name, string Text)[] files) =>
        InFolder(files, folder => ArgumentFormats.ReadAll(names.Select(name => Path.Combine(folder, name)), ArgumentFormats.GsnYaml));

    private static FormatReading InFolder((string Name, string Text)[] files, Func<string, FormatReading> read)
    {
        string folder = Directory.CreateTempSubdirectory("gsn-yaml").FullName;
        try
        {
            foreach ((string name, string text) in files)
            {
                string path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }

            return read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
