using ArgumentGraph.Watching.Monitoring;

namespace ArgumentGraph.Watching.Recording;

/// <summary>Keeps the history of one argument: an entry whenever it says or comes to something else.</summary>
/// <param name="name">What the argument is called in the catalog.</param>
/// <param name="history">What the histories of all arguments need.</param>
internal sealed class VersionRecorder(string name, HistoryServices history)
{
    // What changed is for people to read.
    private const int MostCauses = 20;

    private ValueList<VersionEntry>? _entries;
    private JudgedVersion? _newest;

    /// <summary>Whether the entry after this is the first since watching began.</summary>
    private bool _isFirst = true;

    /// <summary>The history with what the argument comes to now.</summary>
    /// <param name="watched">The argument as it was judged.</param>
    /// <param name="state">What it came to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The entries, the oldest first. What the store cannot keep is kept for as long as watching goes on, and said.</returns>
    public async Task<ValueList<VersionEntry>> Record(WatchedArgument watched, ArgumentState state, CancellationToken cancellationToken)
    {
        Argument argument = watched.Argument!;
        _entries ??= await Stored(cancellationToken).ConfigureAwait(false);
        var entry = EntryOf(argument, state, history.Time.GetUtcNow());
        bool isFirst = _isFirst;
        _isFirst = false;
        if (_entries is [.., var newest])
        {
            if (newest.SaysTheSameAs(entry))
            {
                _newest ??= new(argument, state.Setting);
                return _entries;
            }

            entry = await WithCauses(entry with { WasFoundLater = isFirst }, newest, argument, state.Setting, cancellationToken).ConfigureAwait(false);
        }

        _newest = new(argument, state.Setting);
        _entries = await Added(entry, new(argument.ToJson(), state.Setting.Evidence?.ToJson()), cancellationToken).ConfigureAwait(false);
        history.Metrics.Recorded(name);
        return _entries;
    }

    private static VersionEntry EntryOf(Argument argument, ArgumentState state, DateTimeOffset now) => new()
    {
        Since = now,
        Day = state.Day,
        Baseline = state.Setting.Baseline,
        ContentHash = argument.ContentHash,
        Pathways = [.. state.Pathways.Select(pathway => new PathwayStanding(pathway.Element.Id, pathway.Standing))],
        Unsupported = state.Unsupported,
        InDoubt = state.InDoubt,
        OpenPoints = state.OpenPoints,
    };

    private async Task<VersionEntry> WithCauses(
        VersionEntry entry, VersionEntry before, Argument argument, Setting setting, CancellationToken cancellationToken)
    {
        if (_newest is not { } older || older.Argument.ContentHash != before.ContentHash)
        {
            return entry with { AreCausesKnown = false };
        }

        try
        {
            ValueList<VersionCause> causes = await history.Analyses.AnalyzeNowAsync(
                name, "history", cancel => CauseFinder.Find(older, new(argument, setting), cancel), cancellationToken).ConfigureAwait(false);
            return entry with { Causes = [.. causes.Take(MostCauses)], MoreCauses = Math.Max(0, causes.Count - MostCauses) };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            Log.CannotCompare(history.Log, name, exception);
            return entry with { AreCausesKnown = false };
        }
    }

    private async Task<ValueList<VersionEntry>> Stored(CancellationToken cancellationToken)
    {
        try
        {
            StoredVersions stored = await history.Store.ReadAsync(name, cancellationToken).ConfigureAwait(false);
            history.Works(name);
            if (stored is { Entries: [.., var newest], NewestContent: { } content })
            {
                _newest = JudgedAs(newest, content);
            }

            return stored.Entries;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            history.Fails(name, exception);
            return ValueList<VersionEntry>.Empty;
        }
    }

    // Null where the text cannot be read: what changes next cannot be compared with it.
    private static JudgedVersion? JudgedAs(VersionEntry entry, VersionContent content)
    {
        EvidenceRecordsReading? evidence = content.Evidence is { } text ? EvidenceRecords.Read(text) : null;
        return Argument.Read(content.Document) is { HasErrors: false, Argument: { } argument } && evidence is null or { Records: not null }
            ? new(argument, Setting.On(entry.Day, entry.Baseline) with { Evidence = evidence?.Records })
            : null;
    }

    private async Task<ValueList<VersionEntry>> Added(VersionEntry entry, VersionContent content, CancellationToken cancellationToken)
    {
        try
        {
            ValueList<VersionEntry> entries = await history.Store.AddAsync(name, entry, content, history.Maximum, cancellationToken).ConfigureAwait(false);
            history.Works(name);
            return entries;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            history.Fails(name, exception);
            return [.. _entries!.Append(entry).TakeLast(history.Maximum)];
        }
    }
}
