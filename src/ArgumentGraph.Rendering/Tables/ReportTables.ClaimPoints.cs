using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <content>Claim points.</content>
public static partial class ReportTables
{
    /// <summary>The claim points, ordered by id.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ClaimPointRow> ToRows(this ClaimPointReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Points.Select(each => new ClaimPointRow(
            each.Point.Id, each.Element.Id, string.Join(", ", each.Covers), each.Point.Argument ?? "", each.Root?.Standing.ToWord(), each.Root?.Reason.ToCode(),
            each.IsCircular, report.Setting.Baseline.ToCode(), report.Setting.Date))];
    }

    /// <summary>What confidence in several independent legs rests on.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<SharedConfidenceRow> ToSharedConfidenceRows(this ClaimPointReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Shared.Select(each => new SharedConfidenceRow(
            each.Above.Id, each.Shared.Id, each.IsArgument, each.Legs.Ids(), string.Join(", ", each.Points.Select(point => point.Id)),
            report.Setting.Baseline.ToCode(), report.Setting.Date))];
    }

    /// <summary>What <c>ToRows()</c> gives, as CSV: see <see cref="ToCsv{TRow}"/>.</summary>
    /// <param name="report">The report.</param>
    /// <param name="guardFormulas">False for readers that know no formulas.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string ToCsv(this ClaimPointReport report, bool guardFormulas = true) => report.ToRows().ToCsv(guardFormulas);
}
