namespace ArgumentGraph.Watching.Recording;

/// <summary>What had changed between two judged versions.</summary>
/// <param name="Causes">The first of it, what decides before the rest.</param>
/// <param name="More">How many more things had changed.</param>
/// <param name="MoreDeciding">How many of those decide.</param>
internal sealed record FoundCauses(ValueList<VersionCause> Causes, int More, int MoreDeciding);
