namespace ArgumentGraph.Analysis.Response;

/// <summary>
/// Finds the quickest chains of a graph of steps by one pass over its nodes, in proportion to what they follow: a step begins with the first of what it
/// follows, or with the last where it waits for all. A step that blocks has done so when it begins: the act waits.
/// </summary>
internal sealed class ChainFinder(ResponseGraph graph)
{
    private const long Never = long.MaxValue;

    private readonly long[] _done = new long[graph.Count];
    private readonly long[] _ended = new long[graph.Count]; // when an end is reached: an act with its step, a block with its beginning
    private readonly int[] _chosen = new int[graph.Count];
    private readonly bool[] _isLeftOut = new bool[graph.Count];
    private int _changed = -1;
    private long _shortening;

    public ResponseGraph Graph => graph;

    /// <summary>Leaves a node out of all chains, or takes it in again.</summary>
    public void LeaveOut(int node, bool isLeftOut) => _isLeftOut[node] = isLeftOut;

    /// <summary>Takes the node's step to take less time by so many ticks, or nothing at all; -1 for no node.</summary>
    public void Shorten(int node, long ticks)
    {
        _changed = node;
        _shortening = ticks;
    }

    /// <summary>The class against a window, and the nodes of the chain that it is judged by, ascending; null where there is no chain.</summary>
    public (ResponseClass Class, int[]? Chain) Judge(long? window)
    {
        long quickest = Run(PossibleTime);
        if (BestBlock() is >= 0 and int block)
        {
            return (ResponseClass.Prevented, ChainTo(block));
        }

        int last = BestAct();
        if (last < 0)
        {
            return (ResponseClass.None, null);
        }

        int[] possible = ChainTo(last);
        long worst = Run(LongestTime);
        if (worst <= window)
        {
            return (ResponseClass.InTimeAlways, ChainTo(BestAct()));
        }

        if (window is not null && Run(TimeAsARule) <= window)
        {
            return (ResponseClass.InTimeSometimes, ChainTo(BestAct()));
        }

        return (window is null || quickest <= window ? ResponseClass.TimeUnknown : ResponseClass.LateOnly, possible);
    }

    /// <summary>The least of the longest times, in ticks; null where there is none that is known.</summary>
    public long? Worst() => Run(LongestTime) is not Never and long time ? time : null;

    /// <summary>The least of the times as a rule, in ticks, what is unknown being 0; null where there is no chain.</summary>
    public long? Best() => Run(PossibleTime) is not Never and long time ? time : null;

    /// <summary>The times of a chain that <see cref="Judge"/> gave: the longest, and as a rule.</summary>
    public (long? Worst, long Best) TimesOf(int[] chain)
    {
        bool[] keep = [.. _isLeftOut];
        Array.Fill(_isLeftOut, true);
        foreach (int node in chain)
        {
            _isLeftOut[node] = false;
        }

        Run(LongestTime);
        long worst = _ended[chain[^1]];
        Run(PossibleTime);
        long best = _ended[chain[^1]];
        keep.CopyTo(_isLeftOut, 0);
        return (worst == Never ? null : worst, best);
    }

    // The least time to an act, in ticks.
    private long Run(Func<ResponseStep, long?> time)
    {
        long least = Never;
        for (int node = 0; node < graph.Count; node++)
        {
            long begun = _isLeftOut[node] || !graph.IsBegun[node] ? Never : BeginningOf(node);
            ResponseStep? step = graph.StepOf(node);
            long? taken = step is null ? 0 : time(step);
            if (node == _changed && taken is { } known)
            {
                taken = Math.Max(0, known - _shortening);
            }

            _done[node] = begun == Never || taken is null ? Never : begun > Never - 1 - taken.Value ? Never - 1 : begun + taken.Value;
            _ended[node] = graph.Blocks(node) ? begun : _done[node];
            least = IsAct(node) ? Math.Min(least, _ended[node]) : least;
        }

        return least;
    }

    private long BeginningOf(int node)
    {
        int[] before = graph.NodesBefore[node];
        _chosen[node] = -1;
        if (before.Length == 0)
        {
            return graph.IsEntry(node) ? 0 : Never;
        }

        long begun = _done[before[0]];
        _chosen[node] = before[0];
        foreach (int other in before.AsSpan(1))
        {
            if (graph.WaitsForAll(node) ? _done[other] > begun : _done[other] < begun)
            {
                begun = _done[other];
                _chosen[node] = other;
            }
        }

        return begun;
    }

    // What blocks only after something that does not is an act like others.
    private bool IsAct(int node) => graph.Blocks(node) ? !graph.IsPrevention[node] : graph.Acts(node);

    private int BestAct()
    {
        int best = -1;
        for (int node = 0; node < graph.Count; node++)
        {
            if (IsAct(node) && _ended[node] != Never && (best < 0 || _ended[node] < _ended[best]))
            {
                best = node;
            }
        }

        return best;
    }

    // The one that finds most, of equals the first.
    private int BestBlock()
    {
        int best = -1;
        for (int node = 0; node < graph.Count; node++)
        {
            if (graph.Blocks(node) && graph.IsPrevention[node] && _ended[node] != Never && (best < 0 || ShareOf(node) > ShareOf(best)))
            {
                best = node;
            }
        }

        return best;
    }

    private double ShareOf(int node) => graph.StepOf(node)?.FoundShare() ?? 0;

    // What the last run chose. Nodes before have lower numbers, so one descending pass finds all.
    private int[] ChainTo(int last)
    {
        var isIn = new bool[last + 1];
        isIn[last] = true;
        for (int node = last; node >= 0; node--)
        {
            if (isIn[node] && graph.NodesBefore[node].Length > 0)
            {
                foreach (int other in graph.WaitsForAll(node) ? graph.NodesBefore[node] : [_chosen[node]])
                {
                    isIn[other] = true;
                }
            }
        }

        return [.. Enumerable.Range(0, last + 1).Where(node => isIn[node])];
    }

    private static long? LongestTime(ResponseStep step) => step.Longest();

    private static long? TimeAsARule(ResponseStep step) => step.AsARule();

    private static long? PossibleTime(ResponseStep step) => step.AsARule() ?? 0;
}
