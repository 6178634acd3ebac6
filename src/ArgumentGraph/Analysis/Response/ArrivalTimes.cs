namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// The distribution of the time at which a graph of arrivals is through, as a lower bound or as an upper one, on a grid. What branches share is counted as the
/// same: the time of a branch is taken to be each of its possible values in turn (conditioning). Where that would take too much work for all branches, the
/// bounds of the rest are those that hold for all variables that rise together.
/// </summary>
/// <remarks>
/// Arrivals are monotone functions of independent times and successes, so they are associated (Esary, Proschan and Walkup 1967): the probability that one of
/// several is in time lies between the greatest of theirs and what it would be if they were independent; that all are, between what it would be if independent
/// and the least. Conditioned values are rounded outwards like all others.
/// </remarks>
internal sealed class ArrivalTimes(TimeGrid grid, bool isUpper, long work, CancellationToken cancellationToken)
{
    private const int FewestValues = 8;

    private readonly TimeGrid _grid = grid;
    private readonly bool _isUpper = isUpper;
    private readonly long _work = work;
    private readonly CancellationToken _cancellationToken = cancellationToken;
    private readonly StepDelay _delay = new(grid, isUpper);
    private readonly Dictionary<ArrivalPart, TimeDistribution> _parts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether some branch was left to the bounds of association.</summary>
    public bool LeftBranches { get; private set; }

    /// <summary>How long a part takes from its entry to its exit.</summary>
    public TimeDistribution Of(ArrivalPart part) => new Run(this, part).Result();

    // One part: nodes by level, the last conditioned branch that they come after.
    private sealed class Run
    {
        private readonly ArrivalTimes _times;
        private readonly ArrivalPart _part;
        private readonly Dictionary<ArrivalNode, TimeDistribution> _done = [];
        private readonly ArrivalNode[] _conditioned;
        private readonly List<ArrivalNode>[] _levels;
        private readonly HashSet<ArrivalNode> _afterLeft;
        private readonly int[] _values;

        public Run(ArrivalTimes times, ArrivalPart part)
        {
            _times = times;
            _part = part;
            if (part.Entry is { } entry)
            {
                _done[entry] = times._grid.AtOnce();
            }

            ArrivalNode[] branches = part.Branches();
            _afterLeft = AfterAnyOf(branches, []);
            _values = branches.Length == 0 ? [] : Affordable(branches);
            _conditioned = branches[.._values.Length];
            times.LeftBranches |= _conditioned.Length < branches.Length;
            _afterLeft = AfterAnyOf(branches[_conditioned.Length..], _conditioned);
            _levels = [.. Enumerable.Range(0, _conditioned.Length + 1).Select(_ => new List<ArrivalNode>())];
            var levelOf = new Dictionary<ArrivalNode, int>();
            foreach (ArrivalNode node in part.Nodes)
            {
                int level = 0;
                foreach (ArrivalNode before in node.Before)
                {
                    int conditioned = Array.IndexOf(_conditioned, before);
                    level = Math.Max(level, conditioned >= 0 ? conditioned + 1 : levelOf.GetValueOrDefault(before));
                }

                levelOf[node] = level;
                _levels[level].Add(node);
            }
        }

        public TimeDistribution Result() => Through(0);

        // The branches that are left, and all that comes after them with no conditioned branch between.
        private HashSet<ArrivalNode> AfterAnyOf(ArrivalNode[] left, ArrivalNode[] conditioned)
        {
            var after = new HashSet<ArrivalNode>(left);
            foreach (ArrivalNode node in _part.Nodes)
            {
                if (node.Before.Exists(before => after.Contains(before) && !conditioned.Contains(before)))
                {
                    after.Add(node);
                }
            }

            return after;
        }

        // How many values of each of the first branches the work allows to try: all where there are few, else an equal number of each.
        private int[] Affordable(ArrivalNode[] branches)
        {
            foreach (ArrivalNode node in _part.Nodes)
            {
                _done[node] = Arrival(node);
            }

            long pass = Math.Max(1, (long)_part.Nodes.Length * _times._grid.Length);
            int[] all = [.. branches.Select(branch => CountOfValues(_done[branch]))];
            for (int count = branches.Length; count > 0; count--)
            {
                double left = (double)_times._work / pass;
                var values = new int[count];
                int open = count;
                foreach (int index in Enumerable.Range(0, count).OrderBy(index => all[index]))
                {
                    values[index] = (int)Math.Min(all[index], Math.Pow(left, 1.0 / open--));
                    left /= Math.Max(1, values[index]);
                }

                if (values.Zip(all).All(pair => pair.First >= Math.Min(FewestValues, pair.Second)))
                {
                    return values;
                }
            }

            return [];
        }

        // Of all values of its ancestors together, so with each of them no more.
        private static int CountOfValues(TimeDistribution times) =>
            1 + Enumerable.Range(0, times.Done.Length - 1).Count(point => times.Done[point] > (point == 0 ? 0 : times.Done[point - 1]));

        // As deep as there are conditioned branches, which the work limits to a few.
        private TimeDistribution Through(int level)
        {
            _times._cancellationToken.ThrowIfCancellationRequested();
            foreach (ArrivalNode node in _levels[level])
            {
                _done[node] = Arrival(node);
            }

            return level == _conditioned.Length ? Joined(_part.ExitBefore, _part.ExitWaitsForAll) : Conditioned(level);
        }

