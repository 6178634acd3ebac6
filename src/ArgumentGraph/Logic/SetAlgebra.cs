namespace ArgumentGraph.Logic;

/// <summary>
/// Operations on the families of a <see cref="SetDiagram"/>. Each is a recursion on the diagram that runs on a stack of its own, so that the number of variables
/// does not matter to the thread's. Results are remembered in a table that forgets.
/// </summary>
/// <remarks>
/// Minimal sets and the removal of supersets follow Rauzy (New algorithms for fault trees analysis, RESS 40, 1993) and Minato
/// (Zero-suppressed BDDs and their applications, STTT 3, 2001). An operation gives -1 when the budget is spent; what it was given is left as it was.
/// </remarks>
internal sealed class SetAlgebra
{
    private const int StepsBetweenChecks = 1 << 14;

    private readonly SetDiagram _diagram;
    private readonly CancellationToken _cancellationToken;
    private readonly long _stepBudget;
    private Frame[] _stack = new Frame[256];
    private Remembered[] _remembered = new Remembered[1 << 12];
    private long _steps;

    public SetAlgebra(CutSetBudget budget, CancellationToken cancellationToken)
    {
        _diagram = new SetDiagram(budget.Nodes);
        _stepBudget = budget.Steps;
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

    /// <summary>How many steps have been taken.</summary>
    public long Steps => _steps;

    /// <summary>The sets of either family.</summary>
    public int Union(int left, int right) => Run(Operation.Union, left, right, 0);

    /// <summary>The unions of a set of one and a set of the other family, as far as they have at most <paramref name="order"/> members.</summary>
    public int Product(int left, int right, int order) => Run(Operation.Product, left, right, order);

    /// <summary>The sets of exactly <paramref name="order"/> members.</summary>
    public int Only(int family, int order) => Run(Operation.Only, family, 0, order);

    /// <summary>The sets that contain no other set of the family.</summary>
    public int Minimal(int family) => Run(Operation.Minimal, family, 0, 0);

    private int Run(Operation operation, int left, int right, int order)
    {
        if (left < 0 || right < 0)
        {
            return -1;
        }

        int depth = 0;
        int result = -1;
        _stack[0] = new Frame { Operation = operation, Left = left, Right = right, Order = order };
        while (depth >= 0)
        {
            if (++_steps % StepsBetweenChecks == 0)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                if (_steps > _stepBudget)
                {
                    return -1;
                }
            }

            if (depth + 1 == _stack.Length)
            {
                Array.Resize(ref _stack, 2 * _stack.Length);
            }

            ref Frame frame = ref _stack[depth];
            if (frame.Step == 0)
            {
                result = Known(ref frame);
                if (result >= 0)
                {
                    depth--;
                    continue;
                }
            }

            ref Frame next = ref _stack[depth + 1];
            next = default;
            if (Advance(ref frame, ref next, ref result))
            {
                Remember(frame, result);
                depth--;
            }
            else
            {
                depth++;
            }

            if (result == -2)
            {
                return -1;
            }
        }

        return result;
    }

    // The result where it is plain or remembered, else -1.
    private int Known(ref Frame frame)
    {
        int plain = frame.Operation switch
        {
            Operation.Union => PlainUnion(ref frame),
            Operation.Product => PlainProduct(ref frame),
            Operation.Truncate => PlainTruncate(frame),
            Operation.Only => PlainOnly(frame),
            Operation.Without => PlainWithout(frame),
            _ => frame.Left is SetDiagram.Empty or SetDiagram.Unit ? frame.Left : -1,
        };
        if (plain >= 0)
        {
            return plain;
        }

        ref Remembered remembered = ref _remembered[Slot(frame)];
        return remembered.Operation == frame.Operation && remembered.Left == frame.Left && remembered.Right == frame.Right && remembered.Order == frame.Order
            ? remembered.Result
            : -1;
    }

    private int PlainUnion(ref Frame frame)
    {
        if (frame.Left == frame.Right || frame.Right == SetDiagram.Empty)
        {
            return frame.Left;
        }

        if (frame.Left == SetDiagram.Empty)
        {
            return frame.Right;
        }

        Order(ref frame);
        return -1;
    }

