using System.Diagnostics;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Blocks;

/// <summary>
/// The chance of one root as a list of steps over flat arrays, each after those it needs: what does not depend on the numbers is worked out once, so
/// that an evaluation reads arrays and allocates nothing.
/// </summary>
/// <remarks>
/// A program says one of the two: that the root holds, from the chances that its inputs hold, or that it falls, from the chances that they fall. The
/// second is the first with Any and All changed
/// over. Both are sums of positive terms, so that small numbers keep their digits. Time and memory: linear in the diagrams and in the parts of gates;
/// for an at-least-k gate k times its parts.
/// </remarks>
internal sealed class ChanceProgram
{
    private readonly List<Step> _listed = [];
    private readonly List<int> _operandList = [];
    private readonly Step[] _steps;
    private readonly int[] _operands; // of gates: the steps of their parts; of diagrams: leaf, on, off of each node
    private readonly int _workspace;

    /// <param name="blocks">The blocks.</param>
    /// <param name="root">The block asked for, or a constant of <see cref="StructureFunctionBuilder"/>.</param>
    /// <param name="diagrams">By block: for a core, its diagram.</param>
    /// <param name="indexOfNode">By node of the function: for an input, its index in the numbers given to <see cref="Evaluate"/>.</param>
    /// <param name="ofFall">Whether it is the fall that is asked for.</param>
    public ChanceProgram(BlockTree blocks, int root, FrozenDiagram?[] diagrams, ReadOnlySpan<int> indexOfNode, bool ofFall)
    {
        if (root < 0)
        {
            _listed.Add(new Step(StepKind.Constant, (root == StructureFunctionBuilder.True) == ofFall ? 0 : 1, 0, 0));
        }

        var steps = new int[blocks.Count];
        bool[] needed = Needed(blocks, root);
        for (int block = 0; block <= root; block++)
        {
            if (needed[block])
            {
                steps[block] = _listed.Count;
                _workspace = Math.Max(_workspace, Add(blocks, block, diagrams[block], indexOfNode, steps, ofFall));
            }
        }

        _steps = [.. _listed];
        _operands = [.. _operandList];
        _listed = [];
        _operandList = [];
    }

    private enum StepKind : byte
    {
        Constant,
        Input,

        /// <summary>All parts must come true.</summary>
        Product,

        /// <summary>One part is enough.</summary>
        Union,
        AtLeast,
        Diagram,
    }

    /// <summary>How many numbers an evaluation needs for its own use.</summary>
    public int ScratchLength => _steps.Length + _workspace;

    /// <summary>
    /// The steps, four numbers each: what it is (0 a constant, 1 an input, 2 all, 3 any, 4 at least, 5 a diagram), the first of its operands (of a constant its
    /// value, of an input its index), how many operands there are, and how many must come true, or the diagram's root.
    /// </summary>
    public IEnumerable<int> Steps => _steps.SelectMany(step => (int[])[(int)step.Kind, step.First, step.Count, step.Detail]);

    /// <summary>Of gates the steps of their parts; of diagrams the step of the leaf, the node if it comes true and the node if not, of each node after the
    /// two constants.</summary>
    public IReadOnlyList<int> Operands => _operands;

    /// <summary>The chance of the root, 0 to 1.</summary>
    /// <param name="numbers">The chances of the inputs, by index.</param>
    /// <param name="scratch">Room for <see cref="ScratchLength"/> numbers, whatever it holds.</param>
    public double Evaluate(ReadOnlySpan<double> numbers, Span<double> scratch)
    {
        Debug.Assert(scratch.Length >= ScratchLength, "Too little room.");
        Span<double> values = scratch[.._steps.Length];
        Span<double> workspace = scratch[_steps.Length..];
        for (int i = 0; i < _steps.Length; i++)
        {
            ref readonly Step step = ref _steps[i];
            values[i] = step.Kind switch
            {
                StepKind.Constant => step.First,
                StepKind.Input => numbers[step.First],
                StepKind.Product => Product(OperandsOf(step), values),
                StepKind.Union => Union(OperandsOf(step), values),
                StepKind.AtLeast => AtLeast(OperandsOf(step), values, workspace[..(step.Detail + 1)]),
                _ => Diagram(OperandsOf(step), values, workspace, step.Detail),
            };
        }

        return Math.Clamp(values[^1], 0, 1);
    }

