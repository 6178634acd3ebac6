using System.Collections.Frozen;

namespace ArgumentGraph;

/// <summary>
/// What runs say of the evidence of a case: records that are only ever added, kept in a file <c>NAME.evidence.json</c> beside the case
/// <c>NAME.json</c>, so that a run does not change the case. Given in a <see cref="Setting"/>, they decide the state of the evidence that they are about. An
/// immutable value.
/// </summary>
/// <remarks>
/// <para>
/// For each item of evidence the newest record decides, by <see cref="EvidenceRecord.Collected"/>; of records of the same moment the worst. A record of another
/// subject than the evidence's does not count, where both name one; neither does a record of an element that is not evidence.
/// </para>
/// <list type="bullet">
/// <item>Pass: available. A dispute that is written in the case stays: that somebody contests what the evidence shows is not answered by one more run.</item>
/// <item>Doubt: disputed.</item>
/// <item>Fail: missing, so that it does not hold, and a challenge that rests on it leaves doubt; "withdrawn" would dismiss the challenge.</item>
/// <item>
/// Not evidence: the state that is written, or what the newest record that is evidence says, whichever is lower; silence is never a pass. Planned evidence that
/// failed or was in doubt before is missing, since as planned it would hold again.
/// </item>
/// </list>
/// <para>Withdrawn evidence stays withdrawn. Past its last day evidence is unsupported, whatever a record says.</para>
/// </remarks>
/// <example>
/// <code>
/// EvidenceRecords records = EvidenceRecords.ReadFile("case.evidence.json").Records!;
/// SupportReport support = argument.AnalyzeSupport(Setting.On(new DateOnly(2026, 11, 29)) with { Evidence = records });
///
/// EvidenceRecords.Append("case.evidence.json", new()
/// {
///     ElementId = "E7",
///     Verdict = RunVerdict.Pass,
///     Collected = new DateTimeOffset(2026, 11, 29, 3, 15, 0, TimeSpan.Zero),
///     Run = "https://ci.example/runs/4711",
/// });
/// </code>
/// </example>
public sealed partial class EvidenceRecords : IEquatable<EvidenceRecords>
{
    private readonly FrozenDictionary<string, EvidenceRecord[]> _byElement;
    private readonly Dictionary<object, Place> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes records.</summary>
    /// <param name="records">The records, in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="records"/> or one of them is null.</exception>
    public EvidenceRecords(IEnumerable<EvidenceRecord> records)
        : this(ValuesOf(records), ValueList<Place>.Empty)
    {
    }

    /// <param name="records">The records.</param>
    /// <param name="places">Where each is; empty where they were not read from a text.</param>
    internal EvidenceRecords(ValueList<EvidenceRecord> records, ValueList<Place> places)
    {
        Records = records;
        for (int i = 0; i < places.Count; i++)
        {
            _places.Add(records[i], places[i]);
        }

        // Sorting is stable: of equal records the earlier one comes first, and it does not matter which counts.
        _byElement = records.GroupBy(record => record.ElementId, StringComparer.Ordinal).ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(record => record.Collected).ThenBy(record => Rank(record.Verdict)).ToArray(),
            StringComparer.Ordinal);
    }

    /// <summary>Without a record.</summary>
    public static EvidenceRecords Empty { get; } = new([]);

    /// <summary>The records, in the order of the file.</summary>
    public ValueList<EvidenceRecord> Records { get; }

    /// <summary>The same with one more record. Linear in the number of records.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public EvidenceRecords With(EvidenceRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new([.. Records, record]);
    }

    /// <summary>The records of an element, of whatever subject, the newest first; of the same moment the worst.</summary>
    /// <param name="elementId">The element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="elementId"/> is null.</exception>
    public ValueList<EvidenceRecord> Of(string elementId) => [.. SortedOf(elementId)];

    /// <summary>What the records come to for an item of evidence; null where no record of its subject is about it.</summary>
    /// <param name="evidence">The item of evidence as it is written.</param>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    public EvidenceDecision? DecisionOn(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (Newest(evidence) is not { } newest)
        {
            return null;
        }

        (EvidenceRecord? deciding, EvidenceState? state) = Decide(evidence);
        return new(evidence, newest, deciding, state);
    }

    /// <summary>Whether a record is about the subject of an item of evidence, as far as both name one.</summary>
    /// <param name="record">The record.</param>
    /// <param name="evidence">The item of evidence.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool Fits(EvidenceRecord record, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(evidence);
        return string.IsNullOrWhiteSpace(record.Subject) || string.IsNullOrWhiteSpace(evidence.Subject)
            || record.Subject.AsSpan().Trim().SequenceEqual(evidence.Subject.AsSpan().Trim());
    }

    /// <summary>Where a record was read; null where it was not read from a text, or is not one of these. Constant time.</summary>
    /// <param name="record">One of the records themselves, not one that is equal to it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public Place? PlaceOf(EvidenceRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return _places.GetValueOrDefault(record);
    }

    /// <inheritdoc/>
    public bool Equals(EvidenceRecords? other) => other is not null && Records.Equals(other.Records);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as EvidenceRecords);

    /// <inheritdoc/>
    public override int GetHashCode() => Records.Count;

    /// <summary>How many there are.</summary>
    public override string ToString() => Records.Count == 1 ? "1 record" : $"{Records.Count} records";
}
