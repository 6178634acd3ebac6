using System.Text.RegularExpressions;
using ArgumentGraph;

namespace Extending;

/// <summary>Reads an outline line by line, and remembers for each depth the element under which the next deeper line stands.</summary>
internal sealed partial class OutlineReader(ArgumentImport draft)
{
    private readonly List<ImportedElement> _above = [];

    public void Read()
    {
        SourceFile file = draft.Main;
        string[] lines = file.Text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        for (int line = 1; line <= lines.Length; line++)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            string text = lines[line - 1];
            int indent = text.Length - text.TrimStart(' ').Length;
            int at = file.IndexOf(line, indent + 1);
            text = text.Trim();
            if (text.StartsWith('#'))
            {
                draft.Lose(LossKind.Dropped, file, at, "A comment is not kept.");
            }
            else if (text.StartsWith("title ", StringComparison.Ordinal))
            {
                draft.Title = text["title ".Length..];
            }
            else if (text.Length > 0 && FitsAbove(indent, at))
            {
                ReadLine(text, indent / 2, at);
            }
        }

        draft.IsArgument = draft.Count > 0;
    }

    private bool FitsAbove(int indent, int at)
    {
        if (indent % 2 == 0 && indent / 2 <= _above.Count)
        {
            _above.RemoveRange(indent / 2, _above.Count - (indent / 2));
            return true;
        }

        draft.Report(OutlineFormat.WrongIndent, draft.Main, at, $"Expected an indent of an even number of blanks, {_above.Count * 2} at most, not {indent}.");
        draft.IsComplete = false; // the line is left out, and others may refer to it
        return false;
    }

    private void ReadLine(string text, int depth, int at)
    {
        Match match = Line().Match(text);
        if (!match.Success)
        {
            draft.Report(Rules.SyntaxError, draft.Main, at, $"Expected 'kind id: statement', 'see id', 'within id' or 'challenges id', but found '{text}'.");
            _above.Add(default);
            return;
        }

        string word = match.Groups["word"].Value;
        string id = match.Groups["id"].Value;
        int idAt = at + match.Groups["id"].Index;
        if (word is "see" or "within" or "challenges")
        {
            Refer(word, depth, id, idAt);
            return;
        }

        Element? element = ElementOf(word, id, match.Groups["statement"].Value);
        if (element is null)
        {
            draft.Report(
                Rules.UnknownKind, draft.Main, at, $"Expected {string.Join(", ", Enum.GetNames<ElementKind>()).ToLowerInvariant()}, not '{word}'.", id);
            draft.IsComplete = false;
            _above.Add(default);
            return;
        }

        ImportedElement added = draft.Add(element, draft.Main, at, idAt);
        if (depth > 0)
        {
            RelationshipKind kind = element.Kind is ElementKind.Context or ElementKind.Assumption or ElementKind.Justification
                ? RelationshipKind.InContextOf
                : RelationshipKind.SupportedBy;
            draft.Connect(kind, _above[depth - 1], id, draft.Main, idAt);
        }

        _above.Add(added);
    }

    private void Refer(string word, int depth, string id, int at)
    {
        if (depth == 0)
        {
            draft.Report(OutlineFormat.WrongIndent, draft.Main, at, $"Expected '{word} {id}' below an element, but found it at the beginning of a line.");
        }
        else if (word == "challenges")
        {
            draft.Challenge(_above[depth - 1], id, draft.Main, at);
        }
        else
        {
            RelationshipKind kind = word == "see" ? RelationshipKind.SupportedBy : RelationshipKind.InContextOf;
            draft.Connect(kind, _above[depth - 1], id, draft.Main, at);
        }
    }

    private static Element? ElementOf(string word, string id, string statement) => word switch
    {
        "goal" => new Goal(id, statement),
        "strategy" => new Strategy(id, statement),
        "claim" => new Claim(id, statement),
        "evidence" => new Evidence(id, statement),
        "context" => new Context(id, statement),
        "assumption" => new Assumption(id, statement),
        "justification" => new Justification(id, statement),
        _ => null,
    };

    [GeneratedRegex(@"^(?<word>see|within|challenges) (?<id>[^\s:]+)$|^(?<word>\w+) (?<id>[^\s:]+): (?<statement>.+)$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Line();
}
