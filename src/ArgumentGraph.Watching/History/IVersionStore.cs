namespace ArgumentGraph.Watching;

/// <summary>
/// Where the history of watched arguments is kept. Called by several threads at once, each for another argument. An exception is shown
/// (<see cref="ArgumentCatalog.HistoryProblem"/>) and does not end the watching.
/// </summary>
/// <remarks>
/// Two are built in: in memory, and in a file (<see cref="WatchOptions.HistoryFile"/>). One of your own, for example in a database that a team has already, is
/// named with <see cref="WatchOptions.UseVersionStore"/>.
/// </remarks>
public interface IVersionStore
{
    /// <summary>What there is of an argument; <see cref="StoredVersions.Empty"/> for one that is not known.</summary>
    /// <param name="argument">The argument's name in the catalog; case does not matter.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    ValueTask<StoredVersions> ReadAsync(string argument, CancellationToken cancellationToken);

    /// <summary>
    /// Adds an entry after the others, in one step: all of it or nothing. An entry that says the same as the newest one
    /// (<see cref="VersionEntry.SaysTheSameAs"/>) is not added, whoever has added that.
    /// </summary>
    /// <param name="argument">The argument's name in the catalog; case does not matter.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="content">What is kept of it; that of the entry before may be given up.</param>
    /// <param name="maximum">How many entries are kept; the oldest ones beyond are dropped.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The entries that are kept now, the oldest first.</returns>
    ValueTask<ValueList<VersionEntry>> AddAsync(
        string argument, VersionEntry entry, VersionContent content, int maximum, CancellationToken cancellationToken);
}
