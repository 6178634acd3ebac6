using ArgumentGraph.Structure;

namespace ArgumentGraph.Merging;

/// <summary>
/// Circles that neither side has alone. In each group of elements that need each other, the relationships are looked for that were on a circle on
/// neither side; where there are some, one of the shortest circles through them is given.
/// </summary>
/// <remarks>
/// Time: linear for each group and each of the relationships tried, of which there are 32 at most: among more, the circle may not be the shortest.
/// A group that is made of circles of one side alone is not reported: that side has had them.
/// </remarks>
internal sealed class CircleFinder(Argument merged, MergeSides sides)
{
    private const int MostTried = 32;

    private readonly ArgumentStructure _structure = merged.Structure;

    /// <summary>The circles, each as the relationships that make it up, in order.</summary>
    public IEnumerable<List<Relationship>> Find() => _structure.Cycles.Select(Shortest).OfType<List<Relationship>>();

    private List<Relationship>? Shortest((int First, int End) group)
    {
        List<Relationship>? shortest = null;
        int tried = 0;
        for (int number = group.First; number < group.End && tried < MostTried; number++)
        {
            foreach ((int need, int relationship) in NeedsWithin(group, number))
            {
                if (tried < MostTried && IsNew(number, need, _structure.RelationshipAt(relationship)))
                {
                    tried++;
                    List<Relationship> circle = Through(group, number, need, relationship);
                    shortest = shortest is null || circle.Count < shortest.Count ? circle : shortest;
                }
            }
        }

        return shortest;
    }

    private bool IsNew(int number, int need, Relationship relationship) => !sides.Both.Any(pair =>
    {
        ArgumentStructure side = pair.Side.Argument.Structure;
        int one = side.Find(_structure.Elements[number].Id);
        int other = side.Find(_structure.Elements[need].Id);
        return one >= 0 && other >= 0 && pair.Side.Has(relationship) && side.AreOnOneCycle(one, other);
    });

    // Breadth-first from what is needed back to the element that needs it.
    private List<Relationship> Through((int First, int End) group, int number, int need, int relationship)
    {
        var cameBy = new (int From, int Relationship)[group.End - group.First];
        Array.Fill(cameBy, (-1, -1));
        cameBy[need - group.First] = (need, relationship);
        var queue = new List<int> { need };
        for (int next = 0; next < queue.Count && queue[next] != number; next++)
        {
            foreach ((int further, int by) in NeedsWithin(group, queue[next]))
            {
                if (cameBy[further - group.First].From < 0)
                {
                    cameBy[further - group.First] = (queue[next], by);
                    queue.Add(further);
                }
            }
        }

        var circle = new List<Relationship>();
        for (int at = number; at != need; at = cameBy[at - group.First].From)
        {
            circle.Add(_structure.RelationshipAt(cameBy[at - group.First].Relationship));
        }

        circle.Add(_structure.RelationshipAt(relationship));
        circle.Reverse();
        return circle;
    }

    // By number, so that the order of references makes no difference.
    private List<(int Need, int Relationship)> NeedsWithin((int First, int End) group, int number)
    {
        List<(int Need, int Relationship)> needs = [];
        for (int position = _structure.Supporters.Starts[number]; position < _structure.Supporters.Starts[number + 1]; position++)
        {
            needs.Add((_structure.Supporters.Items[position], position));
        }

        for (int position = _structure.Contexts.Starts[number]; position < _structure.Contexts.Starts[number + 1]; position++)
        {
            needs.Add((_structure.Contexts.Items[position], _structure.ContextRelationship(position)));
        }

        foreach (int challenge in _structure.Challenges.OwnedBy(number))
        {
            needs.Add((_structure.Challenges.Challengers[challenge], _structure.ChallengeRelationship(challenge)));
        }

        needs.RemoveAll(need => need.Need < group.First || need.Need >= group.End);
        needs.Sort((left, right) => left.Need.CompareTo(right.Need));
        return needs;
    }
}
