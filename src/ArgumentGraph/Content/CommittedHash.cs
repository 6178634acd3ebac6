using System.Security.Cryptography;
using ArgumentGraph.Hidden;

namespace ArgumentGraph.Content;

/// <summary>
/// Hashes of an element and of a case in which texts can be hidden: over what cannot be, and a digest for each field that can. And seals, which bind what a
/// public version asserts beside them.
/// </summary>
internal sealed class CommittedHash(Argument argument)
{
    private const string CaseFormat = "argument-graph/committed-case/1";
    private const string ElementFormat = "argument-graph/committed-element/1";
    private const string SealFormat = "argument-graph/seal/1";

    private readonly ContentWriter _content = new(argument);
    private readonly CanonicalBytes _bytes = new();

    public byte[] OfCase(Func<string, string> digestOf)
    {
        _bytes.Clear();
        _bytes.String(CaseFormat);
        WriteDigests([.. HidableFields.OfCase.Order(StringComparer.Ordinal)], digestOf);
        return SHA256.HashData(_bytes.Written);
    }

    public void Of(int number, Func<string, string> digestOf, Span<byte> hash)
    {
        _bytes.Clear();
        _bytes.String(ElementFormat);
        _bytes.Append(_content.OpenMembersOf(number));
        WriteDigests(HidableFields.OfElement, digestOf);
        SHA256.HashData(_bytes.Written, hash);
    }

    /// <summary>The seal of an element's record.</summary>
    public string SealOf(int number, string own, PublicRecord record)
    {
        _bytes.Clear();
        _bytes.String(SealFormat);
        _bytes.Append(_content.OpenMembersOf(number));
        _bytes.String(own);
        WriteAssertions(record, argument.Structure.Elements[number].AssertedStanding?.ToWord());
        return ContentHashes.ToText(SHA256.HashData(_bytes.Written));
    }

    /// <summary>The seal of the record of the case itself.</summary>
    public string SealOfCase(PublicRecord record, string own)
    {
        _bytes.Clear();
        _bytes.String(SealFormat);
        _bytes.String(own);
        WriteAssertions(record, asserted: null);
        return ContentHashes.ToText(SHA256.HashData(_bytes.Written));
    }

    /// <summary>The seal of a public version: of its root, day and hidden leaves.</summary>
    public string SealOf(string root, DateOnly? assertedOn, ValueList<HiddenLeaf> leaves)
    {
        _bytes.Clear();
        _bytes.String(SealFormat);
        _bytes.String(root);
        _bytes.String(assertedOn?.ToWord() ?? string.Empty);
        _bytes.BeginList(leaves.Count);
        foreach (HiddenLeaf leaf in leaves)
        {
            _bytes.BeginList(2);
            _bytes.Number(leaf.Leaf);
            _bytes.String(leaf.Own);
        }

        return ContentHashes.ToText(SHA256.HashData(_bytes.Written));
    }

    private void WriteDigests(string[] fields, Func<string, string> digestOf)
    {
        _bytes.BeginObject(fields.Length);
        foreach (string field in fields)
        {
            _bytes.Name(field);
            _bytes.String(digestOf(field));
        }
    }

    private void WriteAssertions(PublicRecord record, string? asserted)
    {
        string[] hidden = [.. record.Hidden.Keys.Order(StringComparer.Ordinal)];
        _bytes.BeginList(5 + hidden.Length);
        foreach (string? text in (ReadOnlySpan<string?>)[asserted, record.Reason, record.Own, record.Cone, record.ConeWithInherited, .. hidden])
        {
            _bytes.String(text ?? string.Empty);
        }
    }
}
