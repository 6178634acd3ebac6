using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArgumentGraph.Rendering;
using ArgumentGraph.Rendering.Tables;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Text;

/// <summary>Elements as rows of what is known of each under some names.</summary>
internal sealed class ElementList
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JudgedArgument _judged;
    private readonly string[] _columns;
    private readonly Dictionary<string, Func<Element, string?>> _worked;

    /// <exception cref="UnusableException">Nothing is known of any element under a name.</exception>
    public ElementList(JudgedArgument judged, string columns)
    {
        _judged = judged;
        Lazy<Dictionary<string, int>> carried = new(() => judged.AnalyzeLoadBearing(new() { ListedCutSets = 0, ListedPairs = 0 }).LoadBearing
            .ToDictionary(each => each.Element.Id, each => each.Pathways.Count, StringComparer.Ordinal));
        Lazy<ILookup<string, string>> above = new(FindPathways);
        _worked = new(StringComparer.Ordinal)
        {
            ["id"] = element => element.Id,
            ["kind"] = element => element.Kind.ToWord(),
            ["statement"] = element => LightMarkup.ToPlainText(element.Statement),
            ["standing"] = element => judged.AnalyzeSupport().AnalysedStandingOf(element.Id).ToWord(),
            ["state"] = element => element is Evidence evidence ? judged.Setting.StateOf(evidence)?.ToWord() : ElementFacts.ValueOf(element, "state"),
            ["pathways"] = element => string.Join(", ", above.Value[element.Id]),
            ["carries"] = element => carried.Value.GetValueOrDefault(element.Id).ToString(CultureInfo.InvariantCulture),
            ["supporters"] = element => judged.Argument.SupportersOf(element.Id).Count.ToString(CultureInfo.InvariantCulture),
        };
        _columns = columns.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (string column in _columns)
        {
            if (!_worked.ContainsKey(column) && !judged.Argument.Elements.Any(element => ElementFacts.ValueOf(element, column) is not null))
            {
                IEnumerable<string> known = _worked.Keys.Concat(ElementFacts.NamesIn(judged.Argument));
                throw new UnusableException($"--columns: no element has '{column}'{Spelling.Suggestion(column, known, $"; known are {string.Join(", ", known.Take(40))}")}");
            }
        }
    }

    public string ToCsv(IEnumerable<Element> elements)
    {
        var text = new CsvText(guardFormulas: true);
        text.AddRow(_columns);
        foreach (Element element in elements)
        {
            text.AddRow([.. _columns.Select(column => (object?)ValueOf(element, column))]);
        }

        return text.ToString();
    }

    public string ToJson(IEnumerable<Element> elements)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (Element element in elements)
            {
                json.WriteStartObject();
                foreach (string column in _columns.Distinct(StringComparer.Ordinal))
                {
                    json.WriteString(column, ValueOf(element, column));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    public void Write(ToolEnvironment environment, IReadOnlyList<Element> elements) => TextReport.Write(environment, report =>
    {
        var table = new TextTable([.. _columns.Select(column => new TextColumn(column, column == "statement" ? Fit.Wrap : Fit.Whole))]);
        foreach (Element element in elements)
        {
            table.Add([.. _columns.Select(column => (Cell)(ValueOf(element, column) ?? string.Empty))]);
        }

        report.Table(table);
        report.Blank();
        report.Line($"{elements.Count} of {_judged.Argument.Elements.Count} elements, {_judged.Setting.ToText()}.");
    });

    private string? ValueOf(Element element, string column) =>
        _worked.TryGetValue(column, out Func<Element, string?>? valueOf) ? valueOf(element) : ElementFacts.ValueOf(element, column);

    private ILookup<string, string> FindPathways() => _judged.Argument.Pathways
        .SelectMany(pathway => _judged.Select($"under(\"{pathway.Id.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\")")
            .Append(pathway).Select(element => (element.Id, Pathway: pathway.Id)))
        .Distinct().ToLookup(pair => pair.Id, pair => pair.Pathway, StringComparer.Ordinal);
}
