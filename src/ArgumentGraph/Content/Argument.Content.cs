using System.Globalization;
using System.Security.Cryptography;
using ArgumentGraph.Content;

namespace ArgumentGraph;

public sealed partial class Argument
{
    private string? _contentHash;

    /// <summary>
    /// What the argument says, as one SHA-256 in 64 lower-case hexadecimal digits. Equal for arguments that say the same, whether they were read from
    /// a file (in any format that loses nothing) or made
    /// in code, in whatever order and layout; different when anything that is said differs.
    /// </summary>
    /// <remarks>
    /// <para>The order of elements, references and tags, comments, layout, places and <c>$schema</c> are not content. Everything else is: texts
    /// letter by letter, suppressions and their reasons,
    /// user data, and of numbers the digits given (a doubt of 0.03 and one of 0.030 differ). The bytes that are hashed are described in
    /// docs/verification.md.</para>
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
    public string ContentHash => _contentHash ??= HashContent();

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

    private string HashContent()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var content = new ContentWriter(this);
        hash.AppendData(content.Before());
        foreach (int number in content.Order())
        {
            hash.AppendData(content.Of(number));
        }

        return string.Concat(hash.GetHashAndReset().Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
