using System.Text.Json;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>Which single solution, if withdrawn, touches most goals, in a published case whose shared artefacts hide behind ids of their own.</summary>
public class UberCaseTests
{
    [SharedDataFact]
    public void Merging_shows_which_solution_touches_most_goals()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.Shared("uber-atg", "uber_atg_safety_case_modularized.json")));
        (Argument argument, Dictionary<string, HashSet<string>> goalsOfText) = Build(document.RootElement);

        MergedEvidence merged = EqualEvidence.Merge(argument);

        // The plain argument cannot tell: no item touches more than its own ancestors.
        List<(string Text, int Goals)> ranked = Rank(merged.Argument);
        List<(string Text, int Goals)> expected = [.. goalsOfText.Select(entry => (entry.Key, entry.Value.Count))
            .OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Key, StringComparer.Ordinal)];
        ranked.Should().Equal(expected);
        ranked[0].Goals.Should().BeGreaterThan(Rank(argument)[0].Goals);

        string mostRepeated = argument.OfKind<Evidence>().GroupBy(item => item.Statement.Trim(), StringComparer.Ordinal)
            .Max(group => group.Count()).ToString(System.Globalization.CultureInfo.InvariantCulture);
        mostRepeated.Should().Be("38");
        Evidence top = merged.Argument.OfKind<Evidence>().First(item => item.Statement.Trim() == ranked[0].Text);
        WhatIfReport lost = merged.Argument.AnalyzeWhatIf(change => change.Fail(top.Id));
        lost.Should().NotBeNull();
    }

    /// <summary>The case as it is published.</summary>
    internal static Argument PublishedCase()
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.Shared("uber-atg", "uber_atg_safety_case_modularized.json")));
        return Build(document.RootElement).Argument;
    }

    private static List<(string Text, int Goals)> Rank(Argument argument) =>
        [.. argument.OfKind<Evidence>().Select(item => (item.Statement.Trim(), argument.AncestorsOf(item.Id).OfType<Goal>().Count()))
            .OrderByDescending(entry => entry.Item2).ThenBy(entry => entry.Item1, StringComparer.Ordinal)];

    // The argument, and, from the parents in the file alone, the goals above each solution text.
    private static (Argument Argument, Dictionary<string, HashSet<string>> GoalsOfText) Build(JsonElement root)
    {
        var elements = new Dictionary<string, Element>(StringComparer.Ordinal);
        var parents = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (JsonElement module in root.GetProperty("modules").EnumerateArray())
        {
            foreach (JsonElement node in module.GetProperty("nodes").EnumerateArray())
            {
                string id = node.GetProperty("id").GetString()!.Trim();
                string text = node.GetProperty("text").GetString()!;
                Element element = node.GetProperty("kind").GetString() switch
                {
                    "Goal" => new Goal(id, text),
                    "Strategy" => new Strategy(id, text),
                    _ => new Evidence(id, text),
                };
                elements.TryAdd(id, element);
            }

            foreach (JsonElement edge in module.GetProperty("edges").EnumerateArray())
            {
                string source = edge.GetProperty("source").GetString()!.Trim();
                string target = edge.GetProperty("target").GetString()!.Trim();
                if (!parents.TryGetValue(target, out HashSet<string>? list))
                {
                    parents.Add(target, list = new(StringComparer.Ordinal));
                }

                list.Add(source);
            }
        }

        Argument argument = new ArgumentBuilder("Uber ATG").Build().Edit(change =>
        {
            foreach (Element element in elements.Values)
            {
                change.Add(element);
            }

            foreach ((string target, HashSet<string> sources) in parents.Where(entry => elements.ContainsKey(entry.Key)))
            {
                foreach (string source in sources.Where(source => elements.TryGetValue(source, out Element? upper) && upper is SupportableElement))
                {
                    change.Connect(Relationship.SupportedBy(source, target));
                }
            }
        });

        var goals = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (Element item in elements.Values.Where(element => element is Evidence))
        {
            string text = item.Statement.Trim();
            if (!goals.TryGetValue(text, out HashSet<string>? above))
            {
                goals.Add(text, above = new(StringComparer.Ordinal));
            }

            var open = new Stack<string>([item.Id]);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (open.TryPop(out string? id))
            {
                foreach (string parent in parents.GetValueOrDefault(id) ?? [])
                {
                    if (seen.Add(parent))
                    {
                        open.Push(parent);
                    }
                }
            }

            above.UnionWith(seen.Where(id => elements.GetValueOrDefault(id) is Goal));
        }

        return (argument, goals);
    }
}
