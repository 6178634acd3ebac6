using System.Text;

namespace ArgumentGraph.Tests.Patterns;

public class CsvReaderTests
{
    [Fact]
    public void Values_in_quotation_marks_may_have_commas_marks_and_lines()
    {
        InstantiationData read = InstantiationData.ReadCsv("t", "\uFEFFa,b\r\n\"x,1\",\"say \"\"so\"\"\"\r\n\"two\nlines\",\r\n,ü", "t.csv");

        read.Findings.Should().BeEmpty();
        InstantiationTable table = read.Tables.Single();
        table.Columns.Should().Equal("a", "b");
        Cells(table).Should().Equal("x,1", "say \"so\"", "two\nlines", string.Empty, string.Empty, "ü");
        table.PlaceOf(1, 0).Should().Be(new Place("t.csv", 3, 1));
        table.PlaceOf(2, 1).Should().Be(new Place("t.csv", 5, 2));
    }

    [Theory]
    [InlineData("", "(1,1): error AG2606: The table 't' is empty; it begins with a row of column names.")]
    [InlineData("a,a\n", "(1,3): error AG2606: The column 'a' is named twice; each name is given once.")]
    [InlineData("a,\n", "(1,3): error AG2606: A column has no name; the first row names all columns.")]
    [InlineData("a,b\n1\n", "(2,1): error AG2606: Expected 2 values in the row, as there are columns, but found 1.")]
    [InlineData("a\n\"x\n", "(2,1): error AG2606: Expected '\"' at the end of this value, but found the end of the file.")]
    [InlineData("a\n\"x\"y\n", "(2,4): error AG2606: Expected ',' or the end of the row after '\"', but found more text.")]
    [InlineData(
        "a\nx\"y\n",
        "(2,2): error AG2606: Expected ',' or the end of the row, but found '\"'; a value with quotation marks stands in quotation marks.")]
    public void What_is_wrong_is_reported_with_line_and_column(string csv, string finding) =>
        InstantiationData.ReadCsv("t", csv).Findings.Select(found => found.ToString()).Should().Equal(finding);

    [Fact]
    public void Other_encodings_and_invalid_bytes_are_reported()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string wide = Path.Combine(folder, "wide.csv");
            string broken = Path.Combine(folder, "broken.csv");
            File.WriteAllBytes(wide, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a\n")]);
            File.WriteAllBytes(broken, [(byte)'a', (byte)'\n', 0xC3, (byte)'\n']);

            InstantiationData read = InstantiationData.ReadFiles([wide, $"other={broken}"]);

            read.Findings.Select(finding => finding.Rule.Id).Should().Equal("AG0002", "AG0002");
            read.Tables.Select(table => table.Name).Should().Equal("other");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_is_written_as_CSV_is_read_back() => Assert.All(Enumerable.Range(0, 300), seed =>
    {
        var random = new Random(seed);
        string[] letters = ["a", "b", ",", "\"", "\n", "\r\n", " ", "é", "🙂", ";"];
        int columns = random.Next(1, 5);
        string[][] rows =
        [
            .. Enumerable.Range(0, random.Next(6)).Select(_ => Enumerable.Range(0, columns)
                .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => letters[random.Next(letters.Length)]))).ToArray()),
        ];
        string[] header = [.. Enumerable.Range(0, columns).Select(column => $"c{column}")];
        string newLine = random.Next(2) == 0 ? "\n" : "\r\n";
        string csv = string.Join(newLine, rows.Prepend(header).Select(row => string.Join(',', row.Select(Quoted))));

        InstantiationData read = InstantiationData.ReadCsv("t", csv);

        Assert.Empty(read.Findings);
        Assert.Equal(rows.SelectMany(row => row), Cells(read.Tables.Single()));

        string Quoted(string value) => random.Next(3) == 0 || value.AsSpan().ContainsAny(",\"\r\n")
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    });

    [Fact]
    public void JSON_has_one_table_or_several()
    {
        InstantiationData one = InstantiationData.ReadJson("""[{ "a": "x", "b": 1.50 }, { "b": true }, { "a": ["p", "q"] }]""", "folder/t.json");
        InstantiationData several = InstantiationData.ReadJson("""{ "u": [{ "a": "x" }], "v": { "b": null } }""");

        one.Findings.Concat(several.Findings).Should().BeEmpty();
        one.Tables.Single().Name.Should().Be("t");
        Cells(one.Tables.Single()).Should().Equal("x", "1.50", string.Empty, "true", "p;q", string.Empty);
        several.Tables.Select(table => table.ToString()).Should().Equal("u: 1 row", "v: 1 row");
    }

    [Theory]
    [InlineData("""{ "t": 3 }""", "(1,8): error AG0006: The table 't' is a number; it takes a list of objects.")]
    [InlineData("""[3]""", "(1,2): error AG0006: A row of 'table' is a number; it takes an object.")]
    [InlineData("""[{ "a": {} }]""", "(1,9): error AG0006: The value of 'a' is an object; it takes a text, a number, true, false, or a list of texts.")]
    public void JSON_of_another_shape_is_reported(string json, string finding) =>
        InstantiationData.ReadJson(json).Findings.Select(found => found.ToString()).Should().Equal(finding);

    private static IEnumerable<string> Cells(InstantiationTable table) =>
        Enumerable.Range(0, table.RowCount).SelectMany(row => Enumerable.Range(0, table.Columns.Count).Select(column => table[row, column]));
}
