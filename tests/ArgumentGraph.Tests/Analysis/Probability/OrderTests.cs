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
            ProbabilityOptions options = numbered.ProbabilityOptions with { CommonCauses = [new CommonCause("mitigation", 0.1)] };
            foreach ((ProbabilityReport one, ProbabilityReport other) in numbered.Argument.Probabilities(ids, options).Zip(shuffled.Probabilities(ids, options)))
            {
                Expect.Equal(one, other, $"the report on {one.Element.Id}");
            }

            var importance = new ImportanceOptions { Baseline = options.Baseline, Date = options.Date, Elements = [.. ids] };
            Expect.Equal(numbered.Argument.AnalyzeImportance(importance).Elements, shuffled.AnalyzeImportance(importance).Elements, $"importance");
            var joint = new JointOptions { Baseline = options.Baseline, Date = options.Date, Elements = [.. ids.Take(5)], Fallen = [ids[0]] };
            Expect.Equal(numbered.Argument.AnalyzeJoint(joint), shuffled.AnalyzeJoint(joint), $"the joint report");
        });

    [SharedDataTheory]
    [InlineData("baobab1")]
    [InlineData("isp9605")]
    [InlineData("edf9201")]
    public void The_order_of_a_large_tree_changes_no_digit(string tree)
    {
        Argument argument = Argument.Load(Repository.Shared($"fault-trees/{tree}.json"));
        Argument shuffled = Shuffled(argument, new Random(1));
        shuffled.Probability(argument.Pathways[0].Id).Should().Be(argument.Probability(argument.Pathways[0].Id));
        shuffled.AnalyzeImportance().Pathways.Should().Equal(argument.AnalyzeImportance().Pathways);
    }

    private static Argument Shuffled(Argument argument, Random random)
    {
        Element[] elements = [.. argument.Elements];
        Relationship[] relationships = [.. argument.Relationships];
        random.Shuffle(elements);
        random.Shuffle(relationships);
        return RandomArguments.Assemble(elements, relationships.OrderBy(Depth));
    }

    private static int Depth(Relationship relationship) => relationship.To.Relationship is { } inner ? 1 + Depth(inner) : 0;
}
