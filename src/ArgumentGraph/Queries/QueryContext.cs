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
        _pathwayCounts = new(Structure.CountPathways);
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

    /// <exception cref="QueryException">Nothing is known of any element under the name.</exception>
    public void CheckName(string query, QueryToken token)
    {
        if (!QueryField.Names.Contains(token.Text, StringComparer.Ordinal) && !_names.Value.Contains(token.Text, StringComparer.Ordinal)
            && !Elements.Any(element => ElementFacts.ValueOf(element, token.Text) is not null))
        {
            throw Unknown(query, token, $"Nothing is known of any element under the name {token.Shown}", QueryField.Names.Concat(_names.Value));
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
