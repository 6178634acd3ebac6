using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>No digit depends on the order of the file.</summary>
public class OrderTests
{
    [Fact]
    public void The_order_of_elements_changes_no_digit() =>
        OracleCase.ForMany(590_001, 200, 10_000, test =>
        {
            var numbered = new NumberedCase(test, withoutNumber: test.Seed % 3 == 0 ? 0.1 : 0);
            Argument shuffled = Shuffled(numbered.Argument, new Random(test.Seed));
            string[] ids = [.. numbered.Targets.Select(numbered.IdOf)];
            Setting setting = numbered.Setting;
            var options = new ProbabilityOptions { CommonCauses = [new CommonCause("mitigation", 0.1)] };
            foreach ((ProbabilityReport one, ProbabilityReport other) in numbered.Argument.AnalyzeProbabilities(ids, setting, options)
                .Zip(shuffled.AnalyzeProbabilities(ids, setting, options)))
            {
                Expect.Equal(one, other, $"the report on {one.Element.Id}");
            }

            var importance = new ImportanceOptions { AdditionalElements = [.. ids] };
            Expect.Equal(
                numbered.Argument.AnalyzeImportance(setting, importance).AdditionalElements,
                shuffled.AnalyzeImportance(setting, importance).AdditionalElements,
                $"importance");
            var joint = new JointOptions { Fallen = [ids[0]], Pathways = [.. ids.Take(5)] };
            Expect.Equal(numbered.Argument.AnalyzeJoint(setting, joint), shuffled.AnalyzeJoint(setting, joint), $"the joint report");
        });

    [SharedDataTheory]
    [InlineData("baobab1")]
    [InlineData("isp9605")]
    [InlineData("edf9201")]
    public void The_order_of_a_large_tree_changes_no_digit(string tree)
    {
        Argument argument = Argument.Load(Repository.Shared($"fault-trees/{tree}.json"));
        Argument shuffled = Shuffled(argument, new Random(1));
        shuffled.AnalyzeProbability(argument.Pathways[0].Id).Should().Be(argument.AnalyzeProbability(argument.Pathways[0].Id));
        shuffled.AnalyzeImportance().Pathways.Should().Equal(argument.AnalyzeImportance().Pathways);
    }

    private static Argument Shuffled(Argument argument, Random random)
    {
        Element[] elements = [.. argument.Elements];
        Relationship[] relationships = [.. argument.Relationships];
        random.Shuffle(elements);
        random.Shuffle(relationships);
        return RandomArguments.Assemble(elements, relationships.OrderBy(Depth), argument.Title);
    }

    private static int Depth(Relationship relationship) => relationship.To.Relationship is { } inner ? 1 + Depth(inner) : 0;
}
