using System.Globalization;

namespace ArgumentGraph.Rendering.Charts;

/// <summary>How elements stand over a run of days: a row each.</summary>
/// <param name="Title">What it shows, as its title.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, after the first.</param>
/// <param name="Courses">The rows, from above.</param>
/// <param name="Note">What stands below: how many more there are, or why there are none; or null.</param>
internal sealed record CourseChart(string Title, DateOnly First, DateOnly Last, IReadOnlyList<StandingCourse> Courses, string? Note)
{
    private const int Shown = 40;

    /// <summary>The pathways and roots of a forecast, over the days that it looks at; where it looks at all, over a year.</summary>
    public static CourseChart Of(FreshnessReport report)
    {
        StandingCourse[] courses = [.. report.Pathways.Concat(report.Roots).DistinctBy(course => course.Element.Id, StringComparer.Ordinal)];
        DateOnly first = report.Setting.Date ?? (report.Calendar.Count > 0 ? report.Calendar[0].LastValidDay.AddDays(-30) : new DateOnly(2000, 1, 1));
        DateOnly last = report.Until ?? first.AddYears(1);
        return new(
            "How the pathways stand over the days", first, last > first ? last : first.AddDays(1), [.. courses.Take(Shown)],
            courses.Length > Shown ? string.Create(CultureInfo.InvariantCulture, $"and {courses.Length - Shown} more")
                : courses.Length == 0 ? "The argument has neither pathways nor roots." : null);
    }
}
