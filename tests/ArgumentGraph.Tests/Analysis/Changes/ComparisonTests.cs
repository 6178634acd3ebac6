using System.Text.Json;
using System.Text.Json.Nodes;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Changes;

/// <summary>What differs between two versions, held against plain JSON.</summary>
public class ComparisonTests
{
    private static readonly RandomCases<(Argument Older, Argument Newer)> Pairs = new(
        seed => RandomVersions.Make(seed),
        pair => $"{pair.Older.ToJson()}\n{pair.Newer.ToJson()}",
        pair => ArgumentCases.Smaller(pair.Older).Select(older => (older, pair.Newer))
            .Concat(ArgumentCases.Smaller(pair.Newer).Select(newer => (pair.Older, newer))));

    [Fact]
    public void The_older_version_and_the_comparison_give_the_newer_version() => Pairs.Check(1_000, 10_000, pair =>
    {
        ComparisonReport comparison = pair.Older.CompareWith(pair.Newer);
        Argument.Parse(AppliedComparison.Of(comparison)).ContentHash.Should().Be(pair.Newer.ContentHash);
        comparison.IsEmpty.Should().Be(pair.Older.ContentHash == pair.Newer.ContentHash);
    });

    [Fact]
    public void A_comparison_lists_what_differs_between_the_documents_and_nothing_else() => Pairs.Check(1_000, 10_000, pair =>
    {
        ComparisonReport comparison = pair.Older.CompareWith(pair.Newer);
        HashSet<string> before = NaiveComparison.EntriesOf(AppliedComparison.Renamed(comparison));
        HashSet<string> after = NaiveComparison.EntriesOf(JsonNode.Parse(pair.Newer.ToJson())!.AsObject());
        string[] gone = [.. before.Except(after)];
        string[] come = [.. after.Except(before)];
        Words(come, "element").Should().BeEquivalentTo(comparison.Added.Select(element => element.Id));
        Words(gone, "element").Should().BeEquivalentTo(comparison.Removed.Select(element => element.Id));
        HashSet<string> inOne = [.. comparison.Added.Concat(comparison.Removed).Select(element => element.Id)];
        gone.Concat(come).Where(entry => entry.StartsWith("member ", StringComparison.Ordinal)).Select(entry => entry.Split(' ', 4)[1..3])
            .Where(entry => !inOne.Contains(entry[0])).Select(entry => string.Join(' ', entry)).Distinct()
            .Should().BeEquivalentTo(comparison.Changed.SelectMany(change => change.Members.Select(member => $"{change.Id} {member.Name}")));
        come.Count(entry => entry.StartsWith("relationship ", StringComparison.Ordinal)).Should().Be(comparison.AddedRelationships.Count);
        gone.Count(entry => entry.StartsWith("relationship ", StringComparison.Ordinal)).Should().Be(comparison.RemovedRelationships.Count);
    });

    [Fact]
    public void The_comparison_the_other_way_round_is_the_same_turned_round() => Pairs.Check(1_000, 10_000, pair =>
    {
        ComparisonReport forth = pair.Older.CompareWith(pair.Newer);
        ComparisonReport back = pair.Newer.CompareWith(pair.Older);
        back.Added.Should().Equal(forth.Removed);
        back.Removed.Should().Equal(forth.Added);
        back.AddedRelationships.Should().Equal(forth.RemovedRelationships);
        back.RemovedRelationships.Should().Equal(forth.AddedRelationships);
        back.Renamed.Should().BeEquivalentTo(forth.Renamed.Select(Turned));
        back.ProposedRenamings.Should().Equal(forth.ProposedRenamings.Select(Turned));
        var turned = forth.Changed.SelectMany(change => change.Members.Select(member => (change.Id, member.Name, member.After, member.Before)));
        back.Changed.SelectMany(change => change.Members.Select(member => (change.Id, member.Name, member.Before, member.After)))
            .Should().BeEquivalentTo(turned);
    });

