using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Standings;

/// <summary>An evaluation that moves from day to day finds what one of that day alone finds.</summary>
public class MovingDayTests
{
    [Fact]
    public void Moved_to_a_day_everything_stands_as_if_judged_on_it() => OracleCase.ForMany(170_001, 1_600, 20_000, test =>
    {
        Argument argument = test.Argument;
        IEnumerable<int> expiring = argument.Elements.Where(element => element.LastValidDay is not null)
            .Select(element => argument.Structure.Find(element.Id));
        Setting setting = test.Setting with { Date = RandomArguments.Today.AddDays(-40) };
        var moving = new StandingEvaluation(argument, setting);
        foreach (int days in new[] { -40, -1, 0, 1, 2, 0, -40 })
        {
            DateOnly day = RandomArguments.Today.AddDays(days);
            moving.MoveTo(day, expiring);
            CompareTo(new StandingEvaluation(argument, setting with { Date = day }), moving, $"{days} days from today");
        }
    });

    [Fact]
    public void An_effect_that_changes_while_its_target_stands_as_before_changes_what_the_target_challenges()
    {
        // D is unsupported all along, defeated by X and Y or only doubted by them: so what it says against T counts or does not.
        var day = new DateOnly(2026, 1, 1);
        foreach (string[] challengers in new[] { new[] { "X" }, ["X", "Y"] })
        {
            var draft = new ArgumentBuilder("t");
            ClaimDraft doubt = draft.Claim("D", "d");
            foreach (string challenger in challengers)
            {
                draft.Evidence(new Evidence(challenger, "x") { State = EvidenceState.Available, Expires = day }).Challenges(doubt);
            }

            doubt.Challenges(draft.Goal("T", "t").SupportedByAll(draft.Evidence("E", "e").Available()));
            Argument argument = draft.Build();
            int target = argument.Structure.Find("T");
            var moving = new StandingEvaluation(argument, Setting.On(day));
            moving.Standings[target].Should().Be(Standing.Supported);

            moving.MoveTo(day.AddDays(1), [.. challengers.Select(id => argument.Structure.Find(id))]);

            moving.Standings[target].Should().Be(Standing.InDoubt);
        }
    }

    [Fact]
    public void Evidence_of_a_circle_that_expires_is_judged_once()
    {
        var day = new DateOnly(2026, 1, 1);
        var draft = new ArgumentBuilder("t");
        ClaimDraft first = draft.Claim("C1", "c");
        first.SupportedByAll(
            draft.Claim("C2", "c").SupportedByAll(first), draft.Evidence(new Evidence("E", "e") { State = EvidenceState.Available, Expires = day }));
        Argument argument = draft.Build();
        var moving = new StandingEvaluation(argument, Setting.On(day));

        moving.MoveTo(day.AddDays(1), [argument.Structure.Find("E")]);

        moving.Standings.Should().OnlyContain(standing => standing == Standing.Unsupported);
    }

    [Fact]
    public void A_confidence_argument_that_expires_weakens_what_its_point_is_about()
    {
        var day = new DateOnly(2026, 1, 1);
        var draft = new ArgumentBuilder("t");
        ClaimDraft claim = draft.Claim("C", "c").SupportedByAll(draft.Evidence("E", "e").Available());
        GoalDraft confidence = draft.Goal("CG", "cg").SupportedByAll(
            draft.Evidence(new Evidence("EC", "e") { State = EvidenceState.Available, Expires = day }));
        draft.Goal("G", "g").SupportedByAll(claim).ClaimPoint("ACP", on: [claim], argument: confidence);
        Argument argument = draft.Build();
        Setting counting = Setting.On(day) with { CountsClaimPoints = true };
        var moving = new StandingEvaluation(argument, counting);
        moving.Standings[argument.Structure.Find("G")].Should().Be(Standing.Supported);

        moving.MoveTo(day.AddDays(1), [argument.Structure.Find("EC")]);

        moving.Standings[argument.Structure.Find("G")].Should().Be(Standing.Unsupported);
        CompareTo(new StandingEvaluation(argument, counting with { Date = day.AddDays(1) }), moving, "the day after");
    }

    private static void CompareTo(StandingEvaluation expected, StandingEvaluation moved, string when)
    {
        Expect.Equal(string.Join(" ", expected.Standings), string.Join(" ", moved.Standings), $"the standings {when}");
        Expect.Equal(string.Join(" ", expected.Effects), string.Join(" ", moved.Effects), $"the effects {when}");
        Expect.Equal(Analysed(expected), Analysed(moved), $"the standings when analysed {when}");
    }

    private static string Analysed(StandingEvaluation evaluation) =>
        string.Join(" ", Enumerable.Range(0, evaluation.Standings.Length).Select(evaluation.Analysed));
}
