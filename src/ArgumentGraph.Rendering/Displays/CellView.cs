using System.Globalization;
using ArgumentGraph.Rendering.Views;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>As much of an argument, from its tops down, as can be read in a cell of a notebook.</summary>
/// <param name="View">The part.</param>
/// <param name="Remark">What is left out, in a sentence; empty for nothing.</param>
internal sealed record CellView(DiagramView View, string Remark)
{
    private const int MostElements = 40;

    // What changed is looked for, not looked over: a larger picture is of use.
    private const int MostAbove = 120;

    /// <summary>
    /// The part around elements that something is said of: all of a small argument, else those elements and all that rests on them; of more than can be
    /// looked through, the upper part.
    /// </summary>
    /// <param name="argument">The argument.</param>
    /// <param name="ids">Ids of the elements; those that the argument does not have are passed over.</param>
    /// <param name="called">How the elements are called in the remark.</param>
    public static CellView? Of(Argument argument, IEnumerable<string> ids, string called)
    {
        ValueList<string> known = [.. ids.Where(argument.Contains).Distinct(StringComparer.Ordinal)];
        if (argument.Elements.Count > MostElements && known.Count > 0)
        {
            var view = DiagramView.Above(known);
            int shown = ViewSelection.Of(argument, view, () => argument.AnalyzeSupport()).Count;
            if (shown <= MostAbove)
            {
                return new(
                    view, string.Create(CultureInfo.InvariantCulture, $" {called} and what rests on it: {shown} of {argument.Elements.Count} elements."));
            }
        }

        return Of(argument);
    }

    /// <summary>The part; null where even the tops are too many.</summary>
    public static CellView? Of(Argument argument)
    {
        if (argument.Elements.Count <= MostElements)
        {
            return new(DiagramView.Whole, string.Empty);
        }

        CellView? best = null;
        for (int depth = 0; ; depth++)
        {
            DiagramView view = DiagramView.Whole.ToDepth(depth);
            int shown = ViewSelection.Of(argument, view, () => argument.AnalyzeSupport()).Count;
            if (shown > MostElements || (best is not null && depth > MostElements))
            {
                return best;
            }

            best = new(
                view, string.Create(CultureInfo.InvariantCulture, $" Its upper part: {shown} of {argument.Elements.Count} elements; ToSvg() draws all."));
        }
    }
}
