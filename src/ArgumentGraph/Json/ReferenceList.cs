using System.Buffers;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Json;

/// <summary>
/// References of one kind as they stand in the text, to be looked up when all elements have been read: no strings are made of them.
/// Until then they stand in the assembly's edges with the length of the string, complemented where it holds escapes, in the place of the target.
/// </summary>
internal sealed class ReferenceList(RelationshipKind kind, ArgumentAssembly assembly)
{
    // An id is at most 256 UTF-16 units; written as escapes, 6 bytes each.
    private const int LongestId = 6 * ElementId.MaximumLength;

    private readonly FindingList _findings = assembly.Findings;
    private readonly EdgeList _edges = assembly.EdgesOf(kind);

    public int Count => _edges.Count;

    /// <summary>Reads the value of a member that takes a list of ids.</summary>
    public void Read(ref JsonTokens tokens, ElementMember member, string? elementId)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            string expected = tokens.Type == JsonTokenType.String ? $"a list of ids: [\"{tokens.GetTextForMessage()}\"]" : "a list of ids";
            ValueReader.ReportType(ref tokens, _findings, member.ToName(), expected, elementId);
            return;
        }

        while (tokens.Next() is not JsonTokenType.EndArray and JsonTokenType type)
        {
            if (type == JsonTokenType.String)
            {
                int length = tokens.Value.Length;
                _edges.Add(-1, tokens.IsEscaped ? ~length : length, tokens.Start);
            }
            else
            {
                TargetReader.ReportReference(ref tokens, _findings, member, elementId);
            }
        }
    }

    /// <summary>Says whose the references from <paramref name="first"/> on are: the element at a position (-1: one that is left out), or nobody's where its kind has none.</summary>
    public void Attach(int first, int position, bool isAllowed)
    {
        if (!isAllowed)
        {
            _edges.Truncate(first);
        }

        foreach (ref Edge edge in _edges.Edges[first..])
        {
            edge.From = position;
        }
    }

    /// <summary>Looks every reference up. What is not there is reported, and leaves the list.</summary>
    public void Resolve(ReadOnlySpan<byte> text)
    {
        IdIndex ids = assembly.ToIndex();
        char[] letters = ArrayPool<char>.Shared.Rent(IdIndex.BatchSize * LongestId);
        Span<Range> ranges = stackalloc Range[IdIndex.BatchSize];
        Span<int> hashes = stackalloc int[IdIndex.BatchSize];
        Span<int> places = stackalloc int[IdIndex.BatchSize];
        Span<Edge> edges = _edges.Edges;
        int kept = 0;
        for (int first = 0; first < edges.Length; first += IdIndex.BatchSize)
        {
            Span<Edge> batch = edges[first..Math.Min(first + IdIndex.BatchSize, edges.Length)];
            Decode(batch, text, letters, ranges, hashes);
            ids.Probe(hashes[..batch.Length], places);
            for (int i = 0; i < batch.Length; i++)
            {
                int to = ids.FindAt(places[i], letters.AsSpan(ranges[i]), hashes[i]);
                Edge edge = batch[i];
                if (to < 0)
                {
                    assembly.ReportUnresolved(kind, edge.From, IdOf(edge, text), edge.Offset);
                }
                else if (edge.From >= 0)
                {
                    edges[kept++] = new Edge { From = edge.From, To = to, Offset = edge.Offset };
                }
            }
        }

        _edges.Truncate(kept);
        ArrayPool<char>.Shared.Return(letters);
    }

    private static ReadOnlySpan<byte> ValueOf(Edge edge, ReadOnlySpan<byte> text) => text.Slice(edge.Offset + 1, edge.To < 0 ? ~edge.To : edge.To);

    private static string IdOf(Edge edge, ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> value = ValueOf(edge, text);
        return edge.To < 0 ? EscapedText.Decode(value, edge.Offset + 1, findings: null) : Encoding.UTF8.GetString(value);
    }

    // Writes the ids of a batch one after the other; one that is too long to be an id is written as an empty one, which no element has.
    private void Decode(ReadOnlySpan<Edge> batch, ReadOnlySpan<byte> text, Span<char> letters, Span<Range> ranges, Span<int> hashes)
    {
        int at = 0;
        for (int i = 0; i < batch.Length; i++)
        {
            ReadOnlySpan<byte> value = ValueOf(batch[i], text);
            int length = value.Length > LongestId ? 0
                : batch[i].To < 0 ? EscapedText.Decode(value, letters[at..], batch[i].Offset + 1, _findings)
                : Encoding.UTF8.GetChars(value, letters[at..]);
            ranges[i] = at..(at + length);
            hashes[i] = IdIndex.HashOf(letters.Slice(at, length));
            at += length;
        }
    }
}
