namespace ArgumentGraph.Rendering.Sheets;

/// <summary>
/// The sheets of what lies outside the pathways, where that is more than the overview has room for: roots that no pathway stands under, in the author's order,
/// as many to a sheet as make it about as large as others.
/// </summary>
internal sealed class OutsideSheets
{
    private readonly Dictionary<int, int> _homes = [];

    private OutsideSheets()
    {
    }

    /// <summary>How many sheets there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many roots stand on them.</summary>
    public int RootCount => _homes.Count;

    /// <summary>The home of what stands on one of them: a number below that of the overview.</summary>
    public static int HomeAt(int sheet) => SheetPlan.Overview - 1 - sheet;

    /// <summary>The place of the sheet with a home among them, from 0.</summary>
    public static int PlaceOf(int home) => SheetPlan.Overview - 1 - home;

    /// <summary>The home of a root; the overview where it stands there, as all others do.</summary>
    public int HomeOf(int number) => _homes.GetValueOrDefault(number, SheetPlan.Overview);

    /// <summary>Divides what is on the overview; null where that has room for it.</summary>
    /// <param name="structure">The argument.</param>
    /// <param name="plan">Which sheet each element is on, before any is cut.</param>
    /// <param name="largest">How large a sheet may be.</param>
    /// <param name="mostRoots">How many roots outside the pathways the overview has room for.</param>
    public static OutsideSheets? Of(NumberedArgument structure, SheetPlan plan, int largest, int mostRoots)
    {
        // From above: of each element the root that it hangs from, by the author's first way down.
        var rootOf = new int[structure.ElementCount];
        var weights = new int[structure.ElementCount];
        bool[] isOver = OverPathways(structure, plan);
        var users = new List<int>();
        for (int height = rootOf.Length - 1; height >= 0; height--)
        {
            int number = plan.Order.NumberAt(height);
            users.Clear();
            plan.AddUsers(number, users);
            rootOf[number] = users.Count == 0 ? number : rootOf[users.MinBy(user => plan.Place[user])];
            weights[rootOf[number]] += plan.Home[number] == SheetPlan.Overview ? 1 : 0;
        }

        int[] roots = [.. structure.AuthorOrder.Where(number => rootOf[number] == number && plan.Home[number] == SheetPlan.Overview && !isOver[number])];
        if (roots.Length <= mostRoots)
        {
            return null;
        }

        var sheets = new OutsideSheets { Count = 1 };
        int size = 0;
        foreach (int root in roots)
        {
            if (size > 0 && size + weights[root] > largest)
            {
                sheets.Count++;
                size = 0;
            }

            sheets._homes.Add(root, HomeAt(sheets.Count - 1));
            size += weights[root];
        }

        return sheets;
    }

    // What a pathway stands under, directly or through others. What rests on something has been seen after it.
    private static bool[] OverPathways(NumberedArgument structure, SheetPlan plan)
    {
        var isOver = new bool[structure.ElementCount];
        var users = new List<int>();
        foreach (int pathway in structure.Pathways)
        {
            isOver[pathway] = true;
        }

        for (int height = 0; height < isOver.Length; height++)
        {
            int number = plan.Order.NumberAt(height);
            if (isOver[number])
            {
                users.Clear();
                plan.AddUsers(number, users);
                users.ForEach(user => isOver[user] = true);
            }
        }

        return isOver;
    }
}
