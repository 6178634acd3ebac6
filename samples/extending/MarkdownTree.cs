using ArgumentGraph;

namespace Extending;

/// <summary>A rendering: an argument as a nested list in Markdown, each element with its standing.</summary>
public static class MarkdownTree
{
    /// <summary>Writes the list: each element in full where it is met first, by its id alone wherever it is met again.</summary>
    public static void Write(SupportReport report, TextWriter output)
    {
        Argument argument = report.Argument;
        output.Write($"# {Escaped(argument.Title)}\n\n");
        var written = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<(int Depth, Element Element)>();
        foreach (Element root in argument.Roots.Concat(argument.Elements))
        {
            if (written.Contains(root.Id))
            {
                continue;
            }

            next.Push((0, root));
            while (next.TryPop(out (int Depth, Element Element) item))
            {
                (int depth, Element element) = item;
                bool isNew = written.Add(element.Id);
                string mark = report.StandingOf(element.Id) switch { Standing.Supported => "✔", Standing.InDoubt => "?", _ => "✘" };
                output.Write($"{new string(' ', depth * 2)}- {mark} **{Escaped(element.Id)}** {(isNew ? Escaped(element.Statement) : "(see above)")}\n");
                foreach (Element below in isNew ? argument.SupportersOf(element.Id).Concat(argument.ContextOf(element.Id)).Reverse() : [])
                {
                    next.Push((depth + 1, below));
                }
            }
        }
    }

    // What comes from the argument is shown as it is, whatever Markdown would make of it.
    private static string Escaped(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? " " : "*_`[]<>\\#".Contains(letter) ? $"\\{letter}" : $"{letter}"));
}
