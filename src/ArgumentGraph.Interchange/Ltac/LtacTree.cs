namespace ArgumentGraph.Interchange.Ltac;

/// <summary>An argument as LTAC sees it: of each element its type, and what is written under it.</summary>
internal sealed class LtacTree
{
    private readonly NumberedArgument _structure;
    private readonly ArgumentExport _export;
    private readonly int[] _positions;

    /// <param name="argument">The argument.</param>
    /// <param name="export">Takes what is lost.</param>
    /// <param name="order">The elements in the order in which they are declared, as far as that is known; in it stands what challenges the same.</param>
    public LtacTree(Argument argument, ArgumentExport export, IReadOnlyList<int> order)
    {
        _structure = argument.Numbered;
        _export = export;
        int count = _structure.ElementCount;
        _positions = new int[count];
        Data = new LtacData[count];
        HasOtherData = new bool[count];
        Types = new LtacType[count];
        Entries = new List<LtacEntry>[count];
        for (int i = 0; i < count; i++)
        {
            _positions[order[i]] = i;
            Data[i] = LtacData.Of(_structure.Elements[i].Data, out HasOtherData[i]);
        }

        for (int number = 0; number < count; number++)
        {
            Types[number] = TypeOf(number);
        }

        foreach (int number in _structure.AuthorOrder)
        {
            Entries[number] = EntriesOf(number);
        }

        AddDeepContexts();
        ReportUnwritableChallenges();
    }

    public LtacData[] Data { get; }

    public bool[] HasOtherData { get; }

    public LtacType[] Types { get; }

    public List<LtacEntry>[] Entries { get; }

    /// <summary>The children of an element, those in relations among them.</summary>
    public IEnumerable<LtacEntry> ChildrenOf(int number) => Entries[number].SelectMany(entry => entry.Members ?? [entry]);

    /// <summary>Whether an element is written under another one that it says it stood under.</summary>
    public bool IsUnder(int number, string id) =>
        _structure.Find(id) is >= 0 and int upper && Types[number] == LtacType.Context && !LtacMapping.IsSupportable(_structure.Kinds[upper]);

    private LtacType TypeOf(int number)
    {
        Element element = _structure.Elements[number];
        string? kept = Data[number].Type;
        bool Was(LtacType type) => string.Equals(kept, type.ToWord(), StringComparison.Ordinal);
        return element.Kind switch
        {
            ElementKind.Goal or ElementKind.Claim =>
                Was(LtacType.Justification) && (_structure.Supporters.CountOf(number) > 0 || StatesClaim(number) || _structure.Challenges.CountBy(number) > 0)
                    ? LtacType.Justification
                    : LtacType.Claim,
            ElementKind.Strategy => LtacType.Strategy,
            ElementKind.Evidence => LtacType.Evidence,
            ElementKind.Context => LtacType.Context,
            ElementKind.Assumption =>
                Was(LtacType.Claim) && Data[number].Options.Exists(option => option is LtacOptions.Assumed or LtacOptions.Axiomatic)
                && _structure.ContextUsers.CountOf(number) > 0
                    ? LtacType.Claim
                    : LtacType.Assumption,
            _ => LtacType.Justification,
        };
    }

    // Whether claims that are taken as given stand under it.
    private bool StatesClaim(int number)
    {
        foreach (int context in _structure.Contexts[number])
        {
            if (_structure.Kinds[context] == ElementKind.Assumption && TypeOf(context) == LtacType.Claim)
            {
                return true;
            }
        }

        return false;
    }

    private List<LtacEntry> EntriesOf(int number)
    {
        var entries = new List<LtacEntry>();
        var contexts = new Parts();
        var supporters = new Parts();
        for (int i = _structure.Contexts.Starts[number]; i < _structure.Contexts.Starts[number + 1]; i++)
        {
            contexts.Add(_structure.Contexts.Items[i], _structure.SupportCount + i);
        }

        for (int i = _structure.Supporters.Starts[number]; i < _structure.Supporters.Starts[number + 1]; i++)
        {
            supporters.Add(_structure.Supporters.Items[i], i);
        }

        var challenges = new Parts();
        foreach (int challenge in _structure.Challenges.OfElement(number).ToArray()
            .OrderBy(challenge => _positions[_structure.Challenges.Challengers[challenge]]))
        {
            challenges.Add(_structure.Challenges.Challengers[challenge], _structure.Challenges.RelationshipOf(challenge));
        }

        var relations = new List<LtacEntry>();
        foreach (LtacRelation relation in Data[number].Relations)
        {
            if (Take(relation, contexts, supporters, challenges) is { } entry)
            {
                relations.Add(entry);
            }
            else
            {
                _export.Lose(
                    LossKind.Dropped,
                    $"The relation '{relation.Id}' of '{_structure.Elements[number].Id}' no longer fits its relationships, which are written without it.",
                    _structure.Elements[number].Id);
            }
        }

        // Contexts first; claims that are taken as given, which are contexts too, among the claims.
        IEnumerable<(int Child, int Relationship)> parts = contexts.Left.Where(part => Types[part.Child] != LtacType.Claim)
            .Concat(supporters.Left)
            .Concat(contexts.Left.Where(part => Types[part.Child] == LtacType.Claim));
        entries.AddRange(parts.Select(part => EntryOf(part.Child, part.Relationship, isChallenge: false)));
        entries.AddRange(relations);
        var wrapped = new List<LtacEntry>();
        foreach ((int child, int relationship) in challenges.Left)
        {
            LtacEntry entry = EntryOf(child, relationship, isChallenge: true);
            bool isDirect = entry.Relation is not null || LtacTypes.MayStandUnder(Types[number], Types[child]);
            (isDirect ? entries : wrapped).Add(entry);
        }

        if (wrapped.Count > 0)
        {
            entries.Add(new LtacEntry(-1, false, new LtacRelation(null, string.Empty, null, [], [], IdsOf(wrapped.Select(entry => entry.Child)), []), wrapped));
        }

        return entries;
    }

