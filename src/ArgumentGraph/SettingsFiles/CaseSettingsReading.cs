namespace ArgumentGraph;

/// <summary>What reading settings came to.</summary>
/// <param name="Settings">The settings; null when anything is wrong with a file, so that nothing is left out unseen.</param>
/// <param name="Files">The paths of the files that were read, the nearest first.</param>
/// <param name="Findings">All that is wrong with them, with line and column.</param>
public sealed record CaseSettingsReading(CaseSettings? Settings, ValueList<string> Files, ValueList<Finding> Findings);
