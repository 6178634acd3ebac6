using ArgumentGraph.Logic.Functions;

namespace ArgumentGraph.Logic.Sets;

/// <summary>
/// Operations on the families of a <see cref="SetDiagram"/>. Each is a recursion on the diagram, as deep as there are variables (see <see cref="DeepCall"/>).
/// Results are remembered in a table that forgets.
/// </summary>
/// <remarks>
/// Minimal sets and the removal of supersets follow Rauzy (New algorithms for fault trees analysis, RESS 40, 1993) and Minato
/// (Zero-suppressed BDDs and their applications, STTT 3, 2001). An operation gives -1 when the budget is spent; what it was given is left as it was.
/// </remarks>
internal sealed class SetAlgebra
{
    /// <summary>An order that leaves nothing out.</summary>
    public const int AllOrders = int.MaxValue;

    private const int StepsBetweenChecks = 1 << 14;
    private const int WorkOfStep = 10;
    private const int LargestResultTable = 1 << 22;

    private readonly SetDiagram _diagram;
    private readonly CancellationToken _cancellationToken;
    private readonly WorkMeter? _meter;
    private long _wholeBudget;
    private long _stepBudget;
    private readonly LowSkips? _skips;
    private Result[] _results = new Result[1 << 8];
    private long _steps;

    /// <param name="budget">How much may be spent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="isWide">Whether families have many variables of which a set has few: then it pays to pass over those that do not matter.</param>
    public SetAlgebra(CutSetBudget budget, CancellationToken cancellationToken, bool isWide = false)
    {
        _diagram = new SetDiagram(budget.Nodes);
        _skips = isWide ? new LowSkips(_diagram) : null;
        _stepBudget = _wholeBudget = budget.Steps;
        _meter = budget.Meter;
        _cancellationToken = cancellationToken;
    }

    private enum Operation : byte
    {
        None,
        Union,
        Product,
        Truncate,
        Only,
        Without,
        Minimal,
    }

    /// <summary>The families, which nothing else changes.</summary>
    public SetDiagram Diagram => _diagram;

    /// <summary>From now on operations give up after so many more steps, or when the budget is spent.</summary>
    public void AllowSteps(long more) => _stepBudget = Math.Min(_wholeBudget, _steps + more);

    /// <summary>How many steps have been taken.</summary>
    public long Steps => _steps;

    /// <summary>The sets of any of these families, which are lost.</summary>
    public int Union(Span<int> families)
    {
        if (_skips is null)
        {
            int all = SetDiagram.Empty;
            foreach (int family in families)
            {
                all = Union(all, family);
            }

            return all;
        }

        // Each with its neighbour, and so on: so a family is walked as often as halves can be halved, and not once for each that follows it.
        for (int count = families.Length; count > 1; count = (count + 1) / 2)
        {
            for (int i = 0; i < count / 2; i++)
            {
                families[i] = Union(families[2 * i], families[(2 * i) + 1]);
            }

            families[count / 2] = families[count - 1];
        }

        return families.IsEmpty ? SetDiagram.Empty : families[0];
    }

    /// <summary>The sets of either family.</summary>
    public int Union(int left, int right)
    {
        if (left < 0 || right < 0)
        {
            return -1;
        }

        if (left == right || right == SetDiagram.Empty)
        {
            return left;
        }

        if (left == SetDiagram.Empty)
        {
            return right;
        }

        Order(ref left, ref right);
        if (Find(Operation.Union, left, right, 0, out int result))
        {
            return result;
        }

        int variable = _diagram.Variable(left);
        bool both = variable == _diagram.Variable(right);
        int low = Union(_diagram.Low(left), both ? _diagram.Low(right) : right);
        int high = both ? Union(_diagram.High(left), _diagram.High(right)) : _diagram.High(left);
        return Make(Operation.Union, left, right, 0, variable, low, high);
    }

