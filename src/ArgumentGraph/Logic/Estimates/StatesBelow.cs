using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Estimates;

/// <summary>
/// Random states of independent leaves, given that a function of them has fallen: from the root of its diagram down, each leaf falls as often as it does in
/// such states.
/// </summary>
internal sealed class StatesBelow : IScenarios
{
    private readonly FrozenDiagram _diagram;
    private readonly double[] _falls; // by level: how often the leaf falls where the diagram does not ask for it
    private readonly double[] _highs; // by node: how often it falls where it does
    private readonly ulong[] _bits; // by leaf: in which states of the block it falls
    private RandomSequence _random;

    /// <param name="diagram">The function, of one root, that can fall.</param>
    /// <param name="leaves">By leaf: its chance.</param>
    /// <param name="count">How many states there are.</param>
    /// <param name="seed">With which random numbers.</param>
    public StatesBelow(FrozenDiagram diagram, Chance[] leaves, int count, int seed)
    {
        var chances = new DiagramChances(diagram, leaves);
        _diagram = diagram;
        Probability = chances.Fall(diagram.Roots[0]);
        _random = new RandomSequence(seed);
        Count = count;
        _falls = Array.ConvertAll(diagram.Order, leaf => leaves[leaf].Fall);
        _bits = new ulong[leaves.Length];
        _highs = new double[diagram.Count];
        for (int node = 2; node < diagram.Count; node++)
        {
            double high = _falls[diagram.Levels[node]] * chances.Fall(diagram.Highs[node]);
            _highs[node] = high == 0 ? 0 : high / chances.Fall(node);
        }
    }

    public int Count { get; }

    /// <summary>How probable it is that the function has fallen.</summary>
    public double Probability { get; }

    public void ListFalls(int first, int end, IFalls falls)
    {
        for (int word = 0; first + (64 * word) < end; word++)
        {
            Array.Clear(_bits);
            for (int state = first + (64 * word); state < Math.Min(end, first + (64 * (word + 1))); state++)
            {
                Draw(1UL << state);
            }

            for (int leaf = 0; leaf < _bits.Length; leaf++)
            {
                if (_bits[leaf] != 0)
                {
                    falls.Fall(leaf, word, _bits[leaf]);
                }
            }
        }
    }

    private void Draw(ulong state)
    {
        int node = _diagram.Roots[0];
        for (int level = 0; level < _falls.Length; level++)
        {
            bool isAsked = _diagram.Levels[node] == level;
            bool hasFallen = _random.Next() < (isAsked ? _highs[node] : _falls[level]);
            if (hasFallen)
            {
                _bits[_diagram.Order[level]] |= state;
            }

            if (isAsked)
            {
                node = hasFallen ? _diagram.Highs[node] : _diagram.Lows[node];
            }
        }
    }
}
