using System.Text.Json;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Merging;

/// <summary>Merging, case by case.</summary>
public class MergeTests
{
    private static readonly Argument Before = Argument.Parse(
        """
        { "format": "argument-graph/1", "title": "Sabotage", "elements": [
          { "id": "P", "kind": "goal", "statement": "Low risk", "supportedBy": ["C1", "C2"] },
          { "id": "C1", "kind": "claim", "statement": "One", "supportedBy": ["E1", "E2", "E3"], "requires": { "atLeast": 2 } },
          { "id": "C2", "kind": "claim", "statement": "Two", "supportedBy": ["E3"] },
          { "id": "E1", "kind": "evidence", "statement": "e1", "state": "available", "tags": { "owner": "infra" } },
          { "id": "E2", "kind": "evidence", "statement": "e2" },
          { "id": "E3", "kind": "evidence", "statement": "e3" },
          { "id": "A", "kind": "assumption", "statement": "a" } ] }
        """,
        new ReadingOptions { FileName = "base.json" });

    [Fact]
    public void What_one_side_has_changed_and_what_both_have_changed_alike_is_taken()
    {
        MergeResult merged = Merge(
            ours => ours.Replace<Claim>("C1", claim => claim with { Statement = "Uno" }).Retitle("Sabotage by M"),
            theirs => theirs.Replace<Claim>("C1", claim => claim with { Statement = "Uno", Description = "more" }));

        merged.IsClean.Should().BeTrue();
        merged.Argument.Title.Should().Be("Sabotage by M");
        merged.Argument["C1"].Should().BeEquivalentTo(new { Statement = "Uno", Description = "more" });
    }

    [Fact]
    public void A_member_changed_differently_is_a_conflict_that_keeps_both_values_and_both_places()
    {
        Argument ours = Reread(Before.Edit(edit => edit.Replace<Claim>("C1", claim => claim with { Statement = "Uno" })), "ours.json");
        Argument theirs = Reread(Before.Edit(edit => edit.Replace<Claim>("C1", claim => claim with { Statement = "Un" })), "theirs.json");

        MergeConflict conflict = Argument.Merge(Before, ours, theirs).Conflicts.Single();

        conflict.Finding.ToString().Should().Be(
            "ours.json(17,7): error AG1902: 'C1' is changed on both sides, and they differ in 'statement': \"Uno\" in ours, \"Un\" in theirs; before: \"One\". "
            + "Ours counts until you decide.");
        conflict.Finding.Related.Single().Place.Should().Be(new Place("theirs.json", 17, 7));
        (conflict.Member, conflict.Base!.Text, conflict.Ours!.Text, conflict.Theirs!.Text).Should().Be(("statement", "\"One\"", "\"Uno\"", "\"Un\""));
    }

    [Fact]
    public void A_merged_file_with_conflicts_is_read_again_and_each_is_a_finding_where_it_is_kept()
    {
        MergeResult merged = Merge(
            ours => ours.Replace<Claim>("C1", claim => claim with { Statement = "Uno" }).Retitle("a"),
            theirs => theirs.Replace<Claim>("C1", claim => claim with { Statement = "Un" }).Retitle("b"));

        string text = merged.Argument.ToJson();
        text.Should().Contain(
            """
                  "conflicts": {
                    "statement": {
                      "base": "One",
                      "ours": "Uno",
                      "theirs": "Un"
                    }
                  }
            """.ReplaceLineEndings("\n"));
        Argument read = Argument.Parse(text, new ReadingOptions { FileName = "case.json" });
        read.Validate().Where(finding => finding.Rule == Rules.UnresolvedConflict).Select(finding => finding.ToString()).Should().Equal(
            "case.json(3,12): error AG1901: The document: a merge found two values of 'title'. Ours: \"a\"; theirs: \"b\"; before: \"Sabotage\". "
            + "Write the right one, and remove 'title' from 'conflicts'.",
            "case.json(27,9): error AG1901: 'C1': a merge found two values of 'statement'. Ours: \"Uno\"; theirs: \"Un\"; before: \"One\". "
            + "Write the right one, and remove 'statement' from 'conflicts'.");
    }

