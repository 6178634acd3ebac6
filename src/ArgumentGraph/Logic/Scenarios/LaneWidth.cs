using System.Runtime.Intrinsics;

namespace ArgumentGraph.Logic.Scenarios;

/// <summary>How many scenarios are judged at once. Results do not depend on it.</summary>
internal enum LaneWidth
{
    Bits64 = 64,
    Bits128 = 128,
    Bits256 = 256,
    Bits512 = 512,
}

/// <summary>Chooses the lane width.</summary>
internal static class LaneWidths
{
    /// <summary>The widest that the machine has instructions for.</summary>
    public static LaneWidth Best =>
        Vector512.IsHardwareAccelerated ? LaneWidth.Bits512
        : Vector256.IsHardwareAccelerated ? LaneWidth.Bits256
        : Vector128.IsHardwareAccelerated ? LaneWidth.Bits128
        : LaneWidth.Bits64;
}
