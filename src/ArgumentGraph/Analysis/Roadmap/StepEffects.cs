using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>
/// Which nodes may hold once some steps are taken, everything in hand given: kept for the state without steps, and followed upwards from the steps of
/// a trial as far as they make a difference.
/// </summary>
internal sealed class StepEffects
{
    private readonly RoadmapFunction _mending;
    private readonly StructureFunction _function;
    private readonly bool[] _before;
    private readonly bool[] _after;
    private readonly bool[] _isPending;
    private readonly bool[] _isTaken; // by step
    private readonly List<int> _visited = [];
    private readonly PriorityQueue<int, int> _open = new();
    private readonly Dictionary<int, List<int>> _targetsAt = [];

    public StepEffects(RoadmapFunction mending)
    {
        _mending = mending;
        _function = mending.Function;
        _before = new bool[_function.Count];
        _isPending = new bool[_function.Count];
        _isTaken = new bool[mending.Steps.Length];
        for (int node = 0; node < _before.Length; node++)
        {
            _before[node] = IsPossible(node, _before);
        }

        _after = (bool[])_before.Clone();
        for (int target = 0; target < mending.Roots.Length; target++)
        {
            if (mending.Roots[target] >= 0)
            {
                if (!_targetsAt.TryGetValue(mending.Roots[target], out List<int>? targets))
                {
                    _targetsAt.Add(mending.Roots[target], targets = []);
                }

                targets.Add(target);
            }
        }
    }

    /// <summary>By node, in the trial.</summary>
    public bool[] Possible => _after;

    /// <summary>How many nodes and inputs have been looked at, in all trials.</summary>
    public long Work { get; private set; }

    public bool StandsBefore(int target) => Stands(target, _before);

    public bool StandsAfter(int target) => Stands(target, _after);

    /// <summary>Takes steps, instead of those of the trial before.</summary>
    /// <returns>The targets for which it may make a difference, ascending.</returns>
    public List<int> Take(IEnumerable<int> steps)
    {
        Forget();
        foreach (int step in steps)
        {
            _isTaken[step] = true;
            Push(_mending.InputOfStep[step]);
            if (_mending.OppositeOfStep[step] >= 0)
            {
                Push(_mending.OppositeOfStep[step]);
            }
        }

        var targets = new List<int>();
        while (_open.TryDequeue(out int node, out _))
        {
            Work += 1 + _function.Inputs.CountOf(node);
            _isPending[node] = false;
            _visited.Add(node);
            _after[node] = IsPossible(node, _after);
            if (!_before[node] && !_after[node])
            {
                continue;
            }

            targets.AddRange(_targetsAt.GetValueOrDefault(node) ?? []);
            foreach (int output in _function.Outputs[node])
            {
                Push(output);
            }
        }

        targets.Sort();
        return targets;
    }

    /// <summary>What an input is in the trial: something that can fall, or a constant.</summary>
    public int StateOf(int input) => !_after[input] ? StructureFunctionBuilder.False
        : _mending.StepOfOpposite[input] >= 0 ? StructureFunctionBuilder.True
        : FunctionRestrictor.Open;

    private bool Stands(int target, bool[] possible) => _mending.Roots[target] switch
    {
        StructureFunctionBuilder.True => true,
        StructureFunctionBuilder.False => false,
        int root => possible[root],
    };

    private bool IsPossible(int node, bool[] possible)
    {
        if (_function.Kinds[node] == GateKind.Input)
        {
            return _mending.StepOfNode[node] is >= 0 and int step ? _isTaken[step]
                : _mending.StepOfOpposite[node] is >= 0 and int opposite ? !_isTaken[opposite]
                : _mending.BasicOfNode[node] >= 0;
        }

        int down = 0;
        foreach (int input in _function.Inputs[node])
        {
            down += possible[input] ? 0 : 1;
        }

        return down < _function.FallsWith(node);
    }

    private void Push(int node)
    {
        if (!_isPending[node])
        {
            _isPending[node] = true;
            _open.Enqueue(node, node);
        }
    }

    private void Forget()
    {
        foreach (int node in _visited)
        {
            _after[node] = _before[node];
            if (_mending.StepOfNode[node] is >= 0 and int step)
            {
                _isTaken[step] = false;
            }
        }

        _visited.Clear();
    }
}
