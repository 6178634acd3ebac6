using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.GsnYaml;

public class GsnYamlRealFileTests
{
    // The table of docs/gsn-yaml.md.
    private static readonly Dictionary<string, string[]> RulesOf = new(StringComparer.Ordinal)
    {
        ["V02"] = ["AG1101", "AG1102"],
        ["C01"] = ["AG1004", "AG1006", "AG1007"],
        ["C03"] = ["AG0015"],
        ["C06"] = ["AG0026"],
        ["C09"] = ["AG0027"],
        ["C10"] = ["AG0027"],
    };

    public static IEnumerable<object[]> Files() =>
        Repository.SharedData is null
            ? [[string.Empty]]
            : Directory.EnumerateFiles(Repository.Shared("gsn2x"), "*.yaml", SearchOption.AllDirectories)
                .Select(path => new object[] { Path.GetRelativePath(Repository.Shared("gsn2x"), path).Replace('\\', '/') });

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Every_file_reads_with_all_its_elements_and_relationships(string name)
    {
        FormatReading read = ArgumentFormats.ReadFile(Repository.Shared("gsn2x", name), ArgumentFormats.GsnYaml);
        (int elements, int references) = Count(Repository.Shared("gsn2x", name), []);

        (read.Argument?.Elements.Count ?? 0).Should().Be(elements);
        (read.Argument?.Relationships.Count ?? 0).Should().Be(references - read.Findings.Count(finding => finding.Rule.Id == "AG0015"));
    }

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Every_file_with_elements_is_recognised(string name)
    {
        string text = File.ReadAllText(Repository.Shared("gsn2x", name));

        ArgumentFormats.GsnYaml.Recognises(text).Should().Be(text.Trim().Length > 0 && !name.EndsWith("invalid1.yaml", StringComparison.Ordinal));
    }

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Every_finding_of_gsn2x_is_a_finding_on_its_line(string name)
    {
        string path = Repository.Shared("gsn2x", name);
        FormatReading read = ArgumentFormats.ReadFile(path, ArgumentFormats.GsnYaml);
        IReadOnlyList<Finding> findings = read.Argument is { } argument ? argument.Validate() : read.Findings;
        string[] lines = File.ReadAllLines(path);
        int checkedLines = 0;
        foreach (string observed in Observed(name))
        {
            foreach ((string[] rules, int line) in Expected(observed, lines))
            {
                checkedLines++;
                findings.Should().Contain(
                    finding => rules.Contains(finding.Rule.Id) && (line == 0 || Lines(finding, name).Contains(line)),
                    "gsn2x says '{0}', line {1}", observed, line);
            }
        }

        checkedLines.Should().Be(Observed(name).Sum(observed => Expected(observed, lines).Count()));
        if (Observed(name).Count == 0)
        {
            findings.Should().NotContain(finding => finding.Severity == Severity.Error);
        }
    }

    [SharedDataFact]
    public void Two_files_together_give_what_gsn2x_finds_in_them()
    {
        Errors("issue391_1.yaml", "issue391_2.yaml").Should().BeEmpty("gsn2x finds nothing, though in the first alone a reference leads nowhere");
        Errors("issue433_1.yaml", "issue433_2.yaml")
            .Should().BeEmpty("the first uses the second, which was asked for as well: gsn2x says C06, here it is read once");

        static IEnumerable<string> Errors(params string[] names)
        {
            Sections().Should().Contain(string.Join(' ', names.Select(name => $"tests/{name}")));
            FormatReading read = ArgumentFormats.ReadAll(names.Select(name => Repository.Shared("gsn2x", "tests", name)));
            read.Argument!.Contains(names[0] == "issue391_1.yaml" ? "G1" : "G00003").Should().BeTrue();
            return
            [
                .. read.Findings.Where(finding => finding.Severity == Severity.Error)
                    .Select(finding => $"{finding.Rule.Id} {Path.GetFileName(finding.Place!.File)} {finding.Place.Line}"),
            ];
        }
    }

    [SharedDataFact]
    public void Every_section_of_what_gsn2x_printed_is_tested()
    {
        string[] pairs = ["tests/issue391_1.yaml tests/issue391_2.yaml", "tests/issue433_1.yaml tests/issue433_2.yaml"];

        Sections().Should().BeEquivalentTo(Files().Select(file => (string)file[0]).Concat(pairs)).And.HaveCountGreaterThan(30);
    }

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void Every_file_comes_back_as_it_was(string name)
    {
        if (ArgumentFormats.ReadFile(Repository.Shared("gsn2x", name), ArgumentFormats.GsnYaml).Argument is not { } argument)
        {
            return;
        }

        string text = GsnYamlCase.Write(argument, out ValueList<Loss> losses);
        FormatReading again = GsnYamlCase.Read(text);

        losses.Should().BeEmpty();
        again.Losses.Should().BeEmpty();
        again.Argument!.ToJson().Should().Be(argument.ToJson());
        GsnYamlCase.Write(again.Argument).Should().Be(text);
    }

