using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Merging;

/// <summary>The laws of merging, on random triples.</summary>
public class MergeLawTests(ITestOutputHelper output)
{
    private static readonly Rule[] ByCell = [Rules.ChangedOnBothSides, Rules.AddedOnBothSides, Rules.RemovedAndChanged, Rules.RemovedAndReferredTo];

    [Fact]
    public void A_side_that_has_changed_nothing_leaves_the_other_as_it_is_to_the_letter() => MergeTriple.Cases.Check(400, 10_000, triple =>
    {
        foreach ((Argument ours, Argument theirs, Argument expected) in new[]
        {
            (triple.Ours, triple.Base, triple.Ours), (triple.Base, triple.Theirs, triple.Theirs), (triple.Ours, triple.Ours, triple.Ours),
        })
        {
            MergeResult merged = Argument.Merge(triple.Base, ours, theirs);
            merged.IsClean.Should().BeTrue();
            merged.Warnings.Should().BeEmpty();
            merged.NewStandings.Should().BeEmpty();
            merged.Argument.ToJson().Should().Be(expected.ToJson());
        }
    });

    [Fact]
    public void The_sides_are_equal_but_for_their_names() => MergeTriple.Cases.Check(400, 10_000, triple =>
    {
        MergeResult merged = triple.Merge();
        MergeResult swapped = triple.Swapped.Merge();
        if (merged.IsClean)
        {
            swapped.Argument.ContentHash.Should().Be(merged.Argument.ContentHash);
        }

        // Where the sides differ in a kind, requirement or step, ours counts: what does not fit it, is too little for it, or closes a circle with it, depends
        // on which side is ours.
        bool isEven = !merged.Conflicts.Any(one => one.Member is "kind" or "requires" || (one.Member == "step" && ByCell.Contains(one.Finding.Rule)));
        swapped.Conflicts.Where(one => isEven || ByCell.Contains(one.Finding.Rule))
            .Select(one => (one.Finding.Rule, one.ElementId, one.Member, Sorted(one.Base), Sorted(one.Theirs), Sorted(one.Ours)))
            .Should().BeEquivalentTo(merged.Conflicts.Where(one => isEven || ByCell.Contains(one.Finding.Rule))
                .Select(one => (one.Finding.Rule, one.ElementId, one.Member, Sorted(one.Base), Sorted(one.Ours), Sorted(one.Theirs))));
        if (!isEven)
        {
            return;
        }

        swapped.Warnings.Select(one => (one.ElementId, one.Relationship))
            .Should().BeEquivalentTo(merged.Warnings.Select(one => (one.ElementId, one.Relationship)));
        if (merged.IsClean)
        {
            swapped.NewStandings.Select(one => (one.Element.Id, one.Theirs, one.Ours, one.Merged))
                .Should().Equal(merged.NewStandings.Select(one => (one.Element.Id, one.Ours, one.Theirs, one.Merged)));
        }
    });

    [Fact]
    public void Every_cell_of_a_clean_merge_is_what_the_table_says_and_the_cells_in_conflict_are_those_reported()
    {
        int clean = 0;
        int tried = 0;
        MergeTriple.Cases.Check(400, 10_000, triple =>
        {
            MergeResult merged = triple.Merge();
            var naive = new NaiveMerge(triple);
            tried++;

            // Where kinds do not fit, and where a relationship alone is kept, the table has no cell of its own.
            bool hasOthers = merged.Conflicts.Any(conflict => conflict.Finding.Rule == Rules.KindAgainstMembers);
            if (!hasOthers)
            {
                merged.Conflicts.Where(one => ByCell.Contains(one.Finding.Rule) && one.Member is not ("supportedBy" or "inContextOf" or "challenges"))
                    .Select(one => (one.ElementId, one.Member)).Should().BeEquivalentTo(naive.Conflicts);
            }

            if (merged.IsClean)
            {
                clean++;
                merged.Argument.Title.Should().Be(naive.Title);
                merged.Argument.Relationships.Should().BeEquivalentTo(naive.Relationships);
                Dictionary<string, Dictionary<string, string>> cells = NaiveMerge.Cells(merged.Argument);
                cells.Keys.Should().BeEquivalentTo(naive.Elements.Keys);
                foreach ((string id, Dictionary<string, string> expected) in naive.Elements)
                {
                    if (merged.Warnings.Any(warning => warning.Rule == Rules.ClaimPointOfRemoved && warning.ElementId == id))
                    {
                        cells[id].Remove("claimPoints"); // mended, which has tests of its own
                        expected.Remove("claimPoints");
                    }

                    cells[id].Should().Equal(expected);
                }
            }
        });
        output.WriteLine($"{clean} of {tried} merges are clean.");
        if (TestSize.CountsCases)
        {
            clean.Should().BeInRange(tried / 5, 4 * tried / 5, "the triples must try both");
        }
    }

