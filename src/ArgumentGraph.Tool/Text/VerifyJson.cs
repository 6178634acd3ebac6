using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArgumentGraph.Tool.Text;

/// <summary>The report of <c>verify</c> as JSON. <c>docs/json.md</c> says what each member means.</summary>
internal static class VerifyJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(VerifiedFile verified)
    {
        PublicVersionVerification verification = verified.Verification;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("title", verification.Argument.Title);
            json.WriteBoolean("isIntact", verification.IsIntact);
            json.WriteStartObject("caseRoot");
            json.WriteString("asserted", verification.AssertedRoot);
            json.WriteString("recomputed", verification.RecomputedRoot);
            if (verified.ExpectedRoot is { } expected)
            {
                json.WriteString("expected", expected);
                json.WriteBoolean("isExpected", verified.IsRootExpected);
            }

            json.WriteEndObject();
            json.WriteNumber("recomputedHashes", verification.RecomputedHashes);
            Texts(json, "assertedHashes", verification.AssertedHashes);
            json.WriteNumber("hiddenLeaves", verification.HiddenLeaves);
            Texts(json, "assertedStandings", verification.AssertedStandings);
            Objects(json, "problems", verification.Problems, problem =>
            {
                json.WriteString("element", problem.ElementId);
                json.WriteString("message", problem.Message);
            });
            Objects(json, "disclosures", verification.Disclosures, each =>
            {
                json.WriteString("element", each.Disclosure.ElementId.Length == 0 ? null : each.Disclosure.ElementId);
                json.WriteString("field", each.Disclosure.Field);
                json.WritePropertyName("value");
                json.WriteRawValue(each.Disclosure.Value);
                json.WriteString("problem", each.Problem);
            });
            Objects(json, "reviews", verified.Reviews, each =>
            {
                json.WriteString("file", each.File);
                json.WriteString("id", each.Review.Id);
                json.WriteString("caseRoot", each.Review.CaseRoot);
                json.WriteBoolean("isOfThisCase", verified.IsOfThisCase(each.Review));
            });
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Objects<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
