namespace ArgumentGraph;

/// <summary>
/// What doing something would buy, over all pathways: each is judged anew, with and without. A pathway stands when it is supported; below that it counts as one
/// that nothing carries: it has no single points of failure to be removed, order 0 and doubt 1.
/// </summary>
/// <param name="PathwaysMadeToStand">How many pathways would stand that do not; less those, if any, that would no longer stand.</param>
/// <param name="SinglePointsRemoved">Summed over pathways that stand before and after: how many fewer basic elements are load-bearing for them. Null where
/// that took more than the work budget.</param>
/// <param name="OrderGained">Summed over pathways: by how much the smallest cut set grows. Null where that took more than the work budget.</param>
/// <param name="DoubtRemoved">Summed over pathways: by how much the doubt falls, 0 to 1 for each. Null where a doubt is not known exactly.</param>
/// <param name="Pathways">The pathways for which it buys anything, in the author's order.</param>
public sealed record RoadmapGain(int PathwaysMadeToStand, int? SinglePointsRemoved, int? OrderGained, double? DoubtRemoved, ValueList<PathwayGain> Pathways)
{
    /// <summary>Nothing is bought.</summary>
    public static RoadmapGain None { get; } = new(0, 0, 0, 0, ValueList<PathwayGain>.Empty);
}

/// <summary>What doing something would buy for one pathway.</summary>
/// <param name="Pathway">The pathway.</param>
/// <param name="StandsBefore">Whether it stands without.</param>
/// <param name="StandsAfter">Whether it stands with it.</param>
/// <param name="SinglePointsRemoved">How many fewer basic elements are load-bearing for it; 0 unless it stands before and after. Null where
/// that took more than the work budget.</param>
/// <param name="OrderGained">By how much its smallest cut set grows, 0 when it does not stand; what is newly provided can fall like anything else. Null where
/// that took more than the work budget.</param>
/// <param name="DoubtRemoved">By how much its doubt falls, 1 when it does not stand. Null where a doubt is not known exactly.</param>
public sealed record PathwayGain(Element Pathway, bool StandsBefore, bool StandsAfter, int? SinglePointsRemoved, int? OrderGained, double? DoubtRemoved);
