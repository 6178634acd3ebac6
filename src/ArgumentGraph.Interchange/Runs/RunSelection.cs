namespace ArgumentGraph.Interchange;

/// <summary>What in the artefact of a run counts, and what it has to be about.</summary>
public sealed record RunSelection
{
    /// <summary>Everything, with the least demands that a format has.</summary>
    public static RunSelection Everything { get; } = new();

    /// <summary>
    /// Which tests, rules, packages, properties or controls count: a full name, in which <c>*</c> stands for any characters, also for none; letter case counts.
    /// Null, the default: all of them. A pattern that matches nothing gives <see cref="RunVerdict.NotEvidence"/>.
    /// </summary>
    /// <remarks>
    /// The full name of a test in JUnit and TRX is that of its class, a dot, and its own, unless that begins with the class's already. In SARIF it is the id of
    /// the rule, which selects its parts (<c>CA1000/1</c>) too; in Cobertura the package's name; in in-toto the test's name, or the property; in OSCAL
    /// the id of the finding's target.
    /// </remarks>
    /// <exception cref="ArgumentException">The pattern is blank.</exception>
    public string? Select
    {
        get;
        init => field = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("A pattern must not be blank; null selects everything.", nameof(value));
    }

    /// <summary>
    /// Cobertura: the least line rate that passes, from 0 to 1. Null, the default: a coverage report gives <see cref="RunVerdict.NotEvidence"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is less than 0, more than 1, or not a number.</exception>
    public double? Threshold
    {
        get;
        init => field = value is null or (>= 0 and <= 1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A threshold must be a line rate from 0 to 1.");
    }

    /// <summary>SARIF: the least level of a result that counts as failed. Warning by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The level is not defined.</exception>
    public SarifLevel Level
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The level is not defined.");
    } = SarifLevel.Warning;

    /// <summary>
    /// OSCAL: the day at which expiry is judged; an observation counts through the day (UTC) on which it expires. Null, the default: expiry is not judged, and
    /// a reason says so.
    /// </summary>
    public DateOnly? Date { get; init; }

    /// <summary>
    /// The SHA-256 of what the run must be of, as 64 hexadecimal digits: in in-toto that of a subject, in SARIF that of a commit. An artefact of something else
    /// gives <see cref="RunVerdict.NotEvidence"/>, as does an attestation for which neither this nor <see cref="Subject"/> is given; one that does not say it,
    /// as in JUnit, TRX, Cobertura and OSCAL, gives no pass. Null by default.
    /// </summary>
    /// <exception cref="ArgumentException">The text is not 64 hexadecimal digits.</exception>
    public string? SubjectDigest
    {
        get;
        init => field = value is null || (value.Length == 64 && value.All(char.IsAsciiHexDigit))
            ? value
            : throw new ArgumentException("A SHA-256 must be 64 hexadecimal digits.", nameof(value));
    }

    /// <summary>
    /// What the run must be of, in the artefact's own words: a commit. An artefact that names another gives <see cref="RunVerdict.NotEvidence"/>; one that
    /// names none, as in JUnit, TRX, Cobertura and OSCAL, may still fail, but gives <see cref="RunVerdict.NotEvidence"/> in place of a pass. Null, the default:
    /// not checked.
    /// </summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public string? Subject
    {
        get;
        init => field = value is null || !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new ArgumentException("A subject must not be blank; null leaves it unchecked.", nameof(value));
    }
}
