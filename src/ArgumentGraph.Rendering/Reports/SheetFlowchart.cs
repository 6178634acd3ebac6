using System.Globalization;
using System.Text;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Rendering.Text;

namespace ArgumentGraph.Rendering.Reports;

/// <summary>A sheet as a Mermaid flowchart, for Markdown that is shown with such: elements framed by their standing, those of other sheets as such.</summary>
internal static class SheetFlowchart
{
    private const int MostLetters = 120;

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

        AddClass(Standing.Supported, "stroke-width:2px");
        AddClass(Standing.InDoubt, "stroke-width:2px,stroke-dasharray:7 3");
        AddClass(Standing.Unsupported, "stroke-width:3px,stroke-dasharray:3 3");
        return chart.Append(CultureInfo.InvariantCulture, $"  classDef frame stroke:{Palette.ColourOf("context-line", DiagramTheme.Light)}\n").ToString();

        void AddClass(Standing standing, string line) =>
            chart.Append(CultureInfo.InvariantCulture, $"  classDef {standing.ToWord()} stroke:{Palette.LineOf(standing)},{line}\n");

        void Add(Element element, string? sheetName)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"n{names.Count}");
            names.Add(element.Id, name);
            string look = element.Kind is ElementKind.Context or ElementKind.Justification ? "frame" : support.StandingOf(element.Id).ToWord();
            (string open, string close) = sheetName is not null ? ("[[", "]]") : ShapeOf(element.Kind);
            string text = Short(LightMarkup.ToPlainText(element.Statement));
            string see = sheetName is null ? string.Empty : $"<br/>see {Encoded(sheetName)}";
            chart.Append(CultureInfo.InvariantCulture, $"  {name}{open}\"<b>{Encoded(element.Id)}</b><br/>{Encoded(text)}{see}\"{close}:::{look}\n");
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

    private static string Short(string text) =>
        text.Length <= MostLetters ? text : text[..(char.IsHighSurrogate(text[MostLetters - 1]) ? MostLetters - 1 : MostLetters)] + "…";

    // Mermaid, Markdown and HTML read labels one after the other: all but letters, digits, blanks and commas goes by its number.
    private static string Encoded(string text)
    {
        var encoded = new StringBuilder();
        foreach (Rune letter in PlainText.LineOf(text).EnumerateRunes())
        {
            _ = Rune.IsLetterOrDigit(letter) || letter.Value is ' ' or ','
                ? encoded.Append(letter)
                : encoded.Append(CultureInfo.InvariantCulture, $"#{letter.Value};");
        }

        return encoded.ToString();
    }
}
