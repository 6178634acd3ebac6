using System.Text;
using System.Text.Json;

namespace ArgumentGraph.Json;

/// <summary>References of one kind as they stand in the text, to be looked up when all elements have been read: no strings are made of them.</summary>
internal sealed class ReferenceList(RelationshipKind kind, FindingList findings)
{
    // An id is at most 256 UTF-16 units; written as escapes, 6 bytes each.
    private const int LongestId = 6 * ElementRules.MaximumIdLength;

    private Reference[] _references = new Reference[64];

    public int Count { get; private set; }

    /// <summary>Reads the value of a member that takes a list of ids.</summary>
    public void Read(ref JsonTokens tokens, ElementMember member, string? elementId)
    {
        if (tokens.Type != JsonTokenType.StartArray)
        {
            string expected = tokens.Type == JsonTokenType.String ? $"a list of ids: [\"{tokens.GetTextForMessage()}\"]" : "a list of ids";
            ValueReader.ReportType(ref tokens, findings, member.ToName(), expected, elementId);
            return;
        }

        while (tokens.Next() is not JsonTokenType.EndArray and JsonTokenType type)
        {
            if (type == JsonTokenType.String)
            {
                Add(tokens.Start, tokens.IsEscaped ? ~tokens.Value.Length : tokens.Value.Length);
            }
            else
            {
                TargetReader.ReportReference(ref tokens, findings, member, elementId);
            }
        }
    }

    /// <summary>Says whose the references from <paramref name="first"/> on are: the element at a position (-1: one that is left out), or nobody's where its kind has none.</summary>
    public void Attach(int first, int position, bool isAllowed)
    {
        if (!isAllowed)
        {
            Count = first;
        }

        for (int i = first; i < Count; i++)
        {
            _references[i].From = position;
        }
    }

    /// <summary>Looks every reference up and gives what is found to the assembly.</summary>
    public void Resolve(ReadOnlySpan<byte> text, ArgumentAssembly assembly)
    {
        Span<char> letters = stackalloc char[LongestId];
        assembly.EnsureCapacity(kind, Count);
        foreach (ref readonly Reference reference in _references.AsSpan(0, Count))
        {
            bool isEscaped = reference.Length < 0;
            ReadOnlySpan<byte> value = text.Slice(reference.Offset + 1, isEscaped ? ~reference.Length : reference.Length);
            int to = -1;
            if (value.Length <= LongestId)
            {
                int length = isEscaped ? EscapedText.Decode(value, letters, reference.Offset + 1, findings) : Encoding.UTF8.GetChars(value, letters);
                to = assembly.Find(letters[..length]);
            }

            if (to < 0)
            {
                string id = isEscaped ? EscapedText.Decode(value, 0, findings: null) : Encoding.UTF8.GetString(value);
                assembly.ReportUnresolved(kind, reference.From, id, reference.Offset);
            }
            else if (reference.From >= 0)
            {
                assembly.Connect(kind, reference.From, to, reference.Offset);
            }
        }
    }

    private void Add(int offset, int length)
    {
        if (Count == _references.Length)
        {
            Array.Resize(ref _references, 2 * Count);
        }

        _references[Count++] = new Reference { Offset = offset, Length = length };
    }

    // Length is that of the string's bytes, complemented where they hold escapes.
    private struct Reference
    {
        public int From;
        public int Offset;
        public int Length;
    }
}
