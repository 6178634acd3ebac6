using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Sets;

/// <summary>How much work the search for cut sets may do.</summary>
/// <param name="Nodes">The most nodes that a diagram may have, 32 bytes each with its index.</param>
/// <param name="Steps">The most steps that its operations may take.</param>
/// <param name="Meter">Counts the work as well: no more is done when it is spent.</param>
internal readonly record struct CutSetBudget(int Nodes, long Steps, WorkMeter? Meter = null)
{
    /// <summary>A second or two.</summary>
    public static CutSetBudget Default { get; } = new(4_000_000, 60_000_000);
}
