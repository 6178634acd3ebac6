using System.Text.Json;

namespace ArgumentGraph.Text;

/// <summary>Reads an object with few known members, for the JSON converters: an unknown member, or one given twice, is an error.</summary>
internal static class ValueObject
{
    /// <summary>Reads the value of a member; left at its last token.</summary>
    public delegate void MemberReader(ref Utf8JsonReader reader, int member);

    /// <param name="reader">At the beginning of the object; left at its end.</param>
    /// <param name="what">What it is, as a message begins: "A place".</param>
    /// <param name="members">The names of its members.</param>
    /// <param name="read">Reads the value of one, by its index in <paramref name="members"/>.</param>
    public static void Read(ref Utf8JsonReader reader, string what, string[] members, MemberReader read)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{what} is an object.");
        }

        var given = new bool[members.Length];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            int member = Array.IndexOf(members, name);
            if (member < 0)
            {
                string? similar = Spelling.MostSimilar(name, members);
                throw new JsonException($"{what} has no member '{Spelling.Clip(name)}'{(similar is null ? "." : $"; did you mean '{similar}'?")}");
            }

            if (given[member])
            {
                throw new JsonException($"'{name}' is given twice.");
            }

            given[member] = true;
            reader.Read();
            read(ref reader, member);
        }
    }

    public static string ReadString(ref Utf8JsonReader reader, string name) => reader.TokenType == JsonTokenType.String
        ? reader.GetString()!
        : throw new JsonException($"'{name}' is a string.");

    public static int ReadInteger(ref Utf8JsonReader reader, string name) => reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int number)
        ? number
        : throw new JsonException($"'{name}' is a whole number.");
}
