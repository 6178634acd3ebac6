namespace ArgumentGraph.Tests.Modules;

/// <summary>The shapes that the standard's part 1, 4 draws, as small cases of our own: each without a finding about modules, and judged as joined.</summary>
public class StandardShapesTests
{
    private const string Supplier = """
        {"id":"B/G2","kind":"goal","module":"B","public":true,"statement":"two","supportedBy":["B/E2"],"inContextOf":["B/C2"]},
        {"id":"B/E2","kind":"evidence","module":"B","public":true,"statement":"Test report","state":"available","source":"s"},
        {"id":"B/C2","kind":"context","module":"B","public":true,"statement":"Dry roads"},
        {"id":"B/A2","kind":"assumption","module":"B","public":true,"statement":"Roads are gritted in winter"},
        {"id":"B/J2","kind":"justification","module":"B","public":true,"statement":"The test is the one that the rule asks for"}
        """;

    [Theory]
    [InlineData("4.3: a goal rests on an away goal", """{"id":"B/G2","kind":"goal","statement":"two"}""", "\"supportedBy\":[\"B/G2\"]")]
    [InlineData("4.3: a goal rests on an away solution", """{"id":"B/E2","kind":"evidence","statement":"Test report"}""", "\"supportedBy\":[\"B/E2\"]")]
    [InlineData("4.3: an away context", """{"id":"B/C2","kind":"context","statement":"Dry roads"}""", "\"supportedBy\":[\"A/E1\"],\"inContextOf\":[\"B/C2\"]")]
    [InlineData(
        "4.3: an away assumption", """{"id":"B/A2","kind":"assumption","statement":"Roads are gritted in winter"}""",
        "\"supportedBy\":[\"A/E1\"],\"inContextOf\":[\"B/A2\"]")]
    [InlineData(
        "4.3: an away justification", """{"id":"B/J2","kind":"justification","statement":"The test is the one that the rule asks for"}""",
        "\"supportedBy\":[\"A/E1\"],\"inContextOf\":[\"B/J2\"]")]
    [InlineData(
        "4.3.8: an away goal for a justification", """{"id":"B/G2","kind":"goal","statement":"two"}""",
        "\"supportedBy\":[\"A/E1\"],\"inContextOf\":[\"B/G2\"]")]
    public void What_a_module_cites(string clause, string away, string members)
    {
        Argument argument = Parse(
            $$"""{"name":"A","away":[{{away}}]}""", $$"""{"id":"A/G1","kind":"goal","module":"A","statement":"one",{{members}}}""");

        Errors(argument).Should().BeEmpty("of {0}", clause);
        argument.AnalyzeSupport().StandingOf("A/G1").Should().Be(Standing.Supported);
        argument.ModuleOnly("A").AnalyzeSupport().Basis.AssumedOfOthers.Should().ContainSingle();
    }

    [Fact]
    public void A_strategy_rests_on_an_away_goal()
    {
        Argument argument = Parse(
            """{"name":"A","away":[{"id":"B/G2","kind":"goal","statement":"two"}]}""",
            """
            {"id":"A/G1","kind":"goal","module":"A","statement":"one","supportedBy":["A/S1"]},
            {"id":"A/S1","kind":"strategy","module":"A","statement":"Over parts","supportedBy":["B/G2"]}
            """);

        Errors(argument).Should().BeEmpty();
        argument.AnalyzeModules().Dependencies.Should().Equal(new ModuleDependency("A", "B", 1, 0, 0));
    }

    [Fact]
    public void Modules_may_rest_on_each_other_as_long_as_no_element_does()
    {
        Argument argument = Parse(
            """{"name":"A","away":[{"id":"B/G2","kind":"goal","statement":"two"}]},{"name":"B","away":[{"id":"A/G3","kind":"goal","statement":"three"}]}""",
            """
            {"id":"A/G1","kind":"goal","module":"A","statement":"one","supportedBy":["B/G2","B/G4"]},
            {"id":"B/G4","kind":"goal","module":"B","public":true,"statement":"four","supportedBy":["A/G3"]},
            {"id":"A/G3","kind":"goal","module":"A","public":true,"statement":"three","supportedBy":["A/E1"]}
            """);

        argument.AnalyzeModules().Mutual.Should().ContainSingle().Which.Should().Equal("A", "B");
        argument.AnalyzeSupport().StandingOf("A/G1").Should().Be(Standing.Supported);
        argument.Validate().Findings.Should().NotContain(finding => finding.Rule == Rules.CircularSupport);
    }

    private static Argument Parse(string modules, string elements) => Argument.Parse($$"""
        {"format":"argument-graph/1","title":"t","modules":[{{modules}}],"elements":[{{elements}},{{Supplier}},
          {"id":"A/E1","kind":"evidence","module":"A","statement":"Report","state":"available","source":"s"}]}
        """);

    private static IEnumerable<Finding> Errors(Argument argument) =>
        argument.Validate().Findings.Where(finding => finding.Rule.Category == RuleCategory.Module && finding.Severity > Severity.Information);
}
