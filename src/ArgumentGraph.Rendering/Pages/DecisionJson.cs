using System.Text.Json;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>
/// Writes what a page shows first, for a decision: what is concluded, what carries several pathways and is easily overlooked, what to do next.
/// </summary>
internal sealed class DecisionJson(SupportReport support, LoadBearingReport loadBearing, RoadmapReport roadmap, FreshnessReport? freshness)
{
    private const int ShownSteps = 3;
    private const int ShownFacts = 5;
    private const int ShownCompletions = 3;

    private readonly NumberedArgument _structure = support.Argument.Numbered;

    /// <summary>Writes members into an object that has been begun.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("decision");
        StandingModel.WriteNumbers(json, "tops", support.Argument.RootNumbers.Where(number => !support.Argument.PathwayNumbers.Contains(number)));
        WriteFacts(json);
        WriteNextSteps(json);
        if (freshness?.Calendar is [{ } next, ..])
        {
            WriteNextExpiry(json, next.LastValidDay);
        }

        json.WriteEndObject();
        WriteOpenPoints(json);
        WriteRoadmap(json);
    }

    // Facts, not contexts: contexts, and claims that only pass on what they rest on, are critical and not basic.
    private void WriteFacts(Utf8JsonWriter json)
    {
        LoadBearingElement[] shared = [.. loadBearing.SharedAcrossPathways.Where(each => each.IsBasic)];
        LoadBearingElement[] facts = [.. shared.Where(each => each.Element is not Assumption)
            .OrderByDescending(each => each.IsHidden).ThenByDescending(each => each.Pathways.Count)];
        json.WriteStartArray("facts");
        foreach (LoadBearingElement fact in facts.Take(ShownFacts))
        {
            json.WriteStartObject();
            json.WriteNumber("element", Number(fact.Element));
            Numbers(json, "pathways", fact.Pathways);
            json.WriteBoolean("hidden", fact.IsHidden);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Numbers(json, "assumptions", shared.Select(each => each.Element).Where(element => element is Assumption));
        json.WriteNumber("moreFacts", Math.Max(facts.Length - ShownFacts, 0));
        json.WriteBoolean("allTried", loadBearing.IsLoadBearingExhaustive);
    }

    // Every completion makes all those pathways stand of which it contains a completion. Of those that cost the same, what makes most stand comes first.
    private void WriteNextSteps(Utf8JsonWriter json)
    {
        RoadmapPathway[] open = [.. roadmap.Pathways.Where(pathway => !pathway.Stands)];
        (RoadmapCompletion Steps, Element[] Buys)[] completions = [.. open.SelectMany(pathway => pathway.Completions)
            .DistinctBy(completion => completion.ToString(), StringComparer.Ordinal)
            .Select(completion => (Steps: completion, Buys: BoughtBy(completion, open)))
            .OrderBy(each => each.Steps.StepsWithoutCost).ThenBy(each => each.Steps.Cost).ThenByDescending(each => each.Buys.Length)
            .ThenBy(each => each.Steps.Steps.Count)];
        bool isAll = open.All(pathway => !pathway.CanBeCompleted || pathway.IsExhaustive);
        json.WriteStartArray("steps");
        foreach ((RoadmapCompletion completion, Element[] buys) in completions.Take(ShownSteps))
        {
            json.WriteStartObject();
            WriteCompletion(json, completion);
            Numbers(json, "buys", buys);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("cheapest", isAll && completions is [{ Steps.IsCostKnown: true }, ..]);
    }

    private static Element[] BoughtBy(RoadmapCompletion completion, RoadmapPathway[] open)
    {
        HashSet<RoadmapStep> steps = [.. completion.Steps];
        return [.. open.Where(pathway => pathway.Completions.Any(other => other.Steps.Count <= steps.Count && other.Steps.All(steps.Contains)))
            .Select(pathway => pathway.Element)];
    }

    private void WriteNextExpiry(Utf8JsonWriter json, DateOnly lastDay)
    {
        ExpiringElement[] together = [.. freshness!.Calendar.TakeWhile(each => each.LastValidDay == lastDay)];
        json.WriteStartObject("expires");
        json.WriteString("day", ReportPhrases.Day(lastDay));
        Numbers(json, "elements", together.Select(each => each.Element));
        Numbers(json, "falls", together.SelectMany(each => each.Fells).Distinct());
        json.WriteEndObject();
    }

    private void WriteOpenPoints(Utf8JsonWriter json)
    {
        json.WriteStartArray("openPoints");
        foreach (IGrouping<OpenPointKind, OpenPoint> kind in support.OpenPoints.GroupBy(point => point.Kind))
        {
            json.WriteStartObject();
            json.WriteString("kind", ReportPhrases.OpenPoint(kind.Key));
            Numbers(json, "elements", kind.Select(point => point.Element).Distinct());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteRoadmap(Utf8JsonWriter json)
    {
        json.WriteStartArray("roadmap");
        foreach (RoadmapPathway pathway in roadmap.Pathways.Where(pathway => !pathway.Stands))
        {
            json.WriteStartObject();
            json.WriteNumber("pathway", Number(pathway.Element));
            json.WriteBoolean("possible", pathway.CanBeCompleted);
            json.WriteNumber("more", Math.Max(pathway.Completions.Count - ShownCompletions, 0));
            json.WriteBoolean("all", pathway.IsExhaustive);
            json.WriteStartArray("ways");
            foreach (RoadmapCompletion completion in pathway.Completions.Take(ShownCompletions))
            {
                json.WriteStartObject();
                WriteCompletion(json, completion);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // What is supposed if the steps are taken: what holds, and whose challenges are answered.
    private void WriteCompletion(Utf8JsonWriter json, RoadmapCompletion completion)
    {
        json.WriteStartArray("text");
        foreach (RoadmapStep step in completion.Steps)
        {
            json.WriteStringValue(TextOf(step));
        }

        json.WriteEndArray();
        Numbers(json, "holds", completion.Steps.Where(step => step.Kind != RoadmapStepKind.Answer).Select(step => step.Element));
        Numbers(json, "answered", completion.Steps.Where(step => step.Kind == RoadmapStepKind.Answer).Select(step => step.Element).Distinct());
        if (completion.StepsWithoutCost < completion.Steps.Count)
        {
            json.WriteString("cost", (completion.IsCostKnown ? string.Empty : "at least ") + ReportPhrases.Number(completion.Cost));
        }
    }

    private static string TextOf(RoadmapStep step) => step.Challenge?.To is { Relationship: { } challenged }
        ? $"answer {step.Element.Id} (about {challenged.From} → {challenged.To})"
        : step.ToString();

    private int Number(Element element) => _structure.Find(element.Id);

    private void Numbers(Utf8JsonWriter json, string name, IEnumerable<Element> elements) => StandingModel.WriteNumbers(json, name, elements.Select(Number));
}
