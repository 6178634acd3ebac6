namespace ArgumentGraph.Interchange;

/// <summary>What the artefact of a run says of what was selected in it, and why. Immutable.</summary>
public sealed class RunReading
{
    internal RunReading()
    {
    }

    /// <summary>The verdict. Missing, empty, truncated or mismatched is never <see cref="RunVerdict.Pass"/>.</summary>
    public required RunVerdict Verdict { get; init; }

    /// <summary>The format that it was read in; null where none was recognised.</summary>
    public required RunFormat? Format { get; init; }

    /// <summary>What was selected, by what became of it.</summary>
    public required RunCases Selected { get; init; }

    /// <summary>
    /// When the evidence was collected, as far as the artefact says: of several times of what is selected the earliest for a pass, and the latest for any
    /// other verdict. A time without an offset is taken as UTC; times of the first day of 1970 are left out.
    /// </summary>
    public required DateTimeOffset? Collected { get; init; }

    /// <summary>
    /// What the run was of, where the artefact says it: the commit in SARIF, the digest of an in-toto subject (with its algorithm: <c>sha256:…</c>). Of several
    /// the one that was asked for, if it is among them, else the first.
    /// </summary>
    public required string? Subject { get; init; }

    /// <summary>The address of the run, where the artefact gives one.</summary>
    public required Uri? RunAddress { get; init; }

    /// <summary>The SHA-256 of the bytes that were read, as 64 hexadecimal digits in lower case; null where there were too many.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>Why the verdict is what it is, what decides first; then what has to be known with it. At least one.</summary>
    public required ValueList<RunReason> Reasons { get; init; }

    /// <summary>What is wrong with the artefact itself, in the order of the text: with an error, the verdict is not <see cref="RunVerdict.Pass"/>.</summary>
    public required ValueList<Finding> Findings { get; init; }

    /// <summary>The verdict and the first reason.</summary>
    public override string ToString() => $"{Verdict}: {(Reasons.Count > 0 ? Reasons[0] : null)}";
}
