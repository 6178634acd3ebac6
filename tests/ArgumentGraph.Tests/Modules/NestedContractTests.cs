namespace ArgumentGraph.Tests.Modules;

/// <summary>Contracts that hold private modules, and contracts within contracts (the standard's part 1, 4.7.3).</summary>
public class NestedContractTests
{
    private const string Consumer = """
        {"id":"A/G1","kind":"goal","module":"A","statement":"one","toBeSupportedByContract":true,"supportedBy":["K/G1"]},
        {"id":"B/G2","kind":"goal","module":"B","public":true,"statement":"two","supportedBy":["B/E2"]},
        {"id":"B/E2","kind":"evidence","module":"B","statement":"two","state":"available","source":"s"}
        """;

    [Fact]
    public void A_contract_may_rest_on_a_private_module_of_its_own()
    {
        Argument argument = Parse(
            """
            {"name":"K","contract":true,"away":[{"id":"A/G1","kind":"goal","statement":"one","supportedBy":["K/G1"]},{"id":"K/P/G1","kind":"goal","statement":"p"}]},
            {"name":"K/P","away":[{"id":"B/G2","kind":"goal","statement":"two"}]}
            """,
            """
            {"id":"K/G1","kind":"goal","module":"K","statement":"k","supportedBy":["K/P/G1"]},
            {"id":"K/P/G1","kind":"goal","module":"K/P","public":true,"statement":"p","supportedBy":["B/G2"]}
            """);

        FindingsOf(argument).Should().BeEmpty();
        argument.AnalyzeSupport().StandingOf("A/G1").Should().Be(Standing.Supported);
    }

    [Fact]
    public void A_private_module_of_a_contract_is_not_for_others()
    {
        Argument argument = Parse(
            """
            {"name":"K","contract":true,"away":[{"id":"A/G1","kind":"goal","statement":"one","supportedBy":["K/G1"]},{"id":"K/P/G1","kind":"goal","statement":"p"}]},
            {"name":"A","away":[{"id":"K/P/G1","kind":"goal","statement":"p"}]}
            """,
            """
            {"id":"A/G3","kind":"goal","module":"A","statement":"three","supportedBy":["K/P/G1"]},
            {"id":"K/G1","kind":"goal","module":"K","statement":"k","supportedBy":["K/P/G1"]},
            {"id":"K/P/G1","kind":"goal","module":"K/P","public":true,"statement":"p","undeveloped":true}
            """);

        Finding finding = FindingsOf(argument).Where(finding => finding.Severity > Severity.Information).Should().ContainSingle().Which;
        finding.Rule.Should().Be(Rules.PrivateElementCited);
        finding.Message.Should().Be(
            "The module 'A' cites 'K/P/G1', which is part of the contract 'K'; a contract has no interface: cite what it joins.");
    }

    [Fact]
    public void A_contract_cannot_cite_another()
    {
        Argument argument = Parse(
            """
            {"name":"K","contract":true,"away":[{"id":"A/G1","kind":"goal","statement":"one","supportedBy":["K/G1"]},{"id":"L/G4","kind":"goal","statement":"four"}]},
            {"name":"L","contract":true}
            """,
            """
            {"id":"K/G1","kind":"goal","module":"K","statement":"k","supportedBy":["L/G4"]},
            {"id":"L/G4","kind":"goal","module":"L","statement":"four","undeveloped":true}
            """);

        FindingsOf(argument).Where(finding => finding.Severity > Severity.Information).Select(finding => (finding.Rule, finding.Rule.Clause, finding.Message))
            .Should().Equal((
                Rules.PrivateElementCited, "1:4.3",
                "The module 'K' cites 'L/G4', which is part of the contract 'L'; a contract has no interface: cite what it joins."));
    }

    [Fact]
    public void A_goal_of_a_contract_is_not_left_to_another_contract()
    {
        Argument argument = Parse(
            """{"name":"K","contract":true,"away":[{"id":"A/G1","kind":"goal","statement":"one","supportedBy":["K/G1"]}]}""",
            """{"id":"K/G1","kind":"goal","module":"K","statement":"k","toBeSupportedByContract":true}""");

        FindingsOf(argument).Select(finding => finding.Rule).Should().Contain(Rules.ContractGoalDeveloped);
    }

    [Fact]
    public void Within_a_contract_a_contract_may_join_what_its_private_modules_leave_open()
    {
        Argument argument = Parse(
            """
            {"name":"K","contract":true,"away":[{"id":"A/G1","kind":"goal","statement":"one","supportedBy":["K/G1"]},{"id":"K/P/G1","kind":"goal","statement":"p"}]},
            {"name":"K/L","contract":true,"away":[{"id":"K/P/G1","kind":"goal","statement":"p","supportedBy":["B/G2"]},{"id":"B/G2","kind":"goal","statement":"two"}]}
            """,
            """
            {"id":"K/G1","kind":"goal","module":"K","statement":"k","supportedBy":["K/P/G1"]},
            {"id":"K/P/G1","kind":"goal","module":"K/P","public":true,"statement":"p","toBeSupportedByContract":true,"supportedBy":["B/G2"]}
            """);

        FindingsOf(argument).Should().BeEmpty();
        argument.AnalyzeSupport().StandingOf("A/G1").Should().Be(Standing.Supported);
    }

    [Fact]
    public void Nothing_in_a_contract_is_public_but_what_its_private_modules_show_it()
    {
        Argument argument = Parse(
            """{"name":"K","contract":true,"away":[{"id":"A/G1","kind":"goal","statement":"one","supportedBy":["K/G1"]}]}""",
            """{"id":"K/G1","kind":"goal","module":"K","public":true,"statement":"k","undeveloped":true}""");

        FindingsOf(argument).Where(finding => finding.Severity == Severity.Error).Select(finding => (finding.Rule, finding.Rule.Clause))
            .Should().Equal((Rules.PublicInContract, "1:4.7.3"));
    }

    private static Argument Parse(string modules, string elements) => Argument.Parse(
        $$"""{"format":"argument-graph/1","title":"t","modules":[{{modules}}],"elements":[{{Consumer}},{{elements}}]}""");

    private static Finding[] FindingsOf(Argument argument) => [.. argument.Validate().Findings.Where(finding => finding.Rule.Category == RuleCategory.Module)];
}
