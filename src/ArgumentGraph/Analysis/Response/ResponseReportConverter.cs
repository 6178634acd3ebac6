using System.Text.Json;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Response;

/// <summary>A report on responses as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class ResponseReportConverter : ReportConverter<ResponseReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, ResponseReport report)
    {
        json.Ids("notAnswering", report.NotAnswering);
        json.Ids("unknown", report.Unknown);
        json.Ids("hidden", report.Hidden);
        json.Objects("pathways", report.Pathways, pathway => WritePathway(json, pathway));
        json.Objects("steps", report.Steps, role =>
        {
            json.WriteString("id", role.Step.Id);
            json.WriteString("who", role.Step.StatedStep!.Who);
            json.Ids("pathways", role.Pathways);
            json.Ids("underAllChainsOf", role.UnderAllChainsOf);
            json.Ids("worseWithout", role.WorseWithout);
        });
        json.Objects("responders", report.Responders, role =>
        {
            json.WriteString("who", role.Who);
            json.Ids("steps", role.Steps);
            json.Ids("pathways", role.Pathways);
            json.Ids("silentWithout", role.SilentWithout);
            json.Ids("worseWithout", role.WorseWithout);
        });
        json.Shortenings(report.Shortenings);
        Gaps(json, report.Gaps);
    }

    private static void WritePathway(Utf8JsonWriter json, PathwayResponse pathway)
    {
        json.WriteString("id", pathway.Pathway.Id);
        json.WriteString("statement", pathway.Pathway.Statement);
        json.Class("class", pathway.Class);
        json.Time("within", pathway.Pathway.Harm?.Within);
        json.Time("reversibleWithin", pathway.Pathway.Harm?.ReversibleWithin);
        json.Time("worst", pathway.Worst);
        json.Time("best", pathway.Best);
        json.Class("reversal", pathway.Reversal);
        json.WritePropertyName("chain");
        Chain(json, pathway.Chain);
        json.Objects("shares", pathway.Shares, share =>
        {
            json.Class("class", share.Class);
            json.NumberOrNull("share", share.Share);
            json.WritePropertyName("chain");
            Chain(json, share.Chain);
        });
        json.WritePropertyName("probability");
        Probability(json, pathway.Probability);
        json.NumberOrNull("everyAttempt", pathway.EveryAttempt);
        json.NumberOrNull("anyAttempt", pathway.AnyAttempt);
        json.Ids("steps", pathway.Steps);
        json.Ids("underAllChains", pathway.UnderAllChains);
        Gaps(json, pathway.Gaps);
    }

    private static void Chain(Utf8JsonWriter json, ResponseChain? chain)
    {
        if (chain is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.Ids("steps", chain.Steps);
        json.Class("class", chain.Class);
        json.Time("worst", chain.Worst);
        json.Time("best", chain.Best);
        json.NumberOrNull("share", chain.Share);
        json.WriteBoolean("tight", chain.IsTight);
        json.WriteEndObject();
    }

    private static void Probability(Utf8JsonWriter json, ResponseProbability? probability)
    {
        if (probability is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("lower", probability.Lower);
        json.WriteNumber("upper", probability.Upper);
        json.NumberOrNull("estimate", probability.Estimate);
        json.WriteNumber("lowerIgnoringTime", probability.LowerIgnoringTime);
        json.WriteNumber("upperIgnoringTime", probability.UpperIgnoringTime);
        json.NumberOrNull("asIfIndependent", probability.AsIfIndependent);
        json.NumberOrNull("doubtRatio", probability.DoubtRatio);
        json.WriteBoolean("shared", probability.IsShared);
        json.WriteEndObject();
    }

    private static void Gaps(Utf8JsonWriter json, ValueList<ResponseGap> gaps) => json.Objects("gaps", gaps, gap =>
    {
        json.WriteString("kind", ReportWords.Of(gap.Kind));
        json.WriteString("step", gap.Step?.Id);
    });
}
