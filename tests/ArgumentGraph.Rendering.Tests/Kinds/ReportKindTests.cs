using System.Text.Json;
using ArgumentGraph.Rendering.Tests.Displays;

namespace ArgumentGraph.Rendering.Tests.Kinds;

/// <summary>Every report is described once, and has every form.</summary>
public class ReportKindTests
{
    private static readonly JudgedArgument Sabotage = SampleReports.Sabotage.On(SampleReports.Day);

    public static TheoryData<string> Names => [.. ReportKind.All.Select(kind => kind.Name)];

    [Fact]
    public void Every_type_of_report_is_described()
    {
        Type[] described =
            [.. ReportKind.All.Select(kind => kind.ReportType == typeof(ValueList<ProbabilityReport>) ? typeof(ProbabilityReport) : kind.ReportType)];

        // What changes do is asked of two versions; a kind is asked of one argument.
        described.Append(typeof(ImpactReport)).Should().BeEquivalentTo(
            typeof(Argument).Assembly.GetExportedTypes().Where(type => type.IsClass && typeof(IAnalysisReport).IsAssignableFrom(type)));
        ReportKind.All.Select(kind => kind.Name).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_report_has_every_form(string name)
    {
        ReportKind kind = ReportKind.Find(name)!;
        MadeReport made = kind.Make(Sabotage, QueryOf(kind));

        made.Report.Should().BeAssignableTo(kind.ReportType);
        using (var json = JsonDocument.Parse(made.ToJson()))
        {
            json.RootElement.ValueKind.Should().Be(JsonValueKind.Object);
        }

        made.ToMarkdown().Should().StartWith("### ");
        made.ToHtml().Should().StartWith("<div class=\"ag-report\">");
        made.ToSvg().Should().Contain("<svg");
        made.Tables.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        made.Tables.Should().AllSatisfy(table => made.ToCsv(table).Should().NotBeEmpty());
        made.ToCsv().Should().Be(made.ToCsv(made.Tables[0]));
    }

    [Fact]
    public void What_is_asked_reaches_the_analysis()
    {
        var load = (LoadBearingReport)ReportKind.Find("load-bearing")!.Make(
            Sabotage, ReportQuery.Empty.With("element", "C21").With("max-pairs", "3").With("max-order", "2")).Report;
        var joint = (JointReport)ReportKind.Find("joint")!.Make(
            Sabotage, ReportQuery.Empty.With("fallen", "E37").With("pathway", "P5").With("pathway", "P6")).Report;
        var roadmap = (RoadmapReport)ReportKind.Find("roadmap")!.Make(Sabotage, ReportQuery.Empty.With("max-cost", "12.5")).Report;
        var whatIf = (WhatIfReport)ReportKind.Find("what-if")!.Make(Sabotage, ReportQuery.Empty.With("fail", "E37").With("remove", "D3")).Report;
        var probability = (ValueList<ProbabilityReport>)ReportKind.Find("probability")!
            .Make(Sabotage, ReportQuery.Empty.With("element", "P6").With("common-cause", "source=0.1")).Report;

        (load.AdditionalElements[0].Element.Id, load.Pairs.Count).Should().Be(("C21", 3));
        (joint.Pathways.Count, joint.Scenario!.Fallen[0].Id).Should().Be((2, "E37"));
        roadmap.Plan!.MaximumCost.Should().Be(12.5);
        (whatIf.Supposed.Failed[0], whatIf.Supposed.Removed[0]).Should().Be(("E37", "D3"));
        probability.Should().ContainSingle().Which.Element.Id.Should().Be("P6");
    }

    [Theory]
    [InlineData("joint", "falen", "P6", "Parameter 'falen' does not exist*'joint'*fallen*")]
    [InlineData("joint", "fallen", "E377", "Element 'E377' does not exist*did you mean 'E37'*")]
    [InlineData("load-bearing", "max-order", "63", "*'max-order' must be a whole number from 1 to 62, not '63'*")]
    [InlineData("roadmap", "max-cost", "-1", "*'max-cost' must be a number of at least 0, not '-1'*")]
    [InlineData("probability", "common-cause", "source", "*KEY=BETA*not 'source'*")]
    [InlineData("explanation", "max-sentences", "3", "*'id' is missing*")]
    public void What_is_asked_wrongly_is_refused_with_what_would_be_right(string name, string parameter, string value, string message) =>
        ReportKind.Find(name)!.Invoking(kind => kind.Make(Sabotage, ReportQuery.Empty.With(parameter, value)))
            .Should().Throw<ArgumentException>().WithMessage(message);

    private static ReportQuery QueryOf(ReportKind kind) =>
        kind.Parameters.Any(parameter => parameter.IsRequired) ? ReportQuery.Empty.With("id", "P6") : ReportQuery.Empty;
}
