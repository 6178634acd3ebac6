using System.Text.Json;
using ArgumentGraph.Rendering.Facts;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>Writes what an element says and what is known of it, as the page shows it.</summary>
internal static class ElementJson
{
    private const string NewestRun = "Newest run";

    // Which names of facts are written in words of the page's own; others are shown as their author spelt them.
    private static readonly (string Name, string Label)[] Labels =
        [("state", "State"), ("source", "Source"), ("subject", "Subject"), ("collected", "Collected"),
            ("expires", "Expires"), ("probability", "Probability"), ("step", "Response"), ("harm", "Time to harm"),
            ("cost", "Cost")];

    /// <summary>Writes members into an object that has been begun: the text without marks, with them where it has any, its head and its facts.</summary>
    public static void Write(Utf8JsonWriter json, Element element, Setting setting)
    {
        var statement = MarkedText.Of(element.Statement);
        json.WriteString("text", statement.Plain);
        if (statement.HasMarks)
        {
            WriteMarked(json, "marked", statement);
        }

        if (ElementHead.TitleOf(element) is { } title)
        {
            json.WriteString("title", title);
        }

        if (ElementHead.LinkOf(element) is { } link)
        {
            json.WriteString("link", link);
        }

        if (element.Description is { Length: > 0 } description)
        {
            WriteMarked(json, "description", MarkedText.Of(description));
        }

        json.WriteStartArray("facts");
        foreach ((string label, string text) in FactsOf(element))
        {
            WriteFact(json, label, text, label == "Source" ? SafeLink.Of(text) : SafeLink.OfAddress(text));
        }

        if (DecisionOn(element, setting) is { } decision)
        {
            WriteFact(json, NewestRun, RunOf(decision), decision.Newest.Run is { } run ? SafeLink.OfAddress(run) : null);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the labels of the facts that the reader may lay over the diagram: those that are not drawn in it already.</summary>
    public static void WriteLayers(Utf8JsonWriter json, Argument argument, Setting setting, ValueList<string> shown)
    {
        json.WriteStartArray("layers");
        foreach (string label in argument.Elements.SelectMany(FactsOf).Select(fact => fact.Label)
            .Concat(argument.Elements.Any(element => DecisionOn(element, setting) is not null) ? [NewestRun] : [])
            .Distinct(StringComparer.Ordinal).Where(label => !shown.Contains(NameOf(label), StringComparer.Ordinal)))
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
    }

    private static EvidenceDecision? DecisionOn(Element element, Setting setting) =>
        element is Evidence evidence ? setting.Evidence?.DecisionOn(evidence) : null;

    private static string RunOf(EvidenceDecision decision) =>
        $"{RunPhrases.Of(decision.Newest)}; counts as {decision.State?.ToWord() ?? "available (not stated)"}";

    private static void WriteFact(Utf8JsonWriter json, string label, string text, string? address)
    {
        json.WriteStartArray();
        json.WriteStringValue(label);
        json.WriteStringValue(text);
        if (address is not null)
        {
            json.WriteStringValue(address);
        }

        json.WriteEndArray();
    }

    private static string NameOf(string label) => Array.Find(Labels, pair => pair.Label == label) is { Name: { } name } ? name : label;

    // In the order shown.
    private static IEnumerable<(string Label, string Text)> FactsOf(Element element)
    {
        foreach ((string name, string label) in Labels)
        {
            if (ElementFacts.MemberOf(element, name) is { } text)
            {
                yield return (label, text);
            }
            else if (name == "state" && element is Evidence)
            {
                yield return (label, "not stated");
            }
        }

        if (element is SupportableElement supportable)
        {
            if (supportable.Requirement.Kind != RequirementKind.All)
            {
                yield return ("Needs", $"{supportable.Requirement} of what supports it");
            }

            if (supportable.IsUndeveloped)
            {
                yield return ("Undeveloped", "left open on purpose");
            }
        }

        if (element.IsUninstantiated)
        {
            yield return ("Uninstantiated", "something is still to be said");
        }

        foreach ((string key, ValueList<string> values) in element.Tags)
        {
            if (values.Count > 0 && !ElementHead.IsShown(key))
            {
                yield return (key, string.Join(", ", values));
            }
        }

        foreach ((string name, string value) in ElementFacts.DataOf(element))
        {
            if (!ElementHead.IsShown(name))
            {
                yield return (name, value);
            }
        }
    }

    // A paragraph or item each: how deep it stands in lists, its marker, and its runs: a text, or a text with its style and, where it is a link, its address.
    private static void WriteMarked(Utf8JsonWriter json, string name, MarkedText text)
    {
        json.WriteStartArray(name);
        foreach (MarkedBlock block in text.Blocks)
        {
            json.WriteStartArray();
            json.WriteNumberValue(block.Depth);
            json.WriteStringValue(block.Marker);
            json.WriteStartArray();
            foreach (MarkedRun run in block.Runs)
            {
                WriteRun(json, run);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteRun(Utf8JsonWriter json, MarkedRun run)
    {
        if (run.IsPlain)
        {
            json.WriteStringValue(run.Text);
            return;
        }

        json.WriteStartArray();
        json.WriteStringValue(run.Text);
        json.WriteNumberValue((int)run.Style);
        if (run.Link is { } link)
        {
            json.WriteStringValue(link);
        }

        json.WriteEndArray();
    }
}
