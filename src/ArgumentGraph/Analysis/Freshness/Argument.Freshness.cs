using ArgumentGraph.Analysis.Freshness;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// How long it stands: from the setting's day on, which pathways fall on which day because evidence and assumptions expire, what must be renewed by when,
    /// the cheapest renewals that carry what stands to a day, and evidence that looks well but is out of date.
    /// </summary>
    /// <remarks>
    /// An expiry date is the last day on which something is valid; it is down on the day after. Nothing but the passing of days is supposed: states stay as
    /// they are. Linear in elements and relationships but for sorting where there are neither challenges nor cycles; with them every day on which
    /// something expires is judged truly, since an expired challenger may make something stand again: then in proportion to what changes on these days.
    /// Causes of falls, and renewals, are searched for within a budget.
    /// </remarks>
    /// <param name="setting">From which baseline, and from which day; null for the argument as it is, from before anything expires.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told the share of the work that is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException"><see cref="FreshnessOptions.Until"/> is before the setting's day.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    /// <example>
    /// <code>
    /// FreshnessReport freshness = argument.AnalyzeFreshness(
    ///     Setting.On(new DateOnly(2026, 11, 1)), new FreshnessOptions { Until = new DateOnly(2027, 6, 30) });
    /// foreach (FreshnessEvent day in freshness.Forecast)
    /// {
    ///     Console.WriteLine($"{day.Day}: {string.Join(", ", day.Fallen.Select(change => change.Pathway.Id))} fall");
    /// }
    /// </code>
    /// </example>
    public FreshnessReport AnalyzeFreshness(
        Setting? setting = null, FreshnessOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        setting ??= Setting.Default;
        options ??= new FreshnessOptions();
        if (options.Until < setting.Date)
        {
            throw new ArgumentException(
                $"{nameof(FreshnessOptions.Until)} ({options.Until:O}) must not be before the day of the setting ({setting.Date:O}).", nameof(options));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new FreshnessAnalysis(this, setting, options, progress, cancellationToken).Report();
    }
}
