using System.Collections.Immutable;
using System.Globalization;
using ArgumentGraph.Model;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Views;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Sheets;

/// <summary>Makes the sheets of a plan: what is on each, what it refers to, and what it is called.</summary>
internal sealed class SheetBuilder
{
    private const string OverviewName = "overview";

    // How many things that nothing uses the overview leads to: all pathways have sheets, whether it leads there or not.
    private const int MostUnused = 200;

    private readonly Argument _argument;
    private readonly NumberedArgument _structure;
    private readonly SheetPlan _plan;
    private readonly SheetOptions _options;
    private readonly Lazy<SupportReport> _support;
    private readonly Dictionary<int, string> _names = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly ILookup<int, int> _ofModules; // elements in the author's order, by the home of their module
    private readonly Lazy<ImmutableArray<int>> _pathwayCounts;
    private int _unusedLeftOut;

    public SheetBuilder(Argument argument, SheetPlan plan, SheetOptions options, Lazy<SupportReport> support)
    {
        _argument = argument;
        _structure = argument.Numbered;
        _plan = plan;
        _options = options;
        _support = support;
        SheetOf = new Sheet[_structure.ElementCount];
        _pathwayCounts = new(() => _structure.CountPathways());
        _ofModules = _structure.AuthorOrder.ToLookup(plan.ModuleHomeOf);
    }

    /// <summary>The sheet of each element by number, once built.</summary>
    public Sheet[] SheetOf { get; }

    /// <summary>The sheets: the overview, then by kind and the author's order of their tops, or the order of modules.</summary>
    public List<Sheet> Build()
    {
        ILookup<int, int> members = _structure.AuthorOrder.ToLookup(number => _plan.Home[number]);
        int[] homes =
        [
            SheetPlan.Overview, .. Tops(SheetKind.Pathway), .. ModuleHomes(members),
            .. Tops(SheetKind.Module, SheetKind.Shared, SheetKind.Part, SheetKind.Confidence),
            .. Enumerable.Range(0, _plan.Outside?.Count ?? 0).Select(OutsideSheets.HomeAt),
        ];
        foreach (int home in homes.OrderBy(home => home < 0).ThenBy(IsConfidence).ThenByDescending(home => home))
        {
            string name = NameOf(home);
            _names.Add(home, name);
            _taken.Add(name);
        }

        var sheets = new List<Sheet>();
        foreach (int home in homes)
        {
            int[] full = [.. members[home]];
            int[] references = [.. ReferencesOf(home, full).OrderBy(number => _plan.Place[number])];
            int index = sheets.Count;
            var sheet = new Sheet(
                _names[home],
                _plan.KeyOf(home),
                KindOf(home),
                TitleOf(home),
                home < 0 ? null : _structure.Elements[home],
                ModuleOf(home),
                ValueList.Create<Element>([.. full.Select(number => _structure.Elements[number])]),
                ValueList.Create<SheetReference>(
                    [.. references.Select(
                        number => new SheetReference(_structure.Elements[number], _names[_plan.Home[number]], _pathwayCounts.Value[number]))]),
                made => Draw(made, index, home, full, references));
            sheets.Add(sheet);
            foreach (int number in full)
            {
                SheetOf[number] = sheet;
            }
        }

        return sheets;
    }

