namespace ArgumentGraph.Tests.Merging;

/// <summary>Merging where one side removes what claim points are about.</summary>
public class MergedClaimPointTests
{
    private const string Text = """
        { "format": "argument-graph/1", "title": "Weights", "elements": [
          { "id": "P", "kind": "goal", "statement": "Low risk", "supportedBy": ["C1", "C2"], "inContextOf": ["X"],
            "claimPoints": [{ "id": "ACP1", "on": ["C1", "C2"], "argument": "G1" }, { "id": "ACP2", "on": ["X"] }] },
          { "id": "X", "kind": "context", "statement": "Storage" },
          { "id": "C1", "kind": "claim", "statement": "One", "supportedBy": ["E1"] },
          { "id": "C2", "kind": "claim", "statement": "Two", "supportedBy": ["E1"] },
          { "id": "G1", "kind": "goal", "statement": "Both were looked at" },
          { "id": "G2", "kind": "goal", "statement": "The test is like it" },
          { "id": "E1", "kind": "evidence", "statement": "Test" } ] }
        """;

    private static readonly Argument Before = Argument.Parse(Text);

    [Fact]
    public void Points_no_longer_cover_what_one_side_removes_and_the_merge_says_so()
    {
        // As an author may edit the file, points and all left as they were.
        Argument ours = Argument.Parse(
            Text.Replace("\"supportedBy\": [\"C1\", \"C2\"], \"inContextOf\": [\"X\"]", "\"supportedBy\": [\"C1\"]", StringComparison.Ordinal));
        ours.Relationships.Should().HaveCount(3);
        MergeResult merged = Argument.Merge(Before, ours, Before.Edit(edit => edit.Retitle("Weights of the model")));

        merged.IsClean.Should().BeTrue();
        merged.Argument["P"].ClaimPoints.Should().Equal(new ClaimPoint("ACP1") { On = ["C1"], Argument = "G1" });
        merged.Warnings.Select(warning => $"{warning.Rule.Id} {warning.Message}").Should().Equal(
            "AG1911 The claim point 'ACP1' of 'P' no longer covers 'P supportedBy C2', which one side has removed; it still covers the others.",
            "AG1911 The claim point 'ACP2' of 'P' no longer covers 'P inContextOf X', which one side has removed; it covered nothing else, and is removed.");
        merged.Argument.Validate().Should().NotContain(finding => finding.Rule == Rules.ClaimPointOffRelationship);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_point_added_to_what_the_other_side_removes_is_a_conflict_and_covers_what_is_kept(bool isTurned)
    {
        var edge = Relationship.SupportedBy("C1", "E1");
        Argument removed = Before.Edit(edit => edit.Disconnect(edge));
        Argument argued = Before.Edit(edit => edit.Replace(Before["C1"] with { ClaimPoints = [new ClaimPoint("ACP3") { On = ["E1"], Argument = "G2" }] }));
        MergeResult merged = isTurned ? Argument.Merge(Before, argued, removed) : Argument.Merge(Before, removed, argued);

        MergeConflict conflict = merged.Conflicts.Single();
        (conflict.Finding.Rule, conflict.ElementId, conflict.Member).Should().Be((Rules.RemovedAndReferredTo, "C1", "supportedBy"));
        conflict.Finding.Message.Should().Contain("has added the claim point 'ACP3', which covers it. It is kept; decide.");
        merged.Argument.Relationships.Should().Contain(edge);
        merged.Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("G2", "that it is the confidence argument of the claim point 'ACP3'")]
    [InlineData("E1", "the claim point 'ACP3', which covers 'C1 supportedBy E1'")]
    public void An_element_that_a_new_point_names_and_the_other_side_removes_is_kept_as_a_conflict(string id, string words)
    {
        Argument removed = Before.Edit(edit => edit.Remove(id));
        Argument argued = Before.Edit(edit => edit.Replace(Before["C1"] with { ClaimPoints = [new ClaimPoint("ACP3") { On = ["E1"], Argument = "G2" }] }));
        MergeResult merged = Argument.Merge(Before, removed, argued);

        merged.Conflicts.Select(conflict => conflict.Finding.Message)
            .Should().Contain(message => message.Contains($"has added {words}", StringComparison.Ordinal));
        merged.Argument.Contains(id).Should().BeTrue();
        merged.Argument.Validate().Should().NotContain(
            finding => finding.Rule == Rules.ClaimPointOffRelationship || finding.Rule == Rules.UnknownConfidenceArgument);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_argument_of_a_point_that_both_sides_changed_is_there_whichever_side_is_taken(bool isTurned)
    {
        Argument replaced = Before.Edit(edit => edit
            .Replace(Before["P"] with { ClaimPoints = [new ClaimPoint("ACP1") { On = ["C1", "C2"], Argument = "G2" }, Before["P"].ClaimPoints[1]] })
            .Remove("G1"));
        Argument narrowed = Before.Edit(edit => edit
            .Replace(Before["P"] with { ClaimPoints = [new ClaimPoint("ACP1") { On = ["C1"], Argument = "G1" }, Before["P"].ClaimPoints[1]] })
            .Remove("G2"));
        MergeResult merged = isTurned ? Argument.Merge(Before, narrowed, replaced) : Argument.Merge(Before, replaced, narrowed);

        merged.Conflicts.Select(conflict => (conflict.Finding.Rule.Id, conflict.ElementId)).Should().BeEquivalentTo(
            [("AG1902", "P"), ("AG1905", "G1"), ("AG1905", "G2")]);
        merged.Conflicts.Single(conflict => conflict.ElementId == "G1").Finding.Message.Should().Be(
            $"'G1' is removed on one side ({(isTurned ? "theirs" : "ours")}), and the other ({(isTurned ? "ours" : "theirs")}) has added "
            + "a change to 'P', of whose claim point 'ACP1' it is the confidence argument. It is kept; decide.");
        merged.Argument.Contains("G1").Should().BeTrue();
        merged.Argument.Contains("G2").Should().BeTrue();
        merged.Argument.Validate().Should().NotContain(finding => finding.Rule == Rules.UnknownConfidenceArgument);
    }

    [Fact]
    public void Whatever_both_sides_remove_and_argue_about_no_point_covers_what_is_gone()
    {
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            Argument ours = Changed(random, "ACP8");
            Argument theirs = Changed(random, "ACP9");
            MergeResult merged = Argument.Merge(Before, ours, theirs);

            HashSet<Relationship> there = [.. merged.Argument.Relationships];
            foreach (Element element in merged.Argument.Elements)
            {
                element.ClaimPoints.SelectMany(point => point.On).Should().NotContain(
                    id => !there.Contains(Relationship.SupportedBy(element.Id, id)) && !there.Contains(Relationship.InContextOf(element.Id, id)),
                    "seed {0}", seed);
            }

            merged.Argument.Elements.SelectMany(element => element.ClaimPoints).Select(point => point.Argument).OfType<string>()
                .Where(id => ours.Contains(id) || theirs.Contains(id)).Should().NotContain(id => !merged.Argument.Contains(id), "seed {0}", seed);
            string said = string.Join('\n', merged.Findings.Select(finding => finding.Message));
            foreach ((string point, Argument side) in new[] { ("ACP8", ours), ("ACP9", theirs) })
            {
                bool isLeft = merged.Argument.Elements.Any(element => element.ClaimPoints.Any(each => each.Id == point));
                bool wasThere = side.Elements.Any(element => element.ClaimPoints.Any(each => each.Id == point));
                bool isSaid = new[] { $"'{point}'", "claimPoints", "is removed on one side" }.Any(word => said.Contains(word, StringComparison.Ordinal));
                (isLeft || !wasThere || isSaid).Should().BeTrue("seed {0}: what is lost is said\n{1}", seed, said);
            }
        }
    }

    // Removes some relationships or an element, and argues about a relationship that is left.
    private static Argument Changed(Random random, string point)
    {
        Relationship[] removed = [.. Before.Relationships.Where(_ => random.Next(4) == 0)];
        Argument changed = Before.Edit(edit =>
        {
            foreach (Relationship relationship in removed)
            {
                edit.Disconnect(relationship);
            }
        });
        if (random.Next(4) == 0)
        {
            changed = changed.Edit(edit => edit.Remove(changed.Elements[1 + random.Next(changed.Elements.Count - 1)].Id));
        }

        Relationship[] left = [.. changed.Relationships];
        if (left.Length == 0 || random.Next(3) == 0)
        {
            return changed;
        }

        Relationship covered = left[random.Next(left.Length)];
        Element owner = changed[covered.From];
        return changed.Edit(edit => edit.Replace(owner with
        {
            ClaimPoints = [.. owner.ClaimPoints, new ClaimPoint(point) { On = [covered.To.ElementId!], Argument = changed.Contains("G2") ? "G2" : null }],
        }));
    }
}
