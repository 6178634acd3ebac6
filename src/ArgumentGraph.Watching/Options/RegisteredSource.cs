namespace ArgumentGraph.Watching.Options;

/// <summary>A name, which arguments it belongs with, and how its source is made once it is known where relative paths begin.</summary>
internal sealed record RegisteredSource(int Place, string Name, string? Group, Func<string, IArgumentSource> Make);
