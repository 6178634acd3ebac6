using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Charts;

/// <summary>
/// Writes a chart of responses as an SVG document: for each pathway its class in words and colour, and on one axis of time the steps of its chain,
/// each from when it can begin to when it is done, against the moment of harm.
/// </summary>
/// <param name="chart">What is shown.</param>
/// <param name="prefix">What ids begin with.</param>
/// <param name="plotWidth">How much room time has, in pixels.</param>
internal sealed class ResponseChartSvg(ResponseChart chart, string prefix, int plotWidth = ResponseChartSvg.PlotWidth)
{
    private const int Margin = 24;
    private const int RowHeight = 22;
    private const int BarHeight = 12;
    private const int HeadHeight = 24;
    private const int LineHeight = 15;
    private const int BlockGap = 20;
    private const int StageWidth = 86;
    private const int LabelWidth = 240;
    /// <summary>How much room time has in a picture of its own.</summary>
    public const int PlotWidth = 440;
    private const int ValueWidth = 270;
    private const int KeyHeight = 22;
    private const int Left = Margin + StageWidth + LabelWidth;

    private readonly int _valueLeft = Left + plotWidth + 14;
    private readonly SvgText _text = new();
    private readonly (PathwayResponse Response, ResponseLine[] Lines)[] _blocks =
        [.. chart.Responses.Select(response => (response, ResponseLine.Of(response, chart.Report).ToArray()))];

    private TimeAxis _axis = new([], plotWidth);

    /// <summary>The document.</summary>
    public string Write()
    {
        _axis = new TimeAxis(_blocks.SelectMany(block => ResponseLine.MomentsOf(block.Response, block.Lines)), plotWidth);
        string? note = NoteOf();
        const int Top = Margin + 36;
        int bottom = Top + _blocks.Sum(block => HeightOf(block.Response, block.Lines));
        int keyTop = bottom + (note is null ? 4 : 28);
        ResponseKey[] keys = [.. ResponseKey.Of(chart.Responses, _blocks.SelectMany(block => block.Lines))];
        int width = Math.Max(_valueLeft + ValueWidth + Margin, (2 * Margin) + (ShortText.WidthOf(chart.Title, isBold: true) * 4 / 3));
        ChartHead.Write(
            _text, chart.Title, string.Join(' ', chart.Responses.Select(DescriptionOf).Append(note)).Trim(), width,
            keyTop + (keys.Length * KeyHeight) + Margin - 6, Margin, prefix);
        _text.Raw("<defs><pattern").Attribute("id", $"{prefix}unknown")
            .Raw(" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\"><path class=\"ag-trim ag-doubt\" d=\"M-1 8L8 -1\"/></pattern></defs>\n");
        int y = Top;
        foreach ((PathwayResponse response, ResponseLine[] lines) in _blocks)
        {
            WriteBlock(response, lines, y);
            y += HeightOf(response, lines);
        }

        if (note is not null)
        {
            Words("ag-note ag-left", Margin, bottom + 8, note);
        }

        for (int i = 0; i < keys.Length; i++)
        {
            WriteKey(keys[i], keyTop + (i * KeyHeight));
        }

        return _text.Raw("</svg>\n").ToString();
    }

    private static bool HasTimes(PathwayResponse response, ResponseLine[] lines) => ResponseLine.MomentsOf(response, lines).Any();

    // The second line is about times, the third about a second window.
    private static int HeadOf(PathwayResponse response, ResponseLine[] lines) =>
        HeadHeight + (HasTimes(response, lines) ? LineHeight : 0) + (response.Pathway.Harm?.ReversibleWithin is null ? 0 : LineHeight);

    /// <summary>How much height a pathway takes.</summary>
    public static int HeightOf(PathwayResponse response, ResponseReport report) => HeightOf(response, [.. ResponseLine.Of(response, report)]);

    private static int HeightOf(PathwayResponse response, ResponseLine[] lines) => HeadOf(response, lines) + (lines.Length * RowHeight) + BlockGap;

    private string? NoteOf()
    {
        string scale = _axis.IsEven || _blocks.Length == 0 ? string.Empty : "Time is on a logarithmic scale. ";
        string all = (scale + chart.Note).Trim();
        return all.Length == 0 ? null : all;
    }

