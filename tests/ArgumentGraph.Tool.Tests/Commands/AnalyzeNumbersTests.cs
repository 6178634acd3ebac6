using System.Text.Json;

namespace ArgumentGraph.Tool.Tests.Commands;

/// <summary>What <c>analyze</c> says where elements have probabilities.</summary>
public class AnalyzeNumbersTests
{
    private static readonly (string Id, double Probability)[] Numbers =
        [("A", 0.90), ("C", 0.95), ("M", 0.85), ("F", 0.97), ("S1", 0.80), ("S7", 0.70), ("S8", 0.70), ("S9", 0.60)];

    private static readonly string Nine = WithNumbers(Numbers);

    private static readonly string NineButOne = WithNumbers([.. Numbers.Where(number => number.Id != "F")]);

    [Fact]
    public void Text_with_numbers() => Samples.CheckGolden("analyze-nine-numbers.txt", ToolRun.WithInput(Nine, "analyze", "-", "--importance").Output);

    [Fact]
    public void Text_with_numbers_missing() =>
        Samples.CheckGolden("analyze-nine-numbers-missing.txt", ToolRun.WithInput(NineButOne, "analyze", "-", "--importance").Output);

    [Fact]
    public void Json_holds_the_known_numbers()
    {
        JsonElement json = ToolRun.WithInput(Nine, "analyze", "-", "--format", "json", "--importance").Json;
        double[] expected = [.72, .98075, .98075, .97825, .962725, .95545, .97, .97, .988];
        foreach ((JsonElement pathway, double probability) in json.GetProperty("probability").EnumerateArray().Zip(expected))
        {
            pathway.GetProperty("probability").GetDouble().Should().BeApproximately(probability, 1e-12);
            pathway.GetProperty("doubt").GetDouble().Should().BeApproximately(1 - probability, 1e-12);
            pathway.GetProperty("naiveDoubt").GetDouble().Should().BeApproximately(1 - probability, 1e-12);
            pathway.GetProperty("interval").GetProperty("lower").GetDouble().Should().BeApproximately(probability, 1e-12);
            pathway.GetProperty("withoutNumber").GetArrayLength().Should().Be(0);
        }

        JsonElement top = json.GetProperty("probability").EnumerateArray().Last();
        top.GetProperty("probability").GetDouble().Should().BeApproximately(.693162, 1e-12);
        top.GetProperty("naiveDoubt").GetDouble().Should().BeApproximately(1 - .579308117687565, 1e-12);
        JsonElement[] importance = [.. json.GetProperty("importance").GetProperty("roots")[0].GetProperty("importance").EnumerateArray()];
        importance.Select(of => of.GetProperty("id").GetString()).Should().Equal("S1", "A", "F", "C", "M", "S7", "S8", "S9");
        importance[0].GetProperty("birnbaum").GetDouble().Should().BeApproximately(.8664525, 1e-12);
        importance[5].GetProperty("birnbaum").GetDouble().Should().Be(0);
        json.GetProperty("importance").GetProperty("pathways")[6].GetProperty("importance")[0].GetProperty("riskReductionWorth").ValueKind
            .Should().Be(JsonValueKind.Null, "no doubt would be left");
    }

    [Fact]
    public void Json_gives_intervals_where_numbers_are_missing()
    {
        JsonElement json = ToolRun.WithInput(NineButOne, "analyze", "-", "--format", "json", "--importance").Json;
        JsonElement fifth = json.GetProperty("probability")[4];
        fifth.GetProperty("probability").ValueKind.Should().Be(JsonValueKind.Null);
        fifth.GetProperty("doubt").ValueKind.Should().Be(JsonValueKind.Null);
        fifth.GetProperty("naiveDoubt").ValueKind.Should().Be(JsonValueKind.Null);
        json.GetProperty("importance").GetProperty("pathways")[4].GetProperty("importance").ValueKind.Should().Be(JsonValueKind.Null);
        fifth.GetProperty("interval").GetProperty("lower").GetDouble().Should().Be(0);
        fifth.GetProperty("interval").GetProperty("upper").GetDouble().Should().BeApproximately(.9925, 1e-12);
        fifth.GetProperty("interval").GetProperty("lowerDoubt").GetDouble().Should().BeApproximately(.0075, 1e-12);
        fifth.GetProperty("interval").GetProperty("upperDoubt").GetDouble().Should().Be(1);
        fifth.GetProperty("withoutNumber").EnumerateArray().Select(id => id.GetString()).Should().Equal("F");
        json.GetProperty("probability")[0].GetProperty("probability").GetDouble().Should().BeApproximately(.72, 1e-12);
    }

    [Fact]
    public void Without_any_number_nothing_is_said()
    {
        JsonElement json = ToolRun.Of("analyze", Samples.NineFile, "--format", "json", "--importance").Json;
        json.GetProperty("probability").GetArrayLength().Should().Be(0);
        json.TryGetProperty("importance", out _).Should().BeFalse();
        ToolRun.Of("analyze", Samples.NineFile).Output.Should().NotContain("Probability").And.NotContain("Tree reading");
        ToolRun.Of("analyze", Samples.NineFile, "--importance").Output.Should().Contain("none: no element has a probability or doubt");
    }

    [Fact]
    public void What_is_unsupported_has_no_number()
    {
        string text = Argument.Parse(Nine).Edit(edit => edit.Replace<Evidence>("S1", evidence => evidence with { State = EvidenceState.Planned })).ToJson();
        ToolRun.WithInput(text, "analyze", "-", "--format", "json").Json.GetProperty("probability")[0].GetProperty("doubt").ValueKind
            .Should().Be(JsonValueKind.Null);
        ToolRun.WithInput(text, "analyze", "-", "--importance").Output.Should().Contain("P1: none, for it is unsupported.");
    }

    private static string WithNumbers((string Id, double Probability)[] numbers) => Argument.Parse(Samples.Nine).Edit(edit =>
    {
        foreach ((string id, double probability) in numbers)
        {
            edit.Replace<Evidence>(id, evidence => evidence with { Likelihood = Likelihood.FromProbability(probability) });
        }
    }).ToJson();
}
