using System.Text;
using System.Text.Unicode;

namespace ArgumentGraph.Text;

/// <summary>
/// A text that stays where it was read until it is first asked for: of a large argument few statements ever are, and the strings would be most of what it
/// weighs. Equal to another when the texts are.
/// </summary>
internal struct DeferredText : IEquatable<DeferredText>
{
    private readonly int _offset;
    private object _textOrSource;

    public DeferredText(string text) => _textOrSource = text;

    /// <param name="source">Where the text stands; kept alive until it is asked for.</param>
    /// <param name="offset">Where the quotation mark before it stands. The string has no escapes.</param>
    public DeferredText(SourceText source, int offset)
    {
        _textOrSource = source;
        _offset = offset;
    }

    public string Value
    {
        get
        {
            // Two threads may both decode the text; they decode the same.
            if (_textOrSource is SourceText source)
            {
                _textOrSource = Decode(source);
            }

            return (string)_textOrSource;
        }
    }

    public bool Equals(DeferredText other) =>
        (TryGetUtf8(out ReadOnlySpan<byte> own) && other.TryGetUtf8(out ReadOnlySpan<byte> others) && own.SequenceEqual(others))
        || string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is DeferredText other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(Value, StringComparison.Ordinal);

    /// <summary>The text as UTF-8, where it has not been asked for yet and is UTF-8 where it was read.</summary>
    public readonly bool TryGetUtf8(out ReadOnlySpan<byte> utf8)
    {
        utf8 = _textOrSource is SourceText source ? Utf8In(source) : [];
        return _textOrSource is SourceText && Utf8.IsValid(utf8);
    }

    private readonly string Decode(SourceText source) => Encoding.UTF8.GetString(Utf8In(source));

    private readonly ReadOnlySpan<byte> Utf8In(SourceText source)
    {
        ReadOnlySpan<byte> rest = source.TextAt(_offset, out int start)[(_offset - start + 1)..];
        return rest[..rest.IndexOf((byte)'"')];
    }
}
