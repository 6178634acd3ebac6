using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>
/// The changes to elements that have the tag <c>mitigation</c>, in either version: added, removed, changed, resting on other elements, or standing otherwise.
/// Empty where there is no older version, or no such element in both.
/// </summary>
internal static class MitigationSection
{
    private const string Key = "mitigation";
    private const int Shown = 200;

    public static IEnumerable<Block> Of(ReportContents contents)
    {
        if (contents.Changes is not { } changes || !HasMitigations(changes.Comparison.Older, changes.Comparison.Newer))
        {
            return [];
        }

        var rows = new SortedDictionary<string, (Element Element, List<string> Words)>(StringComparer.Ordinal);
        ComparisonReport comparison = changes.Comparison;
        foreach (Element element in comparison.Added)
        {
            Add(element, element, "added");
        }

        foreach (Element element in comparison.Removed)
        {
            Add(element, element, "removed");
        }

        foreach (ElementChange change in comparison.Changed)
        {
            Add(change.Newer, change.Older, string.Join("; ", change.Members.Select(member =>
                $"{member.Name}: {member.Before?.ToText() ?? "–"} → {member.After?.ToText() ?? "–"}")));
        }

        foreach (Relationship relationship in comparison.AddedRelationships.Where(each => comparison.Newer.Contains(each.From)))
        {
            Add(comparison.Newer[relationship.From], null, $"{relationship.Kind.ToWord()} {relationship.To} added");
        }

        foreach (Relationship relationship in comparison.RemovedRelationships.Where(each => comparison.Newer.Contains(each.From)))
        {
            Add(comparison.Newer[relationship.From], null, $"{relationship.Kind.ToWord()} {relationship.To} removed");
        }

        foreach (ElementImpact moved in changes.Touched.Where(each => each.From != each.To))
        {
            Add(moved.Element, null, $"{ReportPhrases.WordsOf(moved.From)} → {ReportPhrases.WordsOf(moved.To)}");
        }

        var blocks = new List<Block>();
        if (rows.Count == 0)
        {
            blocks.Add(new Paragraph("No element with the tag mitigation changed or stands otherwise."));
        }
        else
        {
            ComparisonBlocks.AddRows(blocks, Shown, ["Element", "Mitigation", "Statement", "Change"], [.. rows.Values], row =>
            [
                [Inline.Of(row.Element)], [Inline.Said(MitigationOf(row.Element))], [Inline.Statement(row.Element)],
                [Inline.Said(string.Join("; ", row.Words))],
            ]);
        }

        return blocks;

        void Add(Element element, Element? older, string words)
        {
            if (!element.Tags.ContainsKey(Key) && older?.Tags.ContainsKey(Key) != true)
            {
                return;
            }

            if (!rows.TryGetValue(element.Id, out (Element Element, List<string> Words) row))
            {
                rows.Add(element.Id, row = (element, []));
            }

            row.Words.Add(words);
        }
    }

    private static bool HasMitigations(params Argument[] versions) =>
        versions.Any(version => version.Elements.Any(element => element.Tags.ContainsKey(Key)));

    private static string MitigationOf(Element element) =>
        element.Tags.TryGetValue(Key, out ValueList<string>? values) ? string.Join(", ", values) : "no longer";
}
