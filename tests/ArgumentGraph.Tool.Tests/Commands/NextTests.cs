namespace ArgumentGraph.Tool.Tests.Commands;

public sealed class NextTests : IDisposable
{
    private const string OldSubject = "model M, snapshot 3";

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-next").FullName;

    [Fact]
    public void The_next_case_is_written_and_the_worksheet_shown()
    {
        string target = Path.Combine(_folder, "next.json");
        ToolRun run = Run(target, "--subject", "model N", "--replaces", OldSubject, "--carry-over", "E7", "--drop", "E5", "--title", "Model N");
        run.ExitCode.Should().Be(0, run.Error);
        NextVersion expected = Argument.Load(Samples.SabotageFile).PlanNextVersion(
            "model N", new() { OldSubject = OldSubject, CarriedOver = ["E7"], Dropped = ["E5"], Title = "Model N" });
        Argument.Load(target).ContentHash.Should().Be(expected.Argument.ContentHash);
        Samples.CheckGolden("next-sabotage.txt", run.Output);
    }

    [Fact]
    public void The_worksheet_is_CSV_and_JSON_as_well()
    {
        string[] options = ["--subject", "model N", "--replaces", OldSubject, "--format"];
        Run(Path.Combine(_folder, "a.json"), [.. options, "csv"]).Output
            .Should().StartWith("Id,Statement,OldSubject,State,Collected,Source,Action,Subject,CitedBy\n");
        Run(Path.Combine(_folder, "b.yaml"), [.. options, "json"]).Json.GetProperty("subject").GetString().Should().Be("model N");
    }

    [Fact]
    public void What_is_there_is_not_overwritten()
    {
        string target = Path.Combine(_folder, "there.json");
        File.WriteAllText(target, "mine");
        ToolRun run = Run(target, "--subject", "model N", "--replaces", OldSubject);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("already exists");
        File.ReadAllText(target).Should().Be("mine");
    }

    [Theory]
    [InlineData("say which of these is the old subject. Use --replaces.", "--subject", "model N")]
    [InlineData("'E1' is not evidence on the old subject", "--subject", "model N", "--replaces", OldSubject, "--drop", "E1")]
    [InlineData("Element 'E777' does not exist", "--subject", "model N", "--replaces", OldSubject, "--drop", "E777")]
    [InlineData("did you mean 'model M, snapshot 3'?", "--subject", "model N", "--replaces", "model M, snapshot 33")]
    [InlineData("is the old subject already", "--subject", OldSubject, "--replaces", OldSubject)]
    public void Wrong_usage_writes_nothing(string message, params string[] options)
    {
        string target = Path.Combine(_folder, "not.json");
        ToolRun run = Run(target, options);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message);
        File.Exists(target).Should().BeFalse();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ToolRun Run(string target, params string[] options) => ToolRun.Of(["next", Samples.SabotageFile, "-o", target, .. options]);
}