    private static IEnumerable<int> Lines(Finding finding, string name) =>
        finding.Related.Select(related => related.Place).Append(finding.Place).Select(place =>
            place is null ? -1 : place.File!.EndsWith(Path.GetFileName(name), StringComparison.Ordinal) || finding.Rule.Id == "AG0026" ? place.Line : -1);

    private static string[] Sections() => [.. File.ReadLines(Repository.Shared("gsn2x", "OBSERVED.txt"))
        .Where(line => line.StartsWith("== ", StringComparison.Ordinal)).Select(line => line[3..])];

    private static List<string> Observed(string name)
    {
        string all = File.ReadAllText(Repository.Shared("gsn2x", "OBSERVED.txt"));
        int start = all.IndexOf($"== {name}\n", StringComparison.Ordinal);
        start.Should().BePositive();
        int end = all.IndexOf("\n== ", start + 1, StringComparison.Ordinal);
        return [.. all[start..(end < 0 ? all.Length : end)].Split('\n').Where(line =>
            Regex.IsMatch(line, "^(?:Error|Warning): ", RegexOptions.None, TimeSpan.FromMinutes(1)) && !line.Contains("detected.", StringComparison.Ordinal))
            .Concat(all[start..(end < 0 ? all.Length : end)].Split('\n').Where(line => line.Contains("    error: line", StringComparison.Ordinal)))];
    }

    // What a line of gsn2x's output asks for: rules, and the line of the file that the named element or key stands on (0: anywhere).
    private static IEnumerable<(string[] Rules, int Line)> Expected(string observed, string[] lines)
    {
        Match code = Regex.Match(observed, @"\b(?<code>[VC][0-9]{2}): (?<rest>.*)", RegexOptions.None, TimeSpan.FromMinutes(1));
        if (!code.Success)
        {
            Match place = Regex.Match(
                observed, "error: line (?<line>[0-9]+) column [0-9]+: (?<what>duplicate|unexpected)", RegexOptions.None, TimeSpan.FromMinutes(1));
            return place.Success ? [(place.Groups["what"].Value == "duplicate" ? ["AG0008"] : ["AG0006"], int.Parse(place.Groups["line"].Value))]
                : observed.Contains("does not contain elements", StringComparison.Ordinal) ? [(["AG0007"], Array.IndexOf(lines, "module:") + 1)]
                : observed.Contains("No input elements", StringComparison.Ordinal) ? [(["AG0007"], 1)]
                : [];
        }

        string[] rules = RulesOf[code.Groups["code"].Value];
        string rest = code.Groups["rest"].Value;
        return code.Groups["code"].Value switch
        {
            "C01" => rest[(rest.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd('.').Split(',').Select(id => (rules, LineOf($"{id.Trim()}:"))),
            "V02" => [(rules, LineOf(rest.Split(' ')[1] + ":"))],
            "C03" => [(rules, LineOf($"  supportedBy: [{rest.Split(' ')[^1]}]"))],
            "C06" => [(rules, 0)],
            "C09" => [(rules, LineOf($"    - module: {rest.Split(' ')[1]}"))],
            _ => [(rules, Array.FindIndex(lines, line => line.TrimStart().StartsWith(rest.Split(' ')[1] + ": [", StringComparison.Ordinal)) + 1)],
        };

        int LineOf(string start) => Array.FindIndex(lines, line => line.StartsWith(start, StringComparison.Ordinal)) + 1;
    }

    // By lines: keys at the margin are elements; what stands in the lists under the two keys are relationships; each file once.
    private static (int Elements, int References) Count(string path, HashSet<string> seen)
    {
        string text = File.ReadAllText(path);
        if (!seen.Add(Path.GetFullPath(path)))
        {
            return (0, 0);
        }

        var limit = TimeSpan.FromMinutes(1);
        int elements = Regex.Count(text, @"^(?!module)[A-Za-z][^\s:#]*:", RegexOptions.Multiline, limit);
        int references = 0;
        foreach (Match flow in Regex.Matches(text, @"^ +(?:supportedBy|inContextOf): *\[(?<ids>[^\]]*)\]", RegexOptions.Multiline, limit))
        {
            references += flow.Groups["ids"].Value.Split(',').Length;
        }

        references += Regex.Count(text, @"^ +(?:supportedBy|inContextOf): *[A-Za-z]", RegexOptions.Multiline, limit)
            + Regex.Count(text, @"^  - [A-Z]", RegexOptions.Multiline, limit);
        references += path.EndsWith("issue433_2.yaml", StringComparison.Ordinal) && seen.Count > 1 ? 1 : 0; // what it develops
        foreach (Match uses in Regex.Matches(text, @"^  uses: \[""?(?<file>[^\]""]*)""?\]", RegexOptions.Multiline, limit))
        {
            (int more, int others) = Count(Path.Combine(Path.GetDirectoryName(path)!, uses.Groups["file"].Value), seen);
            (elements, references) = (elements + more, references + others);
        }

        return (elements, references);
    }
}
