using System.Text.Json;
using System.Xml.Linq;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Commands;

public sealed class GateTests : IDisposable
{
    private const string Met = """
        { "format": "argument-graph-policy/1", "expectations": [{ "kind": "pathwaysStand", "pathways": ["P2"] }] }
        """;

    private static readonly string Policy = Repository.File("samples", "sabotage-risk", "policy.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_fails_is_said_with_place_and_reasons()
    {
        ToolRun run = ToolRun.WithInput(Samples.Sabotage, "gate", "-", "--policy", Policy);
        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        Samples.CheckGolden("gate-sabotage.txt", run.Output);
    }

    [Fact]
    public void Json_says_what_fails()
    {
        ToolRun run = ToolRun.WithInput(Samples.Sabotage, "gate", "-", "--policy", Policy, "--format", "json");
        run.ExitCode.Should().Be(1);
        Samples.CheckGolden("gate-sabotage.json", run.Output);
    }

    [Fact]
    public void An_argument_that_meets_the_policy_passes_in_every_format()
    {
        string policy = Write("policy.json", Met);
        ToolRun.Of("gate", Samples.SabotageFile, "--policy", policy).ExitCode.Should().Be(0);
        JsonElement json = ToolRun.Of("gate", "--each", Samples.SabotageFile, Samples.NineFile, "--policy", policy, "--format", "json").Json;
        json.GetProperty("met").GetBoolean().Should().BeTrue();
        json.GetProperty("cases").EnumerateArray().Select(each => each.GetProperty("file").GetString()).Should().Equal(Samples.SabotageFile, Samples.NineFile);
        JsonElement sarif = ToolRun.Of("gate", Samples.SabotageFile, "--policy", policy, "--format", "sarif").Json;
        sarif.GetProperty("runs")[0].GetProperty("results").GetArrayLength().Should().Be(0);
        var junit = XDocument.Parse(ToolRun.Of("gate", Samples.SabotageFile, "--policy", policy, "--format", "junit").Output);
        junit.Root!.Attribute("failures")!.Value.Should().Be("0");
    }

    [Fact]
    public void One_case_of_several_that_fails_fails_the_gate()
    {
        string policy = Write("policy.json", Met.Replace("P2", "P8", StringComparison.Ordinal));
        ToolRun run = ToolRun.Of("gate", "--each", Samples.NineFile, Samples.SabotageFile, "--policy", policy, "--format", "junit");
        run.ExitCode.Should().Be(1);
        XElement suites = XDocument.Parse(run.Output).Root!;
        suites.Elements("testsuite").Select(suite => (suite.Attribute("name")!.Value, suite.Attribute("failures")!.Value)).Should()
            .Equal((Samples.NineFile, "0"), (Samples.SabotageFile, "1"));
    }

    [Fact]
    public void The_day_is_the_one_given_or_that_of_the_policy_or_today()
    {
        string undated = Write("undated.json", """{ "format": "argument-graph-policy/1", "expectations": [{ "kind": "nothingExpires" }] }""");
        string dated = Write("dated.json", """{ "format": "argument-graph-policy/1", "date": "2026-09-30", "expectations": [{ "kind": "nothingExpires" }] }""");
        ToolRun.Of("gate", Samples.SabotageFile, "--policy", undated).Output.Should().Contain("judged on 2026-11-01").And.Contain("E22 has expired");
        ToolRun.Of("gate", Samples.SabotageFile, "--policy", dated).Output.Should().Contain("judged on 2026-09-30");
        ToolRun.Of("gate", Samples.SabotageFile, "--policy", dated).ExitCode.Should().Be(0);
        ToolRun.Of("gate", Samples.SabotageFile, "--policy", dated, "--date", "2026-10-01").ExitCode.Should().Be(1);
    }

    [Fact]
    public void The_report_goes_to_a_file_and_the_text_to_standard_output()
    {
        string file = Path.Combine(_folder, "gate.sarif");
        string[] args = ["gate", Samples.SabotageFile, "--policy", Policy];
        foreach (int time in new[] { 1, 2 })
        {
            ToolRun run = ToolRun.Of([.. args, "--format", "sarif", "-o", file]);
            run.ExitCode.Should().Be(1, "time {0}", time);
            run.Output.Should().Be(ToolRun.Of(args).Output);
            File.ReadAllText(file).Should().Be(ToolRun.Of([.. args, "--format", "sarif"]).Output);
        }

        ToolRun.Of([.. args, "--format", "json", "-o", "-"]).Json.GetProperty("met").GetBoolean().Should().BeFalse();
    }

    [Fact]
    public void What_is_read_is_not_written_over()
    {
        string policy = Write("policy.json", Met);
        string copy = Write("case.json", Samples.Nine);
        foreach (string target in new[] { policy, copy })
        {
            string before = File.ReadAllText(target);
            ToolRun run = ToolRun.Of("gate", copy, "--policy", policy, "-o", Path.Combine(_folder, ".", Path.GetFileName(target)));
            run.ExitCode.Should().Be(2);
            run.Error.Should().Contain("is what is to be read");
            File.ReadAllText(target).Should().Be(before);
        }
    }

    [Fact]
    public void A_policy_that_cannot_be_read_ends_with_2_and_all_that_is_wrong()
    {
        string policy = Write("policy.json", """{ "format": "argument-graph-policy/1", "expectations": [{ "kind": "pathwayStand" }], "datum": 1 }""");
        ToolRun run = ToolRun.Of("gate", Samples.NineFile, "--policy", policy);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain($"{policy}(1,67): error AG0011: 'kind' is 'pathwayStand'; did you mean 'pathwaysStand'?")
            .And.Contain("error AG0009").And.Contain("is not a policy");
        ToolRun.Of("gate", Samples.NineFile, "--policy", Path.Combine(_folder, "missing.json")).Error.Should().Contain("there is no such file");
        ToolRun.Of("gate", Samples.NineFile).ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_case_that_cannot_be_read_leaves_no_report_that_could_be_taken_for_a_pass()
    {
        string policy = Write("policy.json", Met);
        string bad = Write("bad.json", "{}");
        ToolRun run = ToolRun.Of("gate", "--each", bad, Path.Combine(_folder, "missing.json"), Samples.NineFile, "--policy", policy, "--format", "json");
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("bad.json").And.Contain("missing.json");
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
