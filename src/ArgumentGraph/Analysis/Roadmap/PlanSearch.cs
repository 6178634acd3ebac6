namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>What a set of steps is worth in a plan: pathways first, then single points, then order.</summary>
internal readonly record struct PlanValue(int MadeToStand, int SinglePointsRemoved, int OrderGained) : IComparable<PlanValue>
{
    public int CompareTo(PlanValue other)
    {
        int byPathways = MadeToStand.CompareTo(other.MadeToStand);
        int bySingles = byPathways != 0 ? byPathways : SinglePointsRemoved.CompareTo(other.SinglePointsRemoved);
        return bySingles != 0 ? bySingles : OrderGained.CompareTo(other.OrderGained);
    }
}

/// <summary>
/// The best set of steps within a budget, by branch and bound (Land and Doig, An automatic method of solving discrete programming problems, 1960): a step is
/// taken or left, and a branch is given up when even all the steps that could still be afforded, one by one, would not make it better than the best set found.
/// </summary>
/// <remarks>The bound is sound because no step takes anything away; where a step may stand in another's way every set is tried.</remarks>
internal sealed class PlanSearch
{
    private readonly StepGains _gains;
    private readonly StepCosts _costs;
    private readonly int[] _steps; // those that look best first
    private readonly bool _isBounded;
    private readonly long _workLimit;
    private readonly CancellationToken _cancellationToken;
    private int[] _best = [];
    private StepWeight _bestWeight;
    private PlanValue _bestValue;
    private bool _isSure = true;

    /// <param name="gains">Judges sets.</param>
    /// <param name="costs">The costs, and the budget.</param>
    /// <param name="steps">The steps that can be afforded, those that look best first.</param>
    /// <param name="isBounded">Whether no step stands in another's way.</param>
    /// <param name="workBudget">How much work may be done.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public PlanSearch(StepGains gains, StepCosts costs, int[] steps, bool isBounded, long workBudget, CancellationToken cancellationToken)
    {
        _gains = gains;
        _costs = costs;
        _steps = steps;
        _isBounded = isBounded;
        _workLimit = gains.Work + workBudget;
        _cancellationToken = cancellationToken;
    }

    /// <param name="starts">Sets to begin with, within the budget.</param>
    /// <returns>The steps, ascending, and whether nothing is better.</returns>
    public (int[] Steps, bool IsProvedBest) Find(IEnumerable<int[]> starts)
    {
        foreach (int[] start in starts)
        {
            Consider(start);
        }

        var open = new Stack<Branch>();
        open.Push(new Branch(0, [], default, new Bound(-1, default)));
        while (open.TryPop(out Branch branch))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_gains.Work > _workLimit || _gains.IsSpent)
            {
                return (_best, false);
            }

            int next = branch.Next;
            while (next < _steps.Length && !IsAffordable(branch.Weight, _steps[next]))
            {
                next++;
            }

            if (next == _steps.Length || !MayImprove(branch, next, out Bound bound))
            {
                continue;
            }

            int[] taken = [.. branch.Taken, _steps[next]];
            StepWeight weight = branch.Weight + _costs[_steps[next]];
            open.Push(branch with { Next = next + 1, Bound = new Bound(-1, default) });
            open.Push(new Branch(next + 1, taken, weight, bound));
            Consider([.. taken.Order()]);
        }

        return (_best, _isSure);
    }

    private bool IsAffordable(StepWeight weight, int step) => weight.Cost + _costs[step].Cost <= _costs.Budget;

    // A branch still takes at least one more step.
    private bool MayImprove(Branch branch, int next, out Bound bound)
    {
        int[] rest = [.. _steps.Skip(next).Where(step => IsAffordable(branch.Weight, step))];
        bound = branch.Bound;
        if (!_isBounded)
        {
            return true;
        }

        int size = branch.Taken.Length + rest.Length;
        if (bound.Size != size)
        {
            bound = new Bound(size, ValueOf([.. branch.Taken, .. rest], _bestValue.MadeToStand, isBound: true));
        }
        else if (bound.Value.MadeToStand == _bestValue.MadeToStand && bound.Value.SinglePointsRemoved < 0)
        {
            bound = new Bound(size, ValueOf([.. branch.Taken, .. rest], _bestValue.MadeToStand, isBound: false));
        }

        int byValue = bound.Value.CompareTo(_bestValue);
        StepWeight least = branch.Weight + new StepWeight(0, rest.Min(step => _costs[step].Cost), 1);
        return byValue > 0 || (byValue == 0 && least.CompareTo(_bestWeight) <= 0);
    }

    private void Consider(int[] steps)
    {
        PlanValue value = ValueOf(steps, _bestValue.MadeToStand);
        StepWeight weight = _costs.Of(steps);
        int byValue = value.CompareTo(_bestValue);
        int byWeight = _bestWeight.CompareTo(weight);
        if (byValue > 0 || (byValue == 0 && (byWeight > 0 || (byWeight == 0 && steps.AsSpan().SequenceCompareTo(_best) < 0))))
        {
            (_best, _bestWeight, _bestValue) = (steps, weight, value);
        }
    }

    // Where fewer pathways stand than must, the rest does not matter, nor where, for a bound, more do: then it is not worked out.
    private PlanValue ValueOf(int[] steps, int atLeast, bool isBound = false)
    {
        int madeToStand = _gains.CountMadeToStand(steps);
        if (madeToStand < atLeast || (isBound && madeToStand > atLeast))
        {
            return new PlanValue(madeToStand, -1, 0);
        }

        RoadmapGain gain = _gains.Of(steps);
        _isSure &= gain is { SinglePointsRemoved: not null, OrderGained: not null };
        return new PlanValue(gain.PathwaysMadeToStand, gain.SinglePointsRemoved ?? 0, gain.OrderGained ?? 0);
    }

    private readonly record struct Branch(int Next, int[] Taken, StepWeight Weight, Bound Bound);

    // What all that a branch might still take would be worth together; they are as many as this.
    private readonly record struct Bound(int Size, PlanValue Value);
}
