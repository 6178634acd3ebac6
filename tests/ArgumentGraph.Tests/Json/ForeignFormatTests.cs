namespace ArgumentGraph.Tests.Json;

/// <summary>Files in formats of other packages: reading says what reads them, saving what writes them.</summary>
public class ForeignFormatTests
{
    [Theory]
    [InlineData("G1:\n  text: It is safe\n  supportedBy: [Sn1]\n", "GSN YAML")]
    [InlineData("# a case\n---\nG1: { text: It is safe }\n", "GSN YAML")]
    [InlineData("- Claim C1: It is safe\n  - Evidence E1: Test\n", "LTAC")]
    [InlineData("# A case\n\n```ltac\n- Claim C1: It is safe\n```\n", "LTAC")]
    [InlineData("<?xml version=\"1.0\"?><sacm:AssuranceCasePackage xmlns:sacm=\"x\"/>", "SACM")]
    [InlineData("<?xml version=\"1.0\"?>\n<opsa-mef/>", "an Open-PSA fault tree")]
    [InlineData("{ \"exportedAt\": \"2026\", \"tree\": { \"type\": \"GOAL\" } }", "a case of the TEA Platform")]
    [InlineData("{ \"exportedAt\": \"2026\", \"elements\": [{ \"elementType\": \"GOAL\" }] }", "a case of the TEA Platform")]
    [InlineData("goal_structure Cart;\n", "FASTEN's GSN text")]
    [InlineData("GOALS cart\n{\n    goal G1 { uuid:\"1\"; }\n}\n", "GSN Assurance text")]
    [InlineData("<gsn:Goal xmlns:gsn=\"http://www.certware.net/gsn\"/>", "a CertWare model")]
    [InlineData("digraph G { \"A\" [sha=\"1\"]; }", "a trudag graph")]
    public void A_text_in_another_format_gets_one_finding_that_says_what_reads_it(string text, string title)
    {
        ReadingResult read = Argument.Read(text, ReadingOptions.Default with { FileName = "case.x" });
        Finding finding = read.Findings.Should().ContainSingle().Subject;
        finding.Rule.Should().Be(Rules.UnknownFormat);
        finding.Message.Should().Be(
            $"The text is {title}, not ArgumentGraph's JSON. The package ArgumentGraph.Interchange reads it: ArgumentFormats.Load(\"case.x\").");
        finding.Place.Should().Be(new Place("case.x", 1, 1));
        ((Action)(() => Argument.Parse(text))).Should().Throw<MalformedArgumentException>().WithMessage("*ArgumentFormats.Parse(text)*");
    }

    /// <summary>What tells each format, said in every way in which it may be said.</summary>
    [Theory]
    [InlineData("{ \"tree\": { \"type\": \"PROPERTY_CLAIM\" } }", "a case of the TEA Platform")]
    [InlineData("{ \"elementType\": \"GOAL\" }", "a case of the TEA Platform")]
    [InlineData("<x:argumentPackage/>", "SACM")]
    [InlineData("<assuranceCasePackage/>", "SACM")]
    [InlineData("digraph { dotstop -> a }", "a trudag graph")]
    [InlineData("strict digraph { a [sha=1] }", "a trudag graph")]
    [InlineData("STRATEGIES s {", "GSN Assurance text")]
    [InlineData("SOLUTIONS s {", "GSN Assurance text")]
    [InlineData("CONTEXTS s {", "GSN Assurance text")]
    [InlineData("ASSUMPTIONS s {", "GSN Assurance text")]
    [InlineData("JUSTIFICATIONS s {", "GSN Assurance text")]
    [InlineData("  \n GOALS s\n{", "GSN Assurance text")]
    [InlineData("G1:\n  supportedBy: [S1]", "GSN YAML")]
    [InlineData("G1:\n\tinContextOf: [S1]", "GSN YAML")]
    [InlineData("# c\n\nG1:\n  # c\n  nodeType: goal", "GSN YAML")]
    [InlineData("a: b\nG1:\n  undeveloped: true", "GSN YAML")]
    [InlineData("G1:{challenges: [S1]}", "GSN YAML")]
    [InlineData("G1:  {  text: a }", "GSN YAML")]
    [InlineData("- Strategy S", "LTAC")]
    [InlineData("-   Evidence E", "LTAC")]
    [InlineData("  - Context C", "LTAC")]
    [InlineData("a\n- Assumption A", "LTAC")]
    [InlineData("- Justification J", "LTAC")]
    public void Other_ways_to_say_it_are_known_as_well(string text, string title) => Argument.Read(text).Findings.Should().ContainSingle()
        .Which.Message.Should().StartWith($"The text is {title}, not ArgumentGraph's JSON. ");

