using System.Text.Json;

namespace ArgumentGraph.Interchange.GsnYaml;

/// <summary>Writes JSON values as YAML, so that <see cref="YamlJson"/> gives them back.</summary>
internal static class YamlJsonWriter
{
    // As a key, YAML takes a text of up to 1,024 characters, escapes included.
    private const int LongestKey = 160;

    // Enough to stay below the levels that are read.
    private const int MostLevels = 40;

    /// <summary>Whether what is written is read back as the same: keys are given once and are short, and nothing is nested too deeply.</summary>
    public static bool CanWrite(JsonElement value, int level = 0)
    {
        if (level > MostLevels)
        {
            return false;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                return value.EnumerateArray().All(item => CanWrite(item, level + 1));
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                return value.EnumerateObject().All(
                    member => member.Name.Length <= LongestKey && member.Name is not "<<" && names.Add(member.Name) && CanWrite(member.Value, level + 1));
            default:
                return true;
        }
    }

    /// <summary>Writes a member: a mapping as a block, everything else on its line.</summary>
    public static void WriteMember(TextWriter writer, string name, JsonElement value, string indent)
    {
        writer.Write(indent);
        writer.Write(YamlText.Inline(name));
        writer.Write(':');
        string inner = indent + "  ";
        if (value.ValueKind == JsonValueKind.String)
        {
            YamlText.WriteValue(writer, value.GetString()!, inner);
        }
        else if (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any())
        {
            writer.Write('\n');
            foreach (JsonProperty member in value.EnumerateObject())
            {
                WriteMember(writer, member.Name, member.Value, inner);
            }
        }
        else
        {
            writer.Write(' ');
            WriteFlow(writer, value);
            writer.Write('\n');
        }
    }

    private static void WriteFlow(TextWriter writer, JsonElement value)
    {
        bool isFirst = true;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                writer.Write(YamlText.Inline(value.GetString()!));
                break;
            case JsonValueKind.Array:
                writer.Write('[');
                foreach (JsonElement item in value.EnumerateArray())
                {
                    writer.Write(isFirst ? string.Empty : ", ");
                    WriteFlow(writer, item);
                    isFirst = false;
                }

                writer.Write(']');
                break;
            case JsonValueKind.Object:
                writer.Write('{');
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    writer.Write(isFirst ? string.Empty : ", ");
                    writer.Write(YamlText.Inline(member.Name));
                    writer.Write(": ");
                    WriteFlow(writer, member.Value);
                    isFirst = false;
                }

                writer.Write('}');
                break;
            default:
                writer.Write(value.GetRawText());
                break;
        }
    }
}
