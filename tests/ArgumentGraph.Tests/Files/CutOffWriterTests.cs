using System.Diagnostics;
using System.Globalization;
using ArgumentGraph.Files;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Json;

namespace ArgumentGraph.Tests.Files;

/// <summary>A process that is ended while it writes leaves a whole file, and nothing that the next writer does not clear away.</summary>
public class CutOffWriterTests(ITestOutputHelper output)
{
    // Names the folder into which this program is to write, when it is run as the writer that is ended.
    private const string Variable = "ARGUMENTGRAPH_WRITE_INTO";

    private static int IdOfNobody { get; } = IdOfEnded();

    [Fact]
    public void A_writer_that_is_to_be_ended()
    {
        string? folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(folder is null, "the writer of the other test, which ends it");
        Argument[] cases = [Case(2_000), Case(3_000)];
        for (int round = 0; round < 1_000_000; round++)
        {
            cases[round % 2].Save(Path.Combine(folder, "case.json"));
            EvidenceRecords.Empty.Save(Path.Combine(folder, "case.evidence.json"));
        }
    }

    [Fact]
    public async Task Nothing_is_left_behind_and_no_file_is_torn()
    {
        int kills = TestSize.IsQuick ? 4 : TestSize.Of(30, 200);
        var random = new Random(20261129);
        int left = 0;
        using var folder = new TemporaryFolder();
        string path = folder.File("case.json");
        for (int kill = 0; kill < kills; kill++)
        {
            await EndWriter(folder.Path, random.Next(60));
            left += Directory.GetFiles(folder.Path).Count(file => !file.EndsWith(".json", StringComparison.Ordinal));
            if (File.Exists(path))
            {
                ReadingResult read = Argument.ReadFile(path);
                read.HasErrors.Should().BeFalse("after kill {0}", kill);
                read.Argument!.Elements.Count.Should().BeOneOf(2_000, 3_000);
            }

            Case(5).Save(path);
            EvidenceRecords.Empty.Save(folder.File("case.evidence.json"));
            Directory.GetFiles(folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo(["case.json", "case.evidence.json"], "after kill {0}", kill);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kills} kills left {left} files, which the next save cleared away"));
    }

    [Fact]
    public void What_a_running_writer_of_this_or_another_machine_has_under_way_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        string machine = Writer.Current.Machine;
        string[] kept =
        [
            $".case.json.{Environment.ProcessId}-{machine}-abc123.tmp", // our own, of another thread
            $".case.json.{IdOfNobody}-{machine}x-abc123.tmp", // another machine's
            $".case.json.{IdOfNobody}-{machine}.tmp", // a name that is not ours
            $"case.json.{IdOfNobody}-{machine}-abc123.tmp",
            ".notes.tmp",
        ];
        foreach (string name in (string[])[.. kept, $".other.json.{IdOfNobody}-{machine}-abc123.tmp"])
        {
            File.WriteAllText(folder.File(name), "x");
        }

        Case(3).Save(folder.File("case.json"));

        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo([.. kept, "case.json"]);
    }

    [Theory]
    [InlineData(true, -1)]
    [InlineData(false, -1)] // ended before it said whose the lock is
    [InlineData(false, 60)] // and the clock has been set back since
    public void The_turn_of_a_process_that_is_gone_is_over(bool isNamed, int minutes)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("case.evidence.json");
        File.WriteAllText(path + ".lock", isNamed ? new Writer(IdOfNobody, Writer.Current.Machine).ToString() : string.Empty);
        File.SetLastWriteTimeUtc(path + ".lock", DateTime.UtcNow.AddMinutes(minutes));

        using (new FileTurn(path))
        {
            File.ReadAllText(path + ".lock").Should().Be(Writer.Current.ToString());
        }

        Directory.GetFiles(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public async Task Many_who_find_a_turn_of_nobody_take_turns()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("case.evidence.json");
        string lockPath = path + ".lock";
        int within = 0;
        int most = 0;
        for (int round = 0; round < 20; round++)
        {
            File.WriteAllText(lockPath, new Writer(IdOfNobody, Writer.Current.Machine).ToString());
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                using var mine = new FileTurn(path);
                most = Math.Max(most, Interlocked.Increment(ref within));
                Thread.Yield();
                Interlocked.Decrement(ref within);
            })));
        }

        most.Should().Be(1);
        Directory.GetFiles(folder.Path).Should().BeEmpty();
    }

    private static async Task EndWriter(string folder, int milliseconds)
    {
        string before = Stamp(folder);
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", $"*{nameof(CutOffWriterTests)}.{nameof(A_writer_that_is_to_be_ended)}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[Variable] = folder;
        using Process writer = Process.Start(start)!;
        Task<string> said = writer.StandardOutput.ReadToEndAsync();

        // Until it has saved once; from then on it does little else.
        while (Stamp(folder) == before && !writer.HasExited)
        {
            await Task.Delay(1);
        }

        writer.HasExited.Should().BeFalse(writer.HasExited ? await said : string.Empty);
        await Task.Delay(milliseconds);
        writer.Kill();
        await writer.WaitForExitAsync();
        await said;
    }

    private static string Stamp(string folder) =>
        new FileInfo(Path.Combine(folder, "case.json")) is { Exists: true } file ? $"{file.LastWriteTimeUtc.Ticks} {file.Length}" : string.Empty;

    private static int IdOfEnded()
    {
        using Process done = Process.Start(new ProcessStartInfo("dotnet", "--version") { UseShellExecute = false, RedirectStandardOutput = true })!;
        done.WaitForExit();
        return done.Id;
    }

    private static Argument Case(int elements)
    {
        var draft = new ArgumentBuilder("Case");
        for (int i = 0; i < elements; i++)
        {
            draft.Evidence(string.Create(CultureInfo.InvariantCulture, $"E{i}"), "A report of some length, so that writing it takes a while").Available();
        }

        return draft.Build();
    }
}
