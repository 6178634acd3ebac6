using ArgumentGraph.Watching.Monitoring;
using ArgumentGraph.Watching.Recording;
using Microsoft.Extensions.Logging;

namespace ArgumentGraph.Watching.Following;

/// <summary>What keeping a catalog needs; <c>Root</c> is where relative paths begin.</summary>
internal sealed record CatalogServices(
    ArgumentCatalog Catalog, ArgumentAnalyses Analyses, ArgumentMetrics Metrics, WatchOptions Options, string Root, TimeProvider Time, ILogger Log)
{
    public HistoryServices History { get; } = new(Options, Root, Catalog, Analyses, Metrics, Time, Log);
}
