using System.Text.Json;

namespace ArgumentGraph.Patterns;

/// <summary>Reads the references of a pattern that are written as objects.</summary>
internal static class ReferenceDecorationReader
{
    private static readonly string[] Members = ["id", "multiplicity", "optional", "choice", "recursive"];
    private static readonly string[] MultiplicityMembers = ["min", "max", "over"];
    private static readonly string[] OptionalMembers = ["when"];
    private static readonly string[] ChoiceMembers = ["min", "max", "by", "value"];

    /// <summary>What each reference says, by the offset of its id, at which the relationship stands.</summary>
    public static Dictionary<int, ReferenceDecoration> Read(JsonSidecar sidecar, SidecarValue root)
    {
        var read = new Dictionary<int, ReferenceDecoration>();
        IEnumerable<SidecarValue> references =
            from element in root.Find("elements")?.Items ?? ValueList<SidecarValue>.Empty
            from member in element.Members
            where member.Name is "supportedBy" or "inContextOf"
            from reference in member.Value.Items
            where reference.Kind == JsonValueKind.Object
            select reference;
        foreach (SidecarValue reference in references)
        {
            SidecarObject members = sidecar.ReadObject(reference, "a reference")!;
            members.AllowOnly(Members);
            if (reference.Find("id") is { Kind: JsonValueKind.String } id)
            {
                read[id.Offset] = ReadOne(sidecar, members, id.Text);
            }
        }

        return read;
    }

    private static ReferenceDecoration ReadOne(JsonSidecar sidecar, SidecarObject members, string id)
    {
        PatternMultiplicity? multiplicity = null;
        if (Open(sidecar, members, "multiplicity", MultiplicityMembers) is { } repeated && repeated.RequiredFilled("over") is { } over)
        {
            (int min, int? max) = Bounds(repeated);
            multiplicity = new(over, min, max);
        }

        string? when = Open(sidecar, members, "optional", OptionalMembers)?.RequiredFilled("when");
        PatternChoice? choice = null;
        bool givesMin = false;
        bool givesMax = false;
        if (Open(sidecar, members, "choice", ChoiceMembers) is { } chosen && chosen.RequiredFilled("by") is { } by)
        {
            (int min, int? max) = Bounds(chosen);
            choice = new(by, chosen.FilledText("value") ?? id, min, max);
            (givesMin, givesMax) = (chosen.Has("min"), chosen.Has("max"));
            if (choice.Value.Contains(';', StringComparison.Ordinal) || choice.Value.Trim() != choice.Value)
            {
                chosen.Report("value", "has a semicolon, or a blank at one end; cells could not name it.");
            }
        }

        string? recursive = members.FilledText("recursive");
        if (recursive is not null && multiplicity is not null)
        {
            members.Report("recursive", "cannot go with 'multiplicity': all rows below a row are taken.");
        }

        return new(multiplicity, when, choice, recursive) { GivesMin = givesMin, GivesMax = givesMax };
    }

    private static SidecarObject? Open(JsonSidecar sidecar, SidecarObject owner, string member, string[] allowed)
    {
        if (owner.Value.Find(member) is not { } value || sidecar.ReadObject(value, $"'{member}'") is not { } members)
        {
            return null;
        }

        members.AllowOnly(allowed);
        return members;
    }

    private static string? RequiredFilled(this SidecarObject members, string member)
    {
        members.Required(member);
        return members.FilledText(member);
    }

    // A 'max' that is not given, or null, is any number.
    private static (int Min, int? Max) Bounds(SidecarObject members)
    {
        int min = members.WholeNumber("min", least: 0) ?? 1;
        int? max = members.Value.Find("max") is null or { Kind: JsonValueKind.Null } ? null : members.WholeNumber("max", least: 1);
        if (max < min)
        {
            members.Report("max", "is less than 'min'.");
        }

        return (min, max);
    }
}
