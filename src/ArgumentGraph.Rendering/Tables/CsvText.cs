using System.Globalization;
using System.Numerics;
using System.Text;

namespace ArgumentGraph.Rendering.Tables;

/// <summary>Comma-separated values (RFC 4180), with line feeds between rows.</summary>
internal sealed class CsvText(bool guardFormulas)
{
    // What makes a spreadsheet take a text for a formula at its beginning; the full-width signs do so in some of them.
    private const string FormulaStarts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private readonly StringBuilder _text = new();

    public void AddRow(IReadOnlyList<object?> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0)
            {
                _text.Append(',');
            }

            Add(cells[i]);
        }

        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    // Nothing at all is null; the empty text is quoted, so that the two can be told apart.
    private void Add(object? cell)
    {
        switch (cell)
        {
            case null:
                break;
            case string text:
                AddText(text);
                break;
            case bool truth:
                _text.Append(truth ? "true" : "false");
                break;
            case double number:
                _text.Append(number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateOnly date:
                _text.Append(date.ToWord());
                break;
            case int or BigInteger:
                _text.Append(CultureInfo.InvariantCulture, $"{cell}");
                break;
            default:
                throw new InvalidOperationException($"A cell cannot be a {cell.GetType()}.");
        }
    }

    private void AddText(string text)
    {
        string guarded = guardFormulas && IsFormula(text) ? "'" + text : text;
        bool needsQuotes = guarded.Length == 0 || guarded.AsSpan().IndexOfAny(",\"\r\n") >= 0 || guarded[0] == ' ' || guarded[^1] == ' ';
        _ = needsQuotes ? _text.Append('"').Append(guarded.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"') : _text.Append(guarded);
    }

    // Apostrophes before it count as well, so that taking one away always gives back what was there.
    private static bool IsFormula(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().TrimStart('\'');
        return rest.Length > 0 && FormulaStarts.Contains(rest[0], StringComparison.Ordinal);
    }
}