    [Fact]
    public void Nothing_that_neither_side_has_removed_is_lost() => MergeTriple.Cases.Check(400, 10_000, triple =>
    {
        MergeResult merged = triple.Merge();
        string[] ids = [.. merged.Argument.Elements.Select(element => element.Id)];
        string[] before = [.. triple.Base.Elements.Select(element => element.Id)];
        string[] ours = [.. triple.Ours.Elements.Select(element => element.Id)];
        string[] theirs = [.. triple.Theirs.Elements.Select(element => element.Id)];
        ours.Intersect(theirs).Concat(ours.Except(before)).Concat(theirs.Except(before)).Except(ids).Should().BeEmpty();
        Relationship[] leftOut = [.. merged.Conflicts.Where(one => one.Finding.Rule == Rules.KindAgainstMembers).Select(one => one.Finding.Relationship!)];
        triple.Ours.Relationships.Intersect(triple.Theirs.Relationships)
            .Concat(triple.Ours.Relationships.Except(triple.Base.Relationships))
            .Concat(triple.Theirs.Relationships.Except(triple.Base.Relationships))
            .Except(merged.Argument.Relationships).Except(leftOut).Should().BeEmpty();
    });

    [Fact]
    public void Circles_are_reported_exactly_where_neither_side_has_them() => MergeTriple.Cases.Check(400, 10_000, triple =>
    {
        MergeResult merged = triple.Merge();
        HashSet<Relationship> isNew = NaiveCircles.On(merged.Argument); // as yet, old ones too
        isNew.ExceptWith(NaiveCircles.On(triple.Ours));
        isNew.ExceptWith(NaiveCircles.On(triple.Theirs));
        MergeConflict[] circles = [.. merged.Conflicts.Where(one => one.Finding.Rule == Rules.CircularTogether && one.Finding.Relationship is not null)];
        (circles.Length > 0).Should().Be(isNew.Count > 0);
        circles.Select(one => one.Finding.Relationship!).Should().BeSubsetOf(NaiveCircles.On(merged.Argument));
    });

    [Fact]
    public void Standings_are_new_exactly_where_judging_all_three_says_so() => MergeTriple.Cases.Check(200, 5_000, triple =>
    {
        MergeResult merged = triple.Merge();
        SupportReport of = merged.Argument.AnalyzeSupport();
        SupportReport ours = triple.Ours.AnalyzeSupport();
        SupportReport theirs = triple.Theirs.AnalyzeSupport();
        HashSet<string> analysed = [.. merged.Argument.Pathways.Concat(merged.Argument.Roots).Select(element => element.Id)];
        merged.NewStandings.Select(one => (one.Element.Id, one.Ours, one.Theirs, one.Merged)).Should().Equal(merged.Argument.Elements
            .Select(element => (element.Id, On(triple.Ours, ours, element.Id), On(triple.Theirs, theirs, element.Id), Of(of, element.Id)))
            .Where(one => one.Item4 != one.Item2 && one.Item4 != one.Item3)
            .OrderBy(one => one.Id, StringComparer.Ordinal)
            .Select(one => (one.Id, one.Item2, one.Item3, one.Item4)));

        Standing? On(Argument side, SupportReport report, string id) => side.Contains(id) ? Of(report, id) : null;

        Standing Of(SupportReport report, string id) => analysed.Contains(id) ? report.AnalysedStandingOf(id) : report.StandingOf(id);
    });

    [Fact]
    public void What_is_undecided_is_read_back_and_reported_by_validation_until_it_is_removed() => MergeTriple.Cases.Check(200, 5_000, triple =>
    {
        MergeResult merged = triple.Merge();
        string text = merged.Argument.ToJson();
        ReadingResult read = Argument.Read(text);
        read.HasErrors.Should().BeFalse("{0}", string.Join("; ", read.Findings));
        read.Findings.Should().NotContain(finding => finding.ElementId != null && finding.Message.Contains("conflicts"));
        read.Argument!.ToJson().Should().Be(text);
        var reported = read.Argument!.Validate().Where(finding => finding.Rule == Rules.UnresolvedConflict).ToList();
        (reported.Count == 0).Should().Be(merged.IsClean);
        foreach (MergeConflict conflict in merged.Conflicts)
        {
            reported.Should().Contain(finding => finding.ElementId == conflict.ElementId && finding.Message.Contains($"'{conflict.Member}'"));
        }

        reported.Where(finding => finding.Place!.Line == 1).Should().BeEmpty();
    });

    private static string? Sorted(RawJson? value) =>
        value?.Text.StartsWith('[') == true ? string.Join(',', value.ToJsonElement().EnumerateArray().Select(one => one.GetRawText()).Order()) : value?.Text;
}
