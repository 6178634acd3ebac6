using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>A text and the language that it is said to be in, if it is.</summary>
internal readonly record struct LanguageText(string? Language, string Text)
{
    public bool IsEnglish => Language is { } language
        && (language.Equals("en", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase)
            || language.StartsWith("en_", StringComparison.OrdinalIgnoreCase) || language.Equals("English", StringComparison.OrdinalIgnoreCase));

    /// <summary>Puts the English text first, if there is one.</summary>
    public static void EnglishFirst(List<LanguageText> texts)
    {
        int english = texts.FindIndex(text => text.IsEnglish);
        if (english > 0)
        {
            LanguageText first = texts[english];
            texts.RemoveAt(english);
            texts.Insert(0, first);
        }
    }

    /// <summary>The texts of a node: its <c>content</c> or <c>value</c>, the text in it, and those of all nodes in it.</summary>
    public static void Collect(XmlTree tree, int node, List<LanguageText> texts)
    {
        string? around = null;
        for (int part = node; part < tree.EndOf(node); part++)
        {
            string? language = tree.Attribute(part, "lang") ?? (part == node ? null : around);
            around = part == node ? language : around;
            if ((tree.Attribute(part, "content") ?? tree.Attribute(part, "value")) is { } content)
            {
                texts.Add(new LanguageText(language, content));
            }
            else if (tree.TextOf(part) is { Length: > 0 } text)
            {
                texts.Add(new LanguageText(language, text));
            }
        }
    }
}
