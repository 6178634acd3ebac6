namespace ArgumentGraph;

/// <summary>A day on which pathways fall or rise because something was valid for the last time on the day before.</summary>
/// <param name="Day">The first day on which they stand otherwise.</param>
/// <param name="Expired">The evidence and assumptions that were valid for the last time on the day before; ordered by id.</param>
/// <param name="Fallen">The pathways that fall, in the author's order, with one smallest set of causes each.</param>
/// <param name="Risen">The pathways that rise, because what challenged them has expired; in the author's order.</param>
public sealed record FreshnessEvent(DateOnly Day, ValueList<Element> Expired, ValueList<PathwayChange> Fallen, ValueList<PathwayChange> Risen);