    private static bool[] Needed(BlockTree blocks, int root)
    {
        var needed = new bool[blocks.Count];
        for (int block = root; block >= 0; block--)
        {
            needed[block] |= block == root;
            if (needed[block])
            {
                foreach (int part in blocks.Parts(block))
                {
                    needed[part] = true;
                }
            }
        }

        return needed;
    }

    private static double Product(ReadOnlySpan<int> parts, ReadOnlySpan<double> values)
    {
        double all = 1;
        foreach (int part in parts)
        {
            all *= values[part];
        }

        return all;
    }

    private static double Union(ReadOnlySpan<int> parts, ReadOnlySpan<double> values)
    {
        double any = 0;
        double none = 1;
        foreach (int part in parts)
        {
            any += none * values[part]; // the first of them
            none *= 1 - values[part];
        }

        return any;
    }

    // By number of parts so far, its probability; the last gathers what goes beyond (Barlow and Heidtmann, as in FallenParts).
    private static double AtLeast(ReadOnlySpan<int> parts, ReadOnlySpan<double> values, Span<double> counts)
    {
        counts.Clear();
        counts[0] = 1;
        int last = counts.Length - 1;
        foreach (int part in parts)
        {
            double value = values[part];
            counts[last] += counts[last - 1] * value;
            for (int n = last - 1; n > 0; n--)
            {
                counts[n] = (counts[n] * (1 - value)) + (counts[n - 1] * value);
            }

            counts[0] *= 1 - value;
        }

        return counts[last];
    }

    // Both constants come first; what a node needs comes before it.
    private static double Diagram(ReadOnlySpan<int> operands, ReadOnlySpan<double> values, Span<double> nodes, int root)
    {
        nodes[0] = 0;
        nodes[1] = 1;
        int node = 2;
        for (int i = 0; i < operands.Length; i += 3)
        {
            double off = nodes[operands[i + 2]];
            nodes[node++] = off + (values[operands[i]] * (nodes[operands[i + 1]] - off));
        }

        return nodes[root];
    }

    private ReadOnlySpan<int> OperandsOf(in Step step) => _operands.AsSpan(step.First, step.Count);

    // Adds a block; gives the room that its step needs.
    private int Add(BlockTree blocks, int block, FrozenDiagram? diagram, ReadOnlySpan<int> indexOfNode, int[] steps, bool ofFall)
    {
        BlockKind kind = blocks.Kind(block);
        int first = _operandList.Count;
        switch (kind)
        {
            case BlockKind.Input:
                _listed.Add(new Step(StepKind.Input, indexOfNode[blocks.Input(block)], 0, 0));
                return 0;
            case BlockKind.Core:
                AddNodes(diagram!, blocks.Parts(block), steps, ofFall);
                int root = diagram!.Roots[0];
                _listed.Add(new Step(StepKind.Diagram, first, _operandList.Count - first, root < 2 ? Constant(root, ofFall) : root));
                return diagram.Count;
        }

        foreach (int part in blocks.Parts(block))
        {
            _operandList.Add(steps[part]);
        }

        int count = _operandList.Count - first;
        if (kind == BlockKind.AtLeast)
        {
            int wanted = ofFall ? blocks.FallsWith(block) : blocks.Threshold(block);
            _listed.Add(new Step(StepKind.AtLeast, first, count, wanted));
            return wanted + 1;
        }

        _listed.Add(new Step((kind == BlockKind.All) == ofFall ? StepKind.Union : StepKind.Product, first, count, 0));
        return 0;
    }

    private void AddNodes(FrozenDiagram diagram, ReadOnlySpan<int> parts, int[] steps, bool ofFall)
    {
        int[] on = ofFall ? diagram.Highs : diagram.Lows;
        int[] off = ofFall ? diagram.Lows : diagram.Highs;
        for (int node = 2; node < diagram.Count; node++)
        {
            _operandList.Add(steps[parts[diagram.Order[diagram.Levels[node]]]]);
            _operandList.Add(on[node] < 2 ? Constant(on[node], ofFall) : on[node]);
            _operandList.Add(off[node] < 2 ? Constant(off[node], ofFall) : off[node]);
        }
    }

    // Of the two first nodes the second is the one that comes true.
    private static int Constant(int node, bool ofFall) => (node == DecisionDiagram.Fallen) == ofFall ? 1 : 0;

    // What Detail is depends on the kind: how many parts are wanted, or the root of the diagram.
    private readonly record struct Step(StepKind Kind, int First, int Count, int Detail);
}
