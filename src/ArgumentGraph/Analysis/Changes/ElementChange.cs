namespace ArgumentGraph;

/// <summary>An element that says something else in the newer version. Its relationships are compared apart.</summary>
/// <param name="Older">The element in the older version.</param>
/// <param name="Newer">The element with the same id in the newer version.</param>
/// <param name="Members">The members that differ, in the order in which they are written.</param>
public sealed record ElementChange(Element Older, Element Newer, ValueList<MemberChange> Members)
{
    /// <summary>The element's id.</summary>
    public string Id => Newer.Id;

    /// <summary>Whether only words changed: statement or description.</summary>
    public bool IsTextOnly => Members.All(member => member.Aspect == MemberAspect.Text);

    /// <summary>The id and the changes, for example <c>E7: state: "planned" → "available"</c>.</summary>
    public override string ToString() => $"{Id}: {string.Join("; ", Members)}";
}
