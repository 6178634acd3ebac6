namespace IndependentReading.Cases;

/// <summary>A case as it is written, and what the words of DESIGN §2 say of it: roots, pathways, basic elements.</summary>
internal sealed class Case
{
    private readonly Dictionary<string, Item> _byId;
    private readonly Dictionary<string, List<string>> _challengers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _below = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Item[]> _above = new(StringComparer.Ordinal);
    private readonly HashSet<string> _circular;

    public Case(List<Item> items)
    {
        Items = items;
        _byId = items.ToDictionary(item => item.Id, StringComparer.Ordinal);
        foreach (Item item in items)
        {
            foreach (Target target in item.Challenges)
            {
                if (!_challengers.TryGetValue(target.Name, out List<string>? of))
                {
                    _challengers.Add(target.Name, of = []);
                }

                of.Add(item.Id);
            }
        }

        _circular = [.. items.Where(item => item.SupportedBy.Any(supporter => Below(supporter).Contains(item.Id))).Select(item => item.Id)];
    }

    public List<Item> Items { get; }

    public Item this[string id] => _byId[id];

    public bool Has(string id) => _byId.ContainsKey(id);

    public bool IsCircular(string id) => _circular.Contains(id);

    /// <summary>Who challenges an element or a relationship, by the name of that.</summary>
    public IEnumerable<string> ChallengersOf(string target) => _challengers.TryGetValue(target, out List<string>? of) ? of : [];

    /// <summary>
    /// "A goal, claim or strategy that supports nothing and challenges nothing"; the top of a confidence argument is none, nor is what stands for a
    /// context.
    /// </summary>
    public IEnumerable<Item> Roots => Items.Where(item => item is { IsUpper: true, Challenges.Count: 0, IsAssumed: false }
        && !Items.Exists(other => other.SupportedBy.Contains(item.Id) || other.InContextOf.Contains(item.Id)
            || other.Points.Exists(point => point.Argument == item.Id)));

    /// <summary>"A goal marked …; none marked: the root goals are the pathways; no root goals: the root claims".</summary>
    public List<Item> Pathways
    {
        get
        {
            List<Item> marked = Items.FindAll(item => item.IsPathway);
            List<Item> goals = [.. Roots.Where(item => item.Kind == "goal")];
            return marked.Count > 0 ? marked : goals.Count > 0 ? goals : [.. Roots.Where(item => item.Kind == "claim")];
        }
    }

    /// <summary>The element itself and all that it rests on through support.</summary>
    public IReadOnlySet<string> Below(string id)
    {
        if (_below.TryGetValue(id, out HashSet<string>? known))
        {
            return known;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var open = new Stack<string>([id]);
        while (open.TryPop(out string? next))
        {
            foreach (string supporter in _byId[next].SupportedBy.Where(seen.Add))
            {
                open.Push(supporter);
            }
        }

        _below.Add(id, seen);
        return seen;
    }

    /// <summary>All that rests on it through support; itself only in a circle.</summary>
    public IEnumerable<Item> Above(string id)
    {
        if (!_above.TryGetValue(id, out Item[]? above))
        {
            above = [.. Items.Where(item => item.SupportedBy.Exists(supporter => Below(supporter).Contains(id)))];
            _above.Add(id, above);
        }

        return above;
    }
}
