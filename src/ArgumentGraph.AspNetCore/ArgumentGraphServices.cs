using ArgumentGraph.AspNetCore;
using ArgumentGraph.AspNetCore.Configuration;
using ArgumentGraph.AspNetCore.Monitoring;
using ArgumentGraph.Watching;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds arguments to an application's services.</summary>
public static class ArgumentGraphServices
{
    /// <summary>
    /// Adds what serves arguments: <see cref="ArgumentCatalog"/>, reading and watching of sources, analyses with their cache, and the meter
    /// <c>ArgumentGraph</c>. Sources are read before the first request is answered; what cannot be read is logged and shown, and does not keep the application
    /// from starting. May be called several times, and beside <c>AddWatchedArguments</c>: what is added adds up.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Says what is watched and how it is served.</param>
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
        if (services.All(service => service.ServiceType != typeof(IOptions<WatchOptions>)))
        {
            // One object has both: what is watched, whoever has said so, is served.
            services.AddOptions<ArgumentGraphOptions>().Configure<IEnumerable<IConfigureOptions<WatchOptions>>>(
                (options, all) => all.ToList().ForEach(watched => watched.Configure(options)));
            services.AddSingleton<IOptions<WatchOptions>>(provider => provider.GetRequiredService<IOptions<ArgumentGraphOptions>>());
            services.AddWatchedArguments(_ => { });
            services.AddMetrics();
        }

        return services.Configure(configure);
    }

    /// <summary>
    /// Adds what serves arguments, with options from the application's configuration: the names of the options are the keys, <c>Files</c> has paths by name,
    /// and <c>Folders</c> lists paths, or objects with
    /// <c>Path</c> and <c>Globs</c>. The configuration is read once, before the application starts.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The section. An unknown key or a value that is not valid ends the start with an <see cref="OptionsValidationException"/>
    /// that names each key and what would be right.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddArgumentGraph(builder.Configuration.GetSection("ArgumentGraph"));
    /// </code>
    /// </example>
    public static IServiceCollection AddArgumentGraph(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddArgumentGraph(options => new ServingOptionsBinder(configuration).Bind(options));
    }

    /// <summary>
    /// Adds two health checks. <c>NAME-ready</c>, tagged <c>ready</c>: whether the service can serve; unhealthy before every source has been read once and
    /// when there is nothing to serve, degraded when some
    /// source cannot be read. <c>NAME-stand</c>, tagged <c>argument</c>: whether the arguments stand; <paramref name="whenFallen"/> when a pathway is
    /// unsupported, degraded when one is in doubt or an argument
    /// cannot be judged.
    /// </summary>
    /// <param name="builder">The application's health checks.</param>
    /// <param name="name">What the names of the checks begin with.</param>
    /// <param name="whenFallen">The status when a pathway is unsupported. The default is degraded, so that an argument that does not stand does not take a
    /// server that works out of rotation.</param>
    /// <param name="tags">More tags of both checks.</param>
    /// <returns>The same health checks.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddHealthChecks().AddArgumentGraph();
    /// app.MapHealthChecks("/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
    /// </code>
    /// </example>
    public static IHealthChecksBuilder AddArgumentGraph(
        this IHealthChecksBuilder builder, string name = "arguments", HealthStatus whenFallen = HealthStatus.Degraded, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        string[] more = [.. tags ?? []];
        return builder
            .Add(new HealthCheckRegistration(
                $"{name}-ready", provider => new ReadinessCheck(provider.GetRequiredService<ArgumentCatalog>()), HealthStatus.Unhealthy, ["ready", .. more]))
            .Add(new HealthCheckRegistration(
                $"{name}-stand", provider => new StandingCheck(provider.GetRequiredService<ArgumentCatalog>()), whenFallen, ["argument", .. more]));
    }
}
