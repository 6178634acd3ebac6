using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArgumentGraph.Reporting;

/// <summary>Lets <see cref="JsonSerializer"/> write a report in the one shape that it has (<c>docs/json.md</c>), whatever its options.</summary>
/// <typeparam name="T">A type of report.</typeparam>
internal abstract class ReportConverter<T> : JsonConverter<T>
    where T : IAnalysisReport
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A report is worked out, not read: read the argument and analyse it.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteBasis(writer, value);
        WriteMembers(writer, value);
        writer.WriteEndObject();
    }

    protected abstract void WriteMembers(Utf8JsonWriter json, T report);

    // What every report begins with: what was judged, from which baseline, on which day, and how much of it is taken on trust.
    protected virtual void WriteBasis(Utf8JsonWriter json, T report)
    {
        json.WriteString("title", report.Basis.Title);
        json.WriteString("baseline", ReportWords.ToWord(report.Setting.Baseline));
        json.Date(report.Setting.Date);
        if (report.Setting.CountsClaimPoints)
        {
            json.WriteBoolean("claimPointsCount", true);
        }

        if (report.Basis.UnjudgedExpiry is { } unjudged)
        {
            json.WriteString("unjudgedExpiry", unjudged.ToString());
        }

        json.WriteNumber("stateNotGiven", report.Basis.StateNotGiven);
        if (report.Basis.DecidedByRecords is { } decided)
        {
            json.WriteNumber("decidedByRecords", decided);
        }

        WriteIds(json, "assumedOfOthers", report.Basis.AssumedOfOthers);
        WriteIds(json, "assertedStandings", report.Basis.AssertedStandings);
    }

    private static void WriteIds(Utf8JsonWriter json, string name, ValueList<string> ids)
    {
        if (ids.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }
}
