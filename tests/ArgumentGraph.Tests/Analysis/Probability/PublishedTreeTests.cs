using System.Text.Json;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Probability;

/// <summary>The Aralia fault trees, read for success: doubts and importance as another engine gives them.</summary>
public class PublishedTreeTests
{
    // No exact answer has been published, and it is far from settled here.
    private const string Unsolved = "nus9601";

    public static TheoryData<string> Trees { get; } = [.. Names("fault-trees").Where(name => name is not ("expected" or Unsolved))];

    public static TheoryData<string> TreesWithImportance { get; } = [.. Names("fault-trees/importance")];

    [SharedDataTheory]
    [MemberData(nameof(Trees))]
    public void Doubts_are_those_published(string tree)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Repository.Shared("fault-trees/expected.json")));
        Argument argument = Argument.Load(Repository.Shared($"fault-trees/{tree}.json"));
        double doubt = expected.RootElement.GetProperty("trees").GetProperty(tree).GetProperty("doubt").GetDouble();

        ProbabilityReport report = argument.AnalyzeProbability(argument.Pathways[0].Id);

        report.IsExact.Should().BeTrue();
        (report.ExactDoubt!.Value / doubt).Should().BeApproximately(1, 1e-9);
        report.Frechet!.Value.LowerDoubt.Should().BeLessThanOrEqualTo(doubt);
        report.Frechet.Value.UpperDoubt.Should().BeGreaterThanOrEqualTo(doubt);
        report.NaiveDoubt.Should().BePositive();
    }

    [SharedDataTheory]
    [MemberData(nameof(TreesWithImportance))]
    public void Importance_is_that_published(string tree)
    {
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(Repository.Shared($"fault-trees/importance/{tree}.json")));
        ImportanceTarget top = Argument.Load(Repository.Shared($"fault-trees/{tree}.json")).AnalyzeImportance().Pathways.Single();
        var byId = top.Importance!.ToDictionary(of => of.Element.Id, StringComparer.Ordinal);
        foreach (JsonProperty element in expected.RootElement.GetProperty("importance").EnumerateObject())
        {
            ElementImportance of = byId[element.Name];
            Close("MIF", of.Birnbaum);
            Close("CIF", of.Criticality);
            Close("DIF", of.Diagnostic);
            Close("RAW", of.RiskAchievementWorth);
            Close("RRW", of.RiskReductionWorth);

            void Close(string measure, double actual)
            {
                double published = element.Value.GetProperty(measure).GetDouble();
                Math.Abs(actual - published)
                    .Should().BeLessThanOrEqualTo(5.1e-6 * Math.Abs(published), $"{measure} of {element.Name} is {published}, and not {actual}");
            }
        }
    }

    private static IEnumerable<string> Names(string folder) => Repository.SharedData is null
        ? ["(none)"]
        : Directory.EnumerateFiles(Repository.Shared(folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
}
