using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArgumentGraph.Watching.Monitoring;
using ArgumentGraph.Watching.Recording;
using ArgumentGraph.Watching.Sources;

namespace ArgumentGraph.Watching.Following;

/// <summary>Keeps one argument of the catalog as its source and the days go: reads it, again whenever it changes, and analyses what came of it.</summary>
/// <param name="name">What the argument is called in the catalog.</param>
/// <param name="source">Its source; one of our own is disposed of with this.</param>
/// <param name="group">Which arguments it belongs with; null where nothing was said.</param>
/// <param name="services">What it needs.</param>
internal sealed class SourceFollower(string name, IArgumentSource source, string? group, CatalogServices services) : Follower($"Argument {name}", services.Log)
{
    private const int FindingsLogged = 10;

    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    private readonly ChangeWatch _watch = new(source.Watch, services);
    private readonly VersionRecorder _recorder = new(name, services.History);

    private readonly TaskCompletionSource _hasBeenRead = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Reads the argument, or waits for it as long as is allowed; from then on, and whether or not it has answered, it is followed.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Begin(() => Follow(End));
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task limit = Task.Delay(services.Options.ReadingTimeLimit, services.Time, waiting.Token);
        bool isLate = await Task.WhenAny(_hasBeenRead.Task, limit).ConfigureAwait(false) == limit;
        cancellationToken.ThrowIfCancellationRequested();
        await waiting.CancelAsync().ConfigureAwait(false);
        if (isLate && services.Catalog[name] is { Argument: null, Problem: null } silent)
        {
            Keep(silent, NoAnswer, ValueList<Finding>.Empty, exception: null);
        }
    }

    protected override ValueTask ReleaseAsync()
    {
        (source as FileArgumentSource)?.Dispose();
        return ValueTask.CompletedTask;
    }

    private string NoAnswer => string.Create(
        CultureInfo.InvariantCulture,
        $"Its source has not answered within {services.Options.ReadingTimeLimit.TotalSeconds} s; it is read as soon as it does.");

#pragma warning disable CA2025 // What waits for changes has nothing to do with the source of tokens that is disposed of here
    private async Task Follow(CancellationToken end)
    {
        // Asked for before it is read: a change in between is not missed.
        Task before = await _watch.Next(end).ConfigureAwait(false);
        await Load(end).ConfigureAwait(false);
        _hasBeenRead.TrySetResult();
        Task changed = Task.WhenAny(before, await _watch.Next(end).ConfigureAwait(false));
        while (true)
        {
            DateOnly day = services.Analyses.Today;
            await Analyse(end).ConfigureAwait(false);
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(end);
            Task happened = await Task.WhenAny(changed, AnotherDay(day, waiting.Token)).ConfigureAwait(false);
            await waiting.CancelAsync().ConfigureAwait(false);
            end.ThrowIfCancellationRequested();
            if (happened == changed)
            {
                changed = await _watch.Quiet(end).ConfigureAwait(false);
                await Load(end).ConfigureAwait(false);

                // What was read may lead to other files than before.
                changed = Task.WhenAny(changed, await _watch.Next(end).ConfigureAwait(false));
            }
        }
    }
