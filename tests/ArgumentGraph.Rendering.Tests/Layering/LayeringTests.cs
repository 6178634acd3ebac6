using ArgumentGraph.Rendering.Layering;
using ArgumentGraph.Rendering.Working;

namespace ArgumentGraph.Rendering.Tests.Layering;

public class LayeringTests
{
    [Fact]
    public void Layers_have_the_least_total_length_there_is()
    {
        LayeringCases.OfEdges(seed => MakeEdges(new Random(seed))).Check(300, 3_000, edges =>
        {
            int count = edges.Max(edge => edge.Head) + 1;
            int[] layers = LayerAssignment.Assign(
                count, [.. edges.Select(edge => edge.Tail)],
                [.. edges.Select(edge => edge.Head)], [.. edges.Select(edge => edge.Length)], [.. edges.Select(edge => edge.Weight)]);

            edges.Should().OnlyContain(edge => layers[edge.Head] - layers[edge.Tail] >= edge.Length);
            layers.Min().Should().Be(0);
            edges.Sum(edge => edge.Weight * (layers[edge.Head] - layers[edge.Tail])).Should().Be(LeastLength(count, edges));
        });
    }

    [Fact]
    public void Crossings_are_counted_as_by_comparing_all_pairs()
    {
        LayeringCases.OfGraphs(seed => MakeGraph(new Random(seed))).Check(200, 2_000, sketch =>
        {
            LayeredGraph graph = sketch.Build();

            new CrossingCount(graph).Total().Should().Be(CountNaively(graph));
        });
    }

    [Fact]
    public void Ordering_never_adds_crossings_and_counts_them_rightly()
    {
        LayeringCases.OfGraphs(seed => MakeGraph(new Random(seed))).Check(100, 1_000, sketch =>
        {
            LayeredGraph graph = sketch.Build();
            long before = CountNaively(graph);

            long after = new CrossingReduction(graph).Run(WorkSteps.None);

            after.Should().Be(CountNaively(graph)).And.BeLessThanOrEqualTo(before);
            graph.Order.SelectMany(layer => layer).Order().Should().Equal(Enumerable.Range(0, graph.Count));
        });
    }

    [Fact]
    public void Siblings_keep_their_order_whatever_crosses()
    {
        LayeringCases.OfGraphs(seed => MakeGraph(new Random(seed))).Check(150, 2_000, (seed, sketch) =>
        {
            var random = new Random(seed);
            for (int vertex = 0; vertex < sketch.Layers.Count; vertex++)
            {
                if (random.Next(3) > 0)
                {
                    sketch.SetSibling(vertex, random.Next(3), random.Next(100) + (100 * vertex));
                }
            }

            LayeredGraph graph = sketch.Build();
            long after = new CrossingReduction(graph).Run(WorkSteps.None);

            after.Should().Be(CountNaively(graph));
            foreach (int[] layer in graph.Order)
            {
                foreach (IGrouping<int, int> set in layer.Where(vertex => graph.Sets[vertex] >= 0).GroupBy(vertex => graph.Sets[vertex]))
                {
                    set.Select(vertex => graph.PlacesInSet[vertex]).Should().BeInAscendingOrder();
                }
            }
        });
    }

    [Fact]
    public void A_tree_has_no_crossings_and_keeps_the_order_of_siblings()
    {
        var builder = new LayeredGraphBuilder();
        int[] layers = [0, 1, 1, 1, 2, 2, 2, 2];
        foreach (int layer in layers)
        {
            builder.AddVertex(layer, 10, 10);
        }

        foreach ((int upper, int lower) in new[] { (0, 1), (0, 2), (0, 3), (1, 6), (2, 5), (2, 7), (3, 4) })
        {
            builder.AddSegment(upper, lower, 0, 0);
        }

        LayeredGraph graph = builder.Build();

        new CrossingReduction(graph).Run(WorkSteps.None).Should().Be(0);
        graph.Order[1].Should().Equal(1, 2, 3);
        graph.Order[2].Should().Equal(6, 5, 7, 4);
    }

