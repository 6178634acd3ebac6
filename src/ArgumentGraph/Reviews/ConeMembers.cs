using ArgumentGraph.Structure;

namespace ArgumentGraph.Reviews;

/// <summary>
/// What an element rests on: the elements whose hashes go into its cone (<see cref="ContentHashes.ConeOf"/>), each with the way in which it comes in. Cycles do
/// not matter here.
/// </summary>
internal static class ConeMembers
{
    private static readonly Reliance[] Ways = [Reliance.Support, Reliance.Context, Reliance.Challenge];

    /// <summary>The members but the element itself, by number. Linear in the members, their relationships and the element's ancestors.</summary>
    /// <remarks>
    /// What is reached by support alone comes first, then what needs a context on the way, then what needs a challenge: so each member is met first on its
    /// least way.
    /// </remarks>
    public static Dictionary<int, Reliance> Of(ArgumentStructure structure, int element)
    {
        var members = new Dictionary<int, Reliance>();
        Stack<int>[] open = [new(), new(), new()];
        Open(structure, element, Reliance.Support, open);
        OpenInherited(structure, element, open);
        foreach (Reliance way in Ways)
        {
            while (open[(int)way].TryPop(out int member))
            {
                if (member != element && members.TryAdd(member, way))
                {
                    Open(structure, member, way, open);
                }
            }
        }

        return members;
    }

    private static void Open(ArgumentStructure structure, int number, Reliance way, Stack<int>[] open)
    {
        foreach (int supporter in structure.Supporters[number])
        {
            open[(int)way].Push(supporter);
        }

        foreach (int context in structure.Contexts[number])
        {
            open[Math.Max((int)way, (int)Reliance.Context)].Push(context);
        }

        foreach (int challenge in structure.Challenges.OwnedBy(number))
        {
            open[(int)Reliance.Challenge].Push(structure.Challenges.Challengers[challenge]);
        }
    }

    // Assumptions and contexts stated above weigh on the element too; justifications are local.
    private static void OpenInherited(ArgumentStructure structure, int element, Stack<int>[] open)
    {
        var seen = new HashSet<int>();
        var ancestors = new Stack<int>([element]);
        while (ancestors.TryPop(out int below))
        {
            foreach (int above in structure.Supported[below])
            {
                if (seen.Add(above))
                {
                    ancestors.Push(above);
                    OpenStatedAt(structure, above, open);
                }
            }
        }
    }

    private static void OpenStatedAt(ArgumentStructure structure, int above, Stack<int>[] open)
    {
        for (int position = structure.Contexts.Starts[above]; position < structure.Contexts.Starts[above + 1]; position++)
        {
            int stated = structure.Contexts.Items[position];
            if (structure.Kinds[stated] == ElementKind.Justification)
            {
                continue;
            }

            open[(int)Reliance.Context].Push(stated);
            var challenged = new Stack<int>([structure.ContextRelationship(position)]);
            while (challenged.TryPop(out int relationship))
            {
                foreach (int challenge in structure.Challenges.OnRelationship(relationship))
                {
                    open[(int)Reliance.Challenge].Push(structure.Challenges.Challengers[challenge]);
                    challenged.Push(structure.ChallengeRelationship(challenge));
                }
            }
        }
    }
}
