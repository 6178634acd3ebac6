using ArgumentGraph.Testing;
using ArgumentGraph.Tests.PublicVersions;

namespace ArgumentGraph.Tests.Validation;

/// <summary>The rules about steps on arguments at random, against definitions that look at every pair; and their places and messages.</summary>
public class ResponseRuleTests
{
    [Fact]
    public void Circles_of_steps_are_those_that_every_way_from_step_to_step_shows()
    {
        int circles = 0;
        ArgumentCases.WithTexts(Steps).Check(300, 5_000, argument =>
        {
            string[] found = [.. Found(argument, "AG2407")];
            found.Should().Equal(CirclesOf(argument));
            circles += found.Length;
        });
        if (TestSize.CountsCases)
        {
            circles.Should().BePositive();
        }
    }

    [Fact]
    public void Pathways_without_a_time_to_harm_are_those_from_which_support_leads_to_a_step()
    {
        ValidationOptions options = ValidationOptions.Default.WithSeverity(Rules.MissingTimeToHarm, Severity.Warning);
        ArgumentCases.WithTexts(Steps).Check(300, 5_000, argument =>
            argument.Validate(null, options).Where(finding => finding.Rule.Id == "AG2410").Select(finding => finding.ElementId!)
                .Order(StringComparer.Ordinal).Should().Equal(argument.Pathways.OfType<Goal>()
                    .Where(goal => goal.Harm?.Within is null && Below(argument, goal.Id).Any(id => argument[id].StatedStep is not null))
                    .Select(goal => goal.Id).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData(RedactionLevel.Text)]
    [InlineData(RedactionLevel.Stub)]
    public void What_a_public_version_hides_is_not_found_missing(RedactionLevel level)
    {
        Argument argument = Argument.Parse("""
            { "format": "argument-graph/1", "title": "T", "elements": [
              { "id": "G", "kind": "goal", "statement": "Low risk", "pathway": true, "supportedBy": ["C1", "C2"], "harm": { "within": "PT4H" } },
              { "id": "C1", "kind": "claim", "statement": "Decided", "step": { "stage": "decide" } },
              { "id": "C2", "kind": "claim", "statement": "Stopped", "step": { "stage": "act", "after": ["C1"] } } ] }
            """);
        RedactionRule Hidden(string id, string field, RedactionLevel at) => new() { Elements = [id], Fields = [field], Level = at, Reason = "private" };
        Argument published = argument.Redact(
            new RedactionPolicy { Rules = [Hidden("C1", "step", level), Hidden("G", "harm", RedactionLevel.Text)] }, RedactionCases.Key).PublicVersion!;
        published["C1"].StatedStep.Should().BeNull();
        ((Goal)published["G"]).Harm.Should().BeNull();
        published.Validate().Should().NotContain(finding => finding.Rule == Rules.AfterNoStep || finding.Rule == Rules.MissingTimeToHarm);
        Argument shown = published.Edit(edit => edit.Replace("C2", (Claim claim) => claim with { Step = claim.Step! with { After = ["G"] } }));
        shown.Validate().Should().Contain(finding => finding.Rule == Rules.AfterNoStep, "the step of G is not hidden, it has none");
    }

    [Theory]
    [InlineData("\"after\": [\"C2\"]", "(4,46): warning AG2406: The step of 'C1' follows 'C2', which has no 'step'; give it one, or name what it stands for.")]
    [InlineData("\"after\": [\"C1\"]", "(4,46): error AG2407: The step of 'C1' waits for itself: 'C1' → 'C1' (→: follows). Remove one of these from 'after'.")]
    [InlineData("\"after\": [\"C3\"]", "(4,46): error AG2405: The step of 'C1' follows 'C3', which does not exist.")]
    [InlineData(
        "\"waitsForAll\": true",
        "(4,46): warning AG2404: 'C1' waits for all that it follows, and 'after' names none; name the others, or leave 'waitsForAll' out.")]
    public void What_is_wrong_has_its_place_in_the_step(string member, string expected)
    {
        string text = $$"""
            { "format": "argument-graph/1", "title": "t", "elements": [
            { "id": "G1", "kind": "goal", "statement": "g", "supportedBy": ["C1", "C2"], "harm": { "within": "PT4H" } },
            { "id": "C1", "kind": "claim", "statement": "a", "supportedBy": ["E1"],
              "step": { "latency": { "atMost": "PT5M" }, {{member}}, "stage": "act" } },
            { "id": "C2", "kind": "claim", "statement": "b", "supportedBy": ["E1"] },
            { "id": "E1", "kind": "evidence", "statement": "e", "state": "available", "source": "s" }
            ] }
            """;

        Argument.Parse(text).Validate().Where(finding => finding.Rule.Category == RuleCategory.Response).Select(finding => finding.ToString())
            .Should().Equal(expected);
    }

    private static IEnumerable<string> Found(Argument argument, string rule) =>
        argument.Validate().Where(finding => finding.Rule.Id == rule).Select(finding => finding.ElementId!).Order(StringComparer.Ordinal);

    // The first by id of those that lead to each other.
    private static string[] CirclesOf(Argument argument)
    {
        string[] ids = [.. argument.Elements.Select(element => element.Id).Order(StringComparer.Ordinal)];
        var leads = new HashSet<(string, string)>(argument.Elements.SelectMany(
            element => (element.StatedStep?.After ?? []).Where(argument.Contains).Select(id => (element.Id, id))));
        foreach (string between in ids)
        {
            foreach (string from in ids)
            {
                foreach (string to in ids.Where(to => leads.Contains((from, between)) && leads.Contains((between, to))))
                {
                    leads.Add((from, to));
                }
            }
        }

        return [.. ids.Where(id => leads.Contains((id, id))
            && !ids.Any(other => string.CompareOrdinal(other, id) < 0 && leads.Contains((id, other)) && leads.Contains((other, id))))];
    }

    private static HashSet<string> Below(Argument argument, string id)
    {
        var below = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([id]);
        while (open.TryPop(out string? next))
        {
            foreach (Element supporter in argument.SupportersOf(next).Where(supporter => below.Add(supporter.Id)))
            {
                open.Push(supporter.Id);
            }
        }

        return below;
    }

    private static Argument Steps(int seed)
    {
        var random = new Random(seed);
        int count = random.Next(1, 8);
        string[] steps = [.. Enumerable.Range(0, count).Select(n => $"C{n}")];
        var draft = new ArgumentBuilder("Steps at random");
        ClaimDraft[] claims = [.. steps.Select(id => draft.Claim(id, "s"))];
        foreach (int goal in Enumerable.Range(0, random.Next(1, 4)))
        {
            GoalDraft above = draft.Goal($"P{goal}", "g");
            above.SupportedByAll(claims[random.Next(count)], claims[(random.Next(count) + 1) % count]);
        }

        return draft.Build().Edit(edit =>
        {
            foreach (string id in steps.Where(_ => random.Next(4) > 0))
            {
                ValueList<string> after = [.. steps.Where(_ => random.Next(count + 1) == 0)];
                edit.Replace<Claim>(id, claim => claim with { Step = new ResponseStep((ResponseStage)random.Next(4)) { After = after } });
            }

            edit.Replace<Goal>("P0", goal => goal with { Harm = random.Next(2) == 0 ? null : new() { Within = TimeSpan.FromHours(1) } });
        });
    }
}
