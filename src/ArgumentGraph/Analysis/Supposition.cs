namespace ArgumentGraph.Analysis;

/// <summary>What is supposed of an element in a what-if.</summary>
internal enum Supposition : byte
{
    None,

    /// <summary>Its own standing is Unsupported.</summary>
    Failed,

    /// <summary>Its own standing is Supported, whatever its state, date or supporters.</summary>
    Restored,
}
