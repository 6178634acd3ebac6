namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>Why an expression has no value. It is said once, and only where the value is needed.</summary>
internal sealed class MefFault(MefNode? node, string message)
{
    /// <summary>Where; null once it has been said.</summary>
    public MefNode? Node { get; set; } = node;

    public string Message { get; } = message;
}
