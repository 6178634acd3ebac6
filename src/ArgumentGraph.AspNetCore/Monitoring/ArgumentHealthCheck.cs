using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentGraph.AspNetCore.Monitoring;

/// <summary>Unhealthy when a pathway has fallen or there is nothing to serve; degraded when a pathway is in doubt, a source cannot be read, or an argument is not yet analysed.</summary>
internal sealed class ArgumentHealthCheck(ArgumentCatalog catalog) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        HealthStatus worst = HealthStatus.Healthy;
        var said = new List<string>();
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (ServedArgument served in catalog.All)
        {
            (HealthStatus status, string? text) = Judge(served, context.Registration.FailureStatus);
            worst = (HealthStatus)Math.Min((int)worst, (int)status);
            data[served.Name] = served.State?.ToString() ?? "not analysed";
            if (text is not null)
            {
                said.Add($"{served.Name}: {text}");
            }
        }

        return Task.FromResult(new HealthCheckResult(worst, said.Count == 0 ? "Every pathway stands." : string.Join(' ', said), data: data));
    }

    private static (HealthStatus Status, string? Text) Judge(ServedArgument served, HealthStatus failed)
    {
        if (served.Argument is null)
        {
            return (failed, $"nothing can be served. {served.Problem?.Message}".TrimEnd());
        }

        if (served.State is not { } state)
        {
            return (HealthStatus.Degraded, "not yet analysed.");
        }

        string[] fallen = [.. state.Pathways.Where(pathway => pathway.Standing == Standing.Unsupported).Select(pathway => pathway.Element.Id)];
        if (fallen.Length > 0)
        {
            return (failed, $"unsupported: {string.Join(", ", fallen)}.");
        }

        if (served.Problem is { } problem)
        {
            return (HealthStatus.Degraded, $"the last good version is served. {problem.Message}");
        }

        string[] doubted = [.. state.Pathways.Where(pathway => pathway.Standing == Standing.InDoubt).Select(pathway => pathway.Element.Id)];
        return doubted.Length > 0 ? (HealthStatus.Degraded, $"in doubt: {string.Join(", ", doubted)}.") : (HealthStatus.Healthy, null);
    }
}
