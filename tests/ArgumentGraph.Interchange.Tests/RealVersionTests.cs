using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>Two published versions of a case, read from the formats they are kept in and compared.</summary>
public partial class RealVersionTests
{
    [SharedDataFact]
    public void The_best_practices_case_gained_the_elements_that_its_lines_declare_and_changed_two()
    {
        ComparisonReport comparison = Compare("ltac", "case.2026-03-10.ltac", "case.ltac");
        comparison.Added.Select(element => element.Id).Should().BeEquivalentTo(DeclaredIn("case.ltac").Except(DeclaredIn("case.2026-03-10.ltac")));
        comparison.Removed.Should().BeEmpty();
        comparison.Renamed.Should().BeEmpty();

        // Many were moved to packages of their own, where the topmost claim is a goal.
        var said = comparison.Changed.Select(
            change => (change.Id, Members: change.Members.Where(member => member.Name is not ("tags.package" or "kind")).ToArray()))
            .Where(change => change.Members.Length > 0).ToDictionary(
                change => change.Id, change => string.Join(' ', change.Members.Select(member => member.Name)));
        said.Should().BeEquivalentTo(new Dictionary<string, string> { ["KnownVulns"] = "statement", ["MostDataPublic"] = "data" });
    }

    [SharedDataFact]
    public void The_autonomy_case_lost_one_strategy_and_gained_another_and_a_context()
    {
        ComparisonReport comparison = Compare("sacm", "open-autonomy-safety-case.sacm.xml", "open-autonomy-safety-case.updated.v2.sacm.xml");
        comparison.Removed.Select(element => element.Id).Should().Equal("S71");
        comparison.Added.Select(element => element.Id).Should().BeEquivalentTo("CTX_ScopeProfile", "S15");
        comparison.AddedRelationships.Should().Contain(Relationship.InContextOf("S2", "CTX_ScopeProfile"));
    }

    // A line of a kind, an id and an id: cited elements are declared somewhere.
    private static IEnumerable<string> DeclaredIn(string file) => File.ReadLines(Repository.Shared("ltac", file))
        .Select(line => Declaration().Match(line)).Where(match => match.Success).Select(match => match.Groups["id"].Value).Distinct();

    private static ComparisonReport Compare(string folder, string older, string newer) => Load(folder, older).CompareWith(Load(folder, newer));

    private static Argument Load(string folder, string file) => ArgumentFormats.ReadFile(Repository.Shared(folder, file)).Argument!;

    [GeneratedRegex(@"^\s*-\s+\w+\s+\^?(?<id>[\w.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Declaration();
}
