using System.Globalization;

namespace ArgumentGraph.Rendering.Tables;

/// <summary>What a table of elements can tell of each, by name. What is worked out is worked out when first asked for.</summary>
internal sealed class ElementColumns
{
    private readonly Argument _argument;
    private readonly Dictionary<string, Func<Element, string?>> _worked;
    private readonly Lazy<ValueList<string>> _names;

    public ElementColumns(JudgedArgument judged, CancellationToken cancellationToken)
    {
        _argument = judged.Argument;
        _names = new(() => ElementFacts.NamesIn(_argument));
        Lazy<Dictionary<string, int>> carried = new(() =>
            judged.AnalyzeLoadBearing(new() { ListedCutSets = 0, ListedPairs = 0 }, cancellationToken: cancellationToken).LoadBearing
                .ToDictionary(each => each.Element.Id, each => each.Pathways.Count, StringComparer.Ordinal));
        Lazy<ILookup<string, string>> above = new(() => FindPathways(judged, cancellationToken));
        _worked = new(StringComparer.Ordinal)
        {
            ["id"] = element => element.Id,
            ["kind"] = element => element.Kind.ToWord(),
            ["statement"] = element => LightMarkup.ToPlainText(element.Statement),
            ["standing"] = element => judged.AnalyzeSupport(cancellationToken: cancellationToken).AnalysedStandingOf(element.Id).ToWord(),
            ["state"] = element => element is Evidence evidence ? judged.Setting.StateOf(evidence)?.ToWord() : ElementFacts.MemberOf(element, "state"),
            ["pathways"] = element => string.Join(", ", above.Value[element.Id]),
            ["carries"] = element => carried.Value.GetValueOrDefault(element.Id).ToString(CultureInfo.InvariantCulture),
            ["supporters"] = element => _argument.Numbered.Supporters.CountOf(_argument.Numbered.NumberOf(element.Id)).ToString(CultureInfo.InvariantCulture),
        };
    }

    public IEnumerable<string> Names => _worked.Keys.Concat(_names.Value).Distinct(StringComparer.Ordinal);

    public bool Has(string name) => _worked.ContainsKey(name) || _argument.Elements.Any(element => ElementFacts.ValueOf(element, name) is not null);

    public string? ValueOf(Element element, string name) =>
        _worked.TryGetValue(name, out Func<Element, string?>? valueOf) ? valueOf(element) : ElementFacts.ValueOf(element, name);

    private static ILookup<string, string> FindPathways(JudgedArgument judged, CancellationToken cancellationToken) => judged.Argument.Pathways
        .SelectMany(pathway => judged.Select($"under({Quoted(pathway.Id)}) or id = {Quoted(pathway.Id)}", cancellationToken)
            .Select(element => (element.Id, Pathway: pathway.Id)))
        .ToLookup(pair => pair.Id, pair => pair.Pathway, StringComparer.Ordinal);

    private static string Quoted(string id) => $"\"{id.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
