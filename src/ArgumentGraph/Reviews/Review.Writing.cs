using ArgumentGraph.Reviews;

namespace ArgumentGraph;

/// <content>As a statement to be signed.</content>
public sealed partial record Review
{
    /// <summary>What the predicate of an in-toto statement of a review says that it is.</summary>
    public const string PredicateType = "urn:argument-graph:review:1";

    /// <summary>
    /// The review as an in-toto Statement (version 1): the subject is the case, by its hash, the predicate is the review as its file says it. For tools that
    /// sign; nothing is signed here, and no signature is checked.
    /// </summary>
    /// <remarks>
    /// The digest of the subject is <see cref="CaseRoot"/>, which is made with SHA-256 from what the case says. It is not the hash of the bytes of a file:
    /// <see cref="Argument.ContentHash"/> is what to compare it with.
    /// </remarks>
    /// <param name="subject">What the case is called, for example the name of its file.</param>
    /// <exception cref="ArgumentException"><paramref name="subject"/> is null or blank.</exception>
    public string ToInTotoStatement(string subject)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        return ReviewWriter.WriteStatement(this, subject);
    }
}
