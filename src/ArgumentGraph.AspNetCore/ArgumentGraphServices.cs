using System.Diagnostics.Metrics;
using ArgumentGraph.AspNetCore;
using ArgumentGraph.AspNetCore.Analyses;
using ArgumentGraph.AspNetCore.Loading;
using ArgumentGraph.AspNetCore.Monitoring;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds arguments to an application's services.</summary>
public static class ArgumentGraphServices
{
    /// <summary>
    /// Adds what serves arguments: <see cref="ArgumentCatalog"/>, reading and watching of sources, analyses with their cache, and the meter <c>ArgumentGraph</c>. Sources are read before the first request is
    /// answered; what cannot be read is logged and shown, and does not keep the application from starting. May be called several times: what is added adds up.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Says what is served.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddArgumentGraph(options => options.AddFile("sabotage", "cases/sabotage.json"));
    /// </code>
    /// </example>
    public static IServiceCollection AddArgumentGraph(this IServiceCollection services, Action<ArgumentGraphOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        if (services.Any(service => service.ServiceType == typeof(ArgumentCatalog)))
        {
            return services;
        }

        services.AddSingleton(_ => new ArgumentCatalog());
        services.AddSingleton(provider => new ArgumentMetrics(provider.GetRequiredService<IMeterFactory>().Create(ArgumentMetrics.MeterName), provider.GetRequiredService<ArgumentCatalog>()));
        services.AddSingleton<AnalysisGate>();
        services.AddSingleton<ArgumentAnalyses>();
        services.AddHostedService<CatalogLoader>();
        return services;
    }

    /// <summary>
    /// Adds a health check of all arguments: unhealthy when a pathway is unsupported or an argument has no version to serve; degraded when a pathway is in doubt, a source cannot be read and the last good
    /// version is served, or an argument has not been analysed yet.
    /// </summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="name">What the check is called.</param>
    /// <param name="failureStatus">What is reported instead of unhealthy; null for unhealthy.</param>
    /// <param name="tags">Tags to choose checks by.</param>
    /// <returns>The same health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddHealthChecks().AddArgumentGraph();
    /// app.MapHealthChecks("/healthz");
    /// </code>
    /// </example>
    public static IHealthChecksBuilder AddArgumentGraph(this IHealthChecksBuilder builder, string name = "arguments", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(name, provider => new ArgumentHealthCheck(provider.GetRequiredService<ArgumentCatalog>()), failureStatus, tags));
    }
}
