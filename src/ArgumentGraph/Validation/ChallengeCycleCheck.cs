using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Which challenges lead back to themselves, by way of support, contexts and other challenges?</summary>
internal static class ChallengeCycleCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        ChallengeTable challenges = structure.Challenges;
        if (structure.Cycles.Length == 0 || challenges.Count == 0)
        {
            return;
        }

        int[] runs = NumberRuns(structure);
        var first = new int[structure.Cycles.Length]; // 1 + the first challenge within each run
        for (int challenge = challenges.Count - 1; challenge >= 0; challenge--)
        {
            int run = runs[challenges.Challengers[challenge]];
            if (run >= 0 && run == runs[challenges.Owners[challenge]])
            {
                first[run] = challenge + 1;
            }
        }

        var cameFrom = new int[structure.ElementCount]; // 1 + the element that needs this one, on the way from a challenger
        for (int run = 0; run < first.Length; run++)
        {
            if (first[run] > 0)
            {
                int challenge = first[run] - 1;
                Report(inspection, challenge, structure.Cycles[run], WayToOwner(structure, challenge, runs, cameFrom));
            }
        }
    }

    private static int[] NumberRuns(ArgumentStructure structure)
    {
        var runs = new int[structure.ElementCount];
        Array.Fill(runs, -1);
        for (int run = 0; run < structure.Cycles.Length; run++)
        {
            (int first, int end) = structure.Cycles[run];
            Array.Fill(runs, run, first, end - first);
        }

        return runs;
    }

    // Breadth-first from the challenger to the element that the challenge bears on: the challenger, …, that element.
    private static List<int> WayToOwner(ArgumentStructure structure, int challenge, int[] runs, int[] cameFrom)
    {
        int challenger = structure.Challenges.Challengers[challenge];
        int owner = structure.Challenges.Owners[challenge];
        var queue = new List<int> { challenger };
        cameFrom[challenger] = challenger + 1;
        for (int next = 0; next < queue.Count && cameFrom[owner] == 0; next++)
        {
            int number = queue[next];
            Follow(number, structure.Supporters[number]);
            Follow(number, structure.Contexts[number]);
            foreach (int other in structure.Challenges.OwnedBy(number))
            {
                Follow(number, [structure.Challenges.Challengers[other]]);
            }
        }

        var way = new List<int> { owner };
        while (way[^1] != challenger)
        {
            way.Add(cameFrom[way[^1]] - 1);
        }

        way.Reverse();
        return way;

        void Follow(int number, ReadOnlySpan<int> needs)
        {
            foreach (int need in needs)
            {
                if (runs[need] == runs[challenger] && cameFrom[need] == 0)
                {
                    cameFrom[need] = number + 1;
                    queue.Add(need);
                }
            }
        }
    }

    private static void Report(Inspection inspection, int challenge, (int First, int End) run, List<int> way)
    {
        ArgumentStructure structure = inspection.Structure;
        int relationship = structure.ChallengeRelationship(challenge);
        int challenger = structure.Challenges.Challengers[challenge];
        string size = FormattableString.Invariant(
            $"{run.End - run.First} {(run.End - run.First == 1 ? "element waits for itself" : "elements wait for each other")}");
        inspection.ReportRelationship(
            Rules.CircularChallenge,
            challenger,
            relationship,
            $"The challenge '{structure.RelationshipAt(relationship)}' leads back to itself, so it cannot be judged: "
            + $"{Circle.Describe(structure, way)} (→: waits for). {size}; remove one of the relationships between them.");
    }
}
