namespace ArgumentGraph.Watching.Recording;

/// <summary>A version of an argument, and the setting in which it was judged.</summary>
internal sealed record JudgedVersion(Argument Argument, Setting Setting);
