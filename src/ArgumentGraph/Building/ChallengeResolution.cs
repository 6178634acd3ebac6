using ArgumentGraph.Structure;

namespace ArgumentGraph.Building;

/// <summary>Finds what challenges point at, those of relationships after the relationships that are challenges themselves.</summary>
internal sealed class ChallengeResolution(ArgumentAssembly assembly, EdgeRows supporters, EdgeRows contexts)
{
    private readonly List<int> _challengers = [];
    private readonly List<int> _targets = [];
    private readonly List<int> _offsets = [];
    private readonly List<int> _sequence = [];

    // Challenges found so far by challenger and target; and the supports and contexts of the elements whose relationships are challenged.
    private readonly Dictionary<(int From, int Target), int> _found = [];
    private readonly Dictionary<(int From, int To), int> _supports = [];
    private readonly Dictionary<(int From, int To), int> _contexts = [];
    private readonly HashSet<int> _indexed = [];

    /// <summary>The challenging elements, ascending once resolved.</summary>
    public int[] Challengers => [.. _challengers];

    public int[] Targets => [.. _targets];

    public int[] Offsets => [.. _offsets];

    public void Resolve(List<ArgumentAssembly.PendingChallenge> pending)
    {
        // A target that is a challenge is nested less deeply than the challenge of it.
        foreach (int sequence in Enumerable.Range(0, pending.Count).OrderBy(index => pending[index].Target.Nesting))
        {
            ArgumentAssembly.PendingChallenge challenge = pending[sequence];
            Element from = assembly.ElementAt(challenge.From);
            if (from.Kind is not (ElementKind.Goal or ElementKind.Claim or ElementKind.Evidence))
            {
                assembly.Findings.Add(
                    Rules.ForbiddenRelationship,
                    challenge.Offset, $"The {from.Kind.ToWord()} '{from.Id}' cannot challenge anything; goals, claims and evidence can.", from.Id);
                continue;
            }

            if (challenge.Target.Nesting > Relationship.MaximumNesting)
            {
                assembly.Findings.Add(
                    Rules.ChallengesNestedTooDeeply, challenge.Offset,
                    $"A challenge may point through {Relationship.MaximumNesting} relationships at most; this one points through {challenge.Target.Nesting}.",
                    from.Id);
                continue;
            }

            if (Resolve(challenge.Target, from, challenge.Offset, within: null) is not { } target)
            {
                continue;
            }

            if (!_found.TryAdd((challenge.From, target), _targets.Count))
            {
                assembly.Findings.Add(
                    Rules.DuplicateRelationship, challenge.Offset, $"'{from.Id}' challenges {challenge.Target} twice; once is enough.", from.Id);
                continue;
            }

            _challengers.Add(challenge.From);
            _targets.Add(target);
            _offsets.Add(challenge.Offset);
            _sequence.Add(sequence);
        }

        SortByChallenger();
    }

    // An element's position, or the complement of a relationship's number; null, and a finding, when it is not there. `within`: the
    // kind of the relationship that leads to it.
    private int? Resolve(PendingTarget target, Element from, int offset, RelationshipKind? within)
    {
        if (target.ElementId is { } id)
        {
            int element = assembly.ToIndex().Find(id);
            if (element < 0)
            {
                assembly.ReportUnresolved(id, from.Id, offset, $"'{from.Id}' challenges", kind =>
                    within is null or RelationshipKind.Challenges || ArgumentAssembly.MayLeadTo(within.Value, kind));
            }

            return element < 0 ? null : element;
        }

        int owner = assembly.ToIndex().Find(target.From);
        if (owner < 0)
        {
            assembly.ReportUnresolved(target.From!, from.Id, offset, $"'{from.Id}' challenges a relationship of", HasRelationships);
            return null;
        }

        if (Resolve(target.To!, from, offset, target.Kind) is not { } to)
        {
            return null;
        }

        IndexRelationshipsOf(owner);
        var fitting = new List<(RelationshipKind Kind, int Number)>();
        AddIfThere(RelationshipKind.SupportedBy, _supports, 0);
        AddIfThere(RelationshipKind.InContextOf, _contexts, supporters.Count);
        AddIfThere(RelationshipKind.Challenges, _found, supporters.Count + contexts.Count);
        switch (fitting.Count)
        {
            case 0 when !assembly.IsComplete:
                return null;
            case 1:
                return ~fitting[0].Number;
            case 0:
                assembly.Findings.Add(
                    Rules.UnresolvedReference,
                    offset, $"'{from.Id}' challenges the relationship {target}, which does not exist{Hint(owner, to, target)}", from.Id);
                return null;
            default:
                assembly.Findings.Add(
                    Rules.UnresolvedReference, offset,
                    $"'{from.Id}' challenges the relationship {target}, and {fitting.Count} fit; say which \"relationship\" is meant: "
                    + $"{string.Join(" or ", fitting.Select(fit => fit.Kind.ToWord()))}.", from.Id);
                return null;
        }

        void AddIfThere(RelationshipKind kind, Dictionary<(int, int), int> numbers, int first)
        {
            if ((target.Kind is null || target.Kind == kind) && numbers.TryGetValue((owner, to), out int number))
            {
                fitting.Add((kind, first + number));
            }
        }
    }

    // What may support, be in context or challenge, and so have a relationship to be challenged.
    private static bool HasRelationships(ElementKind kind) => kind is ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim or ElementKind.Evidence;

    private string Hint(int owner, int to, PendingTarget target)
    {
        if (to >= 0 && (_supports.ContainsKey((owner, to)) || _contexts.ContainsKey((owner, to))))
        {
            return $"; '{target.From}' {(_supports.ContainsKey((owner, to)) ? "supportedBy" : "inContextOf")} '{target.To}' does.";
        }

        if (to >= 0)
        {
            IndexRelationshipsOf(to);
            if (_supports.ContainsKey((to, owner)) || _contexts.ContainsKey((to, owner)))
            {
                return $"; the relationship goes from '{target.To}' to '{target.From}'.";
            }
        }

        return ".";
    }

    private void IndexRelationshipsOf(int owner)
    {
        if (!_indexed.Add(owner))
        {
            return;
        }

        for (int i = supporters.Starts[owner]; i < supporters.Starts[owner + 1]; i++)
        {
            _supports[(owner, supporters.All[i].To)] = i;
        }

        for (int i = contexts.Starts[owner]; i < contexts.Starts[owner + 1]; i++)
        {
            _contexts[(owner, contexts.All[i].To)] = i;
        }
    }

    // By challenger, and within one in the author's order; targets that are challenges follow the new numbers.
    private void SortByChallenger()
    {
        int first = supporters.Count + contexts.Count;
        int[] order = [.. Enumerable.Range(0, _targets.Count).OrderBy(challenge => _challengers[challenge]).ThenBy(challenge => _sequence[challenge])];
        var numbers = new int[order.Length];
        for (int number = 0; number < order.Length; number++)
        {
            numbers[order[number]] = number;
        }

        int[] targets = [.. order.Select(challenge => _targets[challenge])
            .Select(target => target < 0 && ~target >= first ? ~(first + numbers[~target - first]) : target)];
        int[] challengers = [.. order.Select(challenge => _challengers[challenge])];
        int[] offsets = [.. order.Select(challenge => _offsets[challenge])];
        _targets.Clear();
        _targets.AddRange(targets);
        _challengers.Clear();
        _challengers.AddRange(challengers);
        _offsets.Clear();
        _offsets.AddRange(offsets);
    }
}
