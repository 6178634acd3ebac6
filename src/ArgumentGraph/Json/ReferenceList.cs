using System.Buffers;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>
/// References of one kind as they stand in the text, to be looked up when all elements have been read: no strings are made of them.
/// Until then they stand in the assembly's edges with the length of the string, complemented where it holds escapes, in the place of the target.
/// </summary>
internal sealed class ReferenceList(RelationshipKind kind, ArgumentAssembly assembly, PatternSyntax pattern)
{
    // An id is at most 256 UTF-16 units; written as escapes, 6 bytes each.
    private const int LongestId = 6 * ElementId.MaximumLength;

    private readonly FindingList _findings = assembly.Findings;
    private readonly EdgeList _edges = assembly.EdgesOf(kind);

    /// <summary>What ids mean in files of modules; null until all files have been read.</summary>
    public ModuleScopes? Scopes { get; set; }

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
                Add(ref tokens);
            }
            else if (type == JsonTokenType.StartObject && pattern.IsAllowed)
            {
                ReadObject(ref tokens, member, elementId);
            }
            else
            {
                TargetReader.ReportReference(ref tokens, _findings, member, elementId);
            }
        }
    }

    /// <summary>
    /// Says whose the references from <paramref name="first"/> on are: the element at a position (-1: one that is left
    /// out), or nobody's where its kind has none.
    /// </summary>
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

    /// <summary>The ids, each once, that no element has; to be asked before references are looked up.</summary>
    public IEnumerable<(string Id, int Offset)> Unknown(SourceText source)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < _edges.Count; i++)
        {
            Edge edge = _edges.Edges[i];
            string id = Meant(IdOf(edge, source.TextAt(edge.Offset, out int start), start), edge.Offset);
            if (assembly.ToIndex().Find(id) < 0 && ElementId.ProblemOf(id) is null && seen.Add(id))
            {
                yield return (id, edge.Offset);
            }
        }
    }

    /// <summary>Looks every reference up. What is not there is reported, and leaves the list.</summary>
    public void Resolve(SourceText source)
    {
        ReadOnlySpan<byte> text = source.TextAt(0, out int start);
        IdIndex ids = assembly.ToIndex();
        char[] letters = ArrayPool<char>.Shared.Rent(IdIndex.BatchSize * (LongestId + ElementId.MaximumLength + 1));
        Span<Range> ranges = stackalloc Range[IdIndex.BatchSize];
        Span<int> hashes = stackalloc int[IdIndex.BatchSize];
        Span<int> places = stackalloc int[IdIndex.BatchSize];
        Span<Edge> edges = _edges.Edges;
        int kept = 0;
        for (int first = 0, taken; first < edges.Length; first += taken)
        {
            Span<Edge> batch = edges[first..Math.Min(first + IdIndex.BatchSize, edges.Length)];
            if (batch[^1].Offset >= start + text.Length)
            {
                // The edges stand in the order of the text: a batch that ends in another file than it begins in is looked up file by file.
                text = source.TextAt(batch[0].Offset, out start);
                batch = batch[..CountBefore(batch, start + text.Length)];
            }

            Decode(batch, text, start, Scopes?.ModuleAt(batch[0].Offset), letters, ranges, hashes);
            taken = batch.Length;
            ids.Probe(hashes[..taken], places);
            for (int i = 0; i < batch.Length; i++)
            {
                int to = ids.FindAt(places[i], letters.AsSpan(ranges[i]), hashes[i]);
                Edge edge = batch[i];
                if (to < 0)
                {
                    assembly.ReportUnresolved(kind, edge.From, Meant(IdOf(edge, text, start), edge.Offset), edge.Offset);
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

    private void Add(ref JsonTokens tokens)
    {
        int length = tokens.Value.Length;
        _edges.Add(-1, tokens.IsEscaped ? ~length : length, tokens.Start);
    }

    // Of a reference written as an object only the id is read here.
    private void ReadObject(ref JsonTokens tokens, ElementMember member, string? elementId)
    {
        int start = tokens.Start;
        bool isAdded = false;
        while (tokens.Next() == JsonTokenType.PropertyName)
        {
            bool isId = tokens.Value.SequenceEqual("id"u8);
            tokens.Next();
            if (isId && !isAdded && tokens.Type == JsonTokenType.String)
            {
                Add(ref tokens);
                isAdded = true;
            }
            else
            {
                tokens.Skip();
            }
        }

        if (!isAdded)
        {
            _findings.Add(Rules.MissingMember, start, $"A reference in '{member.ToName()}' needs an 'id': that of an element.", elementId);
        }
    }

    private static int CountBefore(ReadOnlySpan<Edge> edges, int end)
    {
        int count = 1;
        while (count < edges.Length && edges[count].Offset < end)
        {
            count++;
        }

        return count;
    }

    private static ReadOnlySpan<byte> ValueOf(Edge edge, ReadOnlySpan<byte> text, int start) =>
        text.Slice(edge.Offset - start + 1, edge.To < 0 ? ~edge.To : edge.To);

    private static string IdOf(Edge edge, ReadOnlySpan<byte> text, int start)
    {
        ReadOnlySpan<byte> value = ValueOf(edge, text, start);
        return edge.To < 0 ? EscapedText.Decode(value, edge.Offset + 1, findings: null) : Encoding.UTF8.GetString(value);
    }

    private string Meant(string id, int offset) => Scopes is null ? id : Scopes.Qualify(id, offset);

    // Writes the ids of a batch, which stand in one file, one after the other; one that is too long to be an id is written as an empty one, which no
    // element has.
    private void Decode(
        ReadOnlySpan<Edge> batch, ReadOnlySpan<byte> text, int start, string? module, Span<char> letters, Span<Range> ranges, Span<int> hashes)
    {
        int at = 0;
        for (int i = 0; i < batch.Length; i++)
        {
            ReadOnlySpan<byte> value = ValueOf(batch[i], text, start);
            int length = value.Length > LongestId ? 0
                : batch[i].To < 0 ? EscapedText.Decode(value, letters[at..], batch[i].Offset + 1, _findings)
                : Encoding.UTF8.GetChars(value, letters[at..]);
            if (module is not null && length > 0)
            {
                length = Scopes!.Qualify(letters[at..], length, module, batch[i].Offset);
            }

            ranges[i] = at..(at + length);
            hashes[i] = IdIndex.HashOf(letters.Slice(at, length));
            at += length;
        }
    }
}
