using System.Text.Json;
using System.Text.Json.Serialization;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Changes;

/// <summary>A comparison as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class ComparisonReportConverter : JsonConverter<ComparisonReport>
{
    public override ComparisonReport Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A comparison is worked out, not read: read both arguments and compare them.");

    public override void Write(Utf8JsonWriter writer, ComparisonReport value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteMembers(writer, value);
        writer.WriteEndObject();
    }

    public static void WriteMembers(Utf8JsonWriter json, ComparisonReport comparison)
    {
        WriteVersion(json, "older", comparison.Older);
        WriteVersion(json, "newer", comparison.Newer);
        json.WriteBoolean("empty", comparison.IsEmpty);
        WriteChanges(json, "case", comparison.CaseChanges);
        WriteElements(json, "added", comparison.Added);
        WriteElements(json, "removed", comparison.Removed);
        json.Objects("changed", comparison.Changed, change =>
        {
            json.WriteString("id", change.Id);
            json.WriteString("statement", change.Newer.Statement);
            WriteChanges(json, "members", change.Members);
        });
        WriteRenamings(json, "renamed", comparison.Renamed);
        WriteRenamings(json, "proposedRenamings", comparison.ProposedRenamings);
        json.WriteBoolean("allRenamingsTried", comparison.WereAllRenamingsTried);
        WriteRelationships(json, "addedRelationships", comparison.AddedRelationships);
        WriteRelationships(json, "removedRelationships", comparison.RemovedRelationships);
    }

    private static void WriteVersion(Utf8JsonWriter json, string name, Argument argument)
    {
        json.WriteStartObject(name);
        json.WriteString("title", argument.Title);
        json.WriteString("contentHash", argument.ContentHash);
        json.WriteEndObject();
    }

    private static void WriteElements(Utf8JsonWriter json, string name, ValueList<Element> elements) => json.Objects(name, elements, element =>
    {
        json.WriteString("id", element.Id);
        json.WriteString("kind", element.Kind.ToWord());
        json.WriteString("statement", element.Statement);
    });

    private static void WriteChanges(Utf8JsonWriter json, string name, ValueList<MemberChange> changes) => json.Objects(name, changes, change =>
    {
        json.WriteString("name", change.Name);
        json.WriteString("aspect", ReportWords.Of(change.Aspect));
        WriteValue(json, "before", change.Before);
        WriteValue(json, "after", change.After);
    });

    // What is not said is left out: null is a value that data may have.
    private static void WriteValue(Utf8JsonWriter json, string name, RawJson? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value.Text);
        }
    }

    private static void WriteRenamings(Utf8JsonWriter json, string name, ValueList<Renaming> renamings) => json.Objects(name, renamings, renaming =>
    {
        json.WriteString("older", renaming.Older.Id);
        json.WriteString("newer", renaming.Newer.Id);
        json.WriteNumber("score", Math.Round(renaming.Score, 6));
    });

    private static void WriteRelationships(Utf8JsonWriter json, string name, ValueList<Relationship> relationships) =>
        json.Array(name, relationships, relationship =>
        {
            json.WriteStartObject();
            json.RelationshipMembers(relationship);
            json.WriteEndObject();
        });
}
