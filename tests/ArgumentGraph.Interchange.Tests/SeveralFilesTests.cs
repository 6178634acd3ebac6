using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

public sealed class SeveralFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("argument-graph-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SharedDataFact]
    public void Two_files_of_GSN_YAML_are_one_argument()
    {
        string[] files = [.. Directory.GetFiles(Repository.Shared("field-cases", "gsn-two-files")).Order(StringComparer.Ordinal)];

        FormatReading read = ArgumentFormats.ReadAll(files);

        read.HasErrors.Should().BeFalse();
        read.Argument!.SupportersOf("G1").Should().ContainSingle().Which.Id.Should().Be("G2");
        read.Argument.SupportersOf("G2").Should().ContainSingle().Which.Id.Should().Be("Sn2");
    }

    [Theory]
    [InlineData("a.gsn.yaml", "G1:\n  text: a\n  supportedBy: G2\n", "b.gsn.yaml", "G2:\n  text: b\n  supportedBy: Sn1\nSn1:\n  text: c\n")]
    [InlineData("a.ltac", "- Claim G1: a\n  - Claim ^G2: b\n", "b.ltac", "- Claim G2: b\n  - Evidence Sn1: c\n")]
    [InlineData(
        "a.json",
        """{ "format": "argument-graph/1", "title": "a", "elements": [{ "id": "G1", "kind": "goal", "statement": "a", "supportedBy": ["G2"] }] }""",
        "b.json",
        """
        { "format": "argument-graph/1", "title": "b", "elements": [
          { "id": "G2", "kind": "goal", "statement": "b", "supportedBy": ["Sn1"] }, { "id": "Sn1", "kind": "evidence", "statement": "c" }] }
        """)]
    public void Elements_of_one_file_support_those_of_another(string first, string firstText, string second, string secondText)
    {
        string[] files = [Write(first, firstText), Write(second, secondText)];

        FormatReading read = ArgumentFormats.ReadAll(files);

        read.Findings.Where(finding => finding.Severity == Severity.Error).Should().BeEmpty();
        read.Argument!.SupportersOf("G1").Should().ContainSingle().Which.Id.Should().Be("G2");
        read.Argument.PlaceOf("Sn1")!.File.Should().Be(files[1]);
        read.Argument.Files.Should().Equal(files);
        ArgumentFormats.ReadAll([_folder.FullName]).Argument!.ContentHash.Should().Be(read.Argument.ContentHash);
    }

    [Fact]
    public void A_fault_tree_in_several_files_is_one_model()
    {
        string tree = Write(
            "a.opsa.xml",
            """
            <opsa-mef><define-fault-tree name="t"><define-gate name="top"><or><event name="x"/><event name="y"/></or></define-gate></define-fault-tree></opsa-mef>
            """);
        string data = Write(
            "b.opsa.xml",
            """
            <opsa-mef><model-data><define-basic-event name="x"><float value="0.1"/></define-basic-event>
            <define-basic-event name="y"><float value="0.2"/></define-basic-event></model-data></opsa-mef>
            """);

        FormatReading read = ArgumentFormats.ReadAll([tree, data]);

        read.Findings.Should().BeEmpty();
        read.Argument!.AnalyzeProbability("top").Exact.Should().BeApproximately(0.72, 1e-12);
    }

    [Fact]
    public void Files_of_different_formats_are_refused_by_name()
    {
        string[] files = [Write("a.gsn.yaml", "G1:\n  text: a\n"), Write("b.ltac", "- Claim G2: b\n")];

        Finding finding = ArgumentFormats.ReadAll(files).Findings.Should().ContainSingle().Subject;

        finding.Rule.Should().Be(Rules.UnknownFormat);
        finding.Place!.File.Should().Be(files[1]);
        finding.Message.Should().Contain("must have one format");
    }

    [Fact]
    public void Of_a_folder_the_arguments_are_read_and_nothing_else()
    {
        string argument = Write("a.json", """{ "format": "argument-graph/1", "title": "a", "elements": [] }""");
        string deeper = Write("deep/b.json", """{ "format": "argument-graph/1", "title": "b", "elements": [] }""");
        Write("package.json", """{ "name": "x" }""");
        Write(".hidden/c.json", """{ "format": "argument-graph/1", "title": "c", "elements": [] }""");
        Write("notes.md", "# Notes\n");
        Write("empty.json", string.Empty);

        ArgumentFormats.FilesIn(_folder.FullName).Should().Equal(argument, deeper);
    }

    [Fact]
    public void A_folder_without_arguments_is_wrong_usage()
    {
        Write("notes.md", "# Notes\n");

        Action none = () => ArgumentFormats.ReadAll([_folder.FullName]);

        none.Should().Throw<ArgumentException>().WithMessage("No file in*");
    }

    [Theory]
    [InlineData("../secret.yaml")]
    [InlineData("/etc/hostname")]
    [InlineData("link.yaml")]
    public void A_file_that_a_GSN_YAML_file_uses_is_read_only_below_its_folder(string use)
    {
        Write("secret.yaml", "G2:\n  text: b\n");
        string path = Write("case/a.gsn.yaml", $"module:\n  name: M\n  uses: ['{use}']\nG1:\n  text: a\n  undeveloped: true\n");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "case", "link.yaml"), "../secret.yaml");

        FormatReading read = ArgumentFormats.ReadFile(path);

        read.Findings.Where(finding => finding.Severity == Severity.Error).Should().ContainSingle().Which.Rule.Should().Be(Rules.UnusableFile);
        read.Argument!.Contains("G2").Should().BeFalse();
    }

    [Fact]
    public void A_part_in_another_format_is_judged_with_what_is_elsewhere_not_in_hand()
    {
        string path = Write("a.gsn.yaml", "module:\n  name: M\n  uses: [b.gsn.yaml]\nG1:\n  text: a\n  supportedBy: [G2, Sn1]\nSn1:\n  text: c\n");
        var options = new FormatReadingOptions { Limits = new ReadingOptions { AllowMissingFiles = true } };

        FormatReading read = ArgumentFormats.ReadFile(path, options: options);

        read.HasErrors.Should().BeFalse();
        read.Argument!.AnalyzeSupport().StandingOf("G1").Should().Be(Standing.Unsupported);
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
