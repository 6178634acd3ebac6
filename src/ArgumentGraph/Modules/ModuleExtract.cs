using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Modules;

/// <summary>Takes one module out of an argument, with away elements for what it cites. It looks at the module's own elements, and at what they name.</summary>
internal sealed class ModuleExtract
{
    private readonly Argument _argument;
    private readonly ArgumentStructure _structure;
    private readonly ArgumentModule _module;
    private readonly ModuleIndex _index;
    private readonly int[] _own;
    private readonly HashSet<int> _isOwn;
    private readonly HashSet<int> _isAway = [];
    private readonly HashSet<(int From, int To)> _ofContract; // what this contract says of away elements

    public ModuleExtract(Argument argument, ArgumentModule module)
    {
        _argument = argument;
        _structure = argument.Structure;
        _module = module;
        _index = ModuleIndex.Of(argument);
        _own = _index.OwnOf(module.Name);
        _isOwn = [.. _own];
        _ofContract = ModuleIndex.AtAway(_structure, module);
    }

    public Argument Build()
    {
        _isAway.UnionWith(_module.AwayElements.Select(away => _structure.Find(away.Id)));
        List<(Relationship Relationship, int Number)> relationships = [.. Relationships()];
        var assembly = new ArgumentAssembly(new FindingList(_argument.Origin.Source));
        foreach (int number in InAuthorOrder(_isOwn.Union(_isAway)))
        {
            int offset = _structure.ElementOffsets[number];
            Element element = _structure.Elements[number];
            assembly.Add(_isOwn.Contains(number) ? element : AwayElements.Of(element), offset, offset);
        }

        foreach ((Relationship relationship, int number) in relationships)
        {
            assembly.Connect(relationship, _structure.RelationshipOffsets[number]);
        }

        string title = _module.Title.Length > 0 ? _module.Title : _module.Name;
        return assembly.Finish(title, _argument.Origin with
        {
            UnknownMembers = ValueMap<RawJson>.Empty,
            Documents = ValueList<SourceDocument>.Empty,
            Elsewhere = ValueList<string>.Empty,
            Modules = _index.PlacedOf(_module.Name) is { } placed ? [placed] : [],
        });
    }

    private int[] InAuthorOrder(IEnumerable<int> numbers)
    {
        int[] ordered = [.. numbers];
        Array.Sort(Array.ConvertAll(ordered, number => _index.Ranks[number]), ordered);
        return ordered;
    }

    private IEnumerable<(Relationship Relationship, int Number)> Relationships()
    {
        foreach (int number in InAuthorOrder(_own.Union(_ofContract.Select(ends => ends.From))))
        {
            bool isOwn = _isOwn.Contains(number);
            foreach (int relationship in RelationshipsOf(number))
            {
                (RelationshipKind _, int _, int to) = _structure.EndsOf(relationship);
                if (isOwn ? !_index.IsWrittenByOther(number, to, _module.Name) : _ofContract.Contains((number, to)))
                {
                    if (!isOwn)
                    {
                        _isAway.Add(number);
                    }

                    if (!_isOwn.Contains(to))
                    {
                        _isAway.Add(to);
                    }

                    yield return (_structure.RelationshipAt(relationship), relationship);
                }
            }
        }

        // What is challenged is of the module, or cited by it.
        foreach (int challenger in _own.Order())
        {
            foreach (int challenge in _structure.Challenges.ByChallenger(challenger))
            {
                int owner = _structure.Challenges.Owners[challenge];
                if ((_isOwn.Contains(owner) || _isAway.Contains(owner)) && Leads(challenge))
                {
                    int number = _structure.ChallengeRelationship(challenge);
                    yield return (_structure.RelationshipAt(number), number);
                }
            }
        }
    }

    // Those that are written in an element, but for challenges.
    private IEnumerable<int> RelationshipsOf(int number) =>
        Enumerable.Range(_structure.Supporters.Starts[number], _structure.Supporters.CountOf(number)).Concat(
            Enumerable.Range(_structure.ContextRelationship(_structure.Contexts.Starts[number]), _structure.Contexts.CountOf(number)));

    // Whether all that a challenge points through is of the module. At most Relationship.MaximumNesting steps.
    private bool Leads(int challenge)
    {
        int target = _structure.Challenges.Targets[challenge];
        while (target < 0)
        {
            (RelationshipKind kind, int from, int to) = _structure.EndsOf(~target);
            if (!_isOwn.Contains(from) || (kind != RelationshipKind.Challenges && _index.IsWrittenByOther(from, to, _module.Name)))
            {
                return false;
            }

            target = kind == RelationshipKind.Challenges ? to : 0;
        }

        return true;
    }
}
