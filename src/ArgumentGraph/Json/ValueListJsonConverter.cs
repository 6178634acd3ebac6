using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ArgumentGraph;

/// <summary>
/// Reads a <see cref="ValueList{T}"/> from a JSON array. The serializer writes every value list as an array by itself, but to read one it must be given the
/// converter for its items, which no attribute can name without reflection: add it to the options' <c>Converters</c>, or name it in
/// <see cref="JsonSourceGenerationOptionsAttribute.Converters"/>.
/// </summary>
/// <typeparam name="T">The type of the items. Metadata for it must be known to the options.</typeparam>
/// <example>
/// <code>
/// var options = new System.Text.Json.JsonSerializerOptions { Converters = { new ValueListJsonConverter&lt;string&gt;() } };
/// ValueList&lt;string&gt; owners = System.Text.Json.JsonSerializer.Deserialize&lt;ValueList&lt;string&gt;&gt;("[\"infra\",\"storage\"]", options)!;
/// </code>
/// </example>
public sealed class ValueListJsonConverter<T> : JsonConverter<ValueList<T>>
{
    /// <inheritdoc/>
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("A list is an array.");
        }

        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(JsonSerializer.Deserialize(ref reader, item)!);
        }

        return [.. items];
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (T each in value)
        {
            JsonSerializer.Serialize(writer, each, item);
        }

        writer.WriteEndArray();
    }
}
