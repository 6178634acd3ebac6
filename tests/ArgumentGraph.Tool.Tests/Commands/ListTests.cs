using System.Text.Json;

namespace ArgumentGraph.Tool.Tests.Commands;

public class ListTests
{
    [Fact]
    public void Elements_that_a_query_means_are_listed_as_a_table() =>
        Samples.CheckGolden("list-sabotage.txt", Run("--select", "pathway and standing != supported", "--columns", "id,standing,carries,statement").Output);

    [Fact]
    public void The_same_is_CSV_and_JSON()
    {
        string[] asked = ["--select", "evidence and under(P6) and expires < today + 52w", "--columns", "id,pathways,expires,owner-of-nothing"];
        Run(asked).Error.Should().Contain("--columns: Nothing is known of any element under the name 'owner-of-nothing'");

        asked[3] = "id,pathways,expires";
        string[] lines = Run([.. asked, "--format", "csv"]).Output.TrimEnd('\n').Split('\n');
        JsonElement json = Run([.. asked, "--format", "json"]).Json;

        Argument argument = Argument.Load(Samples.SabotageFile);
        Element[] expected = [.. argument.On(new(2026, 11, 1)).Select(asked[1])];
        expected.Should().NotBeEmpty();
        lines[0].Should().Be("id,pathways,expires");
        lines.Skip(1).Select(line => line.Split(',')[0]).Should().Equal(expected.Select(element => element.Id));
        json.EnumerateArray().Select(row => row.GetProperty("id").GetString()).Should().Equal(expected.Select(element => element.Id));
        json.EnumerateArray().Should().OnlyContain(row => row.GetProperty("pathways").GetString()!.Split(", ", StringSplitOptions.None).Contains("P6"));
    }

    [Fact]
    public void Without_a_query_everything_is_listed() =>
        Run("--format", "json").Json.GetArrayLength().Should().Be(Argument.Load(Samples.SabotageFile).Elements.Count);

    [Fact]
    public void What_no_element_has_is_told_with_the_nearest_that_one_has()
    {
        string owner = Argument.Load(Samples.SabotageFile).Elements.SelectMany(element => element.Tags.GetValueOrDefault("owner", [])).First();

        ToolRun run = Run("--select", $"evidence and (owner = '{owner}x' or not id ~ E)");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("None of the 166 elements is what 'evidence and (owner = ")
            .And.Contain($"No element has '{owner}x' for 'owner'; did you mean '{owner}'?");
        Run("--select", "standing = unsupported and standing = supported").Output
            .Should().StartWith("None of the 166 elements").And.NotContain("No element has");
    }

    [Fact]
    public void A_mistake_in_the_query_is_told_with_its_place()
    {
        ToolRun run = Run("--select", "evidence and state = planed");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("did you mean 'planned'?").And.Contain("                       ^^^^^^");
    }

    private static ToolRun Run(params string[] options) => ToolRun.Of(["list", Samples.SabotageFile, .. options, "--date", "2026-11-01"]);
}
