using ArgumentGraph;
using IndependentReading.Cases;
using IndependentReading.Judging;

namespace IndependentReading.Comparing;

/// <summary>Standings, effects of challenges, what is inherited, roots and pathways; what-ifs.</summary>
public sealed class StandingTests(ITestOutputHelper output)
{
    [Fact]
    public void Standings_are_those_of_the_design() => Comparisons.Hold(output, 1_600, Comparison.Of, CompareStandings, figuresOfEach: 40);

    [Fact]
    public void What_ifs_are_those_of_the_design() => Comparisons.Hold(output, 1_600, Comparison.Of, CompareWhatIfs, figuresOfEach: 10);

    private static void CompareStandings(Comparison comparison)
    {
        Case ours = comparison.Ours;
        comparison.Same("roots", ours.Roots.Select(item => item.Id), Comparison.Ids(comparison.Theirs.Roots));
        comparison.Same("pathways", ours.Pathways.Select(item => item.Id), Comparison.Ids(comparison.Theirs.Pathways));
        foreach (Terms terms in comparison.AllTerms())
        {
            var judge = new Judge(ours, terms);
            SupportReport report = comparison.Theirs.AnalyzeSupport(Comparison.SettingOf(terms));
            foreach (Item item in ours.Items)
            {
                comparison.Same($"{terms}: {item.Id}", judge.Standing(item.Id), report.StandingOf(item.Id));
                comparison.Same($"{terms}: {item.Id} analysed", judge.Analysed(item.Id), report.AnalysedStandingOf(item.Id));
            }

            foreach (Relationship challenge in comparison.Theirs.Relationships.Where(each => each.Kind == RelationshipKind.Challenges && !terms.IsArgued))
            {
                comparison.Same($"{terms}: effect of {challenge}", judge.Effect(challenge.From, Comparison.NameOf(challenge.To)) switch
                {
                    Judge.None => nameof(ChallengeEffect.None),
                    Judge.Doubt => nameof(ChallengeEffect.LeavesInDoubt),
                    _ => nameof(ChallengeEffect.Defeats),
                }, report.EffectOf(challenge).ToString());
            }

            foreach (AnalysedElement pathway in report.Pathways.Concat(report.Roots))
            {
                comparison.Same($"{terms}: inherited by {pathway.Element.Id}",
                    Comparison.Sorted(judge.Inherited(pathway.Element.Id).Select(each => $"{each.Id} of {each.StatedBy}: {(Standing)each.Standing}")),
                    Comparison.Sorted(pathway.Inherited.Select(each => $"{each.Element.Id} of {each.StatedBy.Id}: {each.Standing}")));
            }

            comparison.Same($"{terms}: on trust", ours.Pathways.Where(pathway => IsOnTrust(ours, terms, pathway)).Select(pathway => pathway.Id),
                Comparison.Ids(report.PathwaysOnTrust));
        }
    }

    // "Supported only because evidence with no stated state is taken as available: were it missing, they would not be supported."
    private static bool IsOnTrust(Case ours, Terms terms, Item pathway)
    {
        HashSet<string> unstated = [.. ours.Items.Where(item => item is { Kind: "evidence", State: null }).Select(item => item.Id)];
        return !terms.IsArgued && new Judge(ours, terms).Analysed(pathway.Id) == 2
            && new Judge(ours, terms, unstated, frozen: null).Analysed(pathway.Id) < 2;
    }

    private static void CompareWhatIfs(Comparison comparison)
    {
        var random = new Random(comparison.Seed);
        Case ours = comparison.Ours;
        foreach (Terms terms in comparison.AllTerms())
        {
            string[] ids = [.. ours.Items.Where(_ => random.Next(4) == 0).Select(item => item.Id)];
            ILookup<int, string> parts = ids.ToLookup(_ => random.Next(3));
            HashSet<string> failed = [.. parts[0]];
            HashSet<string> restored = [.. parts[1].Where(id => ours[id].Kind is not ("context" or "justification"))];
            HashSet<string> removed = [.. parts[2]];
            WhatIfReport report = comparison.Theirs.AnalyzeWhatIf(change =>
            {
                Array.ForEach([.. failed], id => change.Fail(id));
                Array.ForEach([.. restored], id => change.Restore(id));
                Array.ForEach([.. removed], id => change.Remove(id));
            }, Comparison.SettingOf(terms));

            Case left = Without(ours, removed);
            var before = new Judge(ours, terms);
            var after = new Judge(left, terms, failed, restored);
            string what = $"{terms}, failed {string.Join(' ', failed)}, restored {string.Join(' ', restored)}, removed {string.Join(' ', removed)}";
            comparison.Same($"{what}: changed",
                Comparison.Sorted(ours.Items.Where(item => removed.Contains(item.Id) || before.Standing(item.Id) != after.Standing(item.Id))
                    .Select(item => $"{item.Id} {(Standing)before.Standing(item.Id)} "
                        + $"{(removed.Contains(item.Id) ? null : (Standing?)after.Standing(item.Id))}")),
                Comparison.Sorted(report.ChangedStandings.Select(change => $"{change.Element.Id} {change.From} {change.To}")));
            Item[] pathways = [.. ours.Pathways.Where(pathway => !removed.Contains(pathway.Id))];
            comparison.Same($"{what}: fallen", pathways.Where(item => after.Analysed(item.Id) < before.Analysed(item.Id)).Select(item => item.Id),
                report.Fallen.Select(change => change.Pathway.Id));
            comparison.Same($"{what}: risen", pathways.Where(item => after.Analysed(item.Id) > before.Analysed(item.Id)).Select(item => item.Id),
                report.Risen.Select(change => change.Pathway.Id));
            comparison.Same($"{what}: still standing", pathways.Where(item => Math.Min(after.Analysed(item.Id), before.Analysed(item.Id)) > 0)
                .Select(item => item.Id),
                Comparison.Ids(report.StillStanding));
        }
    }

    // "Its relationships go" with an element, and with a relationship the challenges of it.
    private static Case Without(Case ours, HashSet<string> removed)
    {
        bool IsLeft(Target target) => !removed.Contains(target.From) && (target.To is null || IsLeft(target.To));
        return new Case([.. ours.Items.Where(item => !removed.Contains(item.Id)).Select(item => item with
        {
            SupportedBy = item.SupportedBy.FindAll(id => !removed.Contains(id)),
            InContextOf = item.InContextOf.FindAll(id => !removed.Contains(id)),
            Challenges = item.Challenges.FindAll(IsLeft),
            Points = [.. item.Points
                .Select(point => point with
                {
                    On = point.On.FindAll(id => !removed.Contains(id)),
                    Argument = point.Argument is { } top && removed.Contains(top) ? null : point.Argument,
                })
                .Where(point => point.On.Count > 0 || item.Points.Exists(old => old.Id == point.Id && old.On.Count == 0))],
        })]);
    }
}
