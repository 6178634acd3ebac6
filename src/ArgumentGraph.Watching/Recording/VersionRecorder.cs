using ArgumentGraph.Watching.Monitoring;

namespace ArgumentGraph.Watching.Recording;

/// <summary>Keeps the history of one argument: an entry whenever it says or comes to something else.</summary>
/// <param name="name">What the argument is called in the catalog.</param>
/// <param name="history">What the histories of all arguments need.</param>
internal sealed class VersionRecorder(string name, HistoryServices history)
{
    // What changed is for people to read.
    private const int MostCauses = 20;

    // What the store does not have yet, the oldest first: it gets that in this order as soon as it works.
    private readonly List<(VersionEntry Entry, VersionContent Content)> _unsent = [];

    /// <summary>What the store had when it last answered, then what it does not have yet.</summary>
    private ValueList<VersionEntry> _entries = ValueList<VersionEntry>.Empty;

    private JudgedVersion? _newest;

    /// <summary>Whether the store has said what it has of earlier times.</summary>
    private bool _isRead;

    /// <summary>Whether the entry after this is the first since watching began.</summary>
    private bool _isFirst = true;

    /// <summary>The history with what the argument comes to now.</summary>
    /// <param name="watched">The argument as it was judged.</param>
    /// <param name="state">What it came to.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>
    /// The entries, the oldest first. What the store cannot keep is kept for as long as watching goes on, and said; it is stored with the next entry, or on the
    /// next day, when the store works again.
    /// </returns>
    public async Task<ValueList<VersionEntry>> Record(WatchedArgument watched, ArgumentState state, CancellationToken cancellationToken)
    {
        Argument argument = watched.Argument!;
        await Read(cancellationToken).ConfigureAwait(false);
        var entry = EntryOf(argument, state, history.Time.GetUtcNow());
        bool isFirst = _isFirst;
        _isFirst = false;
        VersionEntry? newest = _entries is [.., var last] ? last : null;
        if (newest is not null && newest.SaysTheSameAs(entry))
        {
            _newest ??= new(argument, state.Setting);
        }
        else
        {
            if (newest is not null)
            {
                entry = await WithCauses(entry with { WasFoundLater = isFirst }, newest, argument, state.Setting, cancellationToken).ConfigureAwait(false);
            }

            _newest = new(argument, state.Setting);
            _unsent.Add((entry, new(argument.ToJson(), state.Setting.Evidence?.ToJson())));
            _unsent.RemoveRange(0, Math.Max(0, _unsent.Count - history.Maximum));
            _entries = [.. _entries.Append(entry).TakeLast(history.Maximum)];
            history.Metrics.Recorded(name);
        }

        await Send(cancellationToken).ConfigureAwait(false);
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
            FoundCauses found = await history.Analyses.AnalyzeNowAsync(
                name, "history", cancel => CauseFinder.Find(older, new(argument, setting), MostCauses, cancel), cancellationToken).ConfigureAwait(false);
            return entry with { Causes = found.Causes, MoreCauses = found.More, MoreDecidingCauses = found.MoreDeciding };
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            Log.CannotCompare(history.Log, name, exception);
            return entry with { AreCausesKnown = false };
        }
    }

    // Asked again until it answers: before that nothing is added to it, for what it has comes before what was kept meanwhile.
    private async Task Read(CancellationToken cancellationToken)
    {
        if (_isRead)
        {
            return;
        }

        try
        {
            StoredVersions stored = await Answer(() => history.Store.ReadAsync(name, cancellationToken), cancellationToken).ConfigureAwait(false);
            _isRead = true;
            if (_unsent.Count == 0)
            {
                _newest = stored is { Entries: [.., var newest], NewestContent: { } content } ? JudgedAs(newest, content) : null;
            }
            else
            {
                FollowOn(stored.Entries);
            }

            _entries = WithUnsent(stored.Entries);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            history.Fails(name, exception);
        }
    }

    // The first entry that was kept meanwhile was made without knowing the one before it.
    private void FollowOn(ValueList<VersionEntry> stored)
    {
        (VersionEntry entry, VersionContent content) = _unsent[0];
        if (stored is not [.., var newest])
        {
            return;
        }

        if (newest.SaysTheSameAs(entry))
        {
            _unsent.RemoveAt(0);
        }
        else
        {
            _unsent[0] = (entry with { WasFoundLater = true, AreCausesKnown = false }, content);
        }
    }

    private ValueList<VersionEntry> WithUnsent(ValueList<VersionEntry> stored) =>
        [.. stored.Concat(_unsent.Select(each => each.Entry)).TakeLast(history.Maximum)];

    // Null where the text cannot be read: what changes next cannot be compared with it.
    private static JudgedVersion? JudgedAs(VersionEntry entry, VersionContent content)
    {
        EvidenceRecordsReading? evidence = content.Evidence is { } text ? EvidenceRecords.Read(text) : null;
        return Argument.Read(content.Document) is { HasErrors: false, Argument: { } argument } && evidence is null or { Records: not null }
            ? new(argument, Setting.On(entry.Day, entry.Baseline) with { Evidence = evidence?.Records })
            : null;
    }

    private async Task Send(CancellationToken cancellationToken)
    {
        if (!_isRead)
        {
            return;
        }

        try
        {
            while (_unsent is [var (entry, content), ..])
            {
                ValueList<VersionEntry> stored = await Answer(
                    () => history.Store.AddAsync(name, entry, content, history.Maximum, cancellationToken), cancellationToken).ConfigureAwait(false);
                _unsent.RemoveAt(0);
                _entries = WithUnsent(stored);
            }

            history.Works(name);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException && !cancellationToken.IsCancellationRequested)
        {
            history.Fails(name, exception);
        }
    }

    // A store may never answer, whoever wrote it: an end does not wait for it.
    private static Task<T> Answer<T>(Func<ValueTask<T>> ask, CancellationToken cancellationToken) =>
        Task.Run(() => ask().AsTask(), cancellationToken).WaitAsync(cancellationToken);
}
