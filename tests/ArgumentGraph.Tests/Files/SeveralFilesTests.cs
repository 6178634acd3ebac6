using static ArgumentGraph.Tests.Files.CaseFolder;

namespace ArgumentGraph.Tests.Files;

public class SeveralFilesTests
{
    [Fact]
    public void Files_that_are_asked_for_together_are_one_argument()
    {
        using CaseFolder folder = new CaseFolder().With("a/a.json", ["e.json"], Goal("G1", "G2"))
            .With("a/e.json", [], Evidence("E1")).With("b.json", [], Goal("G2", "E1"));

        Argument argument = Argument.LoadFiles([folder["a/a.json"], folder["b.json"]]);

        argument.Title.Should().Be("a/a.json");
        argument.Elements.Select(element => element.Id).Should().Equal("G1", "G2", "E1");
        argument.AnalyzeSupport()["G1"].Standing.Should().Be(Standing.Supported);
    }

    [Fact]
    public void A_file_may_be_asked_for_and_included()
    {
        using CaseFolder folder = new CaseFolder().With("a.json", ["e.json"], Goal("G1", "E1")).With("e.json", [], Evidence("E1"));

        Argument.ReadFiles([folder["a.json"], folder["e.json"]]).Findings.Should().BeEmpty();
        Argument.ReadFiles([folder["e.json"], folder["a.json"]]).Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_is_asked_for_twice_is_reported()
    {
        using CaseFolder folder = new CaseFolder().With("a.json", [], Goal("G1"));

        Finding finding = Argument.ReadFiles([folder["a.json"], folder["./a.json"]]).Findings.Should().ContainSingle().Subject;

        finding.Rule.Should().Be(Rules.UnusableFile);
        finding.Message.Should().EndWith("is given twice; once is enough.");
    }

    [Fact]
    public void An_unknown_id_is_looked_for_in_all_files_before_it_is_reported()
    {
        using CaseFolder folder = new CaseFolder().With("a.json", [], Goal("G1", "Goal2")).With("b.json", [], Goal("Gaol2"));

        Finding finding = Argument.ReadFiles([folder["a.json"], folder["b.json"]]).Findings.Should().ContainSingle().Subject;

        folder.Short(finding).Should().StartWith("AG0015 a.json");
        finding.Message.Should().Contain("did you mean 'Gaol2'?");
    }

    [Fact]
    public void A_file_of_another_format_is_reported_and_the_others_are_read()
    {
        using CaseFolder folder = new CaseFolder().With("a.json", [], Goal("G1")).WithText("b.yaml", "G2:\n  text: a\n");

        ReadingResult read = Argument.ReadFiles([folder["a.json"], folder["b.yaml"]]);

        folder.Short(read.Findings.Should().ContainSingle().Subject).Should().Be("AG0005 b.yaml(1,1)");
        read.Argument!.Elements.Should().ContainSingle();
    }

    [Fact]
    public void Each_is_saved_to_its_own_file()
    {
        using CaseFolder folder = new CaseFolder().With("x/a.json", [], Goal("G1", "E1")).With("x/b/b.json", [], Evidence("E1"));
        Argument argument = Argument.LoadFiles([folder["x/a.json"], folder["x/b/b.json"]]);

        argument.Save(folder["y/a.json"]);

        Argument again = Argument.LoadFiles([folder["y/a.json"], folder["y/b/b.json"]]);
        again.ContentEquals(argument).Should().BeTrue();
        again.PlaceOf("E1")!.File.Should().EndWith("b.json");
    }

    [Fact]
    public void At_least_one_file_is_needed()
    {
        Action none = () => Argument.ReadFiles([]);

        none.Should().Throw<ArgumentException>().WithParameterName("paths");
    }
}
