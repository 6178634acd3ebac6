using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Do challenges point at what is meant, and not at what the challenger supports?</summary>
internal static class ChallengeTargetCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        ChallengeTable challenges = structure.Challenges;
        if (challenges.Count == 0)
        {
            return;
        }

        var supportedBy = new int[structure.ElementCount]; // 1 + the last challenger that was found to support this element
        var attacked = new int[structure.ElementCount]; // how many supports of the element the current challenger challenges
        for (int first = 0, end; first < challenges.Count; first = end)
        {
            int challenger = challenges.Challengers[first];
            end = first + challenges.CountBy(challenger);
            foreach (int upper in structure.Supported[challenger])
            {
                supportedBy[upper] = challenger + 1;
            }

            for (int challenge = first; challenge < end; challenge++)
            {
                CheckTwoFaced(inspection, challenge, supportedBy);
                CountSupport(structure, challenge, attacked, +1);
            }

            for (int challenge = first; challenge < end; challenge++)
            {
                CheckEachSupport(inspection, challenge, attacked);
                CountSupport(structure, challenge, attacked, -1);
            }
        }
    }

    private static void CheckTwoFaced(Inspection inspection, int challenge, int[] supportedBy)
    {
        ArgumentStructure structure = inspection.Structure;
        int challenger = structure.Challenges.Challengers[challenge];
        int target = structure.Challenges.Targets[challenge];
        bool isOwnSupport = target < 0 && ~target < structure.SupportCount && structure.Supporters.Items[~target] == challenger;
        if (isOwnSupport || (target >= 0 && supportedBy[target] == challenger + 1))
        {
            int relationship = structure.ChallengeRelationship(challenge);
            inspection.ReportRelationship(
                Rules.SupportedAndChallenged,
                challenger,
                relationship,
                $"'{inspection.IdOf(challenger)}' supports '{inspection.IdOf(structure.Challenges.Owners[challenge])}' "
                + $"and challenges {(isOwnSupport ? "that support" : "it")}; remove one of the two.");
        }
    }

    private static void CountSupport(ArgumentStructure structure, int challenge, int[] attacked, int step)
    {
        int target = structure.Challenges.Targets[challenge];
        if (target < 0 && ~target < structure.SupportCount)
        {
            attacked[structure.Challenges.Owners[challenge]] += step;
        }
    }

    // Reported at the first of the challenges; the ones after find fewer left.
    private static void CheckEachSupport(Inspection inspection, int challenge, int[] attacked)
    {
        ArgumentStructure structure = inspection.Structure;
        int target = structure.Challenges.Targets[challenge];
        int owner = structure.Challenges.Owners[challenge];
        int supporters = structure.Supporters.CountOf(owner);
        if (target < 0 && ~target < structure.SupportCount && supporters > 1 && attacked[owner] == supporters)
        {
            int challenger = structure.Challenges.Challengers[challenge];
            inspection.Report(
                Rules.ChallengeOfEverySupporter,
                challenger,
                $"'{inspection.IdOf(challenger)}' challenges each of the {supporters} supports of '{inspection.IdOf(owner)}'; "
                + $"to challenge the inference, put a strategy in between and challenge that.",
                [owner],
                "The element whose supports are challenged");
        }
    }
}
