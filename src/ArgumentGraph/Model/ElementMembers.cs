using System.Text;

namespace ArgumentGraph.Model;

/// <summary>What the format says of the members of elements: their names, and which kinds of element have them.</summary>
internal static class ElementMembers
{
    /// <summary>How many members the format knows, those reserved included.</summary>
    public const int Count = (int)ElementMember.Unknown;

    private static readonly string[] Names =
    [
        "id", "kind", "module", "public", "away", "statement", "description", "pathway", "undeveloped", "uninstantiated", "toBeSupportedByContract",
        "supportedBy", "requires", "inContextOf", "challenges", "claimPoints", "assertedStanding", "state", "source", "subject", "collected",
        "expires", "probability", "doubt", "step", "harm", "cost", "order", "row", "suppress", "tags", "data", "include",
    ];

    private static readonly ElementKind[] AllKinds = Enum.GetValues<ElementKind>();

    public static string ToName(this ElementMember member) => Names[(int)member];

    /// <summary>The member with this name, its bytes without escapes.</summary>
    public static ElementMember Find(ReadOnlySpan<byte> name) => name.Length switch
    {
        2 => name.SequenceEqual("id"u8) ? ElementMember.Id : ElementMember.Unknown,
        3 => name.SequenceEqual("row"u8) ? ElementMember.Row : ElementMember.Unknown,
        4 => name.SequenceEqual("kind"u8) ? ElementMember.Kind
            : name.SequenceEqual("tags"u8) ? ElementMember.Tags
            : name.SequenceEqual("data"u8) ? ElementMember.Data
            : name.SequenceEqual("cost"u8) ? ElementMember.Cost
            : name.SequenceEqual("step"u8) ? ElementMember.Step
            : name.SequenceEqual("harm"u8) ? ElementMember.Harm
            : name.SequenceEqual("away"u8) ? ElementMember.Away
            : ElementMember.Unknown,
        5 => name.SequenceEqual("state"u8) ? ElementMember.State
            : name.SequenceEqual("doubt"u8) ? ElementMember.Doubt
            : name.SequenceEqual("order"u8) ? ElementMember.Order
            : ElementMember.Unknown,
        6 => name.SequenceEqual("source"u8) ? ElementMember.Source
            : name.SequenceEqual("module"u8) ? ElementMember.Module
            : name.SequenceEqual("public"u8) ? ElementMember.Public
            : ElementMember.Unknown,
        7 => name.SequenceEqual("expires"u8) ? ElementMember.Expires
            : name.SequenceEqual("subject"u8) ? ElementMember.Subject
            : name.SequenceEqual("pathway"u8) ? ElementMember.Pathway
            : name.SequenceEqual("include"u8) ? ElementMember.Include
            : ElementMember.Unknown,
        8 => name.SequenceEqual("requires"u8) ? ElementMember.Requires
            : name.SequenceEqual("suppress"u8) ? ElementMember.Suppress
            : ElementMember.Unknown,
        9 => name.SequenceEqual("statement"u8) ? ElementMember.Statement
            : name.SequenceEqual("collected"u8) ? ElementMember.Collected
            : ElementMember.Unknown,
        10 => name.SequenceEqual("challenges"u8) ? ElementMember.Challenges : ElementMember.Unknown,
        11 => name.SequenceEqual("supportedBy"u8) ? ElementMember.SupportedBy
            : name.SequenceEqual("inContextOf"u8) ? ElementMember.InContextOf
            : name.SequenceEqual("probability"u8) ? ElementMember.Probability
            : name.SequenceEqual("description"u8) ? ElementMember.Description
            : name.SequenceEqual("undeveloped"u8) ? ElementMember.Undeveloped
            : name.SequenceEqual("claimPoints"u8) ? ElementMember.ClaimPoints
            : ElementMember.Unknown,
        14 => name.SequenceEqual("uninstantiated"u8) ? ElementMember.Uninstantiated : ElementMember.Unknown,
        16 => name.SequenceEqual("assertedStanding"u8) ? ElementMember.AssertedStanding : ElementMember.Unknown,
        23 => name.SequenceEqual("toBeSupportedByContract"u8) ? ElementMember.ToBeSupportedByContract : ElementMember.Unknown,
        _ => ElementMember.Unknown,
    };

    /// <summary>The member with this name.</summary>
    public static ElementMember Find(string name) => Find(Encoding.UTF8.GetBytes(name));

    /// <summary>Whether elements of the kind have the member.</summary>
    public static bool Has(this ElementKind kind, ElementMember member)
    {
        bool isSupportable = kind is ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim;
        return member switch
        {
            ElementMember.Pathway or ElementMember.Harm => kind == ElementKind.Goal,
            ElementMember.Step => kind is ElementKind.Claim or ElementKind.Evidence,
            ElementMember.Undeveloped or ElementMember.SupportedBy or ElementMember.Requires or ElementMember.InContextOf => isSupportable,
            ElementMember.Challenges => kind is ElementKind.Goal or ElementKind.Claim or ElementKind.Evidence,
            ElementMember.State or ElementMember.Source or ElementMember.Expires => kind is ElementKind.Evidence or ElementKind.Assumption,
            ElementMember.Subject or ElementMember.Collected => kind == ElementKind.Evidence,
            ElementMember.Probability or ElementMember.Doubt or ElementMember.AssertedStanding =>
                isSupportable || kind is ElementKind.Evidence or ElementKind.Assumption,
            ElementMember.Order or ElementMember.Row => isSupportable || kind == ElementKind.Evidence,
            ElementMember.Public or ElementMember.Away => kind != ElementKind.Strategy,
            ElementMember.ToBeSupportedByContract => kind is ElementKind.Goal or ElementKind.Claim,
            ElementMember.Include or ElementMember.Unknown => false,
            _ => true,
        };
    }

    /// <summary>The members of a kind of element, one bit each.</summary>
    public static ulong MaskOf(ElementKind kind)
    {
        ulong mask = 0;
        for (int member = 0; member < Count; member++)
        {
            mask |= kind.Has((ElementMember)member) ? 1ul << member : 0;
        }

        return mask;
    }

    /// <summary>The names of the members that elements of the kind have, or of all members; for suggestions.</summary>
    public static IEnumerable<string> NamesFor(ElementKind? kind)
    {
        for (int member = 0; member < (int)ElementMember.Include; member++)
        {
            if (kind is not { } known || known.Has((ElementMember)member))
            {
                yield return Names[member];
            }
        }
    }

    /// <summary>The kinds of element that have the member, as a message lists them: "evidence and assumptions".</summary>
    public static string KindsWith(ElementMember member) => Wording.List([.. AllKinds.Where(kind => kind.Has(member)).Select(Wording.Plural)], "and");
}
