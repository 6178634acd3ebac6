using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Impact;

/// <summary>Impact on random pairs of versions, against judging both anew for every set of elements that may fall.</summary>
public class ImpactOracleTests
{
    private const int MostBasic = 14;

    private static readonly RandomCases<(Argument Older, Argument Newer)> Pairs = Of(RandomShape.Mixed with { MaximumBasic = 6, MaximumChallenges = 4 });
    private static readonly RandomCases<(Argument Older, Argument Newer)> LargePairs = Of(RandomShape.Large);

    [Fact]
    public void What_could_move_is_what_differs_in_one_of_all_cases() => Pairs.Check(300, 3_000, CheckFunctions);

    [Fact]
    public void What_could_move_is_what_differs_in_one_of_all_cases_of_larger_arguments() => LargePairs.Check(10, 150, CheckFunctions);

    [Fact]
    public void Pathways_stand_and_rest_on_what_judging_both_versions_says() => Pairs.Check(300, 3_000, (seed, pair) =>
    {
        Circumstances circumstances = CircumstancesOf(seed);
        var reference = new ReferenceImpact(pair.Older, pair.Newer, circumstances);
        ImpactReport report = Analyse(pair, circumstances);
        foreach (PathwayImpact pathway in report.Pathways.Where(each => each is { From: not null, To: not null } && each.Path.Count > 0))
        {
            string id = pathway.Pathway.Id;
            pathway.From.Should().Be(reference.From(id));
            pathway.To.Should().Be(reference.To(id));
            string[] before = [.. reference.LoadBearingBefore(id)];
            string[] after = [.. reference.LoadBearingAfter(id)];
            pathway.BecameLoadBearing.Select(element => element.Id).Should().BeEquivalentTo(after.Except(before));
            pathway.NoLongerLoadBearing.Select(element => element.Id).Should().BeEquivalentTo(before.Except(after));
            ((int?)pathway.CutSetsBefore).Should().Be(reference.CutSetsBefore(id));
            ((int?)pathway.CutSetsAfter).Should().Be(reference.CutSetsAfter(id));
        }
    });

    [Fact]
    public void What_moved_could_move_and_what_could_move_is_touched() => Pairs.Check(300, 3_000, (seed, pair) =>
    {
        Circumstances circumstances = CircumstancesOf(seed);
        ImpactReport report = Analyse(pair, circumstances);
        report.Moved.Should().BeSubsetOf(report.CouldMove);
        report.CouldMove.Should().BeSubsetOf(report.Touched);
        report.Pathways.Should().NotContain(pathway => pathway.HasMoved && pathway.CouldMove != Possibility.Yes);
        report.Pathways.Should().NotContain(pathway => pathway.CouldMove != Possibility.No && pathway.Path.Count == 0);
        report.Sentences.Should().NotBeEmpty();
        HashSet<string> touched = [.. report.Touched.Select(each => each.Element.Id)];
        foreach (Element element in pair.Newer.Elements.Where(element => pair.Older.Contains(element.Id) && !touched.Contains(element.Id)))
        {
            pair.Newer.Hashes.ConeOf(element.Id).Should().Be(pair.Older.Hashes.ConeOf(element.Id), $"'{element.Id}' is not touched");
        }
    });

    [Fact]
    public void A_path_begins_with_what_changed_and_ends_with_the_element() => Pairs.Check(300, 3_000, (seed, pair) =>
    {
        ImpactReport report = Analyse(pair, CircumstancesOf(seed));
        ComparisonReport comparison = report.Comparison;
        HashSet<string> changed =
        [
            .. comparison.Added.Concat(comparison.Removed).Concat(comparison.Changed.Select(each => each.Newer)).Select(element => element.Id),
            .. comparison.AddedRelationships.Concat(comparison.RemovedRelationships).Select(relationship => relationship.From),
        ];
        HashSet<(string, string)> joined = [.. Joined(pair.Older), .. Joined(pair.Newer)];
        foreach (ElementImpact element in report.Touched)
        {
            changed.Should().Contain(element.Path[0].Id);
            element.Path[^1].Should().Be(element.Element);
            element.Path.Zip(element.Path.Skip(1)).Should().NotContain(
                step => !joined.Contains(Ordered(step.First.Id, step.Second.Id)), $"each step from {element.Path} joins two elements");
        }
    });

    private static void CheckFunctions(int seed, (Argument Older, Argument Newer) pair)
    {
        Circumstances circumstances = CircumstancesOf(seed);
        var reference = new ReferenceImpact(pair.Older, pair.Newer, circumstances);
        if (reference.BasicElements > MostBasic)
        {
            return;
        }

        // Of pathways, numbers count as well; functions alone are asked for here.
        var verdicts = new ArgumentGraph.Analysis.Impact.VerdictComparison(
            pair.Older.CompareWith(pair.Newer), Setting.On(circumstances.Date, circumstances.Baseline), Budget.Default, null, default);
        foreach (Element element in pair.Newer.Elements.Where(element => pair.Older.Contains(element.Id)))
        {
            verdicts.CouldMove(pair.Newer.Structure.Find(element.Id))
                .Should().Be(reference.CouldMove(element.Id) ? Possibility.Yes : Possibility.No, $"of '{element.Id}'");
        }
    }

    private static ImpactReport Analyse((Argument Older, Argument Newer) pair, Circumstances circumstances) =>
        pair.Older.AnalyzeImpact(pair.Newer, Setting.On(circumstances.Date, circumstances.Baseline));

    private static Circumstances CircumstancesOf(int seed) =>
        new((seed % 7) switch { 5 => Baseline.AsPlanned, 6 => Baseline.AsArgued, _ => Baseline.AsIs }, seed % 2 == 0 ? RandomArguments.Today : null);

    // The reference knows ids alone, so that in these versions nothing is renamed.
    private static RandomCases<(Argument Older, Argument Newer)> Of(RandomShape shape) => new(
        seed => Enumerable.Range(0, 100).Select(attempt => RandomVersions.Make(seed + (attempt * 1_000_000), shape))
            .First(pair => pair.Older.CompareWith(pair.Newer).Renamed.Count == 0),
        pair => $"{ArgumentCases.Show(pair.Older)}\n{ArgumentCases.Show(pair.Newer)}",
        pair => ArgumentCases.Smaller(pair.Older).Select(older => (older, pair.Newer))
            .Concat(ArgumentCases.Smaller(pair.Newer).Select(newer => (pair.Older, newer)))
            .Where(smaller => smaller.Item1.CompareWith(smaller.Item2).Renamed.Count == 0));

    private static IEnumerable<(string, string)> Joined(Argument argument)
    {
        foreach (Relationship relationship in argument.Relationships)
        {
            Relationship inner = relationship;
            while (inner.To.Relationship is { } next)
            {
                inner = next;
            }

            // What is challenged is a part of the element in which it is written; a challenged challenge counts where that one does.
            string owner = inner.Equals(relationship) ? inner.To.ElementId! : inner.Kind == RelationshipKind.Challenges ? inner.To.ElementId! : inner.From;
            yield return Ordered(relationship.From, owner);
        }
    }

    private static (string, string) Ordered(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
