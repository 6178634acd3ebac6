using ArgumentGraph.Files;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Json;

namespace ArgumentGraph.Tests.Files;

/// <summary>Pipes and devices are refused, and a file that does not answer is given up, by whatever reads a file by its path.</summary>
public class IrregularFileTests
{
    private const string Refusal = "The file is a pipe, a device or a socket; only regular files are read by their path.";

    // Each of them, were it to open the pipe, would never return.
    private static readonly Dictionary<string, Func<string, ValueList<Finding>>> Readers = new(StringComparer.Ordinal)
    {
        ["an argument"] = path => Argument.ReadFile(path).Findings,
        ["several"] = path => Argument.ReadFiles([path]).Findings,
        ["an import"] = path =>
        {
            ArgumentImport draft = ArgumentImport.OfFile(path);
            return draft.Finish("x").Findings;
        },
        ["a sidecar"] = path => JsonSidecar.ReadFile(path).Findings,
        ["reviews"] = path => CaseReviews.ReadFile(path).Findings,
        ["records of runs"] = path => EvidenceRecords.ReadFile(path).Findings,
        ["a redaction"] = path => RedactionPolicy.ReadFile(path).Findings,
        ["a pattern"] = path => Pattern.ReadFile(path).Findings,
        ["a table"] = path => InstantiationData.ReadFiles([path]).Findings,
        ["a key"] = path =>
        {
            CommitmentKey.Load(path, out ValueList<Finding> findings);
            return findings;
        },
    };

    public static TheoryData<string> Names => [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pipe_is_refused_without_being_opened(string name)
    {
        using var folder = new TemporaryFolder();
        string path = SpecialFiles.MakePipe(folder.File("case.json"));

        Finding finding = Readers[name](path).Should().ContainSingle().Subject;

        (finding.Rule, finding.Message).Should().Be((Rules.UnusableFile, Refusal));
        finding.Place.Should().Be(new Place(path, 1, 1));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_device_that_never_ends_is_refused_also_through_a_link(string name)
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "It has no such device.");
        using var folder = new TemporaryFolder();
        string path = folder.File("case.json");
        File.CreateSymbolicLink(path, "/dev/zero");

        Readers[name](path).Should().ContainSingle().Which.Message.Should().Be(Refusal);
    }

    [Fact]
    public async Task Who_does_not_wait_is_told_too()
    {
        using var folder = new TemporaryFolder();
        string path = SpecialFiles.MakePipe(folder.File("case.json"));

        ReadingResult read = await Argument.ReadFileAsync(path, cancellationToken: TestContext.Current.CancellationToken);

        read.Findings.Should().ContainSingle().Which.Message.Should().Be(Refusal);
    }

    [Fact]
    public void Neither_pipes_nor_devices_are_replaced_by_files()
    {
        using var folder = new TemporaryFolder();
        string path = SpecialFiles.MakePipe(folder.File("case.json"));

        Action save = () => new ArgumentBuilder("t").Build().Save(path);

        save.Should().Throw<IOException>().WithMessage($"'{path}' is a pipe, a device or a socket; only regular files are written.");
        Directory.GetFiles(folder.Path).Should().Equal(path);
    }

    [Fact]
    public void A_file_that_is_only_empty_is_an_empty_text()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("case.json"), string.Empty);

        Argument.ReadFile(folder.File("case.json")).Findings.Should().ContainSingle().Which.Rule.Should().NotBe(Rules.UnusableFile);
    }

    [Fact]
    public void A_file_that_does_not_answer_is_given_up_at_the_time_limit()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("case.json"), "{}");
        using var never = new ManualResetEventSlim();
        var limit = TimeSpan.FromMilliseconds(50);

        TextBytes text = RegularFile.Read(folder.File("case.json"), 100, limit, _ =>
        {
            never.Wait(CancellationToken.None);
            return true;
        });
        never.Set();

        text.Refusal.Should().Be(TextRefusal.Stalled);
        text.Message(100, limit).Should().Be("The file was not read to its end within 0.05 s, the time limit for a file.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void A_time_limit_is_positive_or_infinite(int milliseconds)
    {
        Func<ReadingOptions> set = () => new ReadingOptions { TimeLimit = TimeSpan.FromMilliseconds(milliseconds) };

        set.Should().Throw<ArgumentOutOfRangeException>();
        new ReadingOptions { TimeLimit = Timeout.InfiniteTimeSpan }.TimeLimit.Should().Be(Timeout.InfiniteTimeSpan);
    }
}