    // What the picture says, for readers who do not see it.
    private static string DescriptionOf(PathwayResponse response)
    {
        string times = ResponsePhrases.TimesOf(response);
        string chain = response.Chain is { } found ? $", by {string.Join(", ", found.Steps.Select(step => step.Id))}" : string.Empty;
        string window = response.Pathway.Harm?.Within is { } within ? $"; harm within {ResponsePhrases.Of(within)}" : string.Empty;
        return $"{response.Pathway.Id}: {ResponsePhrases.Of(response.Class)}{chain}{(times.Length == 0 ? string.Empty : $"; {times}")}{window}.";
    }

    private void WriteBlock(PathwayResponse response, ResponseLine[] lines, int top)
    {
        HarmWindow? harm = response.Pathway.Harm;
        int rows = top + HeadOf(response, lines);
        int bottom = rows + (lines.Length * RowHeight);
        string statement = LightMarkup.ToPlainText(response.Pathway.Statement);
        string id = ShortText.Of(response.Pathway.Id, 110, isBold: true);
        int idWidth = ShortText.WidthOf(id, isBold: true) + 10;
        string clock = harm?.From is { } from ? $"\nThe clock starts: {from}" : string.Empty;
        _text.Raw("<g><title>").Escaped($"{DescriptionOf(response)}\n{statement}{clock}")
            .Raw("</title>");
        Words("ag-id ag-left", Margin, top + 14, id);
        Words("ag-left", Margin + idWidth, top + 14, ShortText.Of(statement, StageWidth + LabelWidth - idWidth - 14, isBold: false));
        Words("ag-note ag-left", Margin, top + 32, ShortText.Of(ResponsePhrases.TimesOf(response), StageWidth + LabelWidth - 14, isBold: false));
        WriteClass(response, top);
        if (HasTimes(response, lines))
        {
            WriteTicks(top + 14, rows, bottom);
        }

        foreach ((ResponseLine line, int i) in lines.Select((line, i) => (line, i)))
        {
            WriteRow(line, rows + (i * RowHeight));
        }

        WriteWindow(harm?.Within, "ag-head-challenge", top + 32, bottom);
        WriteWindow(harm?.ReversibleWithin, "ag-edge ag-edge-challenge", top + 32 + LineHeight, bottom);
        WriteWindowLabel(harm?.Within, "harm", top + 32);
        WriteWindowLabel(harm?.ReversibleWithin, "can be undone until", top + 32 + LineHeight);
        _text.Raw("</g>\n");
    }

    private void WriteClass(PathwayResponse response, int top)
    {
        string tone = StyleSheet.ClassOf(ResponsePhrases.ColourOf(response.Class));
        string share = response.Shares is [{ Share: < 1 and > 0 } first, ..] && response.Chain is not null
            ? $" · {ResponsePhrases.Percent(first.Share)} of acts"
            : string.Empty;
        _text.Raw("<rect class=\"").Raw(tone).Raw("\" rx=\"3\"").Attribute("x", _valueLeft).Attribute("y", top + 3).Attribute("width", 14)
            .Attribute("height", 14).Raw("/>");
        Words("ag-id ag-left", _valueLeft + 22, top + 14, ResponsePhrases.Of(response.Class) + share);
        if (response.Reversal is not null)
        {
            Words("ag-note ag-left", _valueLeft + 22, top + 32, ResponsePhrases.ReversalOf(response));
        }
    }

    private void WriteTicks(int baseline, int top, int bottom)
    {
        foreach ((TimeSpan time, string label) in _axis.Ticks())
        {
            double x = Left + _axis.Across(time);
            _text.Raw("<path class=\"ag-trim ag-context\" opacity=\".45\" d=\"M")
                .Number(x).Raw(" ").Number(baseline + 5).Raw("v4M").Number(x).Raw(" ").Number(top)
                .Raw("V").Number(bottom).Raw("\"/>");
            Words(time == TimeSpan.Zero ? "ag-note ag-left" : "ag-note", x, baseline, label);
        }
    }

    private void WriteRow(ResponseLine line, int top)
    {
        int baseline = top + 15;
        int labelLeft = Margin + StageWidth;
        string label = ShortText.Of(line.Label, LabelWidth - 14, isBold: true);
        int labelWidth = label.Length == 0 ? 0 : ShortText.WidthOf(label, isBold: true) + 8;
        _text.Raw("<g><title>").Escaped($"{line.Stage}: {line.Label} {line.Text}\n{line.Value}".TrimEnd()).Raw("</title>");
        Words("ag-note ag-left", Margin, baseline, line.Stage);
        Words("ag-id ag-left", labelLeft, baseline, label);
        int room = LabelWidth - labelWidth - 14;
        if (room > 30)
        {
            Words(line.IsGap ? "ag-id ag-left" : "ag-left", labelLeft + labelWidth, baseline, ShortText.Of(line.Text, room, line.IsGap));
        }

        double y = top + ((RowHeight - BarHeight) / 2.0);
        if (line.Bar is { } bar)
        {
            WriteBar(bar.Begin, bar.Done, bar.Latest, line.IsGate, y);
        }

        if (line.IsGate && line.Bar is { } gate)
        {
            WriteGate(Left + _axis.Across(gate.Latest ?? gate.Done), top);
        }

        Words("ag-left", _valueLeft, baseline, ShortText.Of(line.Value, ValueWidth, isBold: false));
        _text.Raw("</g>\n");
    }

