using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Commands;

public sealed class InstantiateTests : IDisposable
{
    private static readonly string Sample = Repository.File("samples", "patterns", "over-hazards");

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_case_is_made_of_a_pattern_and_tables()
    {
        ToolRun run = ToolRun.Of(["instantiate", In("pattern.json"), .. Data("--data"), "-o", At("case.json")]);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().BeEmpty();
        run.Error.Should().Be($"{At("case.json")}: 25 elements, 1 of them shared by several rows, of 10 rows\n");
        Argument.Load(At("case.json")).ToJson().Should().Be(File.ReadAllText(In("case.json")));
    }

    [Fact]
    public void It_goes_to_standard_output_in_another_format_too()
    {
        ToolRun run = ToolRun.Of(["instantiate", In("pattern.json"), .. Data("--data"), "-o", "-", "--to", "gsn-yaml"]);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("The hazard 'Air is given' is mitigated");
    }

    [Fact]
    public void With_an_error_in_a_table_nothing_is_written()
    {
        File.WriteAllText(At("causes.csv"), "hazard,cause,description,how,record\nH9,a,x,tset,r\n");

        ToolRun run = ToolRun.Of(
            "instantiate", In("pattern.json"), "--data", In("system.csv"), "--data", In("hazards.csv"), "--data", At("causes.csv"), "-o", At("case.json"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain($"{At("causes.csv")}(2,1): error AG2609: 'hazards' has no row 'H9'; did you mean 'H1'?")
            .And.EndWith("Nothing is written while there are errors.\n");
        File.Exists(At("case.json")).Should().BeFalse();
    }

    [Fact]
    public void Check_only_counts()
    {
        ToolRun run = ToolRun.Of(["instantiate", In("pattern.json"), .. Data("--data"), "--check"]);

        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Should().Be($"{In("pattern.json")}: 0 errors, 0 warnings; 25 elements, 1 of them shared by several rows, of 10 rows\n");
    }

    [Fact]
    public void Update_keeps_edits_and_takes_new_rows()
    {
        Argument edited = Argument.Load(In("case.json")).Edit(change => change.Replace<Goal>("G1[H4]", goal => goal with { Description = "Ask the wards" }));
        edited.Save(At("case.json"));
        File.WriteAllText(At("causes.csv"), File.ReadAllText(In("causes.csv")) + "H4,a,The battery is flat,test,Battery test\n");

        ToolRun run = ToolRun.Of(
            ["instantiate", In("pattern.json"), "--data", In("system.csv"), "--data", In("hazards.csv"), "--data", At("causes.csv"),
                "--update", At("case.json"), .. Data("--base-data")]);

        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Should().Contain($"{At("causes.csv")}(7,1): row added\n").And.Contain("S1[H4]: unsupported before, supported now\n")
            .And.EndWith($"{At("case.json")}: up to date; 1 row added, 0 rows removed, 6 elements with another standing\n");
        Argument updated = Argument.Load(At("case.json"));
        updated["G1[H4]"].Description.Should().Be("Ask the wards");
        updated.Contains("ET[H4,a]").Should().BeTrue();
    }

    [Theory]
    [InlineData("-o is needed: the file to write; or --check", "pattern.json")]
    [InlineData("--update and --base-data go together: the tables that CASE was made of", "pattern.json", "--update", "case.json")]
    [InlineData("cannot read 'none.csv': there is no such file", "pattern.json", "--check", "--data", "none.csv")]
    [InlineData("is not a well-formed pattern", "case.json", "--check")]
    public void Wrong_usage_is_told(string message, params string[] args)
    {
        ToolRun run = ToolRun.Of(["instantiate", In(args[0]), .. args[1..]]);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void Other_commands_say_that_a_pattern_is_not_an_argument()
    {
        ToolRun run = ToolRun.Of("check", In("pattern.json"));

        run.ExitCode.Should().Be(1);
        run.Output.Should().MatchRegex("error +AG2601").And.Contain("1 error, 0 warnings");
    }

    private static string In(string name) => Path.Combine(Sample, name);

    private string At(string name) => Path.Combine(_folder, name);

    private static IEnumerable<string> Data(string option) => new[] { "system.csv", "hazards.csv", "causes.csv" }.SelectMany(
        name => new[] { option, In(name) });
}
