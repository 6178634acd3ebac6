using ArgumentGraph.Content;

namespace ArgumentGraph;

public sealed partial class Argument
{
    // An object, so that the type at the root of all rooms knows nothing of this one.
    private object? _hashes;

    /// <summary>
    /// What the argument says, as one SHA-256 in 64 lower-case hexadecimal digits: the case root (<see cref="ContentHashes.Root"/>). Equal for arguments that
    /// say the same, whether they were read from a file (in any format that loses nothing) or made in code, in whatever order and layout; different when
    /// anything that is said differs.
    /// </summary>
    /// <remarks>
    /// <para>The order of elements, references and tags, comments, layout, places and <c>$schema</c> are not content. Everything else is: texts
    /// letter by letter, suppressions and their reasons, user data, and of numbers the digits given (a doubt of 0.03 and one of 0.030 differ). The bytes that
    /// are hashed are described in docs/verification.md.</para>
    /// <para>Worked out when first asked for: linear in the content, but for sorting.</para>
    /// </remarks>
    /// <example>
    /// <code>
    /// string reviewed = Argument.Load("case-as-reviewed.json").ContentHash;
    /// if (Argument.Load("case.json").ContentHash != reviewed)
    /// {
    ///     Console.WriteLine("The case has changed since it was reviewed.");
    /// }
    /// </code>
    /// </example>
    public string ContentHash => Hashes.Root;

    /// <summary>
    /// The hashes of what the argument and each of its elements say. Worked out when first asked for: linear in the content, but for sorting.
    /// </summary>
    public ContentHashes Hashes => (ContentHashes)(_hashes ??= HashContent());

    /// <summary>Hashes what the argument says, part of it left out if so asked.</summary>
    /// <param name="options">What is left out; null: nothing, as in <see cref="Hashes"/>.</param>
    public ContentHashes HashContent(ContentHashOptions? options = null) => new(this, options ?? new());

    /// <summary>
    /// Whether the other argument says the same: exactly when <see cref="ContentHash"/> would be equal. Linear in the content, but for sorting.
    /// </summary>
    /// <param name="other">The other argument, or null, which says nothing.</param>
    public bool ContentEquals(Argument? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || Structure.ElementCount != other.Structure.ElementCount || Structure.RelationshipCount != other.Structure.RelationshipCount)
        {
            return false;
        }

        var ours = new ContentWriter(this);
        var theirs = new ContentWriter(other);
        if (!ours.Before().SequenceEqual(theirs.Before()))
        {
            return false;
        }

        int[] ourOrder = ours.Order();
        int[] theirOrder = theirs.Order();
        for (int i = 0; i < ourOrder.Length; i++)
        {
            if (!ours.Of(ourOrder[i]).SequenceEqual(theirs.Of(theirOrder[i])))
            {
                return false;
            }
        }

        return true;
    }
}
