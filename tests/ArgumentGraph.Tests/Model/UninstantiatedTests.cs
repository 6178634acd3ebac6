using ArgumentGraph.Tests.PublicVersions;

namespace ArgumentGraph.Tests.Model;

/// <summary>The mark of what is still to be said: of every kind, kept by every way of writing, comparing and putting together.</summary>
public class UninstantiatedTests
{
    private static readonly Argument Marked = Build();

    [Fact]
    public void Elements_of_every_kind_have_it_in_files()
    {
        string json = Marked.ToJson();

        Argument read = Argument.Parse(json);
        read.Elements.Should().HaveCount(Enum.GetValues<ElementKind>().Length).And.OnlyContain(element => element.IsUninstantiated);
        read.ToJson().Should().Be(json);
        read.ContentEquals(Marked).Should().BeTrue();
    }

    [Fact]
    public void It_is_content_and_a_difference_and_says_nothing_of_standings()
    {
        Argument said = Marked.Edit(edit => edit.Replace(Marked["G"] with { IsUninstantiated = false }));

        said.ContentEquals(Marked).Should().BeFalse();
        said.CompareWith(Marked).ToJson().Should().Contain("uninstantiated");
        said.AnalyzeSupport().StandingOf("G").Should().Be(Marked.AnalyzeSupport().StandingOf("G"));
    }

    [Fact]
    public void Of_two_versions_put_together_one_may_have_said_it_and_the_other_reworded_it()
    {
        Argument said = Marked.Edit(edit => edit.Replace(Marked["G"] with { IsUninstantiated = false }));
        Argument reworded = Marked.Edit(edit => edit.Replace(Marked["G"] with { Statement = "Said otherwise" }));

        MergeResult merged = Argument.Merge(Marked, said, reworded);

        merged.IsClean.Should().BeTrue();
        (merged.Argument["G"].IsUninstantiated, merged.Argument["G"].Statement).Should().Be((false, "Said otherwise"));
    }

    [Fact]
    public void A_public_version_shows_it_of_what_it_hides()
    {
        RedactionResult made = Marked.Redact(
            new RedactionPolicy { Rules = [new RedactionRule { Elements = ["E"], Fields = ["statement"], Reason = "private" }] }, RedactionCases.Key);

        made.PublicVersion!["E"].IsUninstantiated.Should().BeTrue();
        made.PublicVersion.VerifyPublicVersion().Problems.Should().BeEmpty();
    }

    [Fact]
    public void Queries_know_it()
    {
        Argument said = Marked.Edit(edit => edit.Replace(Marked["G"] with { IsUninstantiated = false }));

        said.Select("uninstantiated and not evidence").Select(element => element.Id).Should().Equal("S", "C", "X", "A", "J");
    }

    private static Argument Build()
    {
        var draft = new ArgumentBuilder("Marks");
        GoalDraft goal = draft.Goal("G", "A goal of {site}").Uninstantiated();
        StrategyDraft strategy = draft.Strategy("S", "A strategy").Uninstantiated();
        ClaimDraft claim = draft.Claim("C", "A claim").Uninstantiated();
        goal.SupportedByAll(strategy).InContextOf(
            draft.Context("X", "A context").Uninstantiated(), draft.Assumption("A", "An assumption").Uninstantiated(),
            draft.Justification("J", "A justification").Uninstantiated());
        strategy.SupportedByAll(claim);
        claim.SupportedByAll(draft.Evidence("E", "Evidence").Uninstantiated());
        return draft.Build();
    }
}
