using System.Globalization;
using ArgumentGraph.Model;
using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>
/// Modules as a picture: an argument in which a goal stands for each, with what is said of them. It is laid out as any argument is; the standard's module view
/// (part 1, 4.5) has the same arrows between modules as between elements.
/// </summary>
internal sealed class ModulePicture
{
    private const string NoModule = "no module";
    private const int TitleLines = 3;
    private const int ShownGoals = 4;

    // What a box is at least, and what the one with by far the most elements is larger than that.
    private const int LeastWidth = 120;
    private const int LeastHeight = 60;
    private const int WiderAtMost = 160;
    private const int HigherAtMost = 110;

    private readonly ModulesReport _report;
    private readonly Dictionary<string, AnalysedModule> _modules;
    private readonly Dictionary<(string From, string To), ModuleDependency> _dependencies = [];
    private readonly string _noModule;
    private readonly Func<string?, string?>? _sheetOf;
    private readonly double _least;
    private readonly double _most;

    /// <param name="report">What the modules rest on.</param>
    /// <param name="sheetOf">The name of the sheet of a module, or of what belongs to none, to which its box leads; null where boxes lead nowhere.</param>
    public ModulePicture(ModulesReport report, Func<string?, string?>? sheetOf = null)
    {
        _report = report;
        _sheetOf = sheetOf;
        _modules = report.Modules.ToDictionary(module => module.Module.Name, StringComparer.Ordinal);
        string[] missing = [.. report.Dependencies.SelectMany(each => new[] { each.From, each.To }).OfType<string>()
            .Where(name => !_modules.ContainsKey(name)).Distinct(StringComparer.Ordinal)];
        _noModule = NoModule;
        while (_modules.ContainsKey(_noModule) || missing.Contains(_noModule, StringComparer.Ordinal))
        {
            _noModule = $"({_noModule})";
        }

        foreach (ModuleDependency each in report.Dependencies)
        {
            _dependencies.Add((each.From ?? _noModule, each.To ?? _noModule), each);
        }

        double[] sizes = [.. report.Modules.Select(module => Math.Sqrt(module.ElementCount))];
        (_least, _most) = sizes.Length == 0 ? (0, 0) : (sizes.Min(), sizes.Max());
        bool hasLoose = report.Modules.Count > 0 && report.WithoutModule > 0;
        Argument = new ArgumentBuilder("Modules: " + ReportPhrases.TitleOf(report.Argument)).Build().Edit(edit =>
        {
            foreach (string name in (IEnumerable<string>)[.. hasLoose ? [_noModule] : Array.Empty<string>(), .. _modules.Keys, .. missing])
            {
                edit.Add(new Goal(name, _modules.TryGetValue(name, out AnalysedModule? module) ? module.Module.Title : string.Empty));
            }

            foreach (((string from, string to), ModuleDependency each) in _dependencies)
            {
                if (each.Support + each.Context > 0)
                {
                    edit.Connect(Relationship.SupportedBy(from, to));
                }

                if (each.Challenges > 0)
                {
                    edit.Connect(Relationship.Challenges(to, from));
                }
            }
        });
    }

    /// <summary>The goals that stand for modules; the ids are the modules' names.</summary>
    public Argument Argument { get; }

    /// <summary>The least standing of what each module is there for: its roots and public goals.</summary>
    public Overlay Standings => Overlay.OfModules(marks =>
    {
        foreach (AnalysedModule module in _report.Modules.Where(module => module.Goals.Count > 0))
        {
            Standing least = LeastOf(module.Module.Name)!.Value;
            string[] ids = [.. module.Goals.Where(goal => goal.Joined == least).Select(goal => goal.Element.Id)];
            string which = least == Standing.Supported ? string.Empty
                : ": " + string.Join(", ", ids.Take(ShownGoals)) + (ids.Length > ShownGoals ? ", …" : string.Empty);
            marks.Mark(
                module.Module.Name, least switch { Standing.Supported => 0, Standing.InDoubt => 1, _ => 2 },
                ReportPhrases.Of(least) + which);
        }
    });

