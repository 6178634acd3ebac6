using System.Text.Json;
using System.Text.RegularExpressions;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>A published case of 273 items, against a scan of its lines and against what its authors' tool published of it.</summary>
public partial class TrudagCaseTests
{
    private static string Folder => Repository.Shared("trudag");

    [SharedDataFact]
    public void The_case_has_as_many_elements_and_relationships_as_a_scan_finds()
    {
        (string[] ids, (string From, string To)[] links) = Scan();
        Dictionary<string, string> texts = Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText, StringComparer.Ordinal);
        string[] leaves = [.. ids.Except(links.Select(link => link.From))];
        bool IsAboutLeaf(string context) => leaves.Contains(context[..^"_CONTEXT".Length]);
        string[] contexts = [.. ids.Where(id => texts[id].Contains("normative: false", StringComparison.Ordinal))];
        string[] descriptions = [.. contexts.Where(IsAboutLeaf)];

        FormatReading read = Read();

        read.HasErrors.Should().BeFalse();
        Argument argument = read.Argument!;
        Element[] items = [.. argument.Elements.Where(element => ids.Contains(element.Id))];
        items.Select(element => element.Id).Should().Equal(ids.Except(descriptions));
        argument.OfKind<Context>().Select(context => context.Id).Should().BeEquivalentTo(contexts.Except(descriptions));
        items.OfType<Evidence>().Select(item => item.Id).Should().BeEquivalentTo(leaves.Except(contexts));
        argument.OfKind<Goal>().Select(goal => goal.Id).Should().BeEquivalentTo(links.Select(link => link.From).Except(links.Select(link => link.To)));
        argument.Relationships.Where(relationship => relationship.Kind == RelationshipKind.SupportedBy && ids.Contains(relationship.To.ElementId))
            .Select(relationship => (relationship.From, relationship.To.ElementId!)).Should().BeEquivalentTo(links);
        argument.Elements.Except(items).Should().OnlyContain(element => element is Evidence && element.Id.EndsWith("_REVIEW", StringComparison.Ordinal));
        foreach (Element element in items)
        {
            texts[element.Id].Should().EndWith(element.Statement + texts[element.Id][texts[element.Id].TrimEnd().Length..]);
            element.Statement.Should().NotContain("normative:").And.NotBeEmpty();
            element.Data!.ToJsonElement().GetProperty("trudag").GetProperty("sha").GetString().Should().HaveLength(64);
        }

        // Contexts are linked by name alone; those of leaves are their descriptions.
        argument.Relationships.Count(relationship => relationship.Kind == RelationshipKind.InContextOf).Should().Be(contexts.Length - descriptions.Length);
        foreach (string id in descriptions)
        {
            texts[id].Should().Contain(argument[id[..^"_CONTEXT".Length]].Description);
        }

