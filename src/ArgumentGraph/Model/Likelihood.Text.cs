using System.Diagnostics.CodeAnalysis;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <content>Its text, and reading it.</content>
public sealed partial class Likelihood : ISpanParsable<Likelihood>, ISpanFormattable
{
    /// <summary>Reads the text that <see cref="ToString()"/> gives.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">It is not such a text.</exception>
    public static Likelihood Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads the text that <see cref="ToString()"/> gives.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">It is not such a text.</exception>
    public static Likelihood Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out Likelihood? result)
            ? result
            : throw CanonicalText.Malformed(s, "a likelihood", "'doubt' or 'probability' and a number from 0 to 1: 'doubt 0.03'");

    /// <summary>Reads the text that <see cref="ToString()"/> gives, if it is one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <param name="result">What was read; null when it is not such a text.</param>
    /// <returns>Whether it is such a text.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out Likelihood? result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <summary>The text of <see cref="ToString()"/>.</summary>
    /// <param name="format">Null, empty or <c>G</c>: there is one form only.</param>
    /// <param name="formatProvider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        CanonicalText.CheckFormat(format);
        return ToString();
    }

    /// <summary>Writes the text of <see cref="ToString()"/>, if there is room for it.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="charsWritten">How long the text is; 0 when there is no room.</param>
    /// <param name="format">Empty or <c>G</c>: there is one form only.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="FormatException"><paramref name="format"/> is another.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        CanonicalText.TryCopy(ToString(), format, destination, out charsWritten);

    /// <summary>Reads the text that <see cref="ToString()"/> gives, if it is one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <param name="result">What was read; null when it is not such a text.</param>
    /// <returns>Whether it is such a text.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [NotNullWhen(true)] out Likelihood? result)
    {
        int blank = s.IndexOf(' ');
        ReadOnlySpan<char> literal = s[(blank + 1)..];
        bool isDoubt = blank > 0 && s[..blank] is "doubt";
        bool isEither = isDoubt || (blank > 0 && s[..blank] is "probability");
        result = isEither && CanonicalText.IsJsonNumber(literal) ? FromLiteral(literal.ToString(), isDoubt) : null;
        return result is not null;
    }
}