    /// <summary>A module as it is drawn.</summary>
    /// <param name="element">The goal that stands for it.</param>
    /// <param name="number">Its number.</param>
    /// <param name="mark">The mark on it.</param>
    /// <param name="isPlain">Whether the standard's own signs alone are drawn.</param>
    public NodeBox BoxOf(Element element, int number, OverlayMark? mark, bool isPlain)
    {
        var text = new TextBlock();
        text.Add(PlainText.LineOf(element.Id), LineStyle.Header, TitleLines);
        text.Add(element.Statement == element.Id ? string.Empty : PlainText.LineOf(element.Statement), LineStyle.Statement, TitleLines);
        if (_sheetOf is not null && LeastOf(element.Id) is { } standing)
        {
            // On a page, which puts there how it stands with what is supposed.
            text.Add(ReportPhrases.Of(standing), LineStyle.Note, 1);
        }

        if (!isPlain)
        {
            text.Add(SizeOf(element.Id), LineStyle.Note, 2);
        }

        if (mark is not null)
        {
            text.Add(PlainText.LineOf(mark.Text), LineStyle.Mark, 3, mark.Sign);
        }

        DiagramShape shape = IsContract(element.Id) ? DiagramShape.Contract : DiagramShape.Module;
        (int width, int height, List<TextLine> lines) = ShapeFit.Fit(shape, text, TitleLines);
        if (!isPlain)
        {
            double growth = GrowthOf(element.Id);
            width = Math.Max(width, LeastWidth + EvenOf(growth * WiderAtMost));
            height = Math.Max(height, LeastHeight + EvenOf(growth * HigherAtMost));
        }

        return new()
        {
            Number = number,
            Element = element,
            Shape = shape,
            Width = width,
            Height = height,
            Lines = lines,
            IsPathway = false,
            Mark = mark,
            SheetName = _sheetOf?.Invoke(element.Id == _noModule ? null : element.Id),
        };
    }

    /// <summary>What a module is there for: its roots and public goals.</summary>
    public IEnumerable<Element> GoalsOf(string name) =>
        _modules.TryGetValue(name, out AnalysedModule? module) ? module.Goals.Select(goal => goal.Element)
        : name == _noModule ? _report.Argument.Roots.Where(root => root is { Module: null, IsAway: false })
        : [];

    /// <summary>The number of the element of the argument that is chosen with a module: one of its own, a goal if it has one.</summary>
    public int PlacedAt(string name)
    {
        IEnumerable<Element> own = _report.Argument.Elements.Where(element => (ModuleName.OwnerOf(element) ?? _noModule) == name);
        Element? placed = GoalsOf(name).FirstOrDefault(goal => goal.Module == name) ?? own.FirstOrDefault();
        return placed is null ? 0 : _report.Argument.NumberOf(placed.Id);
    }

    /// <summary>Whether one module rests on another for contexts alone: the standard's ModuleInContextOf.</summary>
    public bool IsContext(Relationship relationship) =>
        relationship.Kind == RelationshipKind.SupportedBy && DependencyOf(relationship).Support == 0;

    /// <summary>How many relationships an arrow stands for.</summary>
    public string LabelOf(Relationship relationship)
    {
        ModuleDependency each = DependencyOf(relationship);
        return relationship.Kind == RelationshipKind.Challenges ? Number(each.Challenges)
            : each.Support == 0 ? Number(each.Context)
            : each.Context == 0 ? Number(each.Support)
            : $"{Number(each.Support)} + {ReportPhrases.Count(each.Context, "context")}";
    }

    /// <summary>What is said of a module when it is pointed at.</summary>
    public string TooltipOf(Element element)
    {
        string kind = IsContract(element.Id) ? "contract" : "module";
        string title = element.Statement.Length > 0 ? "\n" + element.Statement : string.Empty;
        string goals = _modules.TryGetValue(element.Id, out AnalysedModule? module)
            ? string.Concat(module.Goals.Select(goal => $"\n{goal.Element.Id}: {ReportPhrases.Of(goal.Joined)}"))
            : string.Empty;
        return $"{element.Id}: {(element.Id == _noModule ? "no module" : kind)}, {SizeOf(element.Id)}{title}{goals}";
    }

    /// <summary>Whether a module is a contract.</summary>
    public bool IsContract(string name) => _modules.TryGetValue(name, out AnalysedModule? module) && module.Module.IsContract;

    /// <summary>The least standing of what a module is there for; null where that is nothing.</summary>
    public Standing? LeastOf(string name) =>
        _modules.TryGetValue(name, out AnalysedModule? module) && module.Goals.Count > 0 ? module.Goals.Min(goal => goal.Joined) : null;

    /// <summary>How large a module is: <c>41 elements</c>, or that it is not here.</summary>
    public string SizeOf(string name) => _modules.TryGetValue(name, out AnalysedModule? module) ? ReportPhrases.Count(module.ElementCount, "element")
        : name == _noModule ? ReportPhrases.Count(_report.WithoutModule, "element")
        : "not here";

    // Sides grow as the root of the number of elements, so that areas can be compared; the smallest, and all where they are alike, have their usual size.
    private double GrowthOf(string name) => _modules.TryGetValue(name, out AnalysedModule? module) && _most > 0
        ? (Math.Sqrt(module.ElementCount) - _least) / _most
        : 0;

    private static int EvenOf(double length) => (int)(length / 2) * 2;

    // A challenge leads the other way: by an element of the module that the challenged one has to do with.
    private ModuleDependency DependencyOf(Relationship relationship) => relationship.Kind == RelationshipKind.Challenges
        ? _dependencies[(relationship.To.ElementId!, relationship.From)]
        : _dependencies[(relationship.From, relationship.To.ElementId!)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