    private void WriteBar(TimeSpan begin, TimeSpan done, TimeSpan? latest, bool isGate, double y)
    {
        double from = _axis.Across(begin);
        double full = _axis.Across(done);
        double end = latest is { } known ? _axis.Across(known) : isGate ? full : plotWidth;
        if (latest is null && !isGate)
        {
            _text.Raw("<rect").Attribute("fill", $"url(#{prefix}unknown)").Attribute("x", Left + full).Attribute("y", y)
                .Attribute("width", end - full).Attribute("height", BarHeight).Raw("/>");
        }
        else
        {
            Rectangle("ag-cat2", Left + full, y, end - full);
        }

        Rectangle("ag-head", Left + from, y, Math.Max(full - from, isGate ? 0 : 2));
    }

    // Two posts: what comes waits before them.
    private void WriteGate(double x, int top) => _text.Raw("<path class=\"ag-sign ag-solid\" d=\"M").Number(x + 1).Raw(" ").Number(top + 4)
        .Raw("h2v14h-2zm6 0h2v14h-2z\"/>");

    private void WriteWindow(TimeSpan? time, string style, int baseline, int bottom)
    {
        if (time is { } window)
        {
            _text.Raw("<path").Attribute("class", style).Raw(" d=\"M").Number(Left + _axis.Across(window)).Raw(" ").Number(baseline - 10)
                .Raw("V").Number(bottom).Raw("\"/>");
        }
    }

    // On paper of its own, for the line of another window may cross it.
    private void WriteWindowLabel(TimeSpan? time, string label, int baseline)
    {
        if (time is not { } window)
        {
            return;
        }

        string words = $"{label} {ResponsePhrases.Of(window)}";
        int width = ShortText.WidthOf(words, isBold: false);
        double x = Left + _axis.Across(window);
        double begin = x + width + 8 <= Left + plotWidth ? x + 5 : x - 5 - width;
        _text.Raw("<rect class=\"ag-paper\"").Attribute("x", begin - 1).Attribute("y", baseline - 10).Attribute("width", width)
            .Attribute("height", 13).Raw("/>");
        Words("ag-note ag-left", begin, baseline, words);
    }

    private void WriteKey(ResponseKey key, int y)
    {
        const double Bar = 34;
        switch (key.Glyph)
        {
            case ResponseGlyph.Harm or ResponseGlyph.Reversal:
                _text.Raw("<path").Attribute("class", key.Glyph == ResponseGlyph.Harm ? "ag-head-challenge" : "ag-edge ag-edge-challenge")
                    .Raw(" d=\"M").Number(Margin + (Bar / 2)).Raw(" ").Number(y - 3).Raw("v18\"/>");
                break;
            case ResponseGlyph.Gate:
                WriteGate(Margin + (Bar / 2) - 5, y - 5);
                break;
            case ResponseGlyph.Unknown:
                _text.Raw("<rect").Attribute("fill", $"url(#{prefix}unknown)").Attribute("x", Margin).Attribute("y", y).Attribute("width", Bar)
                    .Attribute("height", BarHeight).Raw("/>");
                break;
            default:
                Rectangle(key.Glyph == ResponseGlyph.AsARule ? "ag-head" : "ag-cat2", Margin, y, Bar);
                break;
        }

        Words("ag-left", Margin + 44, y + 11, key.Words);
    }

    private void Rectangle(string style, double x, double y, double width)
    {
        if (width > 0)
        {
            _text.Raw("<rect").Attribute("class", style).Attribute("x", x).Attribute("y", y)
                .Attribute("width", width).Attribute("height", BarHeight).Raw("/>");
        }
    }

    private void Words(string style, double x, double baseline, string words)
    {
        if (words.Length > 0)
        {
            _text.Raw("<text").Attribute("class", style).Attribute("x", x).Attribute("y", baseline).Raw(">").Escaped(words).Raw("</text>");
        }
    }
}
