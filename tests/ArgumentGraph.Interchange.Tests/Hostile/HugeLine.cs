using System.Text;

namespace ArgumentGraph.Interchange.Tests.Hostile;

/// <summary>A text that is one line of any length: what it begins with, what is repeated, what it ends with.</summary>
internal sealed record HugeLine(string Format, string Head, string Part, string Tail)
{
    private const string Json = """{"format":"argument-graph/1","title":"t","elements":[{"id":"G1","kind":"goal","statement":""";
    private const string Tea =
        """{"version":"1.0","exportedAt":"x","case":{"name":"n","description":""},"tree":{"id":"u1","type":"GOAL","inSandbox":false,"children":[],"description":""";
    private const string Sacm = "<ArgumentPackage><claim id='G1' ";
    private const string OpenPsa = "<opsa-mef><define-fault-tree name='f'><define-gate name='g'><label>";
    private const string OpenPsaEnd = "</label><basic-event name='e'/></define-gate></define-fault-tree></opsa-mef>";
    private const string CertWare = "<gsn:Goal xmlns:gsn='http://www.certware.net/gsn' identifier='G1' ";
    private const string Asce = "<asce-network><nodes><node reference='N1'";
    private const string Fasten = "goal_structure g; goal G1 { undeveloped; description: ";
    private const string GsnAssurance = "GOALS g { goal G1 { uuid: \"1\"; summary: ";
    private const string Dot = "digraph G { \"G1\" [sha=";

    /// <summary>Those that are a case whose only statement or attribute is huge, which is read whole.</summary>
    public static HugeLine[] Statements { get; } =
    [
        new("argument-graph", Json + "\"", "x", "\"}]}"),
        new("gsn-yaml", "G1: {undeveloped: true, text: ", "x", "}"),
        new("gsn-yaml", "G1: {undeveloped: true, text: \"", "x", "\"}"),
        new("gsn-yaml", "G1: {undeveloped: true, text: '", "x", "'}"),
        new("ltac", "- Claim G1: ", "x", string.Empty),
        new("sacm", Sacm + "content='", "x", "'/></ArgumentPackage>"),
        new("sacm", Sacm + "><description><content><value>", "x", "</value></content></description></claim></ArgumentPackage>"),
        new("tea", Tea + "\"", "x", "\"}}"),
        new("trudag", Dot + "\"", "x", "\"]; }"),
        new("trudag-items", "---\nnormative: true\n---\n", "x", string.Empty),
        new("open-psa", OpenPsa, "x", OpenPsaEnd),
        new("fasten", Fasten + "\"", "x", "\"; }"),
        new("gsn-assurance", GsnAssurance + "'''", "x", "'''; } }"),
        new("asce", Asce + "><type>1</type><user-title>", "x", "</user-title></node></nodes></asce-network>"),
        new("certware", CertWare + "content='", "x", "'/>"),
    ];

    /// <summary>Those that nothing good comes of.</summary>
    public static HugeLine[] Bombs { get; } =
    [
        .. OfJson("argument-graph", Json),
        .. OfJson("tea", Tea),
        .. OfYaml("gsn-yaml", "G1: {undeveloped: true, text: a}\nG2: "),
        .. OfYaml("gsn-yaml", string.Empty),
        .. OfYaml("trudag-items", "---\na: ").Select(line => line with { Tail = "\n---\ntext\n" }),
        .. OfYaml("trudag-items", "---\n").Select(line => line with { Tail = "\n---\ntext\n" }),
        .. Of("ltac", "- Claim G1: ", "[", " ", "\t", "(", ")", "{", "}", "{a,", "- ", "- Claim ^G1 ", "^", ":", "#", "`", "\"", "😀", "\u00e9"),
        .. Of("ltac", string.Empty, "[", " ", "\t", "(", "- ", "-", "^", ":", "#", "`", "- Claim ^"),
        .. OfXml("sacm", Sacm),
        .. OfXml("open-psa", "<opsa-mef><define-fault-tree name='f'>"),
        .. Of("trudag", Dot, "[", " ", "\t", "{", "<", "\"", "\"x\"+", "a=", "\\", "/*", "]", "a;"),
        .. Of(
            "trudag", "digraph G { ", "[", " ", "\t", "{", "<", "\"", "a->", "a;", "a:", "subgraph {", "subgraph ", "=", ";", "/*", "//", "node [", "-", "😀"),
        .. OfXml("certware", CertWare),
        .. OfXml("asce", Asce),
        .. OfBlocks("gsn-assurance", GsnAssurance),
        .. OfBlocks("gsn-assurance", "GOALS g { goal G1 { ref_goal: "),
        .. Of("gsn-assurance", "GOALS g { goal G1 { ", "label: a; ", "ref_goal: G1; ", "goal A { ", "solution A {} ", "x: 1; ", "GOALS a { "),
        .. OfBlocks("fasten", Fasten),
        .. OfBlocks("fasten", "goal_structure g; "),
        .. OfBlocks("fasten", "goal_structure g; goal G1 { "),
    ];

