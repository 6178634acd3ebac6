using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ArgumentGraph.Content;

/// <summary>
/// Bytes in the making that say a JSON value in one way only: a letter for the type, then lengths and counts in four bytes (the most significant
/// first), then UTF-8. So every value tells where it
/// ends, and different values never give the same bytes. The format is described in docs/verification.md.
/// </summary>
/// <remarks>One buffer, which grows and is used again and again. Not for several threads.</remarks>
internal sealed class CanonicalBytes
{
    private const int MostOfCharacter = 3; // bytes that one UTF-16 unit can take

    private readonly List<int> _starts = []; // of the values of the sets that are open
    private byte[] _bytes = new byte[512];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    /// <summary>A value that was made elsewhere.</summary>
    public void Append(ReadOnlySpan<byte> value) => value.CopyTo(Advance(value.Length));

    /// <summary>The beginning of an object of so many members: each a name and a value, in ascending order of names (ordinally).</summary>
    public void BeginObject(int members) => Begin((byte)'o', members);

    /// <summary>The beginning of an object whose members will be counted: see <see cref="EndObject"/>.</summary>
    /// <returns>What <see cref="EndObject"/> takes.</returns>
    public int BeginObject()
    {
        BeginObject(0);
        return _length;
    }

    /// <summary>The end of an object that was begun without a count.</summary>
    /// <param name="beginning">What <see cref="BeginObject()"/> returned.</param>
    /// <param name="members">How many members it has.</param>
    public void EndObject(int beginning, int members) => BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(beginning - sizeof(int)), members);

    /// <summary>The beginning of a list of so many values.</summary>
    public void BeginList(int values) => Begin((byte)'a', values);

    /// <summary>
    /// The beginning of a list in no particular order. Each of its values comes after <see cref="BeginValue"/>; sets may be within it. Its end is
    /// <see cref="EndSet"/>.
    /// </summary>
    /// <returns>What <see cref="EndSet"/> takes.</returns>
    public int BeginSet()
    {
        BeginList(0);
        _starts.Add(_length);
        return _starts.Count;
    }

    /// <summary>Says that a value of the set begun last, and not ended, follows.</summary>
    public void BeginValue() => _starts.Add(_length);

    /// <summary>The end of a set: its values are put into ascending order of their bytes, each once.</summary>
    /// <param name="beginning">What <see cref="BeginSet"/> returned.</param>
    public void EndSet(int beginning)
    {
        int first = _starts[beginning - 1];
        Span<int> starts = CollectionsMarshal.AsSpan(_starts)[beginning..];
        int count = AreAscending(starts) ? starts.Length : Sort(first, starts);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(first - sizeof(int)), count);
        _starts.RemoveRange(beginning - 1, _starts.Count - beginning + 1);
    }

    public void Name(string name) => Text(name);

    public void String(string value)
    {
        Letter((byte)'s');
        Text(value);
    }

    /// <summary>A string that is UTF-8 already.</summary>
    public void String(ReadOnlySpan<byte> utf8)
    {
        Begin((byte)'s', utf8.Length);
        Append(utf8);
    }

    /// <summary>A hash, as the string of its hexadecimal digits.</summary>
    public void Hash(ReadOnlySpan<byte> hash)
    {
        ReadOnlySpan<byte> digits = "0123456789abcdef"u8;
        Begin((byte)'s', 2 * hash.Length);
        Span<byte> target = Advance(2 * hash.Length);
        for (int i = 0; i < hash.Length; i++)
        {
            target[2 * i] = digits[hash[i] >> 4];
            target[(2 * i) + 1] = digits[hash[i] & 15];
        }
    }

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

    private void Begin(byte letter, int count)
    {
        Letter(letter);
        Count(count);
    }

    private void Letter(byte letter) => Advance(1)[0] = letter;

    private void Count(int count) => BinaryPrimitives.WriteInt32BigEndian(Advance(sizeof(int)), count);

    private void Text(string text)
    {
        EnsureRoom(sizeof(int) + (MostOfCharacter * (long)text.Length));
        int count = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length + sizeof(int)));
        Count(count);
        _length += count;
    }

    private Span<byte> Advance(int count)
    {
        EnsureRoom(count);
        Span<byte> target = _bytes.AsSpan(_length, count);
        _length += count;
        return target;
    }

    private void EnsureRoom(long count)
    {
        long needed = _length + count;
        if (needed > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Max(needed, Math.Min(2L * _bytes.Length, Array.MaxLength)));
        }
    }

    // Strictly, so that no value is there twice.
    private bool AreAscending(ReadOnlySpan<int> starts)
    {
        for (int i = 1; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1] : _length;
            if (_bytes.AsSpan(starts[i - 1]..starts[i]).SequenceCompareTo(_bytes.AsSpan(starts[i]..end)) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    // Returns how many different values there are.
    private int Sort(int first, ReadOnlySpan<int> starts)
    {
        byte[] copy = ArrayPool<byte>.Shared.Rent(_length - first);
        _bytes.AsSpan(first.._length).CopyTo(copy);
        var values = new Memory<byte>[starts.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1] : _length;
            values[i] = copy.AsMemory(starts[i] - first, end - starts[i]);
        }

        Array.Sort(values, (left, right) => left.Span.SequenceCompareTo(right.Span));
        _length = first;
        int count = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (i == 0 || !values[i].Span.SequenceEqual(values[i - 1].Span))
            {
                Append(values[i].Span);
                count++;
            }
        }

        ArrayPool<byte>.Shared.Return(copy);
        return count;
    }
}
