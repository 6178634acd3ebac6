using System.Security.Cryptography;
using System.Text;

namespace ArgumentGraph.Tests.PublicVersions;

/// <summary>Disclosures, digests and salts: RFC 9901 (SD-JWT), with the element's id in addition.</summary>
public class CommitmentTests
{
    private static readonly CommitmentKey Key = RedactionCases.Key;

    // RFC 9901, sections 4.2.1 and 4.2.3, and appendix A: the disclosure of the family name "Möbius".
    [Theory]
    [InlineData(
        "[\"_26bc4LT-ac6q2KI6cBW5es\", \"family_name\", \"Möbius\"]",
        "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0",
        "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0")]
    public void The_published_disclosures_have_the_published_digests(string json, string encoded, string digest)
    {
        Disclosure.EncodedOf(json).Should().Be(encoded);
        Disclosure.DigestOf(encoded).Should().Be(digest);
    }

    [Fact]
    public void A_disclosure_is_the_list_of_salt_id_field_and_value()
    {
        var disclosure = new Disclosure("c2FsdA", "E7", "statement", "\"Ä \\\"said\\\"\"");
        Encoding.UTF8.GetString(Convert.FromBase64String(Padded(disclosure.Encoded))).Should().Be("[\"c2FsdA\",\"E7\",\"statement\",\"Ä \\\"said\\\"\"]");
        Padded(disclosure.Digest).Should().Be(
            Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(disclosure.Encoded))).Replace('+', '-').Replace('/', '_'));
        Disclosure.Parse(disclosure.Encoded).Should().Be(disclosure);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("WyJhIl0=")]
    [InlineData("WyJhIl0")]
    [InlineData("e30")]
    [InlineData("WzEsImEiLCJiIixudWxsXQ")]
    public void What_is_not_a_disclosure_is_refused(string text) => Disclosure.Parse(text).Should().BeNull();

    [Fact]
    public void A_disclosure_that_is_written_otherwise_keeps_its_text_and_its_digest()
    {
        string encoded = Disclosure.EncodedOf("[\"c2FsdA\", \"E7\", \"statement\", \"x\"]");
        Disclosure read = Disclosure.Parse(encoded)!;
        read.Value.Should().Be("\"x\"");
        read.Digest.Should().Be(Disclosure.DigestOf(encoded)).And.NotBe(new Disclosure("c2FsdA", "E7", "statement", "\"x\"").Digest);
    }

    [Fact]
    public void A_salt_is_the_first_half_of_the_documented_hash()
    {
        byte[] message = [.. "argument-graph/salt/1\0E7\0statement\0"u8, .. SHA256.HashData("\"x\""u8)];
        byte[] expected = HMACSHA256.HashData(Enumerable.Range(0, 32).Select(i => (byte)i).ToArray(), message)[..16];
        Convert.FromBase64String(Padded(Key.SaltOf("E7", "statement", "\"x\""))).Should().Equal(expected);
    }

    [Fact]
    public void Salts_differ_wherever_element_field_value_or_key_do()
    {
        var salts = new List<string>();
        foreach (CommitmentKey key in (CommitmentKey[])[Key, CommitmentKey.Create(), CommitmentKey.Create()])
        {
            foreach (string id in (string[])["E7", "E70", "E", "7"])
            {
                foreach (string field in (string[])["statement", "source", "0source"])
                {
                    salts.AddRange(new[] { "null", "\"\"", "\"x\"", "\"y\"" }.Select(value => key.SaltOf(id, field, value)));
                }
            }
        }

        salts.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Different_contents_of_equal_concatenation_have_different_digests() =>
        new[]
        {
            new Disclosure("ab", "c", "d", "null"), new Disclosure("a", "bc", "d", "null"), new Disclosure("a", "b", "cd", "null"),
            new Disclosure("a", "b\",\"c", "d", "null"), new Disclosure("a", "b", "c\",\"d", "null"), new Disclosure("a", "b", "c", "\"d\""),
            new Disclosure("a", "b", "c", "d"),
        }.Select(each => each.Digest).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Committed_hashes_tell_apart_what_is_moved_from_one_field_or_element_to_another()
    {
        Argument[] arguments =
        [
            Of(new Evidence("E1", "ab") { Description = "c" }), Of(new Evidence("E1", "a") { Description = "bc" }), Of(new Evidence("E1", "abc")),
            Of(new Evidence("E1", "ab") { Source = "c" }), Of(new Evidence("E1", "ab") { Subject = "c" }), Of(new Evidence("E1a", "b") { Description = "c" }),
            Of(new Evidence("E1", "ab"), new Evidence("c", "")), Of(new Evidence("E1", ""), new Evidence("c", "ab")),
            Of(new Evidence("E1", "ab") { Description = "null" }), Of(new Evidence("E1", "ab")), Of(new Claim("E1", "ab")),
        ];
        arguments.Select(argument => argument.HashCommitted(Key).Root).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_key_has_32_bytes_and_does_not_show_itself()
    {
        FluentActions.Invoking(() => CommitmentKey.FromBytes(new byte[31])).Should().Throw<ArgumentException>().WithMessage("*32 bytes*");
        Key.ToString().Should().Be("a key");
    }

    [Fact]
    public void A_case_is_hashed_with_its_key_and_a_public_version_without()
    {
        Argument argument = Of(new Evidence("E1", "a"));
        Argument published = argument.Redact(new(), Key).PublicVersion!;
        FluentActions.Invoking(() => argument.HashCommitted()).Should().Throw<InvalidOperationException>().WithMessage("*give the key*");
        FluentActions.Invoking(() => published.HashCommitted(Key)).Should().Throw<InvalidOperationException>().WithMessage("*takes no key*");
        published.HashCommitted().Root.Should().Be(argument.HashCommitted(Key).Root).And.NotBe(argument.HashCommitted(CommitmentKey.Create()).Root);
    }

    private static Argument Of(params Element[] elements) => Analysis.Oracle.RandomArguments.Assemble(elements, []);

    private static string Padded(string base64Url) => base64Url.PadRight((base64Url.Length + 3) / 4 * 4, '=').Replace('-', base64Url.Length == 43 ? '-' : '+');
}