        private TimeDistribution Conditioned(int level)
        {
            ArrivalNode branch = _conditioned[level];
            TimeDistribution distribution = _done[branch];
            var sums = new double[distribution.Done.Length];
            bool isOnPoints = true;
            foreach ((int point, double mass) in ValuesOf(distribution, _values[level]))
            {
                Add(_times._grid.At(point), mass);
            }

            // Later than the window, but done; and never.
            Add(_times._grid.At(_times._grid.Last + 1), distribution.AtAll - distribution.InTime);
            Add(_times._grid.At(_times._grid.Last + 2), 1 - distribution.AtAll);
            _done[branch] = distribution;
            return new TimeDistribution(sums, isOnPoints);

            void Add(TimeDistribution known, double mass)
            {
                if (mass > 0)
                {
                    _done[branch] = known;
                    TimeDistribution then = Through(level + 1);
                    AddTo(sums, then.Done, mass);
                    isOnPoints &= then.IsOnPoints;
                }
            }
        }

        // The values of a distribution, as many as the work allows: neighbours are taken together, at the later of them or at the earlier.
        private IEnumerable<(int Point, double Mass)> ValuesOf(TimeDistribution distribution, int values)
        {
            double[] done = distribution.Done;
            double share = distribution.InTime / values;
            double taken = 0;
            int first = -1;
            for (int point = 0; point <= _times._grid.Last; point++)
            {
                if (done[point] <= (point == 0 ? 0 : done[point - 1]))
                {
                    continue;
                }

                // What is not on points may come right after the point before.
                first = first >= 0 ? first : distribution.IsOnPoints ? point : Math.Max(0, point - 1);
                if (done[point] - taken >= share || done[point] >= distribution.InTime)
                {
                    yield return (_times._isUpper ? first : point, done[point] - taken);
                    taken = done[point];
                    first = -1;
                }
            }
        }

        private TimeDistribution Arrival(ArrivalNode node)
        {
            TimeDistribution times = node.Before.Count == 0 ? _times._grid.AtOnce() : Joined(node.Before, node.WaitsForAll);
            if (node.Part is { } part)
            {
                return _times.Later(times, part);
            }

            if (node.Step is { } step)
            {
                _times._delay.Add(times, step);
            }
            else if (node.Blocks)
            {
                Array.Fill(times.Done, times.AtAll);
                times.IsOnPoints = true;
            }

            return times;
        }

        // Those that come after a branch that was left are not independent of each other.
        private TimeDistribution Joined(IReadOnlyList<ArrivalNode> nodes, bool waitsForAll)
        {
            TimeDistribution? dependent = null;
            TimeDistribution? result = null;
            foreach (ArrivalNode node in nodes)
            {
                if (_afterLeft.Contains(node) && waitsForAll == _times._isUpper)
                {
                    dependent = Joined(dependent, _done[node], waitsForAll ? Math.Min : Math.Max);
                }
                else
                {
                    result = Joined(result, _done[node], waitsForAll ? Both : Either);
                }
            }

            return dependent is null ? result! : Joined(result, dependent, waitsForAll ? Both : Either);
        }

        private static TimeDistribution Joined(TimeDistribution? joined, TimeDistribution other, Func<double, double, double> join)
        {
            if (joined is null)
            {
                return other.Copy();
            }

            for (int point = 0; point < joined.Done.Length; point++)
            {
                joined.Done[point] = join(joined.Done[point], other.Done[point]);
            }

            joined.IsOnPoints &= other.IsOnPoints;
            return joined;
        }

        private static double Both(double left, double right) => left * right;

        private static double Either(double left, double right) => 1 - ((1 - left) * (1 - right));
    }

    // The time of the entry and that of the part, which are independent of each other.
    private TimeDistribution Later(TimeDistribution begun, ArrivalPart part)
    {
        if (!_parts.TryGetValue(part, out TimeDistribution? taken))
        {
            _parts[part] = taken = Of(part);
        }

        // What is at once is so exactly; of two times that may each come right after the point before, one may bring the sum a whole cell forward.
        double atOnce = taken.Done[0];
        int forward = _isUpper && !begun.IsOnPoints && !taken.IsOnPoints ? 1 : 0;
        double[] later = [.. taken.Done.Take(_grid.Last + 1).Select(done => done - atOnce)];
        var sums = new double[begun.Done.Length];
        double before = 0;
        for (int point = 0; point <= _grid.Last; point++)
        {
            double mass = begun.Done[point] - before;
            before = begun.Done[point];
            if (mass > 0)
            {
                int first = Math.Max(0, point - forward);
                AddTo(sums.AsSpan(first, _grid.Last + 1 - first), later.AsSpan(0, _grid.Last + 1 - first), mass);
            }
        }

        for (int point = 0; point <= _grid.Last; point++)
        {
            sums[point] += begun.Done[point] * atOnce;
        }

        sums[^1] = begun.AtAll * taken.AtAll;
        return new TimeDistribution(sums, begun.IsOnPoints && taken.IsOnPoints);
    }

    private static void AddTo(Span<double> sums, ReadOnlySpan<double> values, double mass)
    {
        for (int index = 0; index < sums.Length; index++)
        {
            sums[index] += mass * values[index];
        }
    }
}
