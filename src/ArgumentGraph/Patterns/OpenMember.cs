using System.Text.Json;
using ArgumentGraph.Json;
using ArgumentGraph.Model;

namespace ArgumentGraph.Patterns;

/// <summary>A member of an element of a template that takes its value from a row: a state, a day or a number, for which the template has a token.</summary>
/// <param name="Member">The member.</param>
/// <param name="Text">The text in its place.</param>
internal readonly record struct OpenMember(ElementMember Member, string Text)
{
    /// <summary>The open members of an element of a template, which has them as it has members that are not known: as they are written.</summary>
    public static IEnumerable<OpenMember> Of(Element element) =>
        from member in element.UnknownMembers
        let known = ElementMembers.Find(member.Key)
        where known != ElementMember.Unknown && (PatternSyntax.OpenMembers >> (int)known & 1) != 0
        select new OpenMember(known, member.Value.ToJsonElement() is { ValueKind: JsonValueKind.String } text ? text.GetString()! : string.Empty);
}
