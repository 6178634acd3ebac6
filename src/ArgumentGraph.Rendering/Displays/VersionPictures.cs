using ArgumentGraph.Rendering.Overlays;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>The drawings of two versions: one of both together, and one of each, to be compared.</summary>
/// <param name="comparison">What differs between the two.</param>
/// <param name="overlay">What is marked, on a drawing of either version or of both.</param>
internal sealed class VersionPictures(ComparisonReport comparison, Overlay overlay)
{
    /// <summary>Both versions in one drawing.</summary>
    public Argument Both { get; } = BothVersions.Of(comparison);

    /// <summary>The part of both versions that is shown; null where it is too much to be shown.</summary>
    public CellView? Part => ViewOf(Both);

    /// <summary>Both versions in one drawing; null where there is nothing to be drawn.</summary>
    public Func<string, string>? Drawn => Drawing(Both);

    /// <summary>The older version and the newer one; none where nothing differs, or one of them cannot be drawn.</summary>
    public IReadOnlyList<(string Caption, Func<string, string> Draw)> BeforeAndAfter =>
        !comparison.IsEmpty && Drawing(comparison.Older) is { } before && Drawing(comparison.Newer) is { } after
            ? [($"Before.{ViewOf(comparison.Older)!.Remark}", before), ($"After.{ViewOf(comparison.Newer)!.Remark}", after)]
            : [];

    private Func<string, string>? Drawing(Argument argument) => argument.Elements.Count > 0 && ViewOf(argument) is { } part
        ? prefix => argument.ToSvg(
            new DiagramOptions { View = part.View, Title = string.Empty, MaximumLines = 6, IdPrefix = prefix, Overlay = overlay })
        : null;

    private CellView? ViewOf(Argument argument) => CellView.Of(argument, ChangedIds(), "What changed");

    // Of either version: an element whose relationships differ is where they are written.
    private IEnumerable<string> ChangedIds() =>
    [
        .. comparison.Added.Concat(comparison.Removed).Select(element => element.Id),
        .. comparison.Changed.Select(change => change.Id),
        .. comparison.Renamed.SelectMany(renaming => new[] { renaming.Older.Id, renaming.Newer.Id }),
        .. comparison.AddedRelationships.Concat(comparison.RemovedRelationships).Select(relationship => relationship.From),
    ];
}
