namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>What an expression comes to: a number, or why there is none.</summary>
/// <param name="Number">The number.</param>
/// <param name="Fault">Why there is none; null where there is one.</param>
internal readonly record struct MefValue(double Number, MefFault? Fault = null)
{
    /// <summary>Of a bin of a histogram: its weight.</summary>
    public double Weight { get; init; }

    /// <summary>Whether it is a case of a switch that does not apply.</summary>
    public bool IsPassedOver { get; init; }

    /// <summary>Without a number; why has been said.</summary>
    public static MefValue Unknown { get; } = new(double.NaN, new MefFault(null, string.Empty));
}
