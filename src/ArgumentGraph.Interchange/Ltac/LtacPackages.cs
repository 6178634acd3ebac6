
namespace ArgumentGraph.Interchange.Ltac;

/// <summary>Decides which elements begin a package, and which element is declared in which.</summary>
internal sealed class LtacPackages
{
    private readonly NumberedArgument _structure;
    private readonly LtacTree _tree;

    public LtacPackages(NumberedArgument structure, LtacTree tree)
    {
        _structure = structure;
        _tree = tree;
        int count = structure.ElementCount;
        IsRoot = new bool[count];
        Home = new int[count];
        Array.Fill(IsRoot, true);
        Array.Fill(Home, -1);
        for (int number = 0; number < count; number++)
        {
            foreach (LtacEntry entry in tree.ChildrenOf(number))
            {
                IsRoot[entry.Child] &= entry.Child == number;
            }
        }

        AddLowestGoals();
        for (int number = 0; number < count; number++)
        {
            IsRoot[number] |= PackageOf(number) == number;
        }

        foreach (int number in structure.AuthorOrder)
        {
            if (IsRoot[number] && PackageOf(number) == number)
            {
                FindHomes(number);
            }
        }
    }

    /// <summary>Whether an element begins a package.</summary>
    public bool[] IsRoot { get; }

    /// <summary>Of each element the one that begins the package in which it is to be declared; -1 where it is declared where it is met first.</summary>
    public int[] Home { get; }

    // A goal with claims below it and no goals is written as a package: so it can be told from the claims when it is read.
    private void AddLowestGoals()
    {
        bool[] hasGoal = Above(ElementKind.Goal);
        bool[] hasClaim = Above(ElementKind.Claim);
        for (int number = 0; number < IsRoot.Length; number++)
        {
            IsRoot[number] |= _structure.Kinds[number] == ElementKind.Goal && !hasGoal[number] && hasClaim[number];
        }
    }

    // The elements that an element of the kind supports, whether by itself or through others.
    private bool[] Above(ElementKind kind)
    {
        bool[] isAbove = new bool[_structure.ElementCount];
        var pending = new Stack<int>(Enumerable.Range(0, isAbove.Length).Where(number => _structure.Kinds[number] == kind));
        while (pending.TryPop(out int number))
        {
            foreach (int upper in _structure.Supported[number])
            {
                if (!isAbove[upper])
                {
                    isAbove[upper] = true;
                    pending.Push(upper);
                }
            }
        }

        return isAbove;
    }

    // The element that the tag names; -1 for none.
    private int PackageOf(int number) =>
        _structure.Elements[number].Tags.TryGetValue("package", out ValueList<string>? package) && package.Count == 1 ? _structure.Find(package[0]) : -1;

    private void FindHomes(int root)
    {
        var pending = new Stack<int>([root]);
        while (pending.TryPop(out int number))
        {
            foreach (LtacEntry entry in _tree.ChildrenOf(number))
            {
                if (Home[entry.Child] < 0 && !IsRoot[entry.Child] && PackageOf(entry.Child) == root)
                {
                    Home[entry.Child] = root;
                    pending.Push(entry.Child);
                }
            }
        }
    }
}
