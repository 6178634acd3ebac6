using System.Numerics;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>Pairs of basic elements that bring down pathways that neither brings down alone: the minimal cut sets of order 2.</summary>
internal sealed class PairFinder(
    Argument argument, int[] pathwayTargets, PairSets cutSets, Func<int, IReadOnlyList<int>> pathwaysOfSingle, LoadBearingOptions options)
{
    // Pairs are ranked by what they bring down; beyond this many they are counted, and those listed come in the order of ids.
    private const int LargestRanked = 2_000_000;

    /// <summary>How many pairs there are, over all pathways.</summary>
    public BigInteger Total { get; private set; }

    /// <summary>Whether every pathway's pairs have been counted.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether the pairs listed are those that bring down most.</summary>
    public bool IsRanked { get; private set; } = true;

    public ValueList<PairFall> Find(CancellationToken cancellationToken)
    {
        BigInteger counted = BigInteger.Zero;
        SetDiagram? diagram = null; // most families share one
        long[] counts = [];
        for (int pathway = 0; pathway < pathwayTargets.Length; pathway++)
        {
            SetFamily? family = cutSets.FamilyOf(pathwayTargets[pathway]);
            IsComplete &= cutSets.IsComplete(pathwayTargets[pathway]);
            if (family is not null && family.Diagram != diagram)
            {
                diagram = family.Diagram;
                counts = FamilyCounts.Pairs(diagram);
            }

            counted += family is null ? 0 : counts[family.Root];
        }

        return counted <= LargestRanked ? ListRanked(cancellationToken) : ListFirst(cancellationToken);
    }

    private ValueList<PairFall> ListRanked(CancellationToken cancellationToken)
    {
        var added = new Dictionary<(int First, int Second), List<int>>();
        for (int pathway = 0; pathway < pathwayTargets.Length; pathway++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (int[] pair in cutSets.FamilyOf(pathwayTargets[pathway])?.Sets(2) ?? [])
            {
                if (!added.TryGetValue((pair[0], pair[1]), out List<int>? pathways))
                {
                    added.Add((pair[0], pair[1]), pathways = []);
                }

                pathways.Add(pathway);
            }
        }

        Total = added.Count;
        return [.. added.Select(entry => ToPair(entry.Key.First, entry.Key.Second, entry.Value))
            .OrderByDescending(pair => pair.Pathways.Count)
            .ThenByDescending(pair => pair.OnlyTogether.Count)
            .ThenBy(pair => pair.First.Id, StringComparer.Ordinal)
            .ThenBy(pair => pair.Second.Id, StringComparer.Ordinal)
            .Take(options.ListedPairs)];
    }

    // Too many to rank: counted as a family, and the first ones listed.
    private ValueList<PairFall> ListFirst(CancellationToken cancellationToken)
    {
        IsRanked = false;
        var algebra = new SetAlgebra(CutSetBudget.Default with { Nodes = 8_000_000, Steps = 400_000_000 }, cancellationToken);
        int all = SetDiagram.Empty;
        foreach (int target in pathwayTargets)
        {
            if (cutSets.FamilyOf(target) is { } family)
            {
                all = algebra.Union(all, SetTransfer.OfOrder(family, 2, algebra));
            }
        }

        if (all < 0)
        {
            IsComplete = false;
            return ValueList<PairFall>.Empty;
        }

        var pairs = new SetFamily(algebra.Diagram, all);
        Total = pairs.CountByOrder() is { Length: > 2 } counts ? counts[2] : 0;
        return [.. pairs.Sets(2).Take(options.ListedPairs).Select(pair => ToPair(
            pair[0],
            pair[1], [.. Enumerable.Range(0, pathwayTargets.Length).Where(pathway => cutSets.FamilyOf(pathwayTargets[pathway])?.Contains(pair) == true)]))];
    }

    private PairFall ToPair(int first, int second, List<int> added)
    {
        int firstNumber = cutSets.BasicElements[first];
        int secondNumber = cutSets.BasicElements[second];
        IEnumerable<int> all = added.Concat(pathwaysOfSingle(firstNumber)).Concat(pathwaysOfSingle(secondNumber)).Distinct().Order();
        return new PairFall(Element(firstNumber), Element(secondNumber), [.. all.Select(Pathway)], [.. added.Select(Pathway)]);
    }

    private Element Element(int number) => argument.Structure.Elements[number];

    private Element Pathway(int index) => Element(argument.PathwayNumbers[index]);
}
