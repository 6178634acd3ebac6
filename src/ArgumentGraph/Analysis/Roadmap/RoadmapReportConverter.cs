using System.Text.Json;
using ArgumentGraph.Analysis.Response;
using ArgumentGraph.Reporting;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>A roadmap as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal sealed class RoadmapReportConverter : ReportConverter<RoadmapReport>
{
    protected override void WriteMembers(Utf8JsonWriter json, RoadmapReport roadmap)
    {
        json.Objects("pathways", roadmap.Pathways, pathway => WritePathway(json, pathway));
        json.Objects("candidates", roadmap.Candidates, candidate =>
        {
            WriteStep(json, candidate.Step);
            json.WriteString("statement", candidate.Step.Element.Statement);
            json.Ids("completesPathways", candidate.CompletesPathways);
            WriteGain(json, candidate.Gain);
        });
        json.WriteNumber("candidatesTotal", roadmap.CandidatesTotal);
        json.WriteNumber("candidatesJudged", roadmap.CandidatesJudged);
        if (roadmap.Plan is { } plan)
        {
            json.WriteStartObject("plan");
            json.WriteNumber("maximumCost", plan.MaximumCost);
            json.WriteNumber("cost", plan.Cost);
            json.WriteBoolean("provedBest", plan.IsProvedBest);
            json.WriteNumber("candidatesWithoutCost", plan.CandidatesWithoutCost);
            json.Objects("steps", plan.Steps, step => WriteStep(json, step));
            WriteGain(json, plan.Gain);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("plan");
        }

        json.Shortenings(roadmap.Shortenings);
    }

    private static void WritePathway(Utf8JsonWriter json, RoadmapPathway pathway)
    {
        json.WriteString("id", pathway.Element.Id);
        json.WriteString("statement", pathway.Element.Statement);
        json.Standing("standing", pathway.Standing);
        json.WriteBoolean("canBeCompleted", pathway.CanBeCompleted);
        json.Ids("circular", pathway.Circular);
        json.Objects("necessary", pathway.Necessary, step => WriteStep(json, step));
        json.WriteString("completionCount", pathway.CompletionCount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteBoolean("exhaustive", pathway.IsExhaustive);
        json.WriteNumber("completeToSize", pathway.CompleteToSize);
        json.Objects("completions", pathway.Completions, completion =>
        {
            json.WriteNumber("cost", completion.Cost);
            json.WriteNumber("stepsWithoutCost", completion.StepsWithoutCost);
            json.Objects("steps", completion.Steps, step => WriteStep(json, step));
        });
    }

    private static void WriteStep(Utf8JsonWriter json, RoadmapStep step)
    {
        json.WriteString("step", ReportWords.Of(step.Kind));
        json.WriteString("id", step.Element.Id);
        json.WriteString("reason", ReportWords.Of(step.Reason));
        if (step.Challenge is { } challenge)
        {
            json.Relationship("challenge", challenge);
        }

        json.NumberOrNull("cost", step.Cost);
    }

    private static void WriteGain(Utf8JsonWriter json, RoadmapGain gain)
    {
        json.WriteStartObject("gain");
        json.WriteNumber("pathwaysMadeToStand", gain.PathwaysMadeToStand);
        json.NumberOrNull("singlePointsRemoved", gain.SinglePointsRemoved);
        json.NumberOrNull("orderGained", gain.OrderGained);
        json.NumberOrNull("doubtRemoved", gain.DoubtRemoved);
        json.Objects("pathways", gain.Pathways, each =>
        {
            json.WriteString("id", each.Pathway.Id);
            json.WriteBoolean("standsBefore", each.StandsBefore);
            json.WriteBoolean("standsAfter", each.StandsAfter);
            json.NumberOrNull("singlePointsRemoved", each.SinglePointsRemoved);
            json.NumberOrNull("orderGained", each.OrderGained);
            json.NumberOrNull("doubtRemoved", each.DoubtRemoved);
        });
        json.WriteEndObject();
    }
}
