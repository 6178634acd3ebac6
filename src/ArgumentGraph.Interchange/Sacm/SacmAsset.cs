namespace ArgumentGraph.Interchange.Sacm;

/// <summary>A claim, reasoning or reference to an artifact, while it is read.</summary>
internal sealed class SacmAsset
{
    public required int Node { get; init; }

    public required SacmType Type { get; init; }

    /// <summary>The node of the package that it stands in, or -1.</summary>
    public int Package { get; init; } = -1;

    /// <summary>The element's id, once it is known.</summary>
    public string Id { get; set; } = string.Empty;

    public ElementKind Kind { get; set; }

    /// <summary>What ArgumentGraph wrote about the element, if it did.</summary>
    public Element? Template { get; set; }

    /// <summary>The asset that this one cites, and stands for; itself where it cites none.</summary>
    public SacmAsset? Cited { get; set; }

    /// <summary>The language of the statement as ArgumentGraph wrote it, where it did.</summary>
    public string? Language { get; set; }

    public SacmKept Kept { get; set; } = new();

    /// <summary>The supporters as ArgumentGraph wrote them, where SACM has no relationships for them.</summary>
    public List<string>? Supporters { get; set; }

    /// <summary>What the element states as ArgumentGraph wrote it, where relationships in several packages have no order.</summary>
    public List<string>? Contexts { get; set; }

    public ValueMap<ValueList<string>> Tags { get; set; } = ValueMap<ValueList<string>>.Empty;

    public string Statement { get; set; } = string.Empty;

    public string? Description { get; set; }

    public string? Source { get; set; }

    /// <summary>Where it cites another: what ArgumentGraph wrote that the citing module says of it, if it did.</summary>
    public AwayElement? Away { get; set; }

    /// <summary>The claim points that relationships with claims about them become.</summary>
    public List<ClaimPoint> Points { get; } = [];

    // What relationships make of it.
    public bool IsPremise { get; set; }

    public bool IsEvidence { get; set; }

    public bool IsContext { get; set; }

    public bool IsChallenger { get; set; }

    public bool IsBrokenDown { get; set; }

    public bool IsSupported { get; set; }

    public SacmAsset Final => Cited ?? this;
}
