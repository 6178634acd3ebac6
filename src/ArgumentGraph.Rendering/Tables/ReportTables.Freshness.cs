using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering;

/// <content>How long an argument stands.</content>
public static partial class ReportTables
{
    /// <summary>Pathways, then the other roots, in the author's order: how they stand, a row for each time that they stand otherwise.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<CourseRow> ToRows(this FreshnessReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        HashSet<string> pathways = IdsOf(report.Pathways.Select(course => course.Element));
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Pathways.Concat(report.Roots).DistinctBy(course => course.Element.Id, StringComparer.Ordinal).SelectMany(course =>
            course.Steps.Select(step => new CourseRow(
                course.Element.Id, course.Element.Statement, pathways.Contains(course.Element.Id), step.From, step.Standing.ToWord(), course.StandsThrough,
                baseline, report.Setting.Date)))];
    }

    /// <summary>The pathways that fall or rise, by day.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ForecastRow> ToForecastRows(this FreshnessReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        return [.. report.Forecast.SelectMany(day => day.Fallen.Concat(day.Risen).Select(change => new ForecastRow(
            day.Day, change.Pathway.Id, change.Pathway.Statement, change.From.ToWord(), change.To.ToWord(), change.Causes.ToText(), day.Expired.Ids(),
            baseline, report.Setting.Date)))];
    }

    /// <summary>What expires: by last valid day, then by id.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static ValueList<ExpiryRow> ToCalendarRows(this FreshnessReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        string baseline = report.Setting.Baseline.ToCode();
        HashSet<string>? renewed = report.Renewals is { } renewals ? IdsOf(renewals.Elements) : null;
        return [.. report.Calendar.Select(one => new ExpiryRow(
            one.LastValidDay, one.Element.Id, one.Element.Kind.ToWord(), one.Element.Statement, string.Join(", ", one.Owners), one.Fells.Ids(),
            renewed?.Contains(one.Element.Id), one.Element.Cost, baseline, report.Setting.Date))];
    }
}
