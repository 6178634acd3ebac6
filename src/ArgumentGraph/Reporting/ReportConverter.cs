using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArgumentGraph.Reporting;

/// <summary>Lets <see cref="JsonSerializer"/> write reports in the one shape that they have (<see cref="ReportJson"/>), whatever its options.</summary>
/// <typeparam name="T">A type of report.</typeparam>
internal sealed class ReportConverter<T> : JsonConverter<T>
    where T : IAnalysisReport
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A report is worked out, not read: read the argument and analyse it.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        value.WriteTo(writer);
    }
}
