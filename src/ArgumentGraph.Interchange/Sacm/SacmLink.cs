namespace ArgumentGraph.Interchange.Sacm;

/// <summary>A relationship while it is read.</summary>
internal sealed class SacmLink
{
    public required int Node { get; init; }

    public required SacmType Type { get; init; }

    public required int At { get; init; }

    /// <summary>The node of the package that it stands in, or -1.</summary>
    public int Package { get; init; } = -1;

    public bool IsCounter { get; init; }

    public List<SacmEnd> Sources { get; } = [];

    public List<SacmEnd> Targets { get; } = [];

    public IEnumerable<SacmAsset> SourceAssets => Sources.Select(end => end.Asset).OfType<SacmAsset>();

    public IEnumerable<SacmAsset> TargetAssets => Targets.Select(end => end.Asset).OfType<SacmAsset>();

    public SacmAsset? Reasoning { get; set; }

    public SacmKept Kept { get; set; } = new();

    /// <summary>What a counter relationship leads to, as ArgumentGraph wrote it.</summary>
    public PendingTarget? Target { get; set; }

    /// <summary>What became of it.</summary>
    public List<(RelationshipKind Kind, SacmAsset From, SacmAsset To, int At)> Edges { get; } = [];
}

/// <summary>What a relationship begins at or leads to: an asset, the one cited where it cites one; null: another relationship.</summary>
internal readonly record struct SacmEnd(int Node, SacmAsset? Asset, int At);
