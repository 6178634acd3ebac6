using System.Globalization;
using ArgumentGraph.Rendering.Reports;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>What a notebook shows of sheets: the overview, and which sheets there are; of one sheet, the sheet.</summary>
internal static class SheetDisplay
{
    public static ReportDisplay Of(Sheet sheet) => new([], [], $"Sheet {sheet.Title}.", _ => sheet.ToSvg());

    public static ReportDisplay Of(ArgumentSheets sheets) => new(
        [],
        [
            new Table(
                [new("sheet"), new("what it is"), new("elements", IsNumber: true), new("references", IsNumber: true), new("statement")],
                [.. sheets.All.Select(RowOf)]),
        ],
        $"Overview of '{sheets.Argument.Title}'.",
        _ => sheets.Overview.ToSvg());

    private static TableRow RowOf(Sheet sheet) => new(
        null,
        [
            [sheet.Top is { } top ? Inline.Of(top) : Inline.Strong(sheet.Name)],
            [WordsOf(sheet.Kind)],
            [sheet.Elements.Count.ToString(CultureInfo.InvariantCulture)],
            [sheet.References.Count.ToString(CultureInfo.InvariantCulture)],
            [sheet.Top is { } element ? Inline.Statement(element) : Inline.Said(sheet.Title)],
        ]);

    private static string WordsOf(SheetKind kind) => kind switch
    {
        SheetKind.Overview => "overview",
        SheetKind.Pathway => "pathway",
        SheetKind.Module => "module",
        SheetKind.Shared => "used by several sheets",
        SheetKind.Confidence => "confidence argument",
        SheetKind.Outside => "outside the pathways",
        _ => "part of a larger sheet",
    };
}