    [Fact]
    public void Neighbours_keep_their_distance()
    {
        var spacing = new Spacing(Boxes: 30, BoxAndLine: 20, Lines: 16);
        LayeringCases.OfGraphs(seed => MakeGraph(new Random(seed))).Check(100, 1_000, sketch =>
        {
            LayeredGraph graph = sketch.Build();
            long[] blocks = new BlockPlacement(graph, spacing).Run();
            long[] places = new Relaxation(graph, spacing, blocks).Run();
            foreach (int[] layer in graph.Order)
            {
                for (int i = 1; i < layer.Length; i++)
                {
                    (blocks[layer[i]] - blocks[layer[i - 1]]).Should().BeGreaterThanOrEqualTo(spacing.Between(graph, layer[i - 1], layer[i]) - 1);
                    (places[layer[i]] - places[layer[i - 1]]).Should().BeGreaterThanOrEqualTo(spacing.Between(graph, layer[i - 1], layer[i]));
                }
            }
        });
    }

    private static LayerEdge[] MakeEdges(Random random)
    {
        int count = random.Next(2, 7);
        var edges = new List<LayerEdge>();
        for (int head = 1; head < count; head++)
        {
            // Connected, and without cycles: edges go from lower numbers to higher ones.
            edges.Add(new(random.Next(head), head, random.Next(2), random.Next(1, 4)));
            for (int tail = 0; tail < head; tail++)
            {
                if (random.Next(4) == 0)
                {
                    edges.Add(new(tail, head, 1, random.Next(1, 4)));
                }
            }
        }

        return [.. edges];
    }

    private static LayeredGraphBuilder MakeGraph(Random random)
    {
        var builder = new LayeredGraphBuilder();
        int layers = random.Next(1, 5);
        int real = random.Next(1, 12);
        int all = real + random.Next(8);
        var layerOf = new int[all];
        for (int i = 0; i < all; i++)
        {
            layerOf[i] = i < layers ? i : random.Next(layers);
            _ = i < Math.Max(real, layers) ? builder.AddVertex(layerOf[i], random.Next(40), random.Next(40)) : builder.AddDummy(layerOf[i]);
        }

        for (int i = all; i < layers; i++)
        {
            builder.AddVertex(i, 5, 5);
        }

        for (int upper = 0; upper < all; upper++)
        {
            for (int lower = 0; lower < all; lower++)
            {
                if (layerOf[lower] == layerOf[upper] + 1 && random.Next(3) == 0)
                {
                    builder.AddSegment(upper, lower, random.Next(-9, 10), random.Next(-9, 10));
                }
            }
        }

        return builder;
    }

    private static long CountNaively(LayeredGraph graph)
    {
        long crossings = 0;
        for (int a = 0; a < graph.SegmentCount; a++)
        {
            for (int b = 0; b < a; b++)
            {
                if (graph.Layers[graph.UpperOf(a)] == graph.Layers[graph.UpperOf(b)])
                {
                    int upper = graph.Positions[graph.UpperOf(a)] - graph.Positions[graph.UpperOf(b)];
                    int lower = graph.Positions[graph.LowerOf(a)] - graph.Positions[graph.LowerOf(b)];
                    crossings += (long)upper * lower < 0 ? 1 : 0;
                }
            }
        }

        return crossings;
    }

    // By trying everything: no layout needs more layers than there are vertices.
    private static int LeastLength(int count, LayerEdge[] edges)
    {
        int least = int.MaxValue;
        var layers = new int[count];
        for (long code = 0, all = (long)Math.Pow(count, count); code < all; code++)
        {
            long rest = code;
            for (int i = 0; i < count; i++, rest /= count)
            {
                layers[i] = (int)(rest % count);
            }

            if (Array.TrueForAll(edges, edge => layers[edge.Head] - layers[edge.Tail] >= edge.Length))
            {
                least = Math.Min(least, edges.Sum(edge => edge.Weight * (layers[edge.Head] - layers[edge.Tail])));
            }
        }

        return least;
    }
}
