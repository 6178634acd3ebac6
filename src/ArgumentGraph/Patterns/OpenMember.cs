using System.Text.Json;
using ArgumentGraph.Json;
using ArgumentGraph.Model;

namespace ArgumentGraph.Patterns;

/// <summary>
/// A member of an element of a template that takes its value, or values inside it, from a row: a state, a day, a number, a requirement, a step or a harm, for
/// which the template has tokens.
/// </summary>
/// <param name="Member">The member.</param>
/// <param name="Value">What stands in its place: a text, or an object with texts in the place of values.</param>
internal readonly record struct OpenMember(ElementMember Member, JsonElement Value)
{
    /// <summary>The text in its place; empty where an object stands there.</summary>
    public string Text { get; } = Value.ValueKind == JsonValueKind.String ? Value.GetString()! : string.Empty;

    /// <summary>The texts that stand for values, each with the name of the member whose value it stands for.</summary>
    public IEnumerable<(string Name, string Text)> Texts => TextsIn(Value, Member.ToName());

    /// <summary>The open members of an element of a template, which has them as it has members that are not known: as they are written.</summary>
    public static IEnumerable<OpenMember> Of(Element element) =>
        from member in element.UnknownMembers
        let known = ElementMembers.Find(member.Key)
        where known != ElementMember.Unknown && (PatternSyntax.OpenMembers >> (int)known & 1) != 0
        select new OpenMember(known, member.Value.ToJsonElement());

    // An object holds at most one more.
    private static IEnumerable<(string Name, string Text)> TextsIn(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => TextsIn(member.Value, member.Name)),
        JsonValueKind.String when PatternSyntax.TakesToken(name) && value.GetString() is { } text && text.Contains('{', StringComparison.Ordinal) =>
            [(name, text)],
        _ => [],
    };
}
