using System.Xml.Linq;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Overlays;

public class OverlayTests
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";
    private static readonly Argument Case = Argument.Load(Repository.File("samples", "sabotage-risk", "case.json"));
    private static readonly DateOnly Date = new(2026, 11, 1);

    [Fact]
    public void Standings_are_said_by_colour_and_sign_and_word()
    {
        SupportReport support = Case.AnalyzeSupport(new() { Date = Date });
        Dictionary<string, XElement> groups = Draw(Overlay.Standing(support));
        foreach (Element element in Case.Elements.Where(element => element.Kind is ElementKind.Claim or ElementKind.Evidence))
        {
            (string style, string word) = support.StandingOf(element.Id) switch
            {
                Standing.Supported => ("ag-good", "supported"),
                Standing.InDoubt => ("ag-doubt", "in doubt"),
                _ => ("ag-bad", "unsupported"),
            };
            StyleOf(groups[element.Id]).Should().Contain(style, element.Id);
            MarkOf(groups[element.Id]).Should().Be(word, element.Id);
            groups[element.Id].Descendants(Space + "path")
                .Should().Contain(path => path.Attribute("class")!.Value.StartsWith("ag-sign", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_carries_pathways_says_how_many()
    {
        LoadBearingReport report = Case.AnalyzeLoadBearing(new() { Date = Date });
        Dictionary<string, XElement> groups = Draw(Overlay.LoadBearing(report));
        LoadBearingElement[] basic = [.. report.LoadBearing.Where(element => element.IsBasic)];

        basic.Should().NotBeEmpty();
        foreach (LoadBearingElement element in basic)
        {
            MarkOf(groups[element.Element.Id]).Should().Be(element.Pathways.Count == 1 ? "carries 1 pathway" : $"carries {element.Pathways.Count} pathways");
        }

        groups.Values.Count(group => MarkOf(group).StartsWith("carries", StringComparison.Ordinal)).Should().Be(basic.Length);
    }

    [Fact]
    public void All_that_brings_down_pathways_is_marked_contexts_and_justifications_too()
    {
        var draft = new ArgumentBuilder("Marks");
        draft.Goal("P", "A pathway").AsPathway().InContextOf(draft.Context("X", "A context"), draft.Justification("J", "A justification"))
            .SupportedByAll(draft.Evidence("E", "Evidence"));
        Argument argument = draft.Build();
        Dictionary<string, XElement> groups = XDocument.Parse(argument.ToSvg(new() { Overlay = Overlay.LoadBearing(argument.AnalyzeLoadBearing()) }))
            .Descendants(Space + "g").Where(group => group.Attribute("data-id") is not null).ToDictionary(group => group.Attribute("data-id")!.Value);

        foreach (string id in groups.Keys)
        {
            bool falls = id != "P" && argument.AnalyzeWhatIf(change => change.Fail(id)).Fallen.Count > 0;
            StyleOf(groups[id]).Should().Contain(falls ? "ag-heat1" : "ag-plain", id);
        }

        groups.Keys.Should().BeEquivalentTo("P", "X", "J", "E");
    }

    [Fact]
    public void A_fall_is_marked_on_all_that_fell()
    {
        WhatIfReport report = Case.AnalyzeWhatIf(change => change.Fail("E37"), new() { Date = Date });
        Dictionary<string, XElement> groups = Draw(Overlay.WhatIf(report));

        report.ChangedStandings.Should().NotBeEmpty();
        foreach (StandingChange change in report.ChangedStandings)
        {
            MarkOf(groups[change.Element.Id]).Should().Be(change.To == Standing.Unsupported ? "fell to unsupported" : "fell to in doubt");
        }

        groups.Values.Count(group => MarkOf(group).Length > 0).Should().Be(report.ChangedStandings.Count);
    }

    [Fact]
    public void Importance_is_given_as_a_number()
    {
        ImportanceTarget target = Case.AnalyzeImportance(new() { Date = Date }).Pathways.First(pathway => pathway.Importance is { Count: > 0 });
        Dictionary<string, XElement> groups = Draw(Overlay.Importance(target));

        foreach (ElementImportance element in target.Importance!)
        {
            MarkOf(groups[element.Element.Id]).Should().StartWith("importance 0");
        }
    }

    [Fact]
    public void Tags_have_colours_and_the_legend_names_them()
    {
        string svg = Case.ToSvg(new() { Overlay = Overlay.Tag("mitigation") });
        string[] values = [.. Case.Elements.SelectMany(element => element.Tags.TryGetValue("mitigation", out ValueList<string>? tags) ? tags : [])
            .Distinct().Order(StringComparer.Ordinal)];

        values.Should().NotBeEmpty();
        values.Take(8).Should().OnlyContain(value => svg.Contains($">{value}</text>", StringComparison.Ordinal));
        svg.Should().Contain(">mitigation:</text>");
    }

    [Fact]
    public void Of_many_values_of_a_tag_the_commonest_have_colours()
    {
        Dictionary<string, XElement> groups = Draw(Overlay.Tag("owner"));
        string[] owners = [.. Case.Elements.SelectMany(OwnersOf)];
        int CountOf(string owner) => owners.Count(other => other == owner);
        int[] counts = [.. owners.Distinct().Select(CountOf).OrderDescending()];

        counts.Should().HaveCountGreaterThan(8);
        foreach (Element element in Case.Elements.Where(element => OwnersOf(element).Count > 0))
        {
            bool isColoured = StyleOf(groups[element.Id]).Contains("ag-cat", StringComparison.Ordinal);
            bool isCommon = OwnersOf(element) is [var owner] && CountOf(owner) >= counts[7];
            (isColoured && !isCommon).Should().BeFalse(element.Id);
            (!isColoured && OwnersOf(element) is [var rare] && CountOf(rare) > counts[7]).Should().BeFalse(element.Id);
        }

        static ValueList<string> OwnersOf(Element element) => element.Tags.TryGetValue("owner", out ValueList<string>? tags) ? tags : [];
    }

    [Fact]
    public void Age_says_what_has_expired_what_will_soon_and_what_is_old()
    {
        var draft = new ArgumentBuilder("Ages");
        draft.Claim("C", "x").SupportedByAll(
            [.. new[] { "gone", "last", "soon", "later", "old", "young", "none" }.Select(id => draft.Evidence(id, "x"))]);
        Argument argument = draft.Build().Edit(edit =>
        {
            void Set(string id, DateOnly? expires, DateOnly? collected) =>
                edit.Replace(id, (Evidence evidence) => evidence with { Expires = expires, Collected = collected });
            Set("gone", Date.AddDays(-1), null);
            Set("last", Date, null);
            Set("soon", Date.AddDays(90), Date.AddYears(-3));
            Set("later", Date.AddDays(91), null);
            Set("old", null, Date.AddYears(-1).AddDays(-1));
            Set("young", Date.AddYears(3), Date.AddYears(-1));
        });

        Dictionary<string, XElement> groups = Draw(Overlay.Age(Date), argument);

        groups.ToDictionary(group => group.Key, group => MarkOf(group.Value)).Should().Equal(new Dictionary<string, string>
        {
            ["C"] = string.Empty,
            ["gone"] = "expired 2026-10-31",
            ["last"] = "until 2026-11-01",
            ["soon"] = "until 2027-01-30",
            ["later"] = "until 2027-01-31",
            ["old"] = "from 2025-10-31",
            ["young"] = "from 2025-11-01",
            ["none"] = string.Empty,
        });
        StyleOf(groups["gone"]).Should().Contain("ag-bad");
        StyleOf(groups["last"]).Should().Contain("ag-doubt");
        StyleOf(groups["soon"]).Should().Contain("ag-doubt");
        StyleOf(groups["later"]).Should().Contain("ag-good");
        StyleOf(groups["old"]).Should().Contain("ag-heat2");
        StyleOf(groups["young"]).Should().Contain("ag-good");
    }

    private static Dictionary<string, XElement> Draw(Overlay overlay, Argument? argument = null) =>
        XDocument.Parse((argument ?? Case).ToSvg(new() { Overlay = overlay })).Descendants(Space + "g")
            .Where(group => group.Attribute("data-id") is not null).ToDictionary(group => group.Attribute("data-id")!.Value);

    private static string StyleOf(XElement group) =>
        group.Descendants().First(shape => shape.Attribute("class")?.Value.StartsWith("ag-shape", StringComparison.Ordinal) == true).Attribute("class")!.Value;

    private static string MarkOf(XElement group) =>
        string.Join(' ', group.Descendants(Space + "text").Where(text => text.Attribute("class")!.Value == "ag-mark").Select(text => text.Value));
}
