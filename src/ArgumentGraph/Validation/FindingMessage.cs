using System.Globalization;
using System.Runtime.CompilerServices;

namespace ArgumentGraph.Validation;

/// <summary>
/// The message of a finding, composed only if the finding is going to be read: a rule that is switched off, or that has been broken a thousand times already,
/// costs no text. Numbers are written in the invariant culture.
/// </summary>
[InterpolatedStringHandler]
internal ref struct FindingMessage
{
    private DefaultInterpolatedStringHandler _text;

    public FindingMessage(int literalLength, int formattedCount, Inspection inspection, Rule rule, int element, out bool isWanted)
    {
        Fate = inspection.Judge(rule, element);
        isWanted = Fate is Inspection.Fate.Listed or Inspection.Fate.Suppressed;
        _text = isWanted ? new(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public Inspection.Fate Fate { get; }

    public void AppendLiteral(string text) => _text.AppendLiteral(text);

    public void AppendFormatted(string? text) => _text.AppendFormatted(text);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    public string ToText() => _text.ToStringAndClear();
}
