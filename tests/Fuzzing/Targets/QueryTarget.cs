using ArgumentGraph.Rendering;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>A query for elements, as <c>--select</c> takes it; after the first line break, the columns of a table.</summary>
/// <param name="argument">What is asked.</param>
internal sealed class QueryTarget(JudgedArgument argument) : Target("query")
{
    public override Reading Read(byte[] input)
    {
        string text = HostileText.Of(input);
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        string asked = end < 0 ? text : text[..end];
        string? columns = end < 0 ? null : text[(end + 1)..];
        if (!ElementQuery.TryParse(asked, out ElementQuery? query, out QueryError? error))
        {
            return new()
            {
                Shape = error.Message.Split('\'')[0],
                Broken = error.Position < 0 || error.Length < 0 || error.Position + error.Length > asked.Length + 1 ? [$"the place is outside: {error}"] : [],
            };
        }

        ValueList<Element> selected;
        try
        {
            selected = query.Select(argument);
        }
        catch (QueryException exception)
        {
            // Documented: a name, or an element, that the argument does not have.
            return new() { Shape = exception.Error.Message.Split('\'')[0] };
        }

        return new()
        {
            Shape = $"{selected.Count} {query.MissesIn(argument).Count}",
            IsRead = true,
            Broken = ElementQuery.TryParse(query.ToString(), out _, out _) ? [] : ["the text of a query is not a query"],
            Chain = () => Table(asked, columns),
        };
    }

    private IEnumerable<string> Table(string asked, string? columns)
    {
        try
        {
            ElementTable.Of(argument, asked, columns).ToCsv();
        }
        catch (ArgumentException)
        {
            // Documented: a column that does not exist.
        }

        return [];
    }
}
