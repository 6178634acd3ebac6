using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>Lists every element whose loss alone brings down a target, itself excepted unless it is basic.</summary>
/// <param name="argument">The argument.</param>
/// <param name="baseline">From which baseline.</param>
/// <param name="targets">The targets, pathways first.</param>
/// <param name="planes">The same by the threshold at which they stand.</param>
internal sealed class LoadBearingElements(Argument argument, Baseline baseline, int[] targets, IReadOnlyList<ThresholdTargets> planes)
{
    private readonly ArgumentStructure _structure = argument.Structure;

    /// <summary>Those that carry most pathways first, basic ones before others, then by id.</summary>
    public ValueList<LoadBearingElement> List()
    {
        var list = new List<LoadBearingElement>();
        for (int number = 0; number < _structure.ElementCount; number++)
        {
            List<int> fallen = TargetsFallingWith(number);
            if (fallen.Count == 0)
            {
                continue;
            }

            ValueList<Element> pathways = [.. fallen.Where(IsPathway).Select(ElementOf)];
            int citations = _structure.Supported.CountOf(number) + _structure.ContextUsers.CountOf(number) + _structure.Challenges.CountBy(number);
            list.Add(new LoadBearingElement
            {
                Element = _structure.Elements[number],
                IsBasic = ArgumentFunction.IsBasic(_structure, number, baseline),
                IsHidden = pathways.Count > 1 && citations == 1,
                Pathways = pathways,
                Others = [.. fallen.Where(target => !IsPathway(target)).Select(ElementOf)],
            });
        }

        return [.. list.OrderByDescending(element => element.Pathways.Count)
            .ThenByDescending(element => element.IsBasic)
            .ThenByDescending(element => element.Others.Count)
            .ThenBy(element => element.Element.Id, StringComparer.Ordinal)];
    }

    /// <summary>The pathways that fall with an element, as indices of targets, ascending.</summary>
    public List<int> PathwaysFallingWith(int number) => [.. TargetsFallingWith(number).Where(IsPathway)];

    // Itself only where it is basic, for a pathway's own fall says nothing.
    private List<int> TargetsFallingWith(int number)
    {
        var fallen = new List<int>();
        foreach (ThresholdTargets plane in planes)
        {
            foreach (int root in plane.Singles.RootsOf(plane.Function.NodeOfElement[number]))
            {
                int target = plane.TargetIndices[root];
                if (targets[target] != number || ArgumentFunction.IsBasic(_structure, number, baseline))
                {
                    fallen.Add(target);
                }
            }
        }

        fallen.Sort();
        return fallen;
    }

    private bool IsPathway(int target) => target < argument.PathwayNumbers.Length;

    private Element ElementOf(int target) => _structure.Elements[targets[target]];
}
