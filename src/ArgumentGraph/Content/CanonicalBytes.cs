using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ArgumentGraph.Content;

/// <summary>
/// Bytes in the making that say a JSON value in one way only: a letter for the type, then lengths and counts in four bytes (the most significant
/// first), then UTF-8. So every value tells where it
/// ends, and different values never give the same bytes. The format is described in docs/verification.md.
/// </summary>
internal sealed class CanonicalBytes
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    /// <summary>A value that was made elsewhere.</summary>
    public void Append(ReadOnlySpan<byte> value) => _bytes.Write(value);

    /// <summary>The beginning of an object of so many members: each a name and a value, in ascending order of names (ordinally).</summary>
    public void BeginObject(int members) => Begin((byte)'o', members);

    /// <summary>The beginning of a list of so many values.</summary>
    public void BeginList(int values) => Begin((byte)'a', values);

    public void Name(string name) => Text(name);

    public void String(string value)
    {
        Letter((byte)'s');
        Text(value);
    }

    /// <summary>A hash, as the string of its hexadecimal digits.</summary>
    public void Hash(ReadOnlySpan<byte> hash) => String(ContentHashes.ToText(hash));

    /// <summary>A number by its digits, as they were written.</summary>
    public void Number(string literal)
    {
        Letter((byte)'d');
        Text(literal);
    }

    public void Number(double value) => Number(value.ToString("R", CultureInfo.InvariantCulture));

    public void True() => Letter((byte)'t');

    /// <summary>
    /// Any JSON value: members of objects sorted, those given twice in their order; lists in their order. Nested 64 deep at most, so this recursion
    /// is bounded.
    /// </summary>
    public void Json(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                JsonProperty[] members = [.. value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)];
                BeginObject(members.Length);
                foreach (JsonProperty member in members)
                {
                    Name(member.Name);
                    Json(member.Value);
                }

                break;
            case JsonValueKind.Array:
                BeginList(value.GetArrayLength());
                foreach (JsonElement inner in value.EnumerateArray())
                {
                    Json(inner);
                }

                break;
            case JsonValueKind.String:
                String(value.GetString()!);
                break;
            case JsonValueKind.Number:
                Number(value.GetRawText());
                break;
            default:
                Letter(value.ValueKind switch { JsonValueKind.True => (byte)'t', JsonValueKind.False => (byte)'f', _ => (byte)'n' });
                break;
        }
    }

    /// <summary>A list in no particular order: its values, each once, in ascending order of their bytes.</summary>
    public void Set(List<byte[]> values)
    {
        values.Sort((left, right) => left.AsSpan().SequenceCompareTo(right));
        int kept = 0;
        for (int i = 0; i < values.Count; i++)
        {
            if (i == 0 || !values[i].AsSpan().SequenceEqual(values[kept - 1]))
            {
                values[kept++] = values[i];
            }
        }

        BeginList(kept);
        for (int i = 0; i < kept; i++)
        {
            Append(values[i]);
        }
    }

    /// <summary>The bytes of one value by itself.</summary>
    public static byte[] Of(Action<CanonicalBytes> write)
    {
        var bytes = new CanonicalBytes();
        write(bytes);
        return bytes.Written.ToArray();
    }

    private void Begin(byte letter, int count)
    {
        Letter(letter);
        Count(count);
    }

    private void Letter(byte letter) => _bytes.Write([letter]);

    private void Count(int count)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), count);
        _bytes.Advance(sizeof(int));
    }

    private void Text(string text)
    {
        Count(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _bytes);
    }
}
