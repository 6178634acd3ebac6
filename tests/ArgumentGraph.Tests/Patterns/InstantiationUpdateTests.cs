namespace ArgumentGraph.Tests.Patterns;

public class InstantiationUpdateTests
{
    private static readonly Pattern Hazards = Pattern.Parse(HazardPattern.Text());

    [Fact]
    public void Edits_are_kept_and_new_rows_taken_over()
    {
        Instantiation before = Hazards.Instantiate(HazardPattern.Data());
        Argument edited = before.Argument!.Edit(change => change
            .Replace<Goal>("G2[H1,a]", goal => goal with { Statement = "a does not lead to H1 by itself" })
            .Add(new Evidence("E9", "Test")).Connect(Relationship.SupportedBy("G1[H2]", "E9")));
        Instantiation after = Hazards.Instantiate(HazardPattern.Data(causes: "hazard,cause\nH1,a\nH2,d\nH3,c\n"));

        InstantiationUpdate update = after.Update(edited, before);

        update.Merge.IsClean.Should().BeTrue();
        update.AddedRows.Should().Equal(new InstanceRow("causes", 1, new Place("causes.csv", 3, 1)));
        update.RemovedRows.Should().Equal(new InstanceRow("causes", 1, new Place("causes.csv", 3, 1)));
        Argument merged = update.Merge.Argument;
        merged["G2[H1,a]"].Statement.Should().Be("a does not lead to H1 by itself");
        merged.SupportersOf("G1[H2]").Select(element => element.Id).Should().BeEquivalentTo("E9", "G2[H2,d]");
        merged.Contains("G2[H1,b]").Should().BeFalse();
        update.Standings.Select(change => (change.Element.Id, change.From, change.To)).Should().Equal(
            ("G2[H1,b]", Standing.Supported, null), ("G2[H2,d]", null, Standing.Supported));
    }

    [Fact]
    public void What_both_sides_change_is_a_conflict()
    {
        Instantiation before = Hazards.Instantiate(HazardPattern.Data());
        Argument edited = before.Argument!.Edit(change => change.Replace<Evidence>("Sn1", report => report with { Statement = "Report R7, part 2" }));
        Instantiation after = Hazards.Instantiate(HazardPattern.Data(report: "report,system\nR8,The press\n"));

        InstantiationUpdate update = after.Update(edited, before);

        update.Merge.Conflicts.Select(conflict => (conflict.ElementId, conflict.Member)).Should().Equal(("Sn1", "statement"));
    }

    [Fact]
    public void Without_a_change_of_the_tables_the_edited_argument_stays_as_it_is()
    {
        Instantiation before = Hazards.Instantiate(HazardPattern.Data());
        Argument edited = before.Argument!.Edit(change => change.Remove("G2[H1,a]"));

        InstantiationUpdate update = before.Update(edited, before);

        update.Merge.Argument.ToJson().Should().Be(edited.ToJson());
        update.Standings.Should().BeEmpty();
        update.AddedRows.Concat(update.RemovedRows).Should().BeEmpty();
    }

    [Fact]
    public void Without_edits_it_becomes_the_new_instance()
    {
        Instantiation before = Hazards.Instantiate(HazardPattern.Data());
        Instantiation after = Hazards.Instantiate(HazardPattern.Data(hazards: "hazard\nH0\nH1\nH3\n"));

        after.Update(before.Argument!, before).Merge.Argument.ContentHash.Should().Be(after.Argument!.ContentHash);
    }

    [Fact]
    public void Tables_of_which_none_can_be_made_are_wrong_usage()
    {
        Instantiation before = Hazards.Instantiate(HazardPattern.Data());

        Action update = () => before.Update(before.Argument!, Hazards.Instantiate(InstantiationData.Of()));

        update.Should().Throw<InvalidOperationException>();
    }
}
