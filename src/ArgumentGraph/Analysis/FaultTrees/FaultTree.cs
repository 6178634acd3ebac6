using System.Collections.Immutable;
using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph;

/// <summary>
/// How elements of an argument fall below a standing, as a fault tree: gates over basic elements, each of which has fallen or not. States, challenges,
/// requirements and what is inherited are in the gates. For engines and formats of fault trees, and for solvers; the analyses of the library look at the same
/// function.
/// </summary>
/// <remarks>
/// <para>
/// Nodes have numbers from 0. The inputs of a gate have lower numbers than the gate, so one ascending pass works out which nodes have fallen. Several elements
/// share nodes. Elements are given by their numbers in <see cref="Argument.Numbered"/>.
/// </para>
/// <para>
/// A gate of an element that requires all its supporters falls with one of them, of one that requires any with all of them, of at least k of n with n − k + 1.
/// What can never fall is left out.
/// </para>
/// </remarks>
/// <example>
/// Which pathways have fallen when E7 has:
/// <code>
/// foreach (FaultTree tree in FaultTree.OfPathways(argument))
/// {
///     var fallen = new bool[tree.NodeCount];
///     for (int node = 0; node &lt; tree.NodeCount; node++)
///     {
///         fallen[node] = tree.IsBasicEvent(node)
///             ? argument.Numbered.Elements[tree.ElementOf(node)].Id == "E7"
///             : tree.InputsOf(node).Count(input => fallen[input]) >= tree.NeededToFall(node);
///         if (fallen[node] &amp;&amp; tree.TargetOf(node) is >= 0 and int pathway)
///         {
///             Console.WriteLine(argument.Numbered.Elements[pathway]);
///         }
///     }
/// }
/// </code>
/// </example>
public sealed class FaultTree
{
    private readonly Argument _argument;
    private readonly Baseline _baseline;
    private readonly StructureFunction _function;
    private readonly bool[] _neverFalls;
    private readonly int[] _elementOfNode;
    private readonly int[] _rootAt;
    private readonly int[] _standIn; // by node: what is given where the node is needed
    private readonly int[] _uses; // by node: how many others need it, as given

    private FaultTree(Argument argument, ArgumentFunction function, Standing threshold, Baseline baseline)
    {
        _argument = argument;
        _baseline = baseline;
        _function = function.Function;
        Threshold = threshold;
        TopEvents = [.. _function.Roots];
        Targets = [.. function.Targets];
        _rootAt = _function.RootAt;
        _elementOfNode = new int[_function.Count];
        Array.Fill(_elementOfNode, -1);
        for (int number = 0; number < argument.Numbered.ElementCount; number++)
        {
            if (function.NodeOfElement[number] is >= 0 and int node)
            {
                _elementOfNode[node] = number;
            }
        }

        for (int node = 0; node < _elementOfNode.Length; node++)
        {
            if (function.BasicOfNode[node] is >= 0 and int basic)
            {
                _elementOfNode[node] = basic;
            }
        }

        // Inputs come before what needs them.
        _neverFalls = new bool[_function.Count];
        _standIn = new int[_function.Count];
        _uses = new int[_function.Count];
        for (int node = 0; node < _neverFalls.Length; node++)
        {
            int[] inputs = OwnInputs(node);
            _neverFalls[node] = !IsBasicEvent(node) && FallsWith(node, inputs) > inputs.Length;

            // A nameless gate of one input says nothing that its input does not.
            _standIn[node] = inputs.Length == 1 && IsNameless(node) ? inputs[0] : node;
            foreach (int input in _standIn[node] == node ? inputs : [])
            {
                _uses[input]++;
            }
        }
    }

    /// <summary>The standing that the elements have, and fall below: Supported or InDoubt.</summary>
    public Standing Threshold { get; }

    /// <summary>The elements whose fall this is.</summary>
    public ImmutableArray<int> Targets { get; }

    /// <summary>The nodes of <see cref="Targets"/>, in the same order.</summary>
    public ImmutableArray<int> TopEvents { get; }

    /// <summary>How many nodes there are. Some may be needed for none of the top events.</summary>
    public int NodeCount => _elementOfNode.Length;

