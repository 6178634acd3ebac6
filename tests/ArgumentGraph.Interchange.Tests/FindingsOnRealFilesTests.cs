using System.Globalization;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>How much validation has to say of other people's files. What they cannot say, or do not, must not bury what is worth reading.</summary>
public class FindingsOnRealFilesTests(ITestOutputHelper output)
{
    private static readonly string[] Folders = ["certware", "gsn2x", "ltac", "sacm", "tea", "trudag", "uber-atg"];

    [SharedDataFact]
    public void On_the_median_file_there_are_fewer_findings_than_a_tenth_of_the_elements()
    {
        (string File, int Elements, int Findings)[] files = [.. Folders.SelectMany(FilesOf).Select(Judge).OfType<(string, int, int)>()];
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
        median.Should().BeLessThan(0.1);
    }

    [SharedDataFact]
    public void What_gsn2x_finds_clean_has_no_errors_here_and_no_finding_for_what_gsn_yaml_does_not_say()
    {
        string[] names = ["examples/bullet_lists.gsn.yaml", "examples/confidence.gsn.yaml", "tests/issue313.yaml", "tests/issue389.yaml"];
        foreach (string name in names)
        {
            Read(Path.Combine(Repository.SharedData!, "gsn2x", name))!.Validate(Setting.On(new DateOnly(2026, 11, 29))).Should().BeEmpty(name);
        }
    }

    private static IEnumerable<string> FilesOf(string folder)
    {
        string root = Path.Combine(Repository.SharedData!, folder);
        return Directory.Exists(root) ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
    }

    // Files that are no arguments, or malformed ones, are left out.
    private static (string File, int Elements, int Findings)? Judge(string path)
    {
        if (Read(path) is not { } argument)
        {
            return null;
        }

        ValidationReport report = argument.Validate(Setting.On(new DateOnly(2026, 11, 29)));
        return (Path.GetRelativePath(Repository.SharedData!, path).Replace('\\', '/'), argument.Elements.Count, report.Count);
    }

    private static Argument? Read(string path)
    {
        string name = Path.GetFileName(path);
        if (!name.EndsWith(".md", StringComparison.Ordinal) && !name.EndsWith(".csv", StringComparison.Ordinal)
            && !name.EndsWith(".txt", StringComparison.Ordinal))
        {
            FormatReading reading = ArgumentFormats.ReadFile(path);
            return reading.HasErrors ? null : reading.Argument;
        }

        return null;
    }
}
