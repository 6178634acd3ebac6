using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>Writes steps of a response and windows of a harm: members in a fixed order, what is not given and defaults left out.</summary>
internal static class ResponseWriter
{
    public static void Write(IndentedText json, ResponseStep step)
    {
        json.OpenObject();
        WriteStages(json, step.Stages);
        Text(json, "who", step.Who);
        Flag(json, "automatic", step.IsAutomatic);
        Flag(json, "blocks", step.Blocks);
        Number(json, "coverage", step.Coverage);
        Number(json, "recall", step.Recall);
        Number(json, "success", step.Success);
        if (step.Latency is { } latency)
        {
            json.Name("latency");
            Write(json, latency);
        }

        Text(json, "hours", step.Hours);
        if (step.After.Count > 0)
        {
            json.Name("after");
            json.OpenList();
            foreach (string id in step.After)
            {
                json.String(id);
            }

            json.CloseList();
        }

        Flag(json, "waitsForAll", step.WaitsForAll);
        json.CloseObject();
    }

    public static void Write(IndentedText json, Latency latency)
    {
        json.OpenObject();
        Time(json, "atMost", latency.AtMost);
        Time(json, "typical", latency.Typical);
        Text(json, "distribution", latency.Distribution?.ToWord());
        json.CloseObject();
    }

    public static void Write(IndentedText json, HarmWindow harm)
    {
        json.OpenObject();
        Text(json, "from", harm.From);
        Time(json, "within", harm.Within);
        Time(json, "reversibleWithin", harm.ReversibleWithin);
        if (harm.Attempts is { } attempts)
        {
            json.Name("attempts");
            json.Number(attempts);
        }

        json.CloseObject();
    }

    private static void WriteStages(IndentedText json, ValueList<ResponseStage> stages)
    {
        json.Name("stage");
        if (stages.Count == 1)
        {
            json.String(stages[0].ToWord());
            return;
        }

        json.OpenList();
        foreach (ResponseStage stage in stages)
        {
            json.String(stage.ToWord());
        }

        json.CloseList();
    }

    private static void Text(IndentedText json, string name, string? value)
    {
        if (value is not null)
        {
            json.Member(name, value);
        }
    }

    private static void Time(IndentedText json, string name, TimeSpan? value) => Text(json, name, value is { } time ? Duration.ToText(time) : null);

    private static void Number(IndentedText json, string name, double? value)
    {
        if (value is { } number)
        {
            json.Name(name);
            json.Number(number);
        }
    }

    private static void Flag(IndentedText json, string name, bool value)
    {
        if (value)
        {
            json.Name(name);
            json.Literal("true");
        }
    }
}
