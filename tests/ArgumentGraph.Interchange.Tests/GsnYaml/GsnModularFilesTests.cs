using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>gsn2x's own modular examples, as modules of the standard.</summary>
public class GsnModularFilesTests
{
    [SharedDataFact]
    public void A_module_that_develops_a_goal_of_another_is_what_that_one_rests_on()
    {
        Argument argument = Read("issue433_1.yaml", "issue433_2.yaml");

        argument.Modules.Select(module => module.Name).Should().Equal("MainClaim", "ClaimHazard");
        ModulesReport report = argument.AnalyzeModules();
        report.Dependencies.Should().Equal(new ModuleDependency("MainClaim", "ClaimHazard", 1, 0, 0));
        report.Modules[0].AssumedOfOthers.Select(assumed => assumed.Element.Id).Should().Equal("G00003");
        argument.ModuleOnly("ClaimHazard").Elements.Should().OnlyContain(element => element.Module == "ClaimHazard" && !element.IsAway);
        argument.Roots.Select(root => root.Id).Should().Equal("G00001");
    }

    [SharedDataFact]
    public void Modules_of_gsn2x_are_packages_in_SACM_and_come_back()
    {
        Argument argument = Read("issue433_1.yaml", "issue433_2.yaml");
        string sacm = ArgumentFormats.ToText(argument, ArgumentFormats.Sacm, out ValueList<Loss> losses);

        losses.Should().NotContain(loss => loss.Kind == LossKind.Dropped);
        ArgumentFormats.ReadText(sacm, ArgumentFormats.Sacm).Argument!.ToJson().Should().Be(argument.ToJson());
    }

    private static Argument Read(params string[] names) =>
        ArgumentFormats.ReadAll(names.Select(name => Repository.Shared("gsn2x", "tests", name))).Argument!;
}
