using System.Globalization;
using System.Text;
using ArgumentGraph.Rendering.Layout;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Diagrams;

/// <summary>Modules as a Mermaid flowchart: the same modules, arrows and numbers as their picture has, framed by their least standing.</summary>
internal static class ModuleFlowchart
{
    public static string Of(ModulesReport report)
    {
        var picture = new ModulePicture(report);
        var chart = new StringBuilder("flowchart TD\n");
        Argument drawn = picture.Argument;
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (Element module in drawn.Elements)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"m{names.Count}");
            names.Add(module.Id, name);
            (string open, string close) = picture.IsContract(module.Id) ? ("{{", "}}") : ("[", "]");
            string standing = picture.LeastOf(module.Id) is { } least ? ReportPhrases.Of(least) : string.Empty;
            string[] lines = [FlowchartText.Short(module.Statement), picture.SizeOf(module.Id), standing];
            string text = string.Concat(lines.Where(line => line.Length > 0 && line != module.Id).Select(line => $"<br/>{FlowchartText.Encoded(line)}"));
            string look = picture.LeastOf(module.Id)?.ToWord() ?? "frame";
            chart.Append(CultureInfo.InvariantCulture, $"  {name}{open}\"<b>{FlowchartText.Encoded(module.Id)}</b>{text}\"{close}:::{look}\n");
        }

        foreach (Relationship relationship in drawn.Relationships)
        {
            string count = FlowchartText.Encoded(picture.LabelOf(relationship));
            string arrow = relationship.Kind == RelationshipKind.Challenges ? $"-. \"challenges, {count}\" .->"
                : picture.IsContext(relationship) ? $"--o|\"{count}\"|" : $"-->|\"{count}\"|";
            chart.Append(CultureInfo.InvariantCulture, $"  {names[relationship.From]} {arrow} {names[relationship.To.ElementId!]}\n");
        }

        return chart.Append(FlowchartText.Classes).ToString();
    }
}
