using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace ArgumentGraph.Watching.Tests.Sources;

/// <summary>The catalog follows each source, and never falls behind the last good version.</summary>
public class SourceTests
{
    private const string Small =
        """{ "format": "argument-graph/1", "title": "Small", "elements": [ { "id": "G", "kind": "goal", "statement": "G holds", "supportedBy": ["E"] }, { "id": "E", "kind": "evidence", "statement": "E is seen", "state": "available" } ] }""";

    [Fact]
    public async Task A_file_that_changes_is_read_again()
    {
        await using RunningHost host = await RunningHost.Start();
        WatchedArgument before = host.Catalog["sabotage"];

        host.Replace("sabotage.json", Small);
        await host.Until(catalog => catalog["sabotage"].State is { Pathways.Count: 1 });

        WatchedArgument now = host.Catalog["sabotage"];
        now.Title.Should().Be("Small");
        now.Version.Should().NotBe(before.Version);
        now.Readings.Should().BeGreaterThan(before.Readings);
        before.Argument!.Title.Should().NotBe("Small", "who holds a version keeps it");
    }

    [Fact]
    public async Task A_file_that_breaks_leaves_the_last_good_version_with_the_problem_beside_it()
    {
        await using RunningHost host = await RunningHost.Start();
        await host.UntilAnalysed();
        WatchedArgument before = host.Catalog["sabotage"];

        host.Replace("sabotage.json", """{ "format": "argument-graph/1", "elements": [ { "id": "G", "kind": "gaol" } ] }""");
        await host.Until(catalog => catalog["sabotage"].Problem is not null);
        host.Catalog["sabotage"].Should().Be(before with { Problem = host.Catalog["sabotage"].Problem });
        host.Catalog["sabotage"].Problem!.Findings.Should().Contain(finding => finding.Severity == Severity.Error);

        File.Delete(Path.Combine(host.Folder, "sabotage.json"));
        await host.Until(catalog => catalog["sabotage"].Problem?.Message == "The file does not exist.");

        host.Replace("sabotage.json", Small);
        await host.Until(catalog => catalog["sabotage"] is { Problem: null, Title: "Small" });
    }

    [Fact]
    public async Task A_text_without_an_end_that_is_still_being_written_is_waited_for()
    {
        // LTAC has no end: every beginning of it is well-formed.
        await using RunningHost host = await RunningHost.Start(options => options.AddFile("slow", "slow.ltac"));
        string path = Path.Combine(host.Folder, "slow.ltac");
        await using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read))
        {
            for (int i = 0; i < 40; i++)
            {
                await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(i == 0 ? "- Claim C0: Top\n" : $"  - Claim C{i}: Part {i}\n"));
                await file.FlushAsync();
                await Task.Delay(5);
            }
        }

        await host.Until(catalog => catalog["slow"].Argument?.Elements.Count == 40);
    }

    [Fact]
    public async Task Any_source_can_be_watched_and_what_it_throws_is_not_shown()
    {
        using var source = new Dictated();
        await using RunningHost host = await RunningHost.Start(options => options.AddSource("own", source).AddArgument("fixed", Argument.Parse(Small)));
        host.Catalog["own"].Problem!.Message.Should().Be("Its source failed; the server's log says how.");
        host.Catalog["fixed"].Title.Should().Be("Small");

        source.Say(Argument.Parse(Small));
        await host.Until(catalog => catalog["own"].State is not null);

        source.Say(argument: null);
        await host.Until(catalog => catalog["own"].Problem is not null);
        host.Catalog["own"].Title.Should().Be("Small");
    }

    [Fact]
    public async Task A_change_of_another_name_is_not_waited_for_and_an_unknown_name_is_refused()
    {
        await using RunningHost host = await RunningHost.Start(options => options.AddArgument("fixed", Argument.Parse(Small)));
        await host.UntilAnalysed();
        Task own = host.Catalog.NextChange("FIXED"), any = host.Catalog.NextChange();

        host.Replace("sabotage.json", Small);
        await any.WaitAsync(TimeSpan.FromMinutes(1));

        own.IsCompleted.Should().BeFalse();
        FluentActions.Invoking(() => { _ = host.Catalog.NextChange("unknown"); }).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public async Task What_is_added_by_several_calls_adds_up()
    {
        await using RunningHost host = await RunningHost.Start(
            build: builder => builder.Services.AddWatchedArguments(options => options.AddArgument("more", Argument.Parse(Small))));

        host.Catalog.Names.Should().Equal("sabotage", "more");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("../x")]
    [InlineData(".x")]
    [InlineData("a/b")]
    [InlineData("ä")]
    public void What_cannot_be_a_name_is_refused(string name)
    {
        var options = new WatchOptions();

        options.Invoking(each => each.AddFile(name, "x.json")).Should().Throw<ArgumentException>();
        options.AddFile("x", "x.json").Invoking(each => each.AddFile("X", "y.json"))
            .Should().Throw<ArgumentException>().WithMessage("There is already an argument called 'X'.*");
    }

    private sealed class Dictated : IArgumentSource, IDisposable
    {
        private CancellationTokenSource _changed = new();
        private Argument? _argument;

        public void Say(Argument? argument)
        {
            _argument = argument;
            Interlocked.Exchange(ref _changed, new()).Cancel();
        }

        public ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken) =>
            _argument is { } argument ? new(SourceReading.Of(argument)) : throw new InvalidOperationException("the password is 1234");

        public IChangeToken Watch() => new CancellationChangeToken(_changed.Token);

        public void Dispose() => _changed.Dispose();
    }
}
