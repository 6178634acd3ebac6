using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>Two published versions of a case, read from the formats they are kept in and compared.</summary>
public class RealVersionTests
{
    [SharedDataFact]
    public void The_best_practices_case_gained_71_elements_and_changed_two()
    {
        ComparisonReport comparison = Compare("ltac", "case.2026-03-10.ltac", "case.ltac");
        comparison.Added.Count.Should().Be(71);
        comparison.Removed.Should().BeEmpty();
        comparison.Renamed.Should().BeEmpty();
        comparison.Changed.Select(change => change.Id).Should().BeEquivalentTo("KnownVulns", "MostDataPublic");
        comparison.Changed.Single(change => change.Id == "KnownVulns").IsTextOnly.Should().BeTrue();
        comparison.Changed.Single(change => change.Id == "MostDataPublic").Members.Should().NotContain(member => member.Aspect == MemberAspect.Text);
    }

    [SharedDataFact]
    public void The_autonomy_case_lost_one_element_and_gained_three_whatever_its_file_says_differently()
    {
        ComparisonReport comparison = Compare("sacm", "open-autonomy-safety-case.sacm.xml", "open-autonomy-safety-case.updated.v2.sacm.xml");
        comparison.Added.Count.Should().Be(3);
        comparison.Removed.Count.Should().Be(1);
        comparison.Changed.Should().BeEmpty();
    }

    private static ComparisonReport Compare(string folder, string older, string newer) => Load(folder, older).CompareWith(Load(folder, newer));

    private static Argument Load(string folder, string file) => ArgumentFormats.ReadFile(Repository.Shared(folder, file)).Argument!;
}
