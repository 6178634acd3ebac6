using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Tests.PublicVersions;

namespace ArgumentGraph.Tests.Model;

/// <summary>Where elements stand in pictures: kept and compared as any member is, and known to no hash and no analysis.</summary>
public class PictureHintTests
{
    private static readonly Argument Before = GoldenExample.Argument;

    private static readonly Argument Moved = Before.Edit(edit => edit
        .Replace<Evidence>("F", evidence => evidence with { Order = 3, Row = 5 }).Replace<Goal>("P2", goal => goal with { Order = -1 }));

    [Fact]
    public void A_comparison_names_them_with_an_aspect_of_their_own()
    {
        ComparisonReport comparison = Before.CompareWith(Moved);

        comparison.Changed.SelectMany(change => change.Members.Select(member => $"{change.Id} {member} {member.Aspect}"))
            .Should().Equal("F order: – → 3 Layout", "F row: – → 5 Layout", "P2 order: – → -1 Layout");
        comparison.IsEmpty.Should().BeFalse();
    }

    [Fact]
    public void They_move_nothing_and_open_no_review_again()
    {
        CaseReviews reviews = CaseReviews.Empty.With(
            new ReviewBuilder(Before, "R1", "reviewer", new(2026, 11, 1)).Judge("TOP", ReviewVerdict.Agree, ReviewVerdict.Agree).Build());

        Moved.ContentHash.Should().Be(Before.ContentHash);
        Moved.ContentEquals(Before).Should().BeTrue();
        Before.AnalyzeImpact(Moved).Touched.Should().BeEmpty();
        Moved.AnalyzeReviews(reviews).ToReviewAgain.Should().BeEmpty();
        Moved.AnalyzeReviews(reviews).NotCovered.Should().Equal(Before.AnalyzeReviews(reviews).NotCovered);
    }

    [Fact]
    public void Each_side_of_a_merge_keeps_its_own_and_two_places_for_one_element_are_a_conflict()
    {
        Argument theirs = Before.Edit(edit => edit.Replace<Goal>("P3", goal => goal with { Row = 4 }));

        Argument.Merge(Before, Moved, theirs).Argument.Elements.Where(element => (element.Order ?? element.Row) is not null)
            .Select(element => $"{element.Id} {element.Order} {element.Row}").Should().BeEquivalentTo("F 3 5", "P2 -1 ", "P3  4");
        Argument.Merge(Before, Moved, Before.Edit(edit => edit.Replace<Goal>("P2", goal => goal with { Order = 7 }))).Conflicts
            .Should().ContainSingle().Which.ElementId.Should().Be("P2");
    }

    [Fact]
    public void A_public_version_keeps_them_and_is_verified_with_others()
    {
        var policy = new RedactionPolicy { Rules = [new RedactionRule { Kinds = [ElementKind.Evidence], Fields = ["statement"], Reason = "private" }] };

        Argument published = Moved.Redact(policy, RedactionCases.Key, new DateOnly(2026, 11, 1)).PublicVersion!;

        published["F"].Row.Should().Be(5);
        published.VerifyPublicVersion().IsIntact.Should().BeTrue();
        published.Edit(edit => edit.Replace<Goal>("P2", goal => goal with { Order = null })).VerifyPublicVersion().IsIntact.Should().BeTrue();
    }

    [Fact]
    public void Drafts_say_them_in_a_word()
    {
        var draft = new ArgumentBuilder("t");
        draft.Goal("G", "g").SupportedByAll(draft.Evidence("E1", "e").Order(2), draft.Evidence("E2", "e").Row(3)).Row(1).Order(-4);

        Argument argument = Argument.Parse(draft.Build().ToJson());

        argument.Elements.Select(element => (element.Id, element.Order, element.Row))
            .Should().BeEquivalentTo(new (string, int?, int?)[] { ("G", -4, 1), ("E1", 2, null), ("E2", null, 3) });
    }
}
