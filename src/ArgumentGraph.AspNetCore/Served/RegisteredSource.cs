namespace ArgumentGraph.AspNetCore.Served;

/// <summary>A name, and how its source is made once the content root is known.</summary>
internal sealed record RegisteredSource(int Place, string Name, Func<string, IArgumentSource> Make);
