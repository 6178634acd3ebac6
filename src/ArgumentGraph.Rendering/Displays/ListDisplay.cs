using System.Globalization;
using ArgumentGraph.Rendering.Reports;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Displays;

/// <summary>Lists of rows, of elements and of what else reports list, as tables.</summary>
internal static class ListDisplay
{
    private const int Shown = 200;

    /// <summary>The table; null where the list is none of this library's.</summary>
    public static ReportDisplay? Of(IReadOnlyCollection<object> items)
    {
        object? first = items.FirstOrDefault();
        Table? table = first switch
        {
            ITableRow row => Rows(row.ColumnNames, [.. items.Take(Shown).Select(item => ((ITableRow)item).Cells)]),
            Element => Elements([.. items.Take(Shown).Cast<Element>()]),
            _ when first is not null && IsOurs(first.GetType()) => Texts(items.Take(Shown)),
            _ => null,
        };
        if (table is null)
        {
            return null;
        }

        return new([], [table, .. Beyond(items.Count)], string.Empty, draw: null);
    }

    /// <summary>A table of elements.</summary>
    public static ReportDisplay Of(ElementTable table)
    {
        var rows = new Table(
            [.. table.Columns.Select(column => new Column(column))],
            [.. table.Rows.Take(Shown).Select(row => new TableRow(null, [.. row.Select(cell => (IReadOnlyList<Inline>)[Inline.Said(cell ?? string.Empty)])]))]);
        return new([], [rows, .. Beyond(table.Rows.Count)], string.Empty, draw: null);
    }

    /// <summary>One element: what it is and says, and its details.</summary>
    public static ReportDisplay Of(Element element)
    {
        List<TableRow> rows = [Row("statement", element.Statement)];
        Add("state", (element as Evidence)?.State?.ToCode() ?? (element as Assumption)?.State.ToCode());
        Add("expires", (element as Evidence)?.Expires?.ToWord() ?? (element as Assumption)?.Expires?.ToWord());
        Add(
            "probability",
            ((element as Evidence)?.Likelihood ?? (element as Assumption)?.Likelihood ?? (element as SupportableElement)?.Likelihood)?.ToString());
        Add("requirement", (element as SupportableElement)?.Requirement.ToString());
        Add("tags", element.Tags.Count == 0 ? null : string.Join(", ", element.Tags.Select(tag => $"{tag.Key}: {tag.Value}")));
        return new(
            [new Heading(3, [$"{element.Kind.ToWord()} ", Inline.Of(element)])], [new Table([new("member"), new("value")], rows)], string.Empty, draw: null);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                rows.Add(Row(name, value));
            }
        }
    }

    private static Block[] Beyond(int count) =>
        count > Shown ? [new Paragraph(string.Create(CultureInfo.InvariantCulture, $"and {count - Shown} more."))] : [];

    private static TableRow Row(string name, string value) => new(null, [[name], [Inline.Said(value)]]);

    private static Table Rows(ValueList<string> names, ValueList<object?>[] rows) => new(
        [.. names.Select(
            (name, column) => new Column(name, Array.TrueForAll(rows, row => row[column] is null or int or double or System.Numerics.BigInteger)))],
        [.. rows.Select(row => new TableRow(null, [.. row.Select(cell => (IReadOnlyList<Inline>)[Inline.Said(TextOf(cell))])]))]);

    private static Table Elements(Element[] elements) => new(
        [new("id"), new("kind"), new("statement")],
        [.. elements.Select(element => new TableRow(null, [[Inline.Of(element)], [element.Kind.ToWord()], [Inline.Statement(element)]]))]);

    private static Table Texts(IEnumerable<object> items) =>
        new([new(string.Empty)], [.. items.Select(item => new TableRow(null, [[Inline.Said(item.ToString() ?? string.Empty)]]))]);

    private static string TextOf(object? cell) => cell switch
    {
        null => string.Empty,
        bool truth => truth ? "yes" : "no",
        double number => ReportPhrases.Number(number),
        DateOnly day => day.ToWord(),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? string.Empty,
    };

    private static bool IsOurs(Type type) => type.Assembly == typeof(Argument).Assembly || type.Assembly == typeof(ListDisplay).Assembly;
}
