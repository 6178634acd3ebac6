using System.Globalization;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>How much validation has to say of other people's files. What they cannot say, or do not, must not bury what is worth reading.</summary>
public class FindingsOnRealFilesTests(ITestOutputHelper output)
{
    [SharedDataFact]
    public void On_the_median_file_there_are_at_most_a_tenth_as_many_findings_as_elements()
    {
        (string File, int Elements, int Findings)[] files =
            [.. RealFiles.All().Select(file => (file.Path, file.Argument.Elements.Count, file.Argument.Validate(Setting.On(RealFiles.Day)).Count))];
        foreach ((string file, int elements, int findings) in files)
        {
            output.WriteLine($"| {file} | {elements.ToString(CultureInfo.InvariantCulture)} | {findings.ToString(CultureInfo.InvariantCulture)} |");
        }

        // What gsn2x tests itself with is not a case: small, and each with something odd about it.
        double[] ratios = [.. files.Where(file => !file.File.StartsWith("gsn2x/tests/", StringComparison.Ordinal))
            .Select(file => (double)file.Findings / file.Elements).Order()];
        double median = ratios[ratios.Length / 2];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Median of {ratios.Length} cases: {median:0.000}"));
        ratios.Length.Should().BeGreaterThan(12);
        median.Should().BeLessThanOrEqualTo(0.1);
    }

    [SharedDataFact]
    public void What_gsn2x_finds_clean_has_no_errors_here_and_no_finding_for_what_gsn_yaml_does_not_say()
    {
        string[] names = ["examples/bullet_lists.gsn.yaml", "examples/confidence.gsn.yaml", "tests/issue313.yaml", "tests/issue389.yaml"];
        foreach (string name in names)
        {
            RealFiles.Read(Path.Combine(Repository.SharedData!, "gsn2x", name))!.Validate(Setting.On(RealFiles.Day))
                .Where(finding => finding.Rule.Category != RuleCategory.Wording).Should().BeEmpty(name); // their texts are fillers
        }
    }
}
