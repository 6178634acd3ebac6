namespace ArgumentGraph.Fuzzing.Running;

/// <summary>How much a campaign does.</summary>
internal sealed record CampaignOptions
{
    /// <summary>The first input.</summary>
    public long From { get; init; }

    /// <summary>How many inputs.</summary>
    public required long Inputs { get; init; }

    /// <summary>The chain is done for every so many inputs that are read; 0 for none.</summary>
    public int ChainEvery { get; init; }

    /// <summary>The chain is also done for the first inputs that show something new, so many of them.</summary>
    public int ChainsOfNewShapes { get; init; }

    /// <summary>After so many kinds of defects it ends.</summary>
    public int MostKinds { get; init; } = 20;
}
