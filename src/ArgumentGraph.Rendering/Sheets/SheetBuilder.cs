using System.Collections.Immutable;
using System.Globalization;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Views;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Sheets;

/// <summary>Makes the sheets of a plan: what is on each, what it refers to, and what it is called.</summary>
internal sealed class SheetBuilder
{
    private const string OverviewName = "overview";

    private readonly Argument _argument;
    private readonly NumberedArgument _structure;
    private readonly SheetPlan _plan;
    private readonly SheetOptions _options;
    private readonly Lazy<SupportReport> _support;
    private readonly Dictionary<int, string> _names = [];
    private readonly Lazy<ImmutableArray<int>> _pathwayCounts;

    public SheetBuilder(Argument argument, SheetPlan plan, SheetOptions options, Lazy<SupportReport> support)
    {
        _argument = argument;
        _structure = argument.Numbered;
        _plan = plan;
        _options = options;
        _support = support;
        SheetOf = new Sheet[_structure.ElementCount];
        _pathwayCounts = new(() => _structure.CountPathways());
    }

    /// <summary>The sheet of each element by number, once built.</summary>
    public Sheet[] SheetOf { get; }

    /// <summary>The sheets: the overview, then by kind and the author's order of their tops.</summary>
    public List<Sheet> Build()
    {
        int[] tops = [SheetPlan.Overview, .. _structure.AuthorOrder.Where(number => _plan.Kinds[number] is not null).OrderBy(number => _plan.Kinds[number])];
        foreach (int top in tops)
        {
            _names.Add(top, NameOf(top));
        }

        ILookup<int, int> members = _structure.AuthorOrder.ToLookup(number => _plan.Home[number]);
        var sheets = new List<Sheet>();
        foreach (int top in tops)
        {
            int[] full = [.. members[top]];
            int[] references = [.. ReferencesOf(top, full).OrderBy(number => _plan.Place[number])];
            int index = sheets.Count;
            var sheet = new Sheet(
                _names[top],
                top < 0 ? SheetKind.Overview : _plan.Kinds[top]!.Value,
                TitleOf(top),
                top < 0 ? null : _structure.Elements[top],
                ValueList.Create<Element>([.. full.Select(number => _structure.Elements[number])]),
                ValueList.Create<SheetReference>(
                    [.. references.Select(
                        number => new SheetReference(_structure.Elements[number], _names[_plan.Home[number]], _pathwayCounts.Value[number]))]),
                made => Draw(made, index, full, references));
            sheets.Add(sheet);
            foreach (int number in full)
            {
                SheetOf[number] = sheet;
            }
        }

        return sheets;
    }

    private string NameOf(int top)
    {
        if (top < 0)
        {
            // An element may be called so, and keeps its name.
            string name = OverviewName;
            while (_structure.Find(name) is var number and >= 0 && _plan.Kinds[number] is not null)
            {
                name += "-of-all";
            }

            return name;
        }

        // A mark says the point's name, and so where its argument is drawn; another element or point may be called so.
        string id = _structure.Elements[top].Id;
        bool isFree = _plan.Kinds[top] == SheetKind.Confidence && _structure.Find(_plan.Points[top]) < 0 && !_names.ContainsValue(_plan.Points[top]);
        return isFree ? _plan.Points[top] : id;
    }

    private string TitleOf(int top)
    {
        if (top < 0)
        {
            return ReportPhrases.TitleOf(_argument);
        }

        Element element = _structure.Elements[top];
        string name = _names[top] == element.Id ? element.Id : $"{_names[top]}, {element.Id}";
        return $"{name}: {PlainText.LineOf(LightMarkup.ToPlainText(element.Statement))}";
    }

    // What is used here and drawn elsewhere. On the overview also what nothing uses; to confidence arguments marks lead.
    private HashSet<int> ReferencesOf(int top, int[] full)
    {
        var references = new HashSet<int>();
        var used = new List<int>();
        foreach (int number in full)
        {
            _structure.AddUsedBy(number, used);
        }

        used.ForEach(AddOther);
        if (top < 0)
        {
            var users = new List<int>();
            foreach (int number in _structure.AuthorOrder)
            {
                users.Clear();
                _plan.AddUsers(number, users);
                if (users.Count == 0 && _plan.Kinds[number] != SheetKind.Confidence)
                {
                    AddOther(number);
                }
            }
        }

        return references;

        void AddOther(int other)
        {
            if (_plan.Home[other] != top)
            {
                references.Add(other);
            }
        }
    }

    private Diagram Draw(Sheet sheet, int index, int[] full, int[] references)
    {
        DiagramOptions options = _options.Diagram;
        if (options.IsInReport)
        {
            full = [.. full.Where(number => IsDrawnInReports(number, isOverview: index == 0))];
            references = [.. references.Where(number => IsDrawnInReports(number, isOverview: index == 0))];
        }

        var boxes = references.ToDictionary(number => number, ReferenceBoxOf);
        return Diagram.Of(_argument, options with
        {
            View = DiagramView.OfSheet(new SheetView(full, boxes)),
            Title = options.Title is null || (index > 0 && options.Title.Length > 0) ? sheet.Title : options.Title,
            Support = _support.Value,
            IdPrefix = string.Create(CultureInfo.InvariantCulture, $"{options.IdPrefix}s{index}-"),
        });
    }

    // What frames is told in words beside the picture, and over the pathways so is all that they do not hang from; it is drawn where it is challenged.
    private bool IsDrawnInReports(int number, bool isOverview) => _structure.Challenges.OfElement(number).Length > 0
        || (isOverview
            ? _structure.Elements[number] is SupportableElement
            : _structure.Kinds[number] is not (ElementKind.Context or ElementKind.Justification));

    private ReferenceBox ReferenceBoxOf(int number)
    {
        Element element = _structure.Elements[number];
        bool isPathway = _plan.Kinds[number] == SheetKind.Pathway;
        string standing = ReportPhrases.Of(_support.Value.AnalysedStandingOf(element.Id));
        string use = isPathway || _pathwayCounts.Value[number] < 2
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"used by {_pathwayCounts.Value[number]} pathways");
        return new(_names[_plan.Home[number]], element.Kind is ElementKind.Context or ElementKind.Justification ? string.Empty : standing, use, isPathway);
    }
}
