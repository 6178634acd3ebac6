namespace ArgumentGraph.Rendering;

/// <summary>The colours of a diagram.</summary>
public enum DiagramTheme
{
    /// <summary>
    /// Light or dark, as the system of whoever looks at it prefers; light in programs that cannot say. For <see cref="Notation.Gsn"/> without an overlay
    /// the same as <see cref="Monochrome"/>.
    /// </summary>
    Automatic,

    /// <summary>On white paper, whatever the reader's system prefers.</summary>
    Light,

    /// <summary>On dark paper, whatever the reader's system prefers.</summary>
    Dark,

    /// <summary>Black on white, for print: what a colour says is said by signs, words and dashes, and by shades of grey.</summary>
    Monochrome,
}
