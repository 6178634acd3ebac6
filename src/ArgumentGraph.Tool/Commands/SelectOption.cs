using System.CommandLine;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>--select QUERY</c>: elements by a query, beside those that are named by their ids. The same in every command that takes ids.</summary>
internal sealed class SelectOption
{
    private readonly Option<string?> _query;

    /// <param name="what">What the elements are for, in the help: <c>Suppose … of</c>.</param>
    public SelectOption(string what) => _query = new("--select")
    {
        Description = $"{what}: those that a query means, such as 'evidence and under(P5) and expires < 2027-03-01'",
        HelpName = "QUERY",
    };

    public void AddTo(Command command) => command.Add(_query);

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_query) is not null;

    /// <summary>An option that says what is done with the elements that the query means goes with this one.</summary>
    /// <exception cref="UnusableException">It is given, and no query is.</exception>
    public void RequireWith(ParseResult parsed, Option option)
    {
        if (!IsGiven(parsed) && parsed.GetResult(option) is { Implicit: false })
        {
            throw new UnusableException($"{option.Name} goes with --select: it says what is done with the elements that the query means.");
        }
    }

    /// <summary>The ids of what the query means, in the author's order; none where none is given.</summary>
    /// <exception cref="UnusableException">The query has a mistake, or means no element.</exception>
    public IReadOnlyList<string> Ids(ParseResult parsed, Argument argument, Setting setting, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_query) is not { } text)
        {
            return [];
        }

        try
        {
            JudgedArgument judged = argument.At(setting);
            var query = ElementQuery.Parse(text);
            string[] ids = [.. query.Select(judged, cancellationToken).Select(element => element.Id)];
            return ids.Length > 0 ? ids : throw new UnusableException("--select: " + string.Join('\n', None(argument, text, query, judged, cancellationToken)));
        }
        catch (QueryException exception)
        {
            throw Mistake(exception);
        }
    }

    /// <summary>A mistake in a query, as every command tells it: with its place, and with what was probably meant.</summary>
    public static UnusableException Mistake(QueryException exception) => new("--select: " + exception.Message);

    /// <summary>What is said where a query means no element: of how many, on which day, and what was probably meant.</summary>
    public static IEnumerable<string> None(Argument argument, string text, ElementQuery query, JudgedArgument judged, CancellationToken cancellationToken) =>
    [
        $"None of the {argument.Elements.Count} elements is what '{Spelling.Clip(text)}' asks for. {judged.Setting.ToText()}.",
        .. query.MissesIn(judged, cancellationToken),
    ];
}
