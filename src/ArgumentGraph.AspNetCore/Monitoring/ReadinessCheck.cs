using System.Globalization;
using ArgumentGraph.Watching;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentGraph.AspNetCore.Monitoring;

/// <summary>Whether the service can serve: failed before every source has been read once, or when there is nothing to serve; degraded when some source
/// cannot be read. What arguments say does not matter.</summary>
internal sealed class ReadinessCheck(ArgumentCatalog catalog) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!catalog.IsLoaded)
        {
            return Task.FromResult(new HealthCheckResult(context.Registration.FailureStatus, "Sources are being read."));
        }

        ValueList<WatchedArgument> all = catalog.All;
        List<string> said = [.. all.Where(served => served.Problem is not null).Select(Said),
            .. catalog.Problems.Concat(catalog.HistoryProblem is { } history ? [history] : []).Select(problem => $"{problem.File}: {problem.Message}")];
        HealthStatus status = all.Count > 0 && all.All(served => served.Argument is null)
            ? context.Registration.FailureStatus
            : said.Count > 0 ? HealthStatus.Degraded : HealthStatus.Healthy;
        return Task.FromResult(new HealthCheckResult(status, said.Count == 0 ? "Every source can be read." : Spelling.OneLine(string.Join(' ', said))));
    }

    private static string Said(WatchedArgument served) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{served.Name}: {(served.ReadAt is { } at ? $"the last good version is served, last read at {at.UtcDateTime:u}" : "cannot be read")}. "
            + $"{served.Problem!.Message}");
}
