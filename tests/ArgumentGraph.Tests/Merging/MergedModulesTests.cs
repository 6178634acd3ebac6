using ArgumentGraph.Tests.Files;
using ArgumentGraph.Tests.Modules;

namespace ArgumentGraph.Tests.Merging;

/// <summary>Merging what modules say of themselves and of what they cite.</summary>
public class MergedModulesTests
{
    private const string Elements = """
        {"id":"A/G1","kind":"goal","module":"A","statement":"one","toBeSupportedByContract":true,"supportedBy":["B/G2"]},
        {"id":"B/G2","kind":"goal","module":"B","public":true,"statement":"two","undeveloped":true},
        {"id":"B/G3","kind":"goal","module":"B","public":true,"statement":"three","undeveloped":true}
        """;

    private const string Kept = """{"name":"B","title":"Bee"}""";
    private const string Contract = """
        {"name":"K","title":"Contract","contract":true,"away":[{"id":"A/G1","kind":"goal","statement":"one","supportedBy":["B/G2"]},{"id":"B/G2","kind":"goal","statement":"two"}]}
        """;

    [Theory]
    [InlineData("\"title\":\"Contract\"", "\"title\":\"Joint\"")]
    [InlineData("\"contract\":true,", "")]
    [InlineData("\"statement\":\"two\"", "\"statement\":\"two, as we read it\"")]
    [InlineData(",{\"id\":\"B/G2\",\"kind\":\"goal\",\"statement\":\"two\"}", "")]
    public void What_one_side_alone_changes_is_taken(string text, string changed)
    {
        Argument before = Parse($"{Kept},{Contract}");
        Argument after = Parse($"{Kept},{Contract.Replace(text, changed, StringComparison.Ordinal)}");

        foreach (MergeResult merged in (MergeResult[])[Argument.Merge(before, after, before), Argument.Merge(before, before, after)])
        {
            merged.IsClean.Should().BeTrue();
            merged.Argument.ToJson().Should().Be(after.ToJson());
        }
    }

    [Fact]
    public void What_both_change_differently_is_a_conflict_and_ours_counts()
    {
        MergeResult merged = Argument.Merge(
            Parse($"{Kept},{Contract}"),
            Parse($"{Kept},{Changed("Ours", "two, ours")}"),
            Parse($"{Kept},{Changed("Theirs", "two, theirs")}"));

        merged.Conflicts.Select(conflict => (conflict.Finding.Rule, conflict.Member, conflict.Ours?.Text)).Should().Equal(
            (Rules.ChangedOnBothSides, "modules.K.title", "\"Ours\""),
            (Rules.ChangedOnBothSides, "modules.K.away.B/G2", """{"id":"B/G2","kind":"goal","statement":"two, ours"}"""));
        merged.Argument.Modules.Single(module => module.Name == "K").Title.Should().Be("Ours");
        Argument read = Argument.Parse(merged.Argument.ToJson());
        read.Validate().Findings.Where(finding => finding.Rule == Rules.UnresolvedConflict).Should().HaveCount(2);
    }

    [Fact]
    public void A_module_removed_and_changed_is_a_conflict_and_stays()
    {
        Argument before = Parse($"{Kept},{Contract}");
        Argument removed = Parse(Kept);
        Argument changed = Parse($"{Kept},{Changed("Other", "two")}");

        foreach ((Argument ours, Argument theirs) in new[] { (removed, changed), (changed, removed) })
        {
            MergeResult merged = Argument.Merge(before, ours, theirs);
            merged.Conflicts.Select(conflict => conflict.Member).Should().Equal("modules.K");
            merged.Argument.Modules.Select(module => module.Title).Should().Contain("Other");
        }

        Argument.Merge(before, removed, before).Argument.ToJson().Should().Be(removed.ToJson());
    }

    [Fact]
    public void What_each_side_adds_to_a_contract_is_all_there()
    {
        Argument before = Parse(Contract);
        Argument ours = Parse(Contract.Replace("[\"B/G2\"]", "[\"B/G2\",\"B/G3\"]", StringComparison.Ordinal), "[\"B/G2\",\"B/G3\"]");
        Argument theirs = Parse(Contract.Replace(
            "\"statement\":\"two\"}]", "\"statement\":\"two\"},{\"id\":\"B/G3\",\"kind\":\"goal\",\"statement\":\"three\"}]", StringComparison.Ordinal));

        MergeResult merged = Argument.Merge(before, ours, theirs);

        merged.IsClean.Should().BeTrue();
        ArgumentModule contract = merged.Argument.Modules.Single(module => module.IsContract);
        contract.AwayElements.Select(away => away.Id).Should().Equal("A/G1", "B/G2", "B/G3");
        contract.AwayElements[0].SupportedBy.Should().Equal("B/G2", "B/G3");
    }

    [Fact]
    public void Merged_files_say_what_was_merged()
    {
        using CaseFolder folder = ModuleFiles.Contract();
        Argument before = Argument.Load(folder["case.json"]);
        folder.WithText("k.json", File.ReadAllText(folder["k.json"]).Replace("\"title\":\"Contract\"", "\"title\":\"Joint\"", StringComparison.Ordinal));
        Argument theirs = Argument.Load(folder["case.json"]);
        folder.WithText("k.json", File.ReadAllText(folder["k.json"]).Replace("\"title\":\"Joint\"", "\"title\":\"Contract\"", StringComparison.Ordinal));

        Argument.Merge(before, before, theirs).Argument.Save(folder["case.json"]);

        Argument.Load(folder["case.json"]).Modules.Select(module => module.Title).Should().Equal("Consumer", "Supplier", "Joint");
    }

    [Fact]
    public void A_module_that_the_other_side_adds_is_saved_with_what_it_says()
    {
        using CaseFolder folder = ModuleFiles.Contract();
        Argument before = Argument.Load(folder["case.json"]);
        Argument theirs = Argument.Parse(before.ToJson().Replace(
            "\"modules\": [",
            "\"modules\": [{\"name\":\"New\",\"title\":\"A new one\",\"away\":[{\"id\":\"Supplier/G9\",\"kind\":\"goal\",\"statement\":\"nine\"}]},",
            StringComparison.Ordinal));

        Argument.Merge(before, before, theirs).Argument.Save(folder["case.json"]);

        Argument.Load(folder["case.json"]).Modules.Single(module => module.Name == "New").Should().Match<ArgumentModule>(module =>
            module.Title == "A new one" && module.AwayElements.Single().Id == "Supplier/G9");
    }

    private static string Changed(string title, string statement) => Contract
        .Replace("\"title\":\"Contract\"", $"\"title\":\"{title}\"", StringComparison.Ordinal)
        .Replace("\"statement\":\"two\"", $"\"statement\":\"{statement}\"", StringComparison.Ordinal);

    private static Argument Parse(string modules, string supportedBy = "[\"B/G2\"]") => Argument.Parse(
        $$"""{"format":"argument-graph/1","title":"t","modules":[{{modules}}],"elements":[{{Elements.Replace("[\"B/G2\"]", supportedBy, StringComparison.Ordinal)}}]}""");
}
