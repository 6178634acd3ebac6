using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>Reads again, where they stand, the references whose keys do not say all: those with long ids, with escapes, or in files of modules.</summary>
/// <param name="source">Has the texts.</param>
/// <param name="scopes">What ids mean in files of modules; null where no file is of one.</param>
/// <param name="findings">Where half surrogate pairs are reported.</param>
internal sealed class ReferenceSpelling(SourceText source, ModuleScopes? scopes, FindingList findings) : IDisposable
{
    // An id is at most 256 UTF-16 units; written as escapes, 6 bytes each.
    private const int LongestId = 6 * ElementId.MaximumLength;
    private const int MostLetters = LongestId + ElementId.MaximumLength + 1; // with its module

    private readonly Range[] _ranges = new Range[IdIndex.BatchSize];

    // Borrowed when they are first needed.
    private char[] _letters = [];
    private byte[] _bytes = [];

    /// <summary>The id of a reference of the batch, in UTF-8.</summary>
    public ReadOnlySpan<byte> IdOf(int index, Edge edge)
    {
        ReadOnlySpan<byte> id = _bytes.AsSpan(_ranges[index]);
        return id.IsEmpty && edge.To >= 0 ? ValueOf(edge, source.TextAt(edge.Offset, out int start), start) : id;
    }

    /// <summary>A reference as it stands in the text.</summary>
    /// <param name="edge">An edge that is not looked up yet: in the place of the target it has the length, complemented where there are escapes.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the text begins.</param>
    public static ReadOnlySpan<byte> ValueOf(Edge edge, ReadOnlySpan<byte> text, int start) =>
        text.Slice(edge.Offset - start + 1, edge.To < 0 ? ~edge.To : edge.To);

    /// <summary>Gives the references of a batch the keys of the ids that they mean.</summary>
    public void Complete(ReadOnlySpan<Edge> batch, Span<IdKey> keys)
    {
        int at = 0;
        for (int i = 0; i < batch.Length; i++)
        {
            int begin = at;
            if (scopes is not null || keys[i] == default)
            {
                ReadOnlySpan<byte> id = ReadId(batch[i], at);
                at += id.Length;
                keys[i] = IdKey.Of(id);
            }

            _ranges[i] = begin..at;
        }
    }

    /// <summary>Gives the arrays back, which are borrowed.</summary>
    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_letters);
            ArrayPool<byte>.Shared.Return(_bytes);
        }
    }

    // Written behind those before it. What is too long to be an id is read as an empty one, which no element has.
    private ReadOnlySpan<byte> ReadId(Edge edge, int at)
    {
        ReadOnlySpan<byte> value = ValueOf(edge, source.TextAt(edge.Offset, out int start), start);
        if (value.Length > LongestId)
        {
            return [];
        }

        if (_bytes.Length == 0)
        {
            _letters = ArrayPool<char>.Shared.Rent(MostLetters);
            _bytes = ArrayPool<byte>.Shared.Rent(IdIndex.BatchSize * IdBytes.MostFor(MostLetters));
        }

        string? module = scopes?.ModuleAt(edge.Offset);
        if (module is null && edge.To >= 0 && Utf8.IsValid(value))
        {
            value.CopyTo(_bytes.AsSpan(at));
            return value;
        }

        int length = edge.To < 0 ? EscapedText.Decode(value, _letters, edge.Offset + 1, findings) : Encoding.UTF8.GetChars(value, _letters);
        length = module is null || length == 0 ? length : scopes!.Qualify(_letters, length, module, edge.Offset);
        return IdBytes.Of(_letters.AsSpan(0, length), _bytes.AsSpan(at));
    }
}
