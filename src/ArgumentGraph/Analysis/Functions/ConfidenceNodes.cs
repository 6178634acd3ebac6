using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Functions;

/// <summary>
/// The confidence that claim points demand, as parts of a structure function: where they count, what they are about needs their arguments too.
/// </summary>
/// <param name="builder">Makes the function.</param>
/// <param name="points">The claim points of the argument.</param>
/// <param name="nodes">By element: its node.</param>
internal sealed class ConfidenceNodes(StructureFunctionBuilder builder, ClaimPointTable points, int[] nodes)
{
    /// <summary>What an element contributes over a relationship on which points sit: no more than their arguments allow.</summary>
    /// <param name="contribution">What it contributes without them.</param>
    /// <param name="counted">The points that count.</param>
    public int On(int contribution, ReadOnlySpan<int> counted)
    {
        if (counted.IsEmpty || contribution == StructureFunctionBuilder.False)
        {
            return contribution;
        }

        var parts = new List<int> { contribution };
        AddTo(parts, counted);
        return builder.AddAll(CollectionsMarshal.AsSpan(parts));
    }

    /// <summary>Adds the nodes of the arguments; false for one that rests on what its point is about, which nothing mends.</summary>
    public void AddTo(List<int> parts, ReadOnlySpan<int> counted)
    {
        foreach (int point in counted)
        {
            PlacedClaimPoint placed = points[point];
            if (placed.IsCircular)
            {
                parts.Add(StructureFunctionBuilder.False);
            }
            else if (placed.Root >= 0)
            {
                parts.Add(nodes[placed.Root]);
            }
        }
    }
}
