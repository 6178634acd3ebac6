using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Merging;

/// <summary>Merging steps of a response, each of which is one member.</summary>
public class MergedStepsTests
{
    private static readonly Argument Before = Argument.Parse(
        """
        { "format": "argument-graph/1", "title": "Sabotage", "elements": [
          { "id": "P", "kind": "goal", "statement": "Low risk", "supportedBy": ["C1", "C2"] },
          { "id": "C1", "kind": "claim", "statement": "One", "supportedBy": ["E1"] },
          { "id": "C2", "kind": "claim", "statement": "Two" },
          { "id": "E1", "kind": "evidence", "statement": "e1" } ] }
        """);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_step_added_after_what_the_other_side_removes_is_a_conflict_and_follows_what_is_kept(bool isTurned)
    {
        Argument removed = Before.Edit(edit => edit.Remove("E1"));
        Argument followed = Before.Edit(edit => edit.Replace<Claim>("C2", After("E1")));
        MergeResult merged = isTurned ? Argument.Merge(Before, followed, removed) : Argument.Merge(Before, removed, followed);

        MergeConflict conflict = merged.Conflicts.Single();
        (conflict.Finding.Rule, conflict.ElementId, conflict.Member).Should().Be((Rules.RemovedAndReferredTo, "E1", "element"));
        conflict.Finding.Message.Should().Contain("has added that the step of 'C2' follows it. It is kept; decide.");
        merged.Argument.Contains("E1").Should().BeTrue();
        merged.Argument["C2"].StatedStep!.After.Should().Equal("E1");
    }

    [Fact]
    public void Steps_that_wait_for_each_other_only_together_are_a_conflict()
    {
        MergeResult merged = Merge(ours => ours.Replace<Claim>("C1", After("C2")), theirs => theirs.Replace<Claim>("C2", After("C1")));

        MergeConflict conflict = merged.Conflicts.Single();
        (conflict.Finding.Rule, conflict.ElementId, conflict.Member, conflict.Base, conflict.Ours!.Text, conflict.Theirs)
            .Should().Be((Rules.CircularTogether, "C1", "step", null, """{"stage":"act","after":["C2"]}""", null));
        conflict.Finding.Message.Should().Contain("the step of 'C1' wait for itself, which neither does alone: 'C1' → 'C2' → 'C1'");
        merged.Argument.Validate().Select(finding => (finding.Rule, finding.ElementId)).Should()
            .Contain((Rules.CircularSteps, "C1")).And.Contain((Rules.UnresolvedConflict, "C1")).And.Contain((Rules.UnresolvedConflict, "C2"));
        Merge(ours => ours.Replace<Claim>("C1", After("C2")).Replace<Claim>("C2", After("C1")), theirs => theirs.Retitle("x"))
            .IsClean.Should().BeTrue("ours has that circle alone");
    }

    [Fact]
    public void Steps_are_reported_exactly_where_neither_side_has_them_wait_for_each_other()
    {
        int found = 0;
        MergeTriple.Cases.Check(2_000, 20_000, triple =>
        {
            MergeResult merged = triple.Merge();
            HashSet<(string, string)> isNew = OnCircles(merged.Argument);
            isNew.ExceptWith(OnCircles(triple.Ours));
            isNew.ExceptWith(OnCircles(triple.Theirs));
            MergeConflict[] circles = [.. merged.Conflicts.Where(one => one.Finding.Rule == Rules.CircularTogether && one.Member == "step")];
            (circles.Length > 0).Should().Be(isNew.Count > 0);
            circles.Select(one => one.ElementId).Should().BeSubsetOf(isNew.Select(one => one.Item1));
            found += circles.Length;
        });
        if (TestSize.CountsCases)
        {
            found.Should().BePositive("the triples must try it");
        }
    }

    // What follows what, and can be come back from.
    private static HashSet<(string From, string To)> OnCircles(Argument argument)
    {
        (string From, string To)[] all = [.. argument.Elements.Where(element => element.StatedStep is not null)
            .SelectMany(element => element.StatedStep!.After.Where(argument.Contains).Select(id => (element.Id, id)))];
        HashSet<(string From, string To)> reached = [.. all];
        int before;
        do
        {
            before = reached.Count;
            reached.UnionWith([.. reached.SelectMany(one => all.Where(next => next.From == one.To).Select(next => (one.From, next.To)))]);
        }
        while (reached.Count > before);

        return [.. all.Where(one => one.From == one.To || reached.Contains((one.To, one.From)))];
    }

    private static Func<Claim, Claim> After(string id) => claim => claim with { Step = new(ResponseStage.Act) { After = [id] } };

    private static MergeResult Merge(Action<ArgumentEditor> ours, Action<ArgumentEditor> theirs) =>
        Argument.Merge(Before, Before.Edit(ours), Before.Edit(theirs));
}
