using System.Globalization;
using System.Text.Json;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>Takes an in-toto statement out of the envelope that it is signed in: DSSE, by itself or in a Sigstore bundle.</summary>
/// <remarks>
/// Source: the DSSE protocol (payloadType, payload in base64, signatures). Signatures are not verified: that takes keys, and is for other tools.
/// </remarks>
internal static class DsseEnvelope
{
    private const string PayloadType = "application/vnd.in-toto+json";

    /// <summary>The envelope that a value is, or has in it; null where it is something else.</summary>
    public static SidecarValue? In(SidecarValue root)
    {
        SidecarValue envelope = root.Find("dsseEnvelope") ?? root;
        return envelope.Find("payloadType") is not null && envelope.Find("payload") is not null ? envelope : null;
    }

    /// <summary>The statement in an envelope; null where it cannot be read, which is reported if there is somebody to report to.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="document">The text that the envelope is in, which takes the findings; null for none.</param>
    /// <param name="statement">The text of the statement, whose places are its own.</param>
    public static SidecarValue? Open(SidecarValue envelope, JsonSidecar? document, out JsonSidecar? statement)
    {
        statement = null;
        SidecarValue type = envelope.Find("payloadType")!;
        SidecarValue payload = envelope.Find("payload")!;
        if (type.Text != PayloadType)
        {
            document?.Report(RunRules.UnknownRunFormat, type, $"The payload is of the type '{Spelling.Clip(type.Text)}'; expected '{PayloadType}'.");
            return null;
        }

        byte[] bytes = new byte[payload.Text.Length];
        string text = payload.Text.Replace('-', '+').Replace('_', '/');
        if (payload.Kind != JsonValueKind.String || !Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out int length))
        {
            document?.Report(RunRules.IncompleteRun, payload, "The payload is not base64.");
            return null;
        }

        statement = JsonSidecar.ReadWritten(bytes.AsMemory(0, length), file: null);
        return statement.Root;
    }

    /// <summary>Reports what is wrong with a statement where its envelope's payload is.</summary>
    public static void ReportFindings(JsonSidecar statement, JsonSidecar document, SidecarValue envelope)
    {
        foreach (Finding finding in statement.Findings)
        {
            string where = finding.Place is { } place
                ? string.Create(CultureInfo.InvariantCulture, $"In line {place.Line}, column {place.Column} of the payload: ")
                : string.Empty;
            document.Report(finding.Rule, envelope.Find("payload")!, $"{where}{finding.Message}", finding.Severity);
        }
    }
}
