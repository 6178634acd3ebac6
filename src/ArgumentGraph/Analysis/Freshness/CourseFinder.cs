using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph.Analysis.Freshness;

/// <summary>Finds how elements stand over the days of a forecast.</summary>
/// <param name="argument">The argument.</param>
/// <param name="setting">From which day; null: from before anything expires.</param>
/// <param name="until">The last day that is looked at, or null.</param>
internal sealed class CourseFinder(Argument argument, Setting setting, DateOnly? until)
{
    /// <param name="targets">The elements.</param>
    /// <param name="progress">Told the share of the work that is done.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public StandingCourse[] Of(int[] targets, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var steps = new List<StandingStep>[targets.Length];
        for (int i = 0; i < steps.Length; i++)
        {
            steps[i] = [];
        }

        if (LastDays.Suffice(argument, setting))
        {
            AddFromLastDays(targets, steps);
        }
        else
        {
            AddDayByDay(targets, steps, progress, cancellationToken);
        }

        return [.. targets.Select((target, i) => new StandingCourse(argument.Structure.Elements[target], [.. steps[i]]))];
    }

    private void AddFromLastDays(int[] targets, List<StandingStep>[] steps)
    {
        var supported = new LastDays(argument, setting, Standing.Supported);
        var inDoubt = new LastDays(argument, setting, Standing.InDoubt);
        int first = setting.Date?.DayNumber ?? LastDays.Never + 1;
        for (int i = 0; i < targets.Length; i++)
        {
            int throughSupported = supported.Analysed(targets[i]);
            int throughInDoubt = inDoubt.Analysed(targets[i]);
            steps[i].Add(new(null, first <= throughSupported ? Standing.Supported : first <= throughInDoubt ? Standing.InDoubt : Standing.Unsupported));
            if (first <= throughSupported)
            {
                Add(steps[i], throughSupported, throughInDoubt > throughSupported ? Standing.InDoubt : Standing.Unsupported);
            }

            if (first <= throughInDoubt && throughInDoubt > throughSupported)
            {
                Add(steps[i], throughInDoubt, Standing.Unsupported);
            }
        }
    }

    private void Add(List<StandingStep> steps, int lastDay, Standing standing)
    {
        if (lastDay < DateOnly.MaxValue.DayNumber && (until is null || lastDay < until.Value.DayNumber))
        {
            steps.Add(new(DateOnly.FromDayNumber(lastDay + 1), standing));
        }
    }

    // An expiry may raise something where there are challenges: so every day on which something expires is judged truly.
    private void AddDayByDay(int[] targets, List<StandingStep>[] steps, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        var evaluation = new StandingEvaluation(argument, setting with { Date = setting.Date ?? DateOnly.MinValue });
        AddStandings(targets, steps, evaluation, from: null);
        ILookup<DateOnly, int> expiring = Enumerable.Range(0, argument.Structure.ElementCount).Where(IsAhead)
            .ToLookup(number => argument.Structure.Elements[number].LastValidDay!.Value);
        DateOnly[] days = [.. expiring.Select(day => day.Key).Order()];
        for (int day = 0; day < days.Length; day++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            evaluation.MoveTo(days[day].AddDays(1), expiring[days[day]]);
            AddStandings(targets, steps, evaluation, days[day].AddDays(1));
            progress?.Report((day + 1.0) / days.Length);
        }
    }

    private static void AddStandings(int[] targets, List<StandingStep>[] steps, StandingEvaluation evaluation, DateOnly? from)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            Standing standing = evaluation.Analysed(targets[i]);
            if (steps[i].Count == 0 || steps[i][^1].Standing != standing)
            {
                steps[i].Add(new(from, standing));
            }
        }
    }

    // Whether it is valid for the last time on the first day of the forecast or later, as far as it looks.
    private bool IsAhead(int number) => argument.Structure.Elements[number].LastValidDay is { } last
        && last < DateOnly.MaxValue && !(last < setting.Date) && !(last >= until);
}
