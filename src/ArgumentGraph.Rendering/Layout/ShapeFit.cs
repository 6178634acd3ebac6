using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>Finds a size for a shape in which its text has room, neither too flat nor too slim.</summary>
internal static class ShapeFit
{
    private const int Vertical = 8;
    private const int LeastRound = 60;
    private const int BriefRound = 40;
    private const int RoundMost = 300;

    // Widths, and up to how many lines a text may have to take each.
    private static readonly (int Width, int Lines)[] Widths = [(120, 3), (150, 4), (180, 6), (210, 8), (240, 12)];
    private static readonly (int Width, int Lines)[] BriefWidths = [(56, 2), (84, 2), .. Widths];

    /// <summary>The size in even pixels, and the text broken into lines.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="text">What stands in it.</param>
    /// <param name="maximumLines">How many lines a statement may take.</param>
    /// <param name="isBrief">Whether it holds no statement, so that it may be small.</param>
    /// <param name="compartment">The height of a compartment below the text; 0 for none.</param>
    /// <param name="leastWidth">The width that what stands in the compartment needs.</param>
    public static (int Width, int Height, List<TextLine> Lines) Fit(
        DiagramShape shape, TextBlock text, int maximumLines, bool isBrief = false, int compartment = 0, int leastWidth = 0)
    {
        if (ShapeGeometry.IsRound(shape))
        {
            return FitRound(shape, text, maximumLines, isBrief ? BriefRound : LeastRound);
        }

        (int Width, int Lines)[] widths = isBrief ? BriefWidths : Widths;
        widths = leastWidth <= widths[0].Width ? widths : [.. widths.Where(each => each.Width >= leastWidth).DefaultIfEmpty(widths[^1])];
        (int width, List<TextLine> lines) = FitBox(shape, text, maximumLines, widths);
        return (width, HeightOf(lines.Count) + ShapeGeometry.FreeTopOf(shape, width) + compartment, lines);
    }

    private static (int Width, List<TextLine> Lines) FitBox(DiagramShape shape, TextBlock text, int maximumLines, (int Width, int Lines)[] widths)
    {
        foreach ((int width, int most) in widths)
        {
            for (int lines = Math.Max(1, text.Count); lines <= most; lines++)
            {
                if (BreakBox(shape, text, width, lines, mayTruncate: false) is { } found)
                {
                    return (width, found);
                }
            }
        }

        // Longer still: as many lines as are allowed, and the rest is cut.
        int last = Widths[^1].Width;
        int limit = Math.Max(maximumLines, 1) + text.Count + 2;
        for (int lines = text.Count; lines < limit; lines++)
        {
            if (BreakBox(shape, text, last, lines, mayTruncate: false) is { } found)
            {
                return (last, found);
            }
        }

        return (last, BreakBox(shape, text, last, limit, mayTruncate: true)!);
    }

    private static int HeightOf(int lines) => (((lines * TextBlock.LineHeight) + (2 * Vertical) + 1) / 2 * 2) + (lines == 1 ? 6 : 0);

    // A compartment lies below all that is counted here.
    private static List<TextLine>? BreakBox(DiagramShape shape, TextBlock text, int width, int lines, bool mayTruncate)
    {
        int height = HeightOf(lines) + ShapeGeometry.FreeTopOf(shape, width);
        return text.Break(RoomOf(shape, width, height, lines), mayTruncate);
    }

    private static (int Width, int Height, List<TextLine> Lines) FitRound(DiagramShape shape, TextBlock text, int maximumLines, int leastHeight)
    {
        // An ellipse is half as wide again as high; both need about four thirds of the text's own area.
        int across = shape == DiagramShape.Circle ? 2 : 3;
        int area = Math.Max(text.TotalWidth, 1) * TextBlock.LineHeight;
        int height = Math.Max(leastHeight, (int)Math.Sqrt(area * 1.2 * 2 / across) / 4 * 4);
        for (; height <= RoundMost; height += 4)
        {
            int width = height * across / 2;
            int least = Math.Max(text.Count, text.TotalWidth / width);
            int most = Math.Min((height - 12) / TextBlock.LineHeight, maximumLines + text.Count + 2);
            for (int lines = Math.Max(1, least); lines <= most; lines++)
            {
                if (text.Break(RoomOf(shape, width, height, lines), mayTruncate: false) is { } found && found.Count == lines)
                {
                    return (width, height, found);
                }
            }
        }

        int cut = Math.Min(maximumLines + text.Count, (RoundMost - 60) / TextBlock.LineHeight);
        for (; cut > 1; cut--)
        {
            // Centred lines move apart when there are fewer of them: as many as there was room for must have come.
            if (text.Break(RoomOf(shape, RoundMost * across / 2, RoundMost, cut), mayTruncate: true) is { } found && found.Count == cut)
            {
                return (RoundMost * across / 2, RoundMost, found);
            }
        }

        return (RoundMost * across / 2, RoundMost, text.Break(RoomOf(shape, RoundMost * across / 2, RoundMost, 1), mayTruncate: true)!);
    }

    private static int[] RoomOf(DiagramShape shape, int width, int height, int lines)
    {
        var room = new int[lines];
        double first = ShapeGeometry.TextTop(shape, width, height, 0, lines);
        for (int i = 0; i < lines; i++)
        {
            double top = first + (i * TextBlock.LineHeight) + 2;
            room[i] = ShapeGeometry.WidthAt(shape, width, height, top, top + TextBlock.LineHeight - 4);
        }

        return room;
    }
}
