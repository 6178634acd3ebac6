using System.Buffers;
using System.Numerics;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Logic.Sets;

namespace ArgumentGraph.Logic.Diagrams;

/// <summary>
/// The minimal solutions of a monotone function, from its decision diagram: the minimal sets of leaves whose fall makes it fall, as a family on the same levels
/// (Rauzy, New algorithms for fault trees analysis, RESS 40, 1993).
/// </summary>
/// <remarks>
/// A function is split at its first leaf. Solutions without the leaf are those of the low branch; solutions with it are those of the high
/// branch that do not make the low one fall. Since the function is monotone, a solution of the high branch that makes the low one fall holds a
/// solution of the low branch, which makes the high one fall too, so the two are the same set: the families are subtracted as they are, and
/// subsets need not be looked for.
/// </remarks>
internal sealed class MinimalSolutions
{
    private const int LeastResults = 1 << 8;
    private const int LargestFirstResults = 1 << 16;
    private const int MostResults = 1 << 22;
    private const int StepsBetweenChecks = 1 << 16;
    private const int WorkOfStep = 5;

    private readonly FrozenDiagram _function;
    private readonly SetDiagram _sets;
    private readonly CancellationToken _cancellationToken;
    private readonly WorkMeter? _meter;
    private readonly int[] _solutions; // by node of the function, -1 when not yet known
    private Result[] _results; // borrowed, and may be longer than what is used of it
    private int _resultMask;
    private int _steps;

    private MinimalSolutions(FrozenDiagram function, SetDiagram sets, WorkMeter? meter, CancellationToken cancellationToken)
    {
        _meter = meter;
        _function = function;
        _sets = sets;
        _cancellationToken = cancellationToken;
        int results = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(Expected(function), LeastResults, LargestFirstResults));
        _results = Borrowed.Cleared<Result>(results);
        _resultMask = results - 1;
        _solutions = new int[function.Count];
        Array.Fill(_solutions, -1);
        _solutions[DecisionDiagram.Holds] = SetDiagram.Empty;
        _solutions[DecisionDiagram.Fallen] = SetDiagram.Unit;
    }

    /// <summary>The family of a node's solutions; null when the budget of nodes or of work is spent.</summary>
    public static SetFamily? Of(FrozenDiagram function, int root, int budget, CancellationToken cancellationToken, WorkMeter? meter = null)
    {
        var sets = new SetDiagram(budget, Expected(function));
        var solver = new MinimalSolutions(function, sets, meter, cancellationToken);
        int family = DeepCall.Run(function.Order.Length, () => solver.Solve(root));
        ArrayPool<Result>.Shared.Return(solver._results);
        bool fits = meter?.Spend((long)WorkOfStep * (solver._steps & (StepsBetweenChecks - 1))) ?? true;
        if (family >= 0 && fits)
        {
            return new SetFamily(sets, sets.Freeze(family));
        }

        sets.Abandon();
        return null;
    }

    // Mostly two to four nodes are made for each of the function's.
    private static int Expected(FrozenDiagram function) => (int)Math.Min(4L * function.Count, int.MaxValue);

    private int Solve(int root)
    {
        // Nodes come after those they point at: no recursion here. Those the root does not need are left out.
        var needed = new bool[root + 1];
        needed[root] = true;
        for (int node = root; node > DecisionDiagram.Fallen; node--)
        {
            if (needed[node])
            {
                needed[_function.Lows[node]] = true;
                needed[_function.Highs[node]] = true;
            }
        }

        for (int node = 2; node <= root; node++)
        {
            if (!needed[node])
            {
                continue;
            }

            int low = _function.Lows[node];
            int with = Difference(_solutions[_function.Highs[node]], _solutions[low]);
            int made = with < 0 ? -1 : _sets.Make(_function.Levels[node], _solutions[low], with);
            if (made < 0)
            {
                return -1;
            }

            _solutions[node] = made;
        }

        return _solutions[root];
    }

    // The sets of the left family that are not in the right one.
    private int Difference(int left, int right)
    {
        int variable = _sets.Variable(left);
        while (_sets.Variable(right) < variable)
        {
            right = _sets.Low(right); // no set on the left has the variable
        }

        if (right == SetDiagram.Empty || left <= SetDiagram.Unit)
        {
            return left == right ? SetDiagram.Empty : left;
        }

        if (left == right)
        {
            return SetDiagram.Empty;
        }

        ref Result known = ref _results[Slot(left, right)];
        if (known.Left == left && known.Right == right)
        {
            return known.Value;
        }

        if ((++_steps & (StepsBetweenChecks - 1)) == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_meter?.Spend(WorkOfStep * StepsBetweenChecks) == false)
            {
                return -1;
            }
        }

        bool both = _sets.Variable(right) == variable;
        int low = Difference(_sets.Low(left), both ? _sets.Low(right) : right);
        if (low < 0)
        {
            return -1;
        }

        int high = both ? Difference(_sets.High(left), _sets.High(right)) : _sets.High(left);
        int value = high < 0 ? -1 : _sets.Make(variable, low, high);
        if (value >= 0)
        {
            Remember(left, right, value);
        }

        return value;
    }

    private int Slot(int left, int right) =>
        (int)((((uint)left * 0x9E3779B1u) ^ ((uint)right * 0x85EBCA77u)) * 0x27D4EB2Fu >> 9) & _resultMask;

    private void Remember(int left, int right, int value)
    {
        if (_sets.Count > _resultMask + 1 && _resultMask + 1 < MostResults)
        {
            ArrayPool<Result>.Shared.Return(_results);
            _resultMask = (2 * _resultMask) + 1;
            _results = Borrowed.Cleared<Result>(_resultMask + 1);
        }

        _results[Slot(left, right)] = new Result { Left = left, Right = right, Value = value };
    }

    private struct Result
    {
        public int Left;
        public int Right;
        public int Value;
    }
}
