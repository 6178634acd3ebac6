namespace ArgumentGraph.Testing.Tests;

/// <summary>docs/testing.md.</summary>
public class TestingPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.File("docs", "testing.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_policy_file_that_it_shows_is_the_policy_that_it_builds()
    {
        Policy.Parse(Page.Split("```json\n")[1].Split("```")[0]).Should().Be(new Policy()
            .PathwaysStand()
            .NoHiddenLoadBearing(sharedBy: 2).Because("what nobody tracks is noticed late")
            .NothingExpires(withinDays: 30)
            .NoSinglePoints(except: ["A1", "A2"])
            .NoFindings(Severity.Warning)
            .ProbabilityAtLeast("P6", 0.97));
    }

    [Fact]
    public void The_queries_that_it_shows_are_the_same_in_a_file_and_in_code() =>
        (Policy.Parse(Page.Split("```json\n")[2].Split("```")[0]) with { Setting = Setting.On(new DateOnly(2026, 11, 1)) }).Should().Be(
            Policy.On(new DateOnly(2026, 11, 1))
                .PathwaysStand("P1").For("pathway and under(S1)")
                .NothingExpires(withinDays: 30).Except("evidence and owner ~ 'red team'")
                .NoSinglePoints(except: ["E37"]).For("pathway and standing = supported").Except("assumption")
                .ProbabilityAtLeast(ElementQuery.Parse("pathway and standing = supported"), 0.9));

    [Fact]
    public void It_names_every_method_and_every_kind()
    {
        foreach (Rule kind in Expectations.Kinds.All)
        {
            Page.Should().Contain($"`{kind.Id}`");
        }

        IEnumerable<string> methods = typeof(Policy).GetMethods().Where(method => method.ReturnType == typeof(Policy)).Select(method => method.Name);
        foreach (string method in methods.Where(method => method is not ("<Clone>$" or "Parse")))
        {
            Page.Should().Contain(method);
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
