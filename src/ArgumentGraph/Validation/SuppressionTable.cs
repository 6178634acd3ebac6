using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>What the elements suppress (<see cref="Element.Suppressions"/>), to be looked up in constant time, and what has come of it.</summary>
internal sealed class SuppressionTable
{
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<(int Element, Rule Rule), int> _effective = []; // positions in _entries
    private readonly HashSet<int> _used = [];

    public SuppressionTable(ArgumentStructure structure, RuleSet rules)
    {
        foreach (int element in structure.AuthorOrder)
        {
            ValueMap<string> suppressions = structure.Elements[element].Suppressions;
            if (suppressions.Count > 0)
            {
                Add(element, suppressions, rules);
            }
        }
    }

    /// <summary>All suppressions, in the author's order.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Whether the element suppresses the rule.</summary>
    public bool Has(int element, Rule rule) => _entries.Count > 0 && _effective.ContainsKey((element, rule));

    /// <summary>Whether the element suppresses the rule; notes that it has made a difference.</summary>
    public bool Use(int element, Rule rule)
    {
        if (_entries.Count == 0 || !_effective.TryGetValue((element, rule), out int entry))
        {
            return false;
        }

        _used.Add(entry);
        return true;
    }

    /// <summary>The reason for which the element suppresses the rule, which it does.</summary>
    public string ReasonFor(int element, Rule rule) => _entries[_effective[(element, rule)]].Reason;

    /// <summary>Whether an entry of <see cref="Entries"/> has suppressed anything.</summary>
    public bool IsUsed(int entry) => _used.Contains(entry);

    private void Add(int element, ValueMap<string> suppressions, RuleSet rules)
    {
        foreach ((string ruleId, string reason) in suppressions)
        {
            var entry = new Entry(element, ruleId, rules.Find(ruleId), reason);
            if (entry is { Rule: { } rule, IsPossible: true, HasReason: true })
            {
                _effective[(element, rule)] = _entries.Count;
            }

            _entries.Add(entry);
        }
    }

    /// <summary>One suppression.</summary>
    /// <param name="Element">The number of the element.</param>
    /// <param name="RuleId">The id of the rule, as written.</param>
    /// <param name="Rule">The rule, or null when there is none with that id.</param>
    /// <param name="Reason">The reason given.</param>
    internal readonly record struct Entry(int Element, string RuleId, Rule? Rule, string Reason)
    {
        /// <summary>Whether a reason is given; without one the suppression has no effect.</summary>
        public bool HasReason => !string.IsNullOrWhiteSpace(Reason);

        /// <summary>Whether the rule is one that can be suppressed: any but the errors of reading.</summary>
        public bool IsPossible => Rule is not (null or { Category: RuleCategory.Reading, DefaultSeverity: Severity.Error });
    }
}
