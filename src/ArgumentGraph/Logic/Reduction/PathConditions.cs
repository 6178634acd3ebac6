using System.Numerics;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Reduction;

/// <summary>
/// What is known on every way down: where each path from the roots to a gate passes an All (an Any) that x is an argument of, x may be taken to hold (to have
/// fallen) below it, for where it does not, what is below makes no difference. So x as an argument of that gate is a constant.
/// </summary>
/// <remarks>
/// Absorption at any depth; in the manner of Niemelä, On simplification of large fault trees, RESS 44 (1994). Each
/// replacement keeps the function as it then is.
/// </remarks>
internal sealed class PathConditions(ReductionGraph graph)
{
    private const byte Unknown = 0;
    private const byte Holds = 1;
    private const byte Fallen = 2;

    private int[] _starts = [];
    private int[] _users = []; // gates by argument
    private int[] _marks = []; // by gate position: the node whose ancestor it is
    private int[] _lowest = []; // by gate position: the lowest position of a gate below it, or its own
    private int[] _direct = []; // by gate position: the node that is an argument of it
    private byte[] _states = [];
    private bool[] _isRoot = []; // by gate position
    private readonly List<int> _ancestors = []; // positions
    private readonly List<int> _words = []; // of _isAncestor: those that are not empty
    private ulong[] _isAncestor = []; // by gate position, as bits
    private int _highest; // position of a gate that has the node as argument: above it nothing is known

    /// <summary>Run on ordered gates, with arguments as they are now. At most <paramref name="work"/> steps are taken.</summary>
    public bool Run(ref long work)
    {
        CollectUsers();
        bool changed = false;
        for (int node = 0; node < graph.Count && work > 0; node++)
        {
            int uses = _starts[node + 1] - _starts[node];
            work--;
            if (uses > 1 && MayBeNested(node))
            {
                changed |= Settle(node, ref work);
            }
        }

        return changed;
    }

    private void CollectUsers()
    {
        Clear(ref _starts, graph.Count + 2, 0);
        foreach (int gate in graph.Gates)
        {
            foreach (int argument in graph.Arguments(gate))
            {
                _starts[argument + 2]++;
            }
        }

        for (int i = 2; i < graph.Count + 2; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        if (_users.Length < _starts[graph.Count + 1])
        {
            _users = new int[_starts[graph.Count + 1]];
        }

        foreach (int gate in graph.Gates)
        {
            foreach (int argument in graph.Arguments(gate))
            {
                _users[_starts[argument + 1]++] = gate;
            }
        }

        Clear(ref _lowest, graph.GateCount, 0);
        Clear(ref _marks, graph.GateCount, -1);
        Clear(ref _direct, graph.GateCount, -1);
        Clear(ref _states, graph.GateCount, Unknown);
        Clear(ref _isRoot, graph.GateCount, false);
        Clear(ref _isAncestor, (graph.GateCount / 64) + 1, 0UL);
        for (int position = 0; position < graph.GateCount; position++)
        {
            _lowest[position] = position;
            foreach (int argument in graph.Arguments(graph.Gates[position]))
            {
                if (!graph.IsLeaf(argument))
                {
                    _lowest[position] = Math.Min(_lowest[position], _lowest[graph.Position(argument)]);
                }
            }
        }

        foreach (int root in graph.Roots)
        {
            if (root >= 0 && !graph.IsLeaf(root))
            {
                _isRoot[graph.Position(root)] = true;
            }
        }
    }

    private static void Clear<T>(ref T[] array, int length, T value)
    {
        if (array.Length < length)
        {
            array = new T[length];
        }

        Array.Fill(array, value, 0, length);
    }

    private ReadOnlySpan<int> UsersOf(int node) => _users.AsSpan(_starts[node], _starts[node + 1] - _starts[node]);

    // Gates come after what is below them: one that stands above another has a higher position, and reaches as low.
    private bool MayBeNested(int node)
    {
        const int FewUsers = 16;
        ReadOnlySpan<int> users = UsersOf(node);
        if (users.Length > FewUsers)
        {
            return true;
        }

        foreach (int above in users)
        {
            foreach (int below in users)
            {
                if (graph.Position(below) < graph.Position(above) && graph.Position(below) >= _lowest[graph.Position(above)])
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Settle(int node, ref long work)
    {
        _ancestors.Clear();
        _highest = -1;
        foreach (int user in UsersOf(node))
        {
            int position = graph.Position(user);
            _direct[position] = node;
            _highest = graph.Kind(user) != GateKind.AtLeast ? Math.Max(_highest, position) : _highest;
            Mark(position, node);
        }

        if (_highest < 0)
        {
            return false;
        }

        bool nested = false;
        for (int i = 0; i < _ancestors.Count; i++)
        {
            foreach (int user in UsersOf(graph.Gates[_ancestors[i]]))
            {
                int position = graph.Position(user);
                if (position <= _highest)
                {
                    nested |= _direct[position] == node;
                    Mark(position, node);
                }
            }
        }

        work -= 2 * _ancestors.Count;
        if (!nested)
        {
            return false; // no gate that has the node as argument stands above another
        }

        return SettleAncestors(node);
    }

    // From the highest position down, so that what is above is known. Sorted as bits: the words are few.
    private bool SettleAncestors(int node)
    {
        _words.Clear();
        foreach (int position in _ancestors)
        {
            ref ulong word = ref _isAncestor[position / 64];
            if (word == 0)
            {
                _words.Add(position / 64);
            }

            word |= 1UL << position;
        }

        _words.Sort();
        bool changed = false;
        for (int i = _words.Count - 1; i >= 0; i--)
        {
            for (ref ulong word = ref _isAncestor[_words[i]]; word != 0;)
            {
                int bit = BitOperations.Log2(word);
                word ^= 1UL << bit;
                int position = (64 * _words[i]) + bit;
                _states[position] = StateAt(position, node);
                if (_states[position] != Unknown && _direct[position] == node)
                {
                    Fix(graph.Gates[position], node, _states[position] == Holds ? ReductionGraph.True : ReductionGraph.False);
                    changed = true;
                }
            }
        }

        return changed;
    }

    private byte StateAt(int position, int node)
    {
        int gate = graph.Gates[position];
        ReadOnlySpan<int> users = UsersOf(gate);
        if (users.IsEmpty || _isRoot[position] || position >= _highest)
        {
            return Unknown;
        }

        byte met = byte.MaxValue;
        foreach (int user in users)
        {
            int above = graph.Position(user);
            byte state = above <= _highest ? _states[above] : Unknown;
            if (state == Unknown && _direct[above] == node)
            {
                state = graph.Kind(user) switch
                {
                    GateKind.All => Holds,
                    GateKind.Any => Fallen,
                    _ => Unknown,
                };
            }

            if (state == Unknown || (met != byte.MaxValue && met != state))
            {
                return Unknown;
            }

            met = state;
        }

        return met;
    }

    private void Mark(int position, int node)
    {
        if (_marks[position] != node)
        {
            _marks[position] = node;
            _ancestors.Add(position);
        }
    }

    // Constants are arguments until the next sweep.
    private void Fix(int gate, int node, int constant)
    {
        foreach (ref int argument in graph.Arguments(gate))
        {
            if (argument == node)
            {
                argument = constant;
            }
        }
    }
}
