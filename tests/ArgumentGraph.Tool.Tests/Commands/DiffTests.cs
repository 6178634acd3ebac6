using ArgumentGraph.Testing;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Tests.Commands;

public sealed class DiffTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-diff").FullName;

    [Fact]
    public void Text_of_changes_and_of_what_they_do()
    {
        string newer = Changed();
        ToolRun changes = ToolRun.Of("diff", Samples.NineFile, newer);
        changes.ExitCode.Should().Be(0);
        ToolRun impact = ToolRun.Of("diff", Samples.NineFile, newer, "--impact");
        Samples.CheckGolden("diff-nine.txt", changes.Output + impact.Output);
    }

    [Fact]
    public void Json_is_what_the_library_writes()
    {
        Argument older = Argument.Load(Samples.NineFile);
        Argument newer = Argument.Load(Changed());
        ToolRun.Of("diff", Samples.NineFile, Changed(), "--format", "json").Output.Should().Be(older.CompareWith(newer).ToJson());
        ToolRun.Of("diff", Samples.NineFile, Changed(), "--impact", "--format", "json").Output
            .Should().Be(older.AnalyzeImpact(newer, Setting.On(ToolRun.Today)).ToJson());
    }

    [Theory]
    [InlineData("csv", "Change,What,Id")]
    [InlineData("markdown", "### Changes: ")]
    [InlineData("svg", "<svg ")]
    [InlineData("html", "<div ")]
    public void Every_form_is_written(string form, string begins) =>
        ToolRun.Of("diff", Samples.NineFile, Changed(), "--format", form).Output.Should().StartWith(begins);

    [Fact]
    public void Tables_of_what_changes_do_are_chosen_by_name()
    {
        ToolRun.Of("diff", Samples.NineFile, Changed(), "--impact", "--format", "csv", "--table", "pathways").Output.Should().StartWith("Id,Statement,From,To");
        ToolRun wrong = ToolRun.Of("diff", Samples.NineFile, Changed(), "--format", "csv", "--table", "nothing");
        wrong.ExitCode.Should().Be(2);
        wrong.Error.Should().Contain("Table 'nothing' does not exist; the only one is changes.");
    }

    [Fact]
    public void A_difference_is_an_exit_code_only_on_request()
    {
        ToolRun.Of("diff", Samples.NineFile, Changed()).ExitCode.Should().Be(0);
        ToolRun.Of("diff", Samples.NineFile, Changed(), "--exit-code").ExitCode.Should().Be(1);
        ToolRun.Of("diff", Samples.NineFile, Changed(), "--exit-code", "--impact").ExitCode.Should().Be(1);
        ToolRun.Of("diff", Samples.NineFile, Samples.NineFile, "--exit-code").ExitCode.Should().Be(0);
    }

    [Fact]
    public void One_file_or_three_are_refused()
    {
        ToolRun one = ToolRun.Of("diff", Samples.NineFile);
        one.ExitCode.Should().Be(2);
        one.Error.Should().Contain("diff takes two files");
        ToolRun.Of("diff", Samples.NineFile, Samples.NineFile, Samples.NineFile).ExitCode.Should().Be(2);
    }

    [Fact]
    public void A_report_says_what_changed_since_an_older_version()
    {
        string target = Path.Combine(_folder, "report.md");
        ToolRun.Of("report", Changed(), "--since", Samples.NineFile, "--sections", "changes", "-o", target).ExitCode.Should().Be(0);
        File.ReadAllText(target).Should().Contain("## Changes since the last report").And.Contain("P5, P6 and P9 fall to unsupported.");
    }

    [ProgramFact("git")]
    public void A_file_is_compared_with_a_revision_of_its_repository()
    {
        Git("init", "--quiet");
        string file = Path.Combine(_folder, "case.json");
        File.Copy(Samples.NineFile, file);
        Commit("First");
        File.Copy(Changed(), file, overwrite: true);
        ToolRun run = ToolRun.Of("diff", "--git", "HEAD", file, "--format", "json");
        run.ExitCode.Should().Be(0, run.Error);
        run.Json.GetProperty("removed")[0].GetProperty("id").GetString().Should().Be("S9");
        ToolRun.Of("diff", "--git", "none", file).Error.Should().Contain("git has no").And.Contain("'none'");
        ToolRun.Of("diff", "--git", "HEAD", Path.Combine(_folder, "other.json")).ExitCode.Should().Be(2);
        ToolRun.Of("diff", "--git", "--upload-pack=x", file).ExitCode.Should().Be(2);
        ToolRun.Of("diff", "--git", "HEAD:x", file).Error.Should().Contain("is not a revision");
    }

    [ProgramFact("git")]
    public void All_files_of_a_case_are_compared_with_what_they_were()
    {
        Git("init", "--quiet");
        Put("cases/main.json", """
            { "format": "argument-graph/1", "title": "T", "include": ["parts/one.json", "parts/two.json"],
              "elements": [ { "id": "G", "kind": "goal", "statement": "G", "supportedBy": ["C"] } ] }
            """);
        Put("cases/parts/one.json", Part("C", "Before", "E"));
        Put("cases/parts/two.json", """
            { "format": "argument-graph/1", "title": "Part", "elements": [ { "id": "E", "kind": "evidence", "statement": "E" } ] }
            """);
        Put("elsewhere.bin", "not a case");
        Commit("First");
        Put("cases/parts/one.json", Part("C", "After", "E"));
        Put("cases/new.json", """{ "format": "argument-graph/1", "title": "New", "elements": [ { "id": "N", "kind": "claim", "statement": "New" } ] }""");
        Commit("Second");

        // The including file itself has not changed.
        ToolRun run = ToolRun.Of("diff", "--git", "HEAD~1", At("cases/main.json"), "--format", "json");
        run.ExitCode.Should().Be(0, run.Error);
        run.Json.GetProperty("changed").EnumerateArray().Should().ContainSingle().Which.GetProperty("id").GetString().Should().Be("C");
        run.Json.GetProperty("added").GetArrayLength().Should().Be(0);

        // Several files, and the folder with all of them.
        run = ToolRun.Of("diff", "--git", "HEAD~1", At("cases/parts/one.json"), At("cases/parts/two.json"), "--format", "json");
        run.Json.GetProperty("changed").GetArrayLength().Should().Be(1, run.Error);
        run = ToolRun.Of("diff", "--git", "HEAD~1", At("cases/parts"), "--format", "json");
        run.Json.GetProperty("changed").GetArrayLength().Should().Be(1, run.Error);
        ToolRun.Of("diff", "--git", "HEAD", At("cases/main.json"), "--exit-code").ExitCode.Should().Be(0);

        // What was not there is told by revision and path, and nothing of where it was put for the moment.
        ToolRun missing = ToolRun.Of("diff", "--git", "HEAD~1", At("cases/main.json"), At("cases/new.json"));
        missing.ExitCode.Should().Be(2);
        missing.Error.Should().Contain("git has no").And.Contain("new.json' at 'HEAD~1'");
        Put("cases/parts/one.json", "{");
        Commit("Third");
        Put("cases/parts/one.json", Part("C", "After", "E"));
        ToolRun broken = ToolRun.Of("diff", "--git", "HEAD", At("cases/main.json"));
        broken.ExitCode.Should().Be(2);
        broken.Error.Should().Contain("HEAD:cases/parts/one.json(1,2)").And.NotMatchRegex("argument-graph-(?!diff)");

        string Part(string id, string statement, string supporter) => $$"""
            { "format": "argument-graph/1", "title": "Part",
              "elements": [ { "id": "{{id}}", "kind": "claim", "statement": "{{statement}}", "supportedBy": ["{{supporter}}"] } ] }
            """;
    }

    [ProgramFact("git")]
    public void More_files_than_a_case_has_are_refused()
    {
        Git("init", "--quiet");
        Put("cases/one.json", "1");
        Put("cases/two.json", "2");
        Commit("First");

        Action take = () => RevisionFiles.Of([At("cases")], "HEAD", default, mostFiles: 1).Dispose();
        take.Should().Throw<UnusableException>().WithMessage("there are 2 files of 0 MiB in and below *cases' at 'HEAD', which are more than the 1 files*");
        using var taken = RevisionFiles.Of([At("cases/one.json")], "HEAD", default, mostFiles: 1);
        File.ReadAllText(taken.Paths[0]).Should().Be("1");
        taken.Invoking(files => files.TakeFolders(default)).Should().NotThrow("what is there already does not count");
        File.Exists(Path.Combine(Path.GetDirectoryName(taken.Paths[0])!, "two.json")).Should().BeTrue();
    }

    [ProgramFact("git")]
    public void Links_in_a_revision_are_not_followed()
    {
        Git("init", "--quiet");
        File.Copy(Samples.NineFile, At("outside.json"));
        Directory.CreateDirectory(At("cases"));
        File.CreateSymbolicLink(At("cases/link.json"), At("outside.json"));
        Put("cases/main.json", """{ "format": "argument-graph/1", "title": "T", "include": ["link.json"], "elements": [] }""");
        Commit("First");
        ToolRun.Of("diff", "--git", "HEAD", At("cases/link.json")).Error.Should().Contain("it is not a file or folder of that revision");
        ToolRun.Of("diff", "--git", "HEAD", At("cases/main.json")).Error
            .Should().Contain("HEAD:cases/main.json(1,59): error AG0026: 'link.json' does not exist");
    }

    [ProgramFact("git")]
    public void Without_a_repository_the_message_says_so()
    {
        string file = Path.Combine(_folder, "alone.json");
        File.Copy(Samples.NineFile, file);
        ToolRun.Of("diff", "--git", "HEAD", file).Error.Should().Contain("not a git repository");
    }

    [Fact]
    public void Without_git_the_message_says_so()
    {
        Action read = () => RevisionFiles.Of([Samples.NineFile], "HEAD", default, "no-such-program-as-this").Dispose();
        read.Should().Throw<UnusableException>().WithMessage("this needs the git command, which was not found.");
        ToolRun.Of("diff", "--git", "HEAD", "-").Error.Should().Contain("not standard input");
    }

    public void Dispose()
    {
        // Git marks what it stores as read-only.
        foreach (string file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Changed()
    {
        string file = Path.Combine(_folder, "newer.json");
        Argument.Load(Samples.NineFile).Edit(edit => edit.Remove("S9")
            .Replace("A", (Evidence evidence) => evidence with { Statement = "Other words" })
            .Replace("F", (Evidence evidence) => evidence with { State = EvidenceState.Planned })).Save(file);
        return file;
    }

    private string At(string name) => Path.Combine(_folder, name);

    private void Put(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("-c", "user.name=Author", "-c", "user.email=author@example.org", "commit", "--quiet", "-m", message);
    }

    private void Git(params string[] arguments) => OtherProgram.Run("git", string.Empty, ["-C", _folder, .. arguments]);
}