    /// <summary>The unions of a set of one and a set of the other family, as far as they have at most <paramref name="order"/> members.</summary>
    public int Product(int left, int right, int order)
    {
        if (left < 0 || right < 0)
        {
            return -1;
        }

        if (left == SetDiagram.Empty || right == SetDiagram.Empty)
        {
            return SetDiagram.Empty;
        }

        if (order != AllOrders)
        {
            if (_diagram.SmallestOrder(left) > order || _diagram.SmallestOrder(right) > order)
            {
                return SetDiagram.Empty;
            }

            if (order == 0)
            {
                return SetDiagram.Unit; // both have sets of no more than 0 members, so both have the empty one
            }
        }

        Order(ref left, ref right);
        if (right == SetDiagram.Unit)
        {
            return Truncate(left, order);
        }

        if (Find(Operation.Product, left, right, order, out int result))
        {
            return result;
        }

        int variable = _diagram.Variable(left);
        bool both = variable == _diagram.Variable(right);
        int fewer = order == AllOrders ? order : order - 1;
        int low = Product(_diagram.Low(left), both ? _diagram.Low(right) : right, order);
        int high = low < 0 ? -1 : Product(_diagram.High(left), both ? _diagram.High(right) : right, fewer);
        if (both && high >= 0)
        {
            high = Union(high, Product(_diagram.High(left), _diagram.Low(right), fewer));
            high = high < 0 ? -1 : Union(high, Product(_diagram.Low(left), _diagram.High(right), fewer));
        }

        return Make(Operation.Product, left, right, order, variable, low, high);
    }

    /// <summary>The sets of at most <paramref name="order"/> members.</summary>
    public int Truncate(int family, int order)
    {
        if (family < 0 || order == AllOrders || _diagram.LargestOrder(family) <= order)
        {
            return family;
        }

        if (_diagram.SmallestOrder(family) > order)
        {
            return SetDiagram.Empty;
        }

        if (Find(Operation.Truncate, family, 0, order, out int result))
        {
            return result;
        }

        int low = Truncate(_diagram.Low(family), order);
        int high = Truncate(_diagram.High(family), order - 1);
        return Make(Operation.Truncate, family, 0, order, _diagram.Variable(family), low, high);
    }

    /// <summary>The sets of exactly <paramref name="order"/> members, at most <see cref="SetDiagram.MaximumOrder"/>.</summary>
    public int Only(int family, int order)
    {
        if (family < 0)
        {
            return -1;
        }

        ulong wanted = 1UL << order;
        ulong orders = _diagram.Orders(family);
        if ((orders & wanted) == 0 || orders == wanted)
        {
            return orders == wanted ? family : SetDiagram.Empty;
        }

        if (Find(Operation.Only, family, 0, order, out int result))
        {
            return result;
        }

        int low = Only(_diagram.Low(family), order);
        int high = order == 0 ? SetDiagram.Empty : Only(_diagram.High(family), order - 1);
        return Make(Operation.Only, family, 0, order, _diagram.Variable(family), low, high);
    }

    /// <summary>The sets of the left family that contain no set of the right one.</summary>
    public int Without(int left, int right)
    {
        if (left < 0 || right < 0)
        {
            return -1;
        }

        if (left == SetDiagram.Empty || right == SetDiagram.Empty)
        {
            return left;
        }

        if (left == right || _diagram.HasEmptySet(right))
        {
            return SetDiagram.Empty;
        }

        int variable = _diagram.Variable(left);
        right = _skips?.To(right, variable) ?? right;
        if (left == SetDiagram.Unit || _diagram.SmallestOrder(right) > _diagram.LargestOrder(left))
        {
            return left;
        }

        if (Find(Operation.Without, left, right, 0, out int result))
        {
            return result;
        }

        if (_diagram.Variable(right) < variable)
        {
            // No set on the left has the variable. Remembered at every step: others come this way.
            int rest = Without(left, _diagram.Low(right));
            return rest < 0 ? -1 : Remember(Operation.Without, left, right, 0, rest);
        }

        bool both = variable == _diagram.Variable(right);
        int low = Without(_diagram.Low(left), both ? _diagram.Low(right) : right);
        int high = low < 0 ? -1 : Without(_diagram.High(left), both ? _diagram.Low(right) : right);
        high = both ? Without(high, _diagram.High(right)) : high;
        return Make(Operation.Without, left, right, 0, variable, low, high);
    }

