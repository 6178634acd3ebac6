using ArgumentGraph.PublicVersions;

namespace ArgumentGraph;

/// <summary>What is hidden in the public version of a case, and why. Immutable; read from a file, or made in code.</summary>
/// <remarks><c>docs/verification.md</c> describes the file, <c>docs/argument-graph-redaction-1.schema.json</c> is its schema.</remarks>
/// <example>
/// <code>
/// Argument argument = Argument.Load("case.json");
/// var policy = new RedactionPolicy
/// {
///     Rules = [new RedactionRule { Elements = ["E7"], Reason = "names a system that is not public" }],
/// };
/// RedactionResult report = argument.Redact(policy, CommitmentKey.Create());
/// report.PublicVersion?.Save("case.public.json");
/// </code>
/// </example>
public sealed record RedactionPolicy
{
    /// <summary>What a policy's file begins with.</summary>
    public const string FileFormat = "argument-graph-redaction/1";

    /// <summary>The rules. Where several mean one element, the greatest level, all fields and all reasons count.</summary>
    public ValueList<RedactionRule> Rules { get; init; } = ValueList<RedactionRule>.Empty;

    /// <summary>What is hidden of the case itself: <c>title</c>, <c>other</c> (members beside the elements that the format does not know).</summary>
    public ValueList<string> CaseFields { get; init; } = ValueList<string>.Empty;

    /// <summary>Why that is hidden; needed where <see cref="CaseFields"/> has any.</summary>
    public string? CaseReason { get; init; }

    /// <summary>
    /// Whether the public version has ids that say nothing, made with the key. The case root is then that of the case with these ids
    /// (<see cref="Argument.WithOpaqueIds"/>). Ids that stand in texts, data or tags are not replaced.
    /// </summary>
    public bool HasOpaqueIds { get; init; }

    /// <summary>Whether the public version is sorted by id, so that the order of the file says nothing. With opaque ids it always is.</summary>
    public bool IsSorted { get; init; }

    /// <summary>Reads the text of a policy's file, and says all that is wrong with it. Linear in its length.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">How places in findings name it; or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static RedactionPolicyReading Read(string json, string? file = null) => RedactionPolicyReader.Read(JsonSidecar.Read(json, file));

    /// <summary>Reads a policy's file, and says all that is wrong with it. Linear in its length.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static RedactionPolicyReading ReadFile(string path) => RedactionPolicyReader.Read(JsonSidecar.ReadFile(path));
}
