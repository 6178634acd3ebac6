namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>This argument in a setting: baseline and day are said once for all analyses, and what was worked out is kept.</summary>
    /// <param name="setting">From which baseline, and on which day.</param>
    /// <exception cref="ArgumentNullException"><paramref name="setting"/> is null.</exception>
    public JudgedArgument At(Setting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return new JudgedArgument(this, setting);
    }

    /// <summary>This argument on a day: day and baseline are said once for all analyses, and what was worked out is kept.</summary>
    /// <param name="date">The day on which it is judged.</param>
    /// <param name="baseline">Which evidence is taken to be there.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="baseline"/> is not defined.</exception>
    /// <example>
    /// <code>
    /// JudgedArgument today = argument.On(new DateOnly(2026, 10, 1));
    /// SupportReport support = today.AnalyzeSupport();
    /// </code>
    /// </example>
    public JudgedArgument On(DateOnly date, Baseline baseline = Baseline.AsIs) => At(Setting.On(date, baseline));
}
