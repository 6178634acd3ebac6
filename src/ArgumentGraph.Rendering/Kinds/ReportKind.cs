namespace ArgumentGraph.Rendering;

/// <summary>
/// One kind of report, described once: what it answers, what may be said when it is asked for, how it is made, and every form that it has. The tool's commands,
/// the addresses of the web API and the displays of notebooks follow from it.
/// </summary>
/// <example>
/// <code>
/// ReportKind joint = ReportKind.Find("joint")!;
/// MadeReport made = joint.Make(argument.On(new DateOnly(2026, 11, 1)), ReportQuery.Empty.With("fallen", "P6"));
/// File.WriteAllText("joint.csv", made.ToCsv());
/// </code>
/// </example>
public sealed class ReportKind
{
    private readonly Func<JudgedArgument, ReportQuery, IProgress<double>?, CancellationToken, MadeReport> _make;

    internal ReportKind(
        string name, Type type, string question, ValueList<ReportParameter> parameters,
        Func<JudgedArgument, ReportQuery, IProgress<double>?, CancellationToken, MadeReport> make)
    {
        Name = name;
        ReportType = type;
        Question = question;
        Parameters = parameters;
        _make = make;
    }

    /// <summary>Every kind of report.</summary>
    public static ValueList<ReportKind> All => Kinds.ReportKinds.All;

    /// <summary>Its name in commands and addresses, for example <c>load-bearing</c>.</summary>
    public string Name { get; }

    /// <summary>The type of its reports.</summary>
    public Type ReportType { get; }

    /// <summary>What it answers, as a sentence.</summary>
    public string Question { get; }

    /// <summary>What may be said when it is asked for, beside the setting.</summary>
    public ValueList<ReportParameter> Parameters { get; }

    /// <summary>Whether its reports have days for a calendar: <see cref="MadeReport.ToICalendar"/>.</summary>
    public bool HasCalendar { get; internal init; }

    /// <summary>The kind of that name; null where there is none.</summary>
    /// <param name="name">A name.</param>
    public static ReportKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Makes the report.</summary>
    /// <param name="argument">The argument, in the setting in which it is judged.</param>
    /// <param name="query">What was said; null for nothing.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancellationToken">Ends the analysis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    /// <exception cref="ArgumentException">The query has an unknown parameter, lacks one, or a value is not what the parameter takes; the message says
    /// which and what would be right.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public MadeReport Make(
        JudgedArgument argument, ReportQuery? query = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        query ??= ReportQuery.Empty;
        return query.ProblemWith(this, argument.Argument) is { } problem
            ? throw new ArgumentException(problem, nameof(query))
            : _make(argument, query, progress, cancellationToken);
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
