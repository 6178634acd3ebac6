using System.Text.RegularExpressions;

namespace ArgumentGraph.Testing.Tests;

/// <summary>docs/testing.md.</summary>
public class TestingPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.File("docs", "testing.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_policy_file_that_it_shows_is_the_policy_that_it_builds()
    {
        string json = Regex.Match(Page, "```json\n(.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking) is { Success: true } block
            ? block.Value[8..^3]
            : string.Empty;
        Policy.Parse(json).Should().Be(new Policy()
            .PathwaysStand()
            .NoHiddenLoadBearing(sharedBy: 2).Because("what nobody tracks is noticed late")
            .NothingExpires(withinDays: 30)
            .NoSinglePoints(except: ["A1", "A2"])
            .NoFindings(Severity.Warning)
            .ProbabilityAtLeast("P6", 0.97));
    }

    [Fact]
    public void It_names_every_method_and_every_kind()
    {
        foreach (Rule kind in Expectations.Kinds.All)
        {
            Page.Should().Contain($"`{kind.Id}`");
        }

        foreach (string method in typeof(Policy).GetMethods().Where(method => method.ReturnType == typeof(Policy) && !method.IsStatic && !method.IsSpecialName && method.Name != "<Clone>$").Select(method => method.Name))
        {
            Page.Should().MatchRegex($@"`?\b{method}\b");
        }
    }

    [Fact]
    public void The_policy_of_the_sample_can_be_read_and_names_its_schema()
    {
        string file = Repository.File("samples", "sabotage-risk", "policy.json");
        Policy.Load(file).Expectations.Should().NotBeEmpty();
        File.Exists(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "docs", "argument-graph-policy-1.schema.json")).Should().BeTrue();
    }
}