    [Fact]
    public void Tags_and_suppressions_are_merged_key_by_key()
    {
        MergeResult merged = Merge(
            ours => ours.Replace<Evidence>("E1", one => one with { Tags = one.Tags.With("tool", ["x"]) }),
            theirs => theirs.Replace<Evidence>("E1", one => one with
            {
                Tags = one.Tags.With("owner", ["storage"]),
                Suppressions = one.Suppressions.With("AG1201", "vault"),
            }));

        merged.IsClean.Should().BeTrue();
        merged.Argument["E1"].Tags.ToString().Should().Be("owner: storage; tool: x");
        merged.Argument["E1"].Suppressions.Should().ContainKey("AG1201");
    }

    [Fact]
    public void Of_two_states_the_one_with_which_the_element_stands_lower_counts_until_a_person_decides()
    {
        foreach ((EvidenceState ours, EvidenceState theirs) in new[]
        {
            (EvidenceState.Disputed, EvidenceState.Withdrawn), (EvidenceState.Withdrawn, EvidenceState.Disputed),
        })
        {
            MergeResult merged = Merge(
                edit => edit.Replace<Evidence>("E1", one => one with { State = ours }),
                edit => edit.Replace<Evidence>("E1", one => one with { State = theirs }));

            merged.Conflicts.Single().Member.Should().Be("state");
            ((Evidence)merged.Argument["E1"]).State.Should().Be(EvidenceState.Withdrawn);
            merged.Conflicts.Single().Finding.Message.Should().EndWith(
                ours == EvidenceState.Withdrawn ? "Ours counts until you decide." : "The lower of the two, theirs, counts until you decide.");
        }
    }

    [Fact]
    public void What_one_side_removes_and_the_other_leaves_alone_is_removed_with_its_relationships()
    {
        MergeResult merged = Merge(ours => ours.Remove("E2"), theirs => theirs.Replace<Claim>("C2", claim => claim with { Statement = "Due" }));

        merged.IsClean.Should().BeTrue();
        merged.Argument.Contains("E2").Should().BeFalse();
        merged.Argument.SupportersOf("C1").Select(element => element.Id).Should().Equal("E1", "E3");
    }

    [Fact]
    public void What_one_side_removes_and_the_other_changes_is_kept_where_it_was_and_is_a_conflict()
    {
        MergeResult merged = Merge(ours => ours.Remove("E2"), theirs => theirs.Replace<Evidence>("E2", one => one with { Statement = "better" }));

        MergeConflict conflict = merged.Conflicts.Single();
        (conflict.Finding.Rule, conflict.ElementId, conflict.Member, conflict.Ours).Should().Be((Rules.RemovedAndChanged, "E2", "element", null));
        merged.Argument["E2"].Statement.Should().Be("better");
        merged.Argument.SupportersOf("C1").Select(element => element.Id).Should().Equal("E1", "E2", "E3");
    }

    [Fact]
    public void A_relationship_added_to_what_the_other_side_removes_is_a_conflict_and_leads_to_what_is_kept()
    {
        MergeResult merged = Merge(ours => ours.Remove("E2"), theirs => theirs.Connect(Relationship.SupportedBy("C2", "E2")));

        MergeConflict conflict = merged.Conflicts.Single();
        (conflict.Finding.Rule, conflict.ElementId, conflict.Finding.Relationship)
            .Should().Be((Rules.RemovedAndReferredTo, "E2", Relationship.SupportedBy("C2", "E2")));
        merged.Argument.SupportersOf("C2").Select(element => element.Id).Should().Equal("E3", "E2");
    }

    [Fact]
    public void A_challenge_added_to_a_relationship_that_the_other_side_removes_keeps_it()
    {
        var cut = Relationship.SupportedBy("C1", "E1");
        MergeResult merged = Merge(ours => ours.Disconnect(cut), theirs => theirs.Add(new Claim("D", "No")).Connect(Relationship.Challenges("D", cut)));

        MergeConflict conflict = merged.Conflicts.Single();
        (conflict.Finding.Rule, conflict.ElementId, conflict.Member, conflict.Ours!.Text, conflict.Theirs!.Text)
            .Should().Be((Rules.RemovedAndReferredTo, "C1", "supportedBy", """["E2","E3"]""", """["E1","E2","E3"]"""));
        merged.Argument.Relationships.Should().Contain(cut).And.Contain(Relationship.Challenges("D", cut));
    }

