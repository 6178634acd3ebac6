using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>A text and the language that it is said to be in, if it is.</summary>
internal readonly record struct LanguageText(string? Language, string Text)
{
    public bool IsEnglish => Language is { } language && (IsOf("en") || language.Equals("English", StringComparison.OrdinalIgnoreCase));

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

    /// <summary>
    /// Which of several texts is to be shown: that in the language asked for, else in one of its regions (or the other way round), else the English one, else
    /// the first; -1 where there are none.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <param name="language">The language asked for; null for none.</param>
    public static int Choose(List<LanguageText> texts, string? language)
    {
        int chosen = -1;
        if (language is not null)
        {
            chosen = texts.FindIndex(text => string.Equals(text.Language, language, StringComparison.OrdinalIgnoreCase));
            chosen = chosen >= 0 ? chosen : texts.FindIndex(text => text.IsOf(Primary(language)));
        }

        chosen = chosen >= 0 ? chosen : texts.FindIndex(text => text.IsEnglish);
        return chosen >= 0 || texts.Count == 0 ? chosen : 0;
    }

    /// <summary>Takes the text that is to be shown from several; null where there are none.</summary>
    public static LanguageText? Take(List<LanguageText> texts, string? language)
    {
        int chosen = Choose(texts, language);
        if (chosen < 0)
        {
            return null;
        }

        LanguageText text = texts[chosen];
        texts.RemoveAt(chosen);
        EnglishFirst(texts);
        return text;
    }

    /// <summary>
    /// The texts of a node: its <c>content</c> or <c>value</c>, the text in it, and those of all nodes in it, in the language of the nearest that says one.
    /// </summary>
    public static void Collect(XmlTree tree, int node, List<LanguageText> texts)
    {
        var around = new Stack<(int End, string? Language)>();
        for (int part = node; part < tree.EndOf(node); part++)
        {
            while (around.TryPeek(out (int End, string? Language) outer) && outer.End <= part)
            {
                around.Pop();
            }

            string? outside = around.TryPeek(out (int End, string? Language) next) ? next.Language : null;
            string? language = tree.Attribute(part, "lang") ?? tree.Attribute(part, "language") ?? outside;
            around.Push((tree.EndOf(part), language));
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

    private static string Primary(string language) => language.Split('-', '_')[0];

    private bool IsOf(string primary) => Language is { } language && string.Equals(Primary(language), primary, StringComparison.OrdinalIgnoreCase);
}
