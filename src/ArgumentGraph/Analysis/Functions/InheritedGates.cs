using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Functions;

/// <summary>
/// Adds, for elements that are analysed, the gates of what they inherit: the assumptions and contexts stated at their ancestors (GSN Community Standard v3,
/// 1:2.2.11, 2.2.13). One gate an ancestor, shared by all below, so that the function stays linear in the argument.
/// </summary>
/// <param name="argument">The argument.</param>
/// <param name="builder">Takes the gates.</param>
/// <param name="nodes">The node of each element.</param>
/// <param name="ofContext">Gives the node of what is stated at a position of the rows of contexts.</param>
internal sealed class InheritedGates(Argument argument, StructureFunctionBuilder builder, int[] nodes, Func<int, int> ofContext)
{
    private readonly ArgumentStructure _structure = argument.Structure;
    private readonly List<int> _parts = [];

    /// <summary>The roots of the function, one for each target.</summary>
    public int[] AddTo(int[] targets)
    {
        int[] above = _structure.Cycles.Length == 0 ? AddFromAbove(targets) : [];
        var roots = new int[targets.Length];
        for (int i = 0; i < roots.Length; i++)
        {
            int inherited = _structure.Cycles.Length == 0 ? above[targets[i]] : AddForOne(targets[i]);
            roots[i] = inherited == StructureFunctionBuilder.True ? nodes[targets[i]] : builder.AddAll([nodes[targets[i]], inherited]);
        }

        return roots;
    }

    // Ancestors have higher numbers, so what each hands down is known before it is needed.
    private int[] AddFromAbove(int[] targets)
    {
        bool[] isAncestor = new bool[nodes.Length];
        int lowest = nodes.Length;
        foreach (int target in targets)
        {
            isAncestor[target] = true;
            lowest = Math.Min(lowest, target);
        }

        for (int number = lowest; number < nodes.Length; number++)
        {
            if (isAncestor[number])
            {
                foreach (int above in _structure.Supported[number])
                {
                    isAncestor[above] = true;
                }
            }
        }

        var inherited = new int[nodes.Length];
        var handedDown = new int[nodes.Length];
        for (int number = nodes.Length - 1; number >= lowest; number--)
        {
            if (!isAncestor[number])
            {
                continue;
            }

            _parts.Clear();
            foreach (int above in _structure.Supported[number])
            {
                _parts.Add(handedDown[above]);
            }

            inherited[number] = builder.AddAll(CollectionsMarshal.AsSpan(_parts));
            _parts.Clear();
            _parts.Add(inherited[number]);
            AddStated(number);
            handedDown[number] = builder.AddAll(CollectionsMarshal.AsSpan(_parts));
        }

        return inherited;
    }

    // In an argument with cycles ancestors have no order: each target looks at its own. Such an argument is faulty, and
    // this is not linear in the number of targets.
    private int AddForOne(int target)
    {
        _parts.Clear();
        var seen = new HashSet<int>();
        var open = new Stack<int>([target]);
        while (open.TryPop(out int number))
        {
            foreach (int above in _structure.Supported[number])
            {
                if (seen.Add(above))
                {
                    open.Push(above);
                    AddStated(above);
                }
            }
        }

        return builder.AddAll(CollectionsMarshal.AsSpan(_parts));
    }

    private void AddStated(int number)
    {
        for (int position = _structure.Contexts.Starts[number]; position < _structure.Contexts.Starts[number + 1]; position++)
        {
            if (_structure.Kinds[_structure.Contexts.Items[position]].IsHandedDown())
            {
                _parts.Add(ofContext(position));
            }
        }
    }
}
