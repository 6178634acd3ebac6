using ArgumentGraph.Hidden;

namespace ArgumentGraph.Content;

/// <summary>A private case with commitments to everything that can be hidden, made with its key.</summary>
internal sealed class PrivateContent(Argument argument, CommitmentKey key) : WholeContent
{
    public override byte[] OwnOfCase() => new CommittedHash(argument).OfCase(field => DisclosureOf(field).Digest);

    public override IOwnHasher NewHasher() => new Hasher(this, argument);

    public Disclosure DisclosureOf(Element element, string field) => DisclosureOf(element.Id, field, FieldValues.Of(element, field));

    public Disclosure DisclosureOf(string field) => DisclosureOf(string.Empty, field, FieldValues.Of(argument, field));

    private Disclosure DisclosureOf(string id, string field, string value) => new(key.SaltOf(id, field, value), id, field, value);

    private sealed class Hasher(PrivateContent content, Argument argument) : IOwnHasher
    {
        private readonly CommittedHash _hash = new(argument);

        public void OwnOf(int number, Span<byte> hash)
        {
            Element element = argument.Structure.Elements[number];
            _hash.Of(number, field => content.DisclosureOf(element, field).Digest, hash);
        }
    }
}
