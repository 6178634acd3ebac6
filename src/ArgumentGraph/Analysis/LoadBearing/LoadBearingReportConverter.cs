using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Analysis.Support;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.LoadBearing;

/// <summary>What is load-bearing, as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class LoadBearingReportConverter : ReportConverter<LoadBearingReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, LoadBearingReport load)
    {
        json.Counts(load.Counts);
        WriteTargets(json, "pathways", load.Pathways);
        json.WriteBoolean("everyPathwayDown", load.Pathways.Count > 0 && load.Pathways.All(target => target.IsDown));
        WriteTargets(json, "roots", load.Roots);
        WriteTargets(json, "additionalElements", load.AdditionalElements);
        WriteLoadBearing(json, load);
        WritePairs(json, load);
        WriteConcentrations(json, load);
        json.WriteBoolean("timeSpent", load.IsTimeSpent);
    }

    private static void WriteTargets(Utf8JsonWriter json, string name, IEnumerable<LoadBearingTarget> targets) => json.Objects(name, targets, target =>
    {
        json.WriteString("id", target.Element.Id);
        json.WriteString("statement", target.Element.Statement);
        json.Standing("standing", target.Standing);
        json.Standing("standingAsIs", target.StandingAsIs);
        json.RootCauses(target.RootCauses);
        CutSetSummary sets = target.CutSets;
        if (sets.SmallestOrder is { } smallest)
        {
            json.WriteNumber("smallestCutOrder", smallest);
        }
        else
        {
            json.WriteNull("smallestCutOrder");
        }

        json.WriteStartObject("cutSets");
        json.WriteString("count", sets.Count.ToString(CultureInfo.InvariantCulture));
        json.WriteBoolean("exhaustive", sets.IsExhaustive);
        json.WriteNumber("countedToOrder", sets.CountedToOrder);
        json.WriteStartObject("byOrder");
        foreach ((int order, System.Numerics.BigInteger count) in sets.CountByOrder.OrderBy(entry => entry.Key))
        {
            json.WriteString(order.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture)); // a string, for it may be beyond 2^53
        }

        json.WriteEndObject();
        json.Array("smallest", sets.Listed, set => json.WriteIds(set.Elements.Select(element => element.Id)));
        json.WriteEndObject();
    });

    private static void WriteLoadBearing(Utf8JsonWriter json, LoadBearingReport load)
    {
        json.Objects("loadBearing", load.LoadBearing, element =>
        {
            json.WriteString("id", element.Element.Id);
            json.WriteString("kind", ReportWords.Of(element.Element.Kind));
            json.WriteString("statement", element.Element.Statement);
            json.WriteBoolean("basic", element.IsBasic);
            json.WriteBoolean("hidden", element.IsHidden);
            json.Ids("pathways", element.Pathways);
            json.Ids("others", element.Others);
        });
        json.WriteBoolean("loadBearingExhaustive", load.IsLoadBearingExhaustive);
    }

    private static void WritePairs(Utf8JsonWriter json, LoadBearingReport load)
    {
        json.Objects("pairs", load.Pairs, pair =>
        {
            json.Ids("elements", [pair.First, pair.Second]);
            json.Ids("pathways", pair.Pathways);
            json.Ids("onlyTogether", pair.OnlyTogether);
        });
        json.Number("pairsTotal", load.PairsTotal);
        json.WriteBoolean("pairsExhaustive", load.ArePairsExhaustive);
        json.WriteBoolean("pairsRanked", load.ArePairsRanked);
    }

    private static void WriteConcentrations(Utf8JsonWriter json, LoadBearingReport load)
    {
        json.Objects("concentrations", load.Concentrations, concentration =>
        {
            json.WriteString("key", concentration.Key);
            json.WriteString("value", concentration.Value);
            json.WriteNumber("elements", concentration.Count);
            json.Ids("fallenPathways", concentration.FallenPathways);
            json.Ids("survivesAlone", concentration.SurvivesAlone);
        });
        json.WriteBoolean("concentrationsExhaustive", load.AreConcentrationsExhaustive);
    }
}
