using ArgumentGraph.PublicVersions;

namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// Makes the public version of a case: an ordinary argument in which a policy's texts, states or parts are hidden, with a record by which anyone can check
    /// that it is the private case with holes in it. The public version is made of what it shows alone: none of its hidden text is left in it.
    /// </summary>
    /// <remarks>
    /// <para>At level <see cref="RedactionLevel.Text"/> every standing, cut set and role is that of the private case, and can be recomputed. At the others
    /// standings are asserted, as judged on <paramref name="date"/> as is; every report on the public version names these elements.</para>
    /// <para>Ids, keys of tags that are shown, kinds, relationships and the number of elements are not hidden; a policy can make ids opaque and sort the file.
    /// Of a strategy with a number of its own (<see cref="SupportableElement.Likelihood"/>) the number cannot be hidden, since it makes the strategy a basic
    /// element.</para>
    /// <para>Linear in the case but for sorting, what stands below stubs (linear in its ancestors for each element), and one search for single points for the
    /// report. docs/verification.md describes the record.</para>
    /// </remarks>
    /// <param name="policy">What is hidden, and why.</param>
    /// <param name="key">The case's key: the same for every version of it.</param>
    /// <param name="date">The day on which asserted standings are judged; null: expiry is not judged.</param>
    /// <param name="cancellationToken">Ends the analysis of the report early.</param>
    /// <returns>The public version, unless a finding is an error, and what it hides.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> or <paramref name="key"/> is null.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public RedactionResult Redact(RedactionPolicy policy, CommitmentKey key, DateOnly? date = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(key);
        return Redaction.Make(this, policy, key, date, cancellationToken);
    }

    /// <summary>
    /// The same argument with ids that say nothing, made with a key, the same for the same id; sorted by them. The public versions of a policy with
    /// <see cref="RedactionPolicy.HasOpaqueIds"/> have the hashes of this one (<see cref="HashCommitted"/>). Linear but for sorting.
    /// </summary>
    /// <param name="key">The case's key.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public Argument WithOpaqueIds(CommitmentKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return new RebuiltArgument(this) { IdOf = key.OpaqueIdOf, IsSorted = true }.Build(Title, UnknownMembers);
    }

    /// <summary>Lets somebody see hidden fields of an element: the values, with what is needed to check them against a public version.</summary>
    /// <param name="key">The case's key.</param>
    /// <param name="id">The element's id; empty for the case itself.</param>
    /// <param name="fields">The fields, as <see cref="RedactionRule.Fields"/> names them, <c>state</c>, <c>collected</c> and <c>expires</c> among them; of the
    /// case itself <c>title</c> and <c>other</c>.</param>
    /// <returns>A disclosure for each field.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="KeyNotFoundException">The argument does not have the element, or elements do not have such a field.</exception>
    /// <exception cref="InvalidOperationException">The argument is a public version, which does not have what it hides.</exception>
    public IReadOnlyList<Disclosure> Disclose(CommitmentKey key, string id, IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(fields);
        return FieldDisclosures.Of(this, key, id, fields);
    }

    /// <summary>
    /// Checks a public version against its record: whether everything that it shows is what the case root was made of, and whether the record is as it was
    /// made. Linear but for sorting.
    /// </summary>
    /// <remarks>
    /// What it shows: the argument is the case with this root, with holes where it says so. It does not show that the case is right, who wrote it, or that
    /// what is asserted is so. Compare the root with one that you were given by other means, such as a review that names it.
    /// </remarks>
    /// <param name="disclosures">Disclosures to check against what is hidden.</param>
    /// <exception cref="ArgumentNullException"><paramref name="disclosures"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The argument is not a public version.</exception>
    public PublicVersionVerification VerifyPublicVersion(params IEnumerable<Disclosure> disclosures)
    {
        ArgumentNullException.ThrowIfNull(disclosures);
        return Verification.Of(this, disclosures);
    }
}
