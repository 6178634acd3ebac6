using System.Collections.Immutable;
using ArgumentGraph.AspNetCore.Served;

namespace ArgumentGraph.AspNetCore;

/// <summary>
/// What is served now: the root from which an application's own pages and services reach the arguments. Registered as a singleton by
/// <c>AddArgumentGraph</c>; without a web application
/// <see cref="WatchedCatalog"/> has one. Safe to be used by several threads at once.
/// </summary>
/// <example>
/// <code>
/// app.MapGet("/sabotage-stands", (ArgumentCatalog catalog) => catalog["sabotage"].State is { LowestStanding: Standing.Supported });
/// </code>
/// </example>
public sealed class ArgumentCatalog
{
    private readonly Lock _lock = new();
    private readonly ChangeSignal _anyChange = new();
    private ImmutableDictionary<string, CatalogEntry> _entries = ImmutableDictionary.Create<string, CatalogEntry>(StringComparer.OrdinalIgnoreCase);
    private ValueList<CatalogProblem> _problems = ValueList<CatalogProblem>.Empty;
    private volatile bool _isLoaded;

    internal ArgumentCatalog()
    {
    }

    /// <summary>The names of all arguments, in the order in which they were added; those of one folder by name.</summary>
    public ValueList<string> Names => [.. Ordered().Select(entry => entry.Now.Name)];

    /// <summary>All arguments as they are served now, in the order in which they were added; those of one folder by name.</summary>
    public ValueList<ServedArgument> All => [.. Ordered().Select(entry => entry.Now)];

    /// <summary>Files of a folder that cannot be served under a name of their own, and folders that cannot be read.</summary>
    public ValueList<CatalogProblem> Problems => Volatile.Read(ref _problems);

    /// <summary>Whether every source has been read once, with or without success.</summary>
    public bool IsLoaded => _isLoaded;

    /// <summary>An argument as it is served now.</summary>
    /// <param name="name">Its name; case does not matter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no argument of this name.</exception>
    public ServedArgument this[string name] => Find(name) ?? throw new KeyNotFoundException($"Argument '{name}' does not exist.");

    /// <summary>An argument as it is served now; null when there is none of this name.</summary>
    /// <param name="name">Its name; case does not matter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public ServedArgument? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Entries.GetValueOrDefault(name)?.Now;
    }

    /// <summary>
    /// Completes when what is served differs from what it was at the time of this call: an argument has changed, appeared or gone, or has been analysed. Ask
    /// first, then look at what is served: so no
    /// change is missed.
    /// </summary>
    /// <param name="name">The argument to wait for; null for any.</param>
    /// <exception cref="KeyNotFoundException">There is no argument of this name.</exception>
    public Task NextChange(string? name = null) =>
        name is null ? _anyChange.Next : Entries.TryGetValue(name, out CatalogEntry? entry)
            ? entry.Changed.Next
            : throw new KeyNotFoundException($"Argument '{name}' does not exist.");

    private ImmutableDictionary<string, CatalogEntry> Entries => Volatile.Read(ref _entries);

    /// <summary>As <see cref="NextChange"/>; of a name that is not served, the next change of any argument.</summary>
    internal Task NextChangeOrAny(string? name) =>
        name is not null && Entries.TryGetValue(name, out CatalogEntry? entry) ? entry.Changed.Next : _anyChange.Next;

    /// <summary>Adds an argument of which nothing is known yet.</summary>
    /// <param name="name">A name that is not taken.</param>
    /// <param name="place">Where it stands among the others; those at one place are ordered by name.</param>
    internal void Add(string name, int place)
    {
        lock (_lock)
        {
            Volatile.Write(ref _entries, _entries.Add(name, new CatalogEntry(name, place)));
        }

        _anyChange.Raise();
    }

    internal void Remove(string name)
    {
        CatalogEntry? entry;
        lock (_lock)
        {
            if (!_entries.TryGetValue(name, out entry))
            {
                return;
            }

            Volatile.Write(ref _entries, _entries.Remove(name));
        }

        entry.Changed.Raise();
        _anyChange.Raise();
    }

    internal void Publish(ServedArgument served)
    {
        Entries[served.Name].Publish(served);
        _anyChange.Raise();
    }

    internal void Publish(ValueList<CatalogProblem> problems)
    {
        Volatile.Write(ref _problems, problems);
        _anyChange.Raise();
    }

    internal void MarkLoaded()
    {
        _isLoaded = true;
        _anyChange.Raise();
    }

    private IEnumerable<CatalogEntry> Ordered() => Entries.Values.OrderBy(entry => entry.Place).ThenBy(entry => entry.Now.Name, StringComparer.Ordinal);

    private sealed class CatalogEntry(string name, int place)
    {
        private ServedArgument _now = new(name);

        public int Place => place;

        public ServedArgument Now => Volatile.Read(ref _now);

        public ChangeSignal Changed { get; } = new();

        public void Publish(ServedArgument served)
        {
            Volatile.Write(ref _now, served);
            Changed.Raise();
        }
    }
}
