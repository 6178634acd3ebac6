using System.Globalization;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>What differs between two versions, as words and tables.</summary>
internal static class ComparisonBlocks
{
    /// <param name="comparison">The comparison.</param>
    /// <param name="level">The level of the headings.</param>
    /// <param name="shown">How many rows each table has at most; how many more there are is said below.</param>
    public static List<Block> Of(ComparisonReport comparison, int level, int shown)
    {
        List<Block> blocks = [new Paragraph(Inline.Strong($"{comparison}."))];
        AddTable(blocks, "The case", level, shown, ["Member", "Before", "After"], comparison.CaseChanges, change =>
            [[change.Name], Value(change.Before), Value(change.After)]);
        AddElements(blocks, "Added", level, shown, comparison.Added);
        AddElements(blocks, "Removed", level, shown, comparison.Removed);
        AddTable(
            blocks, "Changed", level, shown, ["Element", "Statement", "What", "Member", "Before", "After"],
            [.. comparison.Changed.SelectMany(changed => changed.Members.Select(member => (changed.Newer, member)))],
            each =>
            [
                [Inline.Of(each.Newer)], [Inline.Statement(each.Newer)], [ReportPhrases.WordsOf(each.member.Aspect)], [each.member.Name],
                Value(each.member.Before), Value(each.member.After),
            ]);
        AddTable(blocks, "Renamed", level, shown, ["Old id", "New id", "Statement"], comparison.Renamed, renaming =>
            [[Inline.Said(renaming.Older.Id)], [Inline.Of(renaming.Newer)], [Inline.Statement(renaming.Newer)]]);
        AddTable(
            blocks, "Perhaps renamed, to be decided by a person", level, shown, ["Removed", "Added", "Likeness", "Statement before", "Statement after"],
            comparison.ProposedRenamings, renaming =>
            [
                [Inline.Said(renaming.Older.Id)], [Inline.Of(renaming.Newer)], [renaming.Score.ToString("0.00", CultureInfo.InvariantCulture)],
                [Inline.Statement(renaming.Older)], [Inline.Statement(renaming.Newer)],
            ]);
        if (!comparison.WereAllRenamingsTried)
        {
            blocks.Add(new Paragraph("So many elements were added and removed that not all pairs were tried as renamings."));
        }

        AddTable(
            blocks, "Relationships", level, shown, ["Change", "Relationship"],
            [.. comparison.AddedRelationships.Select(each => ("added", each)), .. comparison.RemovedRelationships.Select(each => ("removed", each))],
            each => [[each.Item1], [Inline.Said(each.each.ToString())]]);
        return blocks;
    }

    /// <summary>A table under a heading; nothing where it would have no rows.</summary>
    public static void AddTable<T>(
        List<Block> blocks, string heading, int level, int shown, string[] columns, IReadOnlyList<T> items,
        Func<T, IReadOnlyList<IReadOnlyList<Inline>>> cells)
    {
        if (items.Count > 0)
        {
            blocks.Add(new Heading(level, [heading]));
            AddRows(blocks, shown, columns, items, cells);
        }
    }

    /// <summary>A table; how many rows are not shown is said below.</summary>
    public static void AddRows<T>(
        List<Block> blocks, int shown, string[] columns, IReadOnlyList<T> items, Func<T, IReadOnlyList<IReadOnlyList<Inline>>> cells)
    {
        blocks.Add(new Table([.. columns.Select(column => new Column(column))], [.. items.Take(shown).Select(item => new TableRow(null, cells(item)))]));
        if (items.Count > shown)
        {
            blocks.Add(new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {items.Count - shown} more.")));
        }
    }

    private static void AddElements(List<Block> blocks, string heading, int level, int shown, ValueList<Element> elements) =>
        AddTable(blocks, heading, level, shown, ["Element", "Kind", "Statement"], elements, element =>
            [[Inline.Of(element)], [ReportPhrases.WordsOf(element.Kind)], [Inline.Statement(element)]]);

    private static IReadOnlyList<Inline> Value(RawJson? value) => value is null ? [Inline.Faint("–")] : [Inline.Said(value.ToText())];
}
