using System.Runtime.InteropServices;
using ArgumentGraph.Logic.Blocks;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;

namespace ArgumentGraph.Logic.Bounds;

/// <summary>
/// Bounds of a core's chance gate by gate. Monotone functions of independent inputs are associated (Esary, Proschan and Walkup, Association of
/// random variables, with applications, Annals of Math. Statistics 38, 1967): they fall together at least as often, and either of them falls at
/// most as often, as if they were independent.
/// </summary>
/// <remarks>
/// Where association gives no bound, together they fall at most as often as any of them that share no leaf, which are independent; and one of them falls at
/// least as often as one of such. What shares no leaf is looked for as long as there are few leaves: see <see cref="MostBits"/>.
/// </remarks>
internal sealed class AssociationBounds
{
    private const long MostBits = 1L << 28;

    private readonly CoreFunction _core;
    private readonly int _words;
    private readonly ulong[] _leavesOf; // by node: which leaves it rests on, a bit each; empty where these are too many
    private readonly ulong[] _taken;
    private readonly List<(Chance Chance, int Node)> _arguments = [];
    private readonly List<Chance> _chosen = [];
    private readonly Chance[] _chances;

    /// <param name="core">The function, of one root.</param>
    public AssociationBounds(CoreFunction core)
    {
        _core = core;
        _words = (core.LeafCount + 63) / 64;
        _chances = new Chance[core.Count];
        _leavesOf = 64L * _words * core.Count <= MostBits ? new ulong[_words * core.Count] : [];
        _taken = new ulong[_words];
        for (int node = 0; node < core.Count && _leavesOf.Length > 0; node++)
        {
            Span<ulong> leaves = _leavesOf.AsSpan(node * _words, _words);
            if (node < core.LeafCount)
            {
                leaves[node / 64] = 1UL << node;
            }

            foreach (int argument in core.Arguments[node])
            {
                ReadOnlySpan<ulong> below = _leavesOf.AsSpan(argument * _words, _words);
                for (int word = 0; word < _words; word++)
                {
                    leaves[word] |= below[word];
                }
            }
        }
    }

    /// <param name="leaves">By leaf: its chance, or a bound of it in the same direction.</param>
    /// <param name="upwards">Whether the fall is to be bounded from above.</param>
    public Chance Of(ReadOnlySpan<Chance> leaves, bool upwards)
    {
        leaves.CopyTo(_chances);
        for (int gate = _core.LeafCount; gate < _core.Count; gate++)
        {
            _arguments.Clear();
            foreach (int argument in _core.Arguments[gate])
            {
                _arguments.Add((_chances[argument], argument));
            }

            int falls = _core.FallsWith(gate);
            bool isAny = falls == _arguments.Count;
            if (upwards ? falls == 1 : isAny)
            {
                _chances[gate] = BlockChances.OfGate(upwards ? BlockKind.All : BlockKind.Any, Chances(), falls);
                continue;
            }

            // Likely to fall first.
            _arguments.Sort((left, right) => right.Chance.Fall.CompareTo(left.Chance.Fall) is not 0 and var byFall ? byFall : left.Node.CompareTo(right.Node));
            _chances[gate] = upwards
                ? isAny ? OfDisjoint(fromEnd: true, BlockKind.Any) : BlockChances.OfGate(BlockKind.All, Chances()[(falls - 1)..], 1)
                : falls == 1 ? OfDisjoint(fromEnd: false, BlockKind.All) : BlockChances.OfGate(BlockKind.Any, Chances()[..falls], falls);
        }

        return _chances[_core.Roots[0]];
    }

    private ReadOnlySpan<Chance> Chances()
    {
        _chosen.Clear();
        foreach ((Chance chance, _) in _arguments)
        {
            _chosen.Add(chance);
        }

        return CollectionsMarshal.AsSpan(_chosen);
    }

    // Of arguments that share no leaf, the first come first.
    private Chance OfDisjoint(bool fromEnd, BlockKind kind)
    {
        _chosen.Clear();
        Array.Clear(_taken);
        for (int i = 0; i < _arguments.Count; i++)
        {
            (Chance chance, int node) = _arguments[fromEnd ? _arguments.Count - 1 - i : i];
            if (i == 0 || (_leavesOf.Length > 0 && IsFree(node)))
            {
                _chosen.Add(chance);
                Take(node);
            }
        }

        return BlockChances.OfGate(kind, CollectionsMarshal.AsSpan(_chosen), falls: 1); // which only gates that count ask for
    }

    private bool IsFree(int node)
    {
        for (int word = 0; word < _words; word++)
        {
            if ((_leavesOf[(node * _words) + word] & _taken[word]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Take(int node)
    {
        for (int word = 0; word < _words && _leavesOf.Length > 0; word++)
        {
            _taken[word] |= _leavesOf[(node * _words) + word];
        }
    }
}
