namespace ArgumentGraph.Tool.Tests.Rooms;

/// <summary>That something in one source file mentions something in another of the same assembly.</summary>
/// <param name="FromFile">The file that mentions, below the project's folder.</param>
/// <param name="ToFile">The file of what is mentioned.</param>
/// <param name="From">The member or type that mentions.</param>
/// <param name="To">The member or type that is mentioned.</param>
internal sealed record Use(string FromFile, string ToFile, string From, string To);
