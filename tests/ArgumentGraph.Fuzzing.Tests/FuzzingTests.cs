using System.Globalization;
using ArgumentGraph.Fuzzing.Inputs;
using ArgumentGraph.Fuzzing.Running;
using ArgumentGraph.Fuzzing.Targets;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Fuzzing.Tests;

/// <summary>Hostile texts for everything that reads texts: the same ones each time, so that a change is what makes the difference.</summary>
public abstract class FuzzingTests(ITestOutputHelper output)
{
    private const int Seed = 1;
    private const int SlowShare = 5; // over a socket or through files

    protected void Try(string name)
    {
        using Target target = AllTargets.Create(name);
        var options = new CampaignOptions
        {
            Inputs = (TestSize.IsQuick ? 1_000 : TestSize.Of(10_000, 100_000)) / (target.IsOnThisThread ? 1 : SlowShare),
            ChainsOfNewShapes = TestSize.IsQuick ? 3 : TestSize.Of(15, 1_000),
        };
        CampaignResult result = new Campaign(target, new InputMaker(name, Corpus.Of(name), Seed), options).Run();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{result.Tried} inputs, {result.Read} read, {result.Shapes} shapes, {result.Chains} chains"));
        result.Defects.Select(defect => $"--format {name} --seed {Seed} --input {defect.Number}: {defect.Message}").Should().BeEmpty();
        result.Shapes.Should().BeGreaterThan(3);
    }
}
