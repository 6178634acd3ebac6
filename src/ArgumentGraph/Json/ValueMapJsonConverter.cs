using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ArgumentGraph;

/// <summary>
/// Reads a <see cref="ValueMap{TValue}"/> from a JSON object, its members in their order. The serializer writes every value map as an object by itself; to
/// read one it must be given the converter for its values, as for <see cref="ValueListJsonConverter{T}"/>. A member that is given twice is refused.
/// </summary>
/// <typeparam name="TValue">The type of the values. Metadata for it must be known to the options.</typeparam>
public sealed class ValueMapJsonConverter<TValue> : JsonConverter<ValueMap<TValue>>
{
    /// <inheritdoc/>
    public override ValueMap<TValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A map is an object.");
        }

        var info = (JsonTypeInfo<TValue>)options.GetTypeInfo(typeof(TValue));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var entries = new List<KeyValuePair<string, TValue>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string key = reader.GetString()!;
            if (!keys.Add(key))
            {
                throw new JsonException($"'{key}' is given twice.");
            }

            reader.Read();
            entries.Add(new(key, JsonSerializer.Deserialize(ref reader, info)!));
        }

        return ValueMap<TValue>.FromEntries([.. entries]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ValueMap<TValue> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(options);
        var info = (JsonTypeInfo<TValue>)options.GetTypeInfo(typeof(TValue));
        writer.WriteStartObject();
        foreach ((string key, TValue each) in value)
        {
            writer.WritePropertyName(key);
            JsonSerializer.Serialize(writer, each, info);
        }

        writer.WriteEndObject();
    }
}
