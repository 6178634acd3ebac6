using ArgumentGraph.Structure;


namespace ArgumentGraph.Rendering.Layering;

/// <summary>Exchanges neighbours in a layer wherever that takes crossings away ("transpose" in Gansner, Koutsofios, North and Vo, 1993).</summary>
internal sealed class NeighbourExchange(LayeredGraph graph, SiblingOrder siblings)
{
    private const int MaximumRounds = 4;
    private const int MaximumPasses = 20;
    private const int Reach = 100;
    private const long Budget = 4_000_000;
    private const long TotalBudget = 25_000_000;

    private readonly int[] _above = new int[graph.SegmentCount];
    private readonly int[] _below = new int[graph.SegmentCount];
    private readonly int[] _fill = new int[graph.Count];
    private long _work;
    private long _total;

    /// <summary>Goes through all layers until nothing improves, or the work allowed is done.</summary>
    public void Run()
    {
        _work = 0;
        for (int round = 0; round < MaximumRounds && _total < TotalBudget; round++)
        {
            bool isBetter = false;
            for (int layer = 0; layer < graph.Order.Length; layer++)
            {
                isBetter |= Improve(layer);
            }

            if (!isBetter || _work > Budget)
            {
                break;
            }
        }

        _total += _work;
    }

    private bool Improve(int layer)
    {
        int[] order = graph.Order[layer];
        if (layer > 0)
        {
            ListEnds(graph.Order[layer - 1], isAbove: true);
        }

        if (layer + 1 < graph.Order.Length)
        {
            ListEnds(graph.Order[layer + 1], isAbove: false);
        }

        bool any = false;
        bool isBetter = true;
        for (int pass = 0; isBetter && pass < MaximumPasses && _work <= Budget; pass++)
        {
            isBetter = false;
            for (int i = 0; i + 1 < order.Length; i++)
            {
                if (siblings.IsFree(order[i], order[i + 1]) && Gain(order[i], order[i + 1]) > 0)
                {
                    (order[i], order[i + 1]) = (order[i + 1], order[i]);
                    isBetter = true;
                    any = true;
                }
            }
        }

        any |= Sift(order);
        graph.NotePositions(order);
        return any;
    }

    // Each vertex goes to the place in its layer where it takes most crossings away, however far it must pass over others.
    private bool Sift(int[] order)
    {
        bool any = false;
        foreach (int vertex in (int[])order.Clone())
        {
            int from = Array.IndexOf(order, vertex);
            int best = from;
            long most = 0;
            long gain = 0;
            for (int i = from + 1; i < order.Length && i - from <= Reach && siblings.IsFree(vertex, order[i]) && _work <= Budget; i++)
            {
                gain += Gain(vertex, order[i]);
                (best, most) = gain > most ? (i, gain) : (best, most);
            }

            gain = 0;
            for (int i = from - 1; i >= 0 && from - i <= Reach && siblings.IsFree(order[i], vertex) && _work <= Budget; i--)
            {
                gain += Gain(order[i], vertex);
                (best, most) = gain > most ? (i, gain) : (best, most);
            }

            if (best != from)
            {
                any = true;
                int step = Math.Sign(best - from);
                for (int i = from; i != best; i += step)
                {
                    order[i] = order[i + step];
                }

                order[best] = vertex;
            }
        }

        return any;
    }

    // The ends of each vertex of a layer in one of its neighbours, in order.
    private void ListEnds(int[] neighbour, bool isAbove)
    {
        Rows far = isAbove ? graph.Down : graph.Up;
        Rows near = isAbove ? graph.Up : graph.Down;
        int[] ends = isAbove ? _above : _below;
        foreach (int vertex in neighbour)
        {
            foreach (int segment in far[vertex])
            {
                int other = isAbove ? graph.LowerOf(segment) : graph.UpperOf(segment);
                ends[near.Starts[other] + _fill[other]++] = graph.Positions[vertex];
            }
        }

        foreach (int vertex in neighbour)
        {
            foreach (int segment in far[vertex])
            {
                _fill[isAbove ? graph.LowerOf(segment) : graph.UpperOf(segment)] = 0;
            }
        }
    }

    private long Gain(int left, int right) => Gain(graph.Up, _above, left, right) + Gain(graph.Down, _below, left, right);

    // How many crossings fewer there are with the two exchanged.
    private long Gain(Rows rows, int[] ends, int left, int right)
    {
        int leftEnd = rows.Starts[left + 1];
        int rightEnd = rows.Starts[right + 1];
        _work += leftEnd - rows.Starts[left] + rightEnd - rows.Starts[right] + 1;
        return Crossings(ends, rows.Starts[left], leftEnd, rows.Starts[right], rightEnd) - Crossings(
            ends, rows.Starts[right], rightEnd, rows.Starts[left], leftEnd);
    }

    // Pairs of ends of which the one that belongs to the left vertex lies to the right.
    private static long Crossings(int[] ends, int left, int leftEnd, int right, int rightEnd)
    {
        long crossings = 0;
        int before = right;
        for (int i = left; i < leftEnd; i++)
        {
            while (before < rightEnd && ends[before] < ends[i])
            {
                before++;
            }

            crossings += before - right;
        }

        return crossings;
    }
}
