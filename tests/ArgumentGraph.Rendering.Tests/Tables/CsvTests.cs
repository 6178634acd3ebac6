using System.Globalization;
using System.Numerics;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace ArgumentGraph.Rendering.Tests.Tables;

public class CsvTests
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(TestSize.Cases(300, 20_000)).WithReplay(2_026, 11);

    [Fact]
    public void Any_text_comes_back() => Check.One(Config, Prop.ForAll(ArbMap.Default.ArbFor<string?>(), ArbMap.Default.ArbFor<string?>(), (first, second) =>
    {
        Cell[] rows = [new(first, second, 1), new(second, first, -2.5)];

        CsvReader.Read(rows.ToCsv(guardFormulas: false)).Should().BeEquivalentTo(
            new string?[][] { ["First", "Second", "Number"], [first, second, "1"], [second, first, "-2.5"] }, options => options.WithStrictOrdering());
        CsvReader.Read(rows.ToCsv())[1..].Select(row => row.Select((cell, i) => i < 2 ? Unguarded(cell) : cell).ToArray()).Should().BeEquivalentTo(
            new string?[][] { [first, second, "1"], [second, first, "-2.5"] }, options => options.WithStrictOrdering());
    }));

    [Fact]
    public void Hostile_texts_come_back()
    {
        foreach (string text in HostileArgument.Texts.Concat(
            ["", " ", "a\rb", "\r\n", "\"", "\"\"", ",", "''=", "\t=1", "\uFF1D1+1", "مراجعة\u200F", "\u202Ea"]))
        {
            Cell[] rows = [new(text, null, double.PositiveInfinity)];

            CsvReader.Read(rows.ToCsv(guardFormulas: false))[1].Should().Equal(text, null, "Infinity");
            Unguarded(CsvReader.Read(rows.ToCsv())[1][0]).Should().Be(text);
        }
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("\uFF1D1")]
    [InlineData("'=1")]
    public void No_text_is_a_formula_unless_it_is_asked_for(string text)
    {
        Cell[] rows = [new(text, "harmless - 1", -1)];

        CsvReader.Read(rows.ToCsv())[1].Should().Equal("'" + text, "harmless - 1", "-1");
        CsvReader.Read(rows.ToCsv(guardFormulas: false))[1].Should().Equal(text, "harmless - 1", "-1");
    }

    [Fact]
    public void Every_report_is_its_rows()
    {
        foreach (object report in SampleReports.Arguments.SelectMany(argument => SampleReports.On(argument)))
        {
            foreach ((string csv, IReadOnlyList<TableCells> rows) in RowSets.Of(report))
            {
                List<string?[]> read = CsvReader.Read(csv);

                read.Should().HaveCount(rows.Count + 1);
                for (int i = 0; i < rows.Count; i++)
                {
                    read[i + 1].Should().Equal(rows[i].Cells.Select(TextOf));
                }
            }
        }
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        string expected = SampleReports.Numbered.AnalyzeImportance().ToCsv();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = odd;

            SampleReports.Numbered.AnalyzeImportance().ToCsv().Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    internal static string? TextOf(object? value) => value switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        BigInteger or int or string => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    // What the documentation tells readers of the file to do.
    private static string? Unguarded(string? text) =>
        text is ['\'', ..] && text.TrimStart('\'') is [var sign, ..] && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".Contains(sign, StringComparison.Ordinal)
            ? text[1..]
            : text;

    private sealed record Cell(string? First, string? Second, double Number) : ITableRow
    {
        static ValueList<string> ITableRow.Columns => ["First", "Second", "Number"];

        ValueList<string> ITableRow.ColumnNames => ["First", "Second", "Number"];

        ValueList<object?> ITableRow.Cells => [First, Second, Number];
    }
}