    private int PlainProduct(ref Frame frame)
    {
        if (_diagram.SmallestOrder(frame.Left) > frame.Order || _diagram.SmallestOrder(frame.Right) > frame.Order)
        {
            return SetDiagram.Empty;
        }

        if (frame.Order == 0)
        {
            // Both have sets of no more than 0 members, so both have the empty one.
            return SetDiagram.Unit;
        }

        Order(ref frame);
        if (frame.Right != SetDiagram.Unit)
        {
            return -1;
        }

        frame.Operation = Operation.Truncate;
        frame.Right = 0;
        return PlainTruncate(frame);
    }

    private int PlainTruncate(in Frame frame) =>
        _diagram.LargestOrder(frame.Left) <= frame.Order ? frame.Left
        : _diagram.SmallestOrder(frame.Left) > frame.Order ? SetDiagram.Empty
        : -1;

    private int PlainOnly(in Frame frame)
    {
        ulong wanted = 1UL << frame.Order;
        ulong orders = _diagram.Orders(frame.Left);
        return (orders & wanted) == 0 ? SetDiagram.Empty : orders == wanted ? frame.Left : -1;
    }

    private int PlainWithout(in Frame frame) =>
        frame.Left == SetDiagram.Empty || _diagram.SmallestOrder(frame.Right) > _diagram.LargestOrder(frame.Left) ? frame.Left
        : frame.Left == frame.Right || _diagram.HasEmptySet(frame.Right) ? SetDiagram.Empty
        : -1;

    // The family with the smaller variable first; of equals the smaller index, so that both orders are remembered as one.
    private void Order(ref Frame frame)
    {
        int byVariable = _diagram.Variable(frame.Left).CompareTo(_diagram.Variable(frame.Right));
        if (byVariable > 0 || (byVariable == 0 && frame.Left > frame.Right))
        {
            (frame.Left, frame.Right) = (frame.Right, frame.Left);
        }
    }

    // One step of a frame: either asks for a sub-result (false) or has the result (true). A result of -2: the budget is spent.
    private bool Advance(ref Frame frame, ref Frame next, ref int result)
    {
        frame.Step++;
        return frame.Operation switch
        {
            Operation.Union => AdvanceUnion(ref frame, ref next, ref result),
            Operation.Product => AdvanceProduct(ref frame, ref next, ref result),
            Operation.Without => AdvanceWithout(ref frame, ref next, ref result),
            Operation.Minimal => AdvanceMinimal(ref frame, ref next, ref result),
            _ => AdvanceSelection(ref frame, ref next, ref result),
        };
    }

    private bool AdvanceUnion(ref Frame frame, ref Frame next, ref int result)
    {
        int variable = _diagram.Variable(frame.Left);
        bool both = variable == _diagram.Variable(frame.Right);
        switch (frame.Step)
        {
            case 1:
                return Ask(ref next, Operation.Union, _diagram.Low(frame.Left), both ? _diagram.Low(frame.Right) : frame.Right, 0);
            case 2 when both:
                frame.First = result;
                return Ask(ref next, Operation.Union, _diagram.High(frame.Left), _diagram.High(frame.Right), 0);
            case 2:
                return Make(variable, result, _diagram.High(frame.Left), ref result);
            default:
                return Make(variable, frame.First, result, ref result);
        }
    }

    private bool AdvanceProduct(ref Frame frame, ref Frame next, ref int result)
    {
        (int left, int right) = (frame.Left, frame.Right);
        int variable = _diagram.Variable(left);
        bool both = variable == _diagram.Variable(right);
        switch (frame.Step)
        {
            case 1:
                return Ask(ref next, Operation.Product, _diagram.Low(left), both ? _diagram.Low(right) : right, frame.Order);
            case 2:
                frame.First = result;
                return Ask(ref next, Operation.Product, _diagram.High(left), both ? _diagram.High(right) : right, frame.Order - 1);
            case 3 when both:
                frame.Second = result;
                return Ask(ref next, Operation.Product, _diagram.High(left), _diagram.Low(right), frame.Order - 1);
            case 5:
                frame.Second = result;
                return Ask(ref next, Operation.Product, _diagram.Low(left), _diagram.High(right), frame.Order - 1);
            case 4 or 6:
                return Ask(ref next, Operation.Union, frame.Second, result, 0);
            default:
                return Make(variable, frame.First, result, ref result);
        }
    }

