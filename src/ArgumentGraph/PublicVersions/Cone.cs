using ArgumentGraph.Structure;

namespace ArgumentGraph.PublicVersions;

/// <summary>
/// What elements rest on, to any depth: support, context, confidence arguments of claim points, and challenges of these and of their relationships. Linear.
/// </summary>
internal static class Cone
{
    /// <summary>By number, whether it is one of the elements or below one.</summary>
    /// <param name="structure">The argument's arrays.</param>
    /// <param name="tops">The elements.</param>
    /// <param name="isEnd">Elements below which nothing is followed, except who challenges them.</param>
    /// <param name="isUnargued">Elements whose claim points are not followed.</param>
    public static bool[] Of(ArgumentStructure structure, IEnumerable<int> tops, Func<int, bool>? isEnd = null, Func<int, bool>? isUnargued = null)
    {
        bool[] isIn = new bool[structure.ElementCount];
        var open = new Stack<int>();
        foreach (int top in tops)
        {
            Reach(top);
        }

        while (open.TryPop(out int number))
        {
            if (isEnd?.Invoke(number) != true)
            {
                for (int position = structure.Supporters.Starts[number]; position < structure.Supporters.Starts[number + 1]; position++)
                {
                    Reach(structure.Supporters.Items[position]);
                    ReachChallengers(structure.Challenges.OnRelationship(position));
                }

                for (int position = structure.Contexts.Starts[number]; position < structure.Contexts.Starts[number + 1]; position++)
                {
                    Reach(structure.Contexts.Items[position]);
                    ReachChallengers(structure.Challenges.OnRelationship(structure.ContextRelationship(position)));
                }

                if (isUnargued?.Invoke(number) != true)
                {
                    foreach (int argument in structure.ClaimPoints.ArgumentsOf(number))
                    {
                        Reach(argument);
                    }
                }
            }

            ReachChallengers(structure.Challenges.OnElement(number));
        }

        return isIn;

        void Reach(int number)
        {
            if (!isIn[number])
            {
                isIn[number] = true;
                open.Push(number);
            }
        }

        // Challenges of challenges are nested at most Relationship.MaximumNesting deep, so this recursion is bounded.
        void ReachChallengers(ReadOnlySpan<int> challenges)
        {
            foreach (int challenge in challenges)
            {
                Reach(structure.Challenges.Challengers[challenge]);
                ReachChallengers(structure.Challenges.OnRelationship(structure.ChallengeRelationship(challenge)));
            }
        }
    }
}
