namespace ArgumentGraph.Watching.Tests.Catalog;

/// <summary>What expires, over all arguments of a catalog.</summary>
public class ExpiringTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    [Fact]
    public async Task What_expires_within_a_year_is_listed_by_day_with_what_falls_and_who_owns_it()
    {
        await using RunningHost host = await RunningHost.Start(options => options
            .AddArgument("first", Simple(new(2027, 2, 1), "team A"))
            .AddArgument("second", Simple(new(2026, 11, 1), "team B"))
            .AddArgument("later", Simple(new(2027, 11, 1), "team C"))
            .AddArgument("never", Simple(null, "team D")));
        await host.UntilAnalysed();

        CatalogExpiry[] own = [.. host.Catalog.Expiring.Where(each => each.Argument.Name != "sabotage")];
        own.Select(each => (each.Argument.Name, each.DaysLeft, string.Join(' ', each.Expiring.Owners), each.Expiring.Fells.Single().Id))
            .Should().Equal(("second", 0, "team B", "P"), ("first", 92, "team A", "P"));
        host.Catalog["second"].State!.DaysUntilFall.Should().Be(1);
        host.Catalog["first"].State!.NextFall!.Day.Should().Be(new DateOnly(2027, 2, 2));
        host.Catalog["later"].State!.NextFall.Should().BeNull("it falls after a year");
        host.Catalog["never"].State!.Expiring.Should().BeEmpty();
    }

    [Fact]
    public async Task It_is_what_each_argument_says_by_itself()
    {
        await using RunningHost host = await RunningHost.Start();
        await host.UntilAnalysed();
        Argument argument = host.Catalog["sabotage"].Argument!;

        host.Catalog.Expiring.Select(each => each.Expiring.Element.Id).Should().Equal(
            argument.AnalyzeFreshness(Setting.On(Day)).Calendar.Where(one => one.LastValidDay < Day.AddYears(1)).Select(one => one.Element.Id));

        // The first fall is the first day on which a pathway stands lower, tried day by day.
        DateOnly day = Day.AddDays(1);
        while (StandingsOn(argument, day).SequenceEqual(StandingsOn(argument, Day)))
        {
            day = day.AddDays(1);
        }

        host.Catalog["sabotage"].State!.NextFall!.Day.Should().Be(day);
    }

    private static IEnumerable<Standing> StandingsOn(Argument argument, DateOnly day) =>
        argument.AnalyzeSupport(Setting.On(day)).Pathways.Select(pathway => pathway.Standing);

    private static Argument Simple(DateOnly? expires, string owner)
    {
        var draft = new ArgumentBuilder("Simple");
        draft.Goal("P", "It is safe").AsPathway().SupportedByAll(draft.Evidence(new Evidence("E", "A test")
        {
            State = EvidenceState.Available,
            Expires = expires,
            Tags = ValueMap<ValueList<string>>.Empty.With("owner", [owner]),
        }));
        return draft.Build();
    }
}
