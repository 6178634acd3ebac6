using System.Globalization;
using System.Xml.Linq;
using ArgumentGraph.Rendering.Charts;
using ArgumentGraph.Rendering.Tests.Displays;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Charts;

public class ResponseChartTests
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_steps_of_a_chain_end_when_the_analysis_says_that_the_chain_does()
    {
        int seen = 0;
        RandomResponses.Of(RandomLatency, allKnown: false).Check(300, 10_000, argument =>
        {
            foreach (ResponseChain chain in argument.AnalyzeResponse(null, new() { WithProbabilities = false }).Pathways
                .SelectMany(pathway => pathway.Shares.Select(share => share.Chain).Append(pathway.Chain)).OfType<ResponseChain>())
            {
                ValueList<StepSpan> spans = chain.ToSpans();

                spans.Select(span => span.Step).Should().Equal(chain.Steps);
                if (spans[^1].Step.StatedStep!.Blocks)
                {
                    spans[^1].Begin.Should().Be(chain.Best, "a block is one when it begins");
                }
                else
                {
                    spans[^1].Done.Should().Be(chain.Best);
                    spans[^1].Latest.Should().Be(chain.Worst);
                }

                spans.Should().OnlyContain(span => span.Begin <= span.Done && (span.Latest == null || span.Done <= span.Latest));
                seen++;
            }
        });
        seen.Should().BePositive();
    }

    [Fact]
    public void On_one_axis_five_minutes_can_be_told_from_six_months_and_from_each_other()
    {
        TimeSpan[] moments = [TimeSpan.FromMinutes(5), TimeSpan.FromHours(4), TimeSpan.FromDays(182)];
        var axis = new TimeAxis(moments, 440);

        axis.IsEven.Should().BeFalse();
        double[] places = [.. moments.Select(axis.Across)];
        places.Should().BeInAscendingOrder();
        places[0].Should().BeGreaterThan(10);
        (places[1] - places[0]).Should().BeGreaterThan(60);
        (places[2] - places[1]).Should().BeGreaterThan(60);
        axis.Ticks().Select(tick => tick.Label).Should().StartWith(["0"]).And.Contain("1 h").And.Contain("1 d");
    }

    [Fact]
    public void Times_of_like_size_are_on_an_even_axis()
    {
        var axis = new TimeAxis([TimeSpan.FromMinutes(20), TimeSpan.FromHours(4)], 440);

        axis.IsEven.Should().BeTrue();
        axis.Across(TimeSpan.FromHours(2)).Should().BeApproximately(axis.Across(TimeSpan.FromHours(4)) / 2, 1e-9);
    }

    [Fact]
    public void Marks_of_an_axis_keep_apart_and_the_places_keep_the_order_whatever_the_times()
    {
        var cases = new RandomCases<TimeSpan[]>(
            seed =>
            {
                var random = new Random(seed);
                return [.. Enumerable.Range(0, random.Next(0, 6)).Select(_ => new TimeSpan((long)Math.Pow(10, random.NextDouble() * 18.9)))];
            },
            times => string.Join(", ", times));
        cases.Check(500, 5_000, times =>
        {
            var axis = new TimeAxis(times, 440);

            times.Order().Select(axis.Across).Should().BeInAscendingOrder().And.NotContain(place => place < 0 || place > 440);
            double[] ticks = [.. axis.Ticks().Select(tick => axis.Across(tick.Time))];
            ticks[0].Should().Be(0);
            ticks.Zip(ticks.Skip(1), (one, next) => next - one).Where(gap => gap < 60).Should().BeEmpty();
        });
    }

    [Fact]
    public void Each_pathway_has_its_class_in_words_with_its_steps_their_doers_and_who_else_needs_them()
    {
        string[] words = Words(SampleReports.Responding.AnalyzeResponse());

        words.Should().ContainInOrder("P1", "prevented · 72 % of acts", "can be undone", "P2", "late only · 30 % of acts", "P3",
            "in time always · 48 % of acts", "P4", "no response", "P5", "no response", "P6", "time unknown · 30 % of acts");
        words.Should().Contain("harm 4 h").And.Contain("can be undone until 14 d").And.Contain("on-call rota").And.Contain("action limiter (automatic)")
            .And.Contain("log watch (working days)");
        words.Should().Contain("10 min, at most 15 min · also in P1, P3, P4, P6", "P2 shares the pager with these");
        words.Should().Contain("13.44 % of acts: in time always").And.Contain("13.83 % of acts").And.Contain("MONITOR → PAGE → DECIDE → OFF");
        words.Should().Contain("told, nobody decides").And.Contain("nobody").And.Contain("Time is on a logarithmic scale.");
    }

    [Fact]
    public void Only_what_is_unknown_is_open_ended()
    {
        ResponseReport report = SampleReports.Responding.AnalyzeResponse();
        foreach (PathwayResponse response in report.Pathways)
        {
            XElement svg = Drawn(report with { Pathways = [response] });

            int open = svg.Descendants(Space + "rect").Count(rect => ((string?)rect.Attribute("fill"))?.StartsWith("url(#", StringComparison.Ordinal) == true);
            open.Should().Be(response.Pathway.Id == "P6" ? 5 : 0, "of {0}: four steps from the unknown one on, and the key", response.Pathway.Id);
        }
    }

    [Fact]
    public void What_it_shows_is_said_to_readers_of_screens()
    {
        XElement svg = Drawn(SampleReports.Responding.AnalyzeResponse());

        ((string?)svg.Attribute("role")).Should().Be("img");
        svg.Element(Space + "desc")!.Value.Should()
            .StartWith("P1: prevented, by LIMIT; else 45 min as a rule, 2 h 20 min at worst; harm within 4 h.")
            .And.Contain("P2: late only, by AUDIT, PAGE, DECIDE, OFF").And.Contain("P5: no response.");
    }

    [Fact]
    public void More_pathways_than_can_be_shown_are_counted()
    {
        Argument many = new ArgumentBuilder("Many").Build().Edit(edit =>
        {
            for (int i = 0; i < 43; i++)
            {
                edit.Add(new Goal(string.Create(CultureInfo.InvariantCulture, $"P{i}"), "Ruled out") { Harm = new() { Within = TimeSpan.FromHours(1) } });
            }
        });

        Words(many.AnalyzeResponse()).Should().Contain("and 3 more");
    }

    private static Latency? RandomLatency(Random random) => random.Next(6) == 0 ? null : new Latency
    {
        AtMost = random.Next(4) == 0 ? null : TimeSpan.FromMinutes(random.Next(8)),
        Typical = random.Next(3) == 0 ? null : TimeSpan.FromMinutes(random.Next(5)),
    };

    private static XElement Drawn(ResponseReport report) => XDocument.Parse(report.ToSvg()).Root!;

    private static string[] Words(ResponseReport report) => [.. Drawn(report).Descendants(Space + "text").Select(text => text.Value)];
}
