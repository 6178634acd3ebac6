namespace ArgumentGraph.Watching;

/// <summary>Why a file of a folder is left out, a folder is not read, or histories are not kept.</summary>
/// <param name="File">The file's path within the folder, with <c>/</c>; the folder's own name for the folder itself; the name of the file of histories.</param>
/// <param name="Message">A sentence for people. It names no path outside the folder.</param>
public sealed record CatalogProblem(string File, string Message);
