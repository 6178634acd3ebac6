using System.Diagnostics.Metrics;
using ArgumentGraph.Watching;
using ArgumentGraph.Watching.Analyses;
using ArgumentGraph.Watching.Following;
using ArgumentGraph.Watching.Monitoring;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds watched arguments to an application's services.</summary>
public static class WatchedArgumentServices
{
    /// <summary>
    /// Adds what watches arguments: <see cref="ArgumentCatalog"/>, which a hosted service fills and keeps, <see cref="ArgumentAnalyses"/>, and the meter
    /// <c>ArgumentGraph</c>. Sources are read once before the application has started; what cannot be read is logged and shown in the catalog, and does not
    /// keep the application from starting. May be called several times: what is added adds up.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Says what is watched.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddWatchedArguments(options => options.AddFolder("cases", "**/*.json"));
    /// </code>
    /// </example>
    public static IServiceCollection AddWatchedArguments(this IServiceCollection services, Action<WatchOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        if (services.Any(service => service.ServiceType == typeof(ArgumentCatalog)))
        {
            return services;
        }

        services.AddSingleton(_ => new ArgumentCatalog());
        services.AddSingleton(provider => new ArgumentMetrics(
            provider.GetService<IMeterFactory>()?.Create(ArgumentMetrics.MeterName) ?? new Meter(ArgumentMetrics.MeterName),
            provider.GetRequiredService<ArgumentCatalog>()));
        services.AddSingleton(provider => new AnalysisGate(
            OptionsOf(provider), provider.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None));
        services.AddSingleton(provider => new ArgumentAnalyses(
            provider.GetRequiredService<AnalysisGate>(),
            provider.GetRequiredService<ArgumentMetrics>(), OptionsOf(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<CatalogLoader>();
        return services;
    }

    /// <summary>
    /// Adds what watches arguments, with options from the application's configuration: the names of the options are the keys, <c>Files</c> has paths by
    /// name, and <c>Folders</c> lists paths, or objects with <c>Path</c> and <c>Globs</c>. The configuration is read once, before the application starts.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The section. An unknown key or a value that is not valid ends the start with an <see cref="OptionsValidationException"/>
    /// that names each key and what would be right.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddWatchedArguments(builder.Configuration.GetSection("Cases"));
    /// </code>
    /// </example>
    public static IServiceCollection AddWatchedArguments(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return services.AddWatchedArguments(options => new WatchOptionsBinder<WatchOptions>(configuration).Bind(options));
    }

    private static WatchOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<WatchOptions>>().Value;
}
