using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

/// <summary>Whether an edge can be followed by eye.</summary>
public class LineTests
{
    // The gap above a row is no higher than this.
    private const double HighestGap = 120;

    [Fact]
    public void Edges_to_one_element_meet_in_the_last_gap_alone()
    {
        CheckApart(Argument.Load(Repository.File("samples", "nine-pathways", "case.json")));
        CheckApart(Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));
        RandomCases<Argument> cases = ArgumentCases.WithTexts(seed => RandomArguments.Make(seed));
        cases.Check(150, 2_000, CheckApart);
    }

    [Fact]
    public void Edges_name_their_ends_and_have_a_look_for_being_followed()
    {
        string svg = Argument.Load(Repository.File("samples", "nine-pathways", "case.json")).ToSvg();

        svg.Should().Contain("data-from=\"P9\" data-to=\"CF\"").And.Contain(".ag-edge:hover").And.Contain(".ag-followed");
    }

    private static void CheckApart(Argument argument)
    {
        var diagram = Diagram.Of(argument);
        Dictionary<string, DiagramNode> nodes = diagram.Nodes.ToDictionary(node => node.Element.Id, StringComparer.Ordinal);
        foreach (IGrouping<string, DiagramEdge> edges in diagram.Edges.Where(edge => edge.Relationship.Kind == RelationshipKind.SupportedBy)
            .GroupBy(edge => edge.Relationship.To.ElementId!, StringComparer.Ordinal))
        {
            (string From, double X, double Top, double Bottom)[] runs = [.. edges.SelectMany(edge => RunsOf(edge, nodes[edges.Key].Y - HighestGap))];
            foreach ((string from, double x, double top, double bottom) in runs)
            {
                runs.Should().NotContain(
                    other => other.From != from && Math.Abs(other.X - x) < 2 && other.Top < bottom - 1 && other.Bottom > top + 1,
                    "the line from {0} to {1} is its own", from, edges.Key);
            }
        }
    }

    // Its upright runs above a height.
    private static IEnumerable<(string From, double X, double Top, double Bottom)> RunsOf(DiagramEdge edge, double end)
    {
        ValueList<DiagramPoint> points = edge.Points;
        for (int i = 1; i < points.Count; i++)
        {
            double bottom = Math.Min(Math.Max(points[i - 1].Y, points[i].Y), end);
            double top = Math.Min(points[i - 1].Y, points[i].Y);
            if (points[i - 1].X == points[i].X && top < bottom)
            {
                yield return (edge.Relationship.From, points[i].X, top, bottom);
            }
        }
    }
}
