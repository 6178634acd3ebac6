using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Validation;

/// <summary>Is a step of a response complete, and can it follow what it says it follows?</summary>
internal static class StepCheck
{
    private const string Step = "step";

    public static void Check(Inspection inspection, int number, Element element)
    {
        if (element.StatedStep is not { } step)
        {
            return;
        }

        CheckLatency(inspection, number, step);
        if (step.FirstStage == ResponseStage.See && (step.Coverage is null || step.Recall is null))
        {
            string missing = step.Coverage is not null ? "'recall'" : step.Recall is not null ? "'coverage'" : "'coverage' and 'recall'";
            inspection.ReportAt(
                Rules.MissingDetectionShare,
                number,
                MemberPlace.Of(inspection, number, Step),
                $"'{element.Id}' sees, and its step has no {missing}; say how much is seen.");
        }

        string[] after = [.. step.After.Distinct(StringComparer.Ordinal)];
        if (step.WaitsForAll && after.Length < 2)
        {
            inspection.ReportAt(
                Rules.WaitsForFewerThanTwo,
                number,
                MemberPlace.Of(inspection, number, Step, "waitsForAll"),
                $"'{element.Id}' waits for all that it follows, and 'after' names {(after.Length == 0 ? "none" : "one")}; "
                + $"name the others, or leave 'waitsForAll' out.");
        }

        foreach (string id in after)
        {
            CheckAfter(inspection, number, element, step, id);
        }
    }

    private static void CheckLatency(Inspection inspection, int number, ResponseStep step)
    {
        string id = inspection.IdOf(number);
        if (step.Latency is not { } latency || latency is { AtMost: null, Typical: null, Distribution: null })
        {
            // What blocks is there beforehand: how long it takes is not asked.
            if (!step.Blocks)
            {
                inspection.ReportAt(
                    Rules.MissingLatency,
                    number, MemberPlace.Of(inspection, number, Step), $"The step of '{id}' does not say how long it takes; give its 'latency'.");
            }

            return;
        }

        if (!latency.IsComplete)
        {
            string needed = latency.Distribution switch
            {
                LatencyDistribution.Fixed => "'atMost' or 'typical'",
                LatencyDistribution.Exponential => "'typical'",
                _ => "'atMost'",
            };
            inspection.ReportAt(
                Rules.IncompleteLatency,
                number,
                MemberPlace.Of(inspection, number, Step, "latency", "distribution"),
                $"The latency of '{id}' has the distribution '{latency.Distribution!.Value.ToWord()}', and not {needed}, which that is made of; "
                + $"give it, or leave the distribution out.");
        }

        if (latency.Typical > latency.AtMost)
        {
            inspection.ReportAt(
                Rules.TypicalOverLongest,
                number,
                MemberPlace.Of(inspection, number, Step, "latency", "typical"),
                $"'{id}' takes {Duration.ToWords(latency.Typical.Value)} as a rule, and {Duration.ToWords(latency.AtMost.Value)} at most; "
                + $"correct one of them.");
        }
    }

    private static void CheckAfter(Inspection inspection, int number, Element element, ResponseStep step, string id)
    {
        int followed = inspection.Structure.Find(id);
        if (followed < 0)
        {
            inspection.ReportAt(
                Rules.AfterUnknownElement,
                number, PlaceOfAfter(), $"The step of '{element.Id}' follows '{Spelling.Clip(id)}', which does not exist{Suggestion(inspection, number, id)}");
        }
        else if (inspection.Structure.Elements[followed].StatedStep is not { } earlier)
        {
            if (!inspection.IsHidden(id, Step))
            {
                inspection.ReportAt(
                    Rules.AfterNoStep,
                    number, PlaceOfAfter(), $"The step of '{element.Id}' follows '{id}', which has no 'step'; give it one, or name what it stands for.");
            }
        }
        else if (step.FirstStage < earlier.LastStage)
        {
            inspection.ReportAt(
                Rules.AfterLaterStage,
                number,
                PlaceOfAfter(),
                $"The step of '{element.Id}' begins with '{step.FirstStage.ToWord()}', and follows '{id}', which ends with '{earlier.LastStage.ToWord()}'; "
                + $"a response goes from see to tell, decide and act.");
        }
        else if (step.FirstStage > earlier.LastStage + 1)
        {
            string[] between = [.. Enum.GetValues<ResponseStage>().Where(stage => stage > earlier.LastStage && stage < step.FirstStage)
                .Select(stage => $"'{stage.ToWord()}'")];
            inspection.ReportAt(
                Rules.AfterEarlierStage,
                number,
                PlaceOfAfter(),
                $"The step of '{element.Id}' begins with '{step.FirstStage.ToWord()}', and follows '{id}', which ends with '{earlier.LastStage.ToWord()}'; "
                + $"{Wording.List(between, "and")} {(between.Length == 1 ? "is" : "are")} left out, so nothing leads from one to the other.");
        }

        int PlaceOfAfter() => MemberPlace.Of(inspection, number, Step, "after");
    }

    private static string Suggestion(Inspection inspection, int number, string id) => Spelling.Suggestion(
        id, inspection.Structure.Elements.Where((other, at) => at != number && other.StatedStep is not null).Select(other => other.Id), ".");
}
