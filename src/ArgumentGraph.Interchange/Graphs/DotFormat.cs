using System.Text;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Graphs;

/// <summary>Graphviz DOT.</summary>
internal sealed class DotFormat() : ArgumentFormat("dot", "Graphviz DOT", "text/vnd.graphviz", canRead: false, canWrite: true, ".dot", ".gv")
{
    private const string Red = "#b3261e";

    protected internal override void Write(Argument argument, ArgumentExport export)
    {
        var diagram = new DrawnGraph(argument);
        TextWriter text = export.Text;
        text.Write("digraph argument {\n");
        text.Write($"  graph [label=\"{QuotedLines(TextLines.Of(argument.Title, 80))}\\n \", labelloc=t, "
            + $"fontname=\"Helvetica\", fontsize=16, nodesep=0.3, ranksep=0.5];\n");
        text.Write("  node [fontname=\"Helvetica\", fontsize=10, color=\"#5f6b7a\", style=filled, fillcolor=\"#ffffff\", margin=\"0.12,0.08\"];\n");
        text.Write("  edge [fontname=\"Helvetica\", fontsize=9, color=\"#5f6b7a\", arrowsize=0.8];\n\n");
        foreach (int number in diagram.Numbers)
        {
            export.CancellationToken.ThrowIfCancellationRequested();
            text.Write($"  \"{NodeOf(diagram, number)}\" [{LookOf(diagram, number)}, label=<{LabelOf(diagram, number)}>];\n");
        }

        foreach (int relationship in diagram.Points())
        {
            text.Write($"  \"{NodeOf(diagram, ~relationship)}\" [class=\"relationship\", shape=point, "
                + $"width=0.07, label=\"\", color=\"{Red}\", fillcolor=\"{Red}\"];\n");
        }

        text.Write("\n");
        foreach (DrawnLine line in diagram.Lines())
        {
            export.CancellationToken.ThrowIfCancellationRequested();
            text.Write($"  \"{NodeOf(diagram, line.From)}\" -> \"{NodeOf(diagram, line.To)}\" [{LookOf(line)}];\n");
        }

        WriteSides(diagram, text);
        text.Write("}\n");
        DiagramLosses.Report(argument, export, "A diagram", isGraphMl: false);
    }

    // A colon is in no name of an element.
    private static string NodeOf(DrawnGraph diagram, int node) =>
        node >= 0 ? ElementName.Of(diagram.ElementAt(node).Id) : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"point:{~node}");

    private static string LookOf(DrawnGraph diagram, int number)
    {
        string look = diagram.ElementAt(number).Kind switch
        {
            ElementKind.Goal => "class=\"goal\", shape=box, fillcolor=\"#e3edf9\"",
            ElementKind.Strategy => "class=\"strategy\", shape=polygon, sides=4, skew=0.25, margin=\"0,0\", fillcolor=\"#efe7f8\"",
            ElementKind.Claim => "class=\"claim\", shape=box, fillcolor=\"#ffffff\"",
            ElementKind.Evidence => "class=\"evidence\", shape=circle, margin=\"0\", fillcolor=\"#e4f3e6\"",
            ElementKind.Context => "class=\"context\", shape=box, style=\"filled,rounded\", fillcolor=\"#f4f4f4\"",
            ElementKind.Assumption => "class=\"assumption\", shape=ellipse, margin=\"0\", fillcolor=\"#fdf3e1\"",
            _ => "class=\"justification\", shape=ellipse, margin=\"0\", fillcolor=\"#f4f4f4\"",
        };
        if (diagram.IsPathway[number])
        {
            look = look.Replace("#e3edf9", "#ffe9a8", StringComparison.Ordinal) + ", penwidth=2.5, color=\"#8a6100\"";
        }

        return DrawnGraph.StateOf(diagram.ElementAt(number)) switch
        {
            null or "available" or "holds" => look,
            "disputed" => look + $", style=\"filled,dashed\", color=\"{Red}\"",
            _ => look + ", style=\"filled,dashed\"",
        };
    }

    private static string LookOf(DrawnLine line) => line.Kind switch
    {
        RelationshipKind.SupportedBy => line.HasHead ? "class=\"supportedBy\"" : "class=\"supportedBy\", dir=none",
        RelationshipKind.InContextOf => line.HasHead ? "class=\"inContextOf\", arrowhead=empty" : "class=\"inContextOf\", dir=none",
        _ => $"class=\"challenges\", style=dashed, color=\"{Red}\", fontcolor=\"{Red}\"" + (line.HasHead ? ", label=\" challenges\"" : ", dir=none"),
    };

    // Graphviz's own markup: one line of bold, then the statement, then what else there is to say.
    private static string LabelOf(DrawnGraph diagram, int number)
    {
        Element element = diagram.ElementAt(number);
        var label = new StringBuilder();
        string mark = element.Kind switch { ElementKind.Assumption => " (A)", ElementKind.Justification => " (J)", _ => string.Empty };
        label.Append("<B>").Append(Marked(element.Id)).Append(mark).Append("</B>");
        foreach (string line in TextLines.Of(element.Statement, WidthOf(element)))
        {
            label.Append("<BR/>").Append(Marked(line));
        }

        foreach (string note in diagram.NotesOf(number))
        {
            label.Append("<BR/><I>").Append(Marked(note)).Append("</I>");
        }

        return label.ToString();
    }

    // Of a circle all lines but the middle one are short: what is long gets a longer line.
    private static int WidthOf(Element element)
    {
        int root = (int)Math.Sqrt(element.Statement.Length * 2.4);
        return element.Kind switch
        {
            ElementKind.Evidence => Math.Clamp(root, 14, 60),
            ElementKind.Assumption or ElementKind.Justification => Math.Clamp(root * 3 / 2, 20, 70),
            _ => Math.Clamp(root * 3 / 2, 26, 80),
        };
    }

    // Graphviz resolves its own escapes (\N: the node's name) in markup too.
    private static string Marked(string text)
    {
        var marked = new StringBuilder(text.Length + 8);
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '&' => marked.Append("&amp;"),
                '<' => marked.Append("&lt;"),
                '>' => marked.Append("&gt;"),
                '"' => marked.Append("&quot;"),
                '\\' => marked.Append("\\\\"),
                _ => marked.Append(letter),
            };
        }

        return marked.ToString();
    }

    // In a quoted label Graphviz reads backslashes, and entities as in HTML.
    private static string QuotedLines(List<string> lines) => string.Join(
        "\\n",
        lines.Select(line => line.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal)));

    // As GSN draws it, what is stated at one element alone stands beside it; more than two would make the picture wide.
    private static void WriteSides(DrawnGraph diagram, TextWriter text)
    {
        NumberedArgument structure = diagram.Argument.Numbered;
        foreach (int number in diagram.Numbers)
        {
            var own = new List<int>();
            foreach (int context in structure.Contexts[number])
            {
                if (structure.ContextUsers.CountOf(context) == 1 && own.Count < 3)
                {
                    own.Add(context);
                }
            }

            if (own.Count is 1 or 2)
            {
                text.Write(
                    $"  {{ rank=same; \"{NodeOf(diagram, number)}\"; {string.Join(' ', own.Select(context => $"\"{NodeOf(diagram, context)}\";"))} }}\n");
            }
        }
    }
}
