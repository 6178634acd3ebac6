using System.Globalization;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Docs;

/// <summary>The worked example of docs/semantics.md: its tables hold of the sample case.</summary>
public class SemanticsExampleTests
{
    private const double Precision = 1e-12;
    private static readonly Argument Case = Argument.Load(Repository.File("samples", "nine-pathways", "case.json"));
    private static readonly LoadBearingReport Load = Case.AnalyzeLoadBearing();

    [Fact]
    public void Facts() =>
        Case.Elements.OfType<Evidence>().Select(each => (each.Id, string.Join(' ', each.Tags["mitigation"]), each.Likelihood!.Probability))
            .Should().BeEquivalentTo(Rows("Facts").Select(row => (row[0], row[1], SemanticsPage.NumberOf(row[2]))));

    [Fact]
    public void Pathways()
    {
        string[][] rows = Rows("Pathways");
        rows.Select(row => row[0]).Should().Equal(Load.Pathways.Concat(Load.Roots).Select(target => target.Element.Id));
        foreach (string[] row in rows)
        {
            LoadBearingTarget target = Load.Pathways.Concat(Load.Roots).Single(each => each.Element.Id == row[0]);
            target.CutSets.Listed.Select(set => set.ToString()).Should().Equal(row[2].Split("; "), row[0]);
            Case.AnalyzeProbability(row[0]).Exact.Should().BeApproximately(SemanticsPage.NumberOf(row[3]), Precision, row[0]);
        }

        Case.AnalyzeProbability("TOP").Naive.Should().BeApproximately(.579308, 5e-7);
    }

    [Fact]
    public void What_a_pathway_needs_is_what_its_formula_says()
    {
        string[] items = [.. Rows("Facts").Select(row => row[0])];
        string[][] pathways = [.. Rows("Pathways").Where(row => row[0] != "TOP")];
        for (int fallen = 0; fallen < 1 << items.Length; fallen++)
        {
            var down = items.Where((_, i) => (fallen & (1 << i)) != 0).ToHashSet();
            WhatIfReport report = Case.AnalyzeWhatIf(change => down.ToList().ForEach(id => change.Fail(id)));
            report.StillStanding.Select(pathway => pathway.Id).Should().Equal(pathways.Where(row => Holds(row[1], down)).Select(row => row[0]));
        }
    }

    [Fact]
    public void Single_points()
    {
        LoadBearingElement[] basic = [.. Load.LoadBearing.Where(element => element.IsBasic && element.Pathways.Count > 0)];
        basic.Select(element => (element.Element.Id, Ids(element.Pathways))).Should().Equal(Rows("Single points").Select(row => (row[0], row[1])));
        basic.Where(element => element.IsHidden).Select(element => element.Element.Id).Should().Equal("F");
    }

    [Fact]
    public void Pairs() =>
        Load.Pairs.Select(pair => ($"{pair.First.Id} + {pair.Second.Id}", Ids(pair.Pathways)))
            .Should().BeEquivalentTo(Rows("Pairs").Select(row => (row[0], row[1])));

    [Fact]
    public void Kinds_of_mitigation() =>
        Load.Concentrations.Where(each => each.Key == "mitigation")
            .Select(each => (each.Value, each.Count.ToString(CultureInfo.InvariantCulture), each.FallenPathways.Count == 0 ? "–" : Ids(each.FallenPathways)))
            .Should().BeEquivalentTo(Rows("Kinds of mitigation").Select(row => (row[0], row[1], row[2])));

    [Fact]
    public void Importance()
    {
        ImportanceReport report = Case.AnalyzeImportance();
        ValueList<ElementImportance> top = report.Roots.Single().Importance!;
        string[][] rows = Rows("Importance for the top");
        top.Select(each => each.Element.Id).Should().Equal(rows.Select(row => row[0]));
        top.Zip(rows).Should().OnlyContain(pair => Math.Abs(pair.First.Birnbaum - SemanticsPage.NumberOf(pair.Second[1])) < Precision);
        report.Pathways[6].Importance!.Single(each => each.Element.Id == "S7").Birnbaum.Should().BeApproximately(.1, Precision);
    }

    [Fact]
    public void How_many_fall()
    {
        ValueList<double> exactly = Case.AnalyzeJoint().ProbabilityOfExactly!;
        string[][] rows = Rows("How many pathways fall");
        rows.Should().HaveCount(exactly.Count);
        exactly.Select((probability, k) => Math.Abs(probability - SemanticsPage.NumberOf(rows[k][1])))
            .Should().OnlyContain(difference => difference < Precision);
    }

    private static string[][] Rows(string heading) => SemanticsPage.Table(heading, heading switch
    {
        "Pathways" => "pathway",
        "Pairs" => "pair",
        "Kinds of mitigation" => "mitigation",
        "How many pathways fall" => "exactly",
        _ => "item",
    }).Rows;

    private static string Ids(IEnumerable<Element> elements) => string.Join(' ', elements.Select(element => element.Id));

    // ∧ and ∨ with one level of brackets, and no mixture of both outside them.
    private static bool Holds(string formula, HashSet<string> fallen)
    {
        int open = formula.IndexOf('(', StringComparison.Ordinal);
        if (open >= 0)
        {
            int close = formula.IndexOf(')', StringComparison.Ordinal);
            string inner = Holds(formula[(open + 1)..close], fallen) ? "true" : "false";
            return Holds(formula[..open] + inner + formula[(close + 1)..], fallen);
        }

        return formula.Split(" ∨ ").Any(part => part.Split(" ∧ ").All(item => item == "true" || (item != "false" && !fallen.Contains(item))));
    }
}
