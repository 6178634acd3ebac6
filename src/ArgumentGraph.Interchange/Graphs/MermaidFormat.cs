using System.Globalization;
using System.Text;

namespace ArgumentGraph.Interchange.Graphs;

/// <summary>Mermaid flowcharts.</summary>
internal sealed class MermaidFormat() : ArgumentFormat("mermaid", "Mermaid", "text/vnd.mermaid", canRead: false, canWrite: true, ".mmd", ".mermaid")
{
    // Mermaid itself uses these for what it has read of entities.
    private const string Placeholders = "\uFB02°¶ß";

    protected internal override void Write(Argument argument, ArgumentExport export)
    {
        var diagram = new DrawnGraph(argument);
        TextWriter text = export.Text;
        text.Write("flowchart TD\n");
        text.Write($"  title[\"{string.Join("<br/>", TextLines.Of(argument.Title, 80).Select(Encoded))}\"]:::title\n");
        foreach (int number in diagram.Numbers)
        {
            export.CancellationToken.ThrowIfCancellationRequested();
            Element element = diagram.ElementAt(number);
            (string open, string close) = ShapeOf(element.Kind);
            string pathway = diagram.IsPathway[number] ? "pathway" : element.Kind.ToWord();
            text.Write($"  {NodeOf(number)}{open}\"{LabelOf(diagram, number)}\"{close}:::{pathway}\n");
        }

        foreach (int relationship in diagram.Points())
        {
            text.Write($"  {NodeOf(~relationship)}(( )):::relationship\n");
        }

        WriteLines(diagram, export);
        text.Write("  classDef title fill:none,stroke:none,font-weight:bold\n");
        text.Write("  classDef goal fill:#e3edf9,stroke:#5f6b7a,color:#1a1a1a\n");
        text.Write("  classDef pathway fill:#ffe9a8,stroke:#8a6100,stroke-width:3px,color:#1a1a1a\n");
        text.Write("  classDef strategy fill:#efe7f8,stroke:#5f6b7a,color:#1a1a1a\n");
        text.Write("  classDef claim fill:#ffffff,stroke:#5f6b7a,color:#1a1a1a\n");
        text.Write("  classDef evidence fill:#e4f3e6,stroke:#5f6b7a,color:#1a1a1a\n");
        text.Write("  classDef context fill:#f4f4f4,stroke:#5f6b7a,color:#1a1a1a\n");
        text.Write("  classDef assumption fill:#fdf3e1,stroke:#5f6b7a,color:#1a1a1a\n");
        text.Write("  classDef justification fill:#f4f4f4,stroke:#5f6b7a,color:#1a1a1a\n");
        text.Write("  classDef relationship fill:#b3261e,stroke:#b3261e\n");
        DiagramLosses.Report(argument, export, "A diagram", isGraphMl: false);
    }

    private static void WriteLines(DrawnGraph diagram, ArgumentExport export)
    {
        var challenges = new List<int>();
        int count = 0;
        foreach (DrawnLine line in diagram.Lines())
        {
            export.CancellationToken.ThrowIfCancellationRequested();
            string arrow = line switch
            {
                { Kind: RelationshipKind.SupportedBy, HasHead: true } => "-->",
                { Kind: RelationshipKind.InContextOf, HasHead: true } => "--o",
                { Kind: RelationshipKind.Challenges, HasHead: true } => "-. challenges .->",
                { Kind: RelationshipKind.Challenges } => "-.-",
                _ => "---",
            };
            export.Text.Write($"  {NodeOf(line.From)} {arrow} {NodeOf(line.To)}\n");
            if (line.Kind == RelationshipKind.Challenges)
            {
                challenges.Add(count);
            }

            count++;
        }

        if (challenges.Count > 0)
        {
            export.Text.Write(
                $"  linkStyle {string.Join(',', challenges.Select(index => index.ToString(CultureInfo.InvariantCulture)))} stroke:#b3261e,color:#b3261e\n");
        }
    }

    // Numbers, for Mermaid reads some words and letters at a name's beginning as its own.
    private static string NodeOf(int node) =>
        node >= 0 ? string.Create(CultureInfo.InvariantCulture, $"n{node}") : string.Create(CultureInfo.InvariantCulture, $"r{~node}");

    private static (string Open, string Close) ShapeOf(ElementKind kind) => kind switch
    {
        ElementKind.Goal or ElementKind.Claim => ("[", "]"),
        ElementKind.Strategy => ("[/", "/]"),
        ElementKind.Evidence => ("((", "))"),
        ElementKind.Context => ("(", ")"),
        _ => ("([", "])"),
    };

    private static string LabelOf(DrawnGraph diagram, int number)
    {
        Element element = diagram.ElementAt(number);
        string mark = element.Kind switch { ElementKind.Assumption => " (A)", ElementKind.Justification => " (J)", _ => string.Empty };
        var label = new StringBuilder("<b>").Append(Encoded(element.Id + mark)).Append("</b>");
        foreach (string line in TextLines.Of(element.Statement, element.Kind == ElementKind.Evidence ? 24 : 40))
        {
            label.Append("<br/>").Append(Encoded(line));
        }

        foreach (string note in diagram.NotesOf(number))
        {
            label.Append("<br/><i>").Append(Encoded(note)).Append("</i>");
        }

        return label.ToString();
    }

    // Labels are read as Mermaid, as Markdown and as HTML: what means anything in one of them becomes an entity, which is resolved after all three.
    private static string Encoded(string text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (IsPlain(text, at))
            {
                encoded.Append(letter);
                continue;
            }

            int value = char.IsHighSurrogate(letter) && at + 1 < text.Length ? char.ConvertToUtf32(letter, text[++at]) : letter;
            encoded.Append('#').Append(value.ToString(CultureInfo.InvariantCulture)).Append(';');
        }

        return encoded.ToString();
    }

    private static bool IsPlain(string text, int at) => text[at] switch
    {
        var letter when char.IsAsciiLetterOrDigit(letter) => true,
        ' ' or ',' => true,
        '.' => at > 0 && char.IsAsciiLetter(text[at - 1]) && (at + 1 == text.Length || text[at + 1] == ' '),
        '-' => at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]),
        var letter => letter >= 0xA0 && !char.IsSurrogate(letter) && !Placeholders.Contains(letter, StringComparison.Ordinal)
            && char.GetUnicodeCategory(letter) is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.OtherPunctuation,
    };
}
