using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;

namespace ArgumentGraph.Analysis.Impact;

/// <summary>
/// Whether pairs of nodes of a structure function are the same function of the inputs: exactly.
/// </summary>
/// <remarks>
/// <para>Most that differ do so in one of a few random scenarios, 64 at a time over all nodes. What does not is reduced, both nodes together, and put on one
/// decision diagram with one order, where equal functions are equal nodes (Bryant, IEEE Trans. Computers 35, 1986). The leaves of the diagram are blocks of
/// inputs that share nothing and can each hold or fall, so that functions are equal over them exactly when they are over the inputs.</para>
/// <para>Pairs are tried from the inputs up. Two nodes that were found equal are one from then on, so that what is built alike of them is one, too, and needs
/// no diagram (as in Kuehlmann et al., Robust Boolean reasoning, IEEE TCAD 21, 2002). So a change that makes no difference is looked at where it is, and not
/// again at everything above it.</para>
/// </remarks>
internal sealed class FunctionPairs
{
    private const int Rounds = 16;
    private const int FewNodes = 20_000;

    private readonly SharedGates _gates;
    private readonly StructureFunction _function;
    private readonly Budget _budget;
    private readonly WorkMeter _meter;
    private readonly CancellationToken _cancellationToken;
    private readonly ulong[][] _outcomes;
    private readonly int[] _equals; // by node: the first that is known to be the same function

    /// <param name="gates">The gates of both versions.</param>
    /// <param name="budget">How much may be spent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public FunctionPairs(SharedGates gates, Budget budget, CancellationToken cancellationToken)
    {
        _gates = gates;
        _function = gates.Build();
        _budget = budget;
        _meter = new WorkMeter(budget.Work, budget.Time);
        _cancellationToken = cancellationToken;
        _outcomes = [.. Enumerable.Range(0, Rounds).Select(_ => new ulong[_function.Count])];
        JudgeScenarios();
        _equals = [.. Enumerable.Range(0, _function.Count)];
    }

    /// <summary>Whether the time was spent before all was done.</summary>
    public bool IsTimeSpent => _meter.WasLate;

    /// <summary>For each pair whether the two nodes differ; either may be a constant of <see cref="StructureFunctionBuilder"/>.</summary>
    /// <param name="pairs">The pairs.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    public Possibility[] Differ((int Left, int Right)[] pairs, IProgress<double>? progress)
    {
        int[] upwards = [.. Enumerable.Range(0, pairs.Length).OrderBy(pair => Math.Max(pairs[pair].Left, pairs[pair].Right))];
        var differ = new Possibility[pairs.Length];
        Array.Fill(differ, Possibility.NotSettled);

        // First with few nodes each, so that one that is hard does not take the time of all others.
        Settle(pairs, upwards, differ, Math.Min(FewNodes, _budget.Nodes), progress);
        if (_budget.Nodes > FewNodes && Array.Exists(differ, each => each == Possibility.NotSettled))
        {
            Settle(pairs, upwards, differ, _budget.Nodes, null);
        }

        return differ;
    }

    private void Settle((int Left, int Right)[] pairs, int[] upwards, Possibility[] differ, int nodes, IProgress<double>? progress)
    {
        int node = 0;
        for (int i = 0; i < upwards.Length; i++)
        {
            (int left, int right) = pairs[upwards[i]];
            for (; node <= Math.Max(left, right); node++)
            {
                _equals[node] = _gates.FirstLike(_function, node, _equals);
            }

            ref Possibility settled = ref differ[upwards[i]];
            settled = settled == Possibility.NotSettled ? Differ(left, right, nodes) : settled;
            if (settled == Possibility.No && left != right)
            {
                _equals[Math.Max(left, right)] = _equals[Math.Min(left, right)];
            }

            progress?.Report((i + 1.0) / upwards.Length);
        }
    }

    private Possibility Differ(int left, int right, int nodes)
    {
        if (left == right)
        {
            return Possibility.No;
        }

        if (left < 0 || right < 0)
        {
            return Possibility.Yes; // no node is constant
        }

        if (_equals[left] == _equals[right])
        {
            return Possibility.No;
        }

        if (Array.Exists(_outcomes, round => round[left] != round[right]))
        {
            return Possibility.Yes;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        if (_meter.IsSpent)
        {
            return Possibility.NotSettled;
        }

        ReducedFunction reduced = Reducer.Reduce(_function, [left, right], _cancellationToken, _meter);
        return VariableOrderSearch.Solve(reduced.Core, nodes, _meter, _cancellationToken) is not { } diagram ? Possibility.NotSettled
            : diagram.Roots[0] == diagram.Roots[1] ? Possibility.No
            : Possibility.Yes;
    }

    // By node: one bit a scenario, whether it holds. In each round half as much falls as in the one before, from a half on: what needs many inputs and what
    // needs few are told apart by different ones.
    private void JudgeScenarios()
    {
        var random = new RandomSequence(1);
        for (int node = 0; node < _function.Count; node++)
        {
            if (_function.Kinds[node] == GateKind.Input)
            {
                ulong falls = ulong.MaxValue;
                foreach (ulong[] holds in _outcomes)
                {
                    falls &= random.NextBits();
                    holds[node] = ~falls;
                }

                continue;
            }

            foreach (ulong[] holds in _outcomes)
            {
                holds[node] = Outcome(node, holds);
            }
        }
    }

    private ulong Outcome(int gate, ulong[] holds)
    {
        ReadOnlySpan<int> inputs = _function.Inputs[gate];
        ulong outcome = 0;
        switch (_function.Kinds[gate])
        {
            case GateKind.All:
                outcome = ulong.MaxValue;
                foreach (int input in inputs)
                {
                    outcome &= holds[input];
                }

                break;
            case GateKind.Any:
                foreach (int input in inputs)
                {
                    outcome |= holds[input];
                }

                break;
            default:
                Span<int> counts = stackalloc int[64];
                counts.Clear();
                foreach (int input in inputs)
                {
                    for (int scenario = 0; scenario < counts.Length; scenario++)
                    {
                        counts[scenario] += (int)(holds[input] >> scenario & 1);
                    }
                }

                for (int scenario = 0; scenario < counts.Length; scenario++)
                {
                    outcome |= counts[scenario] >= _function.Thresholds[gate] ? 1UL << scenario : 0;
                }

                break;
        }

        return outcome;
    }
}
