using System.Numerics;
using ArgumentGraph.Analysis.LoadBearing;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>The minimal sets of steps that make a target stand.</summary>
/// <param name="Necessary">The steps that all have in common, ascending.</param>
/// <param name="Family">The sets without these, where any were looked for.</param>
/// <param name="IsComplete">Whether there are no others.</param>
/// <param name="CompleteTo">There are no others of up to so many steps, those in common included.</param>
/// <param name="Found">A set, without those in common, where the family has none.</param>
internal sealed record Completions(int[] Necessary, SetFamily? Family, bool IsComplete, int CompleteTo, int[]? Found)
{
    /// <summary>Whether some step may stand in another's way; then the sets are few, or not complete.</summary>
    public bool IsContested { get; init; }

    public BigInteger Count => Family is null ? 0 : Family.CountByOrder().Aggregate(BigInteger.Zero, (sum, count) => sum + count);

    /// <summary>The cheapest sets, in order.</summary>
    public List<int[]> Cheapest(StepCosts costs, int count)
    {
        List<int[]> sets = Family is null ? [] : CheapestSets.Of(Family, step => costs[step], count);
        if (sets.Count == 0 && Found is not null && count > 0)
        {
            sets.Add(Found);
        }

        return [.. sets.Select(set => set.Concat(Necessary).Order().ToArray())];
    }

    /// <summary>
    /// The steps that every set contains, ascending: <see cref="Necessary"/>, and where steps may stand in each other's way those that only the sets tell.
    /// </summary>
    public IEnumerable<int> InAll()
    {
        HashSet<int> common = [.. IsContested && IsComplete && Family is not null ? Family.Variables() : []];
        foreach (int[] set in common.Count > 0 ? Family!.Sets() : [])
        {
            common.IntersectWith(set);
        }

        return Necessary.Concat(common).Order();
    }

    /// <summary>The steps that occur.</summary>
    public IEnumerable<int> Steps => Necessary.Concat(Family?.Variables() ?? []).Concat(Found ?? []).Distinct();
}

/// <summary>
/// Finds completions: the minimal path sets of what can be mended, given all that is in hand. They are the minimal cut sets of the dual function.
/// </summary>
internal sealed class CompletionFinder(RoadmapFunction mending, long workBudget, CancellationToken cancellationToken)
{
    private const int LargestDiagram = 2_000_000;
    private const int MostContested = 20_000;

    // A node that is copied and a step of set algebra take as long as so many of the simplest steps.
    private const long WorkOfNode = 40;
    private const long WorkOfSets = 5;

    private readonly FunctionRestrictor _restrictor = new(mending.Function);
    private long _work;

    /// <summary>Null where nothing makes the node hold.</summary>
    /// <param name="root">A node of the function, or a constant.</param>
    /// <param name="share">How much of the work that is left may go into this one: a part in so many.</param>
    public Completions? Find(int root, int share)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (root == StructureFunctionBuilder.False)
        {
            return null;
        }

        if (_work > workBudget)
        {
            return new Completions([], null, IsComplete: false, CompleteTo: 0, Found: null);
        }

        RestrictedFunction all = Restrict(root, taken: []);
        int[] necessary = NecessaryIn(all);
        RestrictedFunction rest = necessary.Length == 0 ? all : Restrict(root, [.. necessary]);
        _work += WorkOfNode * ((long)all.Function.Count + rest.Function.Count);
        if (rest.Roots[0] == StructureFunctionBuilder.True)
        {
            return new Completions(necessary, new SetFamily(new SetDiagram(2), SetDiagram.Unit), IsComplete: true, necessary.Length, Found: null);
        }

