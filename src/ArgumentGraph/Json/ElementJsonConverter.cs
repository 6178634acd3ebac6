using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>
/// An <see cref="Element"/> in JSON, as <see cref="Element.ToJson"/> writes it: the object that a case's file has for it, its <c>kind</c> among the first
/// members, without its relationships, which are the argument's. Read as <see cref="Element"/>, it is of the kind that it names.
/// </summary>
/// <remarks>
/// <para>Linear in the element's length. Text is written as in a file, in which letters beyond ASCII stand for themselves, on one line, whatever the options
/// say, so that user data keeps its digits and spelling.</para>
/// <para>An object with relationships, a member that is not valid, or an element of another kind than <typeparamref name="T"/> is refused with a
/// <see cref="JsonException"/>; members that the file format does not know are kept.</para>
/// </remarks>
/// <typeparam name="T">The kind of element, or <see cref="Element"/> for any.</typeparam>
/// <example>
/// <code>
/// string json = System.Text.Json.JsonSerializer.Serialize(argument["E7"]); // {"id":"E7","kind":"evidence","statement":"…","state":"available"}
/// Element again = System.Text.Json.JsonSerializer.Deserialize&lt;Element&gt;(json)!;
/// </code>
/// </example>
public sealed class ElementJsonConverter<T> : JsonConverter<T>
    where T : Element
{
    private static readonly string[] OfArgument = ["supportedBy", "inContextOf", "challenges"];

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("An element is an object.");
        }

        if (Array.Find(OfArgument, name => root.TryGetProperty(name, out _)) is { } name)
        {
            throw new JsonException($"An element by itself has no relationships; '{name}' belongs to its argument. Argument.Parse reads both.");
        }

        ReadingResult read = Argument.Read($$"""{"format":"argument-graph/1","title":"","elements":[{{root.GetRawText()}}]}""");
        if (read.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } wrong)
        {
            throw new JsonException(wrong.Message);
        }

        Element element = read.Argument!.Elements.Single();
        return element as T ?? throw new JsonException($"Expected an element of the type {typeof(T).Name}, not {element.Kind.ToWord()} '{element.Id}'.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteRawValue(value.ToJson());
    }
}
