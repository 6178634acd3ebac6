using System.Reflection;
using ArgumentGraph.Rendering.Tests.Displays;

namespace ArgumentGraph.Rendering.Tests.Tables;

/// <summary>Rows against the reports, walked in another way.</summary>
public class RowTests
{
    private static readonly Baseline[] Baselines = Enum.GetValues<Baseline>();

    [Fact]
    public void Columns_are_the_properties_in_order()
    {
        HashSet<Type> seen = [];
        foreach (object report in SampleReports.Arguments.SelectMany(argument => SampleReports.On(argument)))
        {
            foreach (TableCells row in RowSets.Of(report).SelectMany(set => set.Rows))
            {
                // The parameters of a record are its properties, in order.
                ParameterInfo[] parameters = row.Row.GetType().GetConstructors().Single().GetParameters();
                PropertyInfo[] properties = [.. parameters.Select(parameter => row.Row.GetType().GetProperty(parameter.Name!)!)];

                row.Columns.Should().Equal(properties.Select(property => property.Name));
                row.Cells.Should().Equal(properties.Select(property => property.GetValue(row.Row)));
                row.Row.GetType().GetProperties()
                    .Should().HaveCount(properties.Length, "a data frame that looks for properties finds the columns and nothing else");
                seen.Add(row.Row.GetType());
            }
        }

        Type[] all = [.. typeof(ITableRow).Assembly.GetExportedTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ITableRow)))];
        seen.Should().BeEquivalentTo(all, "every kind of row was looked at");
    }

    [Fact]
    public void Support_rows_are_the_elements()
    {
        foreach (Argument argument in SampleReports.Arguments)
        {
            foreach (Baseline baseline in Baselines)
            {
                SupportReport report = argument.AnalyzeSupport(Setting.On(SampleReports.Day, baseline));
                ValueList<SupportRow> rows = report.ToRows();

                rows.Select(row => row.Id).Should().Equal(argument.Elements.Select(element => element.Id));
                foreach (SupportRow row in rows)
                {
                    row.Standing.Should().BeEquivalentTo(report.StandingOf(row.Id).ToString());
                    row.AnalysedStanding.Should().BeEquivalentTo(report.AnalysedStandingOf(row.Id).ToString());
                    row.IsPathway.Should().Be(argument.Pathways.Any(pathway => pathway.Id == row.Id));
                    row.IsRoot.Should().Be(argument.Roots.Any(root => root.Id == row.Id));
                    row.Baseline.Should().Be(baseline switch { Baseline.AsIs => "as-is", Baseline.AsPlanned => "as-planned", _ => "as-argued" });
                    row.Date.Should().Be(SampleReports.Day);
                }

                ValueList<OpenPointRow> open = report.ToOpenPointRows();
                open.Select(row => (row.OpenPoint.ToUpperInvariant(), row.Id))
                    .Should().Equal(report.OpenPoints.Select(point => (point.Kind.ToString().ToUpperInvariant(), point.Element.Id)));
                foreach (AnalysedElement pathway in report.Pathways)
                {
                    open.Count(row => row.Pathways.Split(", ").Contains(pathway.Element.Id)).Should().Be(pathway.OpenPoints.Count);
                }
            }
        }
    }

    [Fact]
    public void Load_bearing_rows_are_the_cells_of_the_matrix()
    {
        foreach (Argument argument in SampleReports.Arguments)
        {
            foreach (Baseline baseline in Baselines)
            {
                LoadBearingReport report = argument.AnalyzeLoadBearing(Setting.On(SampleReports.Day, baseline));

                foreach (RoleRow row in report.ToRoleRows())
                {
                    row.Role.Should().BeEquivalentTo(report.RoleOf(row.Id, row.Pathway).ToString());
                }

                ILookup<string, string> carried = report.ToRoleRows().Where(row => row.Role == "loadBearing").ToLookup(row => row.Id, row => row.Pathway);
                foreach (LoadBearingRow row in report.ToRows().Where(row => row.IsBasic && row.PathwayCount > 0))
                {
                    row.Pathways.Split(", ").Should().BeEquivalentTo(carried[row.Id]);
                    row.PathwayCount.Should().Be(carried[row.Id].Count());
                }

                report.ToPathwayRows().Select(row => (row.Id, row.SmallestOrder, row.CutSets))
                    .Should().Equal(report.Pathways.Select(pathway => (pathway.Element.Id, pathway.CutSets.SmallestOrder, pathway.CutSets.Count)));
                report.ToPairRows().Select(row => (row.First, row.Second, row.PairsTotal, row.IsExhaustive))
                    .Should().Equal(report.Pairs.Select(pair => (pair.First.Id, pair.Second.Id, report.PairsTotal, report.ArePairsExhaustive)));
                report.ToConcentrationRows().Should().HaveCount(report.Concentrations.Count);
            }
        }
    }

    [Fact]
    public void What_if_rows_are_two_judgements_side_by_side()
    {
        foreach (Argument argument in SampleReports.Arguments.Where(argument => argument.Elements.Any(element => element is Evidence)))
        {
            string id = argument.Elements.First(element => element is Evidence).Id;
            WhatIfReport report = argument.AnalyzeWhatIf(change => change.Remove(id), Setting.On(SampleReports.Day));
            SupportReport before = argument.AnalyzeSupport(Setting.On(SampleReports.Day));
            SupportReport after = report.Changed.AnalyzeSupport(Setting.On(SampleReports.Day));

            var expected = argument.Elements.Select(element => (element.Id, From: before.StandingOf(element.Id).ToString(),
                To: report.Changed.Contains(element.Id) ? after.StandingOf(element.Id).ToString() : null))
                .Where(change => change.From != change.To).OrderBy(change => change.Id, StringComparer.Ordinal)
                .Select(change => (change.Id, Lower(change.From), Lower(change.To)));
            report.ToRows().Select(row => (row.Id, row.From, row.To)).Should().Equal(expected);
            foreach (PathwayChangeRow row in report.ToPathwayRows())
            {
                (row.From ?? Lower(after.AnalysedStandingOf(row.Id).ToString())).Should().Be(Lower(before.AnalysedStandingOf(row.Id).ToString()));
                (row.To ?? Lower(before.AnalysedStandingOf(row.Id).ToString())).Should().Be(Lower(after.AnalysedStandingOf(row.Id).ToString()));
            }
        }
    }

    [Fact]
    public void The_numbers_are_those_of_two_pathways_on_three_items()
    {
        ValueList<ProbabilityRow> rows = SampleReports.Numbered.AnalyzeProbabilities(["P1", "P2"]).ToRows();

        rows.Select(row => row.Id).Should().Equal("P1", "P2");
        rows[0].LowerDoubt.Should().BeApproximately(1 - (0.9 * 0.8), 1e-12);
        rows[1].Upper.Should().BeApproximately(0.9 * 0.95, 1e-12);
        rows.Should().OnlyContain(row => row.IsExact && row.Lower == row.Upper && row.Unknown.Length == 0);

        ValueList<JointRow> joint = SampleReports.Numbered.AnalyzeJoint().ToRows();
        joint.Select(row => row.Fallen).Should().Equal(0, 1, 2);
        joint[0].Exactly.Should().BeApproximately(0.9 * 0.8 * 0.95, 1e-12);
        joint[2].Exactly.Should().BeApproximately(0.1 + (0.9 * 0.2 * 0.05), 1e-12);
        joint[1].AtLeastLeast.Should().BeApproximately(1 - (0.9 * 0.8 * 0.95), 1e-12);

        ImportanceRow shared = SampleReports.Numbered.AnalyzeImportance().ToRows().Single(row => row.Target == "P1" && row.Id == "E1");
        shared.Birnbaum.Should().BeApproximately(0.8, 1e-12);
        shared.TargetDoubt.Should().BeApproximately(0.28, 1e-12);
    }

    [Fact]
    public void Roadmap_rows_say_what_the_steps_are_worth()
    {
        foreach (Argument argument in SampleReports.Arguments)
        {
            RoadmapReport report = argument.AnalyzeRoadmap(Setting.On(SampleReports.Day));

            report.ToRows().Select(row => row.Step).Should().Equal(report.Candidates.Select(candidate => candidate.Step.ToString()));
            ILookup<string, CompletionRow> byPathway = report.ToCompletionRows().ToLookup(row => row.Pathway);
            byPathway.Select(group => group.Key).Should().Equal(report.Pathways.Select(pathway => pathway.Element.Id));
            foreach (RoadmapPathway pathway in report.Pathways)
            {
                byPathway[pathway.Element.Id].Should().HaveCount(Math.Max(1, pathway.Completions.Count));
                byPathway[pathway.Element.Id].Where(row => row.Rank is not null).Select(row => row.Steps)
                    .Should().Equal(pathway.Completions.Select(completion => completion.ToString()));
            }
        }
    }

    [Fact]
    public void Findings_have_their_places_and_suppressed_ones_their_reasons()
    {
        ValidationReport report = SampleReports.Sabotage.Validate(Setting.On(SampleReports.Day));

        ValueList<FindingRow> rows = report.ToRows();

        rows.Should().HaveCount(report.Findings.Count + report.Suppressed.Count);
        rows.Take(report.Count).Select(row => (row.Rule, row.Message, row.Line))
            .Should().Equal(report.Select(finding => (finding.Rule.Id, finding.Message, finding.Place?.Line)));
        rows.Should().OnlyContain(row => row.SuppressedBecause == null || row.SuppressedBecause.Length > 0);
    }

    [Fact]
    public void Explanations_are_their_sentences()
    {
        Explanation explanation = SampleReports.Sabotage.Explain("P1", Setting.On(SampleReports.Day));

        explanation.ToRows().Select(row => (row.Explained, row.Depth, row.Id, row.Text))
            .Should().Equal(explanation.Sentences.Select(sentence => ("P1", sentence.Depth, sentence.ElementId, sentence.Text)));
    }

    private static string? Lower(string? name) => name is null ? null : char.ToLowerInvariant(name[0]) + name[1..];
}
