namespace ArgumentGraph.Bridges;

/// <summary>
/// The relationships of the chosen kinds as edges between elements' numbers, read off the argument's rows. Those of an element have indexes:
/// support first, then context, then challenges.
/// </summary>
internal sealed class EdgesByNumber
{
    private readonly NumberedArgument _argument;
    private readonly bool _hasSupport;
    private readonly bool _hasContext;
    private readonly bool _hasChallenges;

    public EdgesByNumber(NumberedArgument argument, RelationshipKinds kinds)
    {
        _argument = argument;
        _hasSupport = kinds.HasFlag(RelationshipKinds.SupportedBy);
        _hasContext = kinds.HasFlag(RelationshipKinds.InContextOf);
        _hasChallenges = kinds.HasFlag(RelationshipKinds.Challenges);
    }

    public int Count =>
        (_hasSupport ? _argument.SupportCount : 0) + (_hasContext ? _argument.ContextCount : 0) + (_hasChallenges ? _argument.Challenges.Count : 0);

    public int CountFrom(int number) =>
        (_hasSupport ? _argument.Supporters.CountOf(number) : 0)
        + (_hasContext ? _argument.Contexts.CountOf(number) : 0)
        + (_hasChallenges ? _argument.Challenges.CountBy(number) : 0);

    public int CountTo(int number) =>
        (_hasSupport ? _argument.Supported.CountOf(number) : 0)
        + (_hasContext ? _argument.ContextUsers.CountOf(number) : 0)
        + (_hasChallenges ? _argument.Challenges.OwnedBy(number).Length : 0);

    public ArgumentEdge From(int number, int index)
    {
        if (_hasSupport)
        {
            ReadOnlySpan<int> supporters = _argument.Supporters[number];
            if (index < supporters.Length)
            {
                return Edge(number, supporters[index], RelationshipKind.SupportedBy);
            }

            index -= supporters.Length;
        }

        if (_hasContext)
        {
            ReadOnlySpan<int> contexts = _argument.Contexts[number];
            if (index < contexts.Length)
            {
                return Edge(number, contexts[index], RelationshipKind.InContextOf);
            }

            index -= contexts.Length;
        }

        return Challenge(_argument.Challenges.By(number).First + index);
    }

    public ArgumentEdge To(int number, int index)
    {
        if (_hasSupport)
        {
            ReadOnlySpan<int> supported = _argument.Supported[number];
            if (index < supported.Length)
            {
                return Edge(supported[index], number, RelationshipKind.SupportedBy);
            }

            index -= supported.Length;
        }

        if (_hasContext)
        {
            ReadOnlySpan<int> users = _argument.ContextUsers[number];
            if (index < users.Length)
            {
                return Edge(users[index], number, RelationshipKind.InContextOf);
            }

            index -= users.Length;
        }

        return Challenge(_argument.Challenges.OwnedBy(number)[index]);
    }

    /// <summary>All edges from an element. With none, nothing is allocated; else the enumerator alone.</summary>
    public IEnumerable<ArgumentEdge> From(int number)
    {
        int count = CountFrom(number);
        return count == 0 ? [] : ListFrom(number, count);
    }

    /// <summary>All edges to an element. With none, nothing is allocated; else the enumerator alone.</summary>
    public IEnumerable<ArgumentEdge> To(int number)
    {
        int count = CountTo(number);
        return count == 0 ? [] : ListTo(number, count);
    }

    public IEnumerable<ArgumentEdge> Between(int from, int to)
    {
        if (KindBetween(from, to) is { } kind)
        {
            yield return Edge(from, to, kind);
        }

        foreach (int challenge in ChallengesBetween(from, to))
        {
            yield return Challenge(challenge);
        }
    }

    /// <summary>The first edge between two elements, or null.</summary>
    public ArgumentEdge? FirstBetween(int from, int to)
    {
        if (KindBetween(from, to) is { } kind)
        {
            return Edge(from, to, kind);
        }

        foreach (int challenge in ChallengesBetween(from, to))
        {
            return Challenge(challenge);
        }

        return null;
    }

    /// <summary>Whether the edge, which joins these elements, is one of these.</summary>
    public bool Contains(int from, int to, ArgumentEdge edge) => edge.Kind switch
    {
        RelationshipKind.SupportedBy => _hasSupport && _argument.Supporters[from].Contains(to),
        RelationshipKind.InContextOf => _hasContext && _argument.Contexts[from].Contains(to),
        _ => ChallengesBetween(from, to).Any(challenge => Challenge(challenge).Equals(edge)),
    };

    private IEnumerable<ArgumentEdge> ListFrom(int number, int count)
    {
        for (int index = 0; index < count; index++)
        {
            yield return From(number, index);
        }
    }

    private IEnumerable<ArgumentEdge> ListTo(int number, int count)
    {
        for (int index = 0; index < count; index++)
        {
            yield return To(number, index);
        }
    }

    private ArgumentEdge Edge(int from, int to, RelationshipKind kind) => new(_argument.Elements[from], _argument.Elements[to], kind);

    private ArgumentEdge Challenge(int challenge)
    {
        NumberedChallenges challenges = _argument.Challenges;
        int from = challenges.Challengers[challenge];
        int owner = challenges.Owners[challenge];
        return challenges.Targets[challenge] >= 0
            ? Edge(from, owner, RelationshipKind.Challenges)
            : new(_argument.Elements[from], _argument.Elements[owner], _argument.RelationshipAt(challenges.RelationshipOf(challenge)));
    }

    // Support or context: at most one of them joins two elements, for they lead to different kinds.
    private RelationshipKind? KindBetween(int from, int to) =>
        _hasSupport && _argument.Supporters[from].Contains(to) ? RelationshipKind.SupportedBy
        : _hasContext && _argument.Contexts[from].Contains(to) ? RelationshipKind.InContextOf
        : null;

    private IEnumerable<int> ChallengesBetween(int from, int to)
    {
        (int first, int end) = _hasChallenges ? _argument.Challenges.By(from) : (0, 0);
        return first == end ? [] : Enumerable.Range(first, end - first).Where(challenge => _argument.Challenges.Owners[challenge] == to);
    }
}
