using ArgumentGraph.Hidden;

namespace ArgumentGraph;

public sealed partial class Argument
{
    private Lazy<PublicVersion?>? _publicVersion;

    /// <summary>
    /// What the argument, a public version of a case, says of what it hides; null for an ordinary argument. Read when first asked for: linear in the record.
    /// </summary>
    /// <remarks>
    /// An argument that was read and has a record is a well-formed public version: reading refuses one that says that something is hidden which is there. Whether
    /// it is intact is told by <see cref="VerifyPublicVersion"/>: a change made afterwards (<see cref="Edit"/>) leaves the record as it was.
    /// </remarks>
    public PublicVersion? PublicVersion => (_publicVersion ??= new(() =>
        UnknownMembers.TryGetValue(PublicVersion.MemberName, out RawJson? record) ? PublicVersionReader.Read(record, out _) : null)).Value;
}
