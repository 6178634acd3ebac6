using System.Text;

namespace ArgumentGraph.Json;

/// <summary>
/// Tells texts in the formats of other packages from ArgumentGraph's JSON. Says nothing where it is not sure: then the text is read, and its errors
/// are reported.
/// </summary>
internal static class ForeignText
{
    private const int SniffedBytes = 64 * 1024;

    private static readonly string[] OutlineWords = ["Claim", "Strategy", "Evidence", "Context", "Assumption", "Justification"];

    private static readonly string[] GsnMembers = ["text:", "supportedBy:", "inContextOf:", "nodeType:", "undeveloped:", "challenges:"];

    private static readonly string[] GsnBlocks = ["GOALS ", "STRATEGIES ", "SOLUTIONS ", "CONTEXTS ", "ASSUMPTIONS ", "JUSTIFICATIONS "];

    /// <summary>The format of a text; null where it is not known to be another.</summary>
    /// <param name="utf8">The text, without a byte order mark.</param>
    /// <param name="file">The file's path, or null.</param>
    public static ForeignFormat? FormatOf(ReadOnlySpan<byte> utf8, string? file)
    {
        string start = Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, SniffedBytes)]);
        ReadOnlySpan<char> text = start.AsSpan().TrimStart();
        return text switch
        {
            [] or ['[' or '"' or '/', ..] => null,
            ['{', ..] => IsTea(text) ? ForeignFormat.Tea : null,
            ['<', ..] when ConflictMarkers.IsAt(utf8, utf8.IndexOf((byte)'<')) => null,
            ['<', ..] => OfXml(text) ?? ForeignFormat.OfName(file),
            _ when text.StartsWith("goal_structure ") => ForeignFormat.Fasten,
            _ when StartsWithAny(text, GsnBlocks) && text.Contains('{') => ForeignFormat.GsnAssurance,
            _ when text.StartsWith("digraph") || text.StartsWith("strict digraph") => IsTrudag(text) ? ForeignFormat.Trudag : ForeignFormat.Dot,
            _ => OfLines(start) ?? (text[0] == '#' || char.IsAsciiLetter(text[0]) ? ForeignFormat.OfName(file) : null),
        };
    }

    private static bool IsTea(ReadOnlySpan<char> text) =>
        !text.Contains("\"argument-graph/", StringComparison.Ordinal)
        && (text.Contains("\"tree\"", StringComparison.Ordinal) || text.Contains("\"elementType\"", StringComparison.Ordinal))
        && (text.Contains("\"exportedAt\"", StringComparison.Ordinal) || text.Contains("\"PROPERTY_CLAIM\"", StringComparison.Ordinal)
            || text.Contains("\"GOAL\"", StringComparison.Ordinal));

    private static bool IsTrudag(ReadOnlySpan<char> text) =>
        text.Contains("[sha=", StringComparison.Ordinal) || text.Contains("dotstop", StringComparison.Ordinal);

    private static ForeignFormat? OfXml(ReadOnlySpan<char> text) =>
        text.Contains("<opsa-mef", StringComparison.Ordinal) ? ForeignFormat.OpenPsa
        : text.Contains("www.certware.net/", StringComparison.Ordinal) ? ForeignFormat.CertWare
        : text.Contains("<graphml", StringComparison.Ordinal) ? ForeignFormat.GraphMl
        : text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? ForeignFormat.Html
        : text.Contains("<svg", StringComparison.Ordinal) ? ForeignFormat.Svg
        : text.Contains("ArgumentPackage", StringComparison.OrdinalIgnoreCase) ? ForeignFormat.Sacm
        : text.Contains("AssuranceCasePackage", StringComparison.OrdinalIgnoreCase) ? ForeignFormat.Sacm
        : null;

    // A key at the beginning of a line and a member of GSN's under it; or an item that begins with a word of LTAC's.
    private static ForeignFormat? OfLines(string text)
    {
        bool isUnderKey = false;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> content = line.Trim();
            if (content.IsEmpty || content[0] == '#')
            {
                continue;
            }

            if (IsOutlineItem(content))
            {
                return ForeignFormat.Ltac;
            }

            if (isUnderKey && line[0] is ' ' or '\t' && StartsWithAny(content, GsnMembers))
            {
                return ForeignFormat.GsnYaml;
            }

            int colon = content.IndexOf(':');
            isUnderKey = colon > 0 && line[0] is not (' ' or '\t') && (colon == content.Length - 1 || content[(colon + 1)..].Trim()[0] == '{');
            if (isUnderKey && StartsWithAny(content[(colon + 1)..].TrimStart().TrimStart('{').TrimStart(), GsnMembers))
            {
                return ForeignFormat.GsnYaml;
            }
        }

        return null;
    }

    private static bool IsOutlineItem(ReadOnlySpan<char> content)
    {
        if (!content.StartsWith("- "))
        {
            return false;
        }

        ReadOnlySpan<char> item = content[2..].TrimStart();
        int blank = item.IndexOf(' ');
        return blank > 0 && Array.IndexOf(OutlineWords, item[..blank].ToString()) >= 0;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> content, string[] words)
    {
        foreach (string word in words)
        {
            if (content.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
