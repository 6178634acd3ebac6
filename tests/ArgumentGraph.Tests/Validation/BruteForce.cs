namespace ArgumentGraph.Tests.Validation;

/// <summary>What the rules about the graph say, worked out from the public model alone and without regard to cost: every pair by Floyd and Warshall.</summary>
internal sealed class BruteForce
{
    private const int Never = 1000;

    private readonly Argument _argument;
    private readonly string[] _ids;
    private readonly Dictionary<string, int> _numbers = [];

    public BruteForce(Argument argument)
    {
        _argument = argument;
        _ids = [.. argument.Elements.Select(element => element.Id).Order(StringComparer.Ordinal)];
        for (int i = 0; i < _ids.Length; i++)
        {
            _numbers[_ids[i]] = i;
        }

        Support = Distances(argument.Relationships.Where(relationship => relationship.Kind == RelationshipKind.SupportedBy)
            .Select(relationship => (relationship.From, relationship.To.ElementId!)));
        Need = Distances(argument.Relationships.Select(relationship => relationship.Kind == RelationshipKind.Challenges
            ? (RandomSketch.OwnerOf(relationship), relationship.From)
            : (relationship.From, relationship.To.ElementId!)));
    }

    /// <summary>The fewest relationships, at least one, by which an element is supported by another; at least <see cref="Never"/> if it is not.</summary>
    private int[][] Support { get; }

    /// <summary>Likewise, by which the judgement of an element waits for that of another.</summary>
    private int[][] Need { get; }

    public bool HasCircles => Enumerable.Range(0, _ids.Length).Any(i => Need[i][i] < Never);

    public IEnumerable<string> Ids => _ids;

    public int ShortestCircle(string id) => Support[_numbers[id]][_numbers[id]];

    /// <summary>The first element of each group that supports itself.</summary>
    public IEnumerable<string> SupportCircles() => FirstOfGroups(Support, _ => true);

    /// <summary>The first element of each group that waits for itself by way of a challenge.</summary>
    public IEnumerable<string> ChallengeCircles() => FirstOfGroups(Need, group => ChallengesWithin(group).Any());

    public bool WaitForEachOther(string id, string other) => Need[_numbers[id]][_numbers[other]] < Never && Need[_numbers[other]][_numbers[id]] < Never;

    public bool LeadsToRootGoal(string id) => RootGoals().Any(root => root == id || Need[_numbers[root]][_numbers[id]] < Never);

    public IEnumerable<string> RootGoals() => _argument.Elements.OfType<Goal>().Select(goal => goal.Id)
        .Where(id => !_argument.Relationships.Any(relationship => relationship.Kind switch
        {
            RelationshipKind.SupportedBy => relationship.To.ElementId == id,
            RelationshipKind.Challenges => relationship.From == id,
            _ => false,
        }));

    /// <summary>Supports between elements outside circles whose supporter also supports another of the supporters.</summary>
    public IEnumerable<Relationship> IndirectSupports() => _argument.Relationships.Where(relationship =>
        relationship.Kind == RelationshipKind.SupportedBy
        && !WaitForEachOther(relationship.From, relationship.From)
        && !WaitForEachOther(relationship.To.ElementId!, relationship.To.ElementId!)
        && _argument.SupportersOf(relationship.From).Any(other => Support[_numbers[other.Id]][_numbers[relationship.To.ElementId!]] < Never));

    /// <summary>Pathways that support another.</summary>
    public IEnumerable<string> NestedPathways()
    {
        string[] pathways = [.. _argument.Elements.OfType<Goal>().Where(goal => goal.IsPathway).Select(goal => goal.Id)];
        return pathways.Where(id => pathways.Any(other => other != id && Support[_numbers[other]][_numbers[id]] < Never));
    }

    /// <summary>Unanswered challenges of what a root rests on; for arguments without circles.</summary>
    public IEnumerable<Relationship> OpenChallenges()
    {
        Relationship[] all = [.. _argument.Relationships.Where(relationship => relationship.Kind == RelationshipKind.Challenges)];
        return all.Where(
            challenge => IsOpen(challenge) && challenge.To.Relationship?.Kind != RelationshipKind.Challenges && IsArgued(RandomSketch.OwnerOf(challenge)));

        bool IsOpen(Relationship challenge) =>
            _argument[challenge.From] is not Evidence { State: EvidenceState.Withdrawn }
            && !all.Any(other => (challenge.Equals(other.To.Relationship) || other.To.ElementId == challenge.From) && IsOpen(other));

        bool IsArgued(string id) => _argument.Roots.Any(root => root.Id == id || Supports(root.Id, id)
            || _argument.ElementsInContextOf(id).Any(upper => upper.Id == root.Id || Supports(root.Id, upper.Id)));
    }

    private bool Supports(string upper, string id) => Support[_numbers[upper]][_numbers[id]] < Never;

    private IEnumerable<Relationship> ChallengesWithin(IReadOnlyList<string> group) => _argument.Relationships.Where(relationship =>
        relationship.Kind == RelationshipKind.Challenges && group.Contains(relationship.From) && group.Contains(RandomSketch.OwnerOf(relationship)));

    private IEnumerable<string> FirstOfGroups(int[][] distances, Func<IReadOnlyList<string>, bool> condition)
    {
        for (int i = 0; i < _ids.Length; i++)
        {
            int[] group = [.. Enumerable.Range(0, _ids.Length).Where(j => distances[i][j] < Never && distances[j][i] < Never)];
            if (group.Length > 0 && group[0] == i && condition([.. group.Select(j => _ids[j])]))
            {
                yield return _ids[i];
            }
        }
    }

    private int[][] Distances(IEnumerable<(string From, string To)> edges)
    {
        int count = _ids.Length;
        int[][] distances = [.. _ids.Select(_ => Enumerable.Repeat(Never, count).ToArray())];

        foreach ((string from, string to) in edges)
        {
            distances[_numbers[from]][_numbers[to]] = 1;
        }

        for (int k = 0; k < count; k++)
        {
            for (int i = 0; i < count; i++)
            {
                for (int j = 0; j < count; j++)
                {
                    distances[i][j] = Math.Min(distances[i][j], distances[i][k] + distances[k][j]);
                }
            }
        }

        return distances;
    }
}
