using ArgumentGraph.Queries;

namespace ArgumentGraph;

/// <summary>
/// What is known of the elements of an argument by name, as texts: what <see cref="ElementFacts"/> knows of each by itself, and what follows from the argument
/// (<c>standing</c>, <c>pathways</c>, <c>carries</c> and so on: the names of an <see cref="ElementQuery"/>). What has to be worked out is worked out when first
/// asked for, and kept.
/// </summary>
public sealed class ElementValues
{
    private readonly QueryContext _context;

    private ElementValues(QueryContext context) => _context = context;

    /// <summary>The names under which something may be known: those of queries, then those of the argument's own members, tags and data.</summary>
    public IEnumerable<string> Names => _context.Names;

    /// <summary>The values of an argument's elements.</summary>
    /// <param name="argument">The argument, and how it is judged.</param>
    /// <param name="cancellationToken">Ends the analyses that values need.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    public static ElementValues Of(JudgedArgument argument, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return new(new QueryContext(argument, cancellationToken));
    }

    /// <summary>Whether a name is one of queries, or something is known of any element under it.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool IsKnown(string name) => _context.IsKnown(name);

    /// <summary>What is known of an element under a name, in the invariant culture; lists with commas between. Null where nothing is.</summary>
    /// <param name="id">The element's id.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="KeyNotFoundException">The argument has no element of that id.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public string? ValueOf(string id, string name) => QueryField.ValueOf(_context, _context.Structure.NumberOf(id), name);
}
