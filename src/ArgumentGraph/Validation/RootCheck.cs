using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Is there a root, is it a goal, is there one?</summary>
internal static class RootCheck
{
    private const int Shown = 5;

    public static void Check(Inspection inspection)
    {
        int[] roots = inspection.Argument.RootNumbers;
        if (roots.Length == 0)
        {
            inspection.Report(Rules.MissingRoot, -1, $"{WhyNoRoot(inspection.Structure)}");
            return;
        }

        var goals = new List<int>();
        bool areAllPathways = true;
        foreach (int root in roots)
        {
            if (inspection.Structure.Elements[root] is Goal goal)
            {
                goals.Add(root);
                areAllPathways &= goal.IsPathway;
            }
            else
            {
                inspection.Report(
                    Rules.RootOfOtherKind,
                    root,
                    $"The {inspection.Structure.Kinds[root].ToWord()} '{inspection.IdOf(root)}' supports nothing; "
                    + $"let a goal rest on it, make it a goal or remove it.");
            }
        }

        if (goals.Count > 1 && !areAllPathways)
        {
            string ids = string.Join(", ", goals.Take(Shown).Select(root => $"'{inspection.IdOf(root)}'"));
            inspection.Report(
                Rules.SeveralRootGoals,
                -1,
                $"{goals.Count} goals support nothing: {ids}{(goals.Count > Shown ? ", …" : string.Empty)}. "
                + $"A goal above them would say what they show together.",
                [.. goals.Take(Shown)],
                "A root goal");
        }
    }

    private static string WhyNoRoot(ArgumentStructure structure) =>
        structure.ElementCount == 0 ? "The argument has no elements; it begins with a goal."
        : Array.TrueForAll(structure.Kinds, kind => kind is not (ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim))
            ? "The argument has no goal, strategy or claim; an argument begins with a goal."
        : "Every goal, strategy and claim supports or challenges another; an argument begins with a goal that does neither.";
}
