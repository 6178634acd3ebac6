using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.PublicVersions;

/// <summary>
/// Which elements remain: all that is neither in the cone of a stub nor in that of a hidden claim point's argument, the stubs among these, and what remaining
/// elements rest on.
/// </summary>
internal static class StubParts
{
    /// <summary>By number, whether the element remains. What a remaining element says of one that does not is reported.</summary>
    /// <param name="structure">The argument's arrays.</param>
    /// <param name="isStub">By number, whether the element is a stub.</param>
    /// <param name="hidesPoints">By number, whether the claim points are hidden: without them, what they are argued with would be a root.</param>
    /// <param name="findings">Takes what is reported.</param>
    public static bool[] Remaining(ArgumentStructure structure, Func<int, bool> isStub, Func<int, bool> hidesPoints, FindingList findings)
    {
        int[] stubs = [.. Enumerable.Range(0, structure.ElementCount).Where(isStub)];
        int[] pointed =
            [.. Enumerable.Range(0, structure.ElementCount).Where(number => structure.ClaimPoints.ArgumentsOf(number).Any() && hidesPoints(number))];
        if (stubs.Length + pointed.Length == 0)
        {
            return [.. Enumerable.Repeat(true, structure.ElementCount)];
        }

        // Who challenges a stub itself is beside it, not below: the stub's standing is what is challenged.
        bool[] below = BelowHidden(structure, stubs, pointed);
        bool[] remains = Cone.Of(structure, Enumerable.Range(0, structure.ElementCount).Where(number => !below[number]), isStub, hidesPoints);
        foreach (int number in Enumerable.Range(0, structure.ElementCount).Where(number => remains[number]))
        {
            ReportDangling(structure, number, remains, isStub, findings);
        }

        return remains;
    }

    // What is below a stub on a cycle with it is below itself, and would not remain: the stub of a circle is its own top.
    private static bool[] BelowHidden(ArgumentStructure structure, int[] stubs, int[] pointed)
    {
        var tops = new List<int>();
        foreach (int stub in stubs)
        {
            for (int position = structure.Supporters.Starts[stub]; position < structure.Supporters.Starts[stub + 1]; position++)
            {
                tops.Add(structure.Supporters.Items[position]);
                AddChallengers(structure.Challenges.OnRelationship(position));
            }

            for (int position = structure.Contexts.Starts[stub]; position < structure.Contexts.Starts[stub + 1]; position++)
            {
                tops.Add(structure.Contexts.Items[position]);
                AddChallengers(structure.Challenges.OnRelationship(structure.ContextRelationship(position)));
            }
        }

        bool[] below = Cone.Of(structure, tops);
        bool[] argued = Cone.Of(structure, pointed.SelectMany(structure.ClaimPoints.ArgumentsOf));
        for (int number = 0; number < below.Length; number++)
        {
            // A pathway is looked at by itself, whatever is argued with it.
            below[number] |= argued[number] && structure.Elements[number] is not Goal { IsPathway: true };
        }

        foreach (int stub in stubs)
        {
            below[stub] &= !structure.IsCircular[stub];
        }

        return below;

        // Nesting is bounded by Relationship.MaximumNesting.
        void AddChallengers(ReadOnlySpan<int> challenges)
        {
            foreach (int challenge in challenges)
            {
                tops.Add(structure.Challenges.Challengers[challenge]);
                AddChallengers(structure.Challenges.OnRelationship(structure.ChallengeRelationship(challenge)));
            }
        }
    }

    private static void ReportDangling(ArgumentStructure structure, int number, bool[] remains, Func<int, bool> isStub, FindingList findings)
    {
        (int first, int end) = structure.Challenges.RangeOf(number);
        for (int challenge = first; challenge < end; challenge++)
        {
            int target = structure.Challenges.Targets[challenge];
            while (target < 0)
            {
                (RelationshipKind kind, int from, int to) = structure.EndsOf(~target);
                if (!remains[from] || (isStub(from) && kind != RelationshipKind.Challenges))
                {
                    break;
                }

                target = to;
            }

            if (target < 0 || !remains[target])
            {
                string id = structure.Elements[number].Id;
                findings.Add(
                    Rules.CannotBeHidden,
                    -1,
                    $"'{id}' challenges something that is left out and has to be shown for something that is not; make '{id}' a part of a stub, or hide less.",
                    id);
                return;
            }
        }
    }
}
