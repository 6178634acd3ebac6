using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Is a time to harm given where responses are held against it: at pathways that rest on steps, and there alone? Linear.</summary>
internal static class HarmCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        var isPathway = new bool[structure.ElementCount];
        foreach (int pathway in inspection.Argument.PathwayNumbers)
        {
            isPathway[pathway] = true;
        }

        foreach (int number in structure.AuthorOrder)
        {
            if (structure.Elements[number] is Goal { Harm: not null } goal && !isPathway[number])
            {
                inspection.ReportAt(
                    Rules.HarmWithoutPathway,
                    number,
                    MemberPlace.Of(inspection, number, "harm"),
                    $"The goal '{goal.Id}' says how much time there is until the harm, and is not a pathway; mark it as one, or say it at the pathway.");
            }
        }

        bool[] restsOnSteps = RestsOnSteps(structure);
        foreach (int pathway in inspection.Argument.PathwayNumbers)
        {
            if (restsOnSteps[pathway] && structure.Elements[pathway] is Goal { Harm: null or { Within: null } } goal && !inspection.IsHidden(goal.Id, "harm"))
            {
                inspection.Report(
                    Rules.MissingTimeToHarm,
                    pathway, $"The pathway '{goal.Id}' rests on steps of a response, and does not say within what time they must come.");
            }
        }
    }

    // Upwards from the steps.
    private static bool[] RestsOnSteps(ArgumentStructure structure)
    {
        var rests = new bool[structure.ElementCount];
        var open = new Stack<int>();
        for (int number = 0; number < structure.ElementCount; number++)
        {
            if (structure.Elements[number].StatedStep is not null)
            {
                rests[number] = true;
                open.Push(number);
            }
        }

        while (open.TryPop(out int number))
        {
            foreach (int above in structure.Supported[number])
            {
                if (!rests[above])
                {
                    rests[above] = true;
                    open.Push(above);
                }
            }
        }

        return rests;
    }
}