    [Theory]
    [InlineData("{ \"tree\": 1 }")]
    [InlineData("{ \"elementType\": 1 }")]
    [InlineData("{ \"exportedAt\": 1, \"type\": \"GOAL\" }")]
    [InlineData("{ \"format\": \"argument-graph/1\", \"tree\": 1, \"exportedAt\": \"2026\" }")]
    [InlineData("GOALS s")]
    [InlineData("GOALS{")]
    [InlineData("G1:\ntext: a")]
    [InlineData("G1: x\n  text: a")]
    [InlineData(" G1:\n  text: a")]
    [InlineData(":\n  text: a")]
    [InlineData("G1:\na: b\n  text: a")]
    [InlineData("G1: text: a")]
    [InlineData("- Claims C")]
    [InlineData("- Claim")]
    [InlineData("-Claim C")]
    [InlineData("Claim C")]
    [InlineData("[ \"- Claim C\"")]
    [InlineData("\"\n- Claim C")]
    [InlineData("// a\n- Claim C")]
    public void What_only_looks_like_it_is_read_as_what_it_is_not(string text) =>
        Argument.Read(text).Findings.Should().NotBeEmpty().And.NotContain(finding => finding.Message.Contains("not ArgumentGraph's JSON"));

    [Theory]
    [InlineData("x", true)]
    [InlineData("# x", true)]
    [InlineData("7", false)]
    [InlineData("-x", false)]
    public void By_its_name_is_known_only_what_might_be_a_text_of_that_format(string text, bool isKnown) =>
        Argument.Read(text, ReadingOptions.Default with { FileName = "a.yml" }).Findings
            .Any(finding => finding.Message.Contains("not ArgumentGraph's JSON")).Should().Be(isKnown);

    [Theory]
    [InlineData("<graphml/>", "GraphML")]
    [InlineData("<!DOCTYPE html><HTML/>", "HTML")]
    [InlineData("strict digraph { a }", "Graphviz DOT")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "SVG")]
    [InlineData("digraph G { a -> b }", "Graphviz DOT")]
    public void What_no_package_reads_is_said_to_be_so(string text, string title) =>
        Argument.Read(text).Findings.Should().ContainSingle().Which.Message.Should()
            .Be($"The text is {title}, not ArgumentGraph's JSON; an argument cannot be read from it.");

    [Theory]
    [InlineData("title: x", "case.yaml", true)]
    [InlineData("<a/>", "case.xml", true)]
    [InlineData("title: x", "case.json", false)]
    [InlineData("<a/>", null, false)]
    [InlineData("", "case.yaml", false)]
    [InlineData("{ }", "case.yaml", false)]
    public void Where_the_text_does_not_tell_the_name_does(string text, string? file, bool isForeign)
    {
        ValueList<Finding> findings = Argument.Read(text, ReadingOptions.Default with { FileName = file }).Findings;
        findings.Any(finding => finding.Message.Contains("Interchange", StringComparison.Ordinal)).Should().Be(isForeign);
    }

    [Theory]
    [InlineData("case.yaml", "GSN YAML", "ArgumentFormats.Save(argument, \"case.yaml\")")]
    [InlineData("case.GSN.YML", "GSN YAML", "ArgumentFormats.Save(argument, \"case.GSN.YML\")")]
    [InlineData("case.xmi", "SACM", "ArgumentFormats.Save(argument, \"case.xmi\")")]
    [InlineData("case.ltac", "LTAC", "ArgumentFormats.Save(argument, \"case.ltac\")")]
    [InlineData("case.md", "LTAC", "ArgumentFormats.Save(argument, \"case.md\")")]
    [InlineData("case.dot", "Graphviz DOT", "ArgumentFormats.Save(argument, \"case.dot\")")]
    [InlineData("case.svg", "SVG", "File.WriteAllText(\"case.svg\", argument.ToSvg())")]
    [InlineData("case.html", "HTML", "File.WriteAllText(\"case.html\", argument.ToHtml())")]
    public async Task A_name_of_another_format_is_not_saved_to(string path, string title, string call)
    {
        Argument argument = new ArgumentBuilder("…").Build();
        string message = $"'{path}' is the name of a file in another format ({title}), *{call}.*";
        ((Action)(() => argument.Save(path))).Should().Throw<ArgumentException>().WithMessage(message);
        await ((Func<Task>)(() => argument.SaveAsync(path, TestContext.Current.CancellationToken)))
            .Should().ThrowAsync<ArgumentException>().WithMessage(message);
        File.Exists(path).Should().BeFalse();
    }
}
