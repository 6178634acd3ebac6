namespace ArgumentGraph.Analysis.Standings;

/// <summary>What is supposed of an element: in a what-if, or because a reviewer says so.</summary>
internal enum Supposition : byte
{
    None,

    /// <summary>Its own standing is Unsupported.</summary>
    Failed,

    /// <summary>Its own standing is Supported, whatever its state, date or supporters.</summary>
    Restored,

    /// <summary>Its own standing is InDoubt at most.</summary>
    Doubted,
}
