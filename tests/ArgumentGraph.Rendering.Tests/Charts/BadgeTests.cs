using System.Xml.Linq;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Charts;

public class BadgeTests
{
    [Fact]
    public void A_badge_says_how_many_pathways_stand_and_what_carries_several()
    {
        JudgedArgument judged = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")).On(new DateOnly(2026, 11, 1));
        SupportReport support = judged.AnalyzeSupport();
        LoadBearingReport load = judged.AnalyzeLoadBearing();

        Badge badge = Badge.Of(support, load);

        int standing = support.Pathways.Count(pathway => pathway.Standing == Standing.Supported);
        badge.Message.Should().Be(
            $"{standing} of {support.Pathways.Count} stand, {load.SharedAcrossPathways.Count(element => element.IsBasic)} load-bearing shared");
        badge.Standing.Should().Be(support.Pathways.Min(pathway => pathway.Standing));
    }

    [Fact]
    public void The_picture_says_its_texts_and_nothing_in_them_acts()
    {
        var badge = new Badge("<argument>", "it \"stands\"\u202E & falls");

        XElement picture = XElement.Parse(badge.ToSvg());

        picture.Attribute("aria-label")!.Value.Should().Be("<argument>: it \"stands\" & falls");
        picture.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)
            .Should().Equal("<argument>", "it \"stands\" & falls");
        picture.Descendants().Select(element => element.Name.LocalName).Distinct().Should().BeEquivalentTo("title", "rect", "path", "g", "text");
    }

    [Fact]
    public void Each_standing_has_a_colour_and_none_has_another()
    {
        string[] pictures =
        [
            .. ((Standing?[])[Standing.Supported, Standing.InDoubt, Standing.Unsupported, null])
                .Select(standing => new Badge("a", "b") { Standing = standing }.ToSvg()),
        ];

        pictures.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void What_stands_on_trust_alone_is_hatched_and_said_and_what_does_not_stand_keeps_its_colour()
    {
        var draft = new ArgumentBuilder("Trusting");
        draft.Goal("P1", "P1 holds").AsPathway().SupportedByAll(draft.Evidence("E1", "Nobody said"));
        draft.Goal("P2", "P2 holds").AsPathway().SupportedByAll(draft.Evidence("E2", "Said").Available());
        Argument argument = draft.Build();
        Badge badge = Badge.Of(argument.AnalyzeSupport(), argument.AnalyzeLoadBearing());

        badge.Message.Should().Be("2 of 2 stand, 1 taken as available, 0 load-bearing shared");
        badge.IsOnTrust.Should().BeTrue();
        XElement.Parse(badge.ToSvg()).Descendants().Should().Contain(element => element.Name.LocalName == "pattern");
        (badge with { Standing = Standing.Unsupported }).ToSvg().Should().Be((badge with { Standing = Standing.Unsupported, IsOnTrust = false }).ToSvg());
    }
}
