namespace ArgumentGraph.Rendering.Sheets;

/// <summary>
/// Finds where sheets that are too large are divided: from the bottom up, the largest sub-arguments are cut off until what is left is small enough.
/// </summary>
/// <param name="structure">The argument.</param>
/// <param name="plan">Which sheet each element is on so far, and what stands above what.</param>
/// <param name="sizes">For each home the number of elements on its sheet, by slot.</param>
/// <param name="options">The limits.</param>
internal sealed class SheetCuts(NumberedArgument structure, SheetPlan plan, int[] sizes, SheetOptions options)
{
    private readonly int[] _dominator = new int[plan.Home.Length];
    private readonly int[] _depth = new int[plan.Home.Length];

    /// <summary>Tells each place at which a sheet shall begin. Whether there was any.</summary>
    public bool Run(Action<int> cut)
    {
        FindDominators();
        bool any = false;
        var weights = new int[plan.SlotCount];
        var below = new List<int>?[plan.SlotCount];
        for (int height = 0; height < plan.Home.Length; height++)
        {
            int number = plan.Order.NumberAt(height);
            any |= Weigh(number, weights, below, cut);
            int above = _dominator[number];
            int slot = plan.SlotOf(above);
            if (above != number && IsLarge(number))
            {
                weights[slot] += weights[number];
                if (weights[number] >= Math.Max(options.SmallestSheet, 2) && structure.Elements[number] is SupportableElement)
                {
                    (below[slot] ??= []).Add(number);
                }
            }
        }

        for (int slot = plan.Home.Length; slot < plan.SlotCount; slot++)
        {
            any |= Weigh(slot, weights, below, cut);
        }

        return any;
    }

    private bool IsLarge(int number) => sizes[plan.SlotOf(plan.Home[number])] > LimitAt(number);

    private int LimitAt(int slot)
    {
        int home = slot < plan.Home.Length ? plan.Home[slot] : plan.Home.Length + SheetPlan.Overview - slot;
        return options.LargestOf is { } largest ? largest(plan.KeyOf(home)) : options.LargestSheet;
    }

    // A sub-argument that is cut off leaves a reference box behind. What is hardly more than one sub-argument stays
    // whole: a sheet of one reference says nothing.
    private bool Weigh(int slot, int[] weights, List<int>?[] below, Action<int> cut)
    {
        weights[slot]++;
        int limit = LimitAt(slot);
        if (weights[slot] <= limit || below[slot] is not { } parts)
        {
            return false;
        }

        bool any = false;
        foreach (int part in parts.OrderByDescending(part => weights[part]).ThenByDescending(part => part))
        {
            if (weights[slot] <= limit)
            {
                break;
            }

            int left = weights[slot] - weights[part] + 1;
            if (left >= Math.Max(options.SmallestSheet, 2))
            {
                cut(part);
                weights[slot] = left;
                any = true;
            }
        }

        return any;
    }

    // The nearest element of the same sheet through which every way leads to an element; the top of the sheet for itself, and the sheet's home for roots of one
    // without a top.
    // Users come before what they use, so that the tree above is known: the dominator is where the ways up from all users meet (Cooper, Harvey and Kennedy,
    // A simple, fast dominance algorithm, 2001).
    private void FindDominators()
    {
        var users = new List<int>();
        for (int height = plan.Home.Length - 1; height >= 0; height--)
        {
            int number = plan.Order.NumberAt(height);
            if (plan.Home[number] == number)
            {
                (_dominator[number], _depth[number]) = (number, 1);
                continue;
            }

            users.Clear();
            plan.AddUsers(number, users);
            int meeting = int.MinValue;
            foreach (int user in users)
            {
                if (plan.Home[user] == plan.Home[number])
                {
                    meeting = meeting == int.MinValue ? user : Meet(meeting, user);
                }
            }

            _dominator[number] = meeting == int.MinValue ? Math.Min(plan.Home[number], SheetPlan.Overview) : meeting;
            _depth[number] = _dominator[number] < 0 ? 1 : _depth[_dominator[number]] + 1;
        }
    }

    private int Meet(int one, int other)
    {
        while (one != other && one >= 0 && other >= 0)
        {
            if (_depth[one] >= _depth[other])
            {
                int above = _dominator[one];
                one = above == one ? SheetPlan.Overview : above;
            }
            else
            {
                other = _dominator[other] == other ? SheetPlan.Overview : _dominator[other];
            }
        }

        return Math.Min(one, other);
    }
}
