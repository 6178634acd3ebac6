using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Overlays;

/// <summary>The marks of an overlay on the elements of one argument.</summary>
internal sealed class OverlayMarks(params LegendEntry[] entries)
{
    private readonly Dictionary<string, OverlayMark> _marks = new(StringComparer.Ordinal);

    /// <summary>What the marks mean.</summary>
    public IReadOnlyList<LegendEntry> Entries => entries;

    /// <summary>Marks an element.</summary>
    /// <param name="id">The element's id.</param>
    /// <param name="entry">The index of the legend's entry.</param>
    /// <param name="text">What the mark says; the legend's words where it is left out.</param>
    /// <param name="sign">Its sign; the legend's where it is left out.</param>
    public void Mark(string id, int entry, string? text = null, Sign? sign = null) =>
        _marks[id] = new(entry, entries[entry].Tone, sign ?? entries[entry].Sign, text ?? entries[entry].Label);

    /// <summary>The mark on an element, if it has one.</summary>
    public OverlayMark? On(string id) => _marks.TryGetValue(id, out OverlayMark? mark) ? mark : null;
}

/// <summary>A mark on an element.</summary>
/// <param name="Entry">The index of the legend's entry.</param>
/// <param name="Tone">The colour.</param>
/// <param name="Sign">The sign.</param>
/// <param name="Text">What it says.</param>
internal sealed record OverlayMark(int Entry, Tone Tone, Sign Sign, string Text);

/// <summary>A line of the legend.</summary>
/// <param name="Tone">The colour.</param>
/// <param name="Sign">The sign.</param>
/// <param name="Label">What they mean.</param>
internal sealed record LegendEntry(Tone Tone, Sign Sign, string Label);
