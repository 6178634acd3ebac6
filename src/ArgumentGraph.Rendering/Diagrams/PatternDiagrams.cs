namespace ArgumentGraph.Rendering;

/// <summary>Draws patterns.</summary>
public static class PatternDiagrams
{
    /// <summary>
    /// The template of a pattern as a picture, an SVG document, as the standard draws it: a solid ball with a cardinality on what is there several times, a
    /// hollow ball on what is optional, a solid diamond with <c>m of n</c> on a choice, a triangle below what has tokens.
    /// </summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="options">What is shown, and how; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids, or their style sheet, is not one.</exception>
    /// <exception cref="KeyNotFoundException">The view names an unknown element.</exception>
    public static string ToSvg(this Pattern pattern, DiagramOptions? options = null) => Diagram.Of(pattern, options).ToSvg();
}
