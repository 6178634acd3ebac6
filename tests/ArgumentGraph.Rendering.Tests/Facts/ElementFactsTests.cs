using System.Xml.Linq;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering.Facts;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Facts;

public class ElementFactsTests
{
    private const string Text = """
        { "format": "argument-graph/1", "title": "Facts", "elements": [
          { "id": "G", "kind": "goal", "statement": "Top", "supportedBy": ["C"], "requires": "any",
            "tags": { "owner": ["a", "b"], "state": "a tag", "url": "https://example.org/tag" }, "data": { "title": "Short", "level": 3, "gsn2x": { "level": "SIL 4", "risk": ["x", 1, true], "url": "javascript:alert(1)" } } },
          { "id": "C", "kind": "claim", "statement": "Claim", "supportedBy": ["E"], "cost": 2.5, "data": { "gsn2x": { "url": "https://example.org/kept", "deep": { "a": 1 } } } },
          { "id": "E", "kind": "evidence", "statement": "Evidence", "source": "reports/r.pdf", "state": "planned", "subject": "S", "collected": "2026-08-01", "expires": "2027-08-01", "doubt": 0.03, "data": { "url": "https://example.org/e" } },
          { "id": "X", "kind": "context", "statement": "Context", "data": { "url": "ftp://example.org" } }
        ] }
        """;

    private static readonly Argument Sample = Argument.Parse(Text);

    [Theory]
    [InlineData("G", "owner", "a, b")]
    [InlineData("G", "requires", "any")]
    [InlineData("G", "state", "a tag")]
    [InlineData("G", "level", "3")]
    [InlineData("G", "data.gsn2x.level", "SIL 4")]
    [InlineData("G", "data.level", "3")]
    [InlineData("G", "risk", "x, 1, true")]
    [InlineData("G", "tags.owner", "a, b")]
    [InlineData("G", "expires", null)]
    [InlineData("G", "nothing", null)]
    [InlineData("G", "", null)]
    [InlineData("C", "deep", "{\"a\":1}")]
    [InlineData("C", "cost", "2.5")]
    [InlineData("C", "owner", null)]
    [InlineData("E", "state", "planned")]
    [InlineData("E", "source", "reports/r.pdf")]
    [InlineData("E", "subject", "S")]
    [InlineData("E", "collected", "2026-08-01")]
    [InlineData("E", "expires", "2027-08-01")]
    [InlineData("E", "doubt", "0.03")]
    [InlineData("E", "probability", "0.97")]
    public void A_name_is_that_of_a_member_then_of_a_tag_then_of_data(string id, string name, string? value) =>
        ElementFacts.ValueOf(Sample[id], name)?.Replace(" ", string.Empty, StringComparison.Ordinal)
            .Should().Be(value?.Replace(" ", string.Empty, StringComparison.Ordinal));

    [Fact]
    public void The_names_are_those_that_any_element_has() =>
        ElementFacts.NamesIn(Sample).Should().Equal(
            "state", "source", "subject", "collected", "expires", "requires", "probability", "doubt", "cost", "owner", "url", "title", "level", "risk", "deep");

    [Theory]
    [InlineData("G", "https://example.org/tag")]
    [InlineData("C", "https://example.org/kept")]
    [InlineData("E", "reports/r.pdf")]
    [InlineData("X", null)]
    public void An_element_leads_to_its_source_else_to_its_url(string id, string? address) => ElementHead.LinkOf(Sample[id]).Should().Be(address);

    [Fact]
    public void What_is_shown_is_a_line_in_pictures_and_a_column_in_reports()
    {
        var svg = XDocument.Parse(Sample.ToSvg(new() { Show = ["owner", "state", "expires"] }));
        string[] lines = [.. svg.Descendants().Where(text => text.Attribute("class")?.Value == "ag-fact").Select(text => text.Value)];
        string report = CaseReport.Of(Sample, new CaseReportOptions { Show = ["owner", "cost", "state"], Sections = ReportSections.Register }).ToMarkdown();

        string.Join(' ', lines).Should().Be("owner: a, b state: a tag state: planned expires: 2027-08-01");
        Sample.ToSvg().Should().Contain("<text class=\"ag-id\"").And.Contain(">Short</text>", "the title stands by itself");
        report.Should().Contain("| Id | Statement | Standing | Link | owner | cost | state | Used in |")
            .And.Contain("| Valid through | owner | cost | Used in |");
        report.Should().Contain("[https://example.org/kept](<https://example.org/kept>) |  | 2.5 |");
    }

    [Fact]
    public void Without_anything_known_there_is_neither_a_line_nor_a_column()
    {
        Argument argument = new ArgumentBuilder("Bare").Build().Edit(edit => edit.Add(new Claim("C", "Claim")));

        argument.ToSvg(new() { Show = ["owner"] }).Should().Be(argument.ToSvg());
        CaseReport.Of(argument, new CaseReportOptions { Sections = ReportSections.Register }).ToMarkdown()
            .Should().Contain("| Id | Statement | Standing | Used in |");
    }

    [SharedDataFact]
    public void The_url_and_marks_of_GSN_YAML_are_shown()
    {
        Argument argument = ArgumentFormats.ReadFile(Path.Combine(Repository.SharedData!, "field-cases", "gsn-links.gsn.yaml")).Argument!;

        string svg = argument.ToSvg();

        XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "a").Attributes("href").Select(link => link.Value).Distinct()
            .Should().BeEquivalentTo("https://example.org/q?x=1&y=2", "https://example.org/plan?a=1&b=2");
        svg.Should().Contain("font-style=\"italic\">this</tspan>").And.Contain("&lt;b&gt;x&lt;/b&gt;").And.Contain(">• first</text>");
        argument.ToHtml().Should().NotContain("\"javascript:alert(1)\",\"javascript:alert(1)\"", "a fact with an address has it behind its text");
    }
}
