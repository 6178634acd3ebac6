namespace ArgumentGraph.Watching.Catalog;

/// <summary>Findings as they may be shown to whoever sees an argument: places name the file as it was opened, and where it lies is nobody's business.</summary>
internal static class ShownFinding
{
    public static Finding Of(Finding finding) => finding with
    {
        Place = Of(finding.Place),
        Related = [.. finding.Related.Select(related => related with { Place = Of(related.Place) })],
    };

    private static Place? Of(Place? place) => place is { File: { } file } known ? known with { File = Path.GetFileName(file) } : place;
}
