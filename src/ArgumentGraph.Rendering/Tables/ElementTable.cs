using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArgumentGraph.Notebooks;
using ArgumentGraph.Rendering.Tables;

namespace ArgumentGraph.Rendering;

/// <summary>
/// Elements that a query means, each in a row of what is known of it: a worksheet such as who owes what by when. Immutable.
/// </summary>
/// <example>
/// <code>
/// JudgedArgument today = Argument.Load("case.json").On(new DateOnly(2026, 11, 1));
/// File.WriteAllText("owed.csv", ElementTable.Of(today, "evidence and state = planned", "owner,id,statement,pathways,expires").ToCsv());
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ElementTable
{
    private const int NamesShown = 40;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ElementTable(ValueList<string> columns, ValueList<Element> elements, ValueList<ValueList<string?>> rows)
    {
        Columns = columns;
        Elements = elements;
        Rows = rows;
    }

    /// <summary>The names of the columns that are listed where none are asked for.</summary>
    public static string DefaultColumns => "id,kind,standing,statement";

    /// <summary>The names of the columns.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>The elements, in the author's order, one a row.</summary>
    public ValueList<Element> Elements { get; }

    /// <summary>For each element the text of each column; null where nothing is known of it.</summary>
    public ValueList<ValueList<string?>> Rows { get; }

    /// <summary>Makes the table. Takes the time of the query, and of the analyses that its columns need.</summary>
    /// <param name="argument">The argument, and how it is judged.</param>
    /// <param name="query">Which elements; see <see cref="ElementQuery"/>.</param>
    /// <param name="columns">
    /// What is told of each, with commas between: names of queries, such as <c>standing</c>, <c>state</c> or <c>pathways</c>, or of <see cref="ElementFacts"/>;
    /// <c>statement</c> is without marks. A name given twice counts once.
    /// </param>
    /// <param name="cancellationToken">Ends the analyses.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Nothing is known of any element under the name of a column, or no column is named.</exception>
    /// <exception cref="QueryException">The text is not a query, or names what the argument does not have.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ElementTable Of(
        JudgedArgument argument, string query = "all", string? columns = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var values = ElementValues.Of(argument, cancellationToken);
        string[] names = (columns ?? DefaultColumns)
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length == 0)
        {
            throw new ArgumentException("Name one column at least, such as id.", nameof(columns));
        }

        foreach (string name in names)
        {
            if (!values.IsKnown(name))
            {
                throw new ArgumentException(
                    $"Nothing is known of any element under the name '{Spelling.Clip(name)}'"
                    + Spelling.Suggestion(name, values.Names, $"; known are {string.Join(", ", values.Names.Take(NamesShown))}"),
                    nameof(columns));
            }
        }

        ValueList<Element> elements = argument.Select(query, cancellationToken);
        return new(
            ValueList.Create<string>(names),
            elements,
            ValueList.Create<ValueList<string?>>(
                [.. elements.Select(element => ValueList.Create<string?>([.. names.Select(name => ValueOf(element, name))]))]));

        string? ValueOf(Element element, string name) => name == "statement" ? LightMarkup.ToPlainText(element.Statement) : values.ValueOf(element.Id, name);
    }

    /// <summary>
    /// The table as comma-separated values (RFC 4180), the names of the columns first. Texts that a spreadsheet would take for formulas are kept from it.
    /// </summary>
    public string ToCsv()
    {
        var text = new CsvText(guardFormulas: true);
        text.AddRow([.. Columns]);
        foreach (ValueList<string?> row in Rows)
        {
            text.AddRow([.. row]);
        }

        return text.ToString();
    }

    /// <summary>The table as JSON: an array of objects, with the names of the columns for members.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (ValueList<string?> row in Rows)
            {
                json.WriteStartObject();
                for (int i = 0; i < Columns.Count; i++)
                {
                    json.WriteString(Columns[i], row[i]);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <summary>How many rows there are.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rows.Count} elements: {string.Join(", ", Columns)}");
}
