using System.Text.Json;

namespace ArgumentGraph.Patterns;

/// <summary>
/// Reads tables from JSON: a list of objects, one for each row, or an object whose members are such lists, or single rows, by the names of tables.
/// </summary>
internal static class JsonTableReader
{
    /// <summary>The tables. Linear in the length of the text.</summary>
    /// <param name="name">What a list is called.</param>
    /// <param name="sidecar">The text; takes the findings.</param>
    public static List<InstantiationTable> Read(string name, JsonSidecar sidecar)
    {
        var tables = new List<InstantiationTable>();
        switch (sidecar.Root)
        {
            case { Kind: JsonValueKind.Array } list:
                tables.Add(ReadTable(name, list, list.Items, sidecar));
                break;
            case { Kind: JsonValueKind.Object } all:
                foreach (SidecarMember member in all.Members)
                {
                    if (member.Value.Kind is JsonValueKind.Array or JsonValueKind.Object)
                    {
                        ValueList<SidecarValue> rows = member.Value.Kind == JsonValueKind.Array ? member.Value.Items : [member.Value];
                        tables.Add(ReadTable(member.Name, member.Value, rows, sidecar));
                    }
                    else
                    {
                        sidecar.Report(
                            Rules.WrongType, member.Value, $"The table '{Spelling.Clip(member.Name)}' is {member.Value.Description}; it takes a list of "
                                + "objects.");
                    }
                }

                break;
            case { } other:
                sidecar.Report(Rules.WrongType, other, $"The text is {other.Description}; tables are a list of objects, or an object of such lists.");
                break;
        }

        return tables;
    }

    private static InstantiationTable ReadTable(string name, SidecarValue owner, ValueList<SidecarValue> items, JsonSidecar sidecar)
    {
        var columns = new List<string>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var columnOffsets = new List<int>();
        foreach (SidecarMember member in items.SelectMany(item => item.Members))
        {
            if (numbers.TryAdd(member.Name, columns.Count))
            {
                columns.Add(member.Name);
                columnOffsets.Add(member.Offset);
            }
        }

        var rows = new List<string[]>();
        var offsets = new List<int[]>();
        foreach (SidecarValue item in items)
        {
            if (item.Kind != JsonValueKind.Object)
            {
                sidecar.Report(Rules.WrongType, item, $"A row of '{Spelling.Clip(name)}' is {item.Description}; it takes an object.");
                continue;
            }

            string[] row = new string[columns.Count];
            int[] places = new int[columns.Count];
            Array.Fill(row, string.Empty);
            Array.Fill(places, item.Offset);
            foreach (SidecarMember member in item.Members)
            {
                row[numbers[member.Name]] = TextOf(member.Value, member.Name, sidecar);
                places[numbers[member.Name]] = member.Value.Offset;
            }

            rows.Add(row);
            offsets.Add(places);
        }

        return new(name, [.. columns], [.. rows], owner.Source, [.. columnOffsets], [.. offsets]);
    }

    // A list of texts is what a choice of several is: separated by semicolons, as in CSV.
    private static string TextOf(SidecarValue value, string column, JsonSidecar sidecar)
    {
        switch (value.Kind)
        {
            case JsonValueKind.String or JsonValueKind.Number:
                return value.Text;
            case JsonValueKind.True:
                return "true";
            case JsonValueKind.False:
                return "false";
            case JsonValueKind.Null:
                return string.Empty;
            case JsonValueKind.Array when value.Items.All(item => item.Kind == JsonValueKind.String):
                return string.Join(';', value.Items.Select(item => item.Text));
            default:
                sidecar.Report(
                    Rules.WrongType,
                    value, $"The value of '{Spelling.Clip(column)}' is {value.Description}; it takes a text, a number, true, false, or a list of texts.");
                return string.Empty;
        }
    }
}
