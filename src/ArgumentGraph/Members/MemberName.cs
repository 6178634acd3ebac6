using ArgumentGraph.Model;

namespace ArgumentGraph.Members;

/// <summary>
/// The name of one thing that an element says: a member of the file format; of tags, suppressions and what a merge has left undecided, one key. The two ways
/// to say how likely an element is to hold are one, <c>likelihood</c>, since an element has at most one of them.
/// </summary>
/// <param name="Member">The member.</param>
/// <param name="Key">The key of the tag, the id of the rule that is suppressed, or the name of what is undecided; else null.</param>
internal readonly record struct MemberName(string Member, string? Key = null)
{
    public const string Kind = "kind";
    public const string Likelihood = "likelihood";
    public const string Tags = "tags";
    public const string Suppress = "suppress";
    public const string Step = "step";
    public const string ClaimPoints = "claimPoints";

    /// <summary>What a merge has left undecided, by name.</summary>
    public const string Undecided = UndecidedMember.Member;

    /// <summary>For people: <c>statement</c>, <c>tags.owner</c>.</summary>
    public override string ToString() => Key is null ? Member : $"{Member}.{Key}";
}
