using System.Diagnostics;
using static ArgumentGraph.Tests.Files.CaseFolder;

namespace ArgumentGraph.Tests.Files;

/// <summary>What a file names is read from its own folder and below, and nowhere else.</summary>
public class NamedFileTests
{
    [Theory]
    [InlineData("../secret.json", "'..'")]
    [InlineData("parts/../../secret.json", "'..'")]
    [InlineData("parts/../e.json", "'..'")]
    [InlineData("/etc/passwd", "is not a path below this file")]
    [InlineData("\\\\server\\share\\e.json", "'/' between its parts")]
    [InlineData("", "is not a path below this file")]
    public void A_path_that_leads_elsewhere_is_refused(string reference, string problem)
    {
        using CaseFolder folder = new CaseFolder()
            .With("case/case.json", [reference.Replace("\\", "\\\\")], Goal("G0", "E1"))
            .With("case/parts/p.json", [])
            .With("case/e.json", [], Evidence("E1"))
            .With("secret.json", [], Evidence("E1"));

        Finding finding = Argument.ReadFile(folder["case/case.json"]).Findings.Should().ContainSingle().Subject;

        finding.Rule.Should().Be(Rules.UnusableFile);
        finding.Message.Should().Contain(problem);
    }

    [Theory]
    [InlineData("e.json", "../secret.json")]
    [InlineData("parts", "..")]
    [InlineData("e.json", "e.json")]
    public void A_link_that_leads_out_or_to_itself_is_refused(string link, string target)
    {
        using CaseFolder folder = new CaseFolder()
            .With("case/case.json", [link == "parts" ? "parts/secret.json" : link], Goal("G0", "E1"))
            .With("secret.json", [], Evidence("E1"));
        File.CreateSymbolicLink(folder[$"case/{link}"], target);

        ReadingResult read = Argument.ReadFile(folder["case/case.json"]);

        read.Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.UnusableFile);
        read.Argument!.Contains("E1").Should().BeFalse();
    }

    [Fact]
    public void A_link_within_the_folder_is_followed()
    {
        using CaseFolder folder = new CaseFolder().With("case.json", ["latest.json"], Goal("G0", "E1")).With("v2/e.json", [], Evidence("E1"));
        File.CreateSymbolicLink(folder["latest.json"], "v2/e.json");

        Argument.Load(folder["case.json"]).Contains("E1").Should().BeTrue();
    }

    [Fact]
    public void The_folder_may_itself_be_reached_through_a_link()
    {
        using CaseFolder folder = new CaseFolder().With("real/case.json", ["e.json"], Goal("G0", "E1")).With("real/e.json", [], Evidence("E1"));
        Directory.CreateSymbolicLink(folder["link"], "real");

        Argument.Load(folder["link/case.json"]).Contains("E1").Should().BeTrue();
    }

    [Fact]
    public void Folders_that_the_caller_allows_can_be_linked_to()
    {
        using CaseFolder folder = new CaseFolder().With("case/case.json", ["e.json"], Goal("G0", "E1")).With("shared/e.json", [], Evidence("E1"));
        File.CreateSymbolicLink(folder["case/e.json"], "../shared/e.json");

        Argument.ReadFile(folder["case/case.json"]).HasErrors.Should().BeTrue();
        Argument.ReadFile(folder["case/case.json"], new ReadingOptions { Folders = [folder["shared"]] }).HasErrors.Should().BeFalse();
    }

    [Fact]
    public void Neither_folders_nor_devices_nor_pipes_are_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes and devices are no files there.");
        using CaseFolder folder = new CaseFolder().With("case.json", ["pipe.json", "parts", "zero.json"], Goal("G0")).With("parts/p.json", []);
        using (Process made = Process.Start("mkfifo", folder["pipe.json"]))
        {
            made.WaitForExit();
        }

        File.CreateSymbolicLink(folder["zero.json"], "/dev/zero");

        // A pipe nobody writes to would keep this test for ever.
        ReadingResult read = Argument.ReadFile(folder["case.json"], new ReadingOptions { Folders = ["/dev"] });

        read.Findings.Select(finding => finding.Message).Should().Equal(
            "'pipe.json' is a pipe, a device or a socket; only regular files are read by their path.", "'parts' is a folder, not a file.",
            "'zero.json' is a pipe, a device or a socket; only regular files are read by their path.");
    }
}
