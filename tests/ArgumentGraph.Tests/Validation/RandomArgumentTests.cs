using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Validation;

/// <summary>The rules about the graph against <see cref="BruteForce"/>, on random arguments.</summary>
public class RandomArgumentTests
{
    public static TheoryData<bool> Kinds => [true, false];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_graph_rules_find_what_brute_force_finds(bool allowCircles)
    {
        ArgumentCases.Of(seed => RandomSketch.Make(new Random(seed), allowCircles).Build()).Check(1_000, 30_000, argument =>
        {
            var expected = new BruteForce(argument);
            ValidationReport report = argument.Validate();

            ElementsOf(report, "AG1001").Should().Equal(expected.SupportCircles());
            CheckCircles(report, expected);
            CheckChallengeCircles(report, expected);
            CheckReach(argument, report, expected);
            RelationshipsOf(report, "AG1011").Should().Equal(InOrder(expected.IndirectSupports()));
            if (!expected.HasCircles)
            {
                ElementsOf(report, "AG1012").Should().Equal(expected.NestedPathways().Order(StringComparer.Ordinal));
                RelationshipsOf(report, "AG1302").Should().Equal(InOrder(expected.OpenChallenges()));
            }
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_order_in_which_things_are_written_changes_nothing_that_is_found(bool allowCircles)
    {
        ArgumentCases.Of(seed => RandomSketch.Make(new Random(seed), allowCircles).Build()).Check(300, 10_000, (seed, argument) =>
        {
            var random = new Random(seed);
            RandomSketch.Make(random, allowCircles); // so that the order is drawn by what comes after it

            Summary(Sketch.Of(argument).Shuffled(random).Build()).Should().Equal(Summary(argument));
        });
    }

    private static IEnumerable<string?> ElementsOf(ValidationReport report, string rule) =>
        report.Where(finding => finding.Rule.Id == rule).Select(finding => finding.ElementId).Order(StringComparer.Ordinal);

    private static IEnumerable<string> RelationshipsOf(ValidationReport report, string rule) =>
        InOrder(report.Where(finding => finding.Rule.Id == rule).Select(finding => finding.Relationship!));

    private static IEnumerable<string> InOrder(IEnumerable<Relationship> relationships) =>
        relationships.Select(relationship => relationship.ToString()).Order(StringComparer.Ordinal);

    // Of circles through challenges any may be given; and root goals are named in the author's order.
    private static IEnumerable<string> Summary(Argument argument) =>
        argument.Validate()
            .Select(finding => finding.Rule.Id is "AG1301" or "AG1004" ? finding.Rule.Id : $"{finding} {finding.Relationship}")
            .Order(StringComparer.Ordinal);

    private static void CheckCircles(ValidationReport report, BruteForce expected)
    {
        foreach (Finding finding in report.Where(finding => finding.Rule.Id == "AG1001"))
        {
            (finding.Related.Count + 1).Should().Be(Math.Min(expected.ShortestCircle(finding.ElementId!), 11));
        }
    }

    private static void CheckChallengeCircles(ValidationReport report, BruteForce expected)
    {
        Finding[] circles = [.. report.Where(finding => finding.Rule.Id == "AG1301")];
        string[] groups = [.. expected.ChallengeCircles()];
        circles.Should().HaveCount(groups.Length);
        foreach (Finding circle in circles)
        {
            string owner = RandomSketch.OwnerOf(circle.Relationship!);
            expected.WaitForEachOther(circle.ElementId!, owner).Should().BeTrue();
            groups.Should().Contain(group => group == owner || expected.WaitForEachOther(group, owner));
        }
    }

    private static void CheckReach(Argument argument, ValidationReport report, BruteForce expected)
    {
        if (!expected.RootGoals().Any())
        {
            ElementsOf(report, "AG1005").Should().BeEmpty();
            return;
        }

        IEnumerable<string?> found = new[] { "AG1003", "AG1005", "AG1006", "AG1007" }.SelectMany(rule => ElementsOf(report, rule));
        found.Order(StringComparer.Ordinal).Should().Equal(expected.Ids.Where(id => !expected.LeadsToRootGoal(id)));
        ElementsOf(report, "AG1006")
            .Should().BeSubsetOf(argument.Elements.Select(element => element.Id).Where(id => argument.ElementsInContextOf(id).Count == 0));
    }
}
