using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.PublicVersions;

/// <summary>
/// Which elements stubs stand for, and which remain: all that is not in the cone of a stub, the stubs among these, and what remaining elements rest on.
/// </summary>
internal static class StubParts
{
    /// <summary>By number, whether the element remains. What a remaining element says of one that does not is reported.</summary>
    public static bool[] Remaining(ArgumentStructure structure, RedactionLevel?[] levels, FindingList findings)
    {
        bool IsStub(int number) => levels[number] == RedactionLevel.Stub;
        int[] stubs = [.. Enumerable.Range(0, structure.ElementCount).Where(IsStub)];
        if (stubs.Length == 0)
        {
            return [.. Enumerable.Repeat(true, structure.ElementCount)];
        }

        // Who challenges a stub itself is beside it, not below: the stub's standing is what is challenged.
        bool[] below = BelowStubs(structure, stubs);
        bool[] remains = Cone.Of(structure, Enumerable.Range(0, structure.ElementCount).Where(number => !below[number]), IsStub);
        foreach (int number in Enumerable.Range(0, structure.ElementCount).Where(number => remains[number]))
        {
            ReportDangling(structure, number, remains, IsStub, findings);
        }

        return remains;
    }

    // What is below a stub on a cycle with it is below itself, and would not remain: the stub of a circle is its own top.
    private static bool[] BelowStubs(ArgumentStructure structure, int[] stubs)
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

            tops.AddRange(structure.ClaimPoints.ArgumentsOf(stub));
        }

        bool[] below = Cone.Of(structure, tops);
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
                    $"'{id}' challenges something inside a stub and has to be shown for something outside it; make '{id}' a part of the stub, or hide less.",
                    id);
                return;
            }
        }
    }
}
