using System.Text.Json;
using System.Text.Json.Serialization;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Next;

/// <summary>The worksheet for the next case as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class NextVersionConverter : JsonConverter<NextVersion>
{
    public override NextVersion Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A worksheet is worked out, not read: read the old case and plan the next one.");

    public override void Write(Utf8JsonWriter writer, NextVersion value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("title", value.Argument.Title);
        writer.WriteString("oldSubject", value.OldSubject);
        writer.WriteString("subject", value.Subject);
        writer.WriteString("similarity", value.Similarity?.Id);
        writer.Objects("worksheet", value.Worksheet, task =>
        {
            writer.WriteString("id", task.Evidence.Id);
            writer.WriteString("statement", task.Evidence.Statement);
            writer.WriteString("subject", task.Evidence.Subject);
            writer.WriteString("state", task.Evidence.State?.ToWord());
            writer.WriteString("action", ReportWords.Of(task.Action));
            writer.Ids("citedBy", task.CitedBy);
        });
        writer.WriteEndObject();
    }
}
