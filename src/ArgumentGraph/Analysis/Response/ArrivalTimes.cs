namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// The distribution of the time at which a graph of arrivals is through, as a lower bound or as an upper one, on a grid. What branches share is counted as the same:
/// the time of a branch is taken to be each of its possible values in turn (conditioning). Where that would take too much work for all branches, the bounds of the
/// rest are those that hold for all variables that rise together.
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
    private readonly Dictionary<ArrivalPart, double[]> _parts = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether some branch was left to the bounds of association.</summary>
    public bool LeftBranches { get; private set; }

    /// <summary>How long a part takes from its entry to its exit.</summary>
    public double[] Of(ArrivalPart part) => new Run(this, part).Result();

    // One part: nodes by level, the last conditioned branch that they come after.
    private sealed class Run
    {
        private readonly ArrivalTimes _times;
        private readonly ArrivalPart _part;
        private readonly Dictionary<ArrivalNode, double[]> _done = [];
        private readonly ArrivalNode[] _conditioned;
        private readonly List<ArrivalNode>[] _levels;
        private readonly HashSet<ArrivalNode> _afterLeft = [];
        private readonly int _values;

        public Run(ArrivalTimes times, ArrivalPart part)
        {
            _times = times;
            _part = part;
            ArrivalNode[] branches = part.Branches();
            long pass = Math.Max(1, (long)part.Nodes.Length * times._grid.Length);
            int count = branches.Length;
            while (count > 0 && Math.Pow((double)times._work / pass, 1.0 / count) < FewestValues)
            {
                count--;
            }

            _conditioned = branches[..count];
            _values = count == 0 ? 0 : (int)Math.Min(times._grid.Length, Math.Pow((double)times._work / pass, 1.0 / count));
            times.LeftBranches |= count < branches.Length;
            _afterLeft.UnionWith(branches[count..]);
            _levels = [.. Enumerable.Range(0, count + 1).Select(_ => new List<ArrivalNode>())];
            var levelOf = new Dictionary<ArrivalNode, int>();
            foreach (ArrivalNode node in part.Nodes)
            {
                int level = 0;
                foreach (ArrivalNode before in node.Before)
                {
                    int conditioned = Array.IndexOf(_conditioned, before);
                    level = Math.Max(level, conditioned >= 0 ? conditioned + 1 : levelOf.GetValueOrDefault(before));
                    if (conditioned < 0 && _afterLeft.Contains(before))
                    {
                        _afterLeft.Add(node);
                    }
                }

                levelOf[node] = level;
                _levels[level].Add(node);
            }

            if (part.Entry is { } entry)
            {
                _done[entry] = times._grid.AtOnce();
            }
        }

        public double[] Result() => Through(0);

        // As deep as there are conditioned branches, which the work limits to a few.
        private double[] Through(int level)
        {
            _times._cancellationToken.ThrowIfCancellationRequested();
            foreach (ArrivalNode node in _levels[level])
            {
                _done[node] = Arrival(node);
            }

            return level == _conditioned.Length ? Joined(_part.ExitBefore, _part.ExitWaitsForAll) : Conditioned(level);
        }

        private double[] Conditioned(int level)
        {
            ArrivalNode branch = _conditioned[level];
            double[] distribution = _done[branch];
            int last = _times._grid.Last;
            var result = new double[distribution.Length];
            foreach ((int point, double mass) in ValuesOf(distribution))
            {
                var known = new double[distribution.Length];
                known.AsSpan(point).Fill(1);
                _done[branch] = known;
                AddTo(result, Through(level + 1), mass);
            }

            // Later than the window, but done; and never.
            _done[branch] = new double[distribution.Length];
            double never = 1 - distribution[^1];
            if (never > 0)
            {
                AddTo(result, Through(level + 1), never);
            }

            double late = distribution[^1] - distribution[last];
            if (late > 0)
            {
                _done[branch][^1] = 1;
                AddTo(result, Through(level + 1), late);
            }

            _done[branch] = distribution;
            return result;
        }

        // The values of a distribution, as many as the work allows: neighbours are taken together, at the later of them or at the earlier.
        private IEnumerable<(int Point, double Mass)> ValuesOf(double[] distribution)
        {
            int last = _times._grid.Last;
            double share = distribution[last] / _values;
            double taken = 0;
            int first = -1;
            for (int point = 0; point <= last; point++)
            {
                double mass = distribution[point] - (point == 0 ? 0 : distribution[point - 1]);
                if (mass <= 0)
                {
                    continue;
                }

                first = first < 0 ? point : first;
                bool ends = point == last || distribution[point] - taken >= share || distribution[last] - distribution[point] <= 0;
                if (ends)
                {
                    yield return (_times._isUpper ? first : point, distribution[point] - taken);
                    taken = distribution[point];
                    first = -1;
                }
            }
        }

        private double[] Arrival(ArrivalNode node)
        {
            double[] done = node.Before.Count == 0 ? _times._grid.AtOnce() : Joined(node.Before, node.WaitsForAll);
            if (node.Part is { } part)
            {
                return _times.Later(done, part);
            }

            if (node.Step is { } step)
            {
                _times._delay.Add(done, step);
            }
            else if (node.Blocks)
            {
                Array.Fill(done, done[^1]);
            }

            return done;
        }

        // Those that come after a branch that was left are not independent of each other.
        private double[] Joined(IReadOnlyList<ArrivalNode> nodes, bool waitsForAll)
        {
            double[]? dependent = null;
            double[]? result = null;
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

        private static double[] Joined(double[]? joined, double[] other, Func<double, double, double> join)
        {
            if (joined is null)
            {
                return (double[])other.Clone();
            }

            for (int point = 0; point < joined.Length; point++)
            {
                joined[point] = join(joined[point], other[point]);
            }

            return joined;
        }

        private static double Both(double left, double right) => left * right;

        private static double Either(double left, double right) => 1 - ((1 - left) * (1 - right));
    }

    // The time of the entry and that of the part, which are independent of each other.
    private double[] Later(double[] begun, ArrivalPart part)
    {
        if (!_parts.TryGetValue(part, out double[]? taken))
        {
            _parts[part] = taken = Of(part);
        }

        int points = _grid.Last + 1;
        var result = new double[begun.Length];
        for (int point = 0; point < points; point++)
        {
            double mass = begun[point] - (point == 0 ? 0 : begun[point - 1]);
            if (mass > 0)
            {
                AddTo(result.AsSpan(point, points - point), taken.AsSpan(0, points - point), mass);
            }
        }

        result[^1] = begun[^1] * taken[^1];
        return result;
    }

    private static void AddTo(Span<double> sums, ReadOnlySpan<double> values, double mass)
    {
        for (int index = 0; index < sums.Length; index++)
        {
            sums[index] += mass * values[index];
        }
    }
}
