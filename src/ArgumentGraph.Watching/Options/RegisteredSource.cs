namespace ArgumentGraph.Watching.Options;

/// <summary>A name, and how its source is made once it is known where relative paths begin.</summary>
internal sealed record RegisteredSource(int Place, string Name, Func<string, IArgumentSource> Make);
