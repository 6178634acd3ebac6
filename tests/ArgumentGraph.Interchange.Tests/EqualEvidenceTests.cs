namespace ArgumentGraph.Interchange.Tests;

public class EqualEvidenceTests
{
    [Fact]
    public void A_tree_that_repeats_evidence_is_told_so_once_a_group_and_nothing_is_merged()
    {
        FormatReading read = TeaTexts.Read(TeaTexts.Small);

        Finding finding = read.Findings.Should().ContainSingle().Subject;
        finding.Rule.Id.Should().Be("AG0033");
        finding.Severity.Should().Be(Severity.Information);
        finding.ElementId.Should().Be("E1");
        finding.Place!.Line.Should().Be(14);
        finding.Related.Should().ContainSingle().Which.Place!.Line.Should().Be(20);
        read.Argument!.OfKind<Evidence>().Should().HaveCount(2);
    }

    [Fact]
    public void On_request_equal_evidence_becomes_one_item_which_is_seen_to_bear_both()
    {
        FormatReading plain = TeaTexts.Read(TeaTexts.Small
            .Replace("\"isDefeater\": true, \"defeatsElementId\": \"00000000-0000-4000-8000-000000000002\", ", string.Empty, StringComparison.Ordinal));
        FormatReading merged = TeaTexts.Read(TeaTexts.Small, new FormatReadingOptions { MergeEqualEvidence = true });

        merged.Argument!.ElementsSupportedBy("E1").Select(element => element.Id).Should().Equal("P1", "P2");
        merged.Argument!.Contains("E2").Should().BeFalse();
        merged.Findings.Should().BeEmpty();
        Loss loss = merged.Losses.Should().ContainSingle(loss => loss.Kind == LossKind.Changed).Subject;
        loss.ElementId.Should().Be("E2");
        loss.Place!.Line.Should().Be(20);
        plain.Argument!.ElementsSupportedBy("E1").Should().ContainSingle("the same evidence stands apart without merging");
    }

    [Fact]
    public void In_the_library_s_own_format_too()
    {
        byte[] json = """
            { "format": "argument-graph/1", "title": "T", "elements": [
              { "id": "G", "kind": "goal", "statement": "g", "supportedBy": ["E1", "E2"], "sort": 1 },
              { "id": "E1", "kind": "evidence", "statement": "Report" },
              { "id": "E2", "kind": "evidence", "statement": "Report" } ] }
            """u8.ToArray();
        using var stream = new MemoryStream(json);
        FormatReading read = ArgumentFormats.Read(stream, options: new FormatReadingOptions { MergeEqualEvidence = true });

        read.Argument!.SupportersOf("G").Select(element => element.Id).Should().Equal("E1");
        read.Losses.Should().ContainSingle().Which.Place!.Line.Should().Be(4);
        read.Argument.Validate().Should().Contain(finding => finding.Rule.Id == "AG0009", "what reading found is still known");
    }

    [Fact]
    public void A_challenge_between_equal_items_goes_and_what_challenges_it()
    {
        Argument argument = new ArgumentBuilder("Challenged").Build().Edit(change => change
            .Add(new Evidence("E1", "Report")).Add(new Evidence("E2", "Report")).Add(new Claim("D", "d")).Add(new Claim("D2", "d2"))
            .Connect(Relationship.Challenges("E1", "E2"))
            .Connect(Relationship.Challenges("D", Relationship.Challenges("E1", "E2")))
            .Connect(Relationship.Challenges("D2", Relationship.Challenges("D", Relationship.Challenges("E1", "E2")))));

        MergedEvidence merged = EqualEvidence.Merge(argument);

        merged.Argument.Relationships.Should().BeEmpty();
        merged.Losses.Select(loss => loss.Kind).Should().Equal(LossKind.Changed, LossKind.Dropped, LossKind.Dropped, LossKind.Dropped);
    }

