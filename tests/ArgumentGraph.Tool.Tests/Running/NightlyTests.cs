using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Running;

/// <summary>The sample of a nightly job, run by a shell: what it records, and how it ends.</summary>
public sealed class NightlyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public NightlyTests()
    {
        foreach (string name in (string[])["case.json", "policy.json", "nightly.sh"])
        {
            File.Copy(Repository.File("samples", "evidence", name), In(name));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("<testcase name='A'/>", 0, 0, RunVerdict.Pass, "added")]
    [InlineData("<testcase name='A'><failure/></testcase>", 1, 1, RunVerdict.Fail, "The tests ended with exit code 1")]
    [InlineData("<testcase name='A'/>", 139, 2, null, "exit code 139, and what they left shows no failure")]
    [InlineData("", 1, 2, null, "shows no failure")]
    [InlineData(null, 1, 2, null, "The tests left no")]
    public async Task A_pass_is_recorded_only_of_a_run_that_ended_well(string? cases, int exitCode, int expected, RunVerdict? verdict, string message)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for a POSIX shell.");
        string text = $"<testsuite name='S' tests='{(string.IsNullOrEmpty(cases) ? 0 : 1)}' timestamp='2026-01-01T03:00:00Z'>{cases}</testsuite>";
        string command = $"{(cases is null ? string.Empty : $"printf %s \"{text}\" > '{In("results.xml")}'; ")}exit {exitCode}";

        (int ended, byte[] output, string error) = await ToolProcess.RunProgram(
            "sh",
            [In("nightly.sh"), In("case.json"), In("policy.json"), "E1", In("results.xml"), "sh", "-c", command],
            string.Empty,
            ("ARGUMENT_GRAPH", ToolProcess.Command));

        (Encoding.UTF8.GetString(output) + error).Should().Contain(message);
        ended.Should().Be(expected);
        File.Exists(In("case.evidence.json")).Should().Be(verdict is not null);
        if (verdict is not null)
        {
            EvidenceRecords.ReadFile(In("case.evidence.json")).Records!.Records.Should().ContainSingle().Which.Verdict.Should().Be(verdict);
        }
    }

    private string In(string name) => Path.Combine(_folder, name);
}
