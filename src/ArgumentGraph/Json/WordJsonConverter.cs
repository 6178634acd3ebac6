using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArgumentGraph;

/// <summary>
/// One of several values in JSON by its word, as files and reports have it: <c>"evidence"</c>, <c>"inDoubt"</c>, <c>"as-planned"</c>. It may be a member's
/// value or, in a map, its name. Neither another spelling nor a number is read.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class WordJsonConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly JsonNamingPolicy Spelt = typeof(T) == typeof(Baseline) ? JsonNamingPolicy.KebabCaseLower : JsonNamingPolicy.CamelCase;

    private static readonly (T Value, string Word)[] Words = [.. Enum.GetValues<T>().Select(value => (value, Spelt.ConvertName(value.ToString())))];

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? ValueOf(reader.GetString()!) : throw new JsonException($"Expected {Expected}.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(WordOf(value));
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ValueOf(reader.GetString()!);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(WordOf(value));
    }

    private static string Expected => $"one of {string.Join(", ", Words.Select(each => $"'{each.Word}'"))}";

    private static string WordOf(T value) =>
        Array.Find(Words, each => EqualityComparer<T>.Default.Equals(each.Value, value)).Word
            ?? throw new JsonException($"{value} is not a value of {typeof(T).Name}.");

    private static T ValueOf(string word)
    {
        foreach ((T value, string known) in Words)
        {
            if (known == word)
            {
                return value;
            }
        }

        throw new JsonException($"Expected {Expected}, not '{Spelling.Clip(word)}'.");
    }
}
