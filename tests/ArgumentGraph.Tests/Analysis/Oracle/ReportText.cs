using System.Text;

namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>Reports as text, to be compared as wholes.</summary>
internal static class ReportText
{
    public static string Of(LoadBearingReport report)
    {
        var text = new StringBuilder();
        text.Append($"{report.Setting.Baseline} {report.Setting.Date:O} {report.Counts}\n");
        foreach (LoadBearingTarget target in report.Pathways.Concat(report.Roots).Concat(report.AdditionalElements))
        {
            CutSetSummary cuts = target.CutSets;
            text.Append($"{target.Element.Id}: {target.Standing}, as is {target.StandingAsIs}, "
                + $"{string.Join(" ", target.RootCauses.Causes)} {target.RootCauses.IsSmallest}\n");
            text.Append($"  {string.Join(" ", cuts.CountByOrder)} to {cuts.CountedToOrder}, {cuts.IsExhaustive}, "
                + $"{cuts.SmallestOrder}: {string.Join("; ", cuts.Listed)}\n");
        }

        text.AppendJoin('\n', report.LoadBearing).Append($"\n{report.IsLoadBearingExhaustive}\n");
        text.AppendJoin('\n', report.Pairs).Append($"\n{report.PairsTotal} {report.ArePairsExhaustive} {report.ArePairsRanked}\n");
        foreach (Concentration item in report.Concentrations)
        {
            text.Append($"{item.Key} = {item.Value} ({item.Count}): {Ids(item.FallenPathways)}; {Ids(item.SurvivesAlone)}\n");
        }

        text.Append($"{report.AreConcentrationsExhaustive}\n");
        LoadBearingMatrix matrix = report.Matrix;
        for (int row = 0; row < matrix.Targets.Count; row++)
        {
            text.Append($"{matrix.Targets[row].Id}: {string.Join(" ", matrix.Elements.Select((element, column) => $"{element.Id} {matrix[row, column]}"))}\n");
        }

        return text.ToString();
    }

    public static string Of(SupportReport report)
    {
        var text = new StringBuilder();
        foreach (AnalysedElement analysed in report.Pathways.Concat(report.Roots).Concat(report.AdditionalElements))
        {
            text.Append($"{analysed}: {analysed.Own.Reason} {Ids(analysed.Own.DecidedBy)}; "
                + $"{string.Join(" ", analysed.RootCauses.Causes)} {analysed.RootCauses.IsSmallest}\n");
            text.Append($"  {string.Join("; ", analysed.Inherited)}; {string.Join("; ", analysed.OpenPoints)}\n");
        }

        return text.AppendJoin('\n', report.OpenPoints).ToString();
    }

    private static string Ids(IEnumerable<Element> elements) => string.Join(", ", elements.Select(element => element.Id));
}
