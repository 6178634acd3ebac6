namespace ArgumentGraph.Interchange.Tests;

/// <summary>What reading says, line by line: findings, then losses, each with its place and the element that it is about.</summary>
internal static class Said
{
    public static IEnumerable<string> By(FormatReading reading) =>
        reading.Findings.Select(finding => Line(finding.Place, finding.Rule.Id, finding.ElementId, finding.Message))
            .Concat(reading.Losses.Select(loss => Line(loss.Place, loss.Kind.ToString(), loss.ElementId, loss.Message)));

    private static string Line(Place? place, string what, string? elementId, string message)
    {
        string file = place?.File is { } path ? $"{Path.GetFileName(path)} " : string.Empty;
        return $"{file}{place?.Line}:{place?.Column} {what}{(elementId is null ? string.Empty : $" {elementId}")}: {message}";
    }
}
