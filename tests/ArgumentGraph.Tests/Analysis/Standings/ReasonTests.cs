using System.Text.RegularExpressions;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Standings;

public partial class ReasonTests
{
    [Fact]
    public void Reasons_come_in_order_and_what_decides_suffices() =>
        OracleCase.ForMany(150_001, 1_500, 50_000, test =>
        {
            SupportReport report = test.Argument.At(test.Setting).AnalyzeSupport(test.SupportOptions);
            var standings = new ReferenceStanding(test.Model, test.Circumstances);
            var causes = new ReferenceCauses(test.Model, test.Circumstances, WhatIfRequest.None, standings, Standing.Supported);
            var cycles = new ReferenceCycles(test.Model, test.Circumstances);
            for (int x = 0; x < test.Model.Elements.Length; x++)
            {
                ElementStanding actual = report[test.Model.Elements[x].Id];
                Expect.Equal(
                    true,
                    actual.DecidedBy.SequenceEqual(actual.DecidedBy.DistinctBy(element => element.Id).OrderBy(element => element.Id, StringComparer.Ordinal)),
                    $"the order of what decides");
                Compare(test.Model, x, standings, causes.ReasonOf(x), cycles.IsCircular(x), actual);
            }
        });

    [Fact]
    public void A_sentence_names_as_supporters_those_alone_that_support() =>
        OracleCase.ForMany(151_001, 1_500, 20_000, test =>
        {
            SupportReport report = test.Argument.At(test.Setting).AnalyzeSupport(test.SupportOptions);
            foreach (ElementStanding standing in test.Argument.Elements.Select(element => report[element.Id])
                .Where(each => each is { Reason: StandingReason.Support, Standing: < Standing.Supported }))
            {
                string[] supporters = [.. test.Argument.SupportersOf(standing.Element.Id).Select(supporter => supporter.Id)];
                Match match = Named().Match(report.SentenceOf(standing.Element.Id));
                Expect.Equal(true, match.Success, $"the sentence on {standing.Element.Id}");
                Expect.Equal(true, Separator().Split(match.Groups["ids"].Value).All(supporters.Contains), $"who supports {standing.Element.Id}");
                Expect.Equal(
                    true,
                    Weakened().Matches(match.Groups["rest"].Value).All(each => supporters.Contains(each.Groups["id"].Value)),
                    $"who counts for less in {standing.Element.Id}");
            }
        });

    [Fact]
    public void A_supporter_whose_relationship_is_defeated_is_named_with_who_defeats_it()
    {
        SupportReport report = Argument.Load(Repository.File("samples", "tempe-crash", "case.json")).AnalyzeSupport();

        report.SentenceOf("C11").Should().Be("C11 (claim) is unsupported: it needs any of its 3 supporters, and C6 and C7 are unsupported; "
            + "E4 counts for nothing because C11 → E4 is defeated by D1.");
    }