    // Truncate and Only: the same on both branches.
    private bool AdvanceSelection(ref Frame frame, ref Frame next, ref int result)
    {
        switch (frame.Step)
        {
            case 1:
                return Ask(ref next, frame.Operation, _diagram.Low(frame.Left), 0, frame.Order);
            case 2:
                frame.First = result;
                return Ask(ref next, frame.Operation, _diagram.High(frame.Left), 0, frame.Order - 1);
            default:
                return Make(_diagram.Variable(frame.Left), frame.First, result, ref result);
        }
    }

    // Sets of the left family are kept unless they contain a set of the right one.
    private bool AdvanceWithout(ref Frame frame, ref Frame next, ref int result)
    {
        (int left, int right) = (frame.Left, frame.Right);
        int variable = _diagram.Variable(left);
        if (variable > _diagram.Variable(right))
        {
            return frame.Step > 1 || Ask(ref next, Operation.Without, left, _diagram.Low(right), 0);
        }

        bool both = variable == _diagram.Variable(right);
        switch (frame.Step)
        {
            case 1:
                return Ask(ref next, Operation.Without, _diagram.Low(left), both ? _diagram.Low(right) : right, 0);
            case 2:
                frame.First = result;
                return Ask(ref next, Operation.Without, _diagram.High(left), both ? _diagram.High(right) : right, 0);
            case 3 when both:
                return Ask(ref next, Operation.Without, result, _diagram.Low(right), 0);
            default:
                return Make(variable, frame.First, result, ref result);
        }
    }

    private bool AdvanceMinimal(ref Frame frame, ref Frame next, ref int result)
    {
        switch (frame.Step)
        {
            case 1:
                return Ask(ref next, Operation.Minimal, _diagram.Low(frame.Left), 0, 0);
            case 2:
                frame.First = result;
                return Ask(ref next, Operation.Minimal, _diagram.High(frame.Left), 0, 0);
            case 3:
                return Ask(ref next, Operation.Without, result, frame.First, 0);
            default:
                return Make(_diagram.Variable(frame.Left), frame.First, result, ref result);
        }
    }

    private static bool Ask(ref Frame next, Operation operation, int left, int right, int order)
    {
        next.Operation = operation;
        next.Left = left;
        next.Right = right;
        next.Order = order;
        return false;
    }

    private bool Make(int variable, int low, int high, ref int result)
    {
        int made = _diagram.Make(variable, low, high);
        result = made < 0 ? -2 : made;
        return true;
    }

    private int Slot(in Frame frame) =>
        (int)((((uint)frame.Left * 0x9E3779B1u) ^ ((uint)frame.Right * 0x85EBCA77u) ^ ((uint)frame.Order * 0xC2B2AE3Du) ^ ((uint)frame.Operation * 0x165667B1u)) * 0x27D4EB2Fu >> 7)
        & (_remembered.Length - 1);

    private void Remember(in Frame frame, int result)
    {
        // Grows with the diagram, and forgets everything when it does.
        const int Largest = 1 << 22;
        if (_diagram.Count > _remembered.Length && _remembered.Length < Largest)
        {
            _remembered = new Remembered[2 * _remembered.Length];
        }

        _remembered[Slot(frame)] = new Remembered { Operation = frame.Operation, Left = frame.Left, Right = frame.Right, Order = frame.Order, Result = result };
    }

    private struct Frame
    {
        public Operation Operation;
        public byte Step;
        public int Order;
        public int Left;
        public int Right;
        public int First;
        public int Second;
    }

    private struct Remembered
    {
        public Operation Operation;
        public int Order;
        public int Left;
        public int Right;
        public int Result;
    }
}
