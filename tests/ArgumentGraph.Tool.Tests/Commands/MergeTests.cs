using System.Text.Json;
using ArgumentGraph.Interchange;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Commands;

public sealed class MergeTests : IDisposable
{
    private static readonly Argument Before = Argument.Parse(
        """
        { "format": "argument-graph/1", "title": "Lamp", "elements": [
          { "id": "G", "kind": "goal", "statement": "The lamp is safe", "supportedBy": ["C"] },
          { "id": "C", "kind": "claim", "statement": "It is earthed", "supportedBy": ["E1", "E2"], "requires": "any" },
          { "id": "E1", "kind": "evidence", "statement": "Test", "state": "available" },
          { "id": "E2", "kind": "evidence", "statement": "Inspection", "state": "available" } ] }
        """);

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose()
    {
        foreach (string file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal); // git keeps its objects read-only
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_clean_merge_is_written_and_says_what_nobody_has_seen_yet()
    {
        string[] files = Files(Withdrawn("E1"), Withdrawn("E2"));

        ToolRun run = ToolRun.Of(["merge", .. files, "-o", At("out.json")]);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().StartWith($"{At("out.json")}: merged; 4 elements, 0 warnings\n")
            .And.Contain("Standings that neither side has  2 elements. As is, judged on 2026-11-01.")
            .And.MatchRegex(@"C +supported +supported +unsupported +C \(claim\) is unsupported");
        Argument.Load(At("out.json")).AnalyzeSupport().StandingOf("G").Should().Be(Standing.Unsupported);
    }

    [Fact]
    public void Conflicts_end_with_exit_code_1_a_file_that_reads_and_both_values()
    {
        string[] files = Files(Said("It is grounded"), Said("It is insulated"));

        ToolRun run = ToolRun.Of(["merge", .. files, "-o", At("out.json")]);

        run.ExitCode.Should().Be(1, run.Error);
        run.Output.Should().Contain("merged, with 1 conflict for you to decide").And.Contain("AG1902").And.Contain("\"It is grounded\" in ours")
            .And.Contain("\"It is insulated\" in theirs").And.Contain(files[1]).And.Contain(files[2]);
        Argument.Load(At("out.json"))["C"].Statement.Should().Be("It is grounded");

        ToolRun check = ToolRun.Of("merge", "--check", At("out.json"), files[0]);
        check.ExitCode.Should().Be(1);
        check.Output.Should().Contain("error AG1901: 'C': a merge found two values of 'statement'.")
            .And.EndWith($"{At("out.json")}: 1 error\n{files[0]}: no conflict is left\n");
        ToolRun.Of("check", At("out.json")).ExitCode.Should().Be(1, "a build must fail, too, that only checks");

        JsonElement json = ToolRun.Of(["merge", .. files, "-o", At("out.json"), "--format", "json"]).Json;
        json.GetProperty("isClean").GetBoolean().Should().BeFalse();
        JsonElement conflict = json.GetProperty("conflicts")[0];
        conflict.GetProperty("rule").GetString().Should().Be("AG1902");
        (conflict.GetProperty("element").GetString(), conflict.GetProperty("member").GetString()).Should().Be(("C", "statement"));
        conflict.GetProperty("ours").GetString().Should().Be("It is grounded");
        conflict.GetProperty("ourPlace").GetProperty("file").GetString().Should().Be(files[1]);
        conflict.GetProperty("theirPlace").GetProperty("line").GetInt32().Should().BeGreaterThan(1);
    }

    [Fact]
    public void A_suppressed_conflict_is_left_all_the_same()
    {
        File.WriteAllText(At("case.json"), """
            { "format": "argument-graph/1", "title": "t", "elements": [ { "id": "C", "kind": "claim", "statement": "a", "suppress": { "AG1901": "later" },
              "conflicts": { "statement": { "ours": "a", "theirs": "b" } } } ] }
            """);

        ToolRun.Of("merge", "--check", At("case.json")).ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("case.json", "{ \"title\": \"t\",\n<<<<<<< HEAD\n\"format\": \"a\",\n=======\n\"format\": \"b\",\n>>>>>>> topic\n\"elements\": [] }", 2)]
    [InlineData("case.gsn.yaml", "G1:\n  text: Safe\n<<<<<<< HEAD\n  undeveloped: true\n=======\n  supportedBy: [G2]\n>>>>>>> topic\n", 3)]
    public void Markers_of_git_are_one_finding_with_its_place(string name, string text, int line)
    {
        File.WriteAllText(At(name), text);

        ToolRun run = ToolRun.Of("merge", "--check", At(name), "--format", "json");

        run.ExitCode.Should().Be(1);
        JsonElement finding = run.Json.GetProperty("findings").EnumerateArray().Should().ContainSingle().Subject;
        finding.GetProperty("rule").GetString().Should().Be("AG1910");
        (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()).Should().Be((line, 1));
    }

    [Fact]
    public void Other_formats_are_merged_too_and_conflicts_are_never_written_where_they_would_be_lost()
    {
        string[] yaml = [.. new[] { Before, Said("It is grounded"), Said("It is insulated") }.Select((argument, i) =>
        {
            string file = At($"{i}.gsn.yaml");
            ArgumentFormats.Save(argument, file);
            return file;
        })];

        ToolRun.Of(["merge", yaml[0], yaml[1], yaml[0], "-o", At("out.gsn.yaml")]).ExitCode.Should().Be(0);
        ToolRun kept = ToolRun.Of(["merge", .. yaml, "-o", At("out.gsn.yaml")]);
        kept.ExitCode.Should().Be(1, kept.Error);
        ToolRun.Of("merge", "--check", At("out.gsn.yaml")).Output.Should().Contain("AG1901");

        ToolRun lost = ToolRun.Of(["merge", .. yaml, "-o", At("out.ltac")]);
        lost.ExitCode.Should().Be(2);
        lost.Error.Should().Contain("there are conflicts, and LTAC has no place for them");
        File.Exists(At("out.ltac")).Should().BeFalse();
        ToolRun clean = ToolRun.Of(["merge", yaml[0], yaml[1], yaml[0], "-o", "-", "--to", "ltac"]);
        clean.Output.Should().Contain("It is grounded").And.NotContain("merged");
        clean.Error.Should().Contain("-: merged");
    }

    [Theory]
    [InlineData("three files are needed", "merge", "a.json", "b.json", "-o", "c.json")]
    [InlineData("-o is needed", "merge", "a.json", "b.json", "c.json")]
    [InlineData("cannot read 'nowhere.json'", "merge", "nowhere.json", "nowhere.json", "nowhere.json", "-o", "c.json")]
    [InlineData("--check takes files to look at", "merge", "--check")]
    [InlineData("needs --path", "merge", "--install-git-driver")]
    [InlineData("--path goes with", "merge", "a", "b", "c", "-o", "d", "--path", "*.json")]
    public void Wrong_use_is_said(string expected, params string[] args)
    {
        ToolRun run = ToolRun.Of(args);
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(expected);
    }

    [ProgramFact("git")]
    public void Git_merges_with_the_driver_where_lines_would_collide_and_keeps_what_it_cannot_decide()
    {
        Git("init", "-q", "-b", "main");
        Git("config", "user.name", "author");
        Git("config", "user.email", "author@example.org");
        Commit(Before, "base");

        string command = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "ArgumentGraph.Tool.dll").Replace('\\', '/')}'";
        string first = Install(command);
        first.Should().Contain("added 'cases/*.json merge=argument-graph'").And.Contain("merge.argument-graph.driver: set to");
        Install(command).Should().Contain(".gitattributes: has 'cases/*.json merge=argument-graph' already").And.Contain("driver: is set already");
        File.ReadAllLines(At(".gitattributes")).Should().ContainSingle();
        Git("add", "-A");
        Git("commit", "-q", "-m", "attributes");

