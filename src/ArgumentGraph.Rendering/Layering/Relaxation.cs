namespace ArgumentGraph.Rendering.Layering;

/// <summary>
/// Pulls the vertices of placed layers together: the weighted sum of squares of how far segments go to the side becomes as small as the order and the widths in
/// each layer allow, so that parents stand over the middle of what is below them and lines between dummies are all but straight.
/// </summary>
/// <remarks>
/// Layer by layer, each at its best for where the others are: a least-squares problem whose bounds are on neighbours alone, which pooling adjacent violators
/// solves in linear time (Ayer, Brunk, Ewing, Reid and Silverman, Ann. Math. Statist. 26, 1955). The sum is convex and the bounds are each in one layer, so
/// that it falls with every pass towards the least there is.
/// </remarks>
internal sealed class Relaxation
{
    private const int MostPasses = 120;
    private const long Budget = 16_000_000;
    private const double Enough = 0.25;
    private const int SmallBend = 24;

    private readonly LayeredGraph _graph;
    private readonly Spacing _spacing;
    private readonly double[] _places;
    private readonly double[] _weights;
    private readonly double[] _wanted;
    private readonly double[] _pulls;
    private readonly double[] _means;
    private readonly double[] _masses;
    private readonly int[] _ends;

    public Relaxation(LayeredGraph graph, Spacing spacing, long[] places)
    {
        _graph = graph;
        _spacing = spacing;
        _places = Array.ConvertAll(places, place => (double)place);
        _weights = new double[graph.SegmentCount];
        for (int segment = 0; segment < _weights.Length; segment++)
        {
            int dummies = (graph.IsDummy(graph.UpperOf(segment)) ? 1 : 0) + (graph.IsDummy(graph.LowerOf(segment)) ? 1 : 0);
            bool isAlone = graph.Down.CountOf(graph.UpperOf(segment)) == 1 && graph.Up.CountOf(graph.LowerOf(segment)) == 1;
            _weights[segment] = dummies switch { 0 => isAlone ? 4 : 1, 1 => isAlone ? 4 : 2, _ => 8 };
        }

        int widest = graph.Order.Max(layer => layer.Length);
        _wanted = new double[widest];
        _pulls = new double[widest];
        _means = new double[widest];
        _masses = new double[widest];
        _ends = new int[widest];
    }

    /// <summary>The places, in whole pixels.</summary>
    public long[] Run()
    {
        int cost = _graph.Count + (2 * _graph.SegmentCount);
        int passes = (int)Math.Clamp(Budget / cost, 4, MostPasses);
        for (int pass = 0; pass < passes; pass++)
        {
            double moved = 0;
            for (int i = 0; i < _graph.Order.Length; i++)
            {
                moved = Math.Max(moved, Settle(_graph.Order[pass % 2 == 0 ? i : _graph.Order.Length - 1 - i]));
            }

            if (moved < Enough)
            {
                break;
            }
        }

        long[] rounded = Round();
        Straighten(rounded);
        return rounded;
    }

    // A small bend looks like a mistake: what has one segment above it moves under that one's port where it nearly is and there is room.
    private void Straighten(long[] places)
    {
        foreach (int[] layer in _graph.Order)
        {
            for (int i = 0; i < layer.Length; i++)
            {
                if (_graph.Up.CountOf(layer[i]) != 1)
                {
                    continue;
                }

                int segment = _graph.Up[layer[i]][0];
                long straight = places[_graph.UpperOf(segment)] + _graph.UpperPorts[segment] - _graph.LowerPorts[segment];
                long least = i == 0 ? long.MinValue : places[layer[i - 1]] + _spacing.Between(_graph, layer[i - 1], layer[i]);
                long most = i + 1 == layer.Length ? long.MaxValue : places[layer[i + 1]] - _spacing.Between(_graph, layer[i], layer[i + 1]);
                if (Math.Abs(straight - places[layer[i]]) <= SmallBend && straight >= least && straight <= most)
                {
                    places[layer[i]] = straight;
                }
            }
        }
    }

    private double Settle(int[] layer)
    {
        double offset = 0;
        for (int i = 0; i < layer.Length; i++)
        {
            int vertex = layer[i];
            offset += i > 0 ? _spacing.Between(_graph, layer[i - 1], vertex) : 0;
            double weight = 0;
            double sum = 0;
            foreach (int segment in _graph.Up[vertex])
            {
                weight += _weights[segment];
                sum += _weights[segment] * (_places[_graph.UpperOf(segment)] + _graph.UpperPorts[segment] - _graph.LowerPorts[segment]);
            }

            foreach (int segment in _graph.Down[vertex])
            {
                weight += _weights[segment];
                sum += _weights[segment] * (_places[_graph.LowerOf(segment)] + _graph.LowerPorts[segment] - _graph.UpperPorts[segment]);
            }

            // What nothing pulls gives way to everything.
            _pulls[i] = weight > 0 ? weight : 0.001;
            _wanted[i] = (weight > 0 ? sum / weight : _places[vertex]) - offset;
        }

        int pools = Pool(layer.Length);
        return Move(layer, pools);
    }

    // Pools of neighbours that share one place, each at the mean of what its members want; from left to right the places never fall.
    private int Pool(int count)
    {
        int pools = 0;
        for (int i = 0; i < count; i++)
        {
            double mean = _wanted[i];
            double mass = _pulls[i];
            while (pools > 0 && _means[pools - 1] > mean)
            {
                pools--;
                mean = ((_means[pools] * _masses[pools]) + (mean * mass)) / (_masses[pools] + mass);
                mass += _masses[pools];
            }

            _means[pools] = mean;
            _masses[pools] = mass;
            _ends[pools++] = i + 1;
        }

        return pools;
    }

    private double Move(int[] layer, int pools)
    {
        double moved = 0;
        double offset = 0;
        int index = 0;
        for (int pool = 0; pool < pools; pool++)
        {
            for (; index < _ends[pool]; index++)
            {
                offset += index > 0 ? _spacing.Between(_graph, layer[index - 1], layer[index]) : 0;
                double place = _means[pool] + offset;
                moved = Math.Max(moved, Math.Abs(place - _places[layer[index]]));
                _places[layer[index]] = place;
            }
        }

        return moved;
    }

    private long[] Round()
    {
        var rounded = new long[_graph.Count];
        foreach (int[] layer in _graph.Order)
        {
            for (int i = 0; i < layer.Length; i++)
            {
                long place = (long)Math.Floor(_places[layer[i]] + 0.5);
                rounded[layer[i]] = i == 0 ? place : Math.Max(place, rounded[layer[i - 1]] + _spacing.Between(_graph, layer[i - 1], layer[i]));
            }
        }

        return rounded;
    }
}
