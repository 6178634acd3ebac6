using System.Collections.Frozen;
using System.Globalization;

namespace ArgumentGraph.Testing;

/// <summary>Which elements of an argument <see cref="NamedElements"/> are, and why some of the names cannot be passed.</summary>
internal sealed class MeantElements
{
    private readonly FrozenSet<string> _ids;

    private MeantElements(IEnumerable<string> ids, ValueList<ExpectationFailure> failures)
    {
        Ids = [.. ids.Distinct(StringComparer.Ordinal)];
        _ids = Ids.ToFrozenSet(StringComparer.Ordinal);
        Failures = failures;
    }

    /// <summary>The ids of those that the argument has, each once: those named by id first.</summary>
    public ValueList<string> Ids { get; }

    /// <summary>An id that the argument does not have, a query with a mistake, a query that means no element: what names nothing must not be passed.</summary>
    public ValueList<ExpectationFailure> Failures { get; }

    public static MeantElements Of(NamedElements named, JudgedArgument judged, CancellationToken cancellationToken)
    {
        var ids = named.Ids.Where(judged.Argument.Contains).ToList();
        List<ExpectationFailure> failures =
            [.. named.Ids.Distinct(StringComparer.Ordinal).Select(id => Missing(judged.Argument, id)).OfType<string>().Select(ExpectationFailure.OfWhole)];
        foreach (NamingQuery query in named.Queries)
        {
            try
            {
                ValueList<Element> meant = query.Query.Select(judged, cancellationToken);
                ids.AddRange(meant.Select(element => element.Id));
                if (meant.Count == 0)
                {
                    failures.Add(query.Failure(
                        0,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"None of the {judged.Argument.Elements.Count} elements is what '{Spelling.Clip(query.Text)}' asks for."),
                        query.Query.MissesIn(judged, cancellationToken)));
                }
            }
            catch (QueryException exception)
            {
                failures.Add(query.Failure(
                    exception.Error.Position, $"The query '{Spelling.Clip(query.Text)}' has a mistake: {exception.Error.ToSentence()}"));
            }
        }

        return new(ids, [.. failures]);
    }

    public bool Contains(Element element) => _ids.Contains(element.Id);

    // What the argument itself says of an id that it does not have; null where it has it.
    private static string? Missing(Argument argument, string id)
    {
        try
        {
            _ = argument[id];
            return null;
        }
        catch (KeyNotFoundException exception)
        {
            return exception.Message;
        }
    }
}
