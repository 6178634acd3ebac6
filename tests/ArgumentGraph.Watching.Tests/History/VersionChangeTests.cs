namespace ArgumentGraph.Watching.Tests.History;

public class VersionChangeTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Fact]
    public void A_fall_is_told_with_its_day_and_cause()
    {
        VersionChange change = Between(
            Entry(9, 9), Entry(5, 9) with { Causes = [new("E50", "disputed", IsDeciding: true), new("C1", "reworded", IsDeciding: false)] });

        change.ToText(Today).Should().Be("9 → 5 on 12 November (E50 disputed)");
        change.ToString().Should().Be("9 → 5 on 12 November 2026 (E50 disputed)");
        change.IsFall.Should().BeTrue();
        change.Fallen.Should().Equal("P6", "P7", "P8", "P9");
    }

    [Fact]
    public void What_came_about_unwatched_was_found_on_a_day()
    {
        VersionEntry after = Entry(3, 3) with
        {
            WasFoundLater = true,
            Causes = [.. Enumerable.Range(1, 5).Select(i => new VersionCause($"E{i}", "available", IsDeciding: true))],
        };

        VersionChange change = Between(Entry(1, 3), after);

        change.ToText(Today).Should().Be("1 → 3, found on 12 November (E1 available, E2 available, E3 available and 2 more)");
        change.IsFall.Should().BeFalse();
        change.Risen.Should().Equal("P2", "P3");
    }

    [Theory]
    [InlineData(50, 0, "47")]
    [InlineData(50, 10, "47")]
    [InlineData(20, 10, "17")]
    [InlineData(5, 30, "2")]
    public void Of_what_decides_all_that_is_not_told_is_counted(int deciding, int others, string more)
    {
        const int Kept = 20;
        VersionCause[] all = [.. Enumerable.Range(1, deciding + others).Select(i => new VersionCause($"E{i}", "missing", IsDeciding: i <= deciding))];
        VersionEntry after = Entry(1, 3) with
        {
            Causes = [.. all.Take(Kept)],
            MoreCauses = all.Length - Kept,
            MoreDecidingCauses = all.Skip(Kept).Count(cause => cause.IsDeciding),
        };

        Between(Entry(3, 3), after).ToText(Today).Should().Be($"3 → 1 on 12 November (E1 missing, E2 missing, E3 missing and {more} more)");
    }

    [Fact]
    public void Where_the_numbers_are_the_same_the_pathways_are_named()
    {
        VersionEntry before = Entry(1, 3);
        VersionEntry after = before with { Pathways = [new("P1", Standing.InDoubt), new("P2", Standing.Supported), new("P3", Standing.Unsupported)] };

        Between(before, after with { AreCausesKnown = false }).ToText(Today).Should().Be("P1 fell, P2 rose on 12 November (cause not known)");
    }

    [Fact]
    public void Where_there_are_other_pathways_both_totals_are_told()
    {
        VersionEntry after = Entry(2, 4) with { Causes = [new("P4", "added", IsDeciding: false)], MoreCauses = 1 };

        Between(Entry(2, 3), after).ToText(Today).Should().Be("2 of 3 → 2 of 4 on 12 November (P4 added and 1 more)");
    }

    [Fact]
    public void Entries_in_which_no_pathway_moves_are_passed_over()
    {
        VersionEntry first = Entry(2, 2), second = Entry(1, 2), third = second with { ContentHash = "other" };

        VersionChange.NewestIn([first, second, third]).Should().Be(new VersionChange(first, second));
        VersionChange.NewestIn([second, third]).Should().BeNull();
        VersionChange.NewestIn([]).Should().BeNull();
    }

    private static VersionChange Between(VersionEntry before, VersionEntry after) => VersionChange.NewestIn([before, after])!;

    private static VersionEntry Entry(int standing, int pathways) => new()
    {
        Since = new DateTimeOffset(2026, 11, 12, 3, 0, 0, TimeSpan.Zero),
        Day = new DateOnly(2026, 11, 12),
        Baseline = Baseline.AsIs,
        ContentHash = "hash",
        Pathways = [.. Enumerable.Range(1, pathways).Select(i => new PathwayStanding($"P{i}", i <= standing ? Standing.Supported : Standing.Unsupported))],
        Unsupported = 0,
        InDoubt = 0,
        OpenPoints = 0,
    };
}
