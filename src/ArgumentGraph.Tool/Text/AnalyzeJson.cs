namespace ArgumentGraph.Tool.Text;

/// <summary>What <c>analyze</c> found as JSON: an object of its reports, each as the library writes it.</summary>
internal static class AnalyzeJson
{
    public static string Of(SupportReport support, LoadBearingReport load, AnalyzeNumbers numbers) => ReportJson.Compose(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("support");
        support.WriteTo(json);
        json.WritePropertyName("loadBearing");
        load.WriteTo(json);
        json.WriteStartArray("probability");
        foreach (ProbabilityReport report in numbers.Probabilities.Values)
        {
            report.WriteTo(json);
        }

        json.WriteEndArray();
        if (numbers.ImportanceReport is { } importance)
        {
            json.WritePropertyName("importance");
            importance.WriteTo(json);
        }

        json.WriteEndObject();
    });
}
