using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph;

/// <summary>Every report as JSON: the shapes that <c>docs/json.md</c> lists member by member, the same as from <see cref="JsonSerializer"/> and in the output of the tool and the web API.</summary>
/// <remarks>Enumerated values are texts (<c>inDoubt</c>, <c>as-planned</c>), elements their ids, days <c>2026-11-01</c>; what JSON has no number for, infinity, is null.</remarks>
/// <example>
/// <code>
/// File.WriteAllText("load-bearing.json", argument.AnalyzeLoadBearing().ToJson());
/// string compact = JsonSerializer.Serialize(argument.AnalyzeSupport(), ArgumentGraphJsonContext.Default.SupportReport);
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
        return Text(json => WriteMembers(json, report));
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
        writer.WriteStartObject();
        WriteMembers(writer, report);
        writer.WriteEndObject();
    }

    /// <summary>Several reports of one kind as JSON: one object, whose member <c>reports</c> has them all.</summary>
    /// <param name="reports">The reports.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string ToJson(this IEnumerable<ProbabilityReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        return Text(json => json.Objects("reports", reports, report => WriteMembers(json, report)));
    }

    /// <summary>Writes the members of a report into an object that has been begun.</summary>
    /// <exception cref="NotSupportedException">The report is of another type than this library's.</exception>
    internal static void WriteMembers(Utf8JsonWriter json, IAnalysisReport report)
    {
        if (report is ValidationReport validation)
        {
            validation.WriteMembers(json);
            return;
        }

        WriteBasis(json, report);
        switch (report)
        {
            case SupportReport support: SupportJson.WriteMembers(json, support); break;
            case LoadBearingReport load: LoadBearingJson.WriteMembers(json, load); break;
            case WhatIfReport whatIf: WhatIfJson.WriteMembers(json, whatIf); break;
            case RoadmapReport roadmap: RoadmapJson.WriteMembers(json, roadmap); break;
            case ProbabilityReport probability: ProbabilityJson.WriteMembers(json, probability); break;
            case ImportanceReport importance: ImportanceJson.WriteMembers(json, importance); break;
            case JointReport joint: JointJson.WriteMembers(json, joint); break;
            case Explanation explanation: ExplanationJson.WriteMembers(json, explanation); break;
            default: throw new NotSupportedException($"'{report.GetType()}' is not a report of this library, so its JSON is not defined here.");
        }
    }

    internal static string Text(Action<Utf8JsonWriter> write)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        JsonReport.Write(output, write);
        return output.ToString();
    }

    // What every report begins with: what was judged, from which baseline, on which day, and how much of it is taken on trust.
    private static void WriteBasis(Utf8JsonWriter json, IAnalysisReport report)
    {
        json.WriteString("title", report.Basis.Title);
        json.WriteString("baseline", EnumSpelling.OfBaseline(report.Setting.Baseline));
        json.Date(report.Setting.Date);
        if (report.Basis.UnjudgedExpiry is { } unjudged)
        {
            json.WriteString("unjudgedExpiry", unjudged.ToString());
        }

        json.WriteNumber("stateNotGiven", report.Basis.StateNotGiven);
    }
}
