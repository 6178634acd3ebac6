using System.Diagnostics;
using ArgumentGraph.Logic.Diagrams;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Reduced;
using ArgumentGraph.Logic.Reduction;

namespace ArgumentGraph.Analysis.Impact;

/// <summary>
/// Whether two nodes of a structure function are the same function of the inputs: exactly.
/// </summary>
/// <remarks>
/// Most that differ do so in one of a few random scenarios, 64 at a time over all nodes. What does not is reduced, both nodes together, and put on one decision
/// diagram with one order, where equal functions are equal nodes (Bryant, IEEE Trans. Computers 35, 1986). The leaves of the diagram are blocks of inputs that
/// share nothing and can each hold or fall, so that functions are equal over them exactly when they are over the inputs.
/// </remarks>
internal sealed class FunctionPairs
{
    private const int Rounds = 4;

    private readonly StructureFunction _function;
    private readonly Budget _budget;
    private readonly long _deadline;
    private readonly CancellationToken _cancellationToken;
    private readonly ulong[][] _outcomes;

    public FunctionPairs(StructureFunction function, Budget budget, CancellationToken cancellationToken)
    {
        _function = function;
        _budget = budget;
        _deadline = Stopwatch.GetTimestamp() + (long)(budget.Time.TotalSeconds * Stopwatch.Frequency);
        _cancellationToken = cancellationToken;
        var random = new Random(1);
        _outcomes = [.. Enumerable.Range(0, Rounds).Select(round => Outcomes(random, round))];
    }

    /// <summary>Whether the two nodes differ; either may be a constant of <see cref="StructureFunctionBuilder"/>.</summary>
    public Possibility Differ(int left, int right)
    {
        if (left == right)
        {
            return Possibility.No;
        }

        if (left < 0 || right < 0)
        {
            return Possibility.Yes; // no node is constant
        }

        if (Array.Exists(_outcomes, round => round[left] != round[right]))
        {
            return Possibility.Yes;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        if (Stopwatch.GetTimestamp() > _deadline)
        {
            return Possibility.NotSettled;
        }

        ReducedFunction reduced = Reducer.Reduce(_function, [left, right], _cancellationToken);
        return VariableOrderSearch.Solve(reduced.Core, _budget.Nodes, _deadline, _cancellationToken) is not { } diagram ? Possibility.NotSettled
            : diagram.Roots[0] == diagram.Roots[1] ? Possibility.No
            : Possibility.Yes;
    }

    // By node: one bit a scenario, whether it holds. The rounds differ in how much falls: a half, a quarter, an eighth, a sixteenth.
    private ulong[] Outcomes(Random random, int round)
    {
        var holds = new ulong[_function.Count];
        Span<int> counts = stackalloc int[64];
        for (int node = 0; node < holds.Length; node++)
        {
            switch (_function.Kinds[node])
            {
                case GateKind.Input:
                    ulong falls = ulong.MaxValue;
                    for (int i = 0; i <= round; i++)
                    {
                        falls &= (ulong)random.NextInt64(long.MinValue, long.MaxValue);
                    }

                    holds[node] = ~falls;
                    break;
                case GateKind.All:
                    holds[node] = ulong.MaxValue;
                    foreach (int input in _function.Inputs[node])
                    {
                        holds[node] &= holds[input];
                    }

                    break;
                case GateKind.Any:
                    foreach (int input in _function.Inputs[node])
                    {
                        holds[node] |= holds[input];
                    }

                    break;
                default:
                    counts.Clear();
                    foreach (int input in _function.Inputs[node])
                    {
                        for (int scenario = 0; scenario < 64; scenario++)
                        {
                            counts[scenario] += (int)(holds[input] >> scenario & 1);
                        }
                    }

                    for (int scenario = 0; scenario < 64; scenario++)
                    {
                        holds[node] |= counts[scenario] >= _function.Thresholds[node] ? 1UL << scenario : 0;
                    }

                    break;
            }
        }

        return holds;
    }
}
