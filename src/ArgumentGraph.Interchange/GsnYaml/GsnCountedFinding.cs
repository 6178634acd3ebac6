using System.Globalization;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>
/// A finding that a file has once, at the first place, however often there is reason for it; the others are counted, and the first of them named.
/// </summary>
internal sealed class GsnCountedFinding(ArgumentImport draft, SourceFile file, Rule rule)
{
    private const int MostNamed = 5;

    private readonly List<string> _others = [];
    private (int At, string? ElementId, string Message)? _first;
    private int _count;

    /// <summary>Notes a reason.</summary>
    /// <param name="at">Where.</param>
    /// <param name="elementId">The element that it is about, or null.</param>
    /// <param name="name">What it is about, in a list.</param>
    /// <param name="message">The message, if it is the first.</param>
    public void Add(int at, string? elementId, string name, Func<string> message)
    {
        _count++;
        if (_first is null)
        {
            _first = (at, elementId, message());
        }
        else if (_others.Count < MostNamed)
        {
            _others.Add(name);
        }
    }

    /// <summary>Reports it, if there was reason.</summary>
    public void Report()
    {
        if (_first is not (int at, var elementId, var message))
        {
            return;
        }

        int others = _count - 1;
        string names = $"{string.Join(", ", _others)}{(others > _others.Count ? ", …" : string.Empty)}";
        string more = string.Create(CultureInfo.InvariantCulture, $" There {(others == 1 ? "is" : "are")} {others} more in this file: {names}.");
        draft.Report(rule, file, at, others == 0 ? message : message + more, elementId);
    }
}
