using ArgumentGraph.Rendering.Tables;

namespace ArgumentGraph.Rendering;

/// <content>CSV.</content>
public static partial class ReportTables
{
    /// <summary>
    /// The rows as CSV (RFC 4180, but with line feeds between rows, as in all that this library writes): a header with the names of the columns, then a line
    /// for each row; comma, UTF-8 without mark when written to a file, invariant numbers with all their digits, <c>true</c> and <c>false</c>, dates as
    /// <c>2026-11-01</c>. Null is nothing at all, the empty text <c>""</c>.
    /// </summary>
    /// <remarks>
    /// Spreadsheets take a text for a formula that begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a line end, and arguments are often other
    /// people's. Such a text, also after apostrophes, gets one more apostrophe before it unless <paramref name="guardFormulas"/> is false; who reads the file
    /// takes it away from a text in which such a sign follows the apostrophes. Numbers are left as they are.
    /// </remarks>
    /// <typeparam name="TRow">The type of the rows.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="guardFormulas">False for data frames and other readers that know no formulas: all texts are as they are.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is null.</exception>
    public static string ToCsv<TRow>(this IEnumerable<TRow> rows, bool guardFormulas = true)
        where TRow : ITableRow
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new CsvText(guardFormulas);
        text.AddRow(TRow.Columns);
        foreach (TRow row in rows)
        {
            text.AddRow(row.Cells);
        }

        return text.ToString();
    }

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this SupportReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this LoadBearingReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this WhatIfReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this HiddenSupportReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this ModulesReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this RoadmapReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this ProbabilityReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static string ToCsv(this ValueList<ProbabilityReport> reports, bool guardFormulas = true) => reports.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this ImportanceReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this JointReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this FreshnessReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this ResponseReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this ValidationReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this ReviewReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this EvidenceReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public static string ToCsv(this Explanation explanation, bool guardFormulas = true) => explanation.ToRows().ToCsv(guardFormulas);
}
