using ArgumentGraph.Bridges;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Search;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// A topological order, what can be reached from the root and the strongly connected components of the support of the same argument: by QuikGraph's algorithms
/// on QuikGraph's own graph of the elements (the base line), on its own graph of numbers (the fastest vertices there are) and on the
/// bridge's view; and by the library itself.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByParams, BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class QuikGraphBenchmarks
{
    private const string Order = "order";
    private const string Reach = "reach";
    private const string Components = "components";
    private const string Root = "G0";

    private readonly BidirectionalGraph<Element, ArgumentEdge> _elements = new();
    private readonly AdjacencyGraph<int, SEdge<int>> _numbers = new();
    private Argument _argument = null!;
    private ArgumentView _view = null!;

    /// <summary>Gives about 10,000, 100,000 and a million edges.</summary>
    [Params(5_600, 56_000, 560_000)]
    public int Elements { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _argument = Cases.Make(Elements);
        _view = _argument.AsQuikGraph();
        _elements.AddVertexRange(_view.Vertices);
        _elements.AddEdgeRange(_view.Edges);
        Rows supporters = _argument.Structure.Supporters;
        _numbers.AddVertexRange(Enumerable.Range(0, _argument.Structure.ElementCount));
        foreach (int number in _numbers.Vertices)
        {
            foreach (int supporter in supporters[number])
            {
                _numbers.AddEdge(new(number, supporter));
            }
        }
    }

    [Benchmark(Baseline = true), BenchmarkCategory(Order)]
    public int OrderOfElements() => _elements.TopologicalSort().Count();

    [Benchmark, BenchmarkCategory(Order)]
    public int OrderOfNumbers() => _numbers.TopologicalSort().Count();

    [Benchmark, BenchmarkCategory(Order)]
    public int OrderOfView() => _view.TopologicalSort().Count();

    /// <summary>Worked out again; the argument keeps its own from when it was made.</summary>
    [Benchmark, BenchmarkCategory(Order)]
    public int OrderOfArgument() => CountComponents();

    [Benchmark(Baseline = true), BenchmarkCategory(Reach)]
    public int ReachedInElements() => CountReached(_elements, _argument[Root]);

    [Benchmark, BenchmarkCategory(Reach)]
    public int ReachedInNumbers() => CountReached(_numbers, _argument.NumberOf(Root));

    [Benchmark, BenchmarkCategory(Reach)]
    public int ReachedInView() => CountReached(_view, _argument[Root]);

    /// <summary>Sorted by id, too.</summary>
    [Benchmark, BenchmarkCategory(Reach)]
    public int ReachedInArgument() => _argument.DescendantsOf(Root).Count;

    [Benchmark(Baseline = true), BenchmarkCategory(Components)]
    public int ComponentsOfElements() => _elements.StronglyConnectedComponents(new Dictionary<Element, int>());

    [Benchmark, BenchmarkCategory(Components)]
    public int ComponentsOfNumbers() => _numbers.StronglyConnectedComponents(new Dictionary<int, int>());

    [Benchmark, BenchmarkCategory(Components)]
    public int ComponentsOfView() => _view.StronglyConnectedComponents(new Dictionary<Element, int>());

    [Benchmark, BenchmarkCategory(Components)]
    public int ComponentsOfArgument() => CountComponents();

    private static int CountReached<TVertex, TEdge>(IVertexListGraph<TVertex, TEdge> graph, TVertex root)
        where TVertex : notnull
        where TEdge : IEdge<TVertex>
    {
        int count = 0;
        var search = new BreadthFirstSearchAlgorithm<TVertex, TEdge>(graph);
        search.DiscoverVertex += _ => count++;
        search.Compute(root);
        return count;
    }

    // Tarjan's algorithm gives the components in topological order: the order and the components are one question here.
    private int CountComponents()
    {
        int count = 0;
        var order = new int[_argument.Structure.ElementCount];
        int next = 0;
        using var finder = new ComponentFinder<Support>(order.Length, new Support(_argument.Structure.Supporters), members =>
        {
            members.Span.CopyTo(order.AsSpan(next));
            next += members.Length;
            count++;
        });
        for (int number = 0; number < order.Length; number++)
        {
            finder.Visit(number);
        }

        return count;
    }

    private readonly struct Support(Rows supporters) : INeeds
    {
        public int CountOf(int position) => supporters.CountOf(position);

        public int Need(int position, int index) => supporters.Items[supporters.Starts[position] + index];
    }
}