    [Fact]
    public void An_element_added_on_both_sides_is_one_where_both_say_the_same_and_a_conflict_where_not()
    {
        Merge(ours => ours.Add(new Evidence("E9", "new")), theirs => theirs.Add(new Evidence("E9", "new"))).IsClean.Should().BeTrue();

        MergeResult merged = Merge(
            ours => ours.Add(new Evidence("E9", "new") { Subject = "M" }), theirs => theirs.Add(new Evidence("E9", "other")));
        merged.Conflicts.Select(one => (one.Finding.Rule, one.Member)).Should()
            .Equal((Rules.AddedOnBothSides, "statement"), (Rules.AddedOnBothSides, "subject"));
        merged.Argument["E9"].Statement.Should().Be("new");
    }

    [Fact]
    public void A_circle_that_neither_side_has_alone_is_a_conflict_that_says_which_side_gave_each_relationship()
    {
        MergeResult merged = Merge(
            ours => ours.Connect(Relationship.SupportedBy("C1", "C2")), theirs => theirs.Connect(Relationship.SupportedBy("C2", "C1")));

        MergeConflict conflict = merged.Conflicts.Single();
        conflict.Finding.Rule.Should().Be(Rules.CircularTogether);
        conflict.Finding.Message.Should().Contain("'C1 supportedBy C2' (ours)").And.Contain("'C2 supportedBy C1' (theirs)");
        merged.Argument.Validate().Select(finding => (finding.Rule, finding.ElementId)).Should()
            .Contain((Rules.CircularSupport, "C1")).And.Contain((Rules.UnresolvedConflict, "C1")).And.Contain((Rules.UnresolvedConflict, "C2"));
        Merge(ours => ours.Connect(Relationship.SupportedBy("C1", "P")), theirs => theirs.Retitle("x")).IsClean.Should().BeTrue("ours has that circle alone");
    }

    [Fact]
    public void The_circle_given_is_a_shortest_one()
    {
        MergeResult merged = Argument.Merge(
            Chain(),
            Chain().Edit(edit => edit.Connect(Relationship.SupportedBy("C9", "X"))),
            Chain().Edit(edit => edit.Connect(Relationship.SupportedBy("X", "C0")).Connect(Relationship.SupportedBy("X", "C7"))));

        string message = merged.Conflicts.Single().Finding.Message;
        message.Should().Contain("'X supportedBy C7' (theirs)").And.Contain("'C7 supportedBy C8' (base)").And.Contain("'C8 supportedBy C9' (base)")
            .And.Contain("'C9 supportedBy X' (ours)").And.NotContain("C0");

        static Argument Chain()
        {
            var draft = new ArgumentBuilder("chain");
            ClaimDraft below = draft.Claim("C9", "9");
            for (int i = 8; i >= 0; i--)
            {
                below = draft.Claim($"C{i}", "link").SupportedByAll(below);
            }

            draft.Claim("X", "x");
            return draft.Build();
        }
    }

    [Fact]
    public void Too_few_supporters_together_are_a_conflict_where_each_side_leaves_enough()
    {
        MergeResult merged = Merge(
            ours => ours.Disconnect(Relationship.SupportedBy("C1", "E1")), theirs => theirs.Disconnect(Relationship.SupportedBy("C1", "E2")));

        MergeConflict conflict = merged.Conflicts.Single();
        conflict.Finding.Rule.Should().Be(Rules.TooFewSupportersTogether);
        conflict.Finding.Message.Should().Be(
            "'C1' needs at least 2 of its supporters, and the two sides together leave it 1: it has 2 in ours and 2 in theirs.");
        Merge(
            ours => ours.Disconnect(Relationship.SupportedBy("C1", "E1")),
            theirs => theirs.Replace<Claim>("C1", claim => claim with { Requirement = Requirement.AtLeast(3) }))
            .Conflicts.Single().Finding.Rule.Should().Be(Rules.TooFewSupportersTogether);
        Merge(ours => ours.Disconnect(Relationship.SupportedBy("C2", "E3")), _ => { }).IsClean.Should().BeTrue("ours leaves it open alone");
    }

