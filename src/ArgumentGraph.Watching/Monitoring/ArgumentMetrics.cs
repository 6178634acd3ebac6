using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace ArgumentGraph.Watching.Monitoring;

/// <summary>The instruments of the meter <c>ArgumentGraph</c>. Each measurement carries the argument's name as <c>argument</c>.</summary>
internal sealed class ArgumentMetrics : IDisposable
{
    public const string MeterName = "ArgumentGraph";

    private readonly Meter _meter;
    private readonly Counter<long> _loads;
    private readonly Counter<long> _versions;
    private readonly Histogram<double> _analysisTime;
    private readonly ArgumentCatalog _catalog;

    /// <param name="meter">The meter, disposed of with this.</param>
    /// <param name="catalog">What is measured.</param>
    public ArgumentMetrics(Meter meter, ArgumentCatalog catalog)
    {
        _catalog = catalog;
        _meter = meter;
        Gauge(
            "argumentgraph.pathways.on_trust", "{pathway}", "Pathways that stand only because evidence with no stated state is taken as available", state =>
            state.PathwaysOnTrust);
        Gauge("argumentgraph.pathways", "{pathway}", "Pathways", state => state.Pathways.Count);
        Gauge("argumentgraph.pathways.standing", "{pathway}", "Pathways that stand", state => state.StandingPathways);
        Gauge("argumentgraph.elements.unsupported", "{element}", "Elements that are unsupported", state => state.Unsupported);
        Gauge("argumentgraph.load_bearing.shared", "{element}", "Basic elements that carry two pathways or more alone", state => state.SharedLoadBearing.Count);
        Gauge("argumentgraph.load_bearing.hidden", "{element}", "Elements that carry two pathways or more alone while one element only cites them", state =>
            state.HiddenLoadBearing);
        _meter.CreateObservableGauge(
            "argumentgraph.pathways.by_response_class", ByResponseClass, "{pathway}",
            "Pathways whose response is of a class, where steps of responses or windows of harm are stated");
        PathwayGauge(
            "argumentgraph.pathway.smallest_cut", "{element}", "How many basic elements must fall for a pathway to fall", pathway => pathway.SmallestCutOrder);
        PathwayGauge("argumentgraph.pathway.doubt", "1", "How likely a pathway is to fall, where that is exact and measured", pathway => pathway.Doubt);
        _meter.CreateObservableGauge(
            "argumentgraph.pathways.any_falls", AnyFalls, "1", "How likely at least one pathway is to fall, where that is exact and measured");
        _meter.CreateObservableGauge(
            "argumentgraph.catalog.problems", () => _catalog.Problems.Count, "{problem}", "Files and folders that are left out, without an argument's name");
        Gauge("argumentgraph.open_points", "{point}", "Open points", state => state.OpenPoints);
        Gauge("argumentgraph.expiry", "d", "Days until the next evidence or assumption expires; nothing where none does", state => state.DaysUntilExpiry);
        Gauge(
            "argumentgraph.fall", "d", "Days until a pathway falls because something has expired; nothing where none does within a year", state =>
            state.DaysUntilFall);
        _meter.CreateObservableGauge(
            "argumentgraph.source.problem", Problems, "{problem}", "1 while a source cannot be read and the last good version is kept, else 0");
        _meter.CreateObservableGauge(
            "argumentgraph.source.last_read", LastRead, "s", "When a source was last read and was well-formed, in seconds since 1970 in UTC");
        _loads = _meter.CreateCounter<long>("argumentgraph.loads", "{load}", "Readings of sources, by outcome: good or bad");
        _versions = _meter.CreateCounter<long>("argumentgraph.versions", "{version}", "Entries added to histories since the start");
        _meter.CreateObservableGauge(
            "argumentgraph.history.problem", () => _catalog.HistoryProblem is null ? 0 : 1, "{problem}",
            "1 while histories cannot be kept in their store, else 0; without an argument's name");
        _analysisTime = _meter.CreateHistogram<double>(
            "argumentgraph.analysis.duration",
            "s",
            "Duration of analyses and pages by kind, without cached results",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });
    }

    public void Loaded(string name, bool isGood) => _loads.Add(1, new("argument", name), new("outcome", isGood ? "good" : "bad"));

    public void Recorded(string name) => _versions.Add(1, new KeyValuePair<string, object?>("argument", name));

    public void Analysed(string name, string kind, long since) =>
        _analysisTime.Record(Stopwatch.GetElapsedTime(since).TotalSeconds, new("argument", name), new("analysis", kind));

    public void Dispose() => _meter.Dispose();

    private void Gauge(string name, string unit, string description, Func<ArgumentState, int?> of) =>
        _meter.CreateObservableGauge(name, () => Measure(of), unit, description);

    private void PathwayGauge(string name, string unit, string description, Func<PathwayState, double?> of) => _meter.CreateObservableGauge(
        name,
        () =>
            from served in _catalog.All
            from pathway in served.State?.Pathways ?? ValueList<PathwayState>.Empty
            let value = of(pathway)
            where value is not null
            select new Measurement<double>(value.Value, new("argument", served.Name), new("pathway", pathway.Element.Id)),
        unit,
        description);

    private IEnumerable<Measurement<double>> AnyFalls() =>
        from served in _catalog.All
        let value = served.State?.ProbabilityOfAnyFall
        where value is not null
        select new Measurement<double>(value.Value, new KeyValuePair<string, object?>("argument", served.Name));

    // Every class has a value, also where it is 0: a series that stops would look like one that is not measured.
    private IEnumerable<Measurement<int>> ByResponseClass() =>
        from served in _catalog.All
        let response = served.State?.Response
        where response is not null
        from which in Enum.GetValues<ResponseClass>()
        select new Measurement<int>(
            response.Count(which), new("argument", served.Name), new("class", JsonNamingPolicy.CamelCase.ConvertName(which.ToString())));

    // An analysis that has not been run gives no value: unknown is not 0.
    private IEnumerable<Measurement<int>> Measure(Func<ArgumentState, int?> of) =>
        from served in _catalog.All
        let value = served.State is { } state ? of(state) : null
        where value is not null
        select new Measurement<int>(value.Value, new KeyValuePair<string, object?>("argument", served.Name));

    private IEnumerable<Measurement<double>> LastRead() =>
        from served in _catalog.All
        let at = served.ReadAt
        where at is not null
        select new Measurement<double>(at.Value.ToUnixTimeMilliseconds() / 1000.0, new KeyValuePair<string, object?>("argument", served.Name));

    private IEnumerable<Measurement<int>> Problems() =>
        _catalog.All.Select(served => new Measurement<int>(served.Problem is null ? 0 : 1, new KeyValuePair<string, object?>("argument", served.Name)));
}
