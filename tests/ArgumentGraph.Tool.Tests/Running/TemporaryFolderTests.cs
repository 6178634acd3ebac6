using System.Diagnostics;
using System.Globalization;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Tests.Running;

public class TemporaryFolderTests
{
    [Fact]
    public void What_a_process_left_that_was_ended_the_next_removes_and_nothing_else()
    {
        string mine = TemporaryFolder.Make();
        string own = $"-{Environment.ProcessId}-";
        mine.Should().Contain(own);
        string ended = mine.Replace(own, string.Create(CultureInfo.InvariantCulture, $"-{IdOfEnded()}-"), StringComparison.Ordinal);
        string elsewhere = ended.Insert(ended.LastIndexOf('-'), "x"); // on another machine
        foreach (string folder in (string[])[ended, elsewhere])
        {
            Directory.CreateDirectory(Path.Combine(folder, "parts"));
            File.WriteAllText(Path.Combine(folder, "parts", "case.json"), "{}");
        }

        try
        {
            string another = TemporaryFolder.Make();

            Directory.Exists(ended).Should().BeFalse();
            Directory.Exists(elsewhere).Should().BeTrue();
            Directory.Exists(mine).Should().BeTrue();
            another.Should().NotBe(mine);
            TemporaryFolder.Remove(another);
        }
        finally
        {
            TemporaryFolder.Remove(mine);
            TemporaryFolder.Remove(elsewhere);
        }
    }

    private static int IdOfEnded()
    {
        using Process done = Process.Start(new ProcessStartInfo("dotnet", "--version") { UseShellExecute = false, RedirectStandardOutput = true })!;
        done.WaitForExit();
        return done.Id;
    }
}
