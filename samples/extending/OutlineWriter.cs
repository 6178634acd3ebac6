using ArgumentGraph;
using ArgumentGraph.Interchange;

namespace Extending;

/// <summary>Writes an outline: each element where it is met first, from the roots down, and a reference wherever it is met again.</summary>
internal sealed class OutlineWriter(Argument argument, ArgumentExport export)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    // What is to be written next is on top: a stack of its own, since a chain of elements may be longer than the program's stack is deep.
    private readonly Stack<(int Depth, string Reference, Element Element)> _next = new();

    public void Write()
    {
        export.Text.WriteLine($"title {OneLine(argument.Title)}");
        foreach (Element root in argument.Roots.Concat(argument.Elements))
        {
            if (!_written.Contains(root.Id))
            {
                _next.Push((0, string.Empty, root));
                WriteAll();
            }
        }

        export.LoseDocumentMembers(argument, "an outline");
    }

    private void WriteAll()
    {
        while (_next.TryPop(out (int Depth, string Reference, Element Element) next))
        {
            export.CancellationToken.ThrowIfCancellationRequested();
            (int depth, string reference, Element element) = next;
            string indent = new(' ', depth * 2);
            if (!_written.Add(element.Id))
            {
                export.Text.WriteLine($"{indent}{reference} {element.Id}");
                continue;
            }

            export.Text.WriteLine($"{indent}{element.Kind.ToString().ToLowerInvariant()} {element.Id}: {OneLine(element.Statement)}");
            ReportLosses(element);
            WriteChallenges(element, indent);
            foreach (Element context in argument.ContextOf(element.Id).Reverse())
            {
                _next.Push((depth + 1, "within", context));
            }

            foreach (Element supporter in argument.SupportersOf(element.Id).Reverse())
            {
                _next.Push((depth + 1, "see", supporter));
            }
        }
    }

    private void WriteChallenges(Element element, string indent)
    {
        foreach (Relationship challenge in argument.ChallengesBy(element.Id))
        {
            if (challenge.To.ElementId is { } challenged)
            {
                export.Text.WriteLine($"{indent}  challenges {challenged}");
            }
            else
            {
                export.Lose(LossKind.Dropped, $"{challenge}: an outline can challenge elements only.", element.Id);
            }
        }
    }

    // All that an element has beside kind, id and statement.
    private void ReportLosses(Element element)
    {
        Element plain = element switch
        {
            Goal => new Goal(element.Id, element.Statement),
            Strategy => new Strategy(element.Id, element.Statement),
            Claim => new Claim(element.Id, element.Statement),
            Evidence => new Evidence(element.Id, element.Statement),
            Context => new Context(element.Id, element.Statement),
            Assumption => new Assumption(element.Id, element.Statement),
            _ => new Justification(element.Id, element.Statement),
        };
        if (element != plain)
        {
            export.Lose(LossKind.Dropped, $"'{element.Id}' has more than a kind and a statement, and an outline has no place for it.", element.Id);
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}
