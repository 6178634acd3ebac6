using System.Numerics;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Scenarios;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>Which targets of a function fall when one element does: for every element, all scenarios judged together.</summary>
internal sealed class SinglePoints : IRootFalls
{
    // Of each element that falls and each target that falls with it: so many fit into memory comfortably.
    private const long MostFalls = 20_000_000;

    private readonly int[] _scenarioOfNode;
    private readonly List<int>[] _roots;
    private long _falls;

    private SinglePoints(int[] scenarioOfNode, int scenarios)
    {
        _scenarioOfNode = scenarioOfNode;
        _roots = new List<int>[scenarios];
    }

    /// <summary>How many scenarios were left out because the budget was spent.</summary>
    public int NotJudged { get; private set; }

    public bool HasRoom => _falls < MostFalls;

    /// <param name="function">The function.</param>
    /// <param name="nodes">The nodes that fall, one at a time; negative numbers are passed over.</param>
    /// <param name="options">Budget and vector width.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static SinglePoints Find(
        StructureFunction function, ReadOnlySpan<int> nodes, LoadBearingOptions options, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        int[] representatives = Representatives(function);
        var scenarioOfNode = new int[function.Count];
        Array.Fill(scenarioOfNode, -1);
        foreach (int node in nodes)
        {
            if (node >= 0 && representatives[node] >= 0)
            {
                scenarioOfNode[representatives[node]] = 0;
            }
        }

        var falling = new List<int>();
        for (int node = 0; node < scenarioOfNode.Length; node++)
        {
            if (scenarioOfNode[node] == 0)
            {
                scenarioOfNode[node] = falling.Count;
                falling.Add(node);
            }
        }

        for (int node = 0; node < scenarioOfNode.Length; node++)
        {
            scenarioOfNode[node] = representatives[node] < 0 ? -1 : scenarioOfNode[representatives[node]];
        }

        var points = new SinglePoints(scenarioOfNode, falling.Count);
        int judged = new ScenarioEvaluator(function, options.LaneWidth).Evaluate(
            new SingleFalls([.. falling]), points, options.Budget.Work, progress, cancellationToken);
        points.NotJudged = falling.Count - judged;
        return points;
    }

    /// <summary>The roots that fall when the node does, ascending.</summary>
    public ReadOnlySpan<int> RootsOf(int node)
    {
        int scenario = node < 0 ? -1 : _scenarioOfNode[node];
        return scenario < 0 || _roots[scenario] is not { } roots ? [] : System.Runtime.InteropServices.CollectionsMarshal.AsSpan(roots);
    }

    void IRootFalls.RootFalls(int root, int first, ulong bits)
    {
        _falls += BitOperations.PopCount(bits);
        for (; bits != 0; bits &= bits - 1)
        {
            int scenario = first + BitOperations.TrailingZeroCount(bits);
            (_roots[scenario] ??= []).Add(root);
        }
    }

    // A node all of whose outputs fall with it, and lead to the same node and nowhere else, does what that node does. So a long chain, or a wide star, is one
    // scenario. Negative: nothing that is asked for needs the node.
    private static int[] Representatives(StructureFunction function)
    {
        const int None = -1;
        const int Several = -2;
        var representatives = new int[function.Count];
        for (int node = function.Count - 1; node >= 0; node--)
        {
            int common = None;
            foreach (int output in function.Outputs[node])
            {
                if (representatives[output] == None)
                {
                    continue;
                }

                int through = function.Kinds[output] == GateKind.All ? representatives[output] : Several;
                common = common == None || common == through ? through : Several;
                if (common == Several)
                {
                    break;
                }
            }

            representatives[node] = function.RootAt[node] >= 0 || common == Several ? node : common;
        }

        return representatives;
    }
}
