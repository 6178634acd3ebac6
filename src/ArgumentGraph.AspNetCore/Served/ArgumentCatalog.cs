using ArgumentGraph.AspNetCore.Served;

namespace ArgumentGraph.AspNetCore;

/// <summary>
/// What is served now: the root from which an application's own pages and services reach the arguments. Registered as a singleton by <c>AddArgumentGraph</c>. Safe to be used by several threads at once.
/// </summary>
/// <example>
/// <code>
/// app.MapGet("/ready", (ArgumentCatalog catalog) => catalog["sabotage"].State is { Least: Standing.Supported });
/// </code>
/// </example>
public sealed class ArgumentCatalog
{
    private readonly Dictionary<string, CatalogEntry> _entries;
    private readonly ChangeSignal _anyChange = new();

    internal ArgumentCatalog(IEnumerable<string> names)
    {
        Names = [.. names];
        _entries = Names.ToDictionary(name => name, name => new CatalogEntry(name), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The names of all arguments, in the order in which they were added.</summary>
    public ValueList<string> Names { get; }

    /// <summary>All arguments as they are served now, in the order in which they were added.</summary>
    public ValueList<ServedArgument> All => [.. Names.Select(name => _entries[name].Now)];

    /// <summary>An argument as it is served now.</summary>
    /// <param name="name">Its name; case does not matter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no argument of this name.</exception>
    public ServedArgument this[string name] => Find(name) ?? throw new KeyNotFoundException($"There is no argument called '{name}'.");

    /// <summary>An argument as it is served now; null when there is none of this name.</summary>
    /// <param name="name">Its name; case does not matter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public ServedArgument? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _entries.GetValueOrDefault(name)?.Now;
    }

    /// <summary>Completes when what is served differs from what it was at the time of this call, or an argument has been analysed. Ask first, then look at what is served: so no change is missed.</summary>
    /// <param name="name">The argument to wait for; null for any.</param>
    /// <exception cref="KeyNotFoundException">There is no argument of this name.</exception>
    public Task NextChange(string? name = null)
    {
        if (name is null)
        {
            return _anyChange.Next;
        }

        return _entries.TryGetValue(name, out CatalogEntry? entry) ? entry.Changed.Next : throw new KeyNotFoundException($"There is no argument called '{name}'.");
    }

    internal void Publish(ServedArgument served)
    {
        _entries[served.Name].Publish(served);
        _anyChange.Raise();
    }

    private sealed class CatalogEntry(string name)
    {
        private ServedArgument _now = new(name);

        public ServedArgument Now => Volatile.Read(ref _now);

        public ChangeSignal Changed { get; } = new();

        public void Publish(ServedArgument served)
        {
            Volatile.Write(ref _now, served);
            Changed.Raise();
        }
    }
}
