using System.Globalization;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>Arguments to be drawn.</summary>
internal static class GraphSamples
{
    public static readonly string[] HostileTexts =
    [
        "\"; } digraph x { a -> b", "\\", "\\N \\G \\l \\\"", "<B>bold</B> & &amp; &#34; <!-- x -->", "a\nb\r\nc\u2028d", "</script><script>alert(1)</script>",
        "]]>", "end", "x --> y",
        "`code` **bold** _it_ [a](http://b.c) www.example.org", "1. first", "- item", "# head", "%% comment %%{init: {}}%%", "fa:fa-car",
        "style a:b #quot; #35; ;", "安全論証は、複数の経路をすべて排除しなければならない。",
        "\u202Eright to left\u202C שלום \u200F", "bell \u0007 escape \u001B zero \0 nel \u0085 \uFFFE", "👩‍👩‍👧 😀 ﬂ°°35¶ß", "  blanks  ", "",
        "click n1 href", "$$x^2$$", "|pipe| {brace} (round) [square] @{ shape: x }",
        new string('w', 300), "tab\there", "classDef a fill:#f00;", "~~~", "    four", "===", "<br/>", "it's", "--- o x",
    ];

    public static readonly string[] OddIds =
    [
        "end", "graph", "node", "subgraph", "digraph", "strict", "default", "x1", "o1", "1", "-", "_x2D_", "id_x31_", "a b", "a-b", "a--b", "a-", "a_x", "a\"b",
        "a\\", "a&amp;b", "<i>", "é", "安", "😀", "A", "a", "_", "id(", "idx", "a:b",
        "point:0", "style",
    ];

    /// <summary>Every kind, every requirement, and challenges of elements and relationships; statements and ids as given, in turn.</summary>
    public static Argument Of(IReadOnlyList<string> ids, IReadOnlyList<string> texts)
    {
        string Id(int index) => index < ids.Count ? ids[index] : string.Create(CultureInfo.InvariantCulture, $"N{index}");
        var elements = new List<Element>();
        var relationships = new List<Relationship>();
        int count = Math.Max(Math.Max(ids.Count, texts.Count), 12);
        for (int index = 0; index < count; index++)
        {
            string text = texts[index % texts.Count];
            elements.Add((index % 7) switch
            {
                0 => new Goal(Id(index), text) { IsPathway = index > 0, Requirement = index % 2 == 0 ? Requirement.Any : Requirement.AtLeast(2) },
                1 => new Strategy(Id(index), text) { IsUndeveloped = true },
                2 => new Claim(Id(index), text) { Tags = ValueMap<ValueList<string>>.Empty.With(text.Length > 0 ? text : "t", [text, "b"]) },
                3 => new Evidence(Id(index), text) { State = (EvidenceState)(index % 5), Likelihood = Likelihood.FromDoubt(0.25) },
                4 => new Context(Id(index), text),
                5 => new Assumption(Id(index), text) { State = AssumptionState.Disputed },
                _ => new Justification(Id(index), text),
            });
            int group = index - (index % 7);
            if (index % 7 is 1 or 2 or 3)
            {
                relationships.Add(Relationship.SupportedBy(Id(index == group + 3 ? group + 2 : group), Id(index)));
            }
            else if (index % 7 > 3)
            {
                relationships.Add(Relationship.InContextOf(Id(group), Id(index)));
            }
        }

        Relationship support = Relationship.SupportedBy(Id(0), Id(2));
        relationships.Add(Relationship.Challenges(Id(9), support));
        relationships.Add(Relationship.Challenges(Id(10), Id(3)));
        relationships.Add(Relationship.Challenges(Id(7), Relationship.Challenges(Id(9), support)));
        return Argument.Parse("{\"format\":\"argument-graph/1\",\"title\":\"\",\"elements\":[]}").Edit(edit =>
        {
            edit.Retitle("\"Title\" \\ <b> & title\nsecond");
            foreach (Element element in elements)
            {
                edit.Add(element);
            }

            foreach (Relationship relationship in relationships)
            {
                edit.Connect(relationship);
            }
        });
    }

    public static string Written(Argument argument, ArgumentFormat format)
    {
        using var stream = new MemoryStream();
        ArgumentFormats.WriteTo(argument, stream, format);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A text without what lines break at, with characters that have no form shown.</summary>
    public static string Seen(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => System.Text.Rune.IsWhiteSpace(rune) ? string.Empty
            : System.Text.Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? string.Create(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}")
            : rune.ToString()));
}
