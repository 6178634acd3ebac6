using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Rendering.Json;

/// <summary>The report of <c>analyze</c> as JSON. <c>docs/tool.md</c> says what each member means.</summary>
internal static class AnalyzeJson
{
    public static void Write(TextWriter output, SupportReport support, LoadBearingReport load, AnalyzeNumbers? numbers = null) => JsonReport.Write(output, json =>
    {
        json.Setting(support);
        SupportJson.WriteCounts(json, load.Counts);
        WriteTargets(json, "pathways", load.Pathways, numbers);
        json.WriteBoolean("everyPathwayDown", load.Pathways.Count > 0 && load.Pathways.All(target => target.IsDown));
        WriteTargets(json, "roots", load.Roots, numbers);
        WriteTargets(json, "elements", load.AdditionalElements, numbers);
        SupportJson.WriteOpenPoints(json, support);
        WriteLoadBearing(json, load);
        WritePairs(json, load);
        WriteConcentrations(json, load);
    });

    private static void WriteTargets(Utf8JsonWriter json, string name, IEnumerable<LoadBearingTarget> targets, AnalyzeNumbers? numbers) => json.Objects(name, targets, target =>
    {
        json.WriteString("id", target.Element.Id);
        json.WriteString("statement", target.Element.Statement);
        json.Standing("standing", target.Standing);
        json.Standing("standingAsIs", target.StandingAsIs);
        json.RootCauses(target.RootCauses);
        NumbersJson.Write(json, target.Element, numbers ?? AnalyzeNumbers.None);
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
        json.WriteBoolean("complete", sets.IsExhaustive);
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
            json.WriteString("kind", Codes.Of(element.Element.Kind));
            json.WriteString("statement", element.Element.Statement);
            json.WriteBoolean("basic", element.IsBasic);
            json.WriteBoolean("hidden", element.IsHidden);
            json.Ids("pathways", element.Pathways);
            json.Ids("others", element.Others);
        });
        json.WriteBoolean("loadBearingComplete", load.IsLoadBearingExhaustive);
    }

    private static void WritePairs(Utf8JsonWriter json, LoadBearingReport load)
    {
        json.Objects("pairs", load.Pairs, pair =>
        {
            json.Ids("elements", [pair.First, pair.Second]);
            json.Ids("pathways", pair.Pathways);
            json.Ids("added", pair.Added);
        });
        json.Number("pairsTotal", load.PairsTotal);
        json.WriteBoolean("pairsComplete", load.ArePairsExhaustive);
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
        json.WriteBoolean("concentrationsComplete", load.AreConcentrationsExhaustive);
    }
}
