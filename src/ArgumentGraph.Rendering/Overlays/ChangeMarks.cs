using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Overlays;

/// <summary>Marks on what was added, removed or changed between two versions, and on what moved for it.</summary>
internal static class ChangeMarks
{
    private static readonly LegendEntry[] Changes =
    [
        new(Tone.Good, Sign.Ring, "added"), new(Tone.Bad, Sign.Cross, "removed"), new(Tone.Heat3, Sign.Block, "changed"),
        new(Tone.Heat1, Sign.Block, "only relationships or id changed"),
    ];

    public static OverlayMarks Of(ComparisonReport comparison) => Mark(comparison, new OverlayMarks(Changes));

    /// <summary>On a drawing of the older version alone.</summary>
    public static OverlayMarks OfOlder(ComparisonReport comparison) => Mark(comparison, new OverlayMarks(Changes), isOlder: true);

    public static OverlayMarks Of(ImpactReport report)
    {
        OverlayMarks marks = Mark(
            report.Comparison,
            new OverlayMarks(
            [
                .. Changes, new(Tone.Category1, Sign.Down, "stands lower"), new(Tone.Category2, Sign.Up, "stands higher"),
                new(Tone.Category7, Sign.Half, "moved: rests on other losses"), new(Tone.Category8, Sign.Half, "could move, and does not"),
            ]));
        foreach (ElementImpact element in report.CouldMove)
        {
            string id = element.Element.Id;
            string? own = marks.On(id) is { } mark ? mark.Text + ", " : null;
            string to = ReportPhrases.WordsOf(element.To);
            (int entry, string text) = element.To < element.From ? (4, $"fell to {to}")
                : element.To > element.From ? (5, $"rose to {to}")
                : element.HasMoved ? (6, "rests on other losses")
                : (7, element.CouldMove == Possibility.NotSettled ? "not settled whether it could move" : "could move");

            // What changed itself and stands as before is marked for the change.
            marks.Mark(id, own is not null && entry == 7 ? marks.On(id)!.Entry : entry, own + text);
        }

        return marks;
    }

    private static OverlayMarks Mark(ComparisonReport comparison, OverlayMarks marks, bool isOlder = false)
    {
        var idShown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Renaming renaming in comparison.Renamed)
        {
            idShown[isOlder ? renaming.Newer.Id : renaming.Older.Id] = isOlder ? renaming.Older.Id : renaming.Newer.Id;
        }

        foreach (Relationship relationship in comparison.AddedRelationships.Concat(comparison.RemovedRelationships))
        {
            marks.Mark(idShown.GetValueOrDefault(relationship.From, relationship.From), 3, "relationships changed");
        }

        foreach (Renaming renaming in comparison.Renamed)
        {
            (string id, string text) = isOlder ? (renaming.Older.Id, $"becomes {renaming.Newer.Id}") : (renaming.Newer.Id, $"was {renaming.Older.Id}");
            marks.Mark(id, 3, text);
        }

        foreach (ElementChange change in comparison.Changed)
        {
            marks.Mark(change.Id, 2, "changed: " + string.Join(", ", change.Members.Select(member => member.Name)));
        }

        foreach (Element element in comparison.Added)
        {
            marks.Mark(element.Id, 0);
        }

        foreach (Element element in comparison.Removed)
        {
            marks.Mark(element.Id, 1);
        }

        return marks;
    }
}
