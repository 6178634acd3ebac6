using System.Text.Json.Nodes;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Tests.Files;
using ArgumentGraph.Tests.Modules;

namespace ArgumentGraph.Tests.Analysis.Metamorphic;

/// <summary>However an argument is written, all reports on it say the same.</summary>
public class SameAnswersTests
{
    // Of several that are as good, these are the first by ids; what is named after ids differs with them.
    private static readonly string[] ChosenByIds = ["rootCauses", "causes", "explanation", "sentences", "renewals", "plan", "chain", "path", "text"];

    // Of several shortest ways from a change to a pathway, one is shown; pathways are named in the author's order.
    private static readonly string[] OneOfMany = ["path", "sentences"];

    private static readonly string[] Places = ["file", "files", "line", "column"];

    // What a comparison says of the case itself, its modules included.
    private static readonly string[] OfModules = [.. ChosenByIds, "modules", "case"];

    [Fact]
    public void Ids_of_the_same_order_change_nothing() => ForMany(610_001, (test, random) =>
    {
        string[] ids = [.. test.AllIds.Order(StringComparer.Ordinal)];
        var renamed = ids.Select((id, i) => (id, Name: $"Qw{(i * 7) + 100}")).ToDictionary(pair => pair.id, pair => pair.Name, StringComparer.Ordinal);
        Check(test, Argument.Parse(RewrittenCase.Renamed(test.Argument.ToJson(), renamed)), renamed, isSorted: false);
    });

    [Fact]
    public void Other_ids_change_nothing_but_what_is_chosen_by_ids() => ForMany(620_001, (test, random) =>
    {
        string[] ids = [.. test.AllIds];
        random.Shuffle(ids);
        var renamed = ids.Select((id, i) => (id, Name: $"Qw{100 + i}")).ToDictionary(pair => pair.id, pair => pair.Name, StringComparer.Ordinal);
        Check(test, Argument.Parse(RewrittenCase.Renamed(test.Argument.ToJson(), renamed)), renamed, isSorted: true, ChosenByIds, unasked: "Explain");
    });

    [Fact]
    public void The_order_of_elements_and_references_changes_nothing_but_that_of_lists() => ForMany(630_001, (test, random) =>
        Check(test, Argument.Parse(RewrittenCase.Reordered(test.Argument.ToJson(), random, IsListed)), null, isSorted: true, OneOfMany));

    [Fact]
    public void Several_files_change_nothing() => ForMany(640_001, (test, random) =>
    {
        using CaseFolder folder = RewrittenCase.Split(test.Argument.ToJson(), random);
        Check(test, Argument.Load(folder["case.json"]), null, isSorted: true, OneOfMany);
    });

    [Fact]
    public void Modules_change_nothing_but_what_is_said_of_modules() => ForMany(650_001, (test, random) =>
    {
        using var folder = new CaseFolder();
        Argument argument = SplitArgument.WithoutStrays(test.Argument);
        Dictionary<string, string> ids = SplitArgument.Write(argument, random.Next(), folder);
        Check(new OracleCase(test.Seed, argument, test.Circumstances), Argument.Load(folder["case.json"]), ids, isSorted: true, OfModules,
            unasked: ["AnalyzeModules", "Explain"]);
    });

    // Of two elements that say the same, the one that is written later is found: here none do.
    private static void ForMany(int firstSeed, Action<OracleCase, Random> check) => OracleCase.ForMany(firstSeed, 120, 4_000, test =>
        check(new OracleCase(test.Seed, Argument.Parse(RewrittenCase.WithStatements(test.Argument.ToJson())), test.Circumstances), new Random(test.Seed)));

    private static void Check(
        OracleCase test, Argument rewritten, IReadOnlyDictionary<string, string>? ids, bool isSorted, string[]? without = null, params string[] unasked)
    {
        Element last = test.Argument.Elements.FirstOrDefault(element => element is Evidence) ?? test.Argument.Elements[^1];
        string[] subjects = [.. test.Argument.OfKind<Goal>().Take(2).Select(goal => goal.Id), last.Id];
        Dictionary<string, string>? back = ids?.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        var before = AllReports.Of(test.Argument.At(test.Setting), subjects);
        var after = AllReports.Of(rewritten.At(test.Setting), [.. subjects.Select(id => ids?[id] ?? id)]);
        string[] leftOut = [.. Places, .. without ?? []];

        // A finding on several elements, as on a circle, stands at the first of them and shows a way through them: rules are counted where order says nothing.
        AllReports.Difference(
            AllReports.Plain(before, null, isSorted, leftOut),
            AllReports.Plain(after, back is null ? null : word => back.GetValueOrDefault(word, word), isSorted, leftOut),
            isSorted ? [.. unasked, "Validate"] : unasked).Should().BeNull();
        RulesOf(rewritten, test.Setting).Should().Equal(RulesOf(test.Argument, test.Setting));
    }

    // Of modules there are rules of their own.
    private static IEnumerable<string> RulesOf(Argument argument, Setting setting) => argument.Validate(setting).Findings
        .Where(finding => !finding.Rule.Id.StartsWith("AG25", StringComparison.Ordinal))
        .GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal).OrderBy(rule => rule.Key, StringComparer.Ordinal)
        .Select(rule => $"{rule.Key}: {rule.Count()}");

    // Pathways and roots are in the author's order, and so is the first of a pair of them.
    private static bool IsListed(JsonNode element) => element["kind"]!.GetValue<string>() is "goal" or "strategy" or "claim";
}
