namespace ArgumentGraph.Watching;

/// <summary>Why a file of a folder is left out, or a folder is not read.</summary>
/// <param name="File">The file's path within the folder, with <c>/</c>; the folder's own name for the folder itself.</param>
/// <param name="Message">A sentence for people. It names no path outside the folder.</param>
public sealed record CatalogProblem(string File, string Message);