#pragma warning restore CA2025

    // Evidence expires at midnight in UTC, where the day is not fixed. The clock may be set meanwhile, forwards or back, or the machine may sleep: it is
    // looked at again and again.
    private async Task AnotherDay(DateOnly day, CancellationToken cancellationToken)
    {
        while (services.Analyses.Today == day)
        {
            DateTime now = services.Time.GetUtcNow().UtcDateTime;
            TimeSpan rest = now.Date.AddDays(1) - now;
            TimeSpan wait = services.Options.Date is not null ? Timeout.InfiniteTimeSpan : rest < LongestNap ? rest + TimeSpan.FromMilliseconds(1) : LongestNap;
            await Task.Delay(wait, services.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    // A source may answer late or never, whoever wrote it and wherever its file is: that is said when it is so, and nothing but this waits for it.
    private async Task<SourceReading> Answer(CancellationToken cancellationToken)
    {
        Task<SourceReading> answer = Task.Run(() => source.ReadAsync(cancellationToken).AsTask(), cancellationToken);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task limit = Task.Delay(services.Options.ReadingTimeLimit, services.Time, waiting.Token);
        if (await Task.WhenAny(answer, limit).ConfigureAwait(false) != answer && !cancellationToken.IsCancellationRequested)
        {
            Keep(services.Catalog[name], NoAnswer, ValueList<Finding>.Empty, exception: null);
        }

        await waiting.CancelAsync().ConfigureAwait(false);
        return await answer.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task Load(CancellationToken cancellationToken)
    {
        WatchedArgument before = services.Catalog[name];
        try
        {
            SourceReading reading = await Answer(cancellationToken).ConfigureAwait(false);
            before = services.Catalog[name];
            if (reading.Argument is { } argument)
            {
                // Without the records that said so, what has failed would hold again.
                switch (reading.Evidence)
                {
                    case { Records: null } broken when services.Options.ApplyEvidence:
                        Keep(before, "The records of its runs cannot be read.", broken.Findings, exception: null);
                        break;
                    case null when before.Evidence is not null:
                        Keep(before, "The records of its runs are gone.", ValueList<Finding>.Empty, exception: null);
                        break;
                    default:
                        Serve(before, argument, reading);
                        break;
                }
            }
            else
            {
                int errors = reading.Findings.Count(finding => finding.Severity == Severity.Error);
                Keep(
                    before, errors == 1 ? "It is not a well-formed argument: 1 error." : $"It is not a well-formed argument: {errors} errors.",
                    reading.Findings, exception: null);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            // What an exception says may hold paths or more: that goes to the log alone.
            Keep(
                before, exception is MalformedArgumentException ? "It is not a well-formed argument." : ReasonOf(exception),
                (exception as MalformedArgumentException)?.Findings ?? ValueList<Finding>.Empty, exception);
        }
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "The file does not exist.",
        UnauthorizedAccessException => "Access to the file is denied.",
        _ => "Its source failed; the server's log says how.",
    };

    private void Serve(WatchedArgument before, Argument argument, SourceReading reading)
    {
        EvidenceRecords? evidence = services.Options.ApplyEvidence ? reading.Evidence?.Records : null;
        string version = VersionOf(argument, evidence);
        bool isSame = version == before.Version;
        services.Metrics.Loaded(before.Name, isGood: true);
        services.Catalog.Publish(new WatchedArgument(before.Name)
        {
            Argument = argument,
            Findings = reading.Findings,
            Reviews = reading.Reviews,
            ReviewsVersion = reading.Reviews is { } reviews ? VersionOf(reviews) : null,
            Evidence = evidence,
            Version = version,
            Readings = before.Readings + 1,
            LoadedAt = isSame ? before.LoadedAt : services.Time.GetUtcNow(),
            ReadAt = services.Time.GetUtcNow(),
            State = isSame && Equals(reading.Reviews, before.Reviews) ? before.State : null,
            History = before.History,
            Group = group,
        });
        if (!isSame || before.Problem is not null)
        {
            Log.Loaded(services.Log, before.Name, version, argument.Elements.Count);
        }

        if (reading.Reviews is { Findings.Count: > 0 } wrong && !wrong.Equals(before.Reviews))
        {
            foreach (Finding finding in wrong.Findings.Take(FindingsLogged))
            {
                Log.Malformed(services.Log, before.Name, finding);
            }
        }
    }

    private void Keep(WatchedArgument before, string message, ValueList<Finding> findings, Exception? exception)
    {
        services.Metrics.Loaded(before.Name, isGood: false);
        var problem = new SourceProblem(message, [.. findings.Select(FindingPlaces.WithoutFolders)], before.Problem?.Since ?? services.Time.GetUtcNow());
        if (problem.Equals(before.Problem))
        {
            return; // known
        }

        Log.CannotLoad(services.Log, before.Name, message, before.Version, exception);
        foreach (Finding finding in findings.Where(finding => finding.Severity == Severity.Error).Take(FindingsLogged))
        {
            Log.Malformed(services.Log, before.Name, finding);
        }

        services.Catalog.Publish(before with { Problem = problem, Group = group });
    }

    private async Task Analyse(CancellationToken cancellationToken)
    {
        WatchedArgument served = services.Catalog[name];
        DateOnly today = services.Analyses.Today;
        if (served.Argument is null || (served.State is { } state && state.Day == today))
        {
            return;
        }

        try
        {
            ArgumentState made = await services.Analyses.MeasuredStateAsync(served, cancellationToken).ConfigureAwait(false);
            services.Catalog.Publish(services.Catalog[name] with { State = made });
            Log.Analysed(services.Log, name, made);

            // Its store may make it wait.
            ValueList<VersionEntry> history = await _recorder.Record(served, made, cancellationToken).ConfigureAwait(false);
            services.Catalog.Publish(services.Catalog[name] with { History = history });
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            Log.CannotAnalyse(services.Log, name, exception);
        }
    }

    private static string VersionOf(Argument argument, EvidenceRecords? evidence)
    {
        using var text = new MemoryStream();
        argument.WriteTo(text);
        text.Write(Encoding.UTF8.GetBytes(evidence?.ToJson() ?? string.Empty));
        return VersionOf(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    // With another key other reviews may be current.
    private static string VersionOf(CaseReviewsReading reading) => VersionOf(Encoding.UTF8.GetBytes(string.Join(
        '\n', [reading.Reviews?.ToJson(), reading.Reviews?.Key?.GetHashCode().ToString(CultureInfo.InvariantCulture), .. reading.Findings])));

    private static string VersionOf(ReadOnlySpan<byte> content) =>
        string.Concat(SHA256.HashData(content).Take(12).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
}
