using System.Globalization;

namespace ArgumentGraph;

/// <summary>What one run says of one item of evidence: whether it shows what it is there to show. An immutable value.</summary>
/// <remarks>
/// <see cref="EvidenceRecords"/> says which record of several counts. Records are taken as they are: nothing here proves that the run took place.
/// </remarks>
public sealed record EvidenceRecord
{
    /// <summary>How a moment is written: UTC, with as many digits of a second as it needs.</summary>
    internal const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private readonly RunVerdict _verdict;

    /// <summary>The id of the item of evidence.</summary>
    public required string ElementId { get; init; }

    /// <summary>What the run says of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public required RunVerdict Verdict
    {
        get => _verdict;
        init => _verdict = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The verdict must be Pass, Doubt, Fail or NotEvidence.");
    }

    /// <summary>When the result was collected: of several records the newest counts.</summary>
    public required DateTimeOffset Collected { get; init; }

    /// <summary>What was tried: the system and its version, compared with <see cref="Evidence.Subject"/>; or null.</summary>
    public string? Subject { get; init; }

    /// <summary>The file that the record was made from; or null.</summary>
    public EvidenceArtefact? Artefact { get; init; }

    /// <summary>The address of the run, for people; or null.</summary>
    public string? Run { get; init; }

    /// <summary>How many cases the verdict rests on; or null.</summary>
    public EvidenceCases? Cases { get; init; }

    /// <summary>The day of <see cref="Collected"/>, UTC.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Collected.UtcDateTime);

    /// <summary>The moment of <see cref="Collected"/> as files write it, in UTC: for example <c>2026-11-29T03:15:00Z</c>.</summary>
    public string CollectedText => Collected.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture);

    /// <summary>For example <c>pass of 2026-11-29</c>.</summary>
    public override string ToString() => $"{(Verdict == RunVerdict.NotEvidence ? "not evidence" : Verdict.ToString().ToLowerInvariant())} of {Day.ToWord()}";
}
