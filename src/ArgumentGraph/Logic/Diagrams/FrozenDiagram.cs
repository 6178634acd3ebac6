using System.Buffers;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Diagrams;

/// <summary>A finished diagram of a core: the nodes that its roots need and no others, each after those it points at. Nothing changes it any more.</summary>
internal sealed class FrozenDiagram
{
    private FrozenDiagram(int[] order, int[] levels, int[] lows, int[] highs, int[] roots)
    {
        Order = order;
        Levels = levels;
        Lows = lows;
        Highs = highs;
        Roots = roots;
    }

    /// <summary>By level: the leaf of the core.</summary>
    public int[] Order { get; }

    /// <summary>By node; of the two constants, the number of levels.</summary>
    public int[] Levels { get; }

    /// <summary>By node: what is left when the level's leaf holds.</summary>
    public int[] Lows { get; }

    /// <summary>By node: what is left when the level's leaf has fallen.</summary>
    public int[] Highs { get; }

    public int[] Roots { get; }

    public int Count => Levels.Length;

    public static FrozenDiagram Of(DecisionDiagram diagram, int[] roots, int[] order)
    {
        int[] numbers = Borrowed.Cleared<int>(diagram.Count);
        foreach (int root in roots)
        {
            numbers[root] = 1;
        }

        int count = 2;
        for (int node = diagram.Count - 1; node > DecisionDiagram.Fallen; node--)
        {
            if (numbers[node] != 0)
            {
                count++;
                numbers[diagram.Low(node)] = 1;
                numbers[diagram.High(node)] = 1;
            }
        }

        var levels = new int[count];
        var lows = new int[count];
        var highs = new int[count];
        levels[DecisionDiagram.Holds] = levels[DecisionDiagram.Fallen] = diagram.Levels;
        lows[DecisionDiagram.Fallen] = highs[DecisionDiagram.Fallen] = DecisionDiagram.Fallen;
        numbers[DecisionDiagram.Holds] = DecisionDiagram.Holds;
        numbers[DecisionDiagram.Fallen] = DecisionDiagram.Fallen;
        int next = 2;
        for (int node = 2; node < diagram.Count; node++)
        {
            if (numbers[node] != 0)
            {
                levels[next] = diagram.Level(node);
                lows[next] = numbers[diagram.Low(node)];
                highs[next] = numbers[diagram.High(node)];
                numbers[node] = next++;
            }
        }

        int[] numbered = Array.ConvertAll(roots, root => numbers[root]);
        ArrayPool<int>.Shared.Return(numbers);
        return new FrozenDiagram(order, levels, lows, highs, numbered);
    }

    /// <summary>
    /// The dual function on the same levels: what holds and what has fallen change places, in its inputs and in itself. Its
    /// minimal solutions are the minimal path sets.
    /// </summary>
    /// <remarks>The branches and the constants change places. Nodes keep their numbers.</remarks>
    public FrozenDiagram Dual() => new(Order, Levels, Array.ConvertAll(Highs, DualOf), Array.ConvertAll(Lows, DualOf), Array.ConvertAll(Roots, DualOf));

    private static int DualOf(int node) => node <= DecisionDiagram.Fallen ? 1 - node : node;
}
