using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Tests.Files;

namespace ArgumentGraph.Tests.Modules;

public class JoinedModulesTests
{
    [Fact]
    public void Split_into_modules_an_argument_is_judged_as_if_it_were_one()
    {
        ArgumentCases.Of(seed => SplitArgument.WithoutStrays(RandomArguments.Make(seed))).Check(60, 2000, CheckSplit, 71_000);
    }

    [Fact]
    public void Each_module_of_a_split_argument_read_alone_is_the_module_taken_alone()
    {
        ArgumentCases.Of(seed => WithoutStrategies(SplitArgument.WithoutStrays(RandomArguments.Make(seed, RandomShape.Plain)))).Check(20, 500, argument =>
        {
            using var folder = new CaseFolder();
            SplitArgument.Write(argument, argument.Elements.Count, folder);
            Argument joined = Argument.Load(folder["case.json"]);
            foreach (ArgumentModule module in joined.Modules)
            {
                Argument read = Argument.Load(folder[$"{module.Name.Replace('/', '.')}.json"]);
                Argument alone = joined.ModuleOnly(module.Name);
                alone.AnalyzeSupport().Roots.Select(root => (root.Element.Id, root.Standing))
                    .Should().BeEquivalentTo(read.AnalyzeSupport().Roots.Select(root => (root.Element.Id, root.Standing)));
            }
        }, 72_000);
    }

    // A module cannot cite a strategy of another.
    private static Argument WithoutStrategies(Argument argument) => argument.Edit(edit =>
    {
        foreach (Strategy strategy in argument.OfKind<Strategy>())
        {
            edit.Remove(strategy.Id);
        }
    });

    private static void CheckSplit(Argument argument)
    {
        using var folder = new CaseFolder();
        Dictionary<string, string> ids = SplitArgument.Write(argument, argument.Elements.Count, folder);

        ReadingResult read = Argument.ReadFile(folder["case.json"]);

        read.Findings.Where(finding => finding.Severity == Severity.Error).Should().BeEmpty();
        Argument joined = read.Argument!;
        foreach (Baseline baseline in Enum.GetValues<Baseline>())
        {
            Setting setting = Setting.On(RandomArguments.Today, baseline);
            SupportReport whole = argument.AnalyzeSupport(setting);
            SupportReport parts = joined.AnalyzeSupport(setting);
            foreach ((string id, string joinedId) in ids)
            {
                parts.StandingOf(joinedId).Should().Be(whole.StandingOf(id));
            }
        }

        Argument renamed = joined.Edit(edit =>
        {
            foreach (Element element in joined.Elements)
            {
                edit.Replace(element with { Module = null });
            }

            foreach ((string id, string joinedId) in ids)
            {
                edit.Rename(joinedId, id);
            }
        });
        Argument bare = Argument.Parse(JsonWithoutModules(renamed));
        bare.ContentHash.Should().Be(argument.ContentHash);
    }

    private static string JsonWithoutModules(Argument argument)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(argument.ToJson())!.AsObject();
        document.Remove("modules");
        return document.ToJsonString();
    }
}
