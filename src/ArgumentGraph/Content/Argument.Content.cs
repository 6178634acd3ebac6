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
    public ContentHashes HashContent(ContentHashOptions? options = null) => new(this, new PlainContent(this, options ?? new()));

    /// <summary>
    /// Hashes what the argument says in such a way that texts can be hidden and the hashes stay: those of a private case, made with its key, are those of all
    /// its public versions. A review that names this root binds to both.
    /// </summary>
    /// <remarks>
    /// Of an element they are made of what cannot be hidden and of salted digests of all that can (<see cref="Disclosure"/>). docs/verification.md describes
    /// the bytes. They differ from the plain <see cref="Hashes"/>, which do not conceal short texts from whoever guesses. Linear in the content, but for
    /// sorting.
    /// </remarks>
    /// <param name="key">The case's key; null for a public version, whose record says what is needed.</param>
    /// <exception cref="InvalidOperationException">There is no key and the argument is not a well-formed public version, or there are both.</exception>
    public ContentHashes HashCommitted(CommitmentKey? key = null)
    {
        if (PublicVersion is { } version)
        {
            return key is null
                ? new(this, new PublishedContent(this, version))
                : throw new InvalidOperationException("This is a public version, which has the hashes of its private case; it takes no key.");
        }

        return key is null
            ? throw new InvalidOperationException("This is not a public version; give the key of the case.")
            : new(this, new PrivateContent(this, key));
    }

    /// <summary>
    /// Whether the other argument says the same: exactly when <see cref="ContentHash"/> would be equal. No hash is made. Linear in the content, but for
    /// sorting.
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

        var theirs = new int[Structure.ElementCount];
        var same = new SameContent(this, other, theirs);
        if (!same.OfCases())
        {
            return false;
        }

        for (int number = 0; number < theirs.Length; number++)
        {
            theirs[number] = other.Structure.Find(Structure.Elements[number].Id);
            if (theirs[number] < 0)
            {
                return false;
            }
        }

        for (int number = 0; number < theirs.Length; number++)
        {
            if (!same.Of(number, theirs[number]))
            {
                return false;
            }
        }

        return true;
    }
}
