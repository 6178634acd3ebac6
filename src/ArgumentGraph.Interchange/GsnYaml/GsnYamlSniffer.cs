namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Tells GSN YAML from other texts: a key at the beginning of a line, and under it a key that elements or modules have.</summary>
internal static class GsnYamlSniffer
{
    public static bool Recognises(ReadOnlySpan<char> start)
    {
        ReadOnlySpan<char> text = start.TrimStart();
        return text.StartsWith("{") ? IsJson(text[1..]) : IsYaml(start);
    }

    // {"G1": {"text": …
    private static bool IsJson(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        int colon = text.IndexOf(':');
        if (colon < 0 || !text.StartsWith("\""))
        {
            return false;
        }

        text = text[(colon + 1)..].TrimStart();
        if (!text.StartsWith("{"))
        {
            return false;
        }

        text = text[1..].TrimStart();
        colon = text.IndexOf(':');
        return colon > 0 && text.StartsWith("\"") && IsKnown(text[..colon].Trim().Trim('"'), isModule: false);
    }

    private static bool IsYaml(ReadOnlySpan<char> text)
    {
        bool isUnderKey = false;
        bool isModule = false;
        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            ReadOnlySpan<char> content = line.Trim();
            if (content.IsEmpty || content[0] == '#' || content is "---")
            {
                continue;
            }

            int colon = content.IndexOf(':');
            if (line[0] is not (' ' or '\t'))
            {
                ReadOnlySpan<char> after = colon < 0 ? default : content[(colon + 1)..].Trim();
                isUnderKey = colon > 0 && (after.IsEmpty || after[0] is '#' or '{' or '&');
                isModule = isUnderKey && content[..colon] is "module";
                if (isUnderKey && after.StartsWith("{"))
                {
                    int inner = after.IndexOf(':');
                    if (inner > 0 && IsKnown(after[1..inner].Trim(), isModule))
                    {
                        return true;
                    }
                }
            }
            else if (isUnderKey)
            {
                if (colon > 0 && IsKnown(content[..colon], isModule))
                {
                    return true;
                }

                isUnderKey = false;
            }
        }

        return false;
    }

    private static bool IsKnown(ReadOnlySpan<char> key, bool isModule) =>
        isModule
            ? key is "name" or "uses" or "extends" or "brief"
            : key is "text" or "supportedBy" or "inContextOf" or "nodeType" or "undeveloped" or "challenges";
}
