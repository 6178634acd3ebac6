using ArgumentGraph.Analysis.LoadBearing;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>What a target rests on: all there is to gain by.</summary>
/// <param name="Stands">Whether it is supported.</param>
/// <param name="Singles">The inputs, of the whole function, that are load-bearing; empty when it does not stand.</param>
/// <param name="Order">The size of the smallest cut set, 0 when it does not stand; null when that took too much work.</param>
/// <param name="Doubt">The exact doubt, 1 when it does not stand; null where it is not known.</param>
internal readonly record struct TargetStrength(bool Stands, int[] Singles, int? Order, double? Doubt)
{
    public static TargetStrength OfDown { get; } = new(Stands: false, [], 0, 1);
}

/// <summary>What steps would buy: targets are measured with and without them, those alone for which they can make a difference.</summary>
internal sealed class StepGains
{
    private const int LargestDiagram = 500_000;

    // A node that is copied and a step of set algebra take as long as so many of the simplest steps.
    private const long WorkOfNode = 20;
    private const long WorkOfSets = 5;
    private const long MostStepsForOrder = 4_000_000;

    private readonly RoadmapFunction _mending;
    private readonly Element[] _targets;
    private readonly StepEffects _trial;
    private readonly FunctionRestrictor _restrictor;
    private readonly TargetDoubtFinder _doubt;
    private readonly CancellationToken _cancellationToken;
    private readonly TargetStrength[] _before;
    private readonly StrengthCache _cache;
    private readonly bool _hasOpposites;
    private readonly long _workBudget;
    private long _work;

    /// <param name="mending">The function.</param>
    /// <param name="targets">Its targets.</param>
    /// <param name="doubt">Gives the doubt of targets.</param>
    /// <param name="workBudget">How much work may be done before numbers are left open.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public StepGains(RoadmapFunction mending, Element[] targets, TargetDoubtFinder doubt, long workBudget, CancellationToken cancellationToken)
    {
        _mending = mending;
        _targets = targets;
        _doubt = doubt;
        _workBudget = workBudget;
        _cancellationToken = cancellationToken;
        _trial = new StepEffects(mending);
        _restrictor = new FunctionRestrictor(mending.Function);
        _cache = new StrengthCache(mending);
        _hasOpposites = Array.Exists(mending.OppositeOfStep, opposite => opposite >= 0);
        _before = new TargetStrength[targets.Length];
        if (mending.Steps.Length == 0)
        {
            return; // nothing could be bought
        }

        int[] all = [.. Enumerable.Range(0, targets.Length)];
        TargetStrength[] strengths = Measure(all, amongSinglesBefore: false);
        strengths.CopyTo(_before, 0);
    }

    /// <summary>How much work has been done.</summary>
    public long Work => _work + (10 * (_trial.Work + _cache.Work));

