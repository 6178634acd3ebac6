using ArgumentGraph.Tests.Files;

namespace ArgumentGraph.Tests.Modules;

public class ModuleReadingTests
{
    [Fact]
    public void An_away_goal_is_the_goal_itself_so_that_what_modules_share_is_seen()
    {
        using CaseFolder folder = ModuleFiles.Vector();

        Argument argument = Argument.Load(folder["case.json"]);

        argument.Elements.Select(element => $"{element.Id} {element.Module}").Should().Equal("M1/G1 M1", "M2/G5 M2", "M2/Sn1 M2", "M3/G7 M3");
        argument.SupportersOf("M1/G1").Select(element => element.Id).Should().Equal("M2/G5", "M3/G7");
        CutSetsOf(argument).Should().Equal("M2/Sn1");
        argument.Modules.Select(module => $"{module.Name} {module.Title} {string.Join(' ', module.AwayElements.Select(away => away.Id))}")
            .Should().Equal("M1 One M2/G5 M3/G7", "M2 Two ", "M3 Three M2/G5");
        argument.Validate().Findings.Should().NotContain(finding => finding.Severity != Severity.Information);
    }

    [Fact]
    public void A_module_alone_has_what_it_cites_as_assumptions_of_others()
    {
        using CaseFolder folder = ModuleFiles.Vector();

        Argument alone = Argument.Load(folder["case.json"]).ModuleOnly("M1");

        alone.Elements.Select(element => $"{element.Id} {element.IsAway}").Should().BeEquivalentTo("M1/G1 False", "M2/G5 True", "M3/G7 True");
        alone.AnalyzeSupport()["M1/G1"].Standing.Should().Be(Standing.Supported);
        alone.AnalyzeSupport().Basis.AssumedOfOthers.Should().Equal("M2/G5", "M3/G7");
        CutSetsOf(alone).Should().Equal("M2/G5 M3/G7");
    }

    [Fact]
    public void A_file_of_a_module_read_alone_is_the_module_alone()
    {
        using CaseFolder folder = ModuleFiles.Vector();

        Argument read = Argument.Load(folder["m1.json"]);
        Argument taken = Argument.Load(folder["case.json"]).ModuleOnly("M1");

        read.ContentHash.Should().Be(taken.ContentHash);
        read.Validate().Findings.Where(finding => finding.Rule == Rules.ModuleNotHere).Select(finding => finding.ElementId).Should().Equal("M2/G5", "M3/G7");
    }

    [Fact]
    public void A_contract_joins_a_goal_that_is_left_to_it_to_a_goal_of_a_supplier()
    {
        using CaseFolder folder = ModuleFiles.Contract();

        Argument argument = Argument.Load(folder["case.json"]);

        argument.AnalyzeSupport()["Consumer/G1"].Standing.Should().Be(Standing.Supported);
        argument.SupportersOf("Consumer/G3").Select(element => element.Id).Should().Equal("K/S1");
        argument.Modules.Single(module => module.IsContract).AwayElements[0].SupportedBy.Should().Equal("K/S1");
        argument.Validate().Findings.Should().NotContain(finding => finding.Severity != Severity.Information);
        argument.ModuleOnly("Consumer").AnalyzeSupport()["Consumer/G1"].Standing.Should().Be(Standing.Unsupported);
        argument.ModuleOnly("K").Elements.Select(element => element.Id).Should().BeEquivalentTo("Consumer/G3", "Supplier/G9", "K/S1");
        argument.ModuleOnly("K").AnalyzeSupport()["Consumer/G3"].Standing.Should().Be(Standing.Supported);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Saved_to_its_files_it_is_what_it_was(bool isContract)
    {
        using CaseFolder folder = isContract ? ModuleFiles.Contract() : ModuleFiles.Vector();
        Argument argument = Argument.Load(folder["case.json"]);

        argument.Save(folder["once/case.json"]);
        Argument.Load(folder["once/case.json"]).Save(folder["twice/case.json"]);

        Argument again = Argument.Load(folder["once/case.json"]);
        again.ContentHash.Should().Be(argument.ContentHash);
        again.Modules.Should().Equal(argument.Modules);
        foreach (string? file in argument.Files.Select(file => Path.GetFileName(file)))
        {
            File.ReadAllText(folder[$"twice/{file}"]).Should().Be(File.ReadAllText(folder[$"once/{file}"]));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_document_says_the_same(bool isContract)
    {
        using CaseFolder folder = isContract ? ModuleFiles.Contract() : ModuleFiles.Vector();
        Argument argument = Argument.Load(folder["case.json"]);

        Argument one = Argument.Parse(argument.ToJson());

        one.ContentHash.Should().Be(argument.ContentHash);
        one.Modules.Should().Equal(argument.Modules);
        one.ToJson().Should().Be(argument.ToJson());
        one.Validate().Findings.Select(finding => finding.Message).Should().BeEquivalentTo(argument.Validate().Findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Where_a_file_says_its_module_makes_no_difference()
    {
        using CaseFolder folder = ModuleFiles.Contract().WithText("s.json", """
            {"format":"argument-graph/1","title":"Supplier","elements":[
              {"id":"G9","kind":"goal","public":true,"statement":"nine","supportedBy":["Supplier/E1"],"challenges":"E1"},
              {"id":"Supplier/E1","kind":"evidence","statement":"report","state":"available","source":"r"}],"module":"Supplier"}
            """);

        Argument argument = Argument.Load(folder["case.json"]);

        argument.SupportersOf("Supplier/G9").Select(element => element.Id).Should().Equal("Supplier/E1");
        argument.ChallengesBy("Supplier/G9").Should().Equal(Relationship.Challenges("Supplier/G9", "Supplier/E1"));
    }

    [Fact]
    public void What_a_module_that_is_here_does_not_have_is_reported_with_the_nearest()
    {
        using CaseFolder folder = ModuleFiles.Vector().WithText("m3.json", """
            {"format":"argument-graph/1","title":"Three","module":"M3","elements":[
              {"id":"M2/G6","kind":"goal","away":true,"statement":"five"},
              {"id":"G7","kind":"goal","public":true,"statement":"seven","supportedBy":["M2/G6", "G8"]}]}
            """);

        ReadingResult read = Argument.ReadFile(folder["case.json"]);

        read.Findings.Select(finding => finding.Message).Should().Equal(
            "The module 'M2' is here, and is said to have the goal 'M2/G6', which does not exist; did you mean 'M2/G5'?",
            "'M3/G7' is supported by 'M3/G8', which does not exist; did you mean 'M1/G1'?");
        read.Findings.Select(folder.Short).Should().Equal("AG0015 m3.json(2,3)", "AG0015 m3.json(3,86)");
    }

    private static string[] CutSetsOf(Argument argument) =>
        [.. argument.AnalyzeLoadBearing().Pathways.Single(target => target.Element.Id == "M1/G1").CutSets.Listed
            .Select(set => string.Join(' ', set.Elements.Select(element => element.Id)))];
}
