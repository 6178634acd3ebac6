namespace ArgumentGraph.Watching;

/// <summary>
/// What is kept of the newest entry of a history beside the entry itself, so that what changes next can be compared with it, also after a restart.
/// </summary>
/// <param name="Document">The argument as it was, as <see cref="Argument.ToJson()"/> writes it.</param>
/// <param name="Evidence">The records of runs that it was judged by, as <see cref="EvidenceRecords.ToJson"/> writes them; null for none.</param>
public sealed record VersionContent(string Document, string? Evidence);