        return FindIn(rest, necessary, Math.Max(0, workBudget - _work) / (WorkOfSets * Math.Max(1, share)));
    }

    private RestrictedFunction Restrict(int root, HashSet<int> taken) => _restrictor.Restrict(
        [root],
        input => mending.BasicOfNode[input] >= 0 || (mending.StepOfNode[input] is >= 0 and int step && taken.Contains(step))
            ? StructureFunctionBuilder.True
            : FunctionRestrictor.Open);

    // What brings the target down when all else is done. A step that may stand in another's way is left to the diagram.
    private int[] NecessaryIn(RestrictedFunction all)
    {
        int[] inputs = [.. Enumerable.Range(0, all.Function.Count).Where(node => all.SourceOfNode[node] is >= 0 and int source
            && mending.StepOfNode[source] is >= 0 and int step && mending.OppositeOfStep[step] < 0)];
        SinglePoints singles = SinglePoints.Find(
            all.Function, inputs,
            options: new LoadBearingOptions { Budget = new() { Work = Math.Max(0, workBudget - _work) } }, progress: null, cancellationToken);
        return [.. inputs.Where(node => singles.RootsOf(node).Length > 0).Select(node => mending.StepOfNode[all.SourceOfNode[node]]).Order()];
    }

    private Completions FindIn(RestrictedFunction rest, int[] necessary, long steps)
    {
        int root = rest.Roots[0];
        StructureFunction dual = rest.Dual();
        var variables = new int[dual.Count];
        int opposites = 0;
        for (int node = 0; node < variables.Length; node++)
        {
            // Opposites come last, nearest to the ends of sets.
            int source = rest.SourceOfNode[node];
            bool isOpposite = source >= 0 && mending.StepOfOpposite[source] >= 0;
            variables[node] = source < 0 ? -1 : isOpposite ? mending.Steps.Length + mending.StepOfOpposite[source] : mending.StepOfNode[source];
            opposites += isOpposite ? 1 : 0;
        }

        int largest = new PlainOrders(dual).Largest[root];
        int order = Math.Min(largest, SetDiagram.MaximumOrder);
        SetFamily? family = TryOrder(order);
        if (family is null)
        {
            // Too much at once: one order after the other, as long as it goes.
            int reached = 0;
            while (reached + 1 < order && TryOrder(reached + 1) is { } larger)
            {
                family = larger;
                reached++;
            }

            order = reached;
        }

        bool isComplete = family is not null && order >= largest;
        int completeTo = family is null ? 0 : isComplete ? Math.Max(0, family.Diagram.LargestOrder(family.Root)) : Math.Max(0, order - opposites);
        int[]? found = family is null || family.IsEmpty ? new SingleCompletionFinder(mending, rest).Find() : null;
        return new Completions(necessary, family, isComplete, family is null ? 0 : necessary.Length + completeTo, found) { IsContested = opposites > 0 };

        SetFamily? TryOrder(int wanted)
        {
            var algebra = new SetAlgebra(new CutSetBudget(LargestDiagram, Math.Max(0, steps)), cancellationToken);
            SetFamily? sets = new CutSetSolver(dual, variables, wanted, algebra).Solve([root])?[0];
            steps -= algebra.Steps;
            _work += WorkOfSets * algebra.Steps;
            return sets is null || opposites == 0 ? sets : WithoutOpposites(sets, algebra, wanted >= largest ? wanted : wanted - opposites);
        }
    }

    // A set that has a step and its opposite cannot be; of the others the opposites are dropped: they say what need not be done.
    private SetFamily? WithoutOpposites(SetFamily family, SetAlgebra algebra, int order)
    {
        int steps = mending.Steps.Length;
        int result = SetDiagram.Empty;
        int seen = 0;
        foreach (int[] set in family.Sets())
        {
            if (++seen > MostContested)
            {
                return null;
            }

            int[] taken = [.. set.TakeWhile(variable => variable < steps)];
            if (taken.Length > order || set.Skip(taken.Length).Any(opposite => Array.BinarySearch(taken, opposite - steps) >= 0))
            {
                continue;
            }

            int one = SetDiagram.Unit;
            for (int i = taken.Length - 1; i >= 0 && one >= 0; i--)
            {
                one = algebra.Diagram.Make(taken[i], SetDiagram.Empty, one);
            }

            result = algebra.Union(result, one);
        }

        result = algebra.Minimal(result);
        return result < 0 ? null : new SetFamily(algebra.Diagram, result);
    }
}
