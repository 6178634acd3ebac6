namespace ArgumentGraph.Logic.Functions;

/// <summary>How much the engine may spend on one root before it gives a partial answer.</summary>
/// <param name="Nodes">The most nodes that a diagram may have; with its index and tables some 40 bytes each.</param>
/// <param name="Time">How long it may take in all; what is found within it does not depend on it, only how much.</param>
internal readonly record struct EngineBudget(int Nodes, TimeSpan Time)
{
    /// <summary>Some seconds and 500 MB.</summary>
    public static EngineBudget Default { get; } = new(4_000_000, TimeSpan.FromSeconds(10));
}
