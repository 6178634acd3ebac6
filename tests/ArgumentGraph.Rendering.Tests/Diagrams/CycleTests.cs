using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Diagrams;

/// <summary>Cycles of support, which a picture must begin somewhere.</summary>
public class CycleTests
{
    [Fact]
    public void A_cycle_hangs_from_the_element_that_a_root_rests_on()
    {
        Argument argument = Cycle(["C", "A", "B"], "G", ("C", "A"), ("A", "B"), ("B", "C"), ("G", "B"));

        FromTheTop(argument).Should().Equal("G", "B", "C", "A");
        Geometry.Check(Diagram.Of(argument), argument, "a cycle under a goal");
    }

    [Theory]
    [InlineData("B", "C", "A")]
    [InlineData("C", "A", "B")]
    public void A_cycle_by_itself_hangs_from_what_the_author_wrote_first(params string[] ids)
    {
        Argument argument = Cycle(ids, null, ("A", "B"), ("B", "C"), ("C", "A"));

        FromTheTop(argument).Should().Equal(ids);
    }

    [Fact]
    public void What_goes_up_in_a_picture_leads_back_to_where_it_came_from()
    {
        RandomCases<Argument> cases = ArgumentCases.WithTexts(seed => RandomArguments.Make(seed, withCircles: true));
        cases.Check(200, 4_000, argument =>
        {
            foreach (DiagramEdge edge in Diagram.Of(argument).Edges.Where(edge => edge.Relationship.Kind == RelationshipKind.SupportedBy))
            {
                string from = edge.Relationship.From;
                string to = edge.Relationship.To.ElementId!;
                if (edge.Points[^1].Y < edge.Points[0].Y)
                {
                    argument.DescendantsOf(to).Select(element => element.Id).Should().Contain(from, "only what closes a cycle goes up");
                }
            }
        });
    }

    private static IEnumerable<string> FromTheTop(Argument argument) =>
        Diagram.Of(argument).Nodes.OrderBy(node => node.Y).Select(node => node.Element.Id);

    private static Argument Cycle(string[] ids, string? goal, params (string From, string To)[] support) => new ArgumentBuilder("A cycle").Build().Edit(edit =>
    {
        Array.ForEach(ids, id => edit.Add(new Claim(id, "Claim " + id)));
        _ = goal is null ? edit : edit.Add(new Goal(goal, "The top"));
        Array.ForEach(support, pair => edit.Connect(Relationship.SupportedBy(pair.From, pair.To)));
    });
}
