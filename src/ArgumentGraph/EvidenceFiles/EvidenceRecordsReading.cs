namespace ArgumentGraph;

/// <summary>What reading a file of records came to.</summary>
/// <param name="Records">The records; null when anything is wrong with the file, so that nothing is left out unseen.</param>
/// <param name="Findings">All that is wrong with it, with line and column.</param>
public sealed record EvidenceRecordsReading(EvidenceRecords? Records, ValueList<Finding> Findings);
