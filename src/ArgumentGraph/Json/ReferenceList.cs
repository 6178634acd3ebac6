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
    private readonly FindingList _findings = assembly.Findings;
    private readonly EdgeList _edges = assembly.EdgesOf(kind);

    // Borrowed: beside each edge the key of the id to which it leads, where that stands there as it is; else a key without an id.
    private IdKey[] _keys = [];

    /// <summary>What ids mean in files of modules; null until all files have been read.</summary>
    public ModuleScopes? Scopes { get; set; }

    public int Count => _edges.Count;

    /// <summary>Reads the value of a member that takes a list of ids.</summary>
    public void Read(ref JsonTokens tokens, ElementMember member, ElementFields element)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            string expected = tokens.Type == JsonTokenType.String ? $"a list of ids: [\"{tokens.GetTextForMessage()}\"]" : "a list of ids";
            ValueReader.ReportType(ref tokens, _findings, member.ToName(), expected, element.Id);
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
                ReadObject(ref tokens, member, element.Id);
            }
            else
            {
                TargetReader.ReportReference(ref tokens, _findings, member, element.Id);
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
        using var spelling = new ReferenceSpelling(source, Scopes is { IsNeeded: true } ? Scopes : null, _findings);
        IdIndex ids = assembly.ToIndex();
        Span<int> places = stackalloc int[IdIndex.BatchSize];
        Span<Edge> edges = _edges.Edges;
        int kept = 0;
        for (int first = 0; first < edges.Length; first += IdIndex.BatchSize)
        {
            Span<Edge> batch = edges[first..Math.Min(first + IdIndex.BatchSize, edges.Length)];
            Span<IdKey> keys = _keys.AsSpan(first, batch.Length);
            spelling.Complete(batch, keys);
            ids.Probe(keys, places);
            for (int i = 0; i < batch.Length; i++)
            {
                Edge edge = batch[i];
                int to = ids.FindAt(places[i], keys[i], keys[i].IsWhole ? [] : spelling.IdOf(i, edge));
                if (to < 0)
                {
                    string id = IdOf(edge, source.TextAt(edge.Offset, out int start), start);
                    assembly.ReportUnresolved(kind, edge.From, Meant(id, edge.Offset), edge.Offset);
                }
                else if (edge.From >= 0)
                {
                    edges[kept++] = new Edge { From = edge.From, To = to, Offset = edge.Offset };
                }
            }
        }

        _edges.Truncate(kept);
        ReplaceKeys([]);
    }

    private void Add(ref JsonTokens tokens)
    {
        ReadOnlySpan<byte> value = tokens.Value;
        int index = _edges.Count;
        _edges.Add(-1, tokens.IsEscaped ? ~value.Length : value.Length, tokens.Start);
        if (index == _keys.Length)
        {
            const int FirstCapacity = 64;
            IdKey[] larger = ArrayPool<IdKey>.Shared.Rent(Math.Max(FirstCapacity, 2 * index));
            _keys.CopyTo(larger, 0);
            ReplaceKeys(larger);
        }

        _keys[index] = !tokens.IsEscaped && value.Length <= ElementId.MaximumLength && Ascii.IsValid(value) ? IdKey.Of(value) : default;
    }

    private void ReplaceKeys(IdKey[] keys)
    {
        if (_keys.Length > 0)
        {
            ArrayPool<IdKey>.Shared.Return(_keys);
        }

        _keys = keys;
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

    private static string IdOf(Edge edge, ReadOnlySpan<byte> text, int start)
    {
        ReadOnlySpan<byte> value = ReferenceSpelling.ValueOf(edge, text, start);
        return edge.To < 0 ? EscapedText.Decode(value, edge.Offset + 1, findings: null) : Encoding.UTF8.GetString(value);
    }

    private string Meant(string id, int offset) => Scopes is null ? id : Scopes.Qualify(id, offset);
}
