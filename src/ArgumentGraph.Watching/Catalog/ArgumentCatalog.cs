using System.Collections.Immutable;
using ArgumentGraph.Watching.Catalog;

namespace ArgumentGraph.Watching;

/// <summary>
/// The watched arguments as they are now: the root from which an application's own services and pages reach them. <see cref="WatchedCatalog"/> has one;
/// with dependency injection it is a singleton that <c>AddWatchedArguments</c> and, in a web application, <c>AddArgumentGraph</c> register. Safe to be used
/// by several threads at once.
/// </summary>
/// <example>
/// <code>
/// bool stands = catalog["sabotage"].State is { LowestStanding: Standing.Supported };
/// </code>
/// </example>
public sealed class ArgumentCatalog
{
    private readonly object _lock = new();
    private readonly ChangeSignal _anyChange = new();
    private ImmutableDictionary<string, CatalogEntry> _entries = ImmutableDictionary.Create<string, CatalogEntry>(StringComparer.OrdinalIgnoreCase);
    private ValueList<CatalogProblem> _problems = ValueList<CatalogProblem>.Empty;
    private CatalogProblem? _historyProblem;
    private volatile bool _isLoaded;

    internal ArgumentCatalog()
    {
    }

    /// <summary>The names of all arguments, in the order in which they were added; those of one folder by name.</summary>
    public ValueList<string> Names => [.. Ordered().Select(entry => entry.Now.Name)];

    /// <summary>All arguments as they are now, in the order in which they were added; those of one folder by name.</summary>
    public ValueList<WatchedArgument> All => [.. Ordered().Select(entry => entry.Now)];

    /// <summary>Files of a folder that cannot have a name of their own, and folders that cannot be read.</summary>
    public ValueList<CatalogProblem> Problems => Volatile.Read(ref _problems);

    /// <summary>
    /// Why histories cannot be kept in their store (<see cref="WatchOptions.HistoryFile"/>), with the name of its file; null while they can. What changes
    /// is then remembered until the program ends.
    /// </summary>
    public CatalogProblem? HistoryProblem => Volatile.Read(ref _historyProblem);

    /// <summary>
    /// What expires within a year in any argument that has been analysed (<see cref="ArgumentState.Expiring"/>): by day, then in the order of
    /// <see cref="All"/>, then by id. Linear in their number, and the sorting.
    /// </summary>
    public ValueList<CatalogExpiry> Expiring =>
    [
        .. All.SelectMany(watched => watched.State is { } state
                ? state.Expiring.Select(one => new CatalogExpiry(watched, one, one.LastValidDay.DayNumber - state.Day.DayNumber))
                : [])
            .OrderBy(each => each.Expiring.LastValidDay),
    ];

    /// <summary>Whether every source has been read once, with or without success.</summary>
    public bool IsLoaded => _isLoaded;

    /// <summary>An argument as it is now.</summary>
    /// <param name="name">Its name; case does not matter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no argument of this name.</exception>
    public WatchedArgument this[string name] => Find(name) ?? throw new KeyNotFoundException($"Argument '{name}' does not exist.");

    /// <summary>An argument as it is now; null when no argument has this name.</summary>
    /// <param name="name">Its name; case does not matter.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public WatchedArgument? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Entries.GetValueOrDefault(name)?.Now;
    }

    /// <summary>
    /// Completes when the catalog differs from what it was at the time of this call: an argument has changed, appeared or gone, or has been analysed. Ask
    /// first, then look at the catalog: so no change is missed.
    /// </summary>
    /// <param name="name">The argument to wait for; null for any.</param>
    /// <exception cref="KeyNotFoundException">There is no argument of this name.</exception>
    public Task NextChange(string? name = null) =>
        name is null ? _anyChange.Next : Entries.TryGetValue(name, out CatalogEntry? entry)
            ? entry.Changed.Next
            : throw new KeyNotFoundException($"Argument '{name}' does not exist.");

    private ImmutableDictionary<string, CatalogEntry> Entries => Volatile.Read(ref _entries);

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

    internal void Publish(WatchedArgument served)
    {
        Entries[served.Name].Publish(served);
        _anyChange.Raise();
    }

    internal void Publish(ValueList<CatalogProblem> problems)
    {
        Volatile.Write(ref _problems, problems);
        _anyChange.Raise();
    }

    internal void Publish(CatalogProblem? historyProblem)
    {
        Volatile.Write(ref _historyProblem, historyProblem);
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
        private WatchedArgument _now = new(name);

        public int Place => place;

        public WatchedArgument Now => Volatile.Read(ref _now);

        public ChangeSignal Changed { get; } = new();

        public void Publish(WatchedArgument served)
        {
            Volatile.Write(ref _now, served);
            Changed.Raise();
        }
    }
}
