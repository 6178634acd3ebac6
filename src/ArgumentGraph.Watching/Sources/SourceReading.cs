namespace ArgumentGraph.Watching;

/// <summary>What came of reading an argument from its source.</summary>
public sealed class SourceReading
{
    private SourceReading(Argument? argument, ValueList<Finding> findings, CaseReviewsReading? reviews = null, EvidenceRecordsReading? evidence = null)
    {
        Reviews = reviews;
        Evidence = evidence;
        Argument = argument;
        Findings = findings;
    }

    /// <summary>The argument; null where what was read is not a well-formed one.</summary>
    public Argument? Argument { get; }

    /// <summary>What reading found: the errors that make it malformed, warnings, information.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>
    /// What reading the argument's reviews came to: of a file, of those beside it (<see cref="CaseReviews.PathFor"/>). Null, the default, where there are none.
    /// </summary>
    public CaseReviewsReading? Reviews { get; }

    /// <summary>
    /// What reading the records of its runs came to: of a file, of those beside it (<see cref="EvidenceRecords.PathFor"/>). Null, the default, where there are
    /// none.
    /// </summary>
    public EvidenceRecordsReading? Evidence { get; }

    /// <summary>A well-formed argument.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="findings">What reading it found beside; null for nothing.</param>
    /// <param name="reviews">What reading its reviews came to; null where there are none.</param>
    /// <param name="evidence">What reading the records of its runs came to; null where there are none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> is null.</exception>
    public static SourceReading Of(
        Argument argument, ValueList<Finding>? findings = null, CaseReviewsReading? reviews = null, EvidenceRecordsReading? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(argument);
        return new(argument, findings ?? ValueList<Finding>.Empty, reviews, evidence);
    }

    /// <summary>A text that is not a well-formed argument.</summary>
    /// <param name="findings">What is wrong with it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is null.</exception>
    public static SourceReading Malformed(ValueList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return new(null, findings);
    }
}