        // Two members of one element, in neighbouring lines: git alone would see a conflict.
        Git("switch", "-q", "-c", "topic");
        Commit(Before.Edit(edit => edit.Replace<Claim>("C", claim => claim with { Description = "By the cable" })), "theirs");
        Git("switch", "-q", "main");
        Commit(Said("It is grounded"), "ours");
        Git("merge", "-q", "--no-edit", "topic");
        Argument merged = Argument.Load(At("cases/case.json"));
        merged["C"].Should().BeEquivalentTo(new { Statement = "It is grounded", Description = "By the cable" });

        Git("switch", "-q", "-c", "other");
        Commit(merged.Edit(edit => edit.Replace<Claim>("C", claim => claim with { Statement = "It is insulated" })), "theirs");
        Git("switch", "-q", "main");
        Commit(merged.Edit(edit => edit.Replace<Claim>("C", claim => claim with { Statement = "It is double insulated" })), "ours");
        Action conflict = () => Git("merge", "-q", "--no-edit", "other");
        conflict.Should().Throw<Exception>();
        Git("status", "--porcelain").Should().Contain("UU cases/case.json");
        Argument left = Argument.Load(At("cases/case.json"));
        left.Validate().Should().ContainSingle(finding => finding.Rule == Rules.UnresolvedConflict);
        ToolRun.Of("merge", "--check", At("cases/case.json")).ExitCode.Should().Be(1);
    }

    private static Argument Said(string statement) => Before.Edit(edit => edit.Replace<Claim>("C", claim => claim with { Statement = statement }));

    private static Argument Withdrawn(string id) =>
        Before.Edit(edit => edit.Replace<Evidence>(id, evidence => evidence with { State = EvidenceState.Withdrawn }));

    private string At(string name) => Path.Combine(_folder, name);

    private string[] Files(Argument ours, Argument theirs) => [.. new[] { ("base", Before), ("ours", ours), ("theirs", theirs) }.Select(one =>
    {
        string file = At($"{one.Item1}.json");
        one.Item2.Save(file);
        return file;
    })];

    private string Git(params string[] arguments) => OtherProgram.Run("git", string.Empty, ["-C", _folder, .. arguments]);

    private void Commit(Argument argument, string message)
    {
        Directory.CreateDirectory(At("cases"));
        argument.Save(At("cases/case.json"));
        Git("add", "-A");
        Git("commit", "-q", "-m", message);
    }

    // As a process of its own, since the repository is the one of the current folder.
    private string Install(string command) => OtherProgram.RunIn(
        _folder, "dotnet", Path.Combine(AppContext.BaseDirectory, "ArgumentGraph.Tool.dll"),
        "merge", "--install-git-driver", "--path", "cases/*.json", "--command", command);
}
