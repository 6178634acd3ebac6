using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph;

/// <summary>
/// Every report as JSON: the shapes that <c>docs/json.md</c> lists member by member, the same as from <see cref="JsonSerializer"/> and
/// in the output of the tool and the web API.
/// </summary>
/// <remarks>
/// Enumerated values are texts (<c>inDoubt</c>, <c>as-planned</c>), elements their ids, days <c>2026-11-01</c>; what JSON has no number for, infinity, is null.
/// </remarks>
/// <example>
/// <code>
/// File.WriteAllText("load-bearing.json", argument.AnalyzeLoadBearing().ToJson());
/// string compact = System.Text.Json.JsonSerializer.Serialize(argument.AnalyzeSupport(), ArgumentGraphJsonContext.Default.SupportReport);
/// </code>
/// </example>
public static class ReportJson
{
    /// <summary>A report as JSON, indented, with line feeds; one object.</summary>
    /// <param name="report">A report of this library's analyses.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="NotSupportedException">The report is of a type of your own.</exception>
    public static string ToJson(this IAnalysisReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Compose(report.WriteTo);
    }

    /// <summary>Several reports of one kind as JSON, indented: one object, whose member <c>reports</c> has them all.</summary>
    /// <param name="reports">The reports.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string ToJson(this IEnumerable<ProbabilityReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return Compose(json =>
        {
            json.WriteStartObject();
            json.Array("reports", reports, report => report.WriteTo(json));
            json.WriteEndObject();
        });
    }

    /// <summary>A comparison of two versions as JSON, indented; one object.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> is null.</exception>
    public static string ToJson(this ComparisonReport comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Compose(json => JsonSerializer.Serialize(json, comparison, ArgumentGraphJsonContext.Default.ComparisonReport));
    }

    /// <summary>The worksheet for the next case as JSON, indented; one object. The case itself is not in it.</summary>
    /// <param name="next">The next case with its worksheet.</param>
    /// <exception cref="ArgumentNullException"><paramref name="next"/> is null.</exception>
    public static string ToJson(this NextVersion next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return Compose(json => JsonSerializer.Serialize(json, next, ArgumentGraphJsonContext.Default.NextVersion));
    }

    /// <summary>Writes a report as one object, for JSON of your own that has reports in it.</summary>
    /// <param name="report">A report of this library's analyses.</param>
    /// <param name="writer">Where to; its options decide on indentation and escaping.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="NotSupportedException">The report is of a type of your own.</exception>
    public static void WriteTo(this IAnalysisReport report, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        if (ArgumentGraphJsonContext.Default.GetTypeInfo(report.GetType()) is not { } known)
        {
            throw new NotSupportedException($"'{report.GetType()}' is not a report of this library, so its JSON is not defined here.");
        }

        JsonSerializer.Serialize(writer, report, known);
    }

    /// <summary>
    /// JSON of your own, written as reports are: indented by two, with line feeds, and with characters that could reorder text around them escaped.
    /// </summary>
    /// <param name="write">Writes one value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> is null.</exception>
    /// <exception cref="InvalidOperationException">What is written is not JSON, for example a member outside of an object.</exception>
    /// <example>
    /// Two reports in one object:
    /// <code>
    /// string json = ReportJson.Compose(writer =>
    /// {
    ///     writer.WriteStartObject();
    ///     writer.WritePropertyName("support");
    ///     argument.AnalyzeSupport().WriteTo(writer);
    ///     writer.WritePropertyName("roadmap");
    ///     argument.AnalyzeRoadmap().WriteTo(writer);
    ///     writer.WriteEndObject();
    /// });
    /// </code>
    /// </example>
    public static string Compose(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        JsonReport.WriteValue(output, write);
        return output.ToString();
    }
}
