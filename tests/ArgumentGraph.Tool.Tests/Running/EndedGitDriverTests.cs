using System.Diagnostics;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Running;

/// <summary><c>merge --install-git-driver</c> writes into the repository of the current folder: it is ended at random moments there.</summary>
public sealed class EndedGitDriverTests : IDisposable
{
    private const string Old = "*.svg binary\n";
    private const string New = Old + "cases/*.json merge=argument-graph\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ended_at_any_moment_it_leaves_the_attributes_before_or_those_after_and_the_next_run_ends_its_work()
    {
        string file = Path.Combine(_folder, ".gitattributes");
        using (Process git = Start("git", "init", "--quiet"))
        {
            await git.WaitForExitAsync();
        }

        var random = new Random(20261130);
        for (int kill = 0; kill < (TestSize.IsQuick ? 2 : TestSize.Of(10, 100)); kill++)
        {
            File.WriteAllText(file, Old);
            using (Process ended = StartTool())
            {
                await Task.WhenAny(Task.Delay(random.Next(400)), ended.WaitForExitAsync());
                ended.Kill(entireProcessTree: true);
                await ended.WaitForExitAsync();
            }

            File.ReadAllText(file).Should().BeOneOf(Old, New);
            File.Delete(Path.Combine(_folder, ".git", "config.lock")); // git's own, which it leaves to people
            using Process whole = StartTool();
            await whole.WaitForExitAsync();

            whole.ExitCode.Should().Be(0);
            File.ReadAllText(file).Should().Be(New);
            Directory.GetFiles(_folder).Should().Equal([file], "what the one that was ended left is cleared away");
        }
    }

    private Process StartTool()
    {
        (string program, string[] args) = ToolProcess.Line("merge", "--install-git-driver", "--path", "cases/*.json");
        return Start(program, args);
    }

    private Process Start(string program, params string[] args)
    {
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", program, .. args]) { WorkingDirectory = _folder };
        if (OperatingSystem.IsWindows())
        {
            start = new ProcessStartInfo(program, args) { WorkingDirectory = _folder };
        }

        return Process.Start(start)!;
    }
}
