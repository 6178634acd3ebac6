using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Modules;

/// <summary>Takes one module out of an argument, with away elements for what it cites.</summary>
internal sealed class ModuleExtract
{
    private readonly Argument _argument;
    private readonly ArgumentStructure _structure;
    private readonly ArgumentModule _module;
    private readonly bool[] _isOwn;
    private readonly bool[] _isAway;
    private readonly HashSet<(string From, string To)> _ofContract; // what this contract says of away elements
    private readonly HashSet<(string From, string To)> _ofOthers;

    public ModuleExtract(Argument argument, ArgumentModule module)
    {
        _argument = argument;
        _structure = argument.Structure;
        _module = module;
        _isOwn = new bool[_structure.ElementCount];
        _isAway = new bool[_structure.ElementCount];
        _ofContract = RelationshipsOf([module]);
        _ofOthers = RelationshipsOf(argument.Modules.Where(other => other.Name != module.Name));
    }

    public Argument Build()
    {
        for (int number = 0; number < _isOwn.Length; number++)
        {
            _isOwn[number] = _structure.Elements[number].Module == _module.Name && !_structure.Elements[number].IsAway;
        }

        foreach (AwayElement away in _module.AwayElements)
        {
            _isAway[_structure.Find(away.Id)] = true;
        }

        List<Relationship> relationships = [.. Relationships()];
        var assembly = new ArgumentAssembly(new FindingList(_argument.Origin.Source));
        foreach (int number in _structure.AuthorOrder.Where(number => _isOwn[number] || _isAway[number]))
        {
            int offset = _structure.ElementOffsets[number];
            Element element = _structure.Elements[number];
            assembly.Add(_isOwn[number] ? element : AwayElements.Of(element), offset, offset);
        }

        foreach (Relationship relationship in relationships)
        {
            assembly.Connect(relationship, _structure.RelationshipOffsets[_structure.NumberOf(relationship)]);
        }

        string title = _module.Title.Length > 0 ? _module.Title : _module.Name;
        return assembly.Finish(title, _argument.Origin with
        {
            UnknownMembers = ValueMap<RawJson>.Empty,
            Documents = ValueList<SourceDocument>.Empty,
            Elsewhere = ValueList<string>.Empty,
            Modules = [.. _argument.Origin.Modules.Where(placed => placed.Module.Name == _module.Name)],
        });
    }

    private static HashSet<(string From, string To)> RelationshipsOf(IEnumerable<ArgumentModule> modules) =>
        [.. modules.SelectMany(module => module.AwayElements)
            .SelectMany(away => away.SupportedBy.Concat(away.InContextOf).Select(to => (away.Id, to)))];

    private IEnumerable<Relationship> Relationships()
    {
        var ofContract = _ofContract.Select(ends => ends.From).ToHashSet(StringComparer.Ordinal);
        foreach (int number in _structure.AuthorOrder)
        {
            Element from = _structure.Elements[number];
            if (!_isOwn[number] && !ofContract.Contains(from.Id))
            {
                continue;
            }

            foreach ((RelationshipKind kind, int to) in TargetsOf(number))
            {
                (string From, string To) ends = (from.Id, _structure.Elements[to].Id);
                if (_isOwn[number] ? !_ofOthers.Contains(ends) : _ofContract.Contains(ends))
                {
                    _isAway[number] |= !_isOwn[number];
                    _isAway[to] |= !_isOwn[to];
                    yield return kind == RelationshipKind.SupportedBy
                        ? Relationship.SupportedBy(ends.From, ends.To)
                        : Relationship.InContextOf(ends.From, ends.To);
                }
            }
        }

        // What is challenged is of the module, or cited by it.
        for (int challenge = 0; challenge < _structure.Challenges.Count; challenge++)
        {
            int owner = _structure.Challenges.Owners[challenge];
            if (_isOwn[_structure.Challenges.Challengers[challenge]] && (_isOwn[owner] || _isAway[owner]) && Leads(challenge))
            {
                yield return _structure.RelationshipAt(_structure.ChallengeRelationship(challenge));
            }
        }
    }

    private IEnumerable<(RelationshipKind Kind, int To)> TargetsOf(int number) =>
        _structure.Supporters[number].ToArray().Select(to => (RelationshipKind.SupportedBy, to))
            .Concat(_structure.Contexts[number].ToArray().Select(to => (RelationshipKind.InContextOf, to)));

    // Whether all that a challenge points through is of the module. At most Relationship.MaximumNesting steps.
    private bool Leads(int challenge)
    {
        int target = _structure.Challenges.Targets[challenge];
        while (target < 0)
        {
            (RelationshipKind kind, int from, int to) = _structure.EndsOf(~target);
            if (!_isOwn[from] || (kind != RelationshipKind.Challenges && _ofOthers.Contains((_structure.Elements[from].Id, _structure.Elements[to].Id))))
            {
                return false;
            }

            target = kind == RelationshipKind.Challenges ? to : 0;
        }

        return true;
    }
}
