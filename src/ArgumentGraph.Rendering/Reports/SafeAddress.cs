namespace ArgumentGraph.Rendering.Reports;

/// <summary>Addresses that a reader may follow without harm.</summary>
internal static class SafeAddress
{
    /// <summary>The address where it is http, https, mailto, or a relative path; null for everything else, which stays text.</summary>
    public static string? Of(string text)
    {
        string address = text.Trim();
        if (address.Length == 0 || address.Any(letter => letter <= ' ' || char.IsControl(letter) || letter is '<' or '>' or '"' or '\\' or '`' or '{' or '}' or '|' or '^' || letter >= '\u007F'))
        {
            return null;
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out Uri? absolute) && address.Contains(':', StringComparison.Ordinal))
        {
            return absolute.Scheme is "http" or "https" or "mailto" ? address : null;
        }

        // A relative path, which has no colon before its first slash, does not begin with two slashes, and looks like a path rather than a word.
        int colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 && !address.StartsWith("//", StringComparison.Ordinal) && address.AsSpan().ContainsAny('/', '.') ? address : null;
    }
}
