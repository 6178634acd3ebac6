using System.Text.Json;
using ArgumentGraph.Testing;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Tests.Commands;

public class AnalyzeTests
{
    [Fact]
    public void Text_of_the_known_example() => CheckText("analyze-nine.txt", Samples.Nine);

    [Fact]
    public void Text_of_the_sample_case() => CheckText("analyze-sabotage.txt", Samples.Sabotage);

    [Theory]
    [InlineData("as-planned")]
    [InlineData("as-argued")]
    public void Text_of_the_sample_case_from_other_baselines(string baseline) =>
        CheckText($"analyze-sabotage-{baseline}.txt", Samples.Sabotage, "--baseline", baseline, "--element", "C21", "--max-pairs", "2", "--max-order", "2");

    [Fact]
    public void Json_of_the_known_example() =>
        Samples.CheckGolden("analyze-nine.json", ToolRun.WithInput(Samples.Nine, "analyze", "-", "--format", "json").Output);

    [Fact]
    public void Json_holds_the_known_answers()
    {
        JsonElement json = ToolRun.Of("analyze", Samples.NineFile, "--format", "json").Json.GetProperty("loadBearing");
        json.GetProperty("counts").GetRawText().Should().NotBeEmpty();
        json.GetProperty("counts").GetProperty("evidence").GetInt32().Should().Be(8);
        json.GetProperty("counts").GetProperty("supportedBy").GetInt32().Should().Be(35);
        json.GetProperty("stateNotGiven").GetInt32().Should().Be(1);
        json.GetProperty("loadBearing").EnumerateArray()
            .Where(element => element.GetProperty("basic").GetBoolean() && element.GetProperty("pathways").GetArrayLength() > 0)
            .ToDictionary(element => element.GetProperty("id").GetString()!, element => Ids(element, "pathways"))
            .Should().BeEquivalentTo(new Dictionary<string, string> { ["A"] = "P1", ["F"] = "P5 P6", ["S1"] = "P1" });
        json.GetProperty("pairs").EnumerateArray().ToDictionary(pair => Ids(pair, "elements"), pair => Ids(pair, "pathways"))
            .Should().BeEquivalentTo(new Dictionary<string, string>
            {
                ["A M"] = "P1 P2 P3 P4 P6",
                ["A C"] = "P1 P2 P3",
                ["C M"] = "P4 P5",
                ["F S9"] = "P5 P6 P9",
                ["A S7"] = "P1 P7",
                ["A S8"] = "P1 P8",
            });
        json.GetProperty("pairsTotal").GetInt32().Should().Be(6);
        json.GetProperty("pairsExhaustive").GetBoolean().Should().BeTrue();
        json.GetProperty("concentrations").EnumerateArray().Where(item => item.GetProperty("key").GetString() == "kind")
            .ToDictionary(item => item.GetProperty("value").GetString()!, item => Ids(item, "fallenPathways"))
            .Should().Contain("security", "P5 P6 P9").And.Contain("alignment", "P1").And.Contain("affordance", string.Empty);
    }

