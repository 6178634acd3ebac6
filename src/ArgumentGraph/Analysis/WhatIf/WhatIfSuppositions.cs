namespace ArgumentGraph;

/// <summary>What a what-if supposed, as it was said.</summary>
public sealed record WhatIfSuppositions
{
    /// <summary>Ids of the elements that were supposed to fall, in the order said.</summary>
    public required ValueList<string> Failed { get; init; }

    /// <summary>Ids of the elements that were supposed to stand by themselves, in the order said.</summary>
    public required ValueList<string> Restored { get; init; }

    /// <summary>Ids of the elements that were supposed not to be there, in the order said.</summary>
    public required ValueList<string> Removed { get; init; }

    /// <summary>Ids of the elements that were supposed to be there beside the others, in the order said.</summary>
    public required ValueList<string> Added { get; init; }

    /// <summary>Whether other edits were supposed (<see cref="WhatIfChange.Edit"/>), which are not listed.</summary>
    public required bool HasOtherEdits { get; init; }
}