    [Fact]
    public void On_the_merged_argument_the_shared_item_carries_several_pathways()
    {
        var draft = new ArgumentBuilder("Two pathways");
        draft.Goal("P1", "a").AsPathway().SupportedByAll(draft.Evidence("E1", "Report"));
        draft.Goal("P2", "b").AsPathway().SupportedByAll(draft.Evidence("E2", " Report"));
        Argument argument = draft.Build();

        MergedEvidence merged = EqualEvidence.Merge(argument);

        argument.AnalyzeLoadBearing().SharedAcrossPathways.Should().BeEmpty();
        merged.Argument.AnalyzeLoadBearing().SharedAcrossPathways.Select(shared => shared.Element.Id).Should().Equal("E1");
    }

    [Fact]
    public void Items_that_differ_in_what_analyses_look_at_are_not_equal()
    {
        Argument argument = new ArgumentBuilder("Different").Build().Edit(change => change
            .Add(new Evidence("A", "Report"))
            .Add(new Evidence("B", "report"))
            .Add(new Evidence("C", "Report") { Source = "x" })
            .Add(new Evidence("D", "Report") { State = EvidenceState.Withdrawn })
            .Add(new Evidence("E", "Report") { Subject = "other" })
            .Add(new Evidence("F", "Report") { Expires = new DateOnly(2026, 1, 1) })
            .Add(new Evidence("G", "Report") { Likelihood = Likelihood.FromDoubt(0.1) })
            .Add(new Evidence("H", " "))
            .Add(new Evidence("I", string.Empty)));

        EqualEvidence.Find(argument).Should().BeEmpty();
        EqualEvidence.Merge(argument).Argument.Should().BeSameAs(argument);
    }

    [Fact]
    public void Challenges_follow_the_item_that_stays()
    {
        Argument argument = new ArgumentBuilder("Challenged").Build().Edit(change => change
            .Add(new Goal("G", "g")).Add(new Evidence("E1", "Report")).Add(new Evidence("E2", "Report"))
            .Add(new Claim("D", "d")).Add(new Claim("D2", "d2")).Add(new Claim("C", "c"))
            .Connect(Relationship.SupportedBy("G", "E1")).Connect(Relationship.SupportedBy("G", "E2"))
            .Connect(Relationship.Challenges("D", Relationship.SupportedBy("G", "E2")))
            .Connect(Relationship.Challenges("D2", Relationship.Challenges("D", Relationship.SupportedBy("G", "E2"))))
            .Connect(Relationship.Challenges("E2", "C")).Connect(Relationship.Challenges("E1", "E2")));

        Argument merged = EqualEvidence.Merge(argument).Argument;

        merged.Relationships.Select(relationship => relationship.ToString()).Should().BeEquivalentTo(
            "G supportedBy E1", "D challenges (G supportedBy E1)", "D2 challenges (D challenges (G supportedBy E1))", "E1 challenges C");
    }

    [Fact]
    public void Merging_agrees_with_a_plain_count_on_generated_arguments()
    {
        TeaTrees.Cases.Check(200, 10_000, argument =>
        {
            ILookup<(string, string), Evidence> groups = argument.Elements.OfType<Evidence>()
                .Where(item => item.Statement.Trim().Length + (item.Source ?? string.Empty).Trim().Length > 0)
                .ToLookup(item => (item.Statement.Trim(), (item.Source ?? string.Empty).Trim()));

            MergedEvidence merged = EqualEvidence.Merge(argument);

            merged.Losses.Count.Should().Be(groups.Sum(group => group.Count() - 1));
            merged.Argument.Elements.Count.Should().Be(argument.Elements.Count - merged.Losses.Count);
            foreach (IGrouping<(string, string), Evidence> group in groups)
            {
                merged.Argument.ElementsSupportedBy(group.First().Id).Select(element => element.Id).Should().BeEquivalentTo(
                    group.SelectMany(item => argument.ElementsSupportedBy(item.Id)).Select(element => element.Id).Distinct());
            }
        });
    }
}