    [Fact]
    public void Json_says_what_the_reports_say()
    {
        JsonElement json = ToolRun.Of("analyze", Samples.SabotageFile, "--format", "json", "--max-order", "2", "--max-pairs", "5", "--element", "C21").Json;
        JsonElement open = json.GetProperty("support");
        json = json.GetProperty("loadBearing");
        Argument argument = Argument.Load(Samples.SabotageFile);
        LoadBearingReport load = argument.AnalyzeLoadBearing(
            Setting.On(ToolRun.Today), new LoadBearingOptions { MaximumOrder = 2, ListedPairs = 5, AdditionalElements = ["C21"] });
        SupportReport support = argument.AnalyzeSupport(Setting.On(ToolRun.Today));
        json.GetProperty("title").GetString().Should().Be(argument.Title);
        json.GetProperty("date").GetString().Should().Be("2026-11-01");
        json.GetProperty("baseline").GetString().Should().Be("as-is");
        foreach ((string name, ValueList<LoadBearingTarget> targets) in new[]
        {
            ("pathways", load.Pathways),
            ("roots", load.Roots),
            ("additionalElements", load.AdditionalElements),
        })
        {
            JsonElement[] written = [.. json.GetProperty(name).EnumerateArray()];
            written.Should().HaveCount(targets.Count);
            foreach ((JsonElement item, LoadBearingTarget target) in written.Zip(targets))
            {
                item.GetProperty("id").GetString().Should().Be(target.Element.Id);
                item.GetProperty("standing").GetString()
                    .Should().Be(target.Standing switch { Standing.Supported => "supported", Standing.InDoubt => "inDoubt", _ => "unsupported" });
                JsonElement smallest = item.GetProperty("smallestCutOrder");
                (smallest.ValueKind == JsonValueKind.Null ? null : (int?)smallest.GetInt32()).Should().Be(target.CutSets.SmallestOrder);
                JsonElement sets = item.GetProperty("cutSets");
                sets.GetProperty("exhaustive").GetBoolean().Should().Be(target.CutSets.IsExhaustive);
                sets.GetProperty("countedToOrder").GetInt32().Should().Be(target.CutSets.CountedToOrder);
                sets.GetProperty("byOrder").EnumerateObject().ToDictionary(
                    entry => int.Parse(entry.Name), entry => System.Numerics.BigInteger.Parse(entry.Value.GetString()!))
                    .Should().BeEquivalentTo(target.CutSets.CountByOrder);
                sets.GetProperty("smallest").GetArrayLength().Should().Be(target.CutSets.Listed.Count);
                item.GetProperty("rootCauses").EnumerateArray().Select(cause => cause.GetProperty("id").GetString())
                    .Should().Equal(target.RootCauses.Causes.Select(cause => cause.Element.Id));
            }
        }

        open.GetProperty("openPoints").EnumerateArray().Select(point => point.GetProperty("id").GetString())
            .Should().Equal(support.OpenPoints.Select(point => point.Element.Id));
        json.GetProperty("loadBearing").EnumerateArray().Select(item => $"{item.GetProperty("id")} {Ids(item, "pathways")} {item.GetProperty("hidden")}")
            .Should().Equal(
                load.LoadBearing.Select(item => $"{item.Element.Id} {string.Join(' ', item.Pathways.Select(pathway => pathway.Id))} {item.IsHidden}"));
        json.GetProperty("pairs").GetArrayLength().Should().Be(5);
        json.GetProperty("pairsTotal").GetInt32().Should().Be((int)load.PairsTotal);
        json.GetProperty("concentrations").EnumerateArray()
            .Select(item => $"{item.GetProperty("key")}={item.GetProperty("value")}: {Ids(item, "fallenPathways")}; {Ids(item, "survivesAlone")}")
            .Should().Equal(load.Concentrations.Select(item =>
                $"{item.Key}={item.Value}: {string.Join(' ', item.FallenPathways.Select(pathway => pathway.Id))}; "
                + $"{string.Join(' ', item.SurvivesAlone.Select(pathway => pathway.Id))}"));
    }

