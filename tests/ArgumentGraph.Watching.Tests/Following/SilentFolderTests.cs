using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace ArgumentGraph.Watching.Tests.Following;

/// <summary>Folders that do not answer, as on a disk of another machine: they are said, and keep neither the start, nor others, nor the end waiting.</summary>
public sealed class SilentFolderTests : IDisposable
{
    private const string Small =
        """{ "format": "argument-graph/1", "title": "Small", "elements": [ { "id": "G", "kind": "goal", "statement": "G holds", "undeveloped": true } ] }""";

    private readonly ManualResetEventSlim _answers = new();
    private int _asked;

    public void Dispose()
    {
        _answers.Set();
        _answers.Dispose();
    }

    [Fact]
    public async Task A_folder_that_does_not_answer_is_said_and_read_as_soon_as_it_does()
    {
        await using RunningHost host = await Start(TimeSpan.FromMilliseconds(100));

        host.Catalog.IsLoaded.Should().BeTrue();
        await host.Until(catalog => catalog.Find("beside") is { Title: "Small" } && catalog["sabotage"] is { Problem: null, Argument: not null });
        host.Catalog.Find("far").Should().BeNull();
        host.Catalog.Problems.Should().Contain(
            new CatalogProblem("silent", "The folder has not answered within 0.1 s; what is in it is read as soon as it does."));

        host.Replace("beside/later.json", Small);
        await host.Until(catalog => catalog.Find("later") is { Title: "Small" });

        _answers.Set();
        await host.Until(catalog => catalog.Problems.Count == 0 && catalog.Find("far") is { Title: "Small" });
        _asked.Should().Be(1, "one that is silent is not asked again and again");

        host.Replace("silent/farther.json", Small);
        await host.Until(catalog => catalog.Find("farther") is { Title: "Small" });
    }

    [Fact]
    public async Task A_folder_that_stops_to_answer_keeps_what_was_in_it()
    {
        _answers.Set();
        await using RunningHost host = await Start(TimeSpan.FromMilliseconds(100));
        await host.Until(catalog => catalog.Problems.Count == 0 && catalog.Find("far") is { Title: "Small" });

        _answers.Reset();
        File.Delete(Path.Combine(host.Folder, "silent", "far.json"));
        await host.Until(catalog => catalog.Problems.Any(problem => problem.File == "silent"));

        host.Catalog["far"].Argument.Should().NotBeNull();
        _answers.Set();
        await host.Until(catalog => catalog.Problems.Count == 0 && catalog.Find("far") is null);
    }

    [Fact]
    public async Task Who_ends_while_a_folder_is_silent_need_not_wait_for_it()
    {
        RunningHost host = await Start(TimeSpan.FromMilliseconds(50));

        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        _answers.IsSet.Should().BeFalse("it has not answered yet");
    }

    private Task<RunningHost> Start(TimeSpan limit) => RunningHost.Start(
        options =>
        {
            options.ReadingTimeLimit = limit;
            options.OpenFolder = path => Path.GetFileName(path) == "silent" ? new Silent(path, this) : new DirectoryInfoWrapper(new DirectoryInfo(path));
            options.AddFolder("silent").AddFolder("beside");
        },
        builder =>
        {
            foreach (string file in (string[])["silent/far.json", "beside/beside.json"])
            {
                string path = Path.Combine(builder.Environment.ContentRootPath, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, Small);
            }
        });

    /// <summary>A folder that cannot be looked through until it answers.</summary>
    private sealed class Silent(string path, SilentFolderTests test) : DirectoryInfoBase
    {
        private readonly DirectoryInfoWrapper _folder = new(new DirectoryInfo(path));

        public override string Name => _folder.Name;

        public override string FullName => _folder.FullName;

        public override DirectoryInfoBase? ParentDirectory => _folder.ParentDirectory;

        public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
        {
            if (!test._answers.IsSet)
            {
                Interlocked.Increment(ref test._asked);
                test._answers.Wait(CancellationToken.None);
            }

            return _folder.EnumerateFileSystemInfos();
        }

        public override DirectoryInfoBase? GetDirectory(string path) => _folder.GetDirectory(path);

        public override FileInfoBase? GetFile(string path) => _folder.GetFile(path);
    }
}
