using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Content;
using ArgumentGraph.Hidden;

namespace ArgumentGraph;

/// <summary>
/// What lets somebody see one hidden field of a public version, and check that it is the one: its salt and its value. As in RFC 9901 (SD-JWT), with the id of
/// the element in addition.
/// </summary>
/// <param name="Salt">Base64url of 16 random bytes.</param>
/// <param name="ElementId">The element's id; empty for the case itself.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">The value as canonical JSON; <c>null</c> where the element says nothing of it.</param>
public sealed record Disclosure(string Salt, string ElementId, string Field, string Value)
{
    /// <summary>As it is handed over: base64url of the JSON list of the four, the text that is hashed.</summary>
    public string Encoded { get; private init; } = EncodedOf($"[{CanonicalJson.Of(Salt)},{CanonicalJson.Of(ElementId)},{CanonicalJson.Of(Field)},{Value}]");

    /// <summary>What a public version says in the place of the value: base64url of the SHA-256 of <see cref="Encoded"/>.</summary>
    public string Digest => DigestOf(Encoded);

    /// <summary>Reads one that was handed over. Its text is kept as it is, so that its digest is that of what was handed over.</summary>
    /// <param name="encoded">See <see cref="Encoded"/>.</param>
    /// <returns>The disclosure; null where the text is not one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="encoded"/> is null.</exception>
    public static Disclosure? Parse(string encoded)
    {
        ArgumentNullException.ThrowIfNull(encoded);
        if (Base64UrlText.Decode(encoded) is not { } bytes)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement[] parts = document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : [];
            return parts.Length == 4 && parts.Take(3).All(part => part.ValueKind == JsonValueKind.String)
                ? new(parts[0].GetString()!, parts[1].GetString()!, parts[2].GetString()!, CanonicalJson.Of(parts[3])) { Encoded = encoded }
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    internal static string EncodedOf(string json) => Base64UrlText.Encode(Encoding.UTF8.GetBytes(json));

    internal static string DigestOf(string encoded)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.ASCII.GetBytes(encoded), hash);
        return Base64UrlText.Encode(hash);
    }
}
