namespace ArgumentGraph.Queries;

/// <summary>Reads a query: <c>or</c> binds weakest, then <c>and</c>, then <c>not</c>.</summary>
internal sealed class QueryParser
{
    // Deeper than anybody writes, and far from what a stack holds.
    private const int DeepestNesting = 200;

    private readonly string _query;
    private readonly List<QueryToken> _tokens;
    private int _next;
    private int _depth;

    private QueryParser(string query)
    {
        _query = query;
        _tokens = QueryLexer.Read(query);
    }

    private QueryToken Next => _tokens[_next];

    /// <exception cref="QueryException">The text is not a query.</exception>
    public static Condition Parse(string query)
    {
        var parser = new QueryParser(query);
        Condition condition = parser.Any();
        return parser.Next.Kind == QueryTokenKind.End ? condition : throw parser.Expected("'and', 'or' or the end of the query");
    }

    private Condition Any()
    {
        List<Condition> parts = [All()];
        while (TakeWord("or"))
        {
            parts.Add(All());
        }

        return parts.Count == 1 ? parts[0] : new AnyCondition(parts);
    }

    private Condition All()
    {
        List<Condition> parts = [Not()];
        while (TakeWord("and"))
        {
            parts.Add(Not());
        }

        return parts.Count == 1 ? parts[0] : new AllCondition(parts);
    }

    private Condition Not()
    {
        bool isNegated = false;
        while (TakeWord("not"))
        {
            isNegated = !isNegated;
        }

        Condition condition = One();
        return isNegated ? new NotCondition(condition) : condition;
    }

    private Condition One()
    {
        QueryToken token = Next;
        if (token.IsSign("("))
        {
            if (++_depth > DeepestNesting)
            {
                throw Error($"Parentheses stand more than {DeepestNesting} deep", token);
            }

            _next++;
            Condition inner = Any();
            Take(")", "')'");
            _depth--;
            return inner;
        }

        if (token.Kind is not (QueryTokenKind.Word or QueryTokenKind.Text) || (token.Kind == QueryTokenKind.Word && token.Text is "and" or "or" or "in"))
        {
            throw Expected("a condition");
        }

        _next++;
        if (Next.IsSign("(") && token.Kind == QueryTokenKind.Word)
        {
            return Reach(token);
        }

        if (Next.Kind == QueryTokenKind.Sign && Comparison.OperatorOf(Next.Text) is { } comparison)
        {
            _next++;
            return Compare(token, comparison, [Value()]);
        }

        return TakeWord("in") ? Compare(token, ComparisonOperator.Equal, List("a value")) : Flag(token);
    }

    private FlagCondition Flag(QueryToken token) => token.Kind == QueryTokenKind.Word && FlagCondition.Of(token.Text) is { } flag
        ? flag
        : throw Error(
            $"{token.Shown} is not a condition by itself"
                + Spelling.Suggestion(token.Text, FlagCondition.Names, "; expected an operator behind it: =, !=, <, <=, >, >=, ~ or 'in'"),
            token);

    private ReachCondition Reach(QueryToken name)
    {
        if (!ReachCondition.Names.Contains(name.Text, StringComparer.Ordinal))
        {
            throw Error(
                $"Expected {string.Join(", ", ReachCondition.Names[..^1])} or {ReachCondition.Names[^1]} before '(', but found {name.Shown}"
                + Spelling.Suggestion(name.Text, ReachCondition.Names, string.Empty),
                name);
        }

        return new ReachCondition(_query, name.Text, List(name.Text == "has" ? "a name" : "the id of an element"));
    }

    private Condition Compare(QueryToken field, ComparisonOperator comparison, List<QueryToken> values) =>
        Comparison.Make(_query, field, comparison, values);

    private List<QueryToken> List(string what)
    {
        Take("(", "'('");
        var values = new List<QueryToken>();
        do
        {
            values.Add(Value(what));
        }
        while (TakeSign(","));

        Take(")", "',' or ')'");
        return values;
    }

    // A day may be said from today: today + 90d.
    private QueryToken Value(string what = "a value")
    {
        QueryToken token = Next;
        if (token.Kind is not (QueryTokenKind.Word or QueryTokenKind.Text))
        {
            throw Expected(what);
        }

        _next++;
        if (token.IsWord("today") && TakeSign("+"))
        {
            QueryToken days = Next;
            if (days.Kind != QueryTokenKind.Word || !QueryDay.IsSpan(days.Text))
            {
                throw Expected("a number of days or weeks, such as 90d or 12w");
            }

            _next++;
            return new(QueryTokenKind.Word, "today+" + days.Text, token.Position, days.Position + days.Length - token.Position);
        }

        return token;
    }

    private bool TakeWord(string word)
    {
        bool isThere = Next.IsWord(word);
        _next += isThere ? 1 : 0;
        return isThere;
    }

    private bool TakeSign(string sign)
    {
        bool isThere = Next.IsSign(sign);
        _next += isThere ? 1 : 0;
        return isThere;
    }

    private void Take(string sign, string expected)
    {
        if (!TakeSign(sign))
        {
            throw Expected(expected);
        }
    }

    private QueryException Expected(string what) => Error($"Expected {what}, but found {Next.Shown}", Next);

    private QueryException Error(string message, QueryToken token) => new(new(message, _query, token.Position, token.Length));
}
