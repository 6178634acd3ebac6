using System.Globalization;
using System.Text;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;
using ArgumentGraph.Text;

namespace ArgumentGraph.Patterns;

/// <summary>
/// Reads a table from CSV as in RFC 4180: UTF-8, a first row of column names, commas, quotation marks where a value has a comma, a mark or a new line.
/// </summary>
internal sealed class CsvReader
{
    private readonly FindingList _findings;
    private readonly SourceText _source;
    private readonly ReadOnlyMemory<byte> _text;
    private int _at;

    private CsvReader(ReadOnlyMemory<byte> text, string? file, out FindingList findings)
    {
        _text = text;
        _source = new SourceText(file, text);
        findings = _findings = new FindingList(_source);
    }

    /// <summary>The table, or null where the text has no row of column names. Linear in the length of the text.</summary>
    public static InstantiationTable? Read(string name, ReadOnlyMemory<byte> bytes, string? file, out FindingList findings)
    {
        if (TextInput.NameOfOtherEncoding(bytes.Span) is { } encoding)
        {
            _ = new CsvReader(default, file, out findings);
            findings.Add(Rules.InvalidEncoding, 0, $"The text is {encoding}; save it as UTF-8.");
            return null;
        }

        return new CsvReader(TextInput.WithoutMark(bytes), file, out findings).ReadTable(name);
    }

    private InstantiationTable? ReadTable(string name)
    {
        InvalidBytes.Report(_text.Span, _findings);
        var cells = new List<string>();
        var offsets = new List<int>();
        if (!ReadRow(cells, offsets))
        {
            _findings.Add(Rules.MalformedTable, 0, $"The table '{name}' is empty; it begins with a row of column names.");
            return null;
        }

        string[] columns = [.. cells];
        int[] columnOffsets = [.. offsets];
        CheckColumns(columns, columnOffsets);
        var rows = new List<string[]>();
        var rowOffsets = new List<int[]>();
        while (ReadRow(cells, offsets))
        {
            if (cells.Count != columns.Length)
            {
                string message = string.Create(
                    CultureInfo.InvariantCulture, $"Expected {columns.Length} values in the row, as there are columns, but found {cells.Count}.");
                _findings.Add(Rules.MalformedTable, offsets[0], message);
                continue;
            }

            rows.Add([.. cells]);
            rowOffsets.Add([.. offsets]);
        }

        return new(name, columns, [.. rows], _source, columnOffsets, [.. rowOffsets]);
    }

    private void CheckColumns(string[] columns, int[] offsets)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < columns.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(columns[i]))
            {
                _findings.Add(Rules.MalformedTable, offsets[i], "A column has no name; the first row names all columns.");
            }
            else if (!seen.Add(columns[i]))
            {
                _findings.Add(Rules.MalformedTable, offsets[i], $"The column '{Spelling.Clip(columns[i])}' is named twice; each name is given once.");
            }
        }
    }

    // Reads the next row that is not an empty line.
    private bool ReadRow(List<string> cells, List<int> offsets)
    {
        ReadOnlySpan<byte> text = _text.Span;
        cells.Clear();
        offsets.Clear();
        while (_at < text.Length && text[_at] is (byte)'\r' or (byte)'\n')
        {
            _at++;
        }

        if (_at >= text.Length)
        {
            return false;
        }

        while (true)
        {
            offsets.Add(_at);
            cells.Add(_at < text.Length && text[_at] == '"' ? ReadQuoted(text) : ReadPlain(text));
            if (_at >= text.Length || text[_at] != ',')
            {
                break;
            }

            _at++;
        }

        if (_at < text.Length && text[_at] == '\r')
        {
            _at++;
        }

        if (_at < text.Length && text[_at] == '\n')
        {
            _at++;
        }

        return true;
    }

    private string ReadPlain(ReadOnlySpan<byte> text)
    {
        int length = text[_at..].IndexOfAny((byte)',', (byte)'\n', (byte)'\r');
        length = length < 0 ? text.Length - _at : length;
        ReadOnlySpan<byte> value = text.Slice(_at, length);
        if (value.IndexOf((byte)'"') is >= 0 and int mark)
        {
            _findings.Add(
                Rules.MalformedTable, _at + mark, "Expected ',' or the end of the row, but found '\"'; a value with quotation marks stands in quotation "
                    + "marks.");
        }

        _at += length;
        return Encoding.UTF8.GetString(value);
    }

    private string ReadQuoted(ReadOnlySpan<byte> text)
    {
        int start = _at++;
        var value = new StringBuilder();
        while (true)
        {
            int length = text[_at..].IndexOf((byte)'"');
            if (length < 0)
            {
                _findings.Add(Rules.MalformedTable, start, "Expected '\"' at the end of this value, but found the end of the file.");
                value.Append(Encoding.UTF8.GetString(text[_at..]));
                _at = text.Length;
                return value.ToString();
            }

            value.Append(Encoding.UTF8.GetString(text.Slice(_at, length)));
            _at += length + 1;
            if (_at >= text.Length || text[_at] != '"')
            {
                break;
            }

            value.Append('"');
            _at++;
        }

        if (_at < text.Length && text[_at] is not ((byte)',' or (byte)'\r' or (byte)'\n'))
        {
            _findings.Add(Rules.MalformedTable, _at, "Expected ',' or the end of the row after '\"', but found more text.");
            value.Append(ReadRest(text));
        }

        return value.ToString();
    }

    private string ReadRest(ReadOnlySpan<byte> text)
    {
        int length = text[_at..].IndexOfAny((byte)',', (byte)'\n', (byte)'\r');
        length = length < 0 ? text.Length - _at : length;
        string rest = Encoding.UTF8.GetString(text.Slice(_at, length));
        _at += length;
        return rest;
    }
}
