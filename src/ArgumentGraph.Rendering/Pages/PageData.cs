using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ArgumentGraph.Rendering.Wording;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>What the interactive page knows of an argument, as JSON: its words, its arrays, what it rests on, and how it is drawn.</summary>
internal sealed class PageData(
    Argument argument, SupportReport support, LoadBearingReport loadBearing, Setting setting, ValueList<string> shown, PageHost? host)
{
    // Markup and what could end a script element are written as escapes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly NumberedArgument _structure = argument.Numbered;

    /// <summary>What the page does not draw, in a sentence; empty where it draws everything.</summary>
    public string SheetsLeftOut { get; init; } = string.Empty;

    /// <summary>What reviewers said; null where no reviews are given.</summary>
    public ReviewJson? Reviews { get; init; }

    /// <summary>Responses to harm; null where the argument states neither steps nor windows of harm.</summary>
    public ResponseJson? Response { get; init; }

    /// <summary>The coming year; null where no day is given.</summary>
    public FreshnessPanel? Freshness { get; init; }

    /// <summary>What is shown first.</summary>
    public required DecisionJson Decision { get; init; }

    /// <summary>How the probabilities of pathways follow from those of what they rest on; null where no element states one.</summary>
    public ChanceJson? Chances { get; init; }

    /// <summary>What changed; null where no older version is given.</summary>
    public ChangesJson? Changes { get; init; }

    public byte[] ToUtf8(Action<Utf8JsonWriter> writePicture)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            string unjudged = support.Basis.UnjudgedExpiry is { } known ? $"{known} " : string.Empty;
            string trusted = string.Concat(new[] { ReportPhrases.Asserted(support.Basis), ReportPhrases.AssumedOfOthers(support.Basis) }
                .OfType<string>().Select(sentence => " " + sentence));
            json.WriteString("setting", $"{unjudged}{ReportPhrases.Judged(support)}{trusted}{SheetsLeftOut}");
            Reviews?.WriteSummary(json);
            Freshness?.Write(json, _structure);
            Changes?.Write(json);
            Decision.Write(json);
            Chances?.Write(json, _structure);
            host?.Write(json);
            StandingModel.WriteNumbers(json, "order", _structure.AuthorOrder);
            StandingModel.WriteNumbers(json, "pathways", argument.PathwayNumbers);
            WriteElements(json);
            ElementJson.WriteLayers(json, argument, setting, shown);
            json.WriteStartObject("model");
            StandingModel.Write(json, argument, setting);
            json.WriteEndObject();
            WriteMatrix(json);
            Response?.Write(json);
            writePicture(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private void WriteElements(Utf8JsonWriter json)
    {
        var reasons = support.Pathways.Concat(support.Roots).DistinctBy(analysed => analysed.Element.Id, StringComparer.Ordinal)
            .ToDictionary(analysed => analysed.Element.Id, analysed => ShortReasons.Of(analysed.RootCauses), StringComparer.Ordinal);
        json.WriteStartArray("elements");
        for (int number = 0; number < _structure.ElementCount; number++)
        {
            Element element = _structure.Elements[number];
            json.WriteStartObject();
            json.WriteString("id", element.Id);
            json.WriteString("kind", element.Kind.ToWord());
            ElementJson.Write(json, element, setting);
            Reviews?.Write(json, element);
            Changes?.Write(json, element);
            json.WriteString("why", support.SentenceOf(element.Id));
            if ((reasons.GetValueOrDefault(element.Id) ?? ShortReasons.Of(support[element.Id])) is { } reason)
            {
                json.WriteString("short", reason);
            }
            else if (ShortReasons.OfOthers(support[element.Id]) is { } others)
            {
                json.WriteString("rests", others);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The heat map: elements that carry or help to carry a pathway, and what each is to each pathway.
    private void WriteMatrix(Utf8JsonWriter json)
    {
        LoadBearingMatrix matrix = loadBearing.Matrix;
        json.WriteStartArray("matrix");
        for (int column = 0; column < matrix.Elements.Count; column++)
        {
            int[] roles = [.. Enumerable.Range(0, matrix.Targets.Count).Select(row => RoleCode(matrix[row, column]))];
            if (roles.Any(role => role > 0))
            {
                json.WriteStartObject();
                json.WriteNumber("element", _structure.Find(matrix.Elements[column].Id));
                StandingModel.WriteNumbers(json, "roles", roles);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static int RoleCode(LoadBearingRole role) => role switch
    {
        LoadBearingRole.LoadBearing => 2,
        LoadBearingRole.Contributing => 1,
        _ => 0,
    };
}
