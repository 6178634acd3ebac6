using System.Collections.Immutable;

namespace ArgumentGraph.Queries;

/// <summary>What a query is asked of, and what is worked out for it, each when first asked for.</summary>
internal sealed class QueryContext
{
    private readonly JudgedArgument _judged;
    private readonly CancellationToken _cancellationToken;
    private readonly Lazy<SupportReport> _support;
    private readonly Lazy<LoadBearingReport> _loadBearing;
    private readonly Lazy<int[]> _carries;
    private readonly Lazy<bool[]> _isHidden;
    private readonly Lazy<bool[]> _isOpen;
    private readonly Lazy<bool[]> _isPathway;
    private readonly Lazy<bool[]> _isRoot;
    private readonly Lazy<ImmutableArray<int>> _pathwayCounts;
    private readonly Lazy<ValueList<string>> _names;
    private readonly Lazy<Dictionary<int, int>> _placeOfPathway;

    public QueryContext(JudgedArgument judged, CancellationToken cancellationToken)
    {
        _judged = judged;
        _cancellationToken = cancellationToken;
        Structure = judged.Argument.Numbered;
        Elements = Structure.Elements;
        _support = new(() => judged.AnalyzeSupport(cancellationToken: cancellationToken));
        _loadBearing = new(() => judged.AnalyzeLoadBearing(new() { ListedCutSets = 0, ListedPairs = 0 }, cancellationToken: cancellationToken));
        _carries = new(FindCarried);
        _isHidden = new(() => Marked(_loadBearing.Value.Hidden.Select(element => Structure.NumberOf(element.Element.Id))));
        _isOpen = new(() => Marked(Support.OpenPoints.Select(point => Structure.NumberOf(point.Element.Id))));
        _isPathway = new(() => Marked(Structure.Pathways));
        _isRoot = new(() => Marked(Structure.Roots));
        _pathwayCounts = new(() => Structure.CountPathways(cancellationToken));
        _placeOfPathway = new(() => Structure.Pathways.Select((pathway, place) => (pathway, place)).ToDictionary(pair => pair.pathway, pair => pair.place));
        _names = new(() => ElementFacts.NamesIn(judged.Argument));
    }

    public NumberedArgument Structure { get; }

    public ImmutableArray<Element> Elements { get; }

    public Setting Setting => _judged.Setting;

    public SupportReport Support => _support.Value;

    /// <summary>For how many pathways each element is load-bearing.</summary>
    public int[] Carries => _carries.Value;

    public bool[] IsHidden => _isHidden.Value;

    public bool[] IsOpen => _isOpen.Value;

    public bool[] IsPathway => _isPathway.Value;

    public bool[] IsRoot => _isRoot.Value;

    public ImmutableArray<int> PathwayCounts => _pathwayCounts.Value;

    /// <summary>What may be asked for by name.</summary>
    public IEnumerable<string> Names => QueryField.Names.Concat(_names.Value).Distinct(StringComparer.Ordinal);

    /// <summary>The ids of the pathways that rest on an element, or are it, in the author's order. Linear in what rests on it.</summary>
    public IEnumerable<string> PathwaysOf(int number)
    {
        var isReached = new HashSet<int> { number };
        Reach([number], isDown: false, isReached.Add);
        return isReached.Where(each => IsPathway[each]).OrderBy(each => _placeOfPathway.Value[each]).Select(each => Elements[each].Id);
    }

    /// <summary>Follows what elements rest on, or what rests on them, from each element that is new.</summary>
    /// <param name="from">The numbers of the first elements.</param>
    /// <param name="isDown">Whether to what they rest on.</param>
    /// <param name="add">Takes note of an element that was reached, and says whether it is new.</param>
    public void Reach(IEnumerable<int> from, bool isDown, Func<int, bool> add)
    {
        var open = new Stack<int>(from);
        var next = new List<int>();
        while (open.TryPop(out int number))
        {
            next.Clear();
            if (isDown)
            {
                Structure.AddUsedBy(number, next);
            }
            else
            {
                Structure.AddUsersOf(number, next);
            }

            foreach (int other in next)
            {
                if (add(other))
                {
                    open.Push(other);
                }
            }
        }
    }

    /// <summary>Whether something is known of an element under a name.</summary>
    public bool Has(int number, string name) => QueryField.ValueOf(this, number, name) is not null;

    /// <summary>Asks each element by number.</summary>
    public bool[] Each(Func<int, bool> holds)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var each = new bool[Elements.Length];
        for (int number = 0; number < each.Length; number++)
        {
            each[number] = holds(number);
        }

        return each;
    }

    /// <exception cref="QueryException">The argument has no such element.</exception>
    public int NumberOf(string query, QueryToken token)
    {
        int number = Structure.Find(token.Text);
        return number >= 0
            ? number
            : throw Unknown(query, token, $"The argument has no element {token.Shown}", Elements.Select(element => element.Id));
    }

    /// <summary>Whether something may be asked for under a name: every argument has it, or it is known of some element.</summary>
    public bool IsKnown(string name) =>
        QueryField.Names.Contains(name, StringComparer.Ordinal) || Elements.Any(element => ElementFacts.ValueOf(element, name) is not null);

    /// <exception cref="QueryException">Nothing is known of any element under the name.</exception>
    public void CheckName(string query, QueryToken token)
    {
        if (!IsKnown(token.Text))
        {
            throw Unknown(query, token, $"Nothing is known of any element under the name {token.Shown}", Names);
        }
    }

    private static QueryException Unknown(string query, QueryToken token, string message, IEnumerable<string> known) =>
        new(new(message + Spelling.Suggestion(token.Text, known, string.Empty), query, token.Position, token.Length));

    private bool[] Marked(IEnumerable<int> numbers)
    {
        var marks = new bool[Elements.Length];
        foreach (int number in numbers)
        {
            marks[number] = true;
        }

        return marks;
    }

    private int[] FindCarried()
    {
        var carries = new int[Elements.Length];
        foreach (LoadBearingElement element in _loadBearing.Value.LoadBearing)
        {
            carries[Structure.NumberOf(element.Element.Id)] = element.Pathways.Count;
        }

        return carries;
    }
}
