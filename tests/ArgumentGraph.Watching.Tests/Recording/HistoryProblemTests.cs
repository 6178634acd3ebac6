using System.Diagnostics.Metrics;
using ArgumentGraph.Watching.Analyses;
using ArgumentGraph.Watching.Monitoring;
using ArgumentGraph.Watching.Recording;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArgumentGraph.Watching.Tests.Recording;

public class HistoryProblemTests
{
    [Fact]
    public void Once_the_store_works_for_all_arguments_no_problem_is_left_however_their_reports_cross()
    {
        var options = new WatchOptions();
        var catalog = new ArgumentCatalog();
        using var metrics = new ArgumentMetrics(new Meter("HistoryProblemTests"), catalog);
        using var gate = new AnalysisGate(options);
        using var analyses = new ArgumentAnalyses(gate, metrics, options, TimeProvider.System);
        var services = new HistoryServices(options, Path.GetTempPath(), catalog, analyses, metrics, TimeProvider.System, NullLogger.Instance);
        for (int round = 0; round < 5_000; round++)
        {
            Parallel.For(0, 4, i =>
            {
                services.Fails($"argument {i}", new InvalidDataException($"Reason {i}."));
                services.Works($"argument {i}");
            });

            catalog.HistoryProblem.Should().BeNull("in round {0} the store works for every argument at last", round);
        }
    }
}
