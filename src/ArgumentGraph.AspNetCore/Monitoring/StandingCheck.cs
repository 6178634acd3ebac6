using ArgumentGraph.Watching;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArgumentGraph.AspNetCore.Monitoring;

/// <summary>Whether the arguments stand: failed when a pathway is unsupported; degraded when one is in doubt, or an argument cannot be judged.</summary>
internal sealed class StandingCheck(ArgumentCatalog catalog) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        HealthStatus worst = HealthStatus.Healthy;
        var said = new List<string>();
        var data = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (WatchedArgument served in catalog.All)
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

    private static (HealthStatus Status, string? Text) Judge(WatchedArgument served, HealthStatus failed)
    {
        if (served.State is not { } state)
        {
            return (HealthStatus.Degraded, served.Argument is null ? "cannot be read." : "not yet analysed.");
        }

        string[] fallen = [.. state.Pathways.Where(pathway => pathway.Standing == Standing.Unsupported).Select(pathway => pathway.Element.Id)];
        string[] doubted = [.. state.Pathways.Where(pathway => pathway.Standing == Standing.InDoubt).Select(pathway => pathway.Element.Id)];
        return fallen.Length > 0 ? (failed, $"unsupported: {string.Join(", ", fallen)}.")
            : doubted.Length > 0 ? (HealthStatus.Degraded, $"in doubt: {string.Join(", ", doubted)}.")
            : (HealthStatus.Healthy, null);
    }
}
