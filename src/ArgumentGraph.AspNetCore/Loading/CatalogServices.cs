using ArgumentGraph.AspNetCore.Analyses;
using ArgumentGraph.AspNetCore.Monitoring;
using Microsoft.Extensions.Logging;

namespace ArgumentGraph.AspNetCore.Loading;

/// <summary>What keeping a catalog needs; nothing of it is of a web application.</summary>
internal sealed record CatalogServices(
    ArgumentCatalog Catalog, ArgumentAnalyses Analyses, ArgumentMetrics Metrics, ArgumentGraphOptions Options, TimeProvider Time, ILogger Log);
