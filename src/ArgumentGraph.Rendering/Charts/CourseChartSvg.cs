using System.Globalization;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Charts;

/// <summary>Writes a chart of courses as an SVG document: in each row label, text, a band of days in the colours of standings, and the day on which it falls.
/// </summary>
/// <param name="chart">What it shows.</param>
/// <param name="prefix">What ids in it begin with.</param>
/// <param name="size">How much room it has.</param>
internal sealed class CourseChartSvg(CourseChart chart, string prefix, CourseChartSize size)
{
    private const int RowHeight = 24;
    private const int BandHeight = 14;
    private const int KeyHeight = 22;
    private const int KeyWidth = 102;
    private const int ShortestMonth = 34;

    private static readonly (Standing Standing, string Words)[] Keys =
        [(Standing.Supported, "supported"), (Standing.InDoubt, "in doubt"), (Standing.Unsupported, "unsupported")];

    // Every month, quarter, half-year, year, …
    private static readonly int[] MonthSteps = [1, 3, 6, 12, 60, 120, 1200];

    private readonly SvgText _text = new();

    /// <summary>The document.</summary>
    public string Write()
    {
        string[] labels = [.. chart.Courses.Select(course => ShortText.Of(course.Element.Id, size.LabelLimit, isBold: true))];
        string[] texts = size.HasTexts
            ? [.. chart.Courses.Select(course => ShortText.Of(LightMarkup.ToPlainText(course.Element.Statement), size.TextLimit, isBold: false))]
            : [];
        int labelWidth = labels.Select(label => ShortText.WidthOf(label, isBold: true)).Append(0).Max() + 12;
        int textWidth = size.HasTexts ? texts.Select(text => ShortText.WidthOf(text, isBold: false)).Append(0).Max() + 12 : 0;
        int top = size.HasTexts ? size.Margin + 54 : 22;
        int left = size.Margin + labelWidth + textWidth;
        int bottom = top + (chart.Courses.Count * RowHeight);
        int keyTop = bottom + (chart.Note is null ? 16 : 36);
        int width = Math.Max(
            left + size.BandWidth + size.ValueWidth + size.Margin,
            size.HasTexts ? (2 * size.Margin) + (ShortText.WidthOf(chart.Title, isBold: true) * 4 / 3) : Keys.Length * KeyWidth);
        ChartHead.Write(
            _text, chart.Title,
            string.Create(CultureInfo.InvariantCulture, $"A chart of {chart.Courses.Count} rows over days, from {chart.First:O} to {chart.Last:O}."),
            width, keyTop + ((size.HasTexts ? Keys.Length : 1) * KeyHeight) + size.Margin - 6, size.Margin, prefix, size.HasTexts);
        WriteMonths(left, top, bottom);
        for (int i = 0; i < chart.Courses.Count; i++)
        {
            WriteCourse(chart.Courses[i], labels[i], size.HasTexts ? texts[i] : string.Empty, left, labelWidth, top + (i * RowHeight));
        }

        if (chart.Note is { } note)
        {
            _text.Raw("<text class=\"ag-note ag-left\"").Attribute("x", size.Margin).Attribute("y", bottom + 18).Raw(">").Escaped(note).Raw("</text>\n");
        }

        WriteKeys(keyTop);

        return _text.Raw("</svg>\n").ToString();
    }

    // One below the other, or side by side where there is little room in all.
    private void WriteKeys(int top)
    {
        for (int i = 0; i < Keys.Length; i++)
        {
            int x = size.Margin + (size.HasTexts ? 0 : i * KeyWidth);
            int y = top + (size.HasTexts ? i * KeyHeight : 0);
            WriteBand(Keys[i].Standing, x, y, size.HasTexts ? 34 : 24);
            _text.Raw("<text class=\"ag-left\"").Attribute("x", x + (size.HasTexts ? 44 : 30)).Attribute("y", y + 11)
                .Raw(">").Escaped(Keys[i].Words).Raw("</text>\n");
        }
    }

    // The first of each month, as many as have room, quarters or years where months have none.
    private void WriteMonths(int left, int top, int bottom)
    {
        double months = (chart.Last.DayNumber - chart.First.DayNumber) / 30.4;
        int step = MonthSteps.First(each => each == MonthSteps[^1] || months / each * ShortestMonth <= size.BandWidth);
        var month = new DateOnly(chart.First.Year, chart.First.Month, 1);
        for (; month <= chart.Last && month.Year < DateOnly.MaxValue.Year; month = month.AddMonths(1))
        {
            if (month < chart.First || ((month.Year * 12) + month.Month - 1) % step != 0)
            {
                continue;
            }

            double x = left + Across(month);
            _text.Raw("<path class=\"ag-trim ag-context\" d=\"M").Number(x).Raw(" ").Number(top - 4).Raw("V").Number(bottom).Raw("\"/>")
                .Raw("<text class=\"ag-note ag-left\"").Attribute("x", x).Attribute("y", top - 10)
                .Raw(">").Escaped(month.ToString(month.Month == 1 || step >= 12 ? "yyyy" : "MMM", CultureInfo.InvariantCulture)).Raw("</text>\n");
        }
    }

    private void WriteCourse(StandingCourse course, string label, string text, int left, int labelWidth, int top)
    {
        int baseline = top + 16;
        string value = Said(course);
        _text.Raw("<g").Attribute("data-course", course.Element.Id).Raw("><title>")
            .Escaped($"{course.Element.Id}: {value}\n{LightMarkup.ToPlainText(course.Element.Statement)}")
            .Raw("</title><text class=\"ag-id ag-left\"").Attribute("x", size.Margin).Attribute("y", baseline).Raw(">").Escaped(label).Raw("</text>");
        if (text.Length > 0)
        {
            _text.Raw("<text class=\"ag-left\"").Attribute("x", size.Margin + labelWidth).Attribute("y", baseline).Raw(">").Escaped(text).Raw("</text>");
        }

        for (int i = 0; i < course.Steps.Count; i++)
        {
            double from = course.Steps[i].From is { } day ? Across(day) : 0;
            double to = i + 1 < course.Steps.Count ? Across(course.Steps[i + 1].From!.Value) : size.BandWidth;
            WriteBand(course.Steps[i].Standing, left + from, top + ((RowHeight - BandHeight) / 2.0), to - from);
        }

        _text.Raw("<text class=\"ag-left\"").Attribute("x", left + size.BandWidth + 10).Attribute("y", baseline)
            .Raw(">").Escaped(ShortText.Of(value, size.ValueWidth - 10, isBold: false)).Raw("</text></g>\n");
    }

    private static string Said(StandingCourse course) =>
        course.Standing == Standing.Unsupported ? "down" : course.StandsThrough is { } last ? $"through {last:O}" : "throughout";

    private void WriteBand(Standing standing, double x, double y, double width)
    {
        if (width > 0)
        {
            _text.Raw("<rect").Attribute("class", StyleSheet.ClassOf(standing)).Attribute("x", x).Attribute("y", y)
                .Attribute("width", width).Attribute("height", BandHeight).Raw("/>");
        }
    }

    private double Across(DateOnly day) =>
        Math.Clamp((double)(day.DayNumber - chart.First.DayNumber) / (chart.Last.DayNumber + 1 - chart.First.DayNumber), 0, 1) * size.BandWidth;
}
