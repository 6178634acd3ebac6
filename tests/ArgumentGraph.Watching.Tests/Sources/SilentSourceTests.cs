using ArgumentGraph.Testing;
using Microsoft.Extensions.Primitives;

namespace ArgumentGraph.Watching.Tests.Sources;

/// <summary>Sources that do not answer, or whose files do not end: they are said, are followed all the same, and keep nobody waiting.</summary>
public class SilentSourceTests
{
    private const string Small =
        """{ "format": "argument-graph/1", "title": "Small", "elements": [ { "id": "G", "kind": "goal", "statement": "G holds", "undeveloped": true } ] }""";

    [Fact]
    public async Task A_pipe_is_refused_and_a_file_in_its_place_is_read()
    {
        await using RunningHost host = await RunningHost.Start(options => options.AddFile("pipe", "pipe.json"), builder =>
            SpecialFiles.MakePipe(Path.Combine(builder.Environment.ContentRootPath, "pipe.json")));

        SourceProblem problem = host.Catalog["pipe"].Problem!;
        problem.Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.UnusableFile);
        host.Catalog["sabotage"].Problem.Should().BeNull();

        File.Delete(Path.Combine(host.Folder, "pipe.json"));
        host.Replace("pipe.json", Small);
        await host.Until(catalog => catalog["pipe"] is { Problem: null, Title: "Small" });
    }

    [Fact]
    public async Task A_file_that_becomes_a_pipe_leaves_the_last_good_version_and_when_it_was_read()
    {
        await using RunningHost host = await RunningHost.Start();
        DateTimeOffset? read = host.Catalog["sabotage"].ReadAt;
        read.Should().NotBeNull();

        File.Move(SpecialFiles.MakePipe(Path.Combine(host.Folder, "other")), Path.Combine(host.Folder, "sabotage.json"), overwrite: true);
        await host.Until(catalog => catalog["sabotage"].Problem is not null);

        (host.Catalog["sabotage"].Argument, host.Catalog["sabotage"].ReadAt).Should().Match<(Argument? Argument, DateTimeOffset? At)>(
            now => now.Argument != null && now.At == read);
    }

    [Fact]
    public async Task Sources_that_never_answer_are_read_side_by_side_and_keep_neither_start_nor_end_waiting()
    {
        using var sources = new Silent();
        await using (RunningHost host = await RunningHost.Start(options =>
        {
            options.ReadingTimeLimit = TimeSpan.FromMilliseconds(200);
            for (int i = 0; i < 8; i++)
            {
                options.AddSource($"silent-{i}", sources);
            }
        }))
        {
            // One after the other, the second would have been asked only after the first had answered.
            await sources.Asked(times: 8);
            host.Catalog.IsLoaded.Should().BeTrue();
            await host.Until(catalog => catalog["sabotage"].Argument is not null && catalog["silent-7"].Problem is not null);
            host.Catalog["silent-7"].Problem!.Message.Should().Be("Its source has not answered within 0.2 s; it is read as soon as it does.");

            sources.Answer();
            await host.Until(catalog => catalog.All.All(argument => argument is { Problem: null, Argument: not null }));
        }
    }

    [Fact]
    public async Task Who_ends_while_a_source_is_silent_need_not_wait_for_it()
    {
        using var sources = new Silent();
        RunningHost host = await RunningHost.Start(options =>
        {
            options.ReadingTimeLimit = TimeSpan.FromMilliseconds(50);
            options.AddSource("silent", sources);
        });

        await sources.Asked(times: 1);

        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        sources.HasAnswered.Should().BeFalse("it is being read still, and nobody waits for it");
    }

    /// <summary>A source that does not answer and cannot be cancelled, like a file of a machine that is off.</summary>
    private sealed class Silent : IArgumentSource, IDisposable
    {
        private readonly TaskCompletionSource _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim _asked = new(0);

        public bool HasAnswered => _answer.Task.IsCompleted;

        public IChangeToken Watch() => new CancellationChangeToken(CancellationToken.None);

        public async ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
        {
            _asked.Release();
            await _answer.Task;
            return SourceReading.Of(Argument.Parse(Small));
        }

        /// <summary>Waits until it has been asked as often.</summary>
        public async Task Asked(int times)
        {
            for (int time = 0; time < times; time++)
            {
                (await _asked.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).Should().BeTrue("it is asked {0} times", times);
            }
        }

        public void Answer() => _answer.TrySetResult();

        public void Dispose()
        {
            _answer.TrySetResult();
            _asked.Dispose();
        }
    }
}
