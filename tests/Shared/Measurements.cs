using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace ArgumentGraph.Testing;

/// <summary>What the meters that one factory made have measured, by instrument and argument.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Instrument, string Argument, string Kind, double Value)> _measured = [];

    public Measurements(IMeterFactory factory)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "ArgumentGraph" && ReferenceEquals(instrument.Meter.Scope, factory))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    public IEnumerable<string> Names => _measured.Select(each => each.Instrument).Distinct(StringComparer.Ordinal);

    public double? this[string instrument, string argument] => _measured
        .Where(each => each.Instrument == instrument && each.Argument == argument).Select(each => (double?)each.Value).LastOrDefault();

    public int CountOf(string instrument, string argument, string kind) => Of(instrument, argument, kind).Count;

    public double SumOf(string instrument, string argument, string kind) => Of(instrument, argument, kind).Sum();

    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    public List<double> Of(string instrument, string argument, string kind) =>
        [.. _measured.Where(each => each.Instrument == instrument && each.Argument == argument && each.Kind == kind).Select(each => each.Value)];

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string argument = string.Empty, kind = string.Empty;
        foreach ((string name, object? tag) in tags)
        {
            if (name == "argument")
            {
                argument = (string)tag!;
            }
            else
            {
                kind = (string)tag!;
            }
        }

        _measured.Enqueue((instrument.Name, argument, kind, value));
    }
}
