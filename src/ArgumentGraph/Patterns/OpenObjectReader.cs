using System.Text;
using System.Text.Json;
using ArgumentGraph.Findings;
using ArgumentGraph.Json;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Patterns;

/// <summary>
/// Gives elements of an instance steps, harms and requirements with values that cells hold: writes them as a file would have them, and reads them as from a
/// file.
/// </summary>
internal sealed class OpenObjectReader(PatternDesign design, CellReader cells)
{
    private const int MaximumDepth = 8;

    private static readonly string[] Numbers = ["coverage", "recall", "success", "attempts", "atLeast"];
    private static readonly string[] Flags = ["automatic", "blocks", "waitsForAll"];

    /// <summary>The element with an open member filled; values whose cells are empty it does not have, nor an object that is left without any.</summary>
    public Element Fill(Element element, OpenMember open, MadeElement made)
    {
        Dictionary<string, ColumnPlace> tokens = design.Tokens[made.Element];
        (string Name, string Text)[] texts = [.. open.Texts];
        Dictionary<string, string?> values = texts.Select(text => text.Text).Distinct(StringComparer.Ordinal)
            .ToDictionary(text => text, text => cells.FillMember(text, tokens, made.Rows), StringComparer.Ordinal);
        if (!IsAny(open.Member.ToName(), open.Value, values))
        {
            return Without(element, open.Member);
        }

        byte[] json = Written(open.Value, values);
        var findings = new FindingList(new SourceText(null, json));
        Element read = Read(element, open.Member, json, findings);
        string[] lines = Encoding.UTF8.GetString(json).Split('\n');
        foreach (Finding finding in findings.ToFindings())
        {
            string line = lines[finding.Place!.Line - 1].TrimStart();
            (string Name, string Text) from = Array.Find(texts, text => line.StartsWith($"\"{text.Name}\"", StringComparison.Ordinal));
            string text = from.Text ?? texts[0].Text;
            cells.ReportMember(text, tokens, made, WithValue(finding, values[text]));
        }

        return read;
    }

    // A text in the place of a number or flag is what the cell holds, so that is shown.
    private static string WithValue(Finding finding, string? value) => finding.Rule == Rules.WrongType && value is not null
        ? finding.Message.Replace("not a string", $"not '{Spelling.Clip(value)}'", StringComparison.Ordinal)
        : finding.Message;

    private static bool IsAny(string name, JsonElement value, Dictionary<string, string?> values) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Any(member => IsAny(member.Name, member.Value, values)),
        JsonValueKind.String when PatternSyntax.TakesToken(name) && values.TryGetValue(value.GetString()!, out string? filled) => filled is not null,
        _ => true,
    };

    // Each member has a line of its own, by which findings are told apart.
    private static byte[] Written(JsonElement value, Dictionary<string, string?> values)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            WriteObject(json, value, values);
        }

        return stream.ToArray();
    }

    private static void WriteObject(Utf8JsonWriter json, JsonElement value, Dictionary<string, string?> values)
    {
        json.WriteStartObject();
        foreach (JsonProperty member in value.EnumerateObject().Where(member => IsAny(member.Name, member.Value, values)))
        {
            json.WritePropertyName(member.Name);
            if (member.Value.ValueKind == JsonValueKind.Object)
            {
                WriteObject(json, member.Value, values);
            }
            else if (member.Value.ValueKind == JsonValueKind.String && PatternSyntax.TakesToken(member.Name)
                && values.TryGetValue(member.Value.GetString()!, out string? filled))
            {
                WriteValue(json, member.Name, filled!);
            }
            else
            {
                member.Value.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }

    // What is not of the kind that the member takes is written as a text, which its reader refuses.
    private static void WriteValue(Utf8JsonWriter json, string member, string value)
    {
        if (Numbers.Contains(member, StringComparer.Ordinal) && CanonicalText.IsJsonNumber(value))
        {
            json.WriteRawValue(value);
        }
        else if (Flags.Contains(member, StringComparer.Ordinal) && CellReader.FlagOf(value) is { } flag)
        {
            json.WriteBooleanValue(flag);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    private static Element Read(Element element, ElementMember member, byte[] json, FindingList findings)
    {
        var tokens = new JsonTokens(json, MaximumDepth, findings);
        tokens.Next();
        return (member, element) switch
        {
            (ElementMember.Step, _) => element.WithStep(WithTexts(new ResponseReader(findings).ReadStep(ref tokens, null), element.StatedStep)),
            (ElementMember.Harm, Goal goal) => goal with
            {
                Harm = new ResponseReader(findings).ReadHarm(ref tokens, null) is { } harm
                ? harm with { From = goal.Harm?.From } : null
            },
            (ElementMember.Requires, SupportableElement above) => above with { Requirement = new ValueReader(findings).ReadRequirement(ref tokens, null) },
            _ => element,
        };
    }

    // Its texts, and what it follows, have been read already.
    private static ResponseStep? WithTexts(ResponseStep? read, ResponseStep? known) =>
        read is null || known is null ? read : read with { Who = known.Who, Hours = known.Hours, After = known.After };

    private static Element Without(Element element, ElementMember member) => member switch
    {
        ElementMember.Step => element.WithStep(null),
        ElementMember.Harm when element is Goal goal => goal with { Harm = null },
        _ => element,
    };
}
