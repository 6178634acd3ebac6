namespace ArgumentGraph.Rendering;

/// <summary>A report in all its forms. Each is made when it is asked for.</summary>
public sealed class MadeReport
{
    private readonly Func<string> _json;
    private readonly Func<string> _markdown;
    private readonly Func<string> _html;
    private readonly Func<string> _svg;
    private readonly ValueList<(string Name, Func<string> Csv)> _tables;

    internal MadeReport(
        object report, Func<string> json, Func<string> markdown, Func<string> html, Func<string> svg, params ValueList<(string Name, Func<string> Csv)> tables)
    {
        Report = report;
        _json = json;
        _markdown = markdown;
        _html = html;
        _svg = svg;
        _tables = tables;
    }

    /// <summary>A report that was made already, in all its forms.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static MadeReport Of(ReviewReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Kinds.ReportKinds.Of(report);
    }

    /// <summary>A report that was made already, in all its forms.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static MadeReport Of(EvidenceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Kinds.ReportKinds.Of(report);
    }

    /// <summary>The report itself: an <see cref="IAnalysisReport"/>, or a list of them.</summary>
    public object Report { get; }

    /// <summary>The names of its tables; the first is the main one.</summary>
    public ValueList<string> Tables => [.. _tables.Select(table => table.Name)];

    /// <summary>A report on what stands, in all its forms.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static MadeReport Of(SupportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Kinds.ReportKinds.Of(report);
    }

    /// <summary>A report on what carries the pathways, in all its forms.</summary>
    /// <inheritdoc cref="Of(SupportReport)"/>
    public static MadeReport Of(LoadBearingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Kinds.ReportKinds.Of(report);
    }

    /// <summary>A report on how pathways fall together, in all its forms.</summary>
    /// <inheritdoc cref="Of(SupportReport)"/>
    public static MadeReport Of(JointReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Kinds.ReportKinds.Of(report);
    }

    /// <summary>As JSON: see <see cref="ReportJson"/>.</summary>
    public string ToJson() => _json();

    /// <summary>As Markdown, without pictures.</summary>
    public string ToMarkdown() => _markdown();

    /// <summary>As a fragment of HTML, with its picture.</summary>
    public string ToHtml() => _html();

    /// <summary>Its picture.</summary>
    public string ToSvg() => _svg();

    internal Func<string>? Calendar { private get; init; }

    /// <summary>Its days as an iCalendar file (RFC 5545).</summary>
    /// <exception cref="InvalidOperationException">It has none: see <see cref="ReportKind.HasCalendar"/>.</exception>
    public string ToICalendar() => (Calendar ?? throw new InvalidOperationException("The report has no days for a calendar."))();

    /// <summary>One of its tables as CSV.</summary>
    /// <param name="table">One of <see cref="Tables"/>; null for the main one.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public string ToCsv(string? table = null)
    {
        foreach ((string name, Func<string> csv) in _tables)
        {
            if (table is null || name == table)
            {
                return csv();
            }
        }

        string are = Tables.Count == 1 ? "the only one is" : "the tables are";
        throw new ArgumentException($"Table '{table}' does not exist; {are} {string.Join(", ", Tables)}.", nameof(table));
    }
}
