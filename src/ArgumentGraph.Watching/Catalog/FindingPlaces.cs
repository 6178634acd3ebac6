namespace ArgumentGraph.Watching;

/// <summary>Findings as they may be shown to whoever sees an argument.</summary>
public static class FindingPlaces
{
    /// <summary>The same finding with places that name files without their folders: where a file lies on a server is nobody's business.</summary>
    /// <param name="finding">The finding.</param>
    /// <exception cref="ArgumentNullException"><paramref name="finding"/> is null.</exception>
    public static Finding WithoutFolders(this Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding with
        {
            Place = Named(finding.Place),
            Related = [.. finding.Related.Select(related => related with { Place = Named(related.Place) })],
        };
    }

    private static Place? Named(Place? place) => place is { File: { } file } known ? known with { File = Path.GetFileName(file) } : place;
}
