using System.Globalization;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.HeatMaps;

/// <summary>Writes a heat map as an SVG document: a row for each element, a column for each pathway.</summary>
internal sealed class HeatMapSvg
{
    private const int Margin = 24;
    private const int CellWidth = 46;
    private const int CellHeight = 26;
    private const int LabelWidth = 430;
    private const int CountWidth = 64;

    private static readonly (LoadBearingRole Role, string Label)[] Roles =
    [
        (LoadBearingRole.LoadBearing, "load-bearing: falls with it alone"),
        (LoadBearingRole.Contributing, "contributing: falls with it and others"),
        (LoadBearingRole.Redundant, "redundant"),
        (LoadBearingRole.NotInHand, "not in hand"),
        (LoadBearingRole.Opposing, "opposing"),
        (LoadBearingRole.NotSettled, "not settled"),
        (LoadBearingRole.None, "none"),
    ];

    private readonly HeatMap _map;
    private readonly int _rows;
    private readonly string _prefix;
    private readonly SvgText _text = new();

    public HeatMapSvg(HeatMap map, int maximumElements, string prefix)
    {
        _prefix = prefix;
        _map = map;
        _rows = Math.Min(map.Elements.Count, maximumElements);
    }

    /// <summary>The document.</summary>
    public string Write()
    {
        int columns = _map.Pathways.Count;
        LoadBearingRole[] occurring = [.. Roles.Select(role => role.Role).Where(Occurs)];
        string[] heads = [.. _map.Pathways.Select(pathway => ShortText.Of(pathway.Id, 120, isBold: true))];
        int headHeight = heads.Length == 0 ? 0 : heads.Max(head => ShortText.WidthOf(head, isBold: true)) + 12;
        bool isTurned = headHeight > CellWidth + 6;
        headHeight = isTurned ? headHeight : 24;
        int titleHeight = _map.Title.Length > 0 ? 34 : 0;
        int top = Margin + titleHeight + headHeight;
        int bottom = top + (_rows * CellHeight);
        bool isCut = _rows < _map.Elements.Count || _rows == 0;
        int legendTop = bottom + (isCut ? 24 : 0) + 18;
        int width = (2 * Margin) + LabelWidth + (columns * CellWidth) + CountWidth;
        int height = legendTop + (occurring.Length * 22) + Margin - 6;
        WriteHead(width, height);
        if (titleHeight > 0)
        {
            _text.Raw("<text class=\"ag-title ag-left\"").Attribute("x", Margin)
                .Attribute("y", Margin + 16).Raw(">").Escaped(PlainText.LineOf(_map.Title)).Raw("</text>\n");
        }

        for (int column = 0; column < columns; column++)
        {
            WriteColumnHead(heads[column], _map.Pathways[column], Margin + LabelWidth + (column * CellWidth) + (CellWidth / 2), top, isTurned);
        }

        for (int row = 0; row < _rows; row++)
        {
            WriteRow(row, top + (row * CellHeight));
        }

        if (isCut)
        {
            string more = _rows == 0
                ? "No basic element is load-bearing or contributing."
                : string.Create(CultureInfo.InvariantCulture, $"and {_map.Elements.Count - _rows} more elements, which carry fewer pathways");
            _text.Raw("<text class=\"ag-note ag-left\"").Attribute("x", Margin).Attribute("y", bottom + 18).Raw(">").Raw(more).Raw("</text>\n");
        }

        for (int i = 0; i < occurring.Length; i++)
        {
            int y = legendTop + (i * 22);
            WriteCell(occurring[i], Margin, y, 34, 16);
            _text.Raw("<text class=\"ag-left\"").Attribute("x", Margin + 44).Attribute("y", y + 13).Raw(">").Raw(LabelOf(occurring[i])).Raw("</text>\n");
        }

        return _text.Raw("</svg>\n").ToString();
    }

    private void WriteHead(int width, int height)
    {
        int shared = Enumerable.Range(0, _map.Elements.Count).Count(element => _map.CountOf(element, LoadBearingRole.LoadBearing) > 1);
        string description = string.Create(
            CultureInfo.InvariantCulture,
            $"A table of {_map.Elements.Count} basic elements and {_map.Pathways.Count} pathways: "
            + $"what each element is to each pathway. {shared} elements are load-bearing for more than one pathway.");
        _text.Raw("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ag\" role=\"img\"").Attribute("width", width).Attribute("height", height)
            .Raw(" viewBox=\"0 0 ").Number(width).Raw(" ").Number(height).Raw("\" aria-labelledby=\"").Raw(_prefix)
            .Raw("heat-title ").Raw(_prefix).Raw("heat-desc\">\n<title id=\"").Raw(_prefix).Raw("heat-title\">")
            .Escaped(PlainText.LineOf(_map.Title)).Raw("</title>\n<desc id=\"").Raw(_prefix)
            .Raw("heat-desc\">").Escaped(description).Raw("</desc>\n<style>").Raw(StyleSheet.Element)
            .Raw("</style>\n<rect class=\"ag-paper\"").Attribute("width", width).Attribute("height", height).Raw("/>\n");
    }

