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
    private object? _textOrSource;

    /// <param name="text">The text; null for none.</param>
    public DeferredText(string? text) => _textOrSource = text;

    /// <param name="source">Where the text stands; kept alive until it is asked for.</param>
    /// <param name="offset">Where the quotation mark before it stands. The string has no escapes.</param>
    public DeferredText(SourceText source, int offset)
    {
        _textOrSource = source;
        _offset = offset;
    }

    /// <summary>Whether it has no text.</summary>
    public readonly bool IsNone => _textOrSource is null;

    /// <summary>The text. To be asked only where there is one.</summary>
    public string Value => ValueOrNull!;

    /// <summary>The text, or null for none.</summary>
    public string? ValueOrNull
    {
        get
        {
            // Two threads may both decode the text; they decode the same.
            if (_textOrSource is SourceText source)
            {
                _textOrSource = Decode(source);
            }

            return (string?)_textOrSource;
        }
    }

    public bool Equals(DeferredText other) =>
        (TryGetUtf8(out ReadOnlySpan<byte> own) && other.TryGetUtf8(out ReadOnlySpan<byte> others) && own.SequenceEqual(others))
        || string.Equals(ValueOrNull, other.ValueOrNull, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is DeferredText other && Equals(other);

    public override int GetHashCode() => string.GetHashCode(ValueOrNull, StringComparison.Ordinal);

    /// <summary>The letters of the text, for a look at them: makes no string, but writes them into a buffer where they have been left in the source.</summary>
    /// <param name="buffer">Is replaced by a longer one where they have no room.</param>
    public readonly ReadOnlySpan<char> Letters(ref char[] buffer)
    {
        if (_textOrSource is not SourceText source)
        {
            return (string?)_textOrSource;
        }

        ReadOnlySpan<byte> utf8 = Utf8In(source);
        if (buffer.Length < utf8.Length)
        {
            buffer = new char[2 * utf8.Length];
        }

        return buffer.AsSpan(0, Encoding.UTF8.GetChars(utf8, buffer));
    }

    /// <summary>Where the quotation mark before the text stands in a source, if it has been left there; else -1.</summary>
    public readonly int OffsetIn(SourceText? source) => source is not null && ReferenceEquals(_textOrSource, source) ? _offset : -1;

    /// <summary>The source in which the text has been left; else null.</summary>
    public readonly SourceText? Source => _textOrSource as SourceText;

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
