using System.Xml;
using System.Xml.Linq;
using ArgumentGraph.Testing;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArgumentGraph.Rendering.Tests.Displays;

public class DisplayTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Fact]
    public void Every_fragment_and_picture_is_well_formed_and_says_something()
    {
        foreach (object report in SampleReports.Arguments.SelectMany(
            argument => Enum.GetValues<Baseline>().SelectMany(baseline => SampleReports.On(argument, baseline))))
        {
            (string html, string svg, string markdown) = SampleReports.Shown(report);

            XElement fragment = Fragment(html);
            fragment.Name.LocalName.Should().Be("div");
            ((string?)fragment.Attribute("class")).Should().Be("ag-report");
            XDocument.Parse(svg).Root!.Name.Should().Be(Svg + "svg");
            markdown.Should().NotBeEmpty().And.EndWith("\n").And.NotContain("\r");
            html.Should().NotContain("\r");
        }
    }

    [Fact]
    public void Whatever_a_text_says_it_comes_out_as_text()
    {
        foreach (string text in HostileArgument.Texts)
        {
            foreach (object report in SampleReports.On(HostileArgument.Of(text)))
            {
                (string html, string svg, _) = SampleReports.Shown(report);
                foreach (XElement root in new[] { Fragment(html), XDocument.Parse(svg).Root! })
                {
                    root.DescendantsAndSelf().Select(element => element.Name.LocalName)
                        .Should().NotContain(["script", "img", "foreignObject", "iframe", "object"], text);
                    root.DescendantsAndSelf().Attributes()
                        .Should().NotContain(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
                    root.DescendantsAndSelf().Attributes("href")
                        .Should().NotContain(link => link.Value.Contains("script:", StringComparison.OrdinalIgnoreCase));
                }

                Fragment(html).Descendants("style").Should().ContainSingle("a picture's own style stands in the picture");
                string words = string.Concat(Fragment(html).DescendantNodes().OfType<XText>().Select(node => node.Value));
                words.Should().NotContainAny("\u202E", "\u2066", "\u0001");
            }
        }
    }

    [Fact]
    public void Tables_in_Markdown_keep_their_columns_whatever_the_cells_say()
    {
        foreach (string text in HostileArgument.Texts)
        {
            object[] plain = [.. SampleReports.On(HostileArgument.Of("words"))];
            object[] hostile = [.. SampleReports.On(HostileArgument.Of(text))];
            for (int i = 0; i < hostile.Length; i++)
            {
                MarkdownDocument document = Markdown.Parse(SampleReports.Shown(hostile[i]).Markdown, Pipeline);

                document.Descendants<HtmlBlock>().Should().BeEmpty();
                document.Descendants<HtmlInline>().Should().BeEmpty();
                document.Descendants<CodeInline>().Select(code => code.Content).Should().BeSubsetOf(["and"], "only what its author marked is code: {0}", text);
                document.Descendants<LinkInline>().Should().BeEmpty(text);
                foreach (Table table in document.Descendants<Table>())
                {
                    table.OfType<TableRow>().Should().OnlyContain(row => row.Count == ((TableRow)table[0]).Count, text);
                }

                if (hostile[i] is not ValidationReport and not LoadBearingReport)
                {
                    document.Descendants<Table>().Count().Should().Be(
                        Markdown.Parse(SampleReports.Shown(plain[i]).Markdown, Pipeline).Descendants<Table>().Count(),
                        "{0} in {1}", text, hostile[i].GetType().Name);
                }
            }
        }
    }

    [Fact]
    public void Ids_of_displays_in_one_page_are_one_each()
    {
        string[] fragments = [.. SampleReports.On(SampleReports.Sabotage).Concat(SampleReports.On(SampleReports.Tempe))
            .Concat(SampleReports.On(SampleReports.Numbered)).Where(report => report is not Argument).Select(report => SampleReports.Shown(report).Html)];

        string[] ids = [.. fragments.SelectMany(html => Fragment(html).Descendants().Attributes("id")).Select(id => id.Value)];

        ids.Should().NotBeEmpty();
        ids.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_same_argument_gives_the_same_bytes()
    {
        foreach ((object one, object other) in SampleReports.On(SampleReports.Sabotage).Zip(SampleReports.On(Argument.Parse(SampleReports.Sabotage.ToJson()))))
        {
            SampleReports.Shown(one).Should().Be(SampleReports.Shown(other));
        }
    }

    [Fact]
    public void What_is_said_of_the_sample_is_what_the_reports_say()
    {
        LoadBearingReport load = SampleReports.Sabotage.AnalyzeLoadBearing(Setting.On(SampleReports.Day));
        load.ToMarkdown().Should().Contain("| **E37** | evidence | Permission audit: inference accounts have no read permission "
            + "on the weight files | **P5**, **P6**, **P7** | easily overlooked");
        load.ToMarkdown().Should().Contain("| **A7** + **E33** | **P5**, **P6** | **P6** |");

        SupportReport support = SampleReports.Sabotage.AnalyzeSupport(Setting.On(SampleReports.Day));
        support.ToMarkdown().Should().Contain("As is, judged on 2026-11-01.").And.Contain("**5 of 9 pathways are supported**");
        Words(support.ToHtml()).Should().Contain("of 166 elements; ToSvg() draws all", "the diagram is of a part, and says so");

        WhatIfReport lost = SampleReports.Sabotage.AnalyzeWhatIf(change => change.Fail("E37"), Setting.On(SampleReports.Day));
        lost.ToMarkdown().Should().Contain("**3 pathways fall, 0 rise.**")
            .And.Contain("| **P6** | The risk from self-exfiltration and autonomous operation is very low | supported | *unsupported* | **E37** failed |");
    }

    [Fact]
    public void What_was_cut_short_is_said_in_every_form()
    {
        LoadBearingReport bounded = SampleReports.Sabotage.AnalyzeLoadBearing(
            Setting.On(SampleReports.Day), new LoadBearingOptions { MaximumOrder = 1, ListedPairs = 0 });
        bounded.ArePairsExhaustive.Should().BeFalse();
        bounded.ToMarkdown().Should().Contain("Not every pair was tried");
        Words(bounded.ToHtml()).Should().Contain("Not every pair was tried");
        bounded.ToPathwayRows().Where(row => row.Standing != "unsupported").Should().Contain(row => !row.IsExhaustive && row.CountedToOrder == 1);

        LoadBearingReport few = SampleReports.Sabotage.AnalyzeLoadBearing(Setting.On(SampleReports.Day), new LoadBearingOptions { ListedPairs = 2 });
        few.ToMarkdown().Should().Contain("There are 15 pairs.");
        few.ToPairRows().Should().HaveCount(2).And.OnlyContain(row => row.PairsTotal == 15);

        RoadmapReport spent = SampleReports.Sabotage.AnalyzeRoadmap(Setting.On(SampleReports.Day), new RoadmapOptions { Budget = new() { Work = 1 } });
        spent.CandidatesJudged.Should().BeLessThan(spent.CandidatesTotal);
        spent.ToMarkdown().Should().Contain("The work budget was spent");
        spent.ToSvg().Should().Contain("work budget was spent");
    }

    [Fact]
    public void A_chain_of_many_elements_is_shown_in_part()
    {
        int length = TestSize.Of(20_000, 1_000_000);
        Argument chain = new ArgumentBuilder("Chain").Build().Edit(edit =>
        {
            edit.Add(new Goal("P", "Top") { IsPathway = true });
            string above = "P";
            for (int i = 0; i < length; i++)
            {
                string id = "C" + i;
                edit.Add(new Claim(id, "Claim"));
                edit.Connect(Relationship.SupportedBy(above, id));
                above = id;
            }
        });

        Words(chain.AnalyzeSupport().ToHtml()).Should().Contain("elements; ToSvg() draws all");
    }

    [Fact]
    public void A_wide_argument_without_a_top_that_fits_has_no_picture()
    {
        Argument wide = new ArgumentBuilder("Wide").Build().Edit(edit =>
        {
            for (int i = 0; i < 200; i++)
            {
                edit.Add(new Goal("G" + i, "Goal"));
            }
        });

        XElement fragment = Fragment(wide.AnalyzeSupport().ToHtml());
        fragment.Descendants(Svg + "svg").Should().BeEmpty();
        Words(wide.AnalyzeSupport().ToHtml()).Should().Contain("and 140 more.");
    }

    private static XElement Fragment(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static string Words(string html) => string.Concat(Fragment(html).DescendantNodes().OfType<XText>().Select(node => node.Value));
}
