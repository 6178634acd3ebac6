using System.Xml.Linq;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.HeatMaps;

public class HeatMapTests
{
    private static readonly LoadBearingReport Report = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")).AnalyzeLoadBearing();

    [Fact]
    public void What_carries_most_pathways_comes_first()
    {
        var map = HeatMap.Of(Report);
        int[] carried = [.. Enumerable.Range(0, map.Elements.Count).Select(element => Count(map, element, LoadBearingRole.LoadBearing))];

        carried.Should().BeInDescendingOrder().And.Contain(count => count > 1);
        map.Pathways.Should().Equal(Report.Pathways.Select(pathway => pathway.Element));
    }

    [Fact]
    public void Roles_are_those_of_the_report()
    {
        var map = HeatMap.Of(Report);
        for (int element = 0; element < map.Elements.Count; element++)
        {
            for (int pathway = 0; pathway < map.Pathways.Count; pathway++)
            {
                map[pathway, element].Should().Be(Report.RoleOf(map.Elements[element].Id, map.Pathways[pathway].Id));
            }

            (Count(map, element, LoadBearingRole.LoadBearing) + Count(map, element, LoadBearingRole.Contributing)).Should().BePositive();
        }
    }

    [Fact]
    public void The_picture_has_a_disc_for_each_load_bearing_role()
    {
        var map = HeatMap.Of(Report);
        XDocument svg = XDocument.Parse(map.ToSvg());
        int expected = Enumerable.Range(0, map.Elements.Count).Sum(element => Count(map, element, LoadBearingRole.LoadBearing));

        svg.Descendants().Count(
            element => element.Name.LocalName == "circle" && element.Attribute("class")!.Value.Contains("ag-solid", StringComparison.Ordinal))
            .Should().Be(expected + 1, "the legend has one too");
        map.ToSvg(3).Should().Contain($"and {map.Elements.Count - 3} more elements");
        map.ToSvg().Should().Be(HeatMap.Of(Report).ToSvg());
    }

    private static int Count(HeatMap map, int element, LoadBearingRole role) =>
        Enumerable.Range(0, map.Pathways.Count).Count(pathway => map[pathway, element] == role);
}
