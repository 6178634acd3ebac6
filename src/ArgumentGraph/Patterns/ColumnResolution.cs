using ArgumentGraph.Findings;
using ArgumentGraph.Text;

namespace ArgumentGraph.Patterns;

/// <summary>Finds the columns that the tokens, options and choices of a pattern name, and reports those that it does not find.</summary>
internal sealed class ColumnResolution(Argument template, TableDesign[] tables, ColumnFinder finder, FindingList findings)
{
    /// <summary>The columns found.</summary>
    public HashSet<ColumnPlace> Used { get; } = [];

    public Dictionary<string, ColumnPlace> OfTitle(ulong scope) =>
        OfTexts([("title", template.Title)], template.Origin.TitleOffset, scope, null);

    public Dictionary<string, ColumnPlace> OfElement(Element element, int offset, ulong scope)
    {
        foreach ((string name, string text) in OpenMember.Of(element).SelectMany(open => open.Texts))
        {
            List<TextPiece>? pieces = TokenText.Split(text, out string? braces);
            if (braces is null && pieces?.Exists(piece => piece.IsToken) != true)
            {
                findings.Add(
                    Rules.UnresolvedToken,
                    offset, $"The {name} of '{element.Id}' is a text without a token; write a value, or the token of a column.", element.Id);
            }
        }

        return OfTexts(ElementTexts.Of(element), offset, scope, element.Id);
    }

    /// <summary>Finds the columns of options and choices, and puts alternatives together.</summary>
    public void OfEdges(DesignEdge[] edges, Element[] elements)
    {
        var choices = new Dictionary<(int From, RelationshipKind Kind, ColumnPlace By, int Over), List<int>>();
        for (int number = 0; number < edges.Length; number++)
        {
            DesignEdge edge = edges[number];
            string from = elements[edge.From].Id;
            if (edge.Decoration?.When is { } when)
            {
                edge.When = Find(when, edge, "'when'", from);
            }

            if (edge.Decoration?.Choice is { } choice && Find(choice.By, edge, "'by'", from) is { } by)
            {
                (int, RelationshipKind, ColumnPlace, int) key = (edge.From, edge.Kind, by, edge.Recursive >= 0 ? ~edge.Recursive : edge.Over);
                choices.TryAdd(key, []);
                choices[key].Add(number);
            }
        }

        foreach (((int from, _, ColumnPlace by, _), List<int> alternatives) in choices)
        {
            Join(edges, alternatives, by, elements[from].Id);
        }
    }

    /// <summary>Reports the tables and columns that nothing of the pattern uses.</summary>
    public void ReportUnused(List<(PatternTable Table, int Offset)> declared, DesignEdge[] edges)
    {
        ulong used = 0;
        foreach (ColumnPlace column in Used)
        {
            used |= tables[column.Table].Closure;
        }

        foreach (DesignEdge edge in edges)
        {
            used |= edge.Over >= 0 ? tables[edge.Over].Closure : 0;
            used |= edge.Recursive >= 0 ? tables[edge.Recursive].Closure : 0;
        }

        for (int number = 0; number < tables.Length; number++)
        {
            TableDesign table = tables[number];
            if ((used >> number & 1) == 0)
            {
                findings.Add(Rules.UnusedDeclaration, declared[number].Offset, $"The table '{table.Name}' is declared, but nothing of the pattern uses it.");
                continue;
            }

            IEnumerable<int> needed = [.. table.Key, .. table.References.SelectMany(reference => reference.Columns), table.Parent];
            foreach (int column in Enumerable.Range(0, table.Declaration.Columns.Count).Except(needed)
                .Where(column => !Used.Contains(new ColumnPlace(number, column))))
            {
                findings.Add(
                    Rules.UnusedDeclaration,
                    declared[number].Offset, $"The column '{table.Declaration.Columns[column]}' of '{table.Name}' is declared, but nothing of the pattern "
                        + "uses it.");
            }
        }
    }

    private Dictionary<string, ColumnPlace> OfTexts(IEnumerable<(string Name, string Text)> texts, int offset, ulong scope, string? id)
    {
        var columns = new Dictionary<string, ColumnPlace>(StringComparer.Ordinal);
        string owner = id is null ? string.Empty : $" of '{id}'";
        foreach ((string name, string text) in texts)
        {
            List<TextPiece>? pieces = TokenText.Split(text, out string? braces);
            if (braces is not null)
            {
                findings.Add(Rules.UnresolvedToken, offset, $"The {name}{owner} {braces}.", id);
            }

            foreach (TextPiece token in (pieces ?? []).Where(piece => piece.IsToken && !columns.ContainsKey(piece.Text)))
            {
                if (finder.Find(token.Text.Trim(), scope, out string? problem) is { } column)
                {
                    columns[token.Text] = column;
                    Used.Add(column);
                }
                else
                {
                    findings.Add(Rules.UnresolvedToken, offset, $"'{{{Spelling.Clip(token.Text)}}}' in the {name}{owner} {problem}", id);
                }
            }
        }

        return columns;
    }

    private ColumnPlace? Find(string name, DesignEdge edge, string member, string from)
    {
        ColumnPlace? column = finder.Find(name, edge.Scope, out string? problem);
        if (column is { } found)
        {
            Used.Add(found);
        }
        else
        {
            findings.Add(Rules.UnknownTableOrColumn, edge.Offset, $"{member} is '{Spelling.Clip(name)}', which {problem}", from);
        }

        return column;
    }

    private void Join(DesignEdge[] edges, List<int> alternatives, ColumnPlace by, string from)
    {
        ReferenceDecoration[] said = [.. alternatives.Select(number => edges[number].Decoration!)];
        int[] mins = [.. said.Where(each => each.GivesMin).Select(each => each.Choice!.Min).Distinct()];
        int?[] maxs = [.. said.Where(each => each.GivesMax).Select(each => each.Choice!.Max).Distinct()];
        if (mins.Length > 1 || maxs.Length > 1)
        {
            findings.Add(
                Rules.ContradictoryPattern,
                edges[alternatives[0]].Offset,
                $"The alternatives of '{from}' by '{said[0].Choice!.By}' give different 'min' or 'max'; they are one choice, so one of them is enough to "
                    + "say it.",
                from);
            return;
        }

        int min = mins.Length == 0 ? 1 : mins[0];
        int? max = maxs.Length == 0 ? null : maxs[0];
        var choice = new ChoiceDesign(by, min, max);
        foreach (int number in alternatives)
        {
            string value = edges[number].Decoration!.Choice!.Value;
            edges[number].Choice = choice;
            if (!choice.Alternatives.TryAdd(value, number))
            {
                findings.Add(
                    Rules.ContradictoryPattern, edges[number].Offset, $"Two alternatives of '{from}' by '{said[0].Choice!.By}' have the value "
                        + $"'{value}'.", from);
            }
        }

        if (min > alternatives.Count)
        {
            findings.Add(
                Rules.ContradictoryPattern,
                edges[alternatives[0]].Offset, $"'min' of the choice of '{from}' is {min}, more than its {alternatives.Count} alternatives.", from);
        }
    }
}
