using System.Globalization;
using System.Text;
using ArgumentGraph.Interchange;
using BenchmarkDotNet.Attributes;

namespace ArgumentGraph.Benchmarks;

/// <summary>
/// GSN YAML: reading alone, and reading with all rules, support and load-bearing analysis; of a tree, and of a ladder, whose paths double with every level.
/// </summary>
[MemoryDiagnoser]
public class YamlBenchmarks
{
    private byte[] _yaml = [];

    /// <summary>A tree of so many elements, or the ladder of 50.</summary>
    [Params("ladder", "10000", "100000")]
    public string Case { get; set; } = string.Empty;

    [GlobalSetup]
    public void Setup() => _yaml = Encoding.UTF8.GetBytes(
        string.Equals(Case, "ladder", StringComparison.Ordinal) ? Ladder(25) : Tree(int.Parse(Case, CultureInfo.InvariantCulture)));

    [Benchmark(Baseline = true)]
    public FormatReading Read()
    {
        using var stream = new MemoryStream(_yaml);
        return ArgumentFormats.Read(stream, ArgumentFormats.GsnYaml);
    }

    [Benchmark]
    public int ReadValidateAndAnalyse()
    {
        Argument argument = Read().Argument!;
        return argument.Validate().Count + argument.AnalyzeSupport().AdditionalElements.Count + argument.AnalyzeLoadBearing().Pathways.Count;
    }

    // Each goal is supported by ten others; the last ones by a solution each.
    private static string Tree(int elements)
    {
        var yaml = new StringBuilder();
        int goals = elements / 2;
        for (int goal = 0; goal < goals; goal++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"G{goal}:\n  text: Part {goal} of the system is acceptably safe\n  supportedBy: [Sn{goal}");
            for (int child = (10 * goal) + 1; child <= (10 * goal) + 10 && child < goals; child++)
            {
                yaml.Append(CultureInfo.InvariantCulture, $", G{child}");
            }

            yaml.Append(CultureInfo.InvariantCulture, $"]\n\nSn{goal}:\n  text: Test report {goal}\n  url: https://example.org/{goal}\n\n");
        }

        return yaml.ToString();
    }

    // Two goals a level, each supported by both of the next.
    private static string Ladder(int levels)
    {
        var yaml = new StringBuilder();
        for (int level = 0; level < levels; level++)
        {
            string support = level == levels - 1
                ? "undeveloped: true"
                : string.Create(CultureInfo.InvariantCulture, $"supportedBy: [G{level + 1}a, G{level + 1}b]");
            yaml.Append(
                CultureInfo.InvariantCulture,
                $"G{level}a:\n  text: Level {level}, left\n  {support}\n\nG{level}b:\n  text: Level {level}, right\n  {support}\n\n");
        }

        return yaml.ToString();
    }
}
