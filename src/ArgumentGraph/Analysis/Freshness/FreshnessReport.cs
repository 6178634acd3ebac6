using System.Text.Json.Serialization;
using ArgumentGraph.Analysis.Freshness;
using ArgumentGraph.Notebooks;

namespace ArgumentGraph;

/// <summary>How long an argument stands, and what must be renewed by when. Made by <see cref="Argument.AnalyzeFreshness"/>.</summary>
[JsonConverter(typeof(FreshnessReportConverter))]
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed record FreshnessReport : IAnalysisReport
{
    /// <inheritdoc/>
    public required Setting Setting { get; init; }

    /// <inheritdoc/>
    public required ReportBasis Basis { get; init; }

    /// <summary>The last day that was looked at; null: every expiry was.</summary>
    public required DateOnly? Until { get; init; }

    /// <summary>How the pathways stand over the days, in the author's order.</summary>
    public required ValueList<StandingCourse> Pathways { get; init; }

    /// <summary>How the roots stand over the days, in the author's order.</summary>
    public required ValueList<StandingCourse> Roots { get; init; }

    /// <summary>The days on which a pathway falls or rises, in their order.</summary>
    public required ValueList<FreshnessEvent> Forecast { get; init; }

    /// <summary>
    /// What expires after the setting's day, until <see cref="Until"/>, among all that pathways and roots rest on, challenges included: by day, then by id.
    /// </summary>
    public required ValueList<ExpiringElement> Calendar { get; init; }

    /// <summary>The cheapest renewals that carry to <see cref="Until"/> what is supported on the setting's day; null where no such day was given.</summary>
    public required RenewalPlan? Renewals { get; init; }

    /// <summary>
    /// Evidence and assumptions that look well and are out of date: available, or taken to hold, by their state, and expired on the setting's day. By last
    /// valid day, then by id. Empty without a date.
    /// </summary>
    public required ValueList<Element> GreenButStale { get; init; }

    /// <summary>
    /// Evidence that is available, or does not say so, whose age cannot be told: it says neither when it was collected nor when it expires, and no record of
    /// a run decides it. By id. That nothing is said of its age does not make it fresh.
    /// </summary>
    public required ValueList<Evidence> AgeUnknown { get; init; }
}
