using System.Globalization;
using ArgumentGraph.Rendering.Views;

namespace ArgumentGraph.Rendering.Sheets;

/// <summary>Decides on which sheet each element is drawn in full.</summary>
/// <remarks>
/// The drawing order falls from what rests on something to what it rests on, but in cycles; what goes against it counts for nothing here, so that one pass from
/// above sees all users of an element before it. A sheet begins at each pathway, module and confidence argument; at each element whose users stand on different
/// sheets; and, where a sheet is too large, below it. Cutting off what an element dominates makes nothing new shared. Of an argument with modules each module
/// has a sheet, whatever its tops; what several sheets of one module use stands on that.
/// </remarks>
internal sealed class SheetPlan
{
    /// <summary>The sheet of what has no other: the overview.</summary>
    public const int Overview = -1;

    // Each round divides what is still too large; what a round does not make smaller stays.
    private const int MostRounds = 12;

    private readonly NumberedArgument _structure;
    private readonly SheetOptions _options;
    private readonly SheetKind?[] _fixed;
    private readonly Dictionary<int, string> _points = [];
    private readonly bool[] _isSmall;
    private int[] _sizes = []; // by slot

    public SheetPlan(Argument argument, SheetOptions options)
    {
        _structure = argument.Numbered;
        _options = options;
        int count = _structure.ElementCount;
        Home = new int[count];
        Kinds = new SheetKind?[count];
        _fixed = new SheetKind?[count];
        _isSmall = new bool[count];
        Modules = options.ModuleTag is not null && argument.Modules.Count > 0 ? new ModuleSheets(argument) : null;
        Place = new int[count];
        Order = DrawingOrder.Of(_structure);
        for (int i = 0; i < count; i++)
        {
            Place[_structure.AuthorOrder[i]] = i;
        }
    }

    /// <summary>For each element the top of the sheet that draws it in full, or <see cref="Overview"/>, or below that the home of a module's sheet.</summary>
    public int[] Home { get; }

    /// <summary>The sheets of modules; null where the argument has no modules, or is not to be divided by them.</summary>
    public ModuleSheets? Modules { get; }

    /// <summary>The sheets of what lies outside the pathways; null where all that is on the overview.</summary>
    public OutsideSheets? Outside { get; private set; }

    /// <summary>How many homes there may be.</summary>
    public int SlotCount => Home.Length + 1 + (Modules?.Modules.Count ?? 0) + (Outside?.Count ?? 0);

    /// <summary>For each element at which a sheet begins the kind of that sheet; null for others.</summary>
    public SheetKind?[] Kinds { get; }

    /// <summary>Of the tops of confidence arguments, the first claim point that leads to each.</summary>
    public IReadOnlyDictionary<int, string> Points => _points;

    /// <summary>For each element its place in the author's order.</summary>
    public int[] Place { get; }

    /// <summary>What stands above what.</summary>
    public DrawingOrder Order { get; }

    /// <summary>Makes the plan.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        FixConfidence();
        FixPathwaysAndModules();
        if (Modules is null && _structure.Roots.Length > _options.MostOutside)
        {
            AssignAll();
            Outside = OutsideSheets.Of(_structure, this, _options.LargestSheet, _options.MostOutside);
        }

        for (int round = 0; round < MostRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            AssignAll();
            var cuts = new SheetCuts(_structure, this, _sizes, _options);
            if (!cuts.Run(number => _fixed[number] = SheetKind.Part))
            {
                return;
            }
        }

