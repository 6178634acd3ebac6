using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Analysis.Changes;

/// <summary>
/// The artifact trees of two versions of Dronology, against the differences that its authors drew: red edges lead to what only the older version has, dark
/// green ones to what only the newer version has.
/// </summary>
public partial class DronologyTests
{
    [SharedDataTheory]
    [InlineData("UAV-1006", 6, 3)]
    [InlineData("UAV-1031", 14, 0)]
    [InlineData("UAV-945", 0, 119)]
    [InlineData("UAV-906", 0, 0)]
    public void What_the_authors_drew_as_removed_or_added_is(string hazard, int red, int green)
    {
        ComparisonReport comparison = Compare(hazard);
        HashSet<string> removed = [.. comparison.Removed.Concat(comparison.Renamed.Select(each => each.Older)).Select(element => element.Id)];
        HashSet<string> added = [.. comparison.Added.Concat(comparison.Renamed.Select(each => each.Newer)).Select(element => element.Id)];
        string[] drawnRemoved = [.. Drawn(hazard, "red").Where(id => !id.StartsWith("WARN-", StringComparison.Ordinal))];
        string[] drawnAdded = Drawn(hazard, "darkgreen");
        drawnRemoved.Should().BeSubsetOf(removed).And.HaveCount(red);
        drawnAdded.Should().BeSubsetOf(added).And.HaveCount(green);
    }

    [SharedDataFact]
    public void Trees_that_only_differ_in_source_code_have_no_difference() => Compare("UAV-906").IsEmpty.Should().BeTrue();

    [SharedDataFact]
    public void Warnings_that_are_in_neither_tree_are_not_removed_elements()
    {
        string[] warnings = [.. Drawn("UAV-945", "red").Where(id => id.StartsWith("WARN-", StringComparison.Ordinal))];
        warnings.Should().HaveCount(13);
        ComparisonReport comparison = Compare("UAV-945");
        warnings.Should().NotContain(id => comparison.Older.Contains(id) || comparison.Newer.Contains(id));
    }

    [SharedDataFact]
    public void The_package_that_was_moved_is_found_with_its_file_and_nothing_else_is()
    {
        ComparisonReport comparison = Compare("UAV-1006");
        Renaming file = comparison.Renamed.Should().ContainSingle().Subject;
        file.Older.Id.Should().StartWith("UAV-452").And.EndWith("missionplanning/patterns/CoordinatedTakeoffPattern.java");
        file.Newer.Id.Should().StartWith("UAV-452").And.EndWith("extensions/missionplanning/patterns/CoordinatedTakeoffPattern.java");
        Renaming package = comparison.ProposedRenamings.Should().ContainSingle().Subject;
        package.Older.Id.Should().Be("UAV-452 services.missionplanning.patterns");
        package.Newer.Id.Should().Be("UAV-452 services.extensions.missionplanning.patterns");
        package.Score.Should().BeApproximately((0.5 * 2 * 6 / 13) + (0.3 * 2 / 3) + 0.2, 1e-12);
    }

    private static ComparisonReport Compare(string hazard) => Tree("V0", hazard).CompareWith(Tree("V1", hazard));

    private static Argument Tree(string version, string hazard)
    {
        string file = Repository.Shared("dronology", $"{version}_raw_artifacts_GraphvizFiles", $"{hazard}_SafetyTree.gv");
        string text = File.ReadAllText(file).ReplaceLineEndings("\n");
        return new ArgumentBuilder(hazard).Build().Edit(edit =>
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (Match node in Node().Matches(text))
            {
                if (ids.Add(Id(node.Groups["id"].Value)))
                {
                    edit.Add(new Claim(Id(node.Groups["id"].Value), node.Groups["label"].Value.Replace("\\n", " ", StringComparison.Ordinal)));
                }
            }

            foreach (Relationship relationship in Line().Matches(text)
                .Select(line => Relationship.SupportedBy(Id(line.Groups["from"].Value), Id(line.Groups["to"].Value))).Distinct())
            {
                edit.Connect(relationship);
            }
        });
    }

    private static string[] Drawn(string hazard, string color)
    {
        string text = File.ReadAllText(Repository.Shared("dronology", "Delta_gvFiles", $"{hazard}_Delta_SafetyTree.gv")).ReplaceLineEndings("\n");
        return [.. Line().Matches(text).Where(line => ColorOf().Match(line.Groups["rest"].Value).Groups["color"].Value == color)
            .Select(line => Id(Suffix().Replace(line.Groups["to"].Value, string.Empty)))];
    }

    // An id of ours has no line breaks.
    private static string Id(string name) => name.Replace("\\n", " ", StringComparison.Ordinal).Trim();

    [GeneratedRegex("""^"(?<id>[^"]+)"\[\s*label = "(?<label>[^"]*)"$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Node();

    [GeneratedRegex("""^"(?<from>[^"]+)" -> "(?<to>[^"]+)"(?<rest>.*)$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Line();

    [GeneratedRegex("color = (?<color>[a-z]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ColorOf();

    [GeneratedRegex("Delta$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Suffix();
}