    [Fact]
    public void Pathways_that_are_down_do_not_fail_the_run_and_the_other_baselines_are_named()
    {
        ToolRun run = ToolRun.WithInput(Samples.OnOne("planned"), "analyze", "-");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("--baseline as-planned").And.Contain("--baseline as-argued").And.Contain("unsupported as is");
        JsonElement json = ToolRun.WithInput(Samples.OnOne("planned"), "analyze", "-", "--format", "json").Json.GetProperty("loadBearing");
        json.GetProperty("everyPathwayDown").GetBoolean().Should().BeTrue();
        json.GetProperty("pathways")[0].GetProperty("smallestCutOrder").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void A_pathway_that_stands_lower_as_is_than_planned_is_reported()
    {
        ToolRun run = ToolRun.WithInput(Samples.OnOne("planned"), "analyze", "-", "--baseline", "as-planned");
        run.Output.Should().Contain("supported (as is: unsupported)").And.Contain("P1 stands lower as is.");
    }

    [Fact]
    public void Today_is_the_day_in_universal_time() => ToolRun.WithInput(Samples.Nine, "analyze", "-").Output.Should().Contain("judged on 2026-11-01");

    [Fact]
    public void A_truncated_analysis_says_so()
    {
        Argument argument = Wide(citations: 2);
        LoadBearingReport load = argument.AnalyzeLoadBearing(options: new LoadBearingOptions { MaximumOrder = 1, Budget = new() { Work = 0 } });
        load.IsLoadBearingExhaustive.Should().BeFalse();
        using var output = new StringWriter();
        using var environment = new ToolEnvironment { Input = Stream.Null, Output = output, Error = TextWriter.Null };
        TextReport.Write(environment, report => new AnalyzeText(report, "a case.json", argument.AnalyzeSupport(), load).Write());
        output.ToString().Should().Contain("before every element had been tried")
            .And.Contain("not everything was tried").And.Contain("at least 0").And.Contain("expiry is not judged").And.NotContain("on nothing alone");
        JsonElement json = JsonDocument.Parse(load.ToJson()).RootElement;
        json.GetProperty("loadBearingExhaustive").GetBoolean().Should().BeFalse();
        json.GetProperty("pairsExhaustive").GetBoolean().Should().BeFalse();
        json.GetProperty("date").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void What_is_left_out_of_a_long_table_is_counted()
    {
        ToolRun run = ToolRun.WithInput(Wide().ToJson(), "analyze", "-");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("more, which carry no more pathways than these").And.Contain("and 8 more");
    }

    [LongFact]
    public void Large_numbers_are_written_in_full()
    {
        var draft = new ArgumentBuilder("Twenty barriers of twenty");
        draft.Goal("P1", "Harm is unlikely").AsPathway().SupportedByAny(
            [.. Enumerable.Range(0, 20).Select(barrier => draft.Claim($"C{barrier}", "Barrier").SupportedByAll(
                [.. Enumerable.Range(0, 20).Select(item => draft.Evidence($"E{barrier}.{item}", "Item"))]))]);
        JsonElement json = ToolRun.WithInput(draft.Build().ToJson(), "analyze", "-", "--max-order", "20", "--format", "json").Json.GetProperty("loadBearing");
        json.GetProperty("pathways")[0].GetProperty("cutSets").GetProperty("byOrder").GetProperty("20").GetString().Should().Be("104857600000000000000000000");
    }

    [Fact]
    public void An_argument_without_pathways_is_reported_as_such() =>
        ToolRun.WithInput(Samples.Argument("""{ "id": "E1", "kind": "evidence", "statement": "Alone" }"""), "analyze", "-").Output
            .Should().Contain("Pathways  none");

    // A hundred pathways on twenty items each; each item is cited by so many claims of the pathway, of which any is enough.
    private static Argument Wide(int citations = 1)
    {
        var draft = new ArgumentBuilder("Wide");
        for (int pathway = 0; pathway < 100; pathway++)
        {
            EvidenceDraft[] items = [.. Enumerable.Range(0, 20).Select(item => draft.Evidence($"E{pathway}.{item}", "Item"))];
            draft.Goal($"P{pathway}", "Harm is unlikely").AsPathway().SupportedByAny(
                [.. Enumerable.Range(0, citations).Select(claim => draft.Claim($"C{pathway}.{claim}", "All is well").SupportedByAll([.. items]))]);
        }

        return draft.Build();
    }

    private static string Ids(JsonElement item, string name) => string.Join(' ', item.GetProperty(name).EnumerateArray().Select(id => id.GetString()));

    private static void CheckText(string golden, string input, params string[] options)
    {
        ToolRun run = ToolRun.WithInput(input, ["analyze", "-", .. options]);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Split('\n').Should().OnlyContain(line => line.Length <= 120);
        Samples.CheckGolden(golden, run.Output);
    }
}