    /// <summary>What the overview has no room for, and where that is; null where it shows everything at the top. Known once built.</summary>
    public string? NoteOfOverview()
    {
        string unused = _unusedLeftOut == 0 ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"{_unusedLeftOut} more that nothing rests on have sheets of their own. ");
        string outside = _plan.Outside is not { } sheets ? string.Empty
            : $"{sheets.RootCount.ToString("N0", CultureInfo.InvariantCulture)} roots that lie outside the pathways are on "
            + (sheets.Count == 1 ? $"the sheet {NameOfOutside(0)}." : $"the sheets {NameOfOutside(0)} to {NameOfOutside(sheets.Count - 1)}.");
        return (unused + outside).TrimEnd() is { Length: > 0 } note ? note : null;
    }

    private SheetKind KindOf(int home) => home >= 0 ? _plan.Kinds[home]!.Value
        : home == SheetPlan.Overview ? SheetKind.Overview
        : _plan.Modules is null ? SheetKind.Outside
        : SheetKind.Module;

    private bool IsConfidence(int home) => home >= 0 && _plan.Kinds[home] == SheetKind.Confidence;

    private IEnumerable<int> Tops(params SheetKind[] kinds) =>
        _structure.AuthorOrder.Where(number => _plan.Kinds[number] is { } kind && kinds.Contains(kind)).OrderBy(number => _plan.Kinds[number]);

    // Of modules of which nothing is here, nothing is drawn; a contract has relationships.
    private IEnumerable<int> ModuleHomes(ILookup<int, int> members)
    {
        if (_plan.Modules is not { } modules)
        {
            return [];
        }

        return Enumerable.Range(0, modules.Modules.Count).Select(ModuleSheets.HomeAt)
            .Where(home => members.Contains(home) || _ofModules.Contains(home) || modules.RelationshipsOf(home).Any());
    }

    private ArgumentModule? ModuleOf(int home) => _plan.Modules?.ModuleAt(home < 0 ? home : _plan.ModuleHomeOf(home));

    // Tops have their ids or their points' names, before all others are named.
    private string NameOf(int home)
    {
        if (home >= 0)
        {
            // A mark says the point's name, and so where its argument is drawn; another element or point may be called so.
            bool isFree = IsConfidence(home) && _structure.Find(_plan.Points[home]) < 0 && !_taken.Contains(_plan.Points[home]);
            return isFree ? _plan.Points[home] : _structure.Elements[home].Id;
        }

        (string name, string more) = _plan.Modules?.ModuleAt(home) is { } module ? (module.Name, "-module")
            : (home == SheetPlan.Overview ? OverviewName : NameOfOutside(OutsideSheets.PlaceOf(home)), "-of-all");
        while (_taken.Contains(name))
        {
            name += more;
        }

        return name;
    }

    private static string NameOfOutside(int place) => string.Create(CultureInfo.InvariantCulture, $"outside-{place + 1}");

    private string TitleOf(int home)
    {
        if (home < 0)
        {
            return home == SheetPlan.Overview ? ReportPhrases.TitleOf(_argument)
                : _plan.Modules?.ModuleAt(home) is { } module ? ReportPhrases.TitleOf(module)
                : string.Create(CultureInfo.InvariantCulture, $"Outside the pathways, {OutsideSheets.PlaceOf(home) + 1} of {_plan.Outside!.Count}");
        }

        Element element = _structure.Elements[home];
        string name = _names[home] == element.Id ? element.Id : $"{_names[home]}, {element.Id}";
        return $"{name}: {PlainText.LineOf(LightMarkup.ToPlainText(element.Statement))}";
    }

    // What is used here and drawn elsewhere. Where no top is, also what nothing uses; to confidence arguments marks lead.
    private HashSet<int> ReferencesOf(int home, int[] full)
    {
        var references = new HashSet<int>();
        foreach (int number in full)
        {
            AddUsedBy(number);
        }

        if (home < 0)
        {
            foreach (int number in UnusedOn(home))
            {
                AddOther(number);
            }

            foreach (int relationship in home < SheetPlan.Overview ? _plan.Modules?.RelationshipsOf(home) ?? [] : [])
            {
                NumberedRelationship ends = _structure.EndsOf(relationship);
                AddOther(ends.From);
                if (ends.To >= 0)
                {
                    AddOther(ends.To);
                }
            }
        }

        return references;

        void AddUsedBy(int number)
        {
            for (int i = _structure.Supporters.Starts[number]; i < _structure.Supporters.Starts[number + 1]; i++)
            {
                AddAt(i, _structure.Supporters.Items[i]);
            }

            for (int i = _structure.Contexts.Starts[number]; i < _structure.Contexts.Starts[number + 1]; i++)
            {
                AddAt(_structure.SupportCount + i, _structure.Contexts.Items[i]);
            }

            foreach (int challenge in _structure.Challenges.OwnedBy(number))
            {
                AddAt(_structure.Challenges.RelationshipOf(challenge), _structure.Challenges.Challengers[challenge]);
            }
        }

        void AddAt(int relationship, int other)
        {
            if (_plan.Modules is not { } modules || modules.ContractOf(relationship) == 0)
            {
                AddOther(other);
            }
        }

        void AddOther(int other)
        {
            if (_plan.Home[other] != home)
            {
                references.Add(other);
            }
        }
    }

    // Over all, what nothing at all uses, as much of it as there is room for; over a module, what nothing in it does; what is outside the pathways, where its
    // sheets are. What the overview draws itself takes no room from what it leads to.
    private List<int> UnusedOn(int home)
    {
        var unused = new List<int>();
        var users = new List<int>();
        bool isOverview = home == SheetPlan.Overview;
        foreach (int number in isOverview ? _structure.AuthorOrder : _ofModules[home])
        {
            users.Clear();
            if (isOverview)
            {
                _plan.AddUsers(number, users);
            }
            else
            {
                _plan.AddUsersWithin(number, users);
            }

            bool isHere = !isOverview || _plan.Modules is not null || _plan.ModuleHomeOf(number) == home;
            if (users.Count == 0 && isHere && _plan.Home[number] != home && _plan.Kinds[number] != SheetKind.Confidence)
            {
                unused.Add(number);
            }
        }

        if (isOverview && unused.Count > MostUnused)
        {
            _unusedLeftOut = unused.Count - MostUnused;
            unused.RemoveRange(MostUnused, _unusedLeftOut);
        }

        return unused;
    }

    private Diagram Draw(Sheet sheet, int index, int home, int[] full, int[] references)
    {
        DiagramOptions options = _options.Diagram;
        if (options.IsInReport)
        {
            full = [.. full.Where(number => IsDrawnInReports(number, isOverview: index == 0))];
            references = [.. references.Where(number => IsDrawnInReports(number, isOverview: index == 0))];
        }

        int module = home < 0 ? home : _plan.ModuleHomeOf(home);
        var boxes = references.ToDictionary(number => number, number => ReferenceBoxOf(number, module));
        var view = new SheetView(full, boxes)
        {
            InAuthorOrder = [.. full.Concat(references).OrderBy(number => _plan.Place[number])],
            Note = home == SheetPlan.Overview && !options.IsInReport ? NoteOfOverview() : null, // reports say it in words
        };
        if (_plan.Modules is { } modules)
        {
            view = view with
            {
                Contracts = ContractsOf(full, home),
                IsDrawn = relationship => modules.ContractOf(relationship) is < 0 and var contract ? contract == home : null,
            };
        }

        return Diagram.Of(_argument, options with
        {
            View = DiagramView.OfSheet(view),
            Title = options.Title is null || (index > 0 && options.Title.Length > 0) ? sheet.Title : options.Title,
            Support = _support.Value,
            IdPrefix = string.Create(CultureInfo.InvariantCulture, $"{options.IdPrefix}s{index}-"),
        });
    }

    // The sheets of contracts that say what supports an element, where that is not the sheet itself.
    private Dictionary<int, string> ContractsOf(int[] full, int home)
    {
        var contracts = new Dictionary<int, string>();
        foreach (int number in full)
        {
            string[] names =
            [
                .. Enumerable.Range(_structure.Supporters.Starts[number], _structure.Supporters.CountOf(number)).Select(_plan.Modules!.ContractOf)
                    .Where(contract => contract < 0 && contract != home).Distinct().Select(contract => _names[contract]),
            ];
            if (names.Length > 0)
            {
                contracts.Add(number, string.Join(", ", names));
            }
        }

        return contracts;
    }

    // What frames is told in words beside the picture, and over the pathways so is all that they do not hang from; it is drawn where it is challenged.
    private bool IsDrawnInReports(int number, bool isOverview) => _structure.Challenges.OfElement(number).Length > 0
        || (isOverview
            ? _structure.Elements[number] is SupportableElement
            : _structure.Kinds[number] is not (ElementKind.Context or ElementKind.Justification));

    // Drawn as an away element where the sheet is of another module, or the overview; what is of no module has none to name.
    private ReferenceBox ReferenceBoxOf(int number, int module)
    {
        Element element = _structure.Elements[number];
        bool isPathway = _plan.Kinds[number] == SheetKind.Pathway;
        string standing = ReportPhrases.Of(_support.Value.AnalysedStandingOf(element.Id));
        string use = isPathway || _pathwayCounts.Value[number] < 2
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"used by {_pathwayCounts.Value[number]} pathways");
        return new(_names[_plan.Home[number]], element.Kind is ElementKind.Context or ElementKind.Justification ? string.Empty : standing, use, isPathway,
            OwnerOf(number, module));
    }

    private string? OwnerOf(int number, int module)
    {
        Element element = _structure.Elements[number];
        return element.IsAway ? ModuleName.OwnerOf(element) ?? string.Empty
            : _plan.Modules is { } modules && _plan.ModuleHomeOf(number) != module ? modules.ModuleAt(_plan.ModuleHomeOf(number))?.Name
            : null;
    }
}
