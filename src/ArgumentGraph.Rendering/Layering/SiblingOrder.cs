namespace ArgumentGraph.Rendering.Layering;

/// <summary>
/// Keeps siblings in their order: vertices of one set in one layer stand by their places in the set, whatever else stands between them. Sets have no vertex in
/// common.
/// </summary>
internal sealed class SiblingOrder(LayeredGraph graph)
{
    private readonly List<int>[] _sets = [.. Enumerable.Range(0, graph.Sets.Length == 0 ? 0 : graph.Sets.Max() + 1).Select(_ => new List<int>())];
    private readonly List<int> _seen = [];
    private readonly List<(double Mean, int Count)> _pools = [];

    /// <summary>Whether the two may change places.</summary>
    public bool IsFree(int left, int right) => graph.Sets[left] < 0 || graph.Sets[left] != graph.Sets[right];

    /// <summary>Whether every set stands in its order.</summary>
    public bool IsKept(int[] layer) =>
        SetsOf(layer).All(places => places.Zip(places.Skip(1)).All(pair => PlaceIn(layer, pair.First) < PlaceIn(layer, pair.Second)));

    /// <summary>Puts the members of each set in their order, in the places that they have together.</summary>
    public void Restore(int[] layer)
    {
        foreach (List<int> places in SetsOf(layer))
        {
            int[] sorted = [.. places.Select(place => layer[place]).OrderBy(vertex => graph.PlacesInSet[vertex])];
            for (int i = 0; i < sorted.Length; i++)
            {
                layer[places[i]] = sorted[i];
            }
        }
    }

    /// <summary>
    /// Changes what vertices are to be sorted by, as little as can be in squares, so that sorting keeps the order of every set: neighbours that are the wrong
    /// way round share their mean (pool adjacent violators; see <see cref="Relaxation"/>).
    /// </summary>
    /// <param name="layer">A layer in which all sets are in order.</param>
    /// <param name="keys">By vertex; below zero for what is not sorted.</param>
    public void Level(int[] layer, double[] keys)
    {
        foreach (List<int> places in SetsOf(layer))
        {
            places.RemoveAll(place => keys[layer[place]] < 0);
            _pools.Clear();
            foreach (int place in places)
            {
                (double mean, int count) = (keys[layer[place]], 1);
                while (_pools.Count > 0 && _pools[^1].Mean > mean)
                {
                    (double before, int more) = _pools[^1];
                    mean = ((before * more) + (mean * count)) / (more + count);
                    count += more;
                    _pools.RemoveAt(_pools.Count - 1);
                }

                _pools.Add((mean, count));
            }

            int next = 0;
            foreach ((double mean, int count) in _pools)
            {
                for (int end = next + count; next < end; next++)
                {
                    keys[layer[places[next]]] = mean;
                }
            }
        }
    }

    private int PlaceIn(int[] layer, int place) => graph.PlacesInSet[layer[place]];

    // The places in the layer of each set that has several there, from left to right.
    private IEnumerable<List<int>> SetsOf(int[] layer)
    {
        _seen.ForEach(set => _sets[set].Clear());
        _seen.Clear();
        for (int place = 0; place < layer.Length; place++)
        {
            int set = graph.Sets[layer[place]];
            if (set >= 0)
            {
                if (_sets[set].Count == 0)
                {
                    _seen.Add(set);
                }

                _sets[set].Add(place);
            }
        }

        return _seen.Where(set => _sets[set].Count > 1).Select(set => _sets[set]);
    }
}
