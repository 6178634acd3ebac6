using System.Collections.Concurrent;

namespace ArgumentGraph.Watching.History;

/// <summary>Keeps histories for as long as the program runs.</summary>
internal sealed class MemoryVersionStore : IVersionStore
{
    private readonly ConcurrentDictionary<string, StoredVersions> _stored = new(StringComparer.OrdinalIgnoreCase);

    public ValueTask<StoredVersions> ReadAsync(string argument, CancellationToken cancellationToken) =>
        new(_stored.GetValueOrDefault(argument, StoredVersions.Empty));

    public ValueTask<ValueList<VersionEntry>> AddAsync(
        string argument, VersionEntry entry, VersionContent content, int maximum, CancellationToken cancellationToken)
    {
        return new(_stored.AddOrUpdate(argument, _ => Added(StoredVersions.Empty), (_, before) => Added(before)).Entries);

        StoredVersions Added(StoredVersions before) => before.Entries is [.., var newest] && newest.SaysTheSameAs(entry)
            ? before
            : new([.. before.Entries.Append(entry).TakeLast(maximum)], content);
    }
}
