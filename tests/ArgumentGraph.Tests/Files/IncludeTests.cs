using static ArgumentGraph.Tests.Files.CaseFolder;

namespace ArgumentGraph.Tests.Files;

public class IncludeTests
{
    [Fact]
    public void Files_that_a_file_includes_are_one_argument_with_it()
    {
        using CaseFolder folder = new CaseFolder()
            .With("case.json", ["parts/p1.json", "parts/p2.json"], Goal("G0", "P1", "P2"))
            .With("parts/p1.json", ["deep/e.json"], Goal("P1", "E1"))
            .With("parts/deep/e.json", [], Evidence("E1"))
            .With("parts/p2.json", [], Goal("P2", "E1"));

        Argument argument = Argument.Load(folder["case.json"]);

        argument.Elements.Select(element => element.Id).Should().Equal("G0", "P1", "E1", "P2");
        argument.SupportersOf("P2").Should().ContainSingle().Which.Statement.Should().Be("Report E1");
        argument.Title.Should().Be("case.json");
        argument.Files.Select(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'))
            .Should().Equal("case.json", "parts/p1.json", "parts/deep/e.json", "parts/p2.json");
        argument.PlaceOf("E1")!.File.Should().Be(Path.Combine(folder.Path, "parts/deep/e.json"));
        argument.AnalyzeSupport()["G0"].Standing.Should().Be(Standing.Supported);
    }

    [Fact]
    public async Task Includes_are_read_asynchronously_as_well()
    {
        using CaseFolder folder = new CaseFolder().With("case.json", ["e.json"], Goal("G0", "E1")).With("e.json", [], Evidence("E1"));

        Argument argument = await Argument.LoadAsync(folder["case.json"]);

        argument.Contains("E1").Should().BeTrue();
    }

    [Fact]
    public void Findings_stand_in_the_file_that_they_are_about()
    {
        using CaseFolder folder = new CaseFolder()
            .With("case.json", ["a.json", "b.json"], Goal("G0", "G1"))
            .With("a.json", [], Goal("G1", "Gx"), Goal("G2", "E1"), "{ \"id\": \"E1\", \"kind\": \"evdence\" }")
            .WithText("b.json", "{ \"format\": \"argument-graph/1\",\n\"title\": \"ä\", \"elements\": [ { \"id\": \"X\" ]");

        ReadingResult read = Argument.ReadFile(folder["case.json"]);

        read.Findings.Select(folder.Short).Should().Equal("AG0007 a.json(5,1)", "AG0010 a.json(5,23)", "AG0001 b.json(2,41)");
    }

    [Fact]
    public void An_id_in_two_files_is_reported_with_both_places()
    {
        using CaseFolder folder = new CaseFolder().With("case.json", ["e.json"], Goal("G0", "E1"), Evidence("E1")).With("e.json", [], Evidence("E1"));

        Finding finding = Argument.ReadFile(folder["case.json"]).Findings.Should().ContainSingle().Subject;

        folder.Short(finding).Should().Be("AG0014 e.json(3,9)");
        finding.Related.Should().ContainSingle().Which.Place!.ToString().Should().Be($"{folder["case.json"]}(5,1)");
    }

    [Fact]
    public void A_file_that_includes_itself_through_another_is_an_error_at_the_include()
    {
        using CaseFolder folder = new CaseFolder().With("case.json", ["a.json"], Goal("G0", "E1")).With("a.json", ["case.json"], Evidence("E1"));

        ReadingResult read = Argument.ReadFile(folder["case.json"]);

        Finding finding = read.Findings.Should().ContainSingle().Subject;
        folder.Short(finding).Should().Be("AG0026 a.json(2,13)");
        finding.Message.Should().Contain("cannot include itself");
        read.Argument!.Elements.Should().HaveCount(2);
    }

    [Fact]
    public void A_file_that_two_files_include_is_read_once_and_reported_with_both_places()
    {
        using CaseFolder folder = new CaseFolder()
            .With("case.json", ["a.json", "e.json"], Goal("G0", "E1"))
            .With("a.json", ["./e.json"], Goal("G1", "E1"))
            .With("e.json", [], Evidence("E1"));

        Finding finding = Argument.ReadFile(folder["case.json"]).Findings.Should().ContainSingle().Subject;

        folder.Short(finding).Should().Be("AG0026 case.json(2,23)");
        finding.Related.Should().ContainSingle().Which.Place!.ToString().Should().Be($"{folder["a.json"].Replace("/a.json", string.Empty)}/a.json(2,13)");
    }

    [Fact]
    public void A_missing_file_is_one_finding()
    {
        using CaseFolder folder = new CaseFolder().With("case.json", ["p1.json"], Goal("G0", "P1", "P2", "P3"));

        Finding finding = Argument.ReadFile(folder["case.json"]).Findings.Should().ContainSingle().Subject;

        finding.ToString().Should().Contain("'p1.json' does not exist.");
        folder.Short(finding).Should().Be("AG0026 case.json(2,13)");
    }

    [Fact]
    public void A_part_is_judged_with_what_is_elsewhere_not_in_hand()
    {
        using CaseFolder folder = new CaseFolder().With(
            "case.json",
            ["elsewhere.json"],
            Goal("G0", "G1", "G2"),
            Goal("G1", "P1", "E1"),
            "{ \"id\": \"G2\", \"kind\": \"goal\", \"statement\": \"a\", \"supportedBy\": [\"E1\"], \"inContextOf\": [\"A1\"] }",
            "{ \"id\": \"D\", \"kind\": \"claim\", \"statement\": \"a\", \"challenges\": \"P9\" }",
            Evidence("E1"));

        ReadingResult read = Argument.ReadFile(folder["case.json"], new ReadingOptions { AllowMissingFiles = true });

        read.HasErrors.Should().BeFalse();
        read.Findings.Should().ContainSingle().Which.Severity.Should().Be(Severity.Information);
        SupportReport support = read.Argument!.AnalyzeSupport();
        read.Argument!.Elements.ToDictionary(element => element.Id, element => support[element.Id].Standing).Should().BeEquivalentTo(
            new Dictionary<string, Standing>
            {
                ["G0"] = Standing.Unsupported,
                ["G1"] = Standing.Unsupported,
                ["G2"] = Standing.InDoubt,
                ["E1"] = Standing.Supported,
                ["P1"] = Standing.Unsupported,
                ["A1"] = Standing.InDoubt,
                ["D"] = Standing.Unsupported,
            });
    }

    [Fact]
    public void Validation_takes_a_missing_file_as_lightly_as_reading_did_unless_it_is_told_otherwise()
    {
        using CaseFolder folder = new CaseFolder().With("case.json", ["elsewhere.json"], Goal("G0", "P1"));
        Argument argument = Argument.Load(folder["case.json"], new ReadingOptions { AllowMissingFiles = true });

        argument.Validate().Where(finding => finding.Rule == Rules.UnusableFile).Should().ContainSingle().Which.Severity.Should().Be(Severity.Information);
        ValidationOptions strict = new() { Severities = ValidationOptions.Default.Severities.With("AG0026", Severity.Error) };
        argument.Validate(options: strict).HasErrors.Should().BeTrue();
    }

    [Fact]
    public void A_part_is_saved_without_what_stands_for_elements_elsewhere()
    {
        using CaseFolder folder = new CaseFolder().With("case.json", ["elsewhere.json"], Goal("G0", "P1"));
        Argument argument = Argument.Load(folder["case.json"], new ReadingOptions { AllowMissingFiles = true });

        argument.Save(folder["copy/case.json"]);

        File.ReadAllText(folder["copy/case.json"]).Should().Contain("elsewhere.json").And.Contain("\"P1\"").And.NotContain("not here");
        File.Exists(folder["copy/elsewhere.json"]).Should().BeFalse();
    }

    [Fact]
    public void A_file_of_another_format_cannot_be_included()
    {
        using CaseFolder folder = new CaseFolder().With("case.json", ["a.yaml"], Goal("G0")).WithText("a.yaml", "G1:\n  text: a\n");

        Finding finding = Argument.ReadFile(folder["case.json"]).Findings.Should().ContainSingle().Subject;

        folder.Short(finding).Should().Be("AG0005 a.yaml(1,1)");
    }

    [Fact]
    public void Limits_hold_for_all_files_together()
    {
        using CaseFolder folder = new CaseFolder()
            .With("case.json", ["a.json", "b.json"], Goal("G0", "E1"))
            .With("a.json", [], Evidence("E1"))
            .With("b.json", [], Evidence("E2"));
        int length = (int)new FileInfo(folder["case.json"]).Length;

        Rule? RuleWith(ReadingOptions options) => Argument.ReadFile(folder["case.json"], options).Findings.SingleOrDefault()?.Rule;

        RuleWith(new ReadingOptions { MaximumFiles = 3 }).Should().BeNull();
        RuleWith(new ReadingOptions { MaximumFiles = 2 }).Should().Be(Rules.UnusableFile);
        RuleWith(new ReadingOptions { MaximumElements = 3 }).Should().BeNull();
        RuleWith(new ReadingOptions { MaximumElements = 2 }).Should().Be(Rules.TooLarge);
        RuleWith(new ReadingOptions { MaximumBytes = length + (int)new FileInfo(folder["a.json"]).Length }).Should().Be(Rules.TooLarge);
    }

    [Fact]
    public void Files_are_included_only_as_deep_as_the_limit_says()
    {
        using var folder = new CaseFolder();
        for (int depth = 0; depth < 8; depth++)
        {
            folder.With($"{depth}.json", [$"{depth + 1}.json"], Evidence($"E{depth}"));
        }

        folder.With("8.json", [], Evidence("E8"));

        Argument.ReadFile(folder["0.json"], new ReadingOptions { MaximumDepth = 8 }).Findings.Should().BeEmpty();
        Argument.ReadFile(folder["0.json"], new ReadingOptions { MaximumDepth = 7 }).Findings
            .Should().ContainSingle().Which.Message.Should().Contain("more than 7 deep");
    }
}
