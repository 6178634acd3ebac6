namespace ArgumentGraph.Watching;

/// <summary>What a store has of one argument.</summary>
/// <param name="Entries">The entries, the oldest first.</param>
/// <param name="NewestContent">What is kept of the newest entry; null where that is lost, or there are no entries.</param>
public sealed record StoredVersions(ValueList<VersionEntry> Entries, VersionContent? NewestContent)
{
    /// <summary>Nothing yet.</summary>
    public static StoredVersions Empty { get; } = new(ValueList<VersionEntry>.Empty, NewestContent: null);
}
