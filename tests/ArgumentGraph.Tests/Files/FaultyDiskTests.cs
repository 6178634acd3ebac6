using System.Diagnostics;
using System.Globalization;
using System.Text;
using ArgumentGraph.Files;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Json;

namespace ArgumentGraph.Tests.Files;

/// <summary>Disks that are full, folders that are gone or closed, files that change while they are read: a documented exception, the file as it was.</summary>
public class FaultyDiskTests
{
    private const string Key = "a key"; // never written over another file

    private static Argument Large { get; } = Case(2_000);

    private static CaseReviews Reviews { get; } = CaseReviews.ReadFile(Repository.File("samples", "sabotage-risk", "case.reviews.json")).Reviews!;

    // Whatever saves a file by its path.
    private static readonly Dictionary<string, Action<string>> Savers = new(StringComparer.Ordinal)
    {
        ["an argument"] = path => Large.Save(path),
        ["an argument, not waiting"] = path => Large.SaveAsync(path, TestContext.Current.CancellationToken).GetAwaiter().GetResult(),
        ["an argument of several files"] = path => LargeOfFiles().Save(path),
        ["records"] = path => EvidenceRecords.Empty.Save(path),
        ["reviews"] = path => Reviews.Save(path),
        [Key] = path => CommitmentKey.Create().Save(path),
    };

    public static TheoryData<string> Names => [.. Savers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_disk_that_is_full_leaves_the_file_that_was_there(string name)
    {
        using SmallDisk disk = SmallDisk.Mount(kilobytes: 64);
        string path = Path.Combine(disk.Path, "case.json");
        if (name != Key)
        {
            File.WriteAllText(path, "before");
        }

        string filler = disk.Fill();

        Action save = () => Savers[name](path);

        save.Should().Throw<IOException>();
        Directory.GetFiles(disk.Path).Select(Path.GetFileName).Should().BeEquivalentTo(
            name == Key ? [Path.GetFileName(filler)] : new[] { "case.json", Path.GetFileName(filler) });
        (name == Key || File.ReadAllText(path) == "before").Should().BeTrue("the file is as it was");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_folder_that_may_not_be_written_is_said(string name)
    {
        // The kernel's own, in which nobody makes files, whatever their rights.
        const string Closed = "/sys/kernel";
        Assert.SkipUnless(Directory.Exists(Closed), "It has no folder that is closed to everybody.");

        Action save = () => Savers[name](Path.Combine(Closed, "case.json"));

        save.Should().Throw<Exception>().Which.Should().Match(exception => exception is UnauthorizedAccessException || exception is IOException);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_folder_that_is_not_there_is_said(string name)
    {
        Assert.SkipWhen(name == "an argument of several files", "It makes the folders that it needs.");
        using var folder = new TemporaryFolder();

        Action save = () => Savers[name](folder.File("none/case.json"));

        save.Should().Throw<DirectoryNotFoundException>();
        Directory.Exists(folder.File("none")).Should().BeFalse();
    }

    [Fact]
    public void A_folder_that_goes_while_a_file_is_written_is_said()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("gone"));
        using var file = new ReplacedFile(folder.File("gone/case.json"), FileOptions.None);
        file.Stream.Write("text"u8);
        Directory.Delete(folder.File("gone"), recursive: true);

        file.Invoking(written => written.Commit()).Should().Throw<IOException>();
        file.Invoking(written => written.Dispose()).Should().NotThrow("what went wrong has been said");
    }

    [Fact]
    public void A_file_that_cannot_take_its_place_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        using (var file = new ReplacedFile(folder.File("case.json"), FileOptions.None))
        {
            Directory.CreateDirectory(folder.File("case.json/in the way"));
            file.Invoking(written => written.Commit()).Should().Throw<Exception>()
                .Which.Should().Match(exception => exception is IOException || exception is UnauthorizedAccessException);
        }

        Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Should().Equal("case.json");
    }

    // Between being opened and being read.
    [Theory]
    [InlineData("shorter", "{\"form")] // six bytes of it
    [InlineData("longer", "{\"format\": 1} and more")]
    [InlineData("replaced", "{\"format\": 1}")]
    [InlineData("removed", "{\"format\": 1}")]
    public void A_file_that_changes_while_it_is_read_is_read_as_far_as_it_is_there(string change, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It does not let others change a file that is being read.");
        using var folder = new TemporaryFolder();
        string path = folder.File("case.json");
        File.WriteAllText(path, "{\"format\": 1}");

        TextBytes text = RegularFile.Read(path, 1_000, Timeout.InfiniteTimeSpan, _ =>
        {
            switch (change)
            {
                case "shorter":
                    Shorten(path, 6);
                    break;
                case "longer":
                    Append(path, " and more");
                    break;
                case "replaced":
                    File.WriteAllText(folder.File("other"), "another");
                    File.Move(folder.File("other"), path, overwrite: true);
                    break;
                default:
                    File.Delete(path);
                    break;
            }

            return true;
        });

        Encoding.UTF8.GetString(text.Bytes.Span).Should().Be(expected);
        IsOpen(path).Should().BeFalse();
    }

    [Fact]
    public void A_file_that_grows_beyond_the_limit_while_it_is_read_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It does not let others change a file that is being read.");
        using var folder = new TemporaryFolder();
        string path = folder.File("case.json");
        File.WriteAllText(path, "{}");

        TextBytes text = RegularFile.Read(path, 10, Timeout.InfiniteTimeSpan, _ =>
        {
            Append(path, new string(' ', 100));
            return true;
        });

        text.Refusal.Should().Be(TextRefusal.TooLong);
    }

    [Fact]
    public void A_file_that_somebody_has_to_himself_is_said_and_read_once_he_is_done()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("case.json");
        Case(3).Save(path);
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            FluentActions.Invoking(() => Argument.ReadFile(path)).Should().Throw<IOException>();
        }

        Argument.ReadFile(path).HasErrors.Should().BeFalse();
        IsOpen(path).Should().BeFalse();
    }

    // Written as another program would that asks nobody.
    private static void Shorten(string path, int length)
    {
        using Process done = Process.Start("truncate", ["-s", length.ToString(CultureInfo.InvariantCulture), path]);
        done.WaitForExit();
    }

    private static void Append(string path, string text)
    {
        using Process done = Process.Start("sh", ["-c", "printf %s \"$1\" >> \"$2\"", "sh", text, path]);
        done.WaitForExit();
    }

    private static bool IsOpen(string path) => Directory.Exists("/proc/self/fd")
        && new DirectoryInfo("/proc/self/fd").GetFileSystemInfos().Any(each => each.LinkTarget == path);

    private static Argument Case(int elements)
    {
        var draft = new ArgumentBuilder("Case");
        for (int i = 0; i < elements; i++)
        {
            draft.Evidence(string.Create(CultureInfo.InvariantCulture, $"E{i}"), "A report of some length, so that it needs room").Available();
        }

        return draft.Build();
    }

    private static Argument LargeOfFiles()
    {
        using var elsewhere = new CaseFolder();
        elsewhere.WithText("case.json", "{\"format\":\"argument-graph/1\",\"title\":\"t\",\"include\":[\"part.json\"],\"elements\":[]}")
            .WithText("part.json", Large.ToJson());
        return Argument.Load(elsewhere["case.json"]);
    }
}
