using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>Which challenges of the argument has nobody answered?</summary>
internal static class OpenChallengeCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        ChallengeTable challenges = structure.Challenges;
        if (challenges.Count == 0)
        {
            return;
        }

        bool[] isOpen = FindOpen(structure);
        bool[] isArgued = FindArgued(inspection);
        for (int challenge = 0; challenge < challenges.Count; challenge++)
        {
            if (!isOpen[challenge] || !isArgued[challenges.Owners[challenge]] || IsOfChallenge(structure, challenge))
            {
                continue;
            }

            int challenger = challenges.Challengers[challenge];
            int relationship = structure.ChallengeRelationship(challenge);
            inspection.ReportRelationship(
                Rules.UnansweredChallenge,
                challenger,
                relationship,
                $"Nothing answers the challenge '{structure.RelationshipAt(relationship)}'; "
                + $"challenge '{inspection.IdOf(challenger)}' or this relationship, or change what is challenged.");
        }
    }

    // By challenge. Challengers are numbered before what they challenge, and challenges of challenges stand before these: one
    // pass, except where a circle is reported.
    private static bool[] FindOpen(ArgumentStructure structure)
    {
        ChallengeTable challenges = structure.Challenges;
        var isOpen = new bool[challenges.Count];
        var isHit = new bool[structure.ElementCount]; // by an open challenge
        var isAnswered = new bool[challenges.Count]; // by an open challenge of the challenge itself
        for (int number = 0; number < structure.ElementCount; number++)
        {
            foreach (int challenge in challenges.OwnedBy(number))
            {
                int challenger = challenges.Challengers[challenge];
                isOpen[challenge] = !isAnswered[challenge] && !isHit[challenger]
                    && structure.Elements[challenger] is not Evidence { State: EvidenceState.Withdrawn };
                if (!isOpen[challenge])
                {
                    continue;
                }

                int target = challenges.Targets[challenge];
                if (target >= 0)
                {
                    isHit[target] = true;
                }
                else if (IsOfChallenge(structure, challenge))
                {
                    isAnswered[~target - structure.ChallengeRelationship(0)] = true;
                }
            }
        }

        return isOpen;
    }

    private static bool IsOfChallenge(ArgumentStructure structure, int challenge) =>
        structure.Challenges.Targets[challenge] < 0 && ~structure.Challenges.Targets[challenge] >= structure.ChallengeRelationship(0);

    // The elements that the argument itself is made of: all but those that only serve to challenge.
    private static bool[] FindArgued(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        var isArgued = new bool[structure.ElementCount];
        var open = new Stack<int>(inspection.Argument.RootNumbers);
        while (open.TryPop(out int number))
        {
            if (isArgued[number])
            {
                continue;
            }

            isArgued[number] = true;
            foreach (int supporter in structure.Supporters[number])
            {
                open.Push(supporter);
            }

            foreach (int context in structure.Contexts[number])
            {
                open.Push(context);
            }

            foreach (int argument in structure.ClaimPoints.ArgumentsOf(number))
            {
                open.Push(argument);
            }
        }

        return isArgued;
    }
}
