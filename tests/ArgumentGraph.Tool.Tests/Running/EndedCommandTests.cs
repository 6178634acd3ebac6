using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Testing;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Tests.Running;

/// <summary>
/// Each command that writes is ended (SIGKILL) at random moments: its files are those before or those after, whole, and what else it leaves the next run
/// clears away. On a disk that is full, too, they are those before.
/// </summary>
public sealed class EndedCommandTests : IDisposable
{
    private readonly ITestOutputHelper _output;
    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public EndedCommandTests(ITestOutputHelper output)
    {
        _output = output;
        WritingCommand.CopyInputs(_folder);
    }

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, WritingCommand.All.Length)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_command_is_known_to_write_files_or_not()
    {
        using var environment = new ToolEnvironment { Input = Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null };
        Command root = ArgumentGraphTool.MakeRoot(environment, CancellationToken.None);

        Leaves(root, string.Empty).Should().BeEquivalentTo(
            [.. WritingCommand.All.Select(each => each.Name).Distinct(StringComparer.Ordinal), .. WritingCommand.ReadingOnly],
            "a new command belongs into one of the lists of WritingCommand");
        WritingCommand.ReadingOnly.Select(name => name.Split(' ').Aggregate(root, (above, word) => above.Subcommands.Single(each => each.Name == word)))
            .SelectMany(command => command.Options).Select(option => option.Name).Should().NotContain("--output");
    }

    [Fact]
    public async Task A_command_that_is_ended_leaves_the_files_before_or_those_after()
    {
        int kills = TestSize.IsQuick ? 6 : TestSize.Of(30, 1000);
        var random = new Random(20261130);
        (int before, int after, int left) = (0, 0, 0);
        var made = new Dictionary<string, byte[]>?[WritingCommand.All.Length];
        for (int kill = 0; kill < kills; kill++)
        {
            int number = (kill + random.Next(2)) % WritingCommand.All.Length;
            WritingCommand command = WritingCommand.All[number];
            Dictionary<string, byte[]> complete = made[number] ??= Complete(command);
            command.Reset(_folder);
            Dictionary<string, byte[]> old = WritingCommand.Written(_folder);

            await End(command, atOnce: random.Next(4) > 0, random);

            Dictionary<string, byte[]> found = WritingCommand.Written(_folder);
            string because = string.Create(CultureInfo.InvariantCulture, $"kill {kill}, of {command}");
            found.Keys.Except(complete.Keys).Should().BeEmpty(because);
            old.Keys.Except(found.Keys).Should().BeEmpty(because);
            foreach ((string name, byte[] bytes) in found)
            {
                bool isOld = old.TryGetValue(name, out byte[]? was) && bytes.AsSpan().SequenceEqual(was);
                bool isNew = command.IsRandom ? IsWhole(bytes) : bytes.AsSpan().SequenceEqual(complete[name]);
                (isOld || isNew).Should().BeTrue("{0} is the file before or the file after, {1}", name, because);
                _ = isOld ? before++ : after++;
            }

            left += WritingCommand.LeftBehind(_folder).Count();
            command.Reset(_folder, keepsHidden: true);
            ToolRun again = ToolRun.Of(command.In(_folder));
            again.ExitCode.Should().BeLessThan(2, "{0}: {1}", because, again.Error);
            WritingCommand.LeftBehind(_folder).Should().BeEmpty(because);
            WritingCommand.Written(_folder).Keys.Should().BeEquivalentTo(complete.Keys, because);
        }

        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{kills} kills: {before} files as before, {after} as after, {left} left, which the next run cleared away"));
    }

    // A limit on the length of files in place of a disk that is full: it needs neither a disk nor the rights to mount one.
    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Where_no_more_can_be_written_the_command_says_so_and_leaves_the_files_before(int number)
    {
        const int Block = 512;
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Files have no limit for each process there.");
        WritingCommand command = WritingCommand.All[number];
        Dictionary<string, byte[]> complete = Complete(command);
        command.Reset(_folder);
        Dictionary<string, byte[]> old = WritingCommand.Written(_folder);

        // dash and bash take blocks of 512 and 1024 bytes. The runtime's own memory would count as a file, were its pages not writable at once.
        (string program, string[] args) = ToolProcess.Line(command.In(_folder));
        (int exitCode, _, string error) = await ToolProcess.RunProgram(
            "sh", ["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh", program, .. args], string.Empty,
            ("SOURCE_DATE_EPOCH", ToolRun.Epoch), ("DOTNET_EnableWriteXorExecute", "0"), ("DOTNET_EnableDiagnostics", "0"));

        Dictionary<string, byte[]> found = WritingCommand.Written(_folder);
        if (complete.Values.Any(bytes => bytes.Length > 2 * Block))
        {
            exitCode.Should().Be(2, error);
            error.Should().Contain("cannot write").And.Contain("longer than the disk");
        }

        foreach ((string name, byte[] bytes) in found.Where(each => each.Value.Length > 2 * Block))
        {
            bytes.Should().Equal(old[name], "{0} is as it was", name);
        }

        WritingCommand.LeftBehind(_folder).Should().BeEmpty();
    }

    [Theory]
    [InlineData("check")]
    [InlineData("analyze", "--format", "json")]
    [InlineData("convert", "-", "--to", "gsn-yaml")]
    public async Task A_full_disk_behind_standard_output_is_said(string command, params string[] more)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "It has no such device.");
        (string program, string[] args) = ToolProcess.Line([command, Path.Combine(_folder, "in", "case.json"), .. more]);

        (int exitCode, _, string error) = await ToolProcess.RunProgram("sh", ["-c", "exec \"$@\" > /dev/full", "sh", program, .. args], string.Empty);

        error.Should().StartWith("argument-graph: cannot write to standard output: ");
        error.Split('\n').Should().HaveCount(2, "it is one line");
        exitCode.Should().Be(2);
    }

    [Fact]
    public async Task A_full_disk_behind_the_error_stream_changes_nothing_else()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "It has no such device.");
        (string program, string[] args) = ToolProcess.Line("check", Path.Combine(_folder, "none.json"));

        (int exitCode, _, _) = await ToolProcess.RunProgram("sh", ["-c", "exec \"$@\" 2> /dev/full", "sh", program, .. args], string.Empty);

        exitCode.Should().Be(2);
    }

    // What the command writes when nobody ends it.
    private Dictionary<string, byte[]> Complete(WritingCommand command)
    {
        command.Reset(_folder);
        ToolRun run = ToolRun.Of(command.In(_folder));
        run.ExitCode.Should().BeLessThan(2, "{0}: {1}", command, run.Error);
        Dictionary<string, byte[]> written = WritingCommand.Written(_folder);
        written.Should().NotBeEmpty();
        return written;
    }

    // At once: as soon as a file appears, when it is writing. Else at any time of a run, in which it mostly starts and reads. Which moment it is does not
    // matter, as long as they differ.
    private async Task End(WritingCommand command, bool atOnce, Random random)
    {
        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(Path.Combine(_folder, "out"));
        watcher.Created += (_, _) => written.TrySetResult();
        watcher.EnableRaisingEvents = true;
        (string program, string[] args) = ToolProcess.Line(command.In(_folder));
        var start = new ProcessStartInfo(program, args) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["SOURCE_DATE_EPOCH"] = ToolRun.Epoch;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task ended = process.WaitForExitAsync();
        if (atOnce)
        {
            await Task.WhenAny(written.Task, ended);
            Thread.SpinWait(random.Next(100_000));
        }
        else
        {
            await Task.WhenAny(Task.Delay(random.Next(400)), ended);
        }

        process.Kill();
        await ended;
        await output;
        await error;
    }

    private static bool IsWhole(byte[] bytes)
    {
        using JsonDocument document = JsonDocument.Parse(bytes);
        return bytes[^1] == '\n';
    }

    private static IEnumerable<string> Leaves(Command above, string words) => above.Subcommands.SelectMany(command =>
        command.Subcommands.Count == 0 ? [words + command.Name] : Leaves(command, $"{words}{command.Name} "));
}
