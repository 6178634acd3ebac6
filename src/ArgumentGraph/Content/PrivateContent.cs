using ArgumentGraph.Hidden;

namespace ArgumentGraph.Content;

/// <summary>A private case with commitments to everything that can be hidden, made with its key.</summary>
internal sealed class PrivateContent(Argument argument, CommitmentKey key) : WholeContent
{
    private readonly CommittedHash _hash = new(argument);

    public override byte[] OwnOfCase() => _hash.OfCase(field => DisclosureOf(field).Digest);

    public override void OwnOf(int number, Span<byte> hash) =>
        _hash.Of(number, field => DisclosureOf(argument.Structure.Elements[number], field).Digest, hash);

    public Disclosure DisclosureOf(Element element, string field) => DisclosureOf(element.Id, field, FieldValues.Of(element, field));

    public Disclosure DisclosureOf(string field) => DisclosureOf(string.Empty, field, FieldValues.Of(argument, field));

    private Disclosure DisclosureOf(string id, string field, string value) => new(key.SaltOf(id, field, value), id, field, value);
}
