using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>What a reader will keep of a node as it is written.</summary>
internal static class TeaKept
{
    /// <summary>The data that the element will have; null for none. The counterpart of what <see cref="TeaImport"/> keeps.</summary>
    /// <param name="element">The element.</param>
    /// <param name="data">What it keeps now.</param>
    /// <param name="members">The node's members as they are written.</param>
    /// <param name="under">The id of the element that it is written under; null at the root.</param>
    /// <param name="target">The id of the element that it is written as a defeater of; null for none.</param>
    public static RawJson? DataOf(Element element, TeaData? data, List<(string Name, string Value)> members, string? under, string? target)
    {
        var kept = new List<(string Name, string Value)>();
        string? Written(string name) => members.Find(member => string.Equals(member.Name, name, StringComparison.Ordinal)).Value;
        void Keep(string name)
        {
            if (Written(name) is { } value && value is not "null")
            {
                kept.Add((name, value));
            }
        }

        string own = JsonText.Quote(element.Id);
        if (!string.Equals(Written("name"), own, StringComparison.Ordinal)
            || !string.Equals(Written("id"), JsonText.Quote(TeaId.Derive(element.Id)), StringComparison.Ordinal))
        {
            Keep("id");
            Keep("name");
        }

        if (!TeaKinds.IsUsual(Written("type")?.Trim('"')))
        {
            Keep("type");
        }

        if (element is not Evidence)
        {
            Keep("url");
        }

        if (target is not null && under is not null && !string.Equals(target, under, StringComparison.Ordinal))
        {
            kept.Add(("under", JsonText.Quote(under)));
        }
        else if (target is null)
        {
            Keep("isDefeater");
        }

        foreach (ElementKind kind in TeaKinds.MayState(element.Kind) ? [] : TeaAttribute.Kinds)
        {
            Keep(kind.ToWord());
        }

        string usualRole = under is null ? "\"TOP_LEVEL\"" : "\"SUPPORTING\"";
        kept.AddRange((data?.Others ?? []).Where(member =>
            !(member.Name is "role" && element is Goal && string.Equals(member.Value, usualRole, StringComparison.Ordinal))
            && !(member.Name is "inSandbox" && (under is not null || member.Value is not "true"))));
        if (data?.NodesAside().ToList() is { Count: > 0 } aside)
        {
            kept.Add((TeaData.Aside, $"[{string.Join(',', aside)}]"));
        }

        if (under is null && ExportOf(data?.Part("export")) is { } export)
        {
            kept.Add(("export", export));
        }

        return kept.Count == 0 ? null : RawJson.FromCompact($"{{\"tea\":{JsonText.Object(kept)}}}");
    }

    private static string? ExportOf(TeaData? export)
    {
        if (export is null)
        {
            return null;
        }

        var kept = new List<(string Name, string Value)>();
        if (export.Text("exportedAt") is { } day && day is not TeaId.NoDay)
        {
            kept.Add(("exportedAt", JsonText.Quote(day)));
        }

        if (export.Text("description") is { Length: > 0 } description)
        {
            kept.Add(("description", JsonText.Quote(description)));
        }

        kept.AddRange(export.AllBut("version", "exportedAt", "case", "description", "tree"));
        if (export.Part("case")?.AllBut("name", "description").ToList() is { Count: > 0 } ofCase)
        {
            kept.Add(("case", JsonText.Object(ofCase)));
        }

        return kept.Count == 0 ? null : JsonText.Object(kept);
    }
}