        AssignAll();
    }

    /// <summary>The place of a home in an array of all: elements first, then the overview, then the sheets of modules.</summary>
    public int SlotOf(int home) => home >= 0 ? home : Home.Length + Overview - home;

    /// <summary>What tells a sheet from others, whatever they are called: the id of its top, an empty text for the overview.</summary>
    public string KeyOf(int home) => home >= 0 ? _structure.Elements[home].Id : Modules?.ModuleAt(home) is { } module ? "\n" + module.Name
        : home < Overview ? string.Create(CultureInfo.InvariantCulture, $"\n{OutsideSheets.PlaceOf(home)}") : string.Empty;

    /// <summary>The home of what is of the same module as an element and stands under no other top, or of a root that lies outside the pathways.</summary>
    public int ModuleHomeOf(int number) => Modules?.HomeOf(number) ?? Outside?.HomeOf(number) ?? Overview;

    /// <summary>Adds what rests on an element, stands above it, and is of its module.</summary>
    public void AddUsersWithin(int number, List<int> users)
    {
        AddUsers(number, users);
        if (Modules is { } modules)
        {
            users.RemoveAll(user => !modules.GoesWith(number, user));
        }
    }

    /// <summary>Adds what rests on an element and stands above it.</summary>
    public void AddUsers(int number, List<int> users)
    {
        _structure.AddUsersOf(number, users);
        int height = Order.HeightOf(number);
        users.RemoveAll(user => Order.HeightOf(user) <= height);
    }

    // What something rests on as well stays where that is.
    private void FixConfidence()
    {
        var users = new List<int>();
        foreach (int owner in _structure.AuthorOrder)
        {
            foreach (ClaimPoint point in _structure.Elements[owner].ClaimPoints)
            {
                if (point.Argument is not { } root || _structure.Find(root) is not (>= 0 and int number) || _structure.Elements[number] is not (Goal or Claim))
                {
                    continue;
                }

                users.Clear();
                _structure.AddUsersOf(number, users);
                if (users.Count == 0 && _points.TryAdd(number, point.Id))
                {
                    _fixed[number] = SheetKind.Confidence;
                }
            }
        }
    }

    private void FixPathwaysAndModules()
    {
        var users = new List<int>();
        if (Modules is not null)
        {
            FixPathwaysOfModules();
            return;
        }

        if (_options.ModuleTag is { } tag)
        {
            for (int number = 0; number < _fixed.Length; number++)
            {
                users.Clear();
                AddUsers(number, users);
                if (ModuleOf(number, tag) is { } module && users.Count > 0 && _structure.Elements[number] is SupportableElement
                    && users.TrueForAll(user => ModuleOf(user, tag) != module))
                {
                    _fixed[number] = SheetKind.Module;
                }
            }
        }

        // A single pathway that supports nothing is the top of the overview, whatever else stands there.
        foreach (int pathway in _structure.Pathways)
        {
            if (_structure.Pathways.Length > 1 || _structure.Roots.IndexOf(pathway) < 0)
            {
                _fixed[pathway] = SheetKind.Pathway;
            }
        }
    }

    // The only pathway of a module is what its sheet is about.
    private void FixPathwaysOfModules()
    {
        foreach (IGrouping<int, int> pathways in _structure.Pathways.Where(number => _structure.Elements[number] is Goal { IsPathway: true })
            .GroupBy(ModuleHomeOf))
        {
            if (pathways.Skip(1).Any())
            {
                foreach (int pathway in pathways)
                {
                    _fixed[pathway] = SheetKind.Pathway;
                }
            }
        }
    }

    private string? ModuleOf(int number, string tag) =>
        _structure.Elements[number].Tags.TryGetValue(tag, out ValueList<string>? values) && values.Count > 0 ? values[0] : null;

    // First with a sheet for everything shared, to learn what is too small for one; then without those.
    private void AssignAll()
    {
        Array.Clear(_isSmall);
        Assign();
        for (int number = 0; number < _isSmall.Length; number++)
        {
            _isSmall[number] = Kinds[number] == SheetKind.Shared
                && (_sizes[number] < _options.SmallestSheet || _structure.Elements[number] is not SupportableElement);
        }

        Assign();
    }

    private void Assign()
    {
        _sizes = new int[SlotCount];
        var users = new List<int>();
        for (int height = Home.Length - 1; height >= 0; height--)
        {
            int number = Order.NumberAt(height);
            Kinds[number] = _fixed[number];
            if (_fixed[number] is null)
            {
                users.Clear();
                AddUsersWithin(number, users);
                Home[number] = HomeAmong(users, number);
            }
            else
            {
                Home[number] = number;
            }

            _sizes[SlotOf(Home[number])]++;
        }
    }

    private int HomeAmong(List<int> users, int number)
    {
        if (users.Count == 0)
        {
            return ModuleHomeOf(number);
        }

        int first = users[0];
        bool isShared = false;
        foreach (int user in users)
        {
            isShared |= Home[user] != Home[users[0]];
            first = Place[user] < Place[first] ? user : first;
        }

        if (isShared && Modules?.ModuleAt(ModuleHomeOf(number)) is not null)
        {
            return ModuleHomeOf(number);
        }

        if (isShared && !_isSmall[number] && !_structure.Elements[number].IsAway)
        {
            Kinds[number] = SheetKind.Shared;
            return number;
        }

        return Home[first];
    }
}
