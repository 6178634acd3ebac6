namespace ArgumentGraph.Rendering.Svg;

/// <summary>Decides what of an argument may become a link: http, https, mailto, and paths relative to the document.</summary>
internal static class SvgLink
{
    /// <summary>The link, or null where the text is none that may be followed.</summary>
    public static string? Of(string? source)
    {
        // Browsers pass over control characters and blanks, and take a backslash for a stroke: only what RFC 3986 lets stand in an address may, but for quotes.
        if (string.IsNullOrEmpty(source) || source.Any(letter => !char.IsAsciiLetterOrDigit(letter) && !"-._~:/?#[]@!$&()*+,;=%".Contains(letter, StringComparison.Ordinal)))
        {
            return null;
        }

        int colon = source.IndexOf(':', StringComparison.Ordinal);
        int end = source.AsSpan().IndexOfAny('/', '?', '#');
        if (colon >= 0 && (end < 0 || colon < end))
        {
            string scheme = source[..colon];
            bool isWeb = scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
            return isWeb ? (source.AsSpan(colon).StartsWith("://", StringComparison.Ordinal) ? source : null)
                : scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) ? source
                : null;
        }

        // A word is a name rather than a path; two strokes lead to another host.
        bool isPath = source.Contains('/', StringComparison.Ordinal) || source.Contains('.', StringComparison.Ordinal);
        return isPath && !source.StartsWith("//", StringComparison.Ordinal) ? source : null;
    }
}
