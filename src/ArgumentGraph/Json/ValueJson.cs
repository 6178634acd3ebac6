using System.Text;
using System.Text.Json;
using ArgumentGraph.Findings;

namespace ArgumentGraph.Json;

/// <summary>Values of members by themselves, for their JSON converters: steps, latencies, windows of a harm, claim points, read and written as in a case's
/// file.</summary>
internal static class ValueJson
{
    /// <summary>Reads the value whose first token this is.</summary>
    public delegate T? ValueReading<in TReader, T>(TReader reader, ref JsonTokens tokens);

    /// <exception cref="JsonException">The value is not valid.</exception>
    public static T Read<TReader, T>(ref Utf8JsonReader reader, Func<FindingList, TReader> readerOf, ValueReading<TReader, T> read)
        where T : class
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        var findings = new FindingList(source: null);
        var tokens = new JsonTokens(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()), ReadingOptions.Default.MaximumDepth, findings);
        tokens.Next();
        T? value = read(readerOf(findings), ref tokens);
        return findings.HasErrors ? throw new JsonException(findings.ToFindings().First(finding => finding.Severity == Severity.Error).Message) : value!;
    }

    public static void Write<T>(Utf8JsonWriter writer, T value, Func<T, string> textOf)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteRawValue(textOf(value));
    }
}
