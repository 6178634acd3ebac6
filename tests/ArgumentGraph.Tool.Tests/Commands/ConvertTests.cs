using System.Text.Json;
using ArgumentGraph.Interchange;

namespace ArgumentGraph.Tool.Tests.Commands;

public sealed class ConvertTests : IDisposable
{
    private const string Yaml = """
        G1:
          text: The lamp is safe
          supportedBy: [Sn1, G2]
        G2:
          text: The lamp is earthed
          undeveloped: true
        Sn1:
          text: Test report
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public static TheoryData<string> Written { get; } = [.. ArgumentFormats.All.Where(format => format.CanWrite).Select(format => format.Name)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_language_and_the_mission_time_are_those_asked_for()
    {
        string sacm = Path.Combine(_folder, "case.sacm.xml");
        const string Texts = "<value lang='en' content='Safe'/><value lang='de' content='Sicher'/>";
        File.WriteAllText(sacm, $"<ArgumentPackage><claim id='A'><statement>{Texts}</statement></claim></ArgumentPackage>");
        Statement("--language", "de").Should().Be("Sicher");
        Statement().Should().Be("Safe");

        string tree = Path.Combine(_folder, "tree.opsa.xml");
        File.WriteAllText(tree, """
            <opsa-mef><define-fault-tree name="t"><define-gate name="top"><basic-event name="e"/></define-gate>
            <define-basic-event name="e"><mul><float value="0.01"/><system-mission-time/></mul></define-basic-event></define-fault-tree></opsa-mef>
            """);
        ToolRun.Of("probability", tree, "--mission-time", "24", "--format", "json").Output.Should().Contain("0.24");
        ToolRun wrong = ToolRun.Of("probability", tree, "--mission-time", "-1");
        wrong.ExitCode.Should().Be(2);
        wrong.Error.Should().Contain("'-1' is not a value of --mission-time");

        string Statement(params string[] options) =>
            ToolRun.Of(["convert", sacm, "-", "--to", "argument-graph", .. options]).Json.GetProperty("elements")[0].GetProperty("statement").GetString()!;
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Every_format_that_can_be_written_is(string name)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        string file = Path.Combine(_folder, "nine" + format.Extensions[0]);
        ToolRun run = ToolRun.Of("convert", Samples.NineFile, file);
        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().BeEmpty();
        new FileInfo(file).Length.Should().BeGreaterThan(100);
        if (format.CanRead)
        {
            ToolRun back = ToolRun.Of("check", file, "--format", "json");
            back.ExitCode.Should().Be(0, back.Output);
            back.Json.GetProperty("files")[0].GetProperty("elements").GetInt32().Should().BeGreaterThan(5);
        }
    }

    [Fact]
    public void To_its_own_format_nothing_changes()
    {
        ToolRun run = ToolRun.Of("convert", Samples.NineFile, "-", "--to", "argument-graph");
        run.ExitCode.Should().Be(0);
        run.Output.Should().Be(Argument.Load(Samples.NineFile).ToJson());
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void What_is_lost_is_said_on_standard_error()
    {
        ToolRun run = ToolRun.Of("convert", Samples.NineFile, "-", "--to", "dot");
        run.ExitCode.Should().Be(0);
        run.Output.Should().StartWith("digraph");
        run.Error.Should().Contain("dropped: ");
    }

    [Fact]
    public void Every_command_reads_other_formats()
    {
        ToolRun check = ToolRun.WithInput(Yaml, "check", "-");
        check.ExitCode.Should().Be(0);
        check.Output.Should().Contain("-(4,1)").And.Contain("'G2'");
        ToolRun.WithInput(Yaml, "analyze", "-").Output.Should().Contain("G2 undeveloped");
        ToolRun.WithInput(Yaml, "explain", "-", "G1").Output.Should().Contain("G2");
        ToolRun.WithInput(Yaml, "what-if", "-", "--fail", "Sn1").ExitCode.Should().Be(0);
        ToolRun.WithInput(Yaml, "roadmap", "-").Output.Should().Contain("develop G2");
    }

    [Fact]
    public void Findings_in_a_further_file_name_that_file()
    {
        string main = Path.Combine(_folder, "main.yaml");
        string part = Path.Combine(_folder, "part.yaml");
        File.WriteAllText(main, "module:\n  name: M\n  uses: [part.yaml]\nG1:\n  text: a\n  supportedBy: [G2]\n");
        File.WriteAllText(part, "G2:\n  text: b\n");

        ToolRun.Of("check", main).Output.Should().Contain($"{part}(1,1)").And.Contain("'G2'");
        ToolRun.OnTerminal(string.Empty, "check", main).Output.ReplaceLineEndings(string.Empty).Should().Contain("part.yaml(1,1)");
        JsonElement found = ToolRun.Of("check", main, "--severity", "AG1701=none", "--format", "json").Json.GetProperty("findings")[0];
        found.GetProperty("rule").GetString().Should().Be("AG1101");
        found.GetProperty("file").GetString().Should().Be(part);
        ToolRun.Of("check", main, "--severity", "AG1701=none", "--format", "sarif").Json.GetProperty("runs")[0]
            .GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation")
            .GetProperty("artifactLocation").GetProperty("uri").GetString().Should().EndWith("part.yaml");
    }

    [Theory]
    [InlineData("<gsn:Goal xmlns:gsn='x'/>")]
    [InlineData("Some prose.")]
    [InlineData("")]
    public void What_shows_no_format_is_said_to_show_none(string text)
    {
        ToolRun check = ToolRun.WithInput(text, "check", "-");
        check.ExitCode.Should().Be(1);
        check.Output.Should().Contain("AG0005").And.Contain("gsn-yaml");
        ToolRun.WithInput(text, "analyze", "-").Error.Should().Contain("AG0005");
        ToolRun.WithInput("{}", "check", "-").Output.Should().Contain("begin it with");
    }

    [Theory]
    [InlineData("'yml' is not a value of --to", "convert", "NINE", "-", "--to", "yml")]
    [InlineData("'dot' is not a value of --from", "convert", "NINE", "-", "--to", "dot", "--from", "dot")]
    [InlineData("use --to to name the format", "convert", "NINE", "-")]
    [InlineData("cannot tell the format from the name 'case.xyz'", "convert", "NINE", "case.xyz")]
    [InlineData("trudag cannot be written", "convert", "NINE", "x.dotstop.dot")]
    [InlineData("cannot write 'no-such-folder/case.dot': there is no such folder", "convert", "NINE", "no-such-folder/case.dot")]
    [InlineData("cannot write '/': it is a folder", "convert", "NINE", "/", "--to", "dot")]
    [InlineData("The XML is not well formed: Data at the root level is invalid.\n", "convert", "NINE", "-", "--to", "dot", "--from", "open-psa")]
    [InlineData("there is no such file", "convert", "no-such-file.yaml", "-", "--to", "dot")]
    public void Wrong_usage_ends_with_2_and_a_message(string message, params string[] args)
    {
        ToolRun run = ToolRun.Of([.. args.Select(arg => arg == "NINE" ? Samples.NineFile : arg)]);
        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void What_is_malformed_is_not_converted()
    {
        string file = Path.Combine(_folder, "out.json");
        ToolRun run = ToolRun.WithInput("G1:\n  text: x\n  supportedBy: G9\n", "convert", "-", file, "--from", "gsn-yaml");
        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("-(3,").And.Contain("G9");
        File.Exists(file).Should().BeFalse();
    }
}
