using System.Globalization;

namespace ArgumentGraph.Testing.Tests;

/// <summary>Expectations against what comes out when each element is made to fail, one by one, and everything is judged again.</summary>
public class RandomPolicyTests
{
    [Fact]
    public void Single_points_and_hidden_elements_are_those_whose_failure_brings_pathways_down() => ArgumentCases.Of(Make).Check(150, 3_000, argument =>
    {
        string[] pathways = [.. argument.AnalyzeSupport().Pathways.Where(pathway => pathway.Standing != Standing.Unsupported).Select(pathway => pathway.Element.Id)];
        if (pathways.Length == 0)
        {
            return;
        }

        Dictionary<string, string[]> fallen = argument.OfKind<Evidence>().ToDictionary(
            evidence => evidence.Id,
            evidence => argument.AnalyzeWhatIf(change => change.Fail(evidence.Id)).Fallen.Select(change => change.Pathway.Id).Intersect(pathways).ToArray(),
            StringComparer.Ordinal);
        new Policy().NoSinglePoints(pathways: pathways).Check(argument).Ids()
            .Should().BeEquivalentTo(fallen.Where(entry => entry.Value.Length > 0).Select(entry => entry.Key));
        new Policy().NoHiddenLoadBearing(sharedBy: 2, pathways).Check(argument).Ids()
            .Should().BeEquivalentTo(fallen.Where(entry => entry.Value.Length > 1 && argument.ElementsSupportedBy(entry.Key).Count == 1).Select(entry => entry.Key));
        new Policy().PathwaysStand().Check(argument).IsMet.Should().Be(argument.Pathways.All(pathway => argument.AnalyzeSupport().AnalysedStandingOf(pathway.Id) == Standing.Supported));
    });

    private static Argument Make(int seed)
    {
        var random = new Random(seed);
        var draft = new ArgumentBuilder("Random");
        EvidenceDraft[] evidence = [.. Enumerable.Range(1, random.Next(1, 7)).Select(number => draft.Evidence(Name("E", number), "Evidence")
            .With(one => one with { State = random.Next(8) switch { 0 => EvidenceState.Missing, 1 => EvidenceState.Disputed, _ => EvidenceState.Available } }))];
        ClaimDraft[] claims = [.. Enumerable.Range(1, random.Next(1, 6)).Select(number => draft.Claim(Name("C", number), "Claim"))];
        foreach (ClaimDraft claim in claims)
        {
            EvidenceDraft[] supporters = Some(random, evidence);
            _ = random.Next(2) == 0 ? claim.SupportedByAll(supporters) : claim.SupportedByAny(supporters);
        }

        for (int number = 1; number <= random.Next(1, 5); number++)
        {
            GoalDraft pathway = draft.Goal(Name("P", number), "Pathway").AsPathway();
            ClaimDraft[] supporters = Some(random, claims);
            _ = random.Next(3) > 0 ? pathway.SupportedByAll(supporters) : pathway.SupportedByAny(supporters);
        }

        return draft.Build();
    }

    private static T[] Some<T>(Random random, T[] all)
    {
        T[] shuffled = [.. all];
        random.Shuffle(shuffled);
        return shuffled[..random.Next(1, Math.Min(3, shuffled.Length) + 1)];
    }

    private static string Name(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);
}
