using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Which elements have no bearing on any root goal?</summary>
internal static class ReachCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        bool[] isReached = ReachedFromRootGoals(inspection, out bool hasRootGoal);
        bool[]? isRoot = null;
        foreach (int number in structure.AuthorOrder)
        {
            if (isReached[number])
            {
                continue;
            }

            ElementKind kind = structure.Kinds[number];
            if (kind is ElementKind.Context or ElementKind.Assumption or ElementKind.Justification && structure.ContextUsers.CountOf(number) == 0)
            {
                inspection.Report(
                    Rules.UnusedContext,
                    number, $"No element states the {kind.ToWord()} '{inspection.IdOf(number)}'; put it beside what it is about or remove it.");
            }
            else if (kind == ElementKind.Evidence && structure.Supported.CountOf(number) == 0 && structure.Challenges.CountBy(number) == 0)
            {
                inspection.Report(
                    Rules.UnusedEvidence,
                    number, $"The evidence '{inspection.IdOf(number)}' supports nothing and challenges nothing; say what it shows or remove it.");
            }
            else if (hasRootGoal && !(isRoot ??= MarkRoots(inspection))[number])
            {
                inspection.Report(
                    Rules.UnreachedElement,
                    number, $"The {kind.ToWord()} '{inspection.IdOf(number)}' has no bearing on any root goal; connect it or remove it.");
            }
        }
    }

    private static bool[] ReachedFromRootGoals(Inspection inspection, out bool hasRootGoal)
    {
        ArgumentStructure structure = inspection.Structure;
        var isReached = new bool[structure.ElementCount];
        var open = new Stack<int>();
        foreach (int root in inspection.Argument.RootNumbers)
        {
            if (structure.Kinds[root] == ElementKind.Goal)
            {
                isReached[root] = true;
                open.Push(root);
            }
        }

        hasRootGoal = open.Count > 0;
        while (open.TryPop(out int number))
        {
            Reach(structure.Supporters[number]);
            Reach(structure.Contexts[number]);
            if (structure.ClaimPoints.Count > 0)
            {
                Reach([.. structure.ClaimPoints.ArgumentsOf(number)]);
            }

            foreach (int challenge in structure.Challenges.OwnedBy(number))
            {
                Reach([structure.Challenges.Challengers[challenge]]);
            }
        }

        return isReached;

        void Reach(ReadOnlySpan<int> others)
        {
            foreach (int other in others)
            {
                if (!isReached[other])
                {
                    isReached[other] = true;
                    open.Push(other);
                }
            }
        }
    }

    private static bool[] MarkRoots(Inspection inspection)
    {
        var isRoot = new bool[inspection.Structure.ElementCount];
        foreach (int root in inspection.Argument.RootNumbers)
        {
            isRoot[root] = true;
        }

        return isRoot;
    }
}
