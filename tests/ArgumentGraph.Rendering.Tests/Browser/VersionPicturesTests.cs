using System.Xml.Linq;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;
using Microsoft.Playwright;

namespace ArgumentGraph.Rendering.Tests.Browser;

/// <summary>The pictures of two versions in the page of a comparison.</summary>
public class VersionPicturesTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public void The_older_and_the_newer_version_stand_side_by_side_below_the_drawing_of_both()
    {
        foreach (Argument older in SampleReports.Arguments.Where(argument => argument.Elements.Count > 0))
        {
            Argument newer = SampleReports.NewerThan(older);
            ComparisonReport comparison = older.CompareWith(newer);
            foreach (string html in (string[])[comparison.ToHtml(), older.AnalyzeImpact(newer, Setting.On(SampleReports.Day)).ToHtml()])
            {
                var fragment = XElement.Parse(html);
                XElement[] figures = [.. fragment.Descendants("figure")];
                figures.Should().HaveCount(3);
                figures[1].Parent!.Attribute("class")!.Value.Should().Be("pictures");

                // Both pictures show every change in the version that they are of, and nothing that this version does not have.
                foreach ((XElement figure, Argument version) in figures.Skip(1).Zip((Argument[])[older, newer]))
                {
                    string[] drawn = IdsIn(figure);
                    drawn.Should().BeSubsetOf(version.Elements.Select(element => element.Id));
                    Changed(comparison).Where(version.Contains).Should().BeSubsetOf(drawn);
                }
            }
        }

        static IEnumerable<string> Changed(ComparisonReport comparison) =>
        [
            .. comparison.Added.Concat(comparison.Removed).Select(element => element.Id), .. comparison.Changed.Select(change => change.Id),
            .. comparison.Renamed.SelectMany(renaming => new[] { renaming.Older.Id, renaming.Newer.Id }),
        ];
    }

    [Fact]
    public void Each_change_is_marked_in_the_version_that_has_it()
    {
        Argument older = SampleReports.Numbered, newer = SampleReports.NewerThan(older);
        ComparisonReport comparison = older.CompareWith(newer);
        XElement[] figures = [.. XElement.Parse(comparison.ToHtml()).Descendants("figure")];
        Renaming renamed = comparison.Renamed.Should().ContainSingle().Subject;

        Marked(figures[1], renamed.Older.Id).Should().Contain($"becomes {renamed.Newer.Id}");
        Marked(figures[2], renamed.Newer.Id).Should().Contain($"was {renamed.Older.Id}");
        Marked(figures[1], comparison.Removed[0].Id).Should().Contain("removed");
        Marked(figures[2], "added-here").Should().Contain("added");
        foreach (XElement figure in figures.Skip(1))
        {
            Marked(figure, comparison.Changed[0].Id).Should().Contain("changed: state, description");
        }

        static string Marked(XElement figure, string id) => string.Join(
            ' ', figure.Descendants().Single(node => node.Attribute("data-id")?.Value == id).DescendantNodes().OfType<XText>().Select(text => text.Value));
    }

    [Fact]
    public void Of_equal_versions_there_is_one_picture()
    {
        string html = SampleReports.Numbered.CompareWith(SampleReports.Numbered).ToHtml();
        XElement.Parse(html).Descendants("figure").Should().ContainSingle();
    }

    [ProgramFact("chromium")]
    public async Task On_a_desk_they_are_beside_each_other_and_on_a_telephone_one_below_the_other()
    {
        string html = $"<!DOCTYPE html><meta charset=\"utf-8\">{SampleReports.Sabotage.CompareWith(SampleReports.NewerThan(SampleReports.Sabotage)).ToHtml()}";
        foreach ((int width, bool isBeside) in ((int, bool)[])[(1440, true), (390, false)])
        {
            IPage page = await chromium.Open("versions.html", html, width: width, height: 900);
            double[] tops = await page.Locator(".pictures figure").EvaluateAllAsync<double[]>("all => all.map(each => each.getBoundingClientRect().top)");
            tops.Should().HaveCount(2);
            (tops[0] == tops[1]).Should().Be(isBeside);
            (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).Should().BeTrue("wide pictures scroll by themselves");
        }

        chromium.Complaints.Should().BeEmpty();
    }

    private static string[] IdsIn(XElement figure) =>
        [.. figure.Descendants().Select(node => node.Attribute("data-id")?.Value).OfType<string>().Distinct(StringComparer.Ordinal)];
}
