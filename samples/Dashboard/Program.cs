// A wall of arguments: pages that follow the files, a health check, metrics. See README.md.
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

// Paths begin at the content root, which is this folder. Save one of the files while a page is open, and watch the page.
builder.Services.AddArgumentGraph(options =>
{
    options.Title = "Safety arguments";
    options.Date = builder.Configuration.GetValue<DateOnly?>("date"); // --date 2026-11-01; the default is today (UTC)
    options.HistoryFile = builder.Configuration["history"]; // --history history.db: what changed, and why, is still known after a restart
    options.AddFile("sabotage", "../sabotage-risk/case.json");
    options.AddFile("tempe-crash", "../tempe-crash/case.json");
    options.AddFile("nine-pathways", "../nine-pathways/case.json");
});

builder.Services.AddHealthChecks().AddArgumentGraph();

// Where to, how and how often: the exporter itself reads OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_PROTOCOL and the like.
if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
{
    builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("ArgumentGraph").AddOtlpExporter());
}

WebApplication app = builder.Build();
app.MapGet("/", () => Results.Redirect("/arguments"));
app.MapArgumentGraph("/arguments"); // .RequireAuthorization(), where not everybody may see them

// For a load balancer: can the service serve? And for people and alerts: do the arguments stand? One that does not degrades the
// latter, and takes no server out of rotation.
app.MapHealthChecks("/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
app.MapHealthChecks("/healthz", new HealthCheckOptions
{
    // The status alone is for machines; a person wants to know which pathway.
    ResponseWriter = (context, report) => context.Response.WriteAsync(
        $"{report.Status}\n{string.Concat(report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Description}\n"))}"),
});
app.Run();
