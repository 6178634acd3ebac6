using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Svg;

/// <summary>What a picture's colours, signs and shapes mean, in rows below it.</summary>
internal sealed class Legend
{
    private const int RowHeight = 24;
    private const int Gap = 18;

    private readonly List<(LegendItem Item, double X, double Y)> _placed = [];

    private Legend()
    {
    }

    public double Width { get; private set; }

    public double Height { get; private set; }

    public IReadOnlyList<(LegendItem Item, double X, double Y)> Items => _placed;

    /// <summary>Sets items in rows no wider than allowed, where they are not wider by themselves.</summary>
    /// <param name="groups">Items that begin a new row each.</param>
    /// <param name="width">The width there is.</param>
    public static Legend Of(IEnumerable<IReadOnlyList<LegendItem>> groups, double width)
    {
        var legend = new Legend();
        foreach (IReadOnlyList<LegendItem> group in groups)
        {
            double x = 0;
            foreach (LegendItem item in group)
            {
                if (x > 0 && x + item.Width > width)
                {
                    x = 0;
                    legend.Height += RowHeight;
                }

                legend._placed.Add((item, x, legend.Height));
                legend.Width = Math.Max(legend.Width, x + item.Width);
                x += item.Width + Gap;
            }

            legend.Height += group.Count > 0 ? RowHeight : 0;
        }

        return legend;
    }

    /// <summary>The items of an overlay's marks.</summary>
    public static List<LegendItem> ItemsOf(string title, OverlayMarks marks) =>
        [
            new(LegendGlyph.None, title + ":") { IsBold = true },
            .. marks.Entries.Select(entry => new LegendItem(LegendGlyph.Tone, entry.Label) { Entry = entry }),
        ];

    public void Move(double x, double y)
    {
        for (int i = 0; i < _placed.Count; i++)
        {
            _placed[i] = (_placed[i].Item, _placed[i].X + x, _placed[i].Y + y);
        }
    }
}

/// <summary>One thing that a legend explains.</summary>
/// <param name="glyph">What is shown.</param>
/// <param name="label">What it means.</param>
internal sealed class LegendItem(LegendGlyph glyph, string label)
{
    /// <summary>The room that what is shown takes, the blank after it included.</summary>
    public const int GlyphWidth = 44;

    public LegendGlyph Glyph { get; } = glyph;

    public string Label { get; } = PlainText.LineOf(label);

    public bool IsBold { get; init; }

    /// <summary>For a tone, what is shown.</summary>
    public LegendEntry? Entry { get; init; }

    /// <summary>For a shape, its kind.</summary>
    public DiagramShape Shape { get; init; }

    /// <summary>The class of its colours.</summary>
    public string Style { get; init; } = string.Empty;

    public double Width => (Glyph == LegendGlyph.None ? 0 : GlyphWidth) + (TextMeasure.WidthOf(Label, IsBold) * 12 / 1000.0) + 2;
}

/// <summary>What a legend's item shows.</summary>
internal enum LegendGlyph
{
    /// <summary>Nothing: a heading.</summary>
    None,

    /// <summary>A colour with its sign.</summary>
    Tone,

    /// <summary>A shape.</summary>
    Shape,

    /// <summary>A shape with a double line.</summary>
    DoubleShape,

    /// <summary>The diamond of what is undeveloped.</summary>
    Diamond,

    /// <summary>The mark of what is to be instantiated and developed.</summary>
    SplitDiamond,

    /// <summary>A box with a tab below it.</summary>
    Reference,

    /// <summary>The label that says how many supporters are enough.</summary>
    Joint,

    /// <summary>An arrow of support.</summary>
    Support,

    /// <summary>An arrow of context.</summary>
    Context,

    /// <summary>An arrow of challenge.</summary>
    Challenge,

    /// <summary>A cross: defeated.</summary>
    Defeated,

    /// <summary>A solid square: a claim point.</summary>
    ClaimPoint,

    /// <summary>The solid ball of a multiplicity.</summary>
    Ball,

    /// <summary>The hollow ball of an option.</summary>
    HollowBall,

    /// <summary>The solid diamond of a choice.</summary>
    Choice,

    /// <summary>A box with a module's symbol in its compartment.</summary>
    Away,

    /// <summary>A box with a module's symbol at its corner.</summary>
    Public,

    /// <summary>The symbol of a contract.</summary>
    Contract,

    /// <summary>The triangle of what is not instantiated.</summary>
    Triangle,
}
