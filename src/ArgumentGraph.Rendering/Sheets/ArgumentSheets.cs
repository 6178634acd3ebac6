using ArgumentGraph.Notebooks;
using ArgumentGraph.Rendering.Sheets;

namespace ArgumentGraph.Rendering;

/// <summary>
/// An argument divided into sheets that can be read: an overview, a sheet for each pathway and module, and one for each sub-argument that several sheets use or
/// that is too large to stay where it is. What is shared is drawn once, and referred to by a reference box wherever else it is used. Immutable.
/// </summary>
/// <remarks>
/// Each element is drawn in full on one sheet, and each relationship on the sheet of the element in which it counts. Each other sheet than the overview shows
/// what its top element dominates: what cannot be reached but through it, up to the tops of other sheets (Cooper, Harvey and Kennedy, A simple, fast dominance
/// algorithm, 2001; acyclic arguments need but one pass). Dividing takes time in proportion to the argument and its depth.
/// </remarks>
/// <example>
/// <code>
/// ArgumentSheets sheets = Argument.Load("case.json").ToSheets();
/// foreach (Sheet sheet in sheets.All)
/// {
///     File.WriteAllText(sheet.Name + ".svg", sheet.ToSvg());
/// }
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ArgumentSheets
{
    private readonly Dictionary<string, Sheet> _byName = new(StringComparer.Ordinal);
    private readonly Sheet[] _sheetOf;

    private ArgumentSheets(Argument argument, SheetOptions options, CancellationToken cancellationToken)
    {
        Argument = argument;
        var plan = new SheetPlan(argument, options);
        plan.Run(cancellationToken);
        var support = new Lazy<SupportReport>(() => options.Diagram.Support ?? argument.AnalyzeSupport());
        var builder = new SheetBuilder(argument, plan, options, support);
        All = ValueList.Create<Sheet>([.. builder.Build()]);
        _sheetOf = builder.SheetOf;
        NoteOfOverview = builder.NoteOfOverview();
        foreach (Sheet sheet in All)
        {
            _byName.Add(sheet.Name, sheet);
        }
    }

    /// <summary>The argument.</summary>
    public Argument Argument { get; }

    /// <summary>The sheets: the overview, then pathways, modules, shared sub-arguments and parts, each in the author's order of their tops.</summary>
    public ValueList<Sheet> All { get; }

    /// <summary>The first sheet.</summary>
    public Sheet Overview => All[0];

    /// <summary>What the overview has no room for, and where that is; null where it shows everything at the top.</summary>
    internal string? NoteOfOverview { get; }

    /// <summary>Divides an argument.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="options">How it is divided and drawn; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the dividing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ArgumentSheets Of(Argument argument, SheetOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        options ??= SheetOptions.Default;
        return new(argument, options, cancellationToken);
    }

    /// <summary>The sheet of a name; null where the argument has none of that name.</summary>
    /// <param name="name">The name, for example <c>overview</c> or <c>P6</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public Sheet? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The sheet that draws an element in full.</summary>
    /// <param name="elementId">The element's id.</param>
    /// <exception cref="KeyNotFoundException">The argument has no element of that id.</exception>
    public Sheet SheetOf(string elementId) => _sheetOf[Argument.Numbered.NumberOf(elementId)];
}

/// <summary>Divides arguments into sheets.</summary>
public static class SheetExtensions
{
    /// <summary>The argument divided into sheets.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="options">How it is divided and drawn; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the dividing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ArgumentSheets ToSheets(this Argument argument, SheetOptions? options = null, CancellationToken cancellationToken = default) =>
        ArgumentSheets.Of(argument, options, cancellationToken);
}
