namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>Texts and ids that some format may take for something else: marks of its own, numbers, blanks, what cannot be seen.</summary>
internal static class HostileTexts
{
    public static readonly string[] Texts =
    [
        "The model cannot read its own weights", "The drill of March", "Nobody else has the key", "Argue over each pathway",
        "", " ", "  blanks at both ends  ", "tab\tinside", "\tat the start", "two\nlines", "three\n\n\nlines\n", "\nfirst empty", " \n ", "Windows\r\nends",
        "old\rends", "a\u0085b\u2028c\u2029d",
        "quote \" and ' and `", "back\\slash \\n \\u0041", "a: b", "a #b", "# no comment", "- a", "- Claim X: y", "* a", "? a", "[a, b]", "{a: b}", "&a *a !a",
        "| a", "> a", "%a", "@a", "---", "...", "<<", "=",
        "5", "1.50", "-0", "0x1F", "1e400", ".inf", "NaN", "true", "False", "yes", "no", "null", "~", "2026-01-31", "2026-01-31T00:00:00Z", "12:30:45",
        "{defeated}", "ends {defeated}", "{abstract} (ref)", "(ref)", "ends (ref)", "ends (so) (really)", "()", "(", ")", "{", "}", "^up", "Strategy S1: x",
        "[Package p]", "```ltac", "```",
        "<b>bold</b>", "a < b && c > d", "]]> <!-- --> <?x?>", "&amp; &#x41; %20", "**bold** [link](https://example.org/?a=1&b=2)",
        "https://example.org/a_(b)#c",
        "é ß Ж 漢字", "😀 👩‍🚀", "e\u0301", "\u202Eright to left\u202C", "\u00A0no break\u00A0", "\uFEFFmark", "\u200Bnone", "\u0001", "\u001F\u007F",
        "\uFFFE\uFFFF",
        "fails: x", "holds: x", "Untitled", "G1 -> G2",
    ];

    public static readonly string[] Ids =
    [
        "G1", "S1", "Sn1",
        "C1", "A1", "J1", "CG1", "CSn1", "E1", "P1", "Summary", "module", "null", "true", "~", "1", "1.0", "-1", "1e3", "2026-01-31", "ROOT", "e", "ag.e1",
        "G1-C1", "G1-A1", "G1-J1", "G1 (2)", "G 2", "x, y", "a: b", "a:b", "it's", "a\"b", "#1", "x#y", "[a]", "{a}", "^a", "(a)", "a(b)", "a)b", "? x", "* y",
        "& z", "- w", "G1 -> G2", "a\\b", "<&>", "%41", "é😀", "漢字", "e\u0301", "a\u00A0b", "a.b",
        "https://example.org/x", "5b0c6e57-0c33-4a3a-9b0e-1e1c0a2f8a11", "_x", "argumentGraph", "Claim", "text",
    ];

    public static readonly string[] Data =
    [
        "5", "\"text\"", "null", "[]", "{}", "{\"x\":1.50,\"x\":2}", "{\"other\":{\"y\":[1e400,\"\\uFFFE\"]}}",
        "{\"gsn2x\":{}}", "{\"gsn2x\":{\"classes\":{\"A\":[\"b\"]},\"l\":\"a\\nb\"},\"other\":{\"y\":[]}}", "{\"gsn2x\":{\"text\":\"x\"}}",
        "{\"gsn2x\":{\"nodeType\":\"Context\"}}", "{\"gsn2x\":{\"#\":\" one\\n two\",\"layer\":\"+1\"}}", "{\"gsn2x\":{\"#module\":{\"brief\":\"b\"}}}",
        "{\"ltac\":{}}", "{\"ltac\":{\"type\":\"Link\"}}", "{\"ltac\":{\"options\":[\"abstract\"],\"reference\":\"r (\"}}",
        "{\"ltac\":{\"comments\":[\" one\",\"two\"],\"end\":[\"last\"]},\"other\":1}", "{\"ltac\":{\"challenge\":\"counter\",\"under\":[\"G1\"]}}",
        "{\"ltac\":{\"options\":[\"assumed\"]}}", "{\"ltac\":{\"options\":[\"needssupport\"]}}", "{\"ltac\":{\"options\":[\"axiomatic\"],\"type\":\"Claim\"}}",
        "{\"ltac\":{\"type\":\"Justification\",\"comments\":[\"# c\"]}}",
        "{\"ltac\":{\"relations\":[{\"id\":\"r\",\"text\":\"t\",\"members\":[\"E1\"]}],\"citations\":[{\"id\":\"E1\",\"comments\":[\"c\"]}]}}",
        "{\"sacm\":{\"lang\":\"en\",\"names\":[{\"lang\":\"en\",\"content\":\"N\"},{\"content\":\"M\"}],\"notes\":[{\"content\":\"n\"}]}}",
        "{\"sacm\":{\"id\":\"_x\",\"abstract\":true,\"declaration\":\"defeated\"}}",
        "{\"sacm\":{\"attributes\":{\"source\":\"x\"},\"artifacts\":[\"a\"],\"metaClaims\":[\"G1\"]}}",
        "{\"tea\":{}}", "{\"tea\":{\"id\":\"5b0c6e57-0c33-4a3a-9b0e-1e1c0a2f8a11\",\"name\":\"N\"}}",
        "{\"tea\":{\"type\":\"MODULE\",\"under\":\"G1\",\"inSandbox\":true}}", "{\"tea\":{\"url\":\"u\",\"isDefeater\":true,\"comments\":[{}]}}",
        "{\"tea\":{\"export\":{\"exportedAt\":\"2026-01-01\",\"case\":{\"x\":1}}},\"other\":1}",
        "{\"trudag\":{\"level\":\"1.1\"}}",
    ];
}