    // A relationship that is challenged is written as a relation marked as defeated, with what challenges it in it.
    private LtacEntry EntryOf(int child, int relationship, bool isChallenge)
    {
        int[] challengers = ChallengersOf(relationship);
        if (challengers.Length == 0)
        {
            return new LtacEntry(child, isChallenge);
        }

        List<string> options = isChallenge ? [LtacOptions.Counter, LtacOptions.Defeated] : [LtacOptions.Defeated];
        return new LtacEntry(
            -1, false, new LtacRelation(null, string.Empty, null, options, IdsOf([child]), IdsOf(challengers), []),
            [new LtacEntry(child, false), .. challengers.Select(challenger => new LtacEntry(challenger, true))]);
    }

    private List<string> IdsOf(IEnumerable<int> numbers) => [.. numbers.Select(number => _structure.Elements[number].Id)];

    private int[] ChallengersOf(int relationship) =>
        [.. _structure.Challenges.OfRelationship(relationship).ToArray()
            .Select(challenge => _structure.Challenges.Challengers[challenge]).OrderBy(challenger => _positions[challenger])];

    // A relation that was kept, if all its relationships are there still.
    private LtacEntry? Take(LtacRelation relation, Parts contexts, Parts supporters, Parts challenges)
    {
        var entries = new List<LtacEntry>();
        var taken = new List<(Parts From, int Index)>();
        HashSet<int> defeaters = [.. relation.Defeaters.Select(id => _structure.Find(id))];
        foreach (int member in relation.Members.Select(id => _structure.Find(id)))
        {
            Parts from = relation.IsCounter ? challenges : contexts.IndexOf(member) >= 0 ? contexts : supporters;
            int index = from.IndexOf(member);
            if (member < 0 || index < 0 || !IsChallengedBy(from[index].Relationship, relation.IsDefeated ? defeaters : []))
            {
                return null;
            }

            taken.Add((from, index));
            entries.Add(new LtacEntry(member, false));
        }

        foreach (int defeater in defeaters)
        {
            int index = challenges.IndexOf(defeater);
            if (relation.IsDefeated ? entries.Count == 0 : index < 0 || !IsChallengedBy(challenges[index].Relationship, []))
            {
                return null;
            }

            if (!relation.IsDefeated)
            {
                taken.Add((challenges, index));
            }

            entries.Add(new LtacEntry(defeater, true));
        }

        taken.ForEach(part => part.From.Take(part.Index));
        return new LtacEntry(-1, false, relation, entries);
    }

    private bool IsChallengedBy(int relationship, HashSet<int> challengers)
    {
        ReadOnlySpan<int> all = _structure.Challenges.OfRelationship(relationship);
        if (all.Length != challengers.Count)
        {
            return false;
        }

        foreach (int challenge in all)
        {
            if (!challengers.Contains(_structure.Challenges.Challengers[challenge]))
            {
                return false;
            }
        }

        return true;
    }

    // Contexts that stood under what has no contexts in an argument.
    private void AddDeepContexts()
    {
        foreach (int number in _structure.AuthorOrder)
        {
            foreach (string id in Data[number].Under)
            {
                if (IsUnder(number, id))
                {
                    Entries[_structure.Find(id)].Add(new LtacEntry(number, false));
                }
                else
                {
                    _export.Lose(
                        LossKind.Dropped,
                        $"'{_structure.Elements[number].Id}' stood under '{id}', which can no longer be written.",
                        _structure.Elements[number].Id);
                }
            }
        }
    }

    private void ReportUnwritableChallenges()
    {
        for (int challenge = 0; challenge < _structure.Challenges.Count; challenge++)
        {
            int target = _structure.Challenges.Targets[challenge];
            int first = _structure.SupportCount + _structure.ContextCount;
            if (target < 0 && ~target >= first && _structure.Challenges.Targets[~target - first] < 0)
            {
                Relationship relationship = _structure.RelationshipAt(_structure.Challenges.RelationshipOf(challenge));
                _export.Lose(
                    LossKind.Dropped,
                    $"The challenge {relationship}: LTAC challenges elements, their relationships and the challenges of elements.",
                    relationship.From);
            }
        }
    }

    // The relationships of one kind that are still to be written.
    private sealed class Parts
    {
        private readonly List<(int Child, int Relationship)> _items = [];
        private readonly HashSet<int> _taken = [];
        private Dictionary<int, int>? _indexes;

        public (int Child, int Relationship) this[int index] => _items[index];

        public IEnumerable<(int Child, int Relationship)> Left => _items.Where((_, index) => !_taken.Contains(index));

        public void Add(int child, int relationship) => _items.Add((child, relationship));

        public void Take(int index) => _taken.Add(index);

        public int IndexOf(int child)
        {
            _indexes ??= _items.Select((item, index) => (item.Child, index)).ToDictionary(entry => entry.Child, entry => entry.index);
            return _indexes.TryGetValue(child, out int index) && !_taken.Contains(index) ? index : -1;
        }
    }
}
