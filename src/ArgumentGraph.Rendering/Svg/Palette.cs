namespace ArgumentGraph.Rendering.Svg;

/// <summary>The colours of all pictures by their names, in each theme.</summary>
/// <remarks>
/// Text is <c>ink</c>, beside pictures also <c>soft</c>; what ends with <c>-line</c> is the outline of what has the name before it. Categories are Okabe and
/// Ito's, which colour-blind readers can tell apart, paled. A test computes the contrast of each on all that it stands on.
/// </remarks>
internal static class Palette
{
    /// <summary>The colours.</summary>
    public static readonly PaletteColour[] Colours =
    [
        new("paper", "#ffffff", "#14181d", "#ffffff"),
        new("ink", "#1b2430", "#e6eaf0", "#000000"),
        new("soft", "#56616f", "#a3adba", "#333333"),
        new("line", "#5b6673", "#8e99a6", "#000000"),
        new("goal", "#e6effb", "#1b2c44", "#ffffff"),
        new("goal-line", "#2c5a99", "#7fb0ee", "#000000"),
        new("claim", "#f6f9fe", "#182331", "#ffffff"),
        new("strategy", "#efe9f9", "#2b2340", "#ffffff"),
        new("strategy-line", "#6a4fa3", "#b79ff0", "#000000"),
        new("evidence", "#e5f4e9", "#17301f", "#ffffff"),
        new("evidence-line", "#2b7a4b", "#74c791", "#000000"),
        new("context", "#f3f3f0", "#23272c", "#ffffff"),
        new("context-line", "#78828e", "#87919c", "#000000"),
        new("assumption", "#fdf4dd", "#352b14", "#ffffff"),
        new("assumption-line", "#94690a", "#d9ac4c", "#000000"),
        new("pathway", "#ffe9bf", "#463411", "#ffffff"),
        new("pathway-line", "#8a5200", "#f0b454", "#000000"),
        new("challenge", "#b3261e", "#ff8f85", "#000000"),
        new("plain", "#fafbfc", "#1a1f25", "#ffffff"),
        new("plain-line", "#828c98", "#76818d", "#666666"),
        new("good", "#d9f0e1", "#12351f", "#ffffff"),
        new("good-line", "#1c6b3d", "#6fd398", "#000000"),
        new("doubt", "#fdedc4", "#3e3110", "#f2f2f2"),
        new("doubt-line", "#8a5f00", "#eebc4e", "#000000"),
        new("bad", "#fbdcd9", "#4a1714", "#dcdcdc"),
        new("bad-line", "#a81f17", "#ff9087", "#000000"),
        new("heat1", "#fdf0d9", "#33290f", "#f6f6f6"),
        new("heat2", "#fbd49b", "#5a3a08", "#e6e6e6"),
        new("heat3", "#f5a65b", "#8a4a06", "#d2d2d2"),
        new("heat4", "#e8713f", "#a83a12", "#bdbdbd"),
        new("cat1", "#fbe3b8", "#4d3a08", "#ffffff"),
        new("cat2", "#d6ecfa", "#123a52", "#f4f4f4"),
        new("cat3", "#cdeee3", "#0b3f30", "#e9e9e9"),
        new("cat4", "#fbf6c4", "#474307", "#dedede"),
        new("cat5", "#cfe0f0", "#0d3050", "#d3d3d3"),
        new("cat6", "#f7d6c3", "#52250c", "#c8c8c8"),
        new("cat7", "#f3dbe8", "#4a2438", "#bdbdbd"),
        new("cat8", "#e4e4e4", "#3a3a3a", "#b2b2b2"),
    ];

    /// <summary>A colour in a theme, as CSS writes it; what is automatic is light.</summary>
    public static string ColourOf(string name, DiagramTheme theme) => Array.Find(Colours, colour => colour.Name == name)!.In(theme);

    /// <summary>The colour of a standing's outline, on light paper.</summary>
    public static string LineOf(Standing standing) => ColourOf(
        standing switch { Standing.Supported => "good-line", Standing.InDoubt => "doubt-line", _ => "bad-line" },
        DiagramTheme.Light);
}

/// <summary>A colour.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Light">On light paper.</param>
/// <param name="Dark">On dark paper.</param>
/// <param name="Monochrome">In print, without colours.</param>
internal sealed record PaletteColour(string Name, string Light, string Dark, string Monochrome)
{
    /// <summary>The colour in a theme; what is automatic is light.</summary>
    public string In(DiagramTheme theme) => theme switch
    {
        DiagramTheme.Dark => Dark,
        DiagramTheme.Monochrome => Monochrome,
        _ => Light,
    };
}
