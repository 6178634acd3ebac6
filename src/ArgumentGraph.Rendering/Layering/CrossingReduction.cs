using ArgumentGraph.Rendering.Working;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Rendering.Layering;

/// <summary>
/// Orders the layers so that few segments cross: sweeps with weighted medians and exchange of neighbours, after Gansner, Koutsofios, North and Vo (1993),
/// section 3; every other pair of sweeps takes means instead of medians (Sugiyama, Tagawa and Toda, 1981), which differ where much is shared. The best order
/// seen is kept. Siblings keep their order throughout (<see cref="SiblingOrder"/>). Same input, same order: nothing is random.
/// </summary>
internal sealed class CrossingReduction
{
    private const int MaximumSweeps = 32;
    private const int Patience = 10;
    private const int Budget = 1_600_000;

    private readonly LayeredGraph _graph;
    private readonly CrossingCount _count;
    private readonly SiblingOrder _siblings;
    private readonly NeighbourExchange _exchange;
    private readonly double[] _keys;
    private readonly int[] _ends;
    private readonly int[] _fill;
    private long _best = long.MaxValue;
    private int[][] _bestOrder;

    public CrossingReduction(LayeredGraph graph)
    {
        _graph = graph;
        _count = new CrossingCount(graph);
        _siblings = new SiblingOrder(graph);
        _exchange = new NeighbourExchange(graph, _siblings);
        _keys = new double[graph.Count];
        _ends = new int[graph.SegmentCount];
        _fill = new int[graph.Count];
        _bestOrder = Copy(graph.Order);
    }

    /// <summary>Orders the layers of the graph.</summary>
    /// <param name="steps">Asked before each sweep.</param>
    /// <returns>The number of crossings left.</returns>
    public long Run(WorkSteps steps)
    {
        int cost = _graph.Count + (4 * _graph.SegmentCount) + 1;
        int starts = cost < 60_000 ? 2 : 1;
        int sweeps = Math.Clamp(Budget / cost, 4, MaximumSweeps);
        for (int start = 0; start < starts && _best > 0; start++)
        {
            new FirstOrder(_graph, _siblings).Set(fromTop: start == 0);
            Improve(sweeps, steps.Part((double)start / starts, (start + 1.0) / starts));
        }

        for (int layer = 0; layer < _graph.Order.Length; layer++)
        {
            _bestOrder[layer].CopyTo(_graph.Order[layer], 0);
        }

        _graph.NotePositions();
        return _best > 0 && cost < 12_000 ? new BranchExchange(_graph, _count, _siblings).Run(_best) : _best;
    }

    private void Improve(int sweeps, WorkSteps steps)
    {
        long bestHere = long.MaxValue;
        int waited = 0;
        Keep(ref bestHere, ref waited);
        for (int sweep = 0; sweep < sweeps && _best > 0 && waited < Patience; sweep++)
        {
            steps.At((double)sweep / sweeps);
            Sweep(isDown: sweep % 2 == 0, byMean: sweep % 4 >= 2);
            steps.Ask();
            _exchange.Run();
            Keep(ref bestHere, ref waited);
        }
    }

    private void Keep(ref long bestHere, ref int waited)
    {
        long crossings = _count.Total();
        waited = crossings < bestHere ? 0 : waited + 1;
        bestHere = Math.Min(bestHere, crossings);
        if (crossings < _best)
        {
            _best = crossings;
            _bestOrder = Copy(_graph.Order);
        }
    }

    private void Sweep(bool isDown, bool byMean)
    {
        int count = _graph.Order.Length;
        for (int i = 1; i < count; i++)
        {
            int layer = isDown ? i : count - 1 - i;
            int[] fixedLayer = _graph.Order[isDown ? layer - 1 : layer + 1];
            SetKeys(_graph.Order[layer], fixedLayer, isDown, byMean);
            _siblings.Level(_graph.Order[layer], _keys);
            Sort(_graph.Order[layer]);
            _siblings.Restore(_graph.Order[layer]);
            _graph.NotePositions(_graph.Order[layer]);
        }
    }

    private void SetKeys(int[] layer, int[] fixedLayer, bool isDown, bool byMean)
    {
        Rows near = isDown ? _graph.Up : _graph.Down;
        Rows far = isDown ? _graph.Down : _graph.Up;
        foreach (int vertex in fixedLayer)
        {
            foreach (int segment in far[vertex])
            {
                int other = isDown ? _graph.LowerOf(segment) : _graph.UpperOf(segment);
                _ends[near.Starts[other] + _fill[other]++] = _graph.Positions[vertex];
            }
        }

        foreach (int vertex in layer)
        {
            ReadOnlySpan<int> ends = _ends.AsSpan(near.Starts[vertex], _fill[vertex]);
            _keys[vertex] = ends.IsEmpty ? -1 : byMean ? Mean(ends) : Median(ends);
            _fill[vertex] = 0;
        }
    }

    private static double Mean(ReadOnlySpan<int> ends)
    {
        long sum = 0;
        foreach (int end in ends)
        {
            sum += end;
        }

        return (double)sum / ends.Length;
    }

    // Of two middle ends, the one on the side where the ends lie closer together weighs more.
    private static double Median(ReadOnlySpan<int> ends)
    {
        int middle = ends.Length / 2;
        if (ends.Length % 2 == 1)
        {
            return ends[middle];
        }

        if (ends.Length == 2)
        {
            return (ends[0] + ends[1]) / 2.0;
        }

        double left = ends[middle - 1] - ends[0];
        double right = ends[^1] - ends[middle];
        return left + right == 0 ? (ends[middle - 1] + ends[middle]) / 2.0 : ((ends[middle - 1] * right) + (ends[middle] * left)) / (left + right);
    }

    // Vertices that have no neighbour on that side stay in their places; the others are sorted around them, equals in the order they had.
    private void Sort(int[] layer)
    {
        int[] moving = [.. layer.Where(vertex => _keys[vertex] >= 0)];
        int[] sorted = [.. moving.OrderBy(vertex => _keys[vertex])];
        int next = 0;
        for (int i = 0; i < layer.Length; i++)
        {
            if (_keys[layer[i]] >= 0)
            {
                layer[i] = sorted[next++];
            }
        }
    }

    private static int[][] Copy(int[][] order) => [.. order.Select(layer => (int[])layer.Clone())];
}
