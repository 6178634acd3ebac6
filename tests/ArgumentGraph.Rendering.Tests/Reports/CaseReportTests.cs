using System.Xml.Linq;
using ArgumentGraph.Testing;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArgumentGraph.Rendering.Tests.Reports;

public class CaseReportTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);
    private static readonly Lazy<Argument> Sabotage = new(() => Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));
    private static readonly Lazy<CaseReport> Report = new(() => CaseReport.Of(Sabotage.Value, new CaseReportOptions { Setting = Setting.On(Day) }));
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Fact]
    public void It_says_of_the_sample_what_the_analyses_say()
    {
        string text = Report.Value.ToMarkdown();
        LoadBearingReport load = Sabotage.Value.AnalyzeLoadBearing(Setting.On(Day));

        text.Should().Contain($"**{load.Pathways.Count(target => target.Standing == Standing.Supported)} of {load.Pathways.Count} pathways are supported**");
        text.Should().Contain("| **E37** | Permission audit: inference accounts have no read permission on the weight files · urn:example:");
        text.Should().Contain("| **E37** | Permission audit: inference accounts have no read permission on the weight files | **P5**, **P6**, **P7** |");
        foreach (LoadBearingTarget target in load.Pathways)
        {
            text.Should().Contain($"### {target.Element.Id}: {target.Element.Statement}");
        }

        foreach (Element element in Sabotage.Value.Elements.Where(element => element is Claim or Evidence or Assumption or Context))
        {
            text.Should().Contain($"| **{element.Id}** |", "the register has it");
        }
    }

    [Fact]
    public void The_verdict_on_the_top_claim_comes_first_and_then_the_fact_that_carries_three_pathways_unseen()
    {
        string text = Report.Value.ToMarkdown();
        string summary = text[text.IndexOf("## Summary", StringComparison.Ordinal)..];

        summary.Split('\n')[2].Should().StartWith("**G0** ").And.Contain("unsupported");
        string[] hidden = [.. summary.Split('\n').SkipWhile(line => !line.StartsWith("### Facts that carry", StringComparison.Ordinal)).Skip(2)];
        hidden[0].Should().StartWith("- **E37** ").And.Contain("carries **P5**, **P6**, **P7**");
        hidden[1].Should().BeEmpty("contexts, justifications and assumptions of the whole case are listed apart");
        text.Should().Contain("Definitions and framing").And.Contain("**X1**, **X2**, **X3**, **X4**, **X5** for **P1**");
    }

    [Fact]
    public void The_cover_says_which_version_of_which_file_it_is_on_and_has_lines_to_sign()
    {
        string text = CaseReport.Of(Sabotage.Value, new CaseReportOptions
        {
            Setting = Setting.On(Day),
            Issue = "3, draft",
            Producer = "a tool 1.2",
            FileName = "folder/case.json",
            Signatories = ["Safety lead"],
        }).ToMarkdown();
        string cover = text[..text.IndexOf("## Summary", StringComparison.Ordinal)];

        cover.Should().Contain(Sabotage.Value.ContentHash).And.Contain("- **Case:** case.json\n").And.Contain("3, draft").And.Contain("a tool 1.2")
            .And.Contain("As is, judged on 2026-11-01").And.Contain("| Safety lead |  |  |  |");
        CaseReport.Of(Sabotage.Value, new CaseReportOptions { Signatories = [] }).ToMarkdown().Should().NotContain("Signature");
    }

    [Fact]
    public void Tags_that_keep_books_and_what_all_evidence_bears_are_passed_over()
    {
        Argument argument = new ArgumentBuilder("Tags").Build().Edit(edit =>
        {
            edit.Add(new Goal("P", "Top") { IsPathway = true });
            foreach (string id in (string[])["E1", "E2"])
            {
                edit.Add(new Evidence(id, id)
                {
                    Subject = "the same",
                    Tags = ValueMap<ValueList<string>>.Empty.With("team", ["ours"]).With("written", [id]),
                });
                edit.Connect(Relationship.SupportedBy("P", id));
            }

            edit.Add(new Evidence("E3", "E3")
            {
                Subject = "the same",
                Tags = ValueMap<ValueList<string>>.Empty.With("team", ["theirs"]).With("written", ["E2"]),
            });
            edit.Connect(Relationship.SupportedBy("P", "E3"));
        });

        Concentrations([]).Should().Contain("| team | ours | 2 |").And.Contain("| written | E2 | 2 |").And.NotContain("| subject |");
        Concentrations(["written"]).Should().Contain("| team | ours | 2 |").And.NotContain("| written |").And.Contain("subject, written");

        string Concentrations(ValueList<string> without) =>
            CaseReport.Of(argument, new CaseReportOptions { Sections = ReportSections.Concentration, WithoutTags = without }).ToMarkdown();
    }

    [Fact]
    public void Evidence_that_nobody_said_is_available_looks_otherwise()
    {
        string html = Report.Value.ToHtml();

        html.Should().Contain("<span class=\"trust\">taken as available, nobody said</span>");
        html.Split("taken as available, nobody said").Length.Should().Be(1 + Sabotage.Value.OfKind<Evidence>().Count(evidence => evidence.State is null));
    }

    [Fact]
    public void Markdown_has_each_sheet_as_a_flowchart()
    {
        string text = Report.Value.ToMarkdown();
        int sheets = Report.Value.Pictures.Keys
            .Count(name => name is not ("heat-map" or "freshness") && !name.StartsWith("response", StringComparison.Ordinal));

        text.Split("```mermaid\nflowchart TD\n").Length.Should().Be(1 + sheets);
        text.Should().Contain("<b>E37</b><br/>Permission audit#58; inference accounts");
    }

    [Fact]
    public void The_same_argument_gives_the_same_bytes()
    {
        var again = CaseReport.Of(Argument.Parse(Sabotage.Value.ToJson()), new CaseReportOptions { Setting = Setting.On(Day), FileName = "case.json" });

        again.ToMarkdown().Should().Be(Report.Value.ToMarkdown());
        again.ToHtml().Should().Be(Report.Value.ToHtml());
    }

    [Fact]
    public void Sections_are_those_asked_for_under_the_title_given()
    {
        string text = CaseReport.Of(
            Sabotage.Value, new CaseReportOptions { Setting = Setting.On(Day), Title = "A *title*", Sections = ReportSections.Summary | ReportSections.Method })
            .ToMarkdown();

        text.Should().StartWith("<!-- argument-graph -->\n\n# A \\*title\\*\n");
        text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Should().Equal("## Summary", "## Method, words and limits");
    }

    [Fact]
    public void Pictures_are_within_or_where_they_are_said_to_be()
    {
        var linked = CaseReport.Of(Sabotage.Value, new CaseReportOptions { Setting = Setting.On(Day), PictureAddress = name => $"pictures/{name}.svg" });

        linked.Pictures.Keys.Should().Contain("heat-map").And.Contain("pathway-9").And.Contain("freshness").And.Contain("response").And.Contain("overview");
        linked.ToMarkdown().Should().Contain("](pictures/heat-map.svg)");
        linked.ToHtml().Should().Contain("<img src=\"pictures/pathway-1.svg\"").And.NotContain("<svg");
        Report.Value.ToHtml().Should().Contain("<svg").And.NotContain("<img");
        foreach (string svg in linked.Pictures.Values)
        {
            XDocument.Parse(svg).Root!.Name.LocalName.Should().Be("svg");
        }
    }

    [Fact]
    public void Every_id_of_the_page_is_one_and_every_link_within_it_leads_somewhere()
    {
        string html = Report.Value.ToHtml();
        string[] ids = [.. Matches(html, " id=\"")];
        string[] links = [.. Matches(html, " href=\"#")];

        ids.Should().OnlyHaveUniqueItems();
        links.Should().NotBeEmpty();
        links.Should().BeSubsetOf(ids);
    }

    [Fact]
    public void What_is_shared_without_end_is_set_out_once()
    {
        // A ladder: paths double with each level, lines do not.
        var draft = new ArgumentBuilder("Ladder");
        GoalDraft top = draft.Goal("P", "Top").AsPathway();
        ClaimDraft[] above = [];
        for (int level = 0; level < 40; level++)
        {
            ClaimDraft[] pair = [draft.Claim($"L{level}", "left"), draft.Claim($"R{level}", "right")];
            foreach (ClaimDraft claim in above)
            {
                claim.SupportedByAll(pair[0], pair[1]);
            }

            if (level == 0)
            {
                top.SupportedByAll(pair[0], pair[1]);
            }

            above = pair;
        }

        string text = CaseReport.Of(draft.Build(), new CaseReportOptions { Sections = ReportSections.Pathways }).ToMarkdown();
        text.Split('\n').Count(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal)).Should().BeLessThan(400);
    }

    [Fact]
    public void An_argument_without_anything_has_a_report()
    {
        CaseReport report = CaseReport.Of(new ArgumentBuilder("Nothing").Build());

        report.ToMarkdown().Should().Contain("The argument has no pathway, root goal or root claim, so it concludes nothing.");
        report.ToHtml().Should().Contain("<h1>");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[a](javascript:alert(1)) ![b](x) <i>x</i> [c]: d ~~x~~ $x$")]
    [InlineData("a | b\n| --- |\n# heading\n- item\n1. one\n> quote\n***\n===")]
    [InlineData("\\*\\\\[x]: y &amp; &#60; \u202Eright to left")]
    public void Text_of_the_argument_is_text_in_Markdown(string text)
    {
        Argument argument = new ArgumentBuilder(text).Build().Edit(edit =>
        {
            edit.Add(new Goal("P", text) { IsPathway = true, Description = text });
            edit.Add(new Evidence("E", text) { Source = text, Tags = ValueMap<ValueList<string>>.Empty.With("key", [text]) });
            edit.Connect(Relationship.SupportedBy("P", "E"));
        });
        MarkdownDocument plain = Parse(CaseReport.Of(argument.Edit(edit => edit.Retitle("words"))).ToMarkdown());
        MarkdownDocument document = Parse(CaseReport.Of(argument).ToMarkdown());

        document.Descendants<HtmlBlock>().Should().ContainSingle("the mark at the beginning");
        document.Descendants<HtmlInline>().Should().BeEmpty();
        document.Descendants<LinkInline>().Should().BeEmpty();
        document.Descendants<AutolinkInline>().Should().BeEmpty();
        document.Descendants<CodeInline>().Should().BeEmpty();
        document.Descendants<HtmlEntityInline>().Should().BeEmpty();
        document.Count.Should().Be(plain.Count, "no text makes a block of its own");
        string words = string.Concat(document.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
        words.Should().Contain(text.Replace("\u202E", string.Empty, StringComparison.Ordinal).Replace('\n', ' ').Trim()[..10].TrimEnd());
    }

    private static MarkdownDocument Parse(string text) => Markdown.Parse(text, Pipeline);

    private static IEnumerable<string> Matches(string html, string start)
    {
        for (int at = html.IndexOf(start, StringComparison.Ordinal); at >= 0; at = html.IndexOf(start, at + 1, StringComparison.Ordinal))
        {
            int from = at + start.Length;
            yield return html[from..html.IndexOf('"', from)];
        }
    }
}