        read.Losses.Count(loss => loss.Kind == LossKind.Dropped && loss.ElementId is null).Should().Be(
            Directory.EnumerateFiles(Path.Combine(Folder, "TSF"), "*.md", SearchOption.AllDirectories)
                .Count(path => !ids.Contains(Path.GetFileNameWithoutExtension(path))));
    }

    [SharedDataFact]
    public void Thirteen_leaves_are_shared_and_bear_all_that_rests_on_them()
    {
        (string[] ids, (string From, string To)[] links) = Scan();
        string[] shared = [.. ids.Where(id => links.All(link => link.From != id) && links.Count(link => link.To == id) > 1)];
        shared.Should().HaveCount(13);

        Argument argument = Read().Argument!;

        argument.OfKind<Evidence>().Where(item => argument.ElementsSupportedBy(item.Id).Count > 1).Select(item => item.Id).Should().BeEquivalentTo(shared);
        LoadBearingReport load = argument.AnalyzeLoadBearing(new Setting { Baseline = Baseline.AsArgued });
        foreach (string id in shared)
        {
            var above = new HashSet<string>(StringComparer.Ordinal) { id };
            int before;
            do
            {
                before = above.Count;
                foreach ((string from, string to) in links)
                {
                    if (above.Contains(to))
                    {
                        above.Add(from);
                    }
                }
            }
            while (above.Count > before);

            load.LoadBearing.Single(element => element.Element.Id == id).Pathways.Select(pathway => pathway.Id).Should().BeEquivalentTo(
                above.Where(upper => links.All(link => link.To != upper)), "all of its support is needed by everything above {0}", id);
        }
    }

    [SharedDataFact]
    public void Nothing_holds_here_to_which_the_authors_tool_gave_no_score()
    {
        Argument argument = Read().Argument!;
        SupportReport support = argument.AnalyzeSupport();
        using JsonDocument status = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "published_status_2025-12-16.json")));
        int compared = 0;
        foreach (JsonProperty item in status.RootElement.EnumerateObject().Where(item => argument.Contains(item.Name)))
        {
            double score = item.Value.GetProperty("score").GetDouble();
            if (score <= 0)
            {
                support.StandingOf(item.Name).Should().NotBe(Standing.Supported, item.Name);
            }

            if (item.Value.GetProperty("reviewed").GetBoolean() && argument[item.Name] is Evidence { Likelihood: { } likelihood })
            {
                compared++;
                likelihood.Probability.Should().BeApproximately(score, 1e-9, item.Name);
            }
        }

        compared.Should().BePositive();
        support.StandingOf("TRUSTABLE-SOFTWARE").Should().Be(Standing.Unsupported);
    }

    [SharedDataFact]
    public void Members_of_migrated_items_are_one_finding()
    {
        FormatReading read = ArgumentFormats.ReadFile(Repository.Shared("field-cases", "trudag-doorstop", ".dotstop.dot"));

        read.Findings.GroupBy(finding => finding.Rule.Id).Should().OnlyContain(group => group.Count() == 1);
        read.Findings.Single(finding => finding.Rule.Id == "AG0009").Message.Should().Contain("'active' (2)");
    }

    [SharedDataFact]
    public void Leaves_without_references_or_scored_0_do_not_hold()
    {
        Argument argument = ArgumentFormats.ReadFile(Repository.Shared("field-cases", "trudag-leaf", ".dotstop.dot")).Argument!;

        argument.AnalyzeSupport().StandingOf("REQ-A").Should().Be(Standing.Unsupported);
        argument.OfKind<Evidence>().Should().OnlyContain(item => item.State == EvidenceState.Missing);
    }

    [SharedDataFact]
    public void Reviews_are_judged_as_the_authors_tool_judged_them()
    {
        FormatReading read = Read();
        HashSet<string> changed = [.. read.Findings
            .Where(finding => finding.Rule.Id == "AG0032" && finding.Message.Contains("has changed", StringComparison.Ordinal))
            .Select(finding => finding.ElementId!)];
        HashSet<string> suspect = [.. read.Findings
            .Where(finding => finding.Rule.Id == "AG0032" && finding.Message.Contains("link from", StringComparison.Ordinal))
            .Select(finding => LinkEnds().Match(finding.Message).Value)];
        using JsonDocument status = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "published_status_2025-12-16.json")));
        int items = 0;
        int links = 0;
        bool CanCheck(string id) => !read.Argument![id].Data!.Text.Contains("\"references\"", StringComparison.Ordinal)
            && !read.Argument![id].Data!.Text.Contains("\"evidence\"", StringComparison.Ordinal);
        foreach (JsonProperty item in status.RootElement.EnumerateObject().Where(item => read.Argument!.Contains(item.Name)))
        {
            bool isReviewed = item.Value.GetProperty("reviewed").GetBoolean();
            if (CanCheck(item.Name))
            {
                items++;
                changed.Contains(item.Name).Should().Be(!isReviewed, item.Name);
            }

            // The graph has lost a link since.
            string[] supporters = [.. read.Argument!.SupportersOf(item.Name).Select(element => element.Id)];
            foreach (JsonElement child in item.Value.GetProperty("children").EnumerateArray()
                .Where(child => supporters.Contains(child.GetProperty("id").GetString())))
            {
                string id = child.GetProperty("id").GetString()!;
                bool isLinkReviewed = child.GetProperty("linkReviewed").GetBoolean();
                if ((CanCheck(item.Name) || isReviewed) && (CanCheck(id) || child.GetProperty("itemReviewed").GetBoolean()))
                {
                    links++;
                    suspect.Contains($"'{item.Name}' to '{id}'").Should().Be(!isLinkReviewed, "{0} -> {1}", item.Name, id);
                }
            }
        }

        items.Should().BePositive();
        links.Should().BePositive();
        changed.Should().NotBeEmpty();
    }

    private static FormatReading Read() => ArgumentFormats.ReadFile(Path.Combine(Folder, ".dotstop.dot"));

    private static (string[] Ids, (string From, string To)[] Links) Scan()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Folder, ".dotstop.dot"));
        return (
            [.. lines.Select(line => NodeLine().Match(line)).Where(match => match.Success).Select(match => match.Groups["id"].Value)],
            [.. lines.Select(line => LinkLine().Match(line)).Where(match => match.Success)
                .Select(match => (match.Groups["from"].Value, match.Groups["to"].Value))]);
    }

    [GeneratedRegex("^\"(?<id>[^\"]+)\" +\\[", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex NodeLine();

    [GeneratedRegex("^\"(?<from>[^\"]+)\" -> \"(?<to>[^\"]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex LinkLine();

    [GeneratedRegex("'[^']+' to '[^']+'", RegexOptions.None, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex LinkEnds();
}
