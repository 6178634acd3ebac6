using ArgumentGraph.AspNetCore;
using ArgumentGraph.AspNetCore.Endpoints;
using ArgumentGraph.Watching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps arguments to addresses of an application.</summary>
public static class ArgumentGraphEndpoints
{
    /// <summary>
    /// Maps, under a prefix: the overview of all arguments; each argument's interactive page, pictures, report, badge and frame; a JSON API under <c>api</c>
    /// with its description, <c>openapi.json</c>; and server-sent events that tell open pages of changes. GET endpoints support conditional requests (ETag) and
    /// compression (Brotli, gzip); every error is answered with problem details.
    /// </summary>
    /// <remarks>
    /// No part of a request is ever made a path or a type; text of arguments is text wherever it is shown; nothing can be changed through these addresses.
    /// </remarks>
    /// <param name="endpoints">The application, or a group of it.</param>
    /// <param name="prefix">Where: for example <c>/arguments</c>; <c>/</c> for the root.</param>
    /// <returns>The group, to which conventions such as <c>RequireAuthorization</c>, <c>RequireRateLimiting</c> and <c>RequireHost</c> may be added: they
    /// hold for all of its addresses.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException"><c>AddArgumentGraph</c> has not been called on the services.</exception>
    /// <example>
    /// <code>
    /// app.MapArgumentGraph("/arguments").RequireAuthorization();
    /// </code>
    /// </example>
    public static RouteGroupBuilder MapArgumentGraph(this IEndpointRouteBuilder endpoints, string prefix = "/arguments")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        IServiceProvider services = endpoints.ServiceProvider;
        ArgumentCatalog catalog = services.GetService<ArgumentCatalog>()
            ?? throw new InvalidOperationException("MapArgumentGraph needs its services: call builder.Services.AddArgumentGraph(...) first.");
        ArgumentAnalyses analyses = services.GetRequiredService<ArgumentAnalyses>();
        ArgumentGraphOptions options = services.GetRequiredService<IOptions<ArgumentGraphOptions>>().Value;
        RouteGroupBuilder group = endpoints.MapGroup(prefix);
        CancellationToken stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var map = new EndpointMap(group, services.GetRequiredService<ILoggerFactory>().CreateLogger("ArgumentGraph.AspNetCore"), stopping);
        new PageEndpoints(catalog, analyses, options, services.GetRequiredService<TimeProvider>()).Add(map);
        new PictureEndpoints(catalog, analyses).Add(map);
        new ApiEndpoints(catalog, analyses).Add(map);
        new ReportEndpoints(catalog, analyses, options).Add(map);
        new WhatIfEndpoint(catalog, analyses, options, stopping).Add(map);
        ActivatorUtilities.CreateInstance<EventEndpoints>(services).Add(map);
        map.Fallback();
        return group;
    }
}