    [Fact]
    public void A_kind_that_cannot_have_what_the_other_side_says_is_a_conflict_and_ours_is_kept()
    {
        MergeResult merged = Merge(
            ours => ours.Disconnect(Relationship.SupportedBy("C2", "E3")).Disconnect(Relationship.SupportedBy("C1", "E3")).Replace(new Assumption("E3", "e3")),
            theirs => theirs.Replace<Evidence>("E3", one => one with { Subject = "M" }));
        merged.Conflicts.Select(one => (one.Finding.Rule, one.ElementId, one.Member)).Should().Equal((Rules.KindAgainstMembers, "E3", "kind"));
        merged.Argument["E3"].Should().BeOfType<Assumption>().Which.UnknownMembers["conflicts"].Text.Should().Be(
            """{"subject":{"theirs":"M"},"kind":{"base":"evidence","ours":"assumption","theirs":"evidence"}}""");

        MergeResult edge = Merge(
            ours => ours.Disconnect(Relationship.SupportedBy("C2", "E3")).Disconnect(Relationship.SupportedBy("C1", "E3")).Replace(new Assumption("E3", "e3")),
            theirs => theirs.Connect(Relationship.SupportedBy("P", "E3")));
        edge.Conflicts.Select(one => (one.Finding.Rule, one.ElementId, one.Member)).Should().Equal((Rules.KindAgainstMembers, "P", "supportedBy"));
        edge.Argument.SupportersOf("P").Should().HaveCount(2);
    }

    [Fact]
    public void A_challenge_of_what_the_other_side_has_changed_is_a_warning()
    {
        MergeResult merged = Merge(
            ours => ours.Add(new Claim("D", "The audit missed a bucket")).Connect(Relationship.Challenges("D", "E1")),
            theirs => theirs.Replace<Evidence>("E1", one => one with { Statement = "Audit of all buckets" }));

        merged.IsClean.Should().BeTrue();
        Finding warning = merged.Warnings.Single();
        (warning.Rule, warning.Severity, warning.ElementId).Should().Be((Rules.ChallengeOfChanged, Severity.Warning, "E1"));
    }

    [Fact]
    public void Standings_that_neither_side_has_are_listed_with_what_decides_them()
    {
        MergeResult merged = Argument.Merge(
            Before,
            Before.Edit(edit => edit.Replace<Evidence>("E1", one => one with { State = EvidenceState.Missing })),
            Before.Edit(edit => edit.Replace<Evidence>("E2", one => one with { Expires = new DateOnly(2026, 1, 1) })),
            Setting.On(new DateOnly(2026, 6, 1)));

        merged.IsClean.Should().BeTrue();
        merged.NewStandings.Select(one => (one.Element.Id, one.Ours, one.Theirs, one.Merged)).Should().Equal(
            ("C1", Standing.Supported, Standing.Supported, Standing.Unsupported), ("P", Standing.Supported, Standing.Supported, Standing.Unsupported));
        merged.NewStandings[0].Why.Should().Contain("E1").And.Contain("E2");
    }

    [Fact]
    public void Elements_keep_our_order_and_what_theirs_adds_stands_after_its_neighbour()
    {
        Argument ours = Before.Edit(edit => edit.Add(new Evidence("O1", "o1")));
        Argument theirs = new ArgumentBuilder("Sabotage").Build().Edit(edit =>
        {
            foreach (Element element in Before.Elements.SelectMany(one => one.Id == "C2" ? [one, new Evidence("T1", "t1")] : new[] { one }))
            {
                edit.Add(element);
            }

            foreach (Relationship relationship in Before.Relationships)
            {
                edit.Connect(relationship);
            }

            edit.Add(new Evidence("T2", "t2"));
        });

        Argument.Merge(Before, ours, theirs).Argument.Elements.Select(element => element.Id)
            .Should().Equal("P", "C1", "C2", "T1", "E1", "E2", "E3", "A", "O1", "T2");
    }

    [Fact]
    public void Further_members_of_the_document_are_merged_too()
    {
        Argument before = With("""{"a":1,"b":1}""");
        MergeResult merged = Argument.Merge(before, With("""{"a":2,"b":1,"c":1}"""), With("""{"a":3}"""));

        merged.Conflicts.Select(one => (one.ElementId, one.Member, one.Ours!.Text, one.Theirs!.Text)).Should().Equal((null, "a", "2", "3"));
        merged.Argument.UnknownMembers.Keys.Should().Equal("a", "c", "conflicts");

        static Argument With(string members) => Argument.Parse($$"""{"format":"argument-graph/1","title":"t","elements":[],{{members[1..]}}""");
    }