    /// <summary>The sets that contain no other set of the family.</summary>
    public int Minimal(int family)
    {
        if (family <= SetDiagram.Unit)
        {
            return family;
        }

        if (Find(Operation.Minimal, family, 0, 0, out int result))
        {
            return result;
        }

        int low = Minimal(_diagram.Low(family));
        int high = low < 0 ? -1 : Without(Minimal(_diagram.High(family)), low);
        return Make(Operation.Minimal, family, 0, 0, _diagram.Variable(family), low, high);
    }

    /// <summary>No more is done: counts the steps that were not counted yet, and keeps of the families what is needed to read them.</summary>
    public void Freeze()
    {
        Settle();
        _diagram.Freeze();
    }

    /// <summary>The same, where one family alone is read any more; -1 stands for none.</summary>
    /// <returns>The family, or null for none.</returns>
    public SetFamily? Freeze(int family)
    {
        Settle();
        if (family >= 0)
        {
            return new SetFamily(_diagram, _diagram.Freeze(family));
        }

        _diagram.Abandon();
        return null;
    }

    /// <summary>No more is done, and nothing is read any more: the memory is for others.</summary>
    public void Abandon()
    {
        Settle();
        _diagram.Abandon();
    }

    private void Settle() => _meter?.Spend(WorkOfStep * (_steps % StepsBetweenChecks));

    // The family with the smaller variable first; of equals the smaller index, so that both orders are remembered as one.
    private void Order(ref int left, ref int right)
    {
        int byVariable = _diagram.Variable(left).CompareTo(_diagram.Variable(right));
        if (byVariable > 0 || (byVariable == 0 && left > right))
        {
            (left, right) = (right, left);
        }
    }

    // True when the result is known; also when the budget is spent, with -1 for the result.
    private bool Find(Operation operation, int left, int right, int order, out int result)
    {
        ref Result known = ref _results[Slot(operation, left, right, order)];
        if (known.Left == left && known.Right == right && known.Key == Key(operation, order))
        {
            result = known.Value;
            return true;
        }

        result = -1;
        if (++_steps % StepsBetweenChecks == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (_meter?.Spend(WorkOfStep * StepsBetweenChecks) == false)
            {
                _stepBudget = _wholeBudget = 0;
            }
        }

        return _steps > _stepBudget;
    }

    private int Make(Operation operation, int left, int right, int order, int variable, int low, int high)
    {
        int made = low < 0 || high < 0 ? -1 : _diagram.Make(variable, low, high);
        return made < 0 ? -1 : Remember(operation, left, right, order, made);
    }

    private int Remember(Operation operation, int left, int right, int order, int value)
    {
        // Grows with the diagram, and forgets everything when it does.
        if (_diagram.Count > _results.Length && _results.Length < LargestResultTable)
        {
            _results = new Result[4 * _results.Length];
        }

        _results[Slot(operation, left, right, order)] = new Result { Key = Key(operation, order), Left = left, Right = right, Value = value };
        return value;
    }

    private int Slot(Operation operation, int left, int right, int order) =>
        (int)((((uint)left * 0x9E3779B1u) ^ ((uint)right * 0x85EBCA77u) ^ ((uint)order * 0xC2B2AE3Du) ^ ((uint)operation * 0x165667B1u)) * 0x27D4EB2Fu >> 7)
        & (_results.Length - 1);

    // 0 of no operation. Orders are small, or AllOrders.
    private static int Key(Operation operation, int order) => (order << 3) | (int)operation;

    // Sixteen bytes, so that none lies on two lines of a cache.
    private struct Result
    {
        public int Key;
        public int Left;
        public int Right;
        public int Value;
    }
}