    /// <summary>Whether not even all single points of failure could be found within the budget: what was last said is not to be relied on.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>How many targets would stand that do not, less those that would no longer.</summary>
    public int CountMadeToStand(IEnumerable<int> steps)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        return _trial.Take(steps).Sum(target => (_trial.StandsAfter(target) ? 1 : 0) - (_trial.StandsBefore(target) ? 1 : 0));
    }

    /// <summary>What the steps would buy together.</summary>
    public RoadmapGain Of(IReadOnlyCollection<int> steps)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        int[] changed = [.. _trial.Take(steps)];
        if (changed.Length == 0)
        {
            return RoadmapGain.None;
        }

        TargetStrength[] after = StrengthsAfter(steps, changed);
        var gains = new List<PathwayGain>();
        for (int i = 0; i < changed.Length; i++)
        {
            TargetStrength old = _before[changed[i]];
            TargetStrength now = after[i];
            var gain = new PathwayGain(
                _targets[changed[i]],
                old.Stands,
                now.Stands,
                !old.Stands || !now.Stands ? 0 : IsSpent ? null : old.Singles.Length - now.Singles.Length,
                now.Order - old.Order,
                old.Doubt - now.Doubt);
            if (gain.StandsBefore != gain.StandsAfter || gain.SinglePointsRemoved != 0 || gain.OrderGained != 0 || gain.DoubtRemoved is not (null or 0))
            {
                gains.Add(gain);
            }
        }

        return new RoadmapGain(
            gains.Sum(gain => (gain.StandsAfter ? 1 : 0) - (gain.StandsBefore ? 1 : 0)),
            gains.Exists(gain => gain.SinglePointsRemoved is null) ? null : gains.Sum(gain => gain.SinglePointsRemoved),
            gains.Exists(gain => gain.OrderGained is null) ? null : gains.Sum(gain => gain.OrderGained),
            Array.Exists(changed, target => _before[target].Doubt is null) || Array.Exists(after, strength => strength.Doubt is null)
                ? null
                : gains.Sum(gain => gain.DoubtRemoved),
            [.. gains]);
    }

    private TargetStrength[] StrengthsAfter(IReadOnlyCollection<int> steps, int[] changed)
    {
        _cache.Take(steps.Order());
        TargetStrength?[] known = [.. changed.Select(_cache.Find)];
        int[] unknown = [.. Enumerable.Range(0, changed.Length).Where(i => known[i] is null)];

        // Where no step can stand in another's way, nothing becomes load-bearing that was not.
        TargetStrength[] measured = Measure([.. unknown.Select(i => changed[i])], amongSinglesBefore: !_hasOpposites);
        for (int i = 0; i < unknown.Length; i++)
        {
            known[unknown[i]] = measured[i];
            if (!IsSpent)
            {
                _cache.Keep(changed[unknown[i]], measured[i]);
            }
        }

        return [.. known.Select(strength => strength!.Value)];
    }

    /// <summary>Those of the steps on which, all of them taken, anything may depend.</summary>
    public List<int> RelevantOf(IReadOnlyCollection<int> steps)
    {
        int[] roots = [.. _trial.Take(steps).Where(_trial.StandsAfter).Select(target => _mending.Roots[target])];
        if (steps.Any(step => _mending.OppositeOfStep[step] >= 0))
        {
            return [.. steps.Order()];
        }

        RestrictedFunction part = _restrictor.Restrict(roots, _trial.StateOf, _trial.Possible);
        return [.. part.SourceOfNode.Where(source => source >= 0 && _mending.StepOfNode[source] >= 0).Select(source => _mending.StepOfNode[source]).Order()];
    }

    // In the trial as it is.
    private TargetStrength[] Measure(int[] targets, bool amongSinglesBefore)
    {
        var strengths = new TargetStrength[targets.Length];
        Array.Fill(strengths, TargetStrength.OfDown);
        int[] standing = [.. Enumerable.Range(0, targets.Length).Where(i => _mending.Roots[targets[i]] >= 0 && _trial.StandsAfter(targets[i]))];
        if (standing.Length == 0)
        {
            return strengths;
        }

        RestrictedFunction part = _restrictor.Restrict([.. standing.Select(i => _mending.Roots[targets[i]])], _trial.StateOf, _trial.Possible);
        HashSet<int>? singlesBefore = amongSinglesBefore ? [.. standing.SelectMany(i => _before[targets[i]].Singles ?? [])] : null;
        int[] inputs = [.. Enumerable.Range(0, part.Function.Count)
            .Where(node => part.SourceOfNode[node] is >= 0 and int source && (singlesBefore is null || singlesBefore.Contains(source)))];
        SinglePoints points = SinglePoints.Find(
            part.Function, inputs,
            options: new LoadBearingOptions { Budget = new() { Work = Math.Max(0, _workBudget - Work) } }, progress: null, _cancellationToken);
        IsSpent |= points.NotJudged > 0;
        var singles = new List<int>[part.Function.Roots.Length];
        foreach (int input in inputs)
        {
            foreach (int root in points.RootsOf(input))
            {
                (singles[root] ??= []).Add(part.SourceOfNode[input]);
            }
        }

        _work += WorkOfNode * ((long)part.Function.Count + part.Function.Inputs.Items.Length) + ((long)inputs.Length * part.Function.Count / 256);
        PlainOrders? orders = null; // made when first asked for
        for (int i = 0; i < standing.Length; i++)
        {
            int node = part.Roots[i];
            bool stoodBefore = singlesBefore is null || _before[targets[standing[i]]].Stands;
            int[] ofTarget = node < 0 ? [] : [.. singles[part.Function.RootAt[node]] ?? []];
            int? order = ofTarget.Length > 0 ? 1 : node < 0 ? null : SmallestOrder(part.Function, orders ??= new PlainOrders(part.Function), node);
            strengths[standing[i]] = new TargetStrength(Stands: true, stoodBefore ? ofTarget : [], order, _doubt.Of(part, node));
        }

        return strengths;
    }

    // Where the gates do not tell, larger and larger orders until a cut set turns up.
    private int? SmallestOrder(StructureFunction function, PlainOrders orders, int root)
    {
        (long bound, bool isExact) = orders.SmallestOf(root);
        _work += WorkOfSets * root;
        if (isExact || bound == 1)
        {
            return bound <= int.MaxValue ? (int)bound : null;
        }

        int[] variables = [.. Enumerable.Range(0, function.Count)];
        long steps = Math.Clamp((_workBudget - Work) / WorkOfSets, 0, MostStepsForOrder);
        for (int order = 1; order < bound; order++)
        {
            var algebra = new SetAlgebra(new CutSetBudget(LargestDiagram, steps), _cancellationToken);
            SetFamily[]? families = order > SetDiagram.MaximumOrder ? null : new CutSetSolver(function, variables, order, algebra).Solve([root]);
            steps -= algebra.Steps;
            _work += WorkOfSets * (algebra.Steps + function.Count);
            if (families is null)
            {
                return null;
            }

            if (!families[0].IsEmpty)
            {
                return order;
            }
        }

        return (int)bound;
    }
}
