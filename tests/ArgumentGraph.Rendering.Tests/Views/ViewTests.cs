using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Views;

public class ViewTests
{
    private static readonly Argument Case = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));

    [Fact]
    public void The_whole_is_everything()
    {
        var diagram = Diagram.Of(Case);

        diagram.Nodes.Select(node => node.Element.Id).Should().Equal(Case.Elements.Select(element => element.Id));
        diagram.Edges.Should().HaveCount(Case.Relationships.Count);
        diagram.Edges.Select(edge => edge.Relationship).Should().BeEquivalentTo(Case.Relationships);
    }

    [Fact]
    public void Under_an_element_is_what_it_rests_on()
    {
        foreach (SupportableElement pathway in Case.Pathways)
        {
            HashSet<string> shown = Shown(DiagramView.Under(pathway.Id));

            shown.Should().Contain(pathway.Id).And.Contain(Case.DescendantsOf(pathway.Id).Select(element => element.Id)).And.NotContain("G0");
            shown.SelectMany(id => Case.ContextOf(id)).Select(element => element.Id).Should().BeSubsetOf(shown);
            shown.SelectMany(id => Case.ChallengesOf(id)).Select(challenge => challenge.From).Should().BeSubsetOf(shown);
        }
    }

    [Fact]
    public void Around_an_element_are_its_neighbours()
    {
        Shown(DiagramView.Around("G0", 0)).Should().Equal("G0");
        Shown(DiagramView.Around("S0")).Should().BeEquivalentTo(
            Case.SupportersOf("S0").Concat(Case.ContextOf("S0")).Concat(Case.ElementsSupportedBy("S0")).Select(element => element.Id).Append("S0"));
    }

    [Fact]
    public void Open_is_what_does_not_stand_with_all_that_rests_on_it()
    {
        SupportReport support = Case.AnalyzeSupport();
        HashSet<string> shown = Shown(DiagramView.Open);

        shown.Should().Contain(Case.Elements.Where(element => support.StandingOf(element.Id) != Standing.Supported).Select(element => element.Id));
        shown.Should().Contain(shown.SelectMany(id => Case.ElementsSupportedBy(id)).Select(element => element.Id));
        shown.Count.Should().BeLessThan(Case.Elements.Count);
    }

    [Fact]
    public void A_view_to_a_depth_says_how_much_is_left_out()
    {
        var diagram = Diagram.Of(Case, new() { View = DiagramView.Whole.ToDepth(1) });

        diagram.Nodes.Select(node => node.Element.Id).Should().Contain(Case.SupportersOf("G0").Select(element => element.Id)).And.NotContain("P1");
        diagram.ToSvg().Should().Contain(">+ 9 below, not shown<");
        Shown(DiagramView.Under("P5").ToDepth(0)).Should().Contain("P5").And.NotContain(Case.SupportersOf("P5").Select(element => element.Id));
    }

    [Fact]
    public void A_view_of_an_element_that_is_not_there_is_refused()
    {
        Action act = () => Diagram.Of(Case, new() { View = DiagramView.Under("nowhere") });

        act.Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void An_argument_without_elements_is_a_picture_with_a_title() =>
        Diagram.Of(new ArgumentBuilder("Nothing yet").Build()).ToSvg().Should().Contain(">Nothing yet</text>");

    private static HashSet<string> Shown(DiagramView view) => [.. Diagram.Of(Case, new() { View = view }).Nodes.Select(node => node.Element.Id)];
}
