using System.Security.Cryptography;
using ArgumentGraph.AspNetCore.Analyses;
using ArgumentGraph.AspNetCore.Monitoring;
using ArgumentGraph.AspNetCore.Served;
using ArgumentGraph.AspNetCore.Sources;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ArgumentGraph.AspNetCore.Loading;

/// <summary>Keeps the catalog as the sources and the days go: reads every source before the first request, then again whenever it changes, and analyses what came of it.</summary>
internal sealed class CatalogLoader(
    ArgumentCatalog catalog, ArgumentAnalyses analyses, ArgumentMetrics metrics, IOptions<ArgumentGraphOptions> options, IHostEnvironment environment, TimeProvider time, ILogger<CatalogLoader> log)
    : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly List<IDisposable> _own = [];
    private Task _following = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        List<Task> following = [];
        foreach (RegisteredSource registered in options.Value.Sources)
        {
            IArgumentSource source = registered.Make(environment.ContentRootPath);
            if (source is FileArgumentSource file)
            {
                _own.Add(file);
            }

            // Asked for before it is read: a change in between is not missed.
            Task changed = Changed(source);
            await Load(registered.Name, source, cancellationToken).ConfigureAwait(false);
            following.Add(Task.Run(() => Follow(registered.Name, source, changed, _end.Token), CancellationToken.None));
        }

        _following = Task.WhenAll(following);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _following.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _end.Dispose();
        _own.ForEach(each => each.Dispose());
    }

    private async Task Follow(string name, IArgumentSource source, Task changed, CancellationToken end)
    {
        try
        {
            while (true)
            {
                await Analyse(name, end).ConfigureAwait(false);
                using var waiting = CancellationTokenSource.CreateLinkedTokenSource(end);
                Task happened = await Task.WhenAny(changed, Midnight(waiting.Token)).ConfigureAwait(false);
                await waiting.CancelAsync().ConfigureAwait(false);
                end.ThrowIfCancellationRequested();
                if (happened == changed)
                {
                    changed = await Quiet(source, end).ConfigureAwait(false);
                    await Load(name, source, end).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    // Waits until the source has been quiet for a while; gives what waits for the change after that.
    private async Task<Task> Quiet(IArgumentSource source, CancellationToken end)
    {
        TimeSpan quiet = options.Value.QuietPeriod;
        while (true)
        {
            Task changed = Changed(source);
            if (quiet == TimeSpan.Zero || await Task.WhenAny(changed, Task.Delay(quiet, time, end)).ConfigureAwait(false) != changed)
            {
                end.ThrowIfCancellationRequested();
                return changed;
            }
        }
    }

    private Task Changed(IArgumentSource source)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            IChangeToken token = source.Watch();
            IDisposable registration = token.RegisterChangeCallback(static state => ((TaskCompletionSource)state!).TrySetResult(), changed);
            _ = changed.Task.ContinueWith(_ => registration.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.CannotWatch(log, exception);
        }

        return changed.Task;
    }

    // Evidence expires at midnight in UTC, where the day is not fixed.
    private Task Midnight(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        return options.Value.Date is null
            ? Task.Delay(now.UtcDateTime.Date.AddDays(1) - now.UtcDateTime + TimeSpan.FromSeconds(1), time, cancellationToken)
            : Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
    }

    private async Task Load(string name, IArgumentSource source, CancellationToken cancellationToken)
    {
        ServedArgument before = catalog[name];
        try
        {
            SourceReading reading = await source.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (reading.Argument is { } argument)
            {
                Serve(before, argument, reading.Findings);
            }
            else
            {
                int errors = reading.Findings.Count(finding => finding.Severity == Severity.Error);
                Keep(before, errors == 1 ? "It is not a well-formed argument: 1 error." : $"It is not a well-formed argument: {errors} errors.", reading.Findings, exception: null);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            // What an exception says may hold paths or more: that goes to the log alone.
            Keep(before, exception is MalformedArgumentException ? "It is not a well-formed argument." : ReasonOf(exception), (exception as MalformedArgumentException)?.Findings ?? ValueList<Finding>.Empty, exception);
        }
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "The file does not exist.",
        UnauthorizedAccessException => "Access to the file is denied.",
        _ => "Its source failed; the server's log says how.",
    };

    private void Serve(ServedArgument before, Argument argument, ValueList<Finding> findings)
    {
        string version = VersionOf(argument);
        bool isSame = version == before.Version;
        metrics.Loaded(before.Name, isGood: true);
        catalog.Publish(new ServedArgument(before.Name)
        {
            Argument = argument,
            Findings = findings,
            Version = version,
            Reading = before.Reading + 1,
            LoadedAt = isSame ? before.LoadedAt : time.GetUtcNow(),
            State = isSame ? before.State : null,
        });
        Log.Loaded(log, before.Name, version, argument.Elements.Count);
    }

    private void Keep(ServedArgument before, string message, ValueList<Finding> findings, Exception? exception)
    {
        metrics.Loaded(before.Name, isGood: false);
        Log.CannotLoad(log, before.Name, message, before.Version, exception);
        foreach (Finding finding in findings.Where(finding => finding.Severity == Severity.Error).Take(10))
        {
            Log.Malformed(log, before.Name, finding);
        }

        catalog.Publish(before with { Problem = new SourceProblem(message, [.. findings.Select(ShownFinding.Of)], before.Problem?.Since ?? time.GetUtcNow()) });
    }

    private async Task Analyse(string name, CancellationToken cancellationToken)
    {
        ServedArgument served = catalog[name];
        DateOnly today = analyses.Today;
        if (served.Argument is null || (served.State is { } state && state.Day == today))
        {
            return;
        }

        try
        {
            ArgumentState made = await analyses.State(served, analyses.Setting(), cancellationToken).ConfigureAwait(false);
            catalog.Publish(catalog[name] with { State = made });
            Log.Analysed(log, name, made);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            Log.CannotAnalyse(log, name, exception);
        }
    }

    private static string VersionOf(Argument argument)
    {
        using var text = new MemoryStream();
        argument.WriteTo(text);
        return Convert.ToHexStringLower(SHA256.HashData(text.GetBuffer().AsSpan(0, (int)text.Length)).AsSpan(0, 12));
    }
}
