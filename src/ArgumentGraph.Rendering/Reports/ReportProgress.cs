namespace ArgumentGraph.Rendering;

/// <summary>What is being done for a report, and how far that is.</summary>
/// <param name="What">A section by its heading, for example <c>Registers</c>, or what is worked out for it, for example <c>load-bearing elements</c>.</param>
/// <param name="Share">How much of that is done, 0 to 1; null where that is not known.</param>
public readonly record struct ReportProgress(string What, double? Share);
