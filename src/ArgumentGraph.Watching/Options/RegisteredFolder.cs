namespace ArgumentGraph.Watching.Options;

/// <summary>A folder whose files are watched.</summary>
/// <param name="Place">Where its arguments stand among the others.</param>
/// <param name="Path">Its path; a relative one begins at the content root.</param>
/// <param name="Globs">Which files, in the order in which they include and, with <c>!</c> before them, exclude.</param>
internal sealed record RegisteredFolder(int Place, string Path, ValueList<string> Globs);
