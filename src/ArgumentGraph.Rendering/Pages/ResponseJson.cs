using System.Text.Json;
using ArgumentGraph.Rendering.Charts;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>Writes the responses to the harm of pathways, as the page draws them: places on the axis are shares of its length.</summary>
internal sealed class ResponseJson(ResponseReport report, NumberedArgument structure)
{
    private const int Length = 1000;

    public void Write(Utf8JsonWriter json)
    {
        string summary = ResponsePhrases.Summary(report);
        json.WriteStartObject("response");
        json.WriteString("summary", ResponsePhrases.Carrier(report) is { } carrier
            ? $"{summary}; {carrier.Who} is under all chains of {carrier.SilentWithout.Count}."
            : $"{summary}.");
        json.WriteStartArray("pathways");
        foreach (PathwayResponse response in report.Pathways)
        {
            WritePathway(json, response);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePathway(Utf8JsonWriter json, PathwayResponse response)
    {
        ResponseLine[] lines = [.. ResponseLine.Of(response, report)];
        TimeAxis axis = new(ResponseLine.MomentsOf(response, lines), Length);
        json.WriteStartObject();
        json.WriteNumber("pathway", structure.Find(response.Pathway.Id));
        json.WriteString("class", ResponsePhrases.Of(response.Class));
        json.WriteString("tone", ResponsePhrases.ColourOf(response.Class) switch { Standing.Supported => "good", Standing.InDoubt => "doubt", _ => "bad" });
        json.WriteString("times", ResponsePhrases.TimesOf(response));
        StandingModel.WriteNumbers(json, "chain", (response.Chain?.Steps ?? []).Select(step => structure.Find(step.Id)));
        json.WriteBoolean("even", axis.IsEven);
        json.WriteStartArray("windows");
        WriteWindow(json, "harm", "harm", response.Pathway.Harm?.Within, axis);
        WriteWindow(json, "undone", "can be undone until", response.Pathway.Harm?.ReversibleWithin, axis);
        json.WriteEndArray();
        json.WriteStartArray("lines");
        foreach (ResponseLine line in lines)
        {
            WriteLine(json, line, axis);
        }

        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (ResponseGap gap in response.Gaps)
        {
            json.WriteStringValue($"{(gap.Step is { } step ? $"{step.Id}: " : string.Empty)}{ResponsePhrases.Of(gap.Kind)}");
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWindow(Utf8JsonWriter json, string kind, string label, TimeSpan? time, TimeAxis axis)
    {
        if (time is { } window)
        {
            json.WriteStartArray();
            json.WriteNumberValue(Place(axis, window));
            json.WriteStringValue($"{label} {ResponsePhrases.Of(window)}");
            json.WriteStringValue(kind);
            json.WriteEndArray();
        }
    }

    // A bar has three places: where it begins, where it is full, and where it ends, -1 for never.
    private void WriteLine(Utf8JsonWriter json, ResponseLine line, TimeAxis axis)
    {
        json.WriteStartObject();
        json.WriteString("stage", line.Stage);
        StandingModel.WriteNumbers(json, "steps", line.Steps.Select(step => structure.Find(step.Id)));
        json.WriteString("text", line.Text);
        json.WriteString("value", line.Value);
        if (line.Bar is { } bar)
        {
            int end = bar.Latest is { } latest ? Place(axis, latest) : line.IsGate ? Place(axis, bar.Done) : -1;
            StandingModel.WriteNumbers(json, "bar", [Place(axis, bar.Begin), Place(axis, bar.Done), end]);
        }

        if (line.IsGate)
        {
            json.WriteBoolean("gate", value: true);
        }

        if (line.IsGap)
        {
            json.WriteBoolean("gap", value: true);
        }

        json.WriteEndObject();
    }

    private static int Place(TimeAxis axis, TimeSpan time) => (int)Math.Round(axis.Across(time));
}
