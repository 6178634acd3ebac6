namespace ArgumentGraph.Rendering.Charts;

/// <summary>How much room a chart of courses has, in pixels.</summary>
/// <param name="Margin">Around everything.</param>
/// <param name="LabelLimit">For an id, at most.</param>
/// <param name="TextLimit">For a statement, at most; 0: statements are shown only where the pointer rests.</param>
/// <param name="BandWidth">For the days.</param>
/// <param name="ValueWidth">For the words beside the days.</param>
internal sealed record CourseChartSize(int Margin, int LabelLimit, int TextLimit, int BandWidth, int ValueWidth)
{
    /// <summary>A picture of its own.</summary>
    public static CourseChartSize Wide { get; } = new(24, 150, 330, 420, 150);

    /// <summary>A picture that is printed upright.</summary>
    public static CourseChartSize Printed { get; } = Wide with { BandWidth = 380 };

    /// <summary>Part of a panel, which has a heading of its own.</summary>
    public static CourseChartSize Narrow { get; } = new(0, 76, 0, 148, 128);

    /// <summary>Whether the title and statements are shown.</summary>
    public bool HasTexts => TextLimit > 0;
}
