namespace ArgumentGraph.Rendering.Tests;

/// <summary>Random texts of marks, markup, addresses and words that are longer than a line.</summary>
internal static class MarkedTexts
{
    private static readonly string[] Pieces =
    [
        "word", "two words", " ", " ", " ", "\n", "\n\n", "*", "**", "***", "_", "__", "`", "``", "[", "]", "(", ")", "](", "!", "![", "<", ">", "</", "&",
        "&lt;", "&#106;", "\\", "|", "~~", "- ", "* ", "1. ",
        "  - ", "    ", "# ", "> ", "---", "===", "```", "\t", "\"", "'", "=", ":", "//", "https://example.org/a_b_c?x=1&y=*2*", "http://example.org",
        "mailto:team@example.org", "<https://example.org>",
        "<team@example.org>", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x",
        "file:///etc/passwd", "//example.org/x", "../up.html",
        "[a](javascript:alert(1))", "[a](https://example.org \"t\\\" onclick=alert(1)\")", "[a](<https://example.org/x y>)", "[a]: javascript:alert(1)",
        "[a][a]", "![i](https://example.org/i.png)",
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "</text></svg><script>alert(1)</script>", "]]>",
        "<!--", "-->", "</style>", "{{body}}", "${x}",
        "snake_case_name", "2*3*4", "theControllerNeverEntersAnUndefinedStateWhileMoving", "very-long_identifier.with/many:parts-and_no.blanks/at:all",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "証拠を集める。", "\u202E", "\u2066", "\0", "\u0007", "\U0001F469\u200D\U0001F467", "e\u0301", "\u05D0\u05D1", "\u00A0",
    ];

    public static string Make(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    /// <summary>An argument with an element of each kind that says, describes, is tagged and leads to a text.</summary>
    public static Argument EveryKindWith(string text)
    {
        string id = "G-" + new string([.. text.Where(char.IsAsciiLetterOrDigit).Take(200)]);
        ValueMap<ValueList<string>> tags = ValueMap<ValueList<string>>.Empty.With("owner", [text]).With("url", [text]).With("title", [text]);
        return new ArgumentBuilder("Marked").Build().Edit(edit => edit
            .Add(new Goal(id, text) { IsPathway = true, Description = text, Tags = tags })
            .Add(new Strategy("S", text) { Tags = tags })
            .Add(new Claim("C", text) { Description = text })
            .Add(new Evidence("E", text) { Source = text, State = EvidenceState.Planned, Tags = tags })
            .Add(new Context("X", text))
            .Add(new Assumption("A", text) { Source = text })
            .Add(new Justification("J", text) { Tags = tags })
            .Connect(Relationship.SupportedBy(id, "S"))
            .Connect(Relationship.SupportedBy("S", "C"))
            .Connect(Relationship.SupportedBy("C", "E"))
            .Connect(Relationship.InContextOf(id, "X"))
            .Connect(Relationship.InContextOf(id, "A"))
            .Connect(Relationship.InContextOf("S", "J")));
    }
}
