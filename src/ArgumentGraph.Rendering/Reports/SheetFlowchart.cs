using System.Globalization;
using System.Text;
using ArgumentGraph.Rendering.Diagrams;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>A sheet as a Mermaid flowchart, for Markdown that is shown with such: elements framed by their standing, those of other sheets as such.</summary>
internal static class SheetFlowchart
{
    public static string Of(Argument argument, SupportReport support, Sheet sheet)
    {
        var chart = new StringBuilder("flowchart TD\n");
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (Element element in sheet.Elements)
        {
            Add(element, sheetName: null);
        }

        foreach (SheetReference reference in sheet.References)
        {
            Add(reference.Element, reference.SheetName);
        }

        foreach (Element element in sheet.Elements)
        {
            Connect(element, "-->", argument.SupportersOf(element.Id).Select(supporter => supporter.Id));
            Connect(element, "--o", argument.ContextOf(element.Id).Select(stated => stated.Id));
            foreach (Relationship challenge in argument.ChallengesOf(element.Id).Where(challenge => names.ContainsKey(challenge.From)))
            {
                chart.Append(CultureInfo.InvariantCulture, $"  {names[challenge.From]} -. challenges .-> {names[element.Id]}\n");
            }
        }

        // What a contract says of goals of others stands on its sheet.
        foreach (AwayElement away in sheet is { Kind: SheetKind.Module, Top: null, Module: { } module } ? module.AwayElements : [])
        {
            if (names.ContainsKey(away.Id))
            {
                Connect(argument[away.Id], "-->", away.SupportedBy);
                Connect(argument[away.Id], "--o", away.InContextOf);
            }
        }

        return chart.Append(FlowchartText.Classes).ToString();

        void Add(Element element, string? sheetName)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"n{names.Count}");
            names.Add(element.Id, name);
            string look = element.Kind is ElementKind.Context or ElementKind.Justification ? "frame" : support.StandingOf(element.Id).ToWord();
            (string open, string close) = sheetName is not null ? ("[[", "]]") : ShapeOf(element.Kind);
            string text = FlowchartText.Short(LightMarkup.ToPlainText(element.Statement));
            string see = sheetName is null ? string.Empty : $"<br/>see {FlowchartText.Encoded(sheetName)}";
            chart.Append(
                CultureInfo.InvariantCulture,
                $"  {name}{open}\"<b>{FlowchartText.Encoded(element.Id)}</b><br/>{FlowchartText.Encoded(text)}{see}\"{close}:::{look}\n");
        }

        void Connect(Element from, string arrow, IEnumerable<string> ids)
        {
            foreach (string id in ids.Where(names.ContainsKey))
            {
                chart.Append(CultureInfo.InvariantCulture, $"  {names[from.Id]} {arrow} {names[id]}\n");
            }
        }
    }

    private static (string Open, string Close) ShapeOf(ElementKind kind) => kind switch
    {
        ElementKind.Goal or ElementKind.Claim => ("[", "]"),
        ElementKind.Strategy => ("[/", "/]"),
        ElementKind.Evidence => ("((", "))"),
        _ => ("([", "])"),
    };
}
