namespace ArgumentGraph.Interchange.Sacm;

/// <summary>What kind of element an asset of SACM is: its type says so, or what its relationships make of it.</summary>
internal static class SacmKinds
{
    /// <summary>Notes what a relationship makes of the assets that it joins.</summary>
    public static void Mark(SacmLink link)
    {
        bool hasClaim = false;
        foreach (SacmAsset source in link.SourceAssets)
        {
            bool isArtifact = source.Type is SacmType.ArtifactReference or SacmType.Solution;
            hasClaim |= !isArtifact;
            source.IsChallenger |= link.IsCounter;
            source.IsContext |= !link.IsCounter && link.Type is SacmType.AssertedContext or SacmType.InContextOf;
            source.IsEvidence |= !link.IsCounter && (link.Type == SacmType.AssertedEvidence || isArtifact)
                && link.Type is not (SacmType.AssertedContext or SacmType.InContextOf);
            source.IsPremise |= !link.IsCounter && !isArtifact && link.Type is SacmType.Inference or SacmType.AssertedEvidence or SacmType.SupportedBy;
        }

        foreach (SacmAsset target in link.TargetAssets)
        {
            bool isSupport = !link.IsCounter && link.Type is SacmType.Inference or SacmType.AssertedEvidence or SacmType.SupportedBy;
            target.IsSupported |= isSupport;
            target.IsBrokenDown |= isSupport && (hasClaim || link.Reasoning is not null);
        }
    }

    /// <summary>The kind of an asset, once all relationships are marked.</summary>
    public static ElementKind Of(SacmAsset asset)
    {
        switch (asset.Type)
        {
            case SacmType.Goal:
                return ElementKind.Goal;
            case SacmType.Strategy or SacmType.Reasoning:
                return ElementKind.Strategy;
            case SacmType.Solution:
                return ElementKind.Evidence;
            case SacmType.Context:
                return ElementKind.Context;
            case SacmType.Assumption:
                return ElementKind.Assumption;
            case SacmType.Justification:
                return ElementKind.Justification;
            case SacmType.ArtifactReference:
                return asset is { IsContext: true, IsEvidence: false, IsChallenger: false } ? ElementKind.Context : ElementKind.Evidence;
        }

        bool isPremise = asset.IsPremise || asset.IsEvidence;
        if (asset is { IsSupported: false, IsChallenger: false })
        {
            if (string.Equals(asset.Kept.Declaration, "assumed", StringComparison.OrdinalIgnoreCase))
            {
                return ElementKind.Assumption;
            }

            if (string.Equals(asset.Kept.Declaration, "axiomatic", StringComparison.OrdinalIgnoreCase))
            {
                return isPremise ? ElementKind.Assumption : ElementKind.Justification;
            }

            if (asset.IsContext && !isPremise)
            {
                return ElementKind.Context;
            }
        }

        return asset.IsBrokenDown || !(isPremise || asset.IsContext || asset.IsChallenger) ? ElementKind.Goal : ElementKind.Claim;
    }
}