    /// <summary>The text, of about as many bytes.</summary>
    public byte[] Of(int length)
    {
        byte[] head = Encoding.UTF8.GetBytes(Head);
        byte[] part = Encoding.UTF8.GetBytes(Part);
        byte[] tail = Encoding.UTF8.GetBytes(Tail);
        int times = length / part.Length;
        byte[] bytes = new byte[head.Length + (times * part.Length) + tail.Length];
        head.CopyTo(bytes, 0);
        for (int i = 0; i < times; i++)
        {
            part.CopyTo(bytes, head.Length + (i * part.Length));
        }

        tail.CopyTo(bytes, bytes.Length - tail.Length);
        return bytes;
    }

    public override string ToString() => $"{Format}: {(Head.Length > 30 ? $"…{Head[^20..]}" : Head).ReplaceLineEndings(" ")}«{Part}»…";

    private static IEnumerable<HugeLine> OfJson(string format, string head) =>
        [.. Of(format, head, "[", " ", "\t", "{", "{\"a\":", "1", "-", "[],", "\"", ","),
            .. Of(format, head + "\"", "\\", "\\u0041", "\\ud800", "😀", "\u00e9", "\n"), .. Of(format, string.Empty, "[", " ", "{", "\"")];

    private static IEnumerable<HugeLine> OfYaml(string format, string head) =>
        Of(format, head, "[", " ", "\t", "{", "- ", "? ", ": ", "a: ", "&a ", "*a ", "!a ", "!",
            "'", "\"", "''", "|", "#", "%", "---", "-", ",", "{a: ", "[a, ", "\\", "😀", "\u00e9", "@");

    private static IEnumerable<HugeLine> OfXml(string format, string head) =>
    [
        .. Of(
            format, head + "><claim>", "[", " ", "\t", "<", "<a>", "<a/>", "&", "&amp;", "&a;", "<!--", "<![CDATA[", "<?", "]]>", "😀", "\u00e9", "<!DOCTYPE "),
        .. Of(format, head.TrimEnd('>') + " a='", " ", "\t", "<", "&", "&amp;", "'", "\u00e9"),
        .. Of(format, "<a", "a", " ", "\t", ":", " a='' "),
        .. Of(format, string.Empty, "[", " ", "\t", "<", "<!--", "<?", "<a>"),
    ];

    private static IEnumerable<HugeLine> OfBlocks(string format, string head) =>
    [
        .. Of(format, head, "{", "}", "goal", "goal ", "goal A {", "goal A { description: \"a\"; }", "a:", "a: b; ", ";", ",", "a, ", " ", "\t", "😀"),
        .. Of(format, head, "\"", "'", "\\", "'''", "^", "/*", "/**/", "//", "/"),
    ];

    private static IEnumerable<HugeLine> Of(string format, string head, params string[] parts) =>
        parts.Select(part => new HugeLine(format, head, part, string.Empty));
}
