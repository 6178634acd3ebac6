using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Reports;

public class RegisterSectionTests
{
    private const int ShownPathways = 12;

    [Fact]
    public void Each_element_has_the_pathways_that_it_has_to_do_with()
    {
        var argument = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));
        string[] lines = CaseReport.Of(argument, new CaseReportOptions { Sections = ReportSections.Register }).ToMarkdown().Split('\n');
        Dictionary<string, HashSet<string>> parts = argument.Pathways.ToDictionary(pathway => pathway.Id, pathway => PartsOf(argument, pathway));

        foreach (Element element in argument.Elements.Where(element => element is Claim or Evidence or Assumption))
        {
            string[] used = [.. argument.Pathways.Select(pathway => pathway.Id).Where(pathway => parts[pathway].Contains(element.Id))];
            string[] others = [.. parts.Keys.Except(used)];
            string expected = used.Length == 0 ? "no pathway"
                : used.Length < 4 || others.Length * 2 > used.Length ? Listed(used)
                : others.Length == 0 ? "all pathways" : "all but " + Listed(others);
            lines.Should().Contain(line => line.StartsWith($"| **{element.Id}** |", StringComparison.Ordinal)
                && line.EndsWith($" | {expected} |", StringComparison.Ordinal));
        }
    }

    private static string Listed(string[] ids)
    {
        ids.Length.Should().BeLessThanOrEqualTo(ShownPathways, "longer lists are cut");
        return string.Join(", ", ids.Select(id => $"**{id}**"));
    }

    // Until nothing more is found: what is stated above the pathway, what it rests on, and what challenges any of that.
    private static HashSet<string> PartsOf(Argument argument, SupportableElement pathway)
    {
        HashSet<string> parts =
        [
            pathway.Id,
            .. argument.AncestorsOf(pathway.Id).SelectMany(above => argument.ContextOf(above.Id)).Where(stated => stated is not Justification)
                .Select(stated => stated.Id),
        ];
        int before;
        do
        {
            before = parts.Count;
            foreach (Relationship relationship in argument.Relationships)
            {
                if (relationship.Kind == RelationshipKind.Challenges)
                {
                    if (parts.Contains(relationship.To.ElementId ?? relationship.To.Relationship!.From))
                    {
                        parts.Add(relationship.From);
                    }
                }
                else if (parts.Contains(relationship.From))
                {
                    parts.Add(relationship.To.ElementId!);
                }
            }
        }
        while (parts.Count > before);
        return parts;
    }
}