    /// <summary>
    /// How the pathways of an argument fall: a tree for those that are supported and one for those that are in doubt, as far as there are any. A pathway that
    /// is unsupported in the setting has fallen already, and is in neither. Linear in the size of the argument, but for what pathways inherit.
    /// </summary>
    /// <param name="argument">The argument.</param>
    /// <param name="setting">The baseline and the date; null: as is, without a date.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    public static ValueList<FaultTree> OfPathways(Argument argument, Setting? setting = null)
    {
        ArgumentNullException.ThrowIfNull(argument);
        setting ??= Setting.Default;
        var standings = new StandingEvaluation(argument, setting);
        var trees = new List<FaultTree>();
        foreach (Standing threshold in (ReadOnlySpan<Standing>)[Standing.Supported, Standing.InDoubt])
        {
            int[] targets = [.. argument.PathwayNumbers.Where(number => standings.Analysed(number) == threshold)];
            if (targets.Length > 0)
            {
                ArgumentFunction function = ArgumentFunction.Build(argument, standings, threshold, targets);
                trees.Add(new FaultTree(argument, function, threshold, setting.Baseline));
            }
        }

        return [.. trees];
    }

    /// <summary>Whether the node is a basic event: that an element, <see cref="ElementOf"/>, falls by itself. Otherwise it is a gate.</summary>
    /// <param name="node">A node.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such node.</exception>
    public bool IsBasicEvent(int node) => _function.Kinds[node] == GateKind.Input;

    /// <summary>
    /// Whether an element can fall by itself in the setting of the tree. One that can, and also rests on others, has a basic event and a gate.
    /// </summary>
    /// <param name="element">An element's number.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public bool IsBasicElement(int element) => ArgumentFunction.IsBasic(_argument, element, _baseline);

    /// <summary>The target whose top event the node is, or -1.</summary>
    /// <param name="node">A node.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such node.</exception>
    public int TargetOf(int node) => _rootAt[node] < 0 ? -1 : Targets[_rootAt[node]];

    /// <summary>The element that falls when the node does; -1 where it is only part of what an element needs.</summary>
    /// <param name="node">A node.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such node.</exception>
    public int ElementOf(int node) => _elementOfNode[node];

    /// <summary>What a gate needs, as far as it can fall: nodes, each once unless it matters how often. Empty for a basic event.</summary>
    /// <param name="node">A node.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such node.</exception>
    public ImmutableArray<int> InputsOf(int node) => [.. OwnInputs(FormulaOf(node))];

    /// <summary>How many of the inputs must have fallen for a gate to fall; more than it has where it can never fall. 0 for a basic event.</summary>
    /// <param name="node">A node.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such node.</exception>
    public int NeededToFall(int node)
    {
        int formula = FormulaOf(node);
        return IsBasicEvent(formula) ? 0 : FallsWith(formula, OwnInputs(formula));
    }

    // The node whose inputs are given as the node's own: itself, or the only, nameless gate that it needs and nothing else does.
    private int FormulaOf(int node)
    {
        while (!IsBasicEvent(node) && OwnInputs(node) is [var only] && !IsBasicEvent(only) && IsNameless(only) && _uses[only] == 1)
        {
            node = only;
        }

        return node;
    }

    private bool IsNameless(int node) => _elementOfNode[node] < 0 && _rootAt[node] < 0;

    private int[] OwnInputs(int node)
    {
        var inputs = new List<int>();
        foreach (int input in _function.Inputs[node])
        {
            if (!_neverFalls[input])
            {
                inputs.Add(_standIn[input]);
            }
        }

        return _function.Kinds[node] == GateKind.AtLeast ? [.. inputs] : [.. inputs.Distinct()];
    }

    private int FallsWith(int node, int[] inputs) => _function.Kinds[node] switch
    {
        GateKind.All => 1,
        GateKind.Any => HasSafeInput(node) ? inputs.Length + 1 : inputs.Length,

        // Those that never fall count among those that hold.
        _ => _function.FallsWith(node),
    };

    private bool HasSafeInput(int node)
    {
        foreach (int input in _function.Inputs[node])
        {
            if (_neverFalls[input])
            {
                return true;
            }
        }

        return false;
    }
}
