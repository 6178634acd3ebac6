using ArgumentGraph.Reporting;

namespace ArgumentGraph.Tool.Text;

/// <summary>What <c>analyze</c> found as JSON: an object of its reports, each as the library writes it.</summary>
internal static class AnalyzeJson
{
    public static void Write(TextWriter output, SupportReport support, LoadBearingReport load, AnalyzeNumbers numbers) => JsonReport.Write(output, json =>
    {
        json.WritePropertyName("support");
        support.WriteTo(json);
        json.WritePropertyName("loadBearing");
        load.WriteTo(json);
        json.Array("probability", numbers.Probabilities.Values, report => report.WriteTo(json));
        if (numbers.ImportanceReport is { } importance)
        {
            json.WritePropertyName("importance");
            importance.WriteTo(json);
        }
    });
}
