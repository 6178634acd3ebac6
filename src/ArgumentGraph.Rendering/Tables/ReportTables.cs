using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <summary>Every report as tables: rows of plain records, and CSV.</summary>
/// <remarks>
/// Each report has <c>ToRows()</c>, its main table, and <c>ToCsv()</c>, the same as CSV; some have others beside it (<c>ToPairRows()</c>, …), and any rows have
/// <c>ToCsv()</c>. Rows have all that the report has; where that is not all there is, a column says so (<c>IsExhaustive</c>, <c>IsBudgetSpent</c>).
/// Takes time in proportion to what is written.
/// </remarks>
/// <example>
/// <code>
/// LoadBearingReport report = Argument.Load("case.json").AnalyzeLoadBearing();
/// foreach (LoadBearingRow row in report.ToRows().Where(row => row.PathwayCount > 1))
/// {
///     Console.WriteLine($"{row.Id}\t{row.Pathways}");
/// }
///
/// File.WriteAllText("pairs.csv", report.ToPairRows().ToCsv());
/// </code>
/// </example>
public static partial class ReportTables
{
    /// <summary>Every element and how it stands, in the author's order.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<SupportRow> ToRows(this SupportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        HashSet<string> pathways = IdsOf(report.Pathways.Select(pathway => pathway.Element));
        HashSet<string> roots = IdsOf(report.Roots.Select(root => root.Element));
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Argument.Elements.Select(element =>
        {
            ElementStanding own = report[element.Id];
            return new SupportRow(
                element.Id, element.Kind.ToWord(), element.Statement, pathways.Contains(element.Id), roots.Contains(element.Id), own.Standing.ToWord(),
                report.AnalysedStandingOf(element.Id).ToWord(),
                own.Reason.ToCode(), own.DecidedBy.Ids(), baseline, report.Setting.Date);
        })];
    }

    /// <summary>What is left open, and the pathways that rest on it: by kind, then by id.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<OpenPointRow> ToOpenPointRows(this SupportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        ILookup<OpenPoint, Element> pathways = report.Pathways
            .SelectMany(pathway => pathway.OpenPoints.Select(point => (Point: point, pathway.Element)))
            .ToLookup(pair => pair.Point, pair => pair.Element);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.OpenPoints.Select(point => new OpenPointRow(
            point.Kind.ToCode(), point.Element.Id, point.Element.Kind.ToWord(), point.Element.Statement, point.Relationship?.ToString(), pathways[point].Ids(),
            baseline, report.Setting.Date))];
    }

    /// <summary>Every element of which a public version hides something, ordered by id.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<HiddenSupportRow> ToRows(this HiddenSupportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        HashSet<string> hidden = IdsOf(report.Hidden);
        ILookup<string, LoadBearingElement> carriers = report.SinglePoints.ToLookup(each => each.Element.Id, StringComparer.Ordinal);
        return
        [
            .. report.Redacted.Select(each => new HiddenSupportRow(
                each.Element.Id, each.Element.Kind.ToWord(), each.Reason, string.Join(", ", each.Fields), each.IsStub, hidden.Contains(each.Element.Id),
                carriers[each.Element.Id].SelectMany(point => point.Pathways.Concat(point.Others)).Ids(), report.AreSinglePointsExhaustive,
                report.Setting.Baseline.ToCode(), report.Setting.Date)),
        ];
    }

    /// <summary>The elements whose own standing is another after the change, ordered by id.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<WhatIfRow> ToRows(this WhatIfReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.ChangedStandings.Select(change => new WhatIfRow(
            change.Element.Id, change.Element.Kind.ToWord(), change.Element.Statement, change.From?.ToWord(), change.To?.ToWord(),
            report.Setting.Baseline.ToCode(), report.Setting.Date))];
    }

    /// <summary>The pathways that fall, those that rise, and those that stand as before.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<PathwayChangeRow> ToPathwayRows(this WhatIfReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        HashSet<string> standing = IdsOf(report.StillStanding);
        HashSet<string> changed = IdsOf(report.Fallen.Concat(report.Risen).Select(change => change.Pathway));
        string baseline = report.Setting.Baseline.ToCode();
        return
        [
            .. report.Fallen.Select(change => RowOf(change, "fell")),
            .. report.Risen.Select(change => RowOf(change, "rose")),
            .. report.StillStanding.Where(pathway => !changed.Contains(pathway.Id))
                .Select(pathway =>
                    new PathwayChangeRow(pathway.Id, pathway.Statement, "none", null, null, StillStands: true, string.Empty, baseline, report.Setting.Date)),
        ];

        PathwayChangeRow RowOf(PathwayChange change, string word) => new(
            change.Pathway.Id, change.Pathway.Statement, word, change.From.ToWord(), change.To.ToWord(), standing.Contains(change.Pathway.Id),
            change.Causes.ToText(), baseline, report.Setting.Date);
    }

    /// <summary>The findings, then those that elements suppress.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<FindingRow> ToRows(this ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Findings.Select(finding => RowOf(finding, null)), .. report.Suppressed.Select(each => RowOf(each.Finding, each.Reason))];

        static FindingRow RowOf(Finding finding, string? reason) => new(
            finding.Severity.ToCode(), finding.Rule.Id, finding.Rule.Title, finding.Message, finding.ElementId, finding.Place?.File, finding.Place?.Line,
            finding.Place?.Column, reason);
    }

    /// <summary>The sentences, from the element down to the root causes.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public static ValueList<ExplanationRow> ToRows(this Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return [.. explanation.Sentences.Select(sentence => new ExplanationRow(explanation.Element.Id, sentence.Depth, sentence.ElementId, sentence.Text))];
    }

    private static HashSet<string> IdsOf(IEnumerable<Element> elements) => elements.Select(element => element.Id).ToHashSet(StringComparer.Ordinal);
}
