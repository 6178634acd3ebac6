namespace ArgumentGraph.Reporting;

/// <summary>The findings of one or several files as JSON. <c>docs/tool.md</c> says what each member means.</summary>
internal static class FindingsJson
{
    public static void Write(TextWriter output, DateOnly? date, IReadOnlyList<FileFindings> results) => JsonReport.Write(output, json =>
    {
        json.Date(date);
        json.Objects("files", results, result =>
        {
            json.WriteString("file", result.File);
            if (result.Elements is { } elements)
            {
                json.WriteNumber("elements", elements);
            }
            else
            {
                json.WriteNull("elements");
            }

            json.WriteNumber("stateNotGiven", result.StateNotGiven);
            json.WriteNumber("errors", result.Errors);
            json.WriteNumber("warnings", result.Warnings);
            json.WriteNumber("information", result.Information);
            json.WriteNumber("suppressed", result.Suppressed.Count);
        });
        json.Objects("findings", results.SelectMany(result => result.Findings.Select(finding => (result.File, finding))), item => FindingJson.Write(json, item.File, item.finding));
        json.Objects("suppressed", results.SelectMany(result => result.Suppressed.Select(suppressed => (result.File, suppressed))), item =>
        {
            FindingJson.Write(json, item.File, item.suppressed.Finding);
            json.WriteString("reason", item.suppressed.Reason);
        });
    });
}