    [Fact]
    public void What_was_undecided_before_stays_so_until_a_side_decides_it()
    {
        MergeResult first = Merge(
            ours => ours.Replace<Claim>("C1", claim => claim with { Statement = "Uno" }),
            theirs => theirs.Replace<Claim>("C1", claim => claim with { Statement = "Un" }));
        Argument undecided = first.Argument;
        Argument retitled = undecided.Edit(edit => edit.Retitle("x"));
        Argument decided = undecided.Edit(edit =>
            edit.Replace<Claim>("C1", claim => claim with { UnknownMembers = claim.UnknownMembers.Without("conflicts") }));

        Argument.Merge(undecided, retitled, decided).Argument["C1"].UnknownMembers.Should().BeEmpty();
        Argument.Merge(undecided, undecided, retitled).Argument["C1"].UnknownMembers.Should().ContainKey("conflicts");
    }

    [Fact]
    public void The_page_lists_the_members_of_a_merge_as_JSON()
    {
        MergeResult merged = Merge(
            ours => ours.Replace<Claim>("C1", claim => claim with { Statement = "Uno" }).Replace(new Evidence("E1", "e") { State = EvidenceState.Missing }),
            theirs => theirs.Replace<Claim>("C1", claim => claim with { Statement = "Un" }).Replace(new Evidence("E2", "e") { State = EvidenceState.Missing }));
        using JsonDocument json = JsonDocument.Parse(merged.ToJson());

        string table = File.ReadAllText(Repository.File("docs", "merging.md")).ReplaceLineEndings("\n").Split("\n## As JSON\n")[1];
        string[] rows = [.. table.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        rows.SelectMany(row => row.Split('|')[1].Split(',')).Select(name => name.Trim(' ', '`')).Should()
            .BeEquivalentTo(json.RootElement.EnumerateObject().Select(member => member.Name));
        IEnumerable<string> ofConflict = json.RootElement.GetProperty("conflicts")[0].EnumerateObject().Select(member => member.Name);
        ofConflict.Should().Contain(["rule", "message", "element", "line", "member", "base", "ours", "theirs", "ourPlace", "theirPlace"]);
        foreach (JsonProperty member in json.RootElement.GetProperty("newStandings")[0].EnumerateObject())
        {
            rows.Single(row => row.StartsWith("| `newStandings`", StringComparison.Ordinal)).Should().Contain($"`{member.Name}`");
        }
    }

    [Theory]
    [InlineData(10, "[")]
    [InlineData(52, "\"")]
    public void Values_nested_so_deeply_that_they_could_not_be_read_again_are_kept_as_text(int depth, string expected)
    {
        MergeResult merged = Merge(
            ours => ours.Replace<Claim>("C1", claim => claim with { Data = RawJson.Parse(new string('[', depth) + new string(']', depth)) }),
            theirs => theirs.Replace<Claim>("C1", claim => claim with { Data = RawJson.Parse("1") }));

        Argument read = Argument.Parse(merged.Argument.ToJson());
        read["C1"].UnknownMembers["conflicts"].Text.Should().StartWith($$$"""{"data":{"ours":{{{expected}}}""");
        read.ContentHash.Should().Be(merged.Argument.ContentHash);
    }

    [Fact]
    public void A_long_chain_is_merged_without_recursion()
    {
        const int Length = 200_000;
        string[] ids = [.. Enumerable.Range(0, Length).Select(i => $"C{i}")];
        Argument before = new ArgumentBuilder("chain").Build().Edit(edit =>
        {
            foreach (string id in ids)
            {
                edit.Add(new Claim(id, id));
            }

            for (int i = 1; i < Length; i++)
            {
                edit.Connect(Relationship.SupportedBy(ids[i - 1], ids[i]));
            }
        });

        MergeResult merged = Argument.Merge(
            before,
            before.Edit(edit => edit.Add(new Claim("X", "x")).Connect(Relationship.SupportedBy(ids[^1], "X"))),
            before.Edit(edit => edit.Add(new Claim("Y", "y")).Connect(Relationship.SupportedBy("Y", ids[0])).Retitle("circle")));
        merged.IsClean.Should().BeTrue();
        merged.Argument.Elements.Should().HaveCount(Length + 2);
    }

    private static MergeResult Merge(Action<ArgumentEditor> ours, Action<ArgumentEditor> theirs) =>
        Argument.Merge(Before, Before.Edit(ours), Before.Edit(theirs));

    private static Argument Reread(Argument argument, string name) => Argument.Parse(argument.ToJson(), new ReadingOptions { FileName = name });
}
