using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Reporting;
using ArgumentGraph.Validation;

namespace ArgumentGraph.Merging;

/// <summary>A merge as JSON. <c>docs/merging.md</c> says what each member means.</summary>
internal static class MergeResultJson
{
    public static string Write(MergeResult result)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        JsonReport.Write(output, json =>
        {
            json.WriteString("title", result.Argument.Title);
            json.WriteBoolean("isClean", result.IsClean);
            json.Objects("conflicts", result.Conflicts, conflict =>
            {
                FindingJson.Write(json, conflict.Finding.Place?.File, conflict.Finding);
                json.WriteString("member", conflict.Member);
                Value(json, "base", conflict.Base);
                Value(json, "ours", conflict.Ours);
                Value(json, "theirs", conflict.Theirs);
                WritePlace(json, "ourPlace", conflict.OurPlace);
                WritePlace(json, "theirPlace", conflict.TheirPlace);
            });
            json.Objects("warnings", result.Warnings, warning => FindingJson.Write(json, warning.Place?.File, warning));
            json.WriteString("baseline", ReportWords.ToWord(result.Setting.Baseline));
            json.Date(result.Setting.Date);
            json.Objects("newStandings", result.NewStandings, standing =>
            {
                json.WriteString("id", standing.Element.Id);
                json.Standing("ours", standing.Ours);
                json.Standing("theirs", standing.Theirs);
                json.Standing("merged", standing.Merged);
                json.WriteString("why", standing.Why);
            });
        });
        return output.ToString();
    }

    private static void WritePlace(Utf8JsonWriter json, string name, Place? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.Place(null, place);
        json.WriteEndObject();
    }

    // A side that says nothing has no member, since null is a value, too.
    private static void Value(Utf8JsonWriter json, string name, RawJson? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value.Text);
        }
    }
}
