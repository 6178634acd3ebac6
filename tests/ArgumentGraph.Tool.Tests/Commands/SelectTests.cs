namespace ArgumentGraph.Tool.Tests.Commands;

/// <summary><c>--select</c>: elements by a query, in the commands that take ids.</summary>
public class SelectTests
{
    private const string Query = "evidence and under(P6) and load-bearing";

    private static readonly string[] Ids = [.. Argument.Load(Samples.SabotageFile).On(new(2026, 11, 1)).Select(Query).Select(element => element.Id)];

    public static TheoryData<string[], string> Selections => new()
    {
        { ["what-if"], "--fail" }, { ["what-if", "--format", "json"], "--fail" }, { ["analyze"], "--element" },
        { ["support", "--format", "json"], "--element" },
        { ["importance"], "--element" }, { ["load-bearing", "--format", "json"], "--element" },
    };

    [Theory]
    [MemberData(nameof(Selections))]
    public void What_a_query_means_is_taken_as_if_it_were_named(string[] command, string option)
    {
        Ids.Should().NotBeEmpty();
        ToolRun selected = Run([.. command, "--select", Query]);
        ToolRun named = Run([.. command, .. Ids.SelectMany(id => new[] { option, id })]);

        selected.Error.Should().BeEmpty();
        selected.Output.Should().Be(named.Output);
        Run([.. command, option, Ids[0], "--select", Query]).Output.Should().Be(named.Output, "each counts once");
    }

    [Theory]
    [InlineData("restore")]
    [InlineData("remove")]
    public void What_is_supposed_of_what_is_selected_can_be_said(string verb) =>
        Run("what-if", "--select", Query, "--as", verb).Output.Should().Be(Run(["what-if", .. Ids.SelectMany(id => new[] { $"--{verb}", id })]).Output);

    [Fact]
    public void Pathways_that_are_looked_at_together_are_selected()
    {
        string[] ids = [.. Argument.Load(Samples.SabotageFile).On(new(2026, 11, 1)).Select("pathway and standing = supported").Select(element => element.Id)];
        ToolRun run = Run("joint", "--select", "pathway and standing = supported");

        run.Error.Should().BeEmpty();
        run.Output.Should().Be(Run(["joint", .. ids.SelectMany(id => new[] { "--pathway", id })]).Output).And.NotBe(Run("joint").Output);
    }

    [Theory]
    [InlineData("carry-over")]
    [InlineData("drop")]
    public void Evidence_of_the_next_case_is_selected(string verb)
    {
        const string Old = "evidence and subject = \"model M, snapshot 3\" and under(P6)";
        string[] ids = [.. Argument.Load(Samples.SabotageFile).On(ToolRun.Today).Select(Old).Select(element => element.Id)];
        ids.Should().NotBeEmpty();
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        try
        {
            ToolRun Next(string name, params string[] words) =>
                ToolRun.Of(["next", Samples.SabotageFile, "--subject", "N", "--replaces", "model M, snapshot 3", "-o", Path.Combine(folder, name), .. words]);
            ToolRun selected = Next("selected.json", "--select", Old, "--as", verb);

            selected.Error.Should().BeEmpty();
            selected.Output.Should().Be(Next("named.json", [.. ids.SelectMany(id => new[] { $"--{verb}", id })]).Output);
            File.ReadAllText(Path.Combine(folder, "selected.json")).Should().Be(File.ReadAllText(Path.Combine(folder, "named.json")));
            Next("none.json", "--as", verb).Error.Should().Contain("--as goes with --select");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Several_elements_are_explained()
    {
        ToolRun run = Run("explain", "--select", "pathway and standing != supported");
        string[] ids = [.. Argument.Load(Samples.SabotageFile).On(new(2026, 11, 1)).Select("pathway and standing != supported").Select(element => element.Id)];

        run.Output.Should().Be(string.Join('\n', ids.Select(id => ToolRun.Of("explain", Samples.SabotageFile, id, "--date", "2026-11-01").Output)));
        Run("explain", "--select", "pathway and standing != supported", "--format", "json").Json.EnumerateArray()
            .Select(each => each.GetProperty("id").GetString()).Should().Equal(ids);
        ToolRun.Of("explain", Samples.SabotageFile).Error.Should().Contain("expected FILE ID, but found only").And.Contain("--select");
    }

    [Fact]
    public void Pictures_are_of_selected_elements_alone()
    {
        string folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;
        try
        {
            string target = Path.Combine(folder, "part.svg");
            Run("render", "-o", target, "--select", Query).ExitCode.Should().Be(0);
            string svg = File.ReadAllText(target);

            Argument.Load(Samples.SabotageFile).Elements.Where(element => svg.Contains($"data-id=\"{element.Id}\"", StringComparison.Ordinal))
                .Select(element => element.Id).Should().BeEquivalentTo(Ids);
            Run("render", "-o", Path.Combine(folder, "page.html"), "--select", Query).Error.Should().Contain("only pictures are of selected elements");
            Run("render", "-o", target, "--select", Query, "--view", "open").Error.Should().Contain("give one of --view, --pathway and --select");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(
        "evidence and state = planed",
        "'planed' is not a value of state; did you mean 'planned'?\n  evidence and state = planed\n                       ^^^^^^")]
    [InlineData("under(P66)", "The argument has no element 'P66'; did you mean 'E66'?")]
    [InlineData("goal and evidence", "None of the 166 elements is what 'goal and evidence' asks for. As is, judged on 2026-11-01.")]
    public void A_mistake_is_told_as_list_does(string query, string error)
    {
        foreach (string command in (string[])["what-if", "analyze", "explain", "support"])
        {
            ToolRun run = Run(command, "--select", query);
            run.ExitCode.Should().Be(2);
            run.Error.Should().Contain("--select: " + error.Split('\n')[0]).And.Contain(error.Split('\n')[^1].Trim());
        }
    }

    [Fact]
    public void What_is_supposed_needs_a_selection_and_nothing_is_supposed_twice()
    {
        Run("what-if", "--as", "remove", "--fail", Ids[0]).Error.Should().Contain("--as goes with --select");
        Run("what-if", "--restore", Ids[0], "--select", Query).Error.Should().Contain($"'{Ids[0]}' is given to more than one of");
    }

    private static ToolRun Run(string command, params string[] words) => Run([command, .. words]);

    private static ToolRun Run(string[] words) => ToolRun.Of([words[0], Samples.SabotageFile, .. words[1..], "--date", "2026-11-01"]);
}
