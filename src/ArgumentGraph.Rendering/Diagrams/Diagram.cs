using ArgumentGraph.Notebooks;
using ArgumentGraph.Rendering.Diagrams;
using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Views;
using ArgumentGraph.Rendering.Working;

namespace ArgumentGraph.Rendering;

/// <summary>An argument, or a part of it, laid out as a picture. Immutable; the same argument and options give the same diagram on every machine.</summary>
/// <remarks>
/// Elements stand in layers, each below all that it supports; what is stated once and used in many places is drawn once. Contexts, assumptions and
/// justifications stand beside the topmost element that states them. No two elements overlap, and no edge runs through an element. Takes time about
/// in proportion to the size of the argument.
/// </remarks>
/// <example>
/// <code>
/// Argument argument = Argument.Load("case.json");
/// File.WriteAllText("case.svg", argument.ToSvg(new() { View = DiagramView.Under("P6"), Overlay = Overlay.Standing(argument.AnalyzeSupport()) }));
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class Diagram
{
    private readonly Lazy<ValueList<DiagramNode>> _nodes;
    private readonly Lazy<ValueList<DiagramEdge>> _edges;

    private Diagram(Argument argument, DiagramOptions options, WorkSteps steps)
    {
        steps.At(0);
        Argument = argument;
        Options = options;
        var support = new Lazy<SupportReport>(() => options.Support ?? argument.AnalyzeSupport());
        Support = support;
        var selection = ViewSelection.Of(argument, options.View, () => support.Value);
        Marks = options.Overlay?.MarksOn(argument);
        var boxes = new NodeBoxes(argument, options, selection, Marks);
        Graph = new DiagramGraph(argument.Numbered, selection, boxes.Of, steps.Part(0.2, 0.9)) { IsTight = options.IsInReport };
        steps.At(0.2);
        var layout = new DiagramLayout(Graph);
        layout.Run();
        Crossings = layout.Crossings;
        Defeated = options.Modules is null ? new DefeatedParts(argument.Numbered, Graph, support) : DefeatedParts.None;
        ClaimPoints = new ClaimPointMarks(this);
        Frame = DiagramFrame.Around(this, layout.Width, layout.Height);
        steps.At(1);
        _nodes = new(() => ValueList.Create<DiagramNode>([.. Graph.Nodes.Select(NodeOf)]));
        _edges = new(
            () => ValueList.Create<DiagramEdge>([.. Graph.Arcs.Select(arc => new DiagramEdge(argument.Numbered.RelationshipAt(arc.Relationship), arc))]));
    }

    /// <summary>The width of the picture, in pixels.</summary>
    public double Width => Frame.Width;

    /// <summary>The height of the picture, in pixels.</summary>
    public double Height => Frame.Height;

    /// <summary>The elements shown, in the author's order.</summary>
    public ValueList<DiagramNode> Nodes => _nodes.Value;

    /// <summary>The relationships shown: those of support and context by the author's order of elements, then challenges.</summary>
    public ValueList<DiagramEdge> Edges => _edges.Value;

    internal Argument Argument { get; }

    internal DiagramOptions Options { get; }

    internal DiagramGraph Graph { get; }

    internal OverlayMarks? Marks { get; }

    internal DiagramFrame Frame { get; }

    internal DefeatedParts Defeated { get; }

    internal ClaimPointMarks ClaimPoints { get; }

    internal Lazy<SupportReport> Support { get; }

    /// <summary>The colours: those asked for, and of plain GSN, where nobody asked and no overlay needs colours, none.</summary>
    internal DiagramTheme Theme => Options is { Theme: DiagramTheme.Automatic, Notation: Notation.Gsn, Overlay: null }
        ? DiagramTheme.Monochrome
        : Options.Theme;

    /// <summary>How many pieces of edges cross between layers.</summary>
    internal long Crossings { get; }

    /// <summary>Lays out an argument.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="options">What is shown, and how; null for the defaults.</param>
    /// <param name="progress">Told how far it is, 0 to 1; a hundred thousand elements take some ten seconds.</param>
    /// <param name="cancellationToken">Ends the laying out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids, or their style sheet, is not one.</exception>
    /// <exception cref="KeyNotFoundException">The view names an unknown element.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Diagram Of(
        Argument argument, DiagramOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        options ??= DiagramOptions.Default;
        if (!SvgId.IsPrefix(options.IdPrefix))
        {
            throw new ArgumentException("A prefix of ids is made of letters, digits and hyphens, and begins with a letter.", nameof(options));
        }

        return OwnStyleSheet.ProblemOf(options.StyleSheet) is { } problem ? throw new ArgumentException(problem, nameof(options))
            : new(argument, options, new WorkSteps(progress, cancellationToken));
    }

    /// <summary>Lays out the template of a pattern, with the marks that the standard has for patterns (<see cref="PatternDiagrams.ToSvg"/>).</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="options">What is shown, and how; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pattern"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids, or their style sheet, is not one.</exception>
    /// <exception cref="KeyNotFoundException">The view names an unknown element.</exception>
    public static Diagram Of(Pattern pattern, DiagramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Of(pattern.Template, (options ?? DiagramOptions.Default) with { Pattern = pattern });
    }

    /// <summary>
    /// Lays out the modules of an argument and which rests on which: the standard's module view (GSN Community Standard, version 3, part 1, 4.5). Each module
    /// says how many elements it has and how the least of what it is there for stands; each arrow, for how many relationships it stands.
    /// </summary>
    /// <remarks>
    /// In <see cref="Nodes"/> a goal stands for each module: its id is the module's name, its statement the module's title. An arrow is support, drawn with a
    /// hollow head where one module cites contexts of the other alone; modules that rest on each other have one each way. What belongs to no module is drawn as
    /// one, and so is a module that is cited and not here.
    /// </remarks>
    /// <param name="report">The report.</param>
    /// <param name="options">
    /// How they are drawn; null for the defaults. The view, and what is shown of elements, count for nothing, and the overlay is that of standings, which
    /// <see cref="Notation.Gsn"/> has only where one is asked for.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids, or their style sheet, is not one.</exception>
    public static Diagram Of(ModulesReport report, DiagramOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        options ??= DiagramOptions.Default;
        return Of(new ModulePicture(report), options, withStandings: options.Notation != Notation.Gsn || options.Overlay is not null);
    }

    internal static Diagram Of(ModulePicture modules, DiagramOptions options, bool withStandings) => Of(modules.Argument, options with
    {
        View = DiagramView.Whole,
        Overlay = withStandings ? modules.Standings : null,
        Show = [],
        Support = null,
        Modules = modules,
    });

    /// <summary>The diagram as an SVG document.</summary>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public string ToSvg(CancellationToken cancellationToken = default) => new DiagramSvg(this).Write(cancellationToken);

    private DiagramNode NodeOf(NodeBox box) => new(box.Element, box.Shape, box.X, box.Y, box.Width, box.Height)
    {
        SheetName = box.SheetName,
        AwayModule = box.Owner,
    };
}

/// <summary>Draws arguments.</summary>
public static class ArgumentDiagrams
{
    /// <summary>The argument as a picture: an SVG document.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="options">What is shown, and how; null for the defaults.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the drawing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="ArgumentException">The options' prefix of ids, or their style sheet, is not one.</exception>
    /// <exception cref="KeyNotFoundException">The view names an unknown element.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static string ToSvg(
        this Argument argument, DiagramOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        Diagram.Of(argument, options, progress, cancellationToken).ToSvg(cancellationToken);
}
