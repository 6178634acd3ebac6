using ArgumentGraph.Analysis.Roadmap;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Freshness;

/// <summary>
/// Finds the cheapest renewals: a roadmap on the last day that has no steps but to renew what expires until then, for all pathways at once.
/// </summary>
internal sealed class RenewalFinder(Argument argument, Setting setting, Budget budget, CancellationToken cancellationToken)
{
    /// <param name="carried">The numbers of the elements that are to be supported on the day.</param>
    /// <param name="until">The day.</param>
    public RenewalPlan Find(int[] carried, DateOnly until)
    {
        Setting onDay = setting with { Date = until };
        var evaluation = new StandingEvaluation(argument, onDay);
        RoadmapFunction renewing = RoadmapFunction.Build(
            argument, evaluation, carried, subject => subject >= 0 && MayRenew(argument.Structure.Elements[subject], onDay), addsRootOfAll: true);
        ValueList<Element> pathways = [.. carried.Select(number => argument.Structure.Elements[number])];
        int root = renewing.Roots[^1];
        if (root == StructureFunctionBuilder.True)
        {
            return new(pathways, ValueList<Element>.Empty, 0, 0, IsPossible: true, IsProvedCheapest: true);
        }

        if (new CompletionFinder(renewing, budget.Work, cancellationToken).Find(root, share: 1) is not { } found)
        {
            return new(pathways, ValueList<Element>.Empty, 0, 0, IsPossible: false, IsProvedCheapest: true);
        }

        var costs = StepCosts.Of(renewing.Steps, budget: 0);

        // Where the budget did not even allow to look, to renew all of it suffices.
        int[] cheapest = found.Cheapest(costs, 1) is [var first, ..] ? first : [.. Enumerable.Range(0, renewing.Steps.Length)];
        StepWeight weight = costs.Of(cheapest);
        return new(
            pathways, [.. cheapest.Select(step => renewing.Steps[step].Element).OrderBy(element => element.Id, StringComparer.Ordinal)],
            costs.ToNumber(weight.Cost), weight.Unknown, IsPossible: true, found.IsComplete);
    }

    // Only age is the matter with it.
    private static bool MayRenew(Element element, Setting onDay) =>
        onDay.HasExpired(element.LastValidDay) && (onDay with { Date = null }).OwnStandingOf(element) == Standing.Supported;
}
