using ArgumentGraph.Watching.Monitoring;
using Microsoft.Extensions.Logging;

namespace ArgumentGraph.Watching.Following;

/// <summary>What keeping a catalog needs.</summary>
internal sealed record CatalogServices(
    ArgumentCatalog Catalog, ArgumentAnalyses Analyses, ArgumentMetrics Metrics, WatchOptions Options, TimeProvider Time, ILogger Log);
