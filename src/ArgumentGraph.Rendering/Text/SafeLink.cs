namespace ArgumentGraph.Rendering.Text;

/// <summary>Decides what of an argument may become a link: http, https, mailto, and paths relative to the document.</summary>
internal static class SafeLink
{
    /// <summary>The link, or null where the text is none that may be followed.</summary>
    public static string? Of(string? source) => OfAddress(source) ?? (IsPath(source) ? source : null);

    /// <summary>The same without paths, for a text that may be shown far from where it was written: http, https and mailto.</summary>
    public static string? OfAddress(string? text)
    {
        if (!IsMadeForAddresses(text) || SchemeOf(text!) is not { } scheme)
        {
            return null;
        }

        bool isWeb = scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
        return isWeb ? (text.AsSpan(scheme.Length) is [':', '/', '/', _, ..] ? text : null)
            : scheme.Equals("mailto", StringComparison.OrdinalIgnoreCase) ? text
            : null;
    }

    // A word is a name rather than a path; two strokes lead to another host.
    private static bool IsPath(string? text) =>
        IsMadeForAddresses(text) && SchemeOf(text!) is null
        && (text!.Contains('/', StringComparison.Ordinal) || text.Contains('.', StringComparison.Ordinal)) && !text.StartsWith("//", StringComparison.Ordinal);

    // What stands before a colon, if nothing of a path comes before it.
    private static string? SchemeOf(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        int end = text.AsSpan().IndexOfAny('/', '?', '#');
        return colon >= 0 && (end < 0 || colon < end) ? text[..colon] : null;
    }

    // Browsers pass over control characters and blanks, and take a backslash for a stroke: only what RFC 3986 lets stand in an address may, but for quotes.
    private static bool IsMadeForAddresses(string? text) =>
        !string.IsNullOrEmpty(text)
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || "-._~:/?#[]@!$&()*+,;=%".Contains(letter, StringComparison.Ordinal));
}
