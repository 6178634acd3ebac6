namespace ArgumentGraph.Rendering.Sheets;

/// <summary>
/// Which module's sheet shows what, of an argument that has modules: its own elements, and of a contract the relationships that it adds to goals of others,
/// with what challenges those.
/// </summary>
internal sealed class ModuleSheets
{
    private readonly NumberedArgument _structure;
    private readonly int[] _homes; // by element
    private readonly int[]? _contracts; // by relationship the home of the contract that says it, or 0
    private readonly ILookup<int, int>? _relationships; // the same by home
    private readonly Dictionary<string, int> _placeOf = new(StringComparer.Ordinal);

    public ModuleSheets(Argument argument)
    {
        _structure = argument.Numbered;
        Modules = argument.Modules;
        for (int i = 0; i < Modules.Count; i++)
        {
            _placeOf.Add(Modules[i].Name, i);
        }

        _homes = new int[_structure.ElementCount];
        for (int number = 0; number < _homes.Length; number++)
        {
            Element element = _structure.Elements[number];
            _homes[number] = element is { IsAway: false, Module: { } module } ? HomeAt(_placeOf[module]) : SheetPlan.Overview;
        }

        _contracts = Modules.Any(module => module.AwayElements.Count > 0) ? FindContracts() : null;
        _relationships = _contracts is null ? null
            : Enumerable.Range(0, _contracts.Length).Where(relationship => _contracts[relationship] < 0).ToLookup(relationship => _contracts[relationship]);
    }

    /// <summary>The modules, in the argument's order.</summary>
    public ValueList<ArgumentModule> Modules { get; }

    /// <summary>The home of what stands on a module's sheet: a number below that of the overview.</summary>
    public static int HomeAt(int module) => SheetPlan.Overview - 1 - module;

    /// <summary>The module on whose sheet stands what has this home; null for the overview and for what stands under a top.</summary>
    public ArgumentModule? ModuleAt(int home) => home < SheetPlan.Overview ? Modules[SheetPlan.Overview - 1 - home] : null;

    /// <summary>The home of an element of a module: that of its module's sheet; else the overview.</summary>
    public int HomeOf(int number) => _homes[number];

    /// <summary>
    /// Whether an element belongs on the sheet of one that rests on it: both are of one module, or of none. What is of a module that is not here goes with
    /// whatever cites it, and nothing goes with it.
    /// </summary>
    public bool GoesWith(int number, int user) =>
        _structure.Elements[number].IsAway || (!_structure.Elements[user].IsAway && _homes[number] == _homes[user]);

    /// <summary>The home of the contract that says a relationship, or challenges one that it says; 0 for all others.</summary>
    public int ContractOf(int relationship) => _contracts?[relationship] ?? 0;

    /// <summary>The relationships of a contract.</summary>
    public IEnumerable<int> RelationshipsOf(int home) => _relationships?[home] ?? [];

    private int[] FindContracts()
    {
        var contracts = new int[_structure.RelationshipCount];
        for (int i = 0; i < Modules.Count; i++)
        {
            foreach (AwayElement away in Modules[i].AwayElements)
            {
                foreach (Relationship relationship in away.SupportedBy.Select(to => Relationship.SupportedBy(away.Id, to))
                    .Concat(away.InContextOf.Select(to => Relationship.InContextOf(away.Id, to))))
                {
                    contracts[_structure.NumberOf(relationship)] = HomeAt(i);
                }

                // What is of no module that is here stands with the contract that says what supports it.
                int number = _structure.NumberOf(away.Id);
                if (away.SupportedBy.Count > 0 && _structure.Elements[number].IsAway)
                {
                    _homes[number] = HomeAt(i);
                }
            }
        }

        for (int challenge = 0; challenge < _structure.Challenges.Count; challenge++)
        {
            contracts[_structure.Challenges.RelationshipOf(challenge)] = contracts[BaseOf(challenge)];
        }

        return contracts;
    }

    // The relationship that is challenged in the end; the challenge itself where that is an element.
    private int BaseOf(int challenge)
    {
        int first = _structure.SupportCount + _structure.ContextCount;
        int relationship = first + challenge;
        while (relationship >= first && _structure.Challenges.Targets[relationship - first] is var target and < 0)
        {
            relationship = ~target;
        }

        return relationship;
    }
}
