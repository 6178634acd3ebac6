using System.Diagnostics.Metrics;
using ArgumentGraph.Testing;
using ArgumentGraph.Watching.Monitoring;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentGraph.Watching.Tests.Monitoring;

public class MetricsTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    [Fact]
    public async Task Gauges_say_what_the_librarys_own_analyses_say()
    {
        await using RunningHost host = await RunningHost.Start(
            options => options.AddFile("nine-pathways", Repository.File("samples", "nine-pathways", "case.json")));
        await host.UntilAnalysed();
        using var meters = new Measurements(host.Services.GetRequiredService<IMeterFactory>());

        meters.Observe();

        foreach (WatchedArgument served in host.Catalog.All)
        {
            SupportReport support = served.Argument!.AnalyzeSupport(Setting.On(Day));
            LoadBearingReport load = served.Argument!.AnalyzeLoadBearing(Setting.On(Day));
            meters["argumentgraph.pathways", served.Name].Should().Be(support.Pathways.Count);
            meters["argumentgraph.pathways.standing", served.Name].Should().Be(support.Pathways.Count(pathway => pathway.Standing == Standing.Supported));
            meters["argumentgraph.elements.unsupported", served.Name].Should()
                .Be(served.Argument!.Elements.Count(element => support.StandingOf(element.Id) == Standing.Unsupported));
            meters["argumentgraph.load_bearing.shared", served.Name].Should().Be(load.SharedAcrossPathways.Count(carrier => carrier.IsBasic));
            meters["argumentgraph.load_bearing.hidden", served.Name].Should().Be(load.LoadBearing.Count(carrier => carrier.IsHidden));
            foreach (LoadBearingTarget pathway in load.Pathways)
            {
                meters.Of("argumentgraph.pathway.smallest_cut", served.Name, pathway.Element.Id).Select(value => (int?)value).LastOrDefault()
                    .Should().Be(pathway.CutSets.SmallestOrder);
            }

            meters.Names.Should().NotContain("argumentgraph.pathway.doubt").And.NotContain("argumentgraph.pathways.any_falls");
            meters["argumentgraph.open_points", served.Name].Should().Be(support.OpenPoints.Count);
            meters["argumentgraph.source.problem", served.Name].Should().Be(0);
        }

        meters["argumentgraph.expiry", "sabotage"].Should().Be(75, "E27 is valid through 2027-01-15");
        meters["argumentgraph.expiry", "nine-pathways"].Should().BeNull("nothing in it expires");
        meters["argumentgraph.fall", "sabotage"].Should().Be(new DateOnly(2027, 3, 2).DayNumber - Day.DayNumber, "E50 is valid through 2027-03-01");
        meters["argumentgraph.fall", "nine-pathways"].Should().BeNull("nothing in it expires");
    }

    [Fact]
    public async Task Doubts_are_measured_where_the_options_say_so_and_numbers_are_given()
    {
        await using RunningHost host = await RunningHost.Start(options =>
        {
            options.MeasureProbability = true;
            options.AddFile("nine-pathways", Repository.File("samples", "nine-pathways", "case.json"));
            options.AddArgument("without-numbers", Argument.Parse("""
                { "format": "argument-graph/1", "title": "No numbers", "elements": [ { "id": "G", "kind": "goal", "statement": "G", "supportedBy": ["E"] }, { "id": "E", "kind": "evidence", "statement": "E" } ] }
                """));
        });
        await host.UntilAnalysed();
        using var meters = new Measurements(host.Services.GetRequiredService<IMeterFactory>());

        meters.Observe();

        // The published numbers of the example.
        meters.Of("argumentgraph.pathway.doubt", "nine-pathways", "P1").Should().ContainSingle().Which.Should().BeApproximately(1 - .72, 1e-12);
        meters.Of("argumentgraph.pathway.doubt", "nine-pathways", "P6").Should().ContainSingle().Which.Should().BeApproximately(1 - .95545, 1e-12);
        meters["argumentgraph.pathways.any_falls", "nine-pathways"].Should().BeApproximately(1 - .693162, 1e-12);
        meters.Of("argumentgraph.pathway.doubt", "without-numbers", "G").Should().BeEmpty();
        meters["argumentgraph.pathways.any_falls", "without-numbers"].Should().BeNull();
        meters["argumentgraph.pathway.smallest_cut", "without-numbers"].Should().Be(1);
    }

    [Fact]
    public async Task Pathways_are_counted_by_class_of_response_where_steps_or_windows_are_stated()
    {
        await using RunningHost host = await RunningHost.Start(options =>
        {
            options.AddArgument("responding", Responding());
            options.AddFile("nine-pathways", Repository.File("samples", "nine-pathways", "case.json"));
        });
        await host.UntilAnalysed();
        using var meters = new Measurements(host.Services.GetRequiredService<IMeterFactory>());

        meters.Observe();

        Dictionary<string, int> expected = new()
        {
            ["none"] = 1,
            ["lateOnly"] = 1,
            ["timeUnknown"] = 0,
            ["inTimeSometimes"] = 0,
            ["inTimeAlways"] = 1,
            ["prevented"] = 0,
        };
        foreach ((string which, int count) in expected)
        {
            meters.Of("argumentgraph.pathways.by_response_class", "responding", which).Should().Equal(count);
        }

        meters["argumentgraph.pathways.by_response_class", "nine-pathways"].Should().BeNull("it states neither a step nor a window of harm");
        ResponseState state = host.Catalog["responding"].State!.Response!;
        state.Pathways.Select(pathway => $"{pathway.Element.Id} {pathway.Class}").Should().Equal("P1 InTimeAlways", "P2 LateOnly", "P3 None");
        state.Count(ResponseClass.LateOnly).Should().Be(1);
        host.Catalog["nine-pathways"].State!.Response.Should().BeNull();
    }

    [Fact]
    public async Task A_source_with_a_problem_is_counted_until_it_is_mended()
    {
        await using RunningHost host = await RunningHost.Start(options => options.AddFile("missing", "missing.json"));
        await host.UntilAnalysed();
        using var meters = new Measurements(host.Services.GetRequiredService<IMeterFactory>());
        meters.Observe();
        meters["argumentgraph.source.problem", "missing"].Should().Be(1);
        meters["argumentgraph.pathways", "missing"].Should().BeNull("nothing is known of it, which is no 0");

        host.Replace("sabotage.json", "{");
        await host.Until(catalog => catalog["sabotage"].Problem is not null);
        meters.Observe();
        meters["argumentgraph.source.problem", "sabotage"].Should().Be(1);
        meters["argumentgraph.pathways", "sabotage"].Should().Be(9, "the last good version is served");
        meters.SumOf("argumentgraph.loads", "sabotage", "bad").Should().BePositive();

        host.Replace("sabotage.json", await File.ReadAllTextAsync(RunningHost.SabotageFile));
        await host.Until(catalog => catalog["sabotage"].Problem is null);
        meters.Observe();
        meters["argumentgraph.source.problem", "sabotage"].Should().Be(0);
        meters.SumOf("argumentgraph.loads", "sabotage", "good").Should().BePositive();
    }

    [Fact]
    public async Task How_long_analyses_take_is_measured_by_kind()
    {
        await using RunningHost host = await RunningHost.Start();
        await host.UntilAnalysed();
        using var meters = new Measurements(host.Services.GetRequiredService<IMeterFactory>());

        WatchedArgument watched = host.Catalog["sabotage"];
        foreach (int _ in Enumerable.Range(0, 2))
        {
            await host.Analyses.AnalyzeJointAsync(watched, Setting.On(Day.AddDays(30)));
            await host.Analyses.AnalyzeSupportAsync(watched, Setting.On(Day.AddDays(30)));
            await host.Analyses.AnalyzeLoadBearingAsync(watched);
        }

        meters.CountOf("argumentgraph.analysis.duration", "sabotage", "joint").Should().Be(1, "another day is another question");
        meters.CountOf("argumentgraph.analysis.duration", "sabotage", "support").Should().Be(1);
        meters.CountOf("argumentgraph.analysis.duration", "sabotage", "load-bearing").Should().Be(0, "of this day it is at hand, for the state is made of it");
    }

    [Fact]
    public void There_is_no_value_before_the_analysis()
    {
        using ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        IMeterFactory factory = services.GetRequiredService<IMeterFactory>();
        var catalog = new ArgumentCatalog();
        catalog.Add("a", 0);
        using var metrics = new ArgumentMetrics(factory.Create(ArgumentMetrics.MeterName), catalog);
        using var meters = new Measurements(factory);
        Argument argument = Argument.Load(RunningHost.SabotageFile);

        catalog.Publish(new WatchedArgument("a") { Argument = argument, Version = "1" });
        meters.Observe();
        meters.Names.Should().BeEquivalentTo("argumentgraph.source.problem", "argumentgraph.catalog.problems", "argumentgraph.history.problem");

        catalog.Publish(catalog["a"] with { State = StateOf(argument) });
        meters.Observe();
        meters["argumentgraph.pathways", "a"].Should().Be(9);
    }

    [Fact]
    public async Task At_midnight_what_expires_is_a_day_nearer()
    {
        var clock = new ShiftedTime(new DateTimeOffset(2026, 11, 1, 23, 59, 58, TimeSpan.Zero));
        await using RunningHost host = await RunningHost.Start(
            options => options.Date = null, builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await host.UntilAnalysed();
        using var meters = new Measurements(host.Services.GetRequiredService<IMeterFactory>());

        await host.Until(catalog => catalog["sabotage"].State!.Setting.Date == Day.AddDays(1));

        meters.Observe();
        meters["argumentgraph.expiry", "sabotage"].Should().Be(74);
    }

    private static ArgumentState StateOf(Argument argument)
    {
        var setting = Setting.On(Day);
        return ArgumentState.Of(argument.AnalyzeSupport(setting), argument.AnalyzeLoadBearing(setting), argument.AnalyzeFreshness(setting));
    }

    // One detector that is quick enough for one pathway and too slow for another, and a pathway that nobody watches.
    private static Argument Responding()
    {
        var draft = new ArgumentBuilder("Responding");
        EvidenceDraft all = draft.Evidence("E", "Seen, told, decided and stopped by itself").Available().Step(new(ResponseStage.See)
        {
            Stages = [ResponseStage.See, ResponseStage.Tell, ResponseStage.Decide, ResponseStage.Act],
            Latency = new() { Typical = TimeSpan.FromMinutes(5), AtMost = TimeSpan.FromMinutes(10) },
        });
        draft.Goal("P1", "Slow harm is ruled out").AsPathway().HarmWithin(TimeSpan.FromMinutes(10)).SupportedByAll(all);
        draft.Goal("P2", "Quick harm is ruled out").AsPathway().HarmWithin(TimeSpan.FromMinutes(4)).SupportedByAll(all);
        draft.Goal("P3", "Harm that nobody sees is ruled out").AsPathway().SupportedByAll(draft.Evidence("F", "Looked at").Available());
        return draft.Build();
    }

    // The system's clock, set to another time: it goes on.
    private sealed class ShiftedTime(DateTimeOffset start) : TimeProvider
    {
        private readonly TimeSpan _shift = start - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
    }
}
