namespace ArgumentGraph;

/// <summary>The cheapest renewals that carry what stands to a day: with them, each of the pathways is supported on it.</summary>
/// <param name="Carried">The pathways (the roots of an argument without pathways) that are supported on the first day, and so are to be carried.</param>
/// <param name="Elements">What is to be renewed, so that it is valid on the day; ordered by id. Empty where nothing need be.</param>
/// <param name="Cost">The sum of the costs that are known, in the unit of the elements' costs.</param>
/// <param name="ElementsWithoutCost">How many of them have no known cost. Unless 0, <paramref name="Cost"/> is a lower bound.</param>
/// <param name="IsPossible">Whether renewals alone can carry all of them. False where a pathway falls for another reason.</param>
/// <param name="IsProvedCheapest">Whether it is proved that no other set is cheaper: first by the number of unknown costs, then by cost, then by number. False
/// where that took more than the budget: then renewing these suffices.</param>
public sealed record RenewalPlan(
    ValueList<Element> Carried, ValueList<Element> Elements, double Cost, int ElementsWithoutCost, bool IsPossible, bool IsProvedCheapest);
