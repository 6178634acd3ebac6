using System.Text.Json;

namespace ArgumentGraph.Patterns;

/// <summary>Reads the tables that a pattern declares. Whether they fit together is looked at afterwards.</summary>
internal static class TableDeclarationReader
{
    private static readonly string[] Members = ["description", "key", "columns", "references", "parent"];

    /// <summary>The tables, in the order declared, and where each one's declaration begins.</summary>
    public static List<(PatternTable Table, int Offset)> Read(JsonSidecar sidecar, SidecarObject pattern)
    {
        var tables = new List<(PatternTable, int)>();
        if (pattern.Value.Find("tables") is not { } value || sidecar.ReadObject(value, "'tables'") is not { } declared)
        {
            return tables;
        }

        foreach (SidecarMember member in declared.Value.Members)
        {
            if (string.IsNullOrWhiteSpace(member.Name) || member.Name.AsSpan().ContainsAny(".{}[]"))
            {
                sidecar.Report(
                    Rules.ValueOutOfRange, member.Offset, $"'{Spelling.Clip(member.Name)}' cannot be the name of a table: it is blank, or has '.' or a "
                        + "bracket.");
            }
            else if (sidecar.ReadObject(member.Value, $"the table '{Spelling.Clip(member.Name)}'") is { } table)
            {
                table.AllowOnly(Members);
                tables.Add((ReadTable(sidecar, table, member.Name), member.Offset));
            }
        }

        return tables;
    }

    private static PatternTable ReadTable(JsonSidecar sidecar, SidecarObject table, string name)
    {
        ValueList<string> key = Names(sidecar, table, table.Value.Find("key"), "key");
        string? parent = table.FilledText("parent");
        var references = ValueMap<ValueList<string>>.Empty;
        if (table.Value.Find("references") is { } value && sidecar.ReadObject(value, "'references'") is { } given)
        {
            foreach (SidecarMember reference in given.Value.Members)
            {
                references = references.With(reference.Name, Names(sidecar, given, reference.Value, reference.Name));
            }
        }

        IEnumerable<string> columns = key.Concat(references.SelectMany(reference => reference.Value)).Concat(parent is null ? [] : [parent])
            .Concat(Names(sidecar, table, table.Value.Find("columns"), "columns"));
        return new PatternTable(name)
        {
            Description = table.FilledText("description"),
            Key = key,
            Columns = [.. columns.Distinct(StringComparer.Ordinal)],
            References = references,
            Parent = parent,
        };
    }

    // One name, or a list of names.
    private static ValueList<string> Names(JsonSidecar sidecar, SidecarObject owner, SidecarValue? value, string member)
    {
        if (value is null)
        {
            return ValueList<string>.Empty;
        }

        ValueList<string> names = value.Kind == JsonValueKind.String ? [value.Text] : owner.Texts(member);
        foreach (string name in names.Where(name => string.IsNullOrWhiteSpace(name) || name.AsSpan().ContainsAny("{}")))
        {
            sidecar.Report(Rules.ValueOutOfRange, value, $"'{Spelling.Clip(name)}' cannot be the name of a column: it is blank, or has a brace.");
        }

        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            sidecar.Report(Rules.ValueOutOfRange, value, $"'{Spelling.Clip(member)}' names a column twice; once is enough.");
        }

        return names;
    }
}
