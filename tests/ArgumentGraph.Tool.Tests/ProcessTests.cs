using System.Diagnostics;
using System.Text;

namespace ArgumentGraph.Tool.Tests;

/// <summary>The tool as a process of its own, with its streams redirected.</summary>
public class ProcessTests
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "ArgumentGraph.Tool.dll");

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

    private static async Task<(int ExitCode, byte[] Output, string Error)> Run(string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Tool);
        Array.ForEach(args, start.ArgumentList.Add);

        // Build servers set these; a pipe stays plain all the same.
        start.Environment["GITHUB_ACTIONS"] = "true";
        start.Environment["TERM"] = "xterm-256color";
        using Process process = Process.Start(start)!;
        await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input));
        process.StandardInput.Close();
        using var output = new MemoryStream();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToArray(), await error);
    }
}
