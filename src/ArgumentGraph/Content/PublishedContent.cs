using ArgumentGraph.Hidden;

namespace ArgumentGraph.Content;

/// <summary>A public version: digests of what is hidden from its record, of what is shown worked out with the salts of the record.</summary>
internal sealed class PublishedContent : IContentSource
{
    private readonly Argument _argument;
    private readonly PublicVersion _version;

    public PublishedContent(Argument argument, PublicVersion version)
    {
        _argument = argument;
        _version = version;
        var cones = new Dictionary<int, byte[]?>();
        foreach ((string id, PublicRecord record) in version.Elements.Where(element => element.Value.IsStub))
        {
            if (argument.Structure.Find(id) is >= 0 and int number)
            {
                cones.Add(number, record.Cone is null ? null : Convert.FromHexString(record.Cone));
            }
        }

        AssertedCones = cones;

        // Those of a record that was made for another argument may be beyond the end.
        int leaves = argument.Structure.ElementCount + 1 + version.HiddenLeaves.Count;
        HiddenLeaves = version.HiddenLeaves.Count == 0 || version.HiddenLeaves[^1].Leaf < leaves ? version.HiddenLeaves : ValueList<HiddenLeaf>.Empty;
    }

    public ValueList<HiddenLeaf> HiddenLeaves { get; }

    public IReadOnlyDictionary<int, byte[]?> AssertedCones { get; }

    public byte[] OwnOfCase() =>
        new CommittedHash(_argument).OfCase(field => DigestOf(_version.Case, string.Empty, field, () => FieldValues.Of(_argument, field)));

    public IOwnHasher NewHasher() => new Hasher(this);

    public bool IsOwnAsserted(int number) => RecordOf(number) is { IsStub: true };

    public string? AssertedConeOf(int number) => RecordOf(number)?.ConeWithInherited;

    private PublicRecord? RecordOf(int number) => _version.RecordOf(_argument.Structure.Elements[number].Id);

    // An element that was added to the argument has no record, and no salt: its hash is that of no private case.
    private static string DigestOf(PublicRecord? record, string id, string field, Func<string> value) =>
        record is not null && record.Hidden.TryGetValue(field, out string? digest)
            ? digest
            : new Disclosure(record?.Salts.GetValueOrDefault(field) ?? string.Empty, id, field, value()).Digest;

    private sealed class Hasher(PublishedContent content) : IOwnHasher
    {
        private readonly CommittedHash _hash = new(content._argument);

        public void OwnOf(int number, Span<byte> hash)
        {
            Element element = content._argument.Structure.Elements[number];
            PublicRecord? record = content.RecordOf(number);
            if (record?.Own is { } own)
            {
                Convert.FromHexString(own).CopyTo(hash);
                return;
            }

            _hash.Of(number, field => DigestOf(record, element.Id, field, () => FieldValues.Of(element, field)), hash);
        }
    }
}
