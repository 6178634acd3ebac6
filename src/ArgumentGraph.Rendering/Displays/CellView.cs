using System.Globalization;
using ArgumentGraph.Rendering.Views;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>As much of an argument, from its tops down, as can be read in a cell of a notebook.</summary>
/// <param name="View">The part.</param>
/// <param name="Remark">What is left out, in a sentence; empty for nothing.</param>
internal sealed record CellView(DiagramView View, string Remark)
{
    private const int MostElements = 40;

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
            int shown = ViewSelection.Of(argument, view, () => argument.AnalyzeSupport()).IsShown.Count(isShown => isShown);
            if (shown > MostElements || (best is not null && depth > MostElements))
            {
                return best;
            }

            best = new(
                view, string.Create(CultureInfo.InvariantCulture, $" Its upper part: {shown} of {argument.Elements.Count} elements; ToSvg() draws all."));
        }
    }
}
