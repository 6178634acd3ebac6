namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>
/// The strengths of targets that were measured last, by the steps taken that may reach them: sets of steps that are tried one after the other differ for few
/// targets, and need not be measured for the others.
/// </summary>
internal sealed class StrengthCache
{
    // Of each step and each target that it reaches: so many fit into memory comfortably.
    private const long MostReached = 20_000_000;
    private const int KeptForEach = 8;

    private readonly RoadmapFunction _mending;
    private readonly int[]?[] _reached; // by step
    private readonly List<int>?[] _targetsAt; // by node
    private readonly int[] _stamps;
    private readonly Dictionary<int, Queue<(int[] Key, TargetStrength Strength)>> _kept = [];
    private readonly Dictionary<int, List<int>> _keys = [];
    private int _stamp;
    private long _count;

    public StrengthCache(RoadmapFunction mending)
    {
        _mending = mending;
        _reached = new int[mending.Steps.Length][];
        _targetsAt = new List<int>[mending.Function.Count];
        _stamps = new int[mending.Function.Count];
        for (int target = 0; target < mending.Roots.Length; target++)
        {
            if (mending.Roots[target] >= 0)
            {
                (_targetsAt[mending.Roots[target]] ??= []).Add(target);
            }
        }
    }

    /// <summary>How many nodes have been looked at.</summary>
    public long Work { get; private set; }

    /// <summary>Says which steps are taken, ascending; what follows is about these.</summary>
    public void Take(IEnumerable<int> steps)
    {
        _keys.Clear();
        foreach (int step in steps.TakeWhile(_ => _count < MostReached))
        {
            foreach (int target in _reached[step] ??= Reach(step))
            {
                if (!_keys.TryGetValue(target, out List<int>? key))
                {
                    _keys.Add(target, key = []);
                }

                key.Add(step);
            }
        }
    }

    public TargetStrength? Find(int target)
    {
        if (_count >= MostReached || !_keys.TryGetValue(target, out List<int>? key))
        {
            return null;
        }

        foreach ((int[] known, TargetStrength strength) in _kept.GetValueOrDefault(target) ?? [])
        {
            if (known.AsSpan().SequenceEqual(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(key)))
            {
                return strength;
            }
        }

        return null;
    }

    public void Keep(int target, TargetStrength strength)
    {
        if (_count >= MostReached || !_keys.TryGetValue(target, out List<int>? key))
        {
            return;
        }

        if (!_kept.TryGetValue(target, out Queue<(int[] Key, TargetStrength Strength)>? kept))
        {
            _kept.Add(target, kept = []);
        }

        if (kept.Count == KeptForEach)
        {
            kept.Dequeue();
        }

        kept.Enqueue(([.. key], strength));
    }

    private int[] Reach(int step)
    {
        _stamp++;
        var targets = new List<int>();
        var open = new Stack<int>();
        Push(_mending.InputOfStep[step]);
        if (_mending.OppositeOfStep[step] >= 0)
        {
            Push(_mending.OppositeOfStep[step]);
        }

        while (open.TryPop(out int node))
        {
            Work++;
            targets.AddRange(_targetsAt[node] ?? []);
            foreach (int output in _mending.Function.Outputs[node])
            {
                Push(output);
            }
        }

        _count += targets.Count;
        return [.. targets];

        void Push(int node)
        {
            if (_stamps[node] != _stamp)
            {
                _stamps[node] = _stamp;
                open.Push(node);
            }
        }
    }
}