    [Fact]
    public void A_challenge_of_what_is_gone_is_not_taken_for_one_of_the_first_relationship()
    {
        const string Rest = """
            { "id": "A1", "kind": "claim", "statement": "A", "supportedBy": ["B1"] }, { "id": "B1", "kind": "evidence", "statement": "B" }
            """;
        Argument older = Argument.Parse($$"""
            { "format": "argument-graph/1", "title": "T", "elements": [ {{Rest}}, { "id": "D", "kind": "claim", "statement": "D" },
              { "id": "X", "kind": "claim", "statement": "X", "challenges": "D" } ] }
            """);
        Argument newer = Argument.Parse($$"""
            { "format": "argument-graph/1", "title": "T", "elements": [ {{Rest}},
              { "id": "X", "kind": "claim", "statement": "X", "challenges": { "relationship": "supportedBy", "from": "A1", "to": "B1" } } ] }
            """);
        var ofElement = Relationship.Challenges("X", "D");
        var ofRelationship = Relationship.Challenges("X", Relationship.SupportedBy("A1", "B1"));
        ComparisonReport forth = older.CompareWith(newer);
        forth.RemovedRelationships.Should().Equal(ofElement);
        forth.AddedRelationships.Should().Equal(ofRelationship);
        ComparisonReport back = newer.CompareWith(older);
        back.RemovedRelationships.Should().Equal(ofRelationship);
        back.AddedRelationships.Should().Equal(ofElement);
    }

    [Fact]
    public void An_argument_compared_with_itself_read_again_has_no_difference() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(200, 2_000, argument =>
        {
            ComparisonReport comparison = argument.CompareWith(Argument.Parse(argument.ToJson()));
            comparison.IsEmpty.Should().BeTrue();
            comparison.ToString().Should().Be("No difference");
        });

    [Fact]
    public void Requirement_state_and_pathway_mark_are_told_apart_from_words()
    {
        Argument older = GoldenExample.Argument;
        Argument newer = older.Edit(edit => edit
            .Replace("P5", (Goal goal) => goal with { IsPathway = false, Statement = "Other words" })
            .Replace("P7", (Goal goal) => goal with { Requirement = Requirement.All })
            .Replace("F", (Evidence evidence) => evidence with { State = EvidenceState.Disputed, Likelihood = Likelihood.FromDoubt(0.5) })
            .Retitle("Other title"));
        ComparisonReport comparison = older.CompareWith(newer);
        comparison.Changed.SelectMany(change => change.Members.Select(member => $"{change.Id} {member.Aspect}"))
            .Should().BeEquivalentTo("P5 Pathway", "P5 Text", "P7 Requirement", "F State", "F Likelihood");
        comparison.CaseChanges.Single().ToString().Should().Be($"title: \"{older.Title}\" → \"Other title\"");
        comparison.Changed.Single(change => change.Id == "P7").Members.Single().ToString().Should().Be("requires: \"any\" → –");
        comparison.ToString().Should().Be("3 elements changed, 1 member of the case changed");
    }

    [Fact]
    public void A_comparison_is_the_same_JSON_from_every_writer()
    {
        ComparisonReport comparison = GoldenExample.Argument.CompareWith(GoldenExample.Argument.Edit(edit => edit.Remove("S1").Rename("F", "F2")));
        using JsonDocument json = JsonDocument.Parse(comparison.ToJson());
        json.RootElement.GetProperty("removed").EnumerateArray().Select(element => element.GetProperty("id").GetString()).Should().Equal("S1");
        json.RootElement.GetProperty("renamed")[0].GetProperty("newer").GetString().Should().Be("F2");
        JsonNode.DeepEquals(
            JsonNode.Parse(JsonSerializer.Serialize(comparison, ArgumentGraphJsonContext.Default.ComparisonReport)), JsonNode.Parse(comparison.ToJson()))
            .Should().BeTrue();
    }

    private static Renaming Turned(Renaming renaming) => new(renaming.Newer, renaming.Older, renaming.Score);

    private static IEnumerable<string> Words(IEnumerable<string> entries, string kind) =>
        entries.Where(entry => entry.StartsWith(kind + " ", StringComparison.Ordinal)).Select(entry => entry[(kind.Length + 1)..]);
}