    [GeneratedRegex(
        @"supporters?, and (?<ids>[^;]*) (is|are) (unsupported|in doubt or less)(?<rest>.*)\.$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(", | and ", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Separator();

    [GeneratedRegex("; (?<id>[^ ]+) counts", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Weakened();

    private static void Compare(ReferenceModel model, int x, ReferenceStanding standings, StandingReason itself, bool isCircular, ElementStanding actual)
    {
        string id = model.Elements[x].Id;
        Standing standing = standings.Of(x);
        int[] supports = isCircular ? [] : model.Supports[x];
        int needed = supports.Length == 0 ? 0 : ((SupportableElement)model.Elements[x]).Requirement.NeededOf(supports.Length);
        if (supports.Length == 0 || needed > supports.Length)
        {
            Standing own = itself switch
            {
                StandingReason.Available or StandingReason.TakenAsAvailable or StandingReason.Stated or StandingReason.TakenToHold => Standing.Supported,
                StandingReason.Disputed => Standing.InDoubt,
                StandingReason.Planned when standings.CountsPlanned => Standing.Supported,
                _ => Standing.Unsupported,
            };
            if (own == standing)
            {
                Expect.Equal((itself, 0), (actual.Reason, actual.DecidedBy.Count), $"why {id} is {standing}");
                return;
            }
        }
        else if (KthGreatest([.. supports.Select(standings.ContributionOf)], needed) == standing)
        {
            CompareSupport(model, supports, needed, standings, standing, actual);
            return;
        }

        int[] contexts = [.. isCircular ? [] : model.Contexts[x].Where(r => standings.ContributionOf(r) == standing)];
        if (contexts.Length > 0)
        {
            Expect.Equal(StandingReason.Context, actual.Reason, $"why {id} is {standing}");
            Expect.Equal(
                Ids(contexts.Select(r => model.Elements[model.ToElement[r]].Id)), Ids(actual.DecidedBy.Select(element => element.Id)), $"what decides {id}");
            return;
        }

        ChallengeEffect effect = standing == Standing.Unsupported ? ChallengeEffect.Defeats : ChallengeEffect.LeavesInDoubt;
        int[] arguments = [.. standings.ConfidenceIn(x, point => point.On.Count == 0).Where(each => each.Limit <= standing).Select(each => each.Root)];
        if (!model.ChallengesOnElement[x].Any(r => standings.EffectOf(r) == effect) && arguments.Length > 0)
        {
            Expect.Equal(StandingReason.Confidence, actual.Reason, $"why {id} is {standing}");
            Expect.Equal(
                Ids(arguments.Select(root => model.Elements[root].Id)),
                Ids(actual.DecidedBy.Select(element => element.Id)),
                $"confidence in what decides {id}");
            return;
        }

        Expect.Equal(effect == ChallengeEffect.Defeats ? StandingReason.Defeated : StandingReason.Challenged, actual.Reason, $"why {id} is {standing}");
        Expect.Equal(
            Ids(model.ChallengesOnElement[x].Where(r => standings.EffectOf(r) == effect).Select(r => model.Elements[model.From[r]].Id)),
            Ids(actual.DecidedBy.Select(element => element.Id)),
            $"who decides {id}");
    }

    // Whatever the others were: with those that decide as they are, it would not be higher; or not lower, where it is supported.
    private static void CompareSupport(ReferenceModel model, int[] supports, int needed, ReferenceStanding standings, Standing standing, ElementStanding actual)
    {
        string id = actual.Element.Id;
        HashSet<string> deciders = [.. actual.DecidedBy.Select(element => element.Id)];
        bool Decides(int r) =>
            deciders.Contains(model.Elements[model.ToElement[r]].Id)
            || model.ChallengesOnRelationship[r].Any(challenge => deciders.Contains(model.Elements[model.From[challenge]].Id))
            || standings.ConfidenceOn(r).Any(each => deciders.Contains(model.Elements[each.Root].Id));
        Standing others = standing == Standing.Supported ? Standing.Unsupported : Standing.Supported;
        Standing without = KthGreatest([.. supports.Select(r => Decides(r) ? standings.ContributionOf(r) : others)], needed);
        Expect.True(standing == Standing.Supported ? without == Standing.Supported : without <= standing, $"{actual.DecidedBy} decide that {id} is {standing}");
        HashSet<string> possible = [.. supports.SelectMany(r =>
            model.ChallengesOnRelationship[r].Select(challenge => model.From[challenge]).Append(model.ToElement[r])
                .Concat(standings.ConfidenceOn(r).Select(each => each.Root)))
            .Select(y => model.Elements[y].Id)];
        Expect.True(deciders.IsSubsetOf(possible), $"{actual.DecidedBy} can decide {id}");
        bool bySupporter = supports.Any(r =>
            (standing == Standing.Supported || standings.ContributionOf(r) <= standing)
            && standings.ContributionOf(r) == standings.Of(model.ToElement[r])
            && deciders.Contains(model.Elements[model.ToElement[r]].Id));
        StandingReason challenged = standing == Standing.Unsupported ? StandingReason.Defeated : StandingReason.Challenged;
        bool isOther = actual.Reason == challenged || (actual.Reason == StandingReason.Confidence && standing < Standing.Supported);
        Expect.True(actual.Reason == StandingReason.Support || (isOther && !bySupporter), $"{actual.Reason} is why {id} is {standing}");
    }

    private static Standing KthGreatest(List<Standing> standings, int k)
    {
        standings.Sort((left, right) => right.CompareTo(left));
        return standings[k - 1];
    }

    private static string Ids(IEnumerable<string> ids) => string.Join(", ", ids.Distinct().Order(StringComparer.Ordinal));
}