    private void WriteColumnHead(string head, Element pathway, int x, int top, bool isTurned)
    {
        _text.Raw("<g><title>").Escaped($"{pathway.Id}: {LightMarkup.ToPlainText(pathway.Statement)}").Raw("</title><text class=\"ag-id");
        if (isTurned)
        {
            _text.Raw(" ag-left\" transform=\"translate(").Number(x + 4).Raw(" ").Number(top - 6).Raw(") rotate(-90)\">");
        }
        else
        {
            _text.Raw("\"").Attribute("x", x).Attribute("y", top - 8).Raw(">");
        }

        _text.Escaped(head).Raw("</text></g>\n");
    }

    private void WriteRow(int row, int y)
    {
        Element element = _map.Elements[row];
        string id = ShortText.Of(element.Id, 120, isBold: true);
        int start = Margin + Math.Max(44, ShortText.WidthOf(id, isBold: true) + 10);
        _text.Raw("<g><title>").Escaped($"{element.Id}: {element.Kind.ToWord()}\n{LightMarkup.ToPlainText(element.Statement)}")
            .Raw("</title><text class=\"ag-id ag-left\"").Attribute("x", Margin).Attribute("y", y + 17).Raw(">")
            .Escaped(id).Raw("</text><text class=\"ag-left\"").Attribute("x", start).Attribute("y", y + 17).Raw(">")
            .Escaped(ShortText.Of(LightMarkup.ToPlainText(element.Statement), Margin + LabelWidth - 12 - start, isBold: false)).Raw("</text></g>\n");
        for (int column = 0; column < _map.Pathways.Count; column++)
        {
            LoadBearingRole role = _map[column, row];
            _text.Raw("<g><title>").Escaped($"{element.Id} for {_map.Pathways[column].Id}: {LabelOf(role)}").Raw("</title>");
            WriteCell(role, Margin + LabelWidth + (column * CellWidth), y, CellWidth, CellHeight);
            _text.Raw("</g>\n");
        }

        int carried = _map.CountOf(row, LoadBearingRole.LoadBearing);
        if (carried > 0)
        {
            int x = Margin + LabelWidth + (_map.Pathways.Count * CellWidth) + 10;
            _text.Raw("<text class=\"ag-id ag-left\"").Attribute("x", x).Attribute("y", y + 17).Raw(">")
                .Raw(string.Create(CultureInfo.InvariantCulture, $"\u00D7 {carried}")).Raw("</text>\n");
        }
    }

    // A disc, a ring, a point, a stroke, a question mark: what the colour says, without it.
    private void WriteCell(LoadBearingRole role, double x, double y, double width, double height)
    {
        string style = role switch { LoadBearingRole.LoadBearing => "ag-cell-full", LoadBearingRole.Contributing => "ag-cell-part", _ => "ag-cell-none" };
        _text.Raw("<rect class=\"ag-cell ").Raw(style).Raw("\"").Attribute("x", x)
            .Attribute("y", y).Attribute("width", width).Attribute("height", height).Raw("/>");
        double middleX = x + (width / 2);
        double middleY = y + (height / 2);
        switch (role)
        {
            case LoadBearingRole.LoadBearing:
                _text.Raw("<circle class=\"ag-sign ag-solid\"").Attribute("cx", middleX).Attribute("cy", middleY).Raw(" r=\"5\"/>");
                break;
            case LoadBearingRole.Contributing:
                _text.Raw("<circle class=\"ag-sign\"").Attribute("cx", middleX).Attribute("cy", middleY).Raw(" r=\"4\"/>");
                break;
            case LoadBearingRole.None:
                break;
            default:
                string sign = role switch
                {
                    LoadBearingRole.Redundant => "\u00B7",
                    LoadBearingRole.NotInHand => "\u2013",
                    LoadBearingRole.Opposing => "\u00D7",
                    _ => "?",
                };
                _text.Raw("<text").Attribute("x", middleX).Attribute("y", middleY + 4).Raw(">").Raw(sign).Raw("</text>");
                break;
        }
    }

    private bool Occurs(LoadBearingRole role)
    {
        for (int row = 0; row < _rows; row++)
        {
            for (int column = 0; column < _map.Pathways.Count; column++)
            {
                if (_map[column, row] == role)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string LabelOf(LoadBearingRole role) => Array.Find(Roles, entry => entry.Role == role).Label;
}
