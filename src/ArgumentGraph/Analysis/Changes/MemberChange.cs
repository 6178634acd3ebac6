using ArgumentGraph.Members;
using ArgumentGraph.Model;

namespace ArgumentGraph;

/// <summary>A member that two versions give different values, as the file format writes them.</summary>
/// <param name="Name">
/// The member's name: <c>statement</c>, <c>state</c>; of one tag or suppression with its key, <c>tags.owner</c>; <c>likelihood</c> for probability or doubt.
/// </param>
/// <param name="Aspect">What the member describes.</param>
/// <param name="Before">The value in the older version; null where it says nothing of the member, or has its default.</param>
/// <param name="After">The value in the newer version; null where it says nothing of the member, or has its default.</param>
public sealed record MemberChange(string Name, MemberAspect Aspect, RawJson? Before, RawJson? After)
{
    internal MemberChange(MemberName name, RawJson? before, RawJson? after)
        : this(name.ToString(), AspectOf(name.Member), before, after)
    {
    }

    /// <summary>For example <c>state: "planned" → "available"</c>.</summary>
    public override string ToString() => $"{Name}: {Before?.Text ?? "–"} → {After?.Text ?? "–"}";

    private static MemberAspect AspectOf(string member) => member == MemberName.Likelihood
        ? MemberAspect.Likelihood
        : ElementMembers.Find(member) switch
        {
            ElementMember.Kind => MemberAspect.Kind,
            ElementMember.Statement or ElementMember.Description => MemberAspect.Text,
            ElementMember.Requires => MemberAspect.Requirement,
            ElementMember.State or ElementMember.Expires or ElementMember.Undeveloped => MemberAspect.State,
            ElementMember.Pathway => MemberAspect.Pathway,
            ElementMember.Source or ElementMember.Subject or ElementMember.Collected => MemberAspect.Origin,
            ElementMember.Order or ElementMember.Row => MemberAspect.Layout,
            _ => MemberAspect.Other,
        };
}
