using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Running;

/// <summary>The tool as a process of its own, with its streams redirected.</summary>
public class ProcessTests
{
    [Fact]
    public async Task Piped_output_is_plain_utf8()
    {
        string text = Samples.Argument("""
            { "id": "Ziel", "kind": "goal", "statement": "Schäden sind sehr unwahrscheinlich – 安全", "supportedBy": ["E1"] },
            { "id": "E1", "kind": "evidence", "statement": "Prüfbericht", "state": "available" }
            """);
        foreach (string format in new[] { "text", "json" })
        {
            (int exitCode, byte[] output, string error) = await Run(text, "analyze", "-", "--format", format, "--date", "2026-11-01");
            exitCode.Should().Be(0);
            error.Should().BeEmpty();
            output.Take(3).Should().NotEqual(Encoding.UTF8.GetPreamble());
            output.Should().NotContain((byte)0x1b).And.NotContain((byte)'\r');
            string read = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(output);
            read.Should().Contain("Schäden sind sehr unwahrscheinlich – 安全").And.EndWith("\n");
            read.Should().Be(ToolRun.WithInput(text, "analyze", "-", "--format", format).Output);
        }
    }

    [Fact]
    public async Task Exit_codes_reach_the_caller()
    {
        (int exitCode, byte[] output, string error) = await Run("{", "check", "-");
        exitCode.Should().Be(1);
        Encoding.UTF8.GetString(output).Should().Contain("AG0001");
        error.Should().BeEmpty();
        (exitCode, output, error) = await Run("{", "analyze", "-");
        exitCode.Should().Be(2);
        output.Should().BeEmpty();
        error.Should().Contain("AG0001");
    }

    [Theory]
    [InlineData(1, "check")]
    [InlineData(2, "analyze")]
    [InlineData(2, "explain", "G1")]
    public async Task A_pipe_is_refused_at_once(int expected, string command, params string[] more)
    {
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        try
        {
            string pipe = SpecialFiles.MakePipe(Path.Combine(folder, "case.json"));

            // Nobody writes into the pipe: whoever opened it would wait for ever.
            (int exitCode, byte[] output, string error) = await Run(string.Empty, [command, pipe, .. more])
                .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

            (Encoding.UTF8.GetString(output) + error).Should().Contain("AG0026").And.Contain("is a pipe, a device or a socket");
            exitCode.Should().Be(expected);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_day_may_be_given_as_in_reproducible_builds()
    {
        string[] check = ["check", Samples.SabotageFile];
        const string TheEndOfFebruary = "1772323199";

        (_, byte[] output, _) = await ToolProcess.Run(string.Empty, check, ("SOURCE_DATE_EPOCH", TheEndOfFebruary), ("TZ", "Etc/GMT-14"));
        Encoding.UTF8.GetString(output).Should().Contain("judged on 2026-02-28");

        foreach (string wrong in new[] { "yesterday", "-1", "99999999999999", "1.5" })
        {
            (int exitCode, output, string error) = await ToolProcess.Run(string.Empty, check, ("SOURCE_DATE_EPOCH", wrong));
            exitCode.Should().Be(2);
            output.Should().BeEmpty();
            error.Should().Contain($"SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '{wrong}'.");
        }
    }

    // Build servers set these; a pipe stays plain all the same.
    private static Task<(int ExitCode, byte[] Output, string Error)> Run(string input, params string[] args) =>
        ToolProcess.Run(input, args, ("GITHUB_ACTIONS", "true"), ("TERM", "xterm-256color"));
}
