namespace ArgumentGraph.Rendering.Charts;

/// <summary>How elements stand over a run of days: a row each.</summary>
/// <param name="Title">What it shows, as its title.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day, after the first.</param>
/// <param name="Courses">The rows, from above.</param>
/// <param name="Note">What stands below: how many more there are, or why there are none; or null.</param>
internal sealed record CourseChart(string Title, DateOnly First, DateOnly Last, IReadOnlyList<StandingCourse> Courses, string? Note);
