using System.Diagnostics.CodeAnalysis;
using ArgumentGraph.Queries;

namespace ArgumentGraph;

/// <summary>
/// Which elements are meant, as a text: <c>evidence and under(P5) and owner = "incident response team" and expires &lt; 2027-03-01</c>.
/// Immutable, and good for any argument.
/// </summary>
/// <remarks>
/// <para>
/// Conditions are joined by <c>and</c>, <c>or</c>, <c>not</c> and parentheses. A condition is a word (a kind such as <c>evidence</c>; <c>pathway</c>,
/// <c>root</c>, <c>undeveloped</c>, <c>open</c>, <c>load-bearing</c>, <c>hidden</c>, <c>challenged</c>, <c>challenger</c>, <c>circular</c>, <c>all</c>); a
/// reach (<c>under(P5)</c>: what it rests on through support, contexts and challenges, without itself, unless it is in a cycle; <c>above(E37)</c>: what rests
/// on it; <c>has(owner)</c>); or a comparison of what is known under a name by <c>=</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>,
/// <c>~</c> (contains, whatever the case of letters) or <c>in (a, b)</c>.
/// </para>
/// <para>
/// Names are <c>id</c>, <c>kind</c>, <c>statement</c>, <c>standing</c> (with what is inherited), <c>state</c> (what counts, with records of runs), <c>cost</c>,
/// <c>probability</c>, <c>doubt</c>, <c>pathways</c> (the ids of those that rest on it, or are it), <c>pathway-count</c>, <c>carries</c> (for how many it is
/// load-bearing), <c>supporters</c>, <c>expires</c>, <c>collected</c>, and all that <see cref="ElementFacts"/> knows: members, tags, data. A tag with several
/// values equals each of them. What has no value compares with nothing, so that <c>owner != x</c>, which is <c>not owner = x</c>, holds for it. Days may be
/// said from the day of the setting: <c>expires &lt; today + 90d</c>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// Argument argument = Argument.Load("case.json");
/// foreach (Element element in argument.Select("evidence and under(P5) and state = planned"))
/// {
///     Console.WriteLine(element);
/// }
/// </code>
/// </example>
public sealed class ElementQuery
{
    private readonly Condition _condition;

    private ElementQuery(string text, Condition condition)
    {
        Text = text;
        _condition = condition;
    }

    /// <summary>The query as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a query. Linear in its length.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="QueryException">The text is not a query.</exception>
    public static ElementQuery Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, QueryParser.Parse(text));
    }

    /// <summary>Reads a query, if it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="query">The query; null where the text is not one.</param>
    /// <param name="error">What is wrong; null where nothing is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool TryParse(string text, [NotNullWhen(true)] out ElementQuery? query, [NotNullWhen(false)] out QueryError? error)
    {
        try
        {
            (query, error) = (Parse(text), null);
            return true;
        }
        catch (QueryException exception)
        {
            (query, error) = (null, exception.Error);
            return false;
        }
    }

    /// <summary>The elements of an argument that are meant, in the author's order.</summary>
    /// <remarks>
    /// Linear in the argument for each condition; <c>standing</c> and <c>open</c> need a support analysis, <c>load-bearing</c>, <c>hidden</c> and
    /// <c>carries</c> a load-bearing one, which are made once for the query.
    /// </remarks>
    /// <param name="argument">The argument, and how it is judged.</param>
    /// <param name="cancellationToken">Ends the analyses.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="QueryException">The query names an element or a name that the argument does not have, or the day where none is given.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueList<Element> Select(JudgedArgument argument, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var context = new QueryContext(argument, cancellationToken);
        bool[] isMeant = _condition.Judge(context);
        return ValueList.Create<Element>([.. context.Structure.AuthorOrder.Where(number => isMeant[number]).Select(number => context.Elements[number])]);
    }

    /// <summary>
    /// What texts the query asks for that no element of an argument has, a sentence each, with the nearest that one has:
    /// <c>No element has 'infar' for 'owner'; did you mean 'infra'?</c> Empty if elements have all of them, though perhaps none has all at once. Linear in the
    /// argument for each text.
    /// </summary>
    /// <param name="argument">The argument, and how it is judged.</param>
    /// <param name="cancellationToken">Ends the analyses.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueList<string> MissesIn(JudgedArgument argument, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var misses = new List<string>();
        _condition.AddMisses(new QueryContext(argument, cancellationToken), misses);
        return [.. misses];
    }

    /// <summary>The query as it was written.</summary>
    public override string ToString() => Text;
}
