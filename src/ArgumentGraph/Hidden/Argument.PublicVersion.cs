using ArgumentGraph.Hidden;

namespace ArgumentGraph;

public sealed partial class Argument
{
    // An object, so that the type at the root of all rooms knows nothing of this one.
    private object? _publicVersion;

    /// <summary>
    /// What the argument, a public version of a case, says of what it hides; null for an ordinary argument. Read when first asked for: linear in the record.
    /// </summary>
    /// <remarks>
    /// An argument that was read and has a record is a well-formed public version: reading refuses one that says that something is hidden which is there.
    /// Whether it is intact is told by <see cref="VerifyPublicVersion"/>: a change made afterwards (<see cref="Edit"/>) leaves the record as it was.
    /// </remarks>
    public PublicVersion? PublicVersion => UnknownMembers.TryGetValue(PublicVersion.MemberName, out RawJson? record)
        ? (_publicVersion ??= PublicVersionReader.Read(record, out _)) as PublicVersion
        : null;
}
