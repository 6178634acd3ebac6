using System.Security.Cryptography;
using ArgumentGraph.Files;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>Reads one artefact: finds out what it is, has it read by the reader of its format, and lets the verdict be come to.</summary>
/// <param name="format">The format that was asked for; null for the one that the content shows.</param>
/// <param name="selection">What counts.</param>
/// <param name="fileName">How places name the artefact.</param>
/// <param name="cancellationToken">Ends reading early.</param>
internal sealed class RunArtefactReader(RunFormat? format, RunSelection selection, string? fileName, CancellationToken cancellationToken)
{
    private readonly RunJudgement _judgement = new(selection);

    /// <summary>Reads the bytes, if they were read.</summary>
    public RunReading Read(TextBytes content)
    {
        if (content.IsRefused)
        {
            string message = content.Message(RunArtefact.MaximumBytes, ReadingOptions.Default.TimeLimit, "The artefact is");
            return _judgement.Finish(format, null, [WithoutText(content.Rule, message)]);
        }

        ReadOnlyMemory<byte> bytes = content.Bytes;

        cancellationToken.ThrowIfCancellationRequested();
        string sha256 = Convert.ToHexString(SHA256.HashData(bytes.Span)).ToLowerInvariant();
        if (bytes.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return _judgement.Finish(format, sha256, [WithoutText(RunRules.IncompleteRun, "The artefact is empty.")]);
        }

        (RunFormat? found, ValueList<Finding> findings) = RunDetection.IsXml(bytes.Span) switch
        {
            true => ReadXml(bytes),
            false => ReadJson(bytes),
            _ => (null, [WithoutText(RunRules.UnknownRunFormat, $"The artefact begins neither as XML nor as JSON; {Expected}.")]),
        };
        return _judgement.Finish(format ?? found, sha256, findings);
    }

    private string Expected => format is null
        ? $"expected one of {string.Join(", ", RunFormat.All.Select(one => one.Name))}"
        : $"expected {format.Name}";

    private (RunFormat? Format, ValueList<Finding> Findings) ReadXml(ReadOnlyMemory<byte> bytes)
    {
        var options = new ReadingOptions { FileName = fileName, MaximumBytes = RunArtefact.MaximumBytes, MaximumDepth = XmlRun.MaximumDepth };
        var draft = new ArgumentImport(bytes, options, cancellationToken: cancellationToken) { IsArgument = false };
        string text = SchemaReference.BlankOut(draft.Main.Text);
        XmlTree tree = new XmlTreeReader(draft, draft.Main, mostElements: XmlRun.MaximumElements, asRead: text).Read();
        RunFormat? found = RunDetection.OfXml(bytes);
        if (draft.IsComplete && tree.Count > 0 && IsExpected(found, message => draft.Report(RunRules.UnknownRunFormat, draft.Main, tree.PlaceOf(0), message)))
        {
            var run = new XmlRun(draft, tree);
            Action read = found == RunFormat.JUnit ? new JUnitReader(run, _judgement).Read
                : found == RunFormat.Trx ? new TrxReader(run, _judgement).Read
                : new CoberturaReader(run, _judgement).Read;
            read();
        }

        return (found, draft.Finish().Findings);
    }

    private (RunFormat? Format, ValueList<Finding> Findings) ReadJson(ReadOnlyMemory<byte> bytes)
    {
        JsonSidecar document = JsonSidecar.ReadWritten(bytes, fileName);
        RunFormat? found = null;
        if (document.Root is { } root && !document.HasErrors)
        {
            found = RunDetection.OfJson(root);
            if (found is null && DsseEnvelope.In(root) is { } envelope && DsseEnvelope.Open(envelope, document, out JsonSidecar? statement) is null
                && statement is not null)
            {
                DsseEnvelope.ReportFindings(statement, document, envelope);
            }

            // What is wrong with the envelope is why its format is not known.
            if (!document.HasErrors && IsExpected(found, message => document.Report(RunRules.UnknownRunFormat, root, message)))
            {
                ReadJson(document, root, found!);
            }
        }

        return (found, document.Findings);
    }

    private void ReadJson(JsonSidecar document, SidecarValue root, RunFormat found)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (found == RunFormat.Sarif)
        {
            new SarifReader(document, root, _judgement).Read();
        }
        else if (found == RunFormat.OscalAssessmentResults)
        {
            new OscalReader(document, root, _judgement).Read();
        }
        else if (DsseEnvelope.In(root) is not { } envelope)
        {
            new InTotoReader(document, root, _judgement, envelope: null, signatures: 0).Read();
        }
        else if (DsseEnvelope.Open(envelope, document, out JsonSidecar? statement) is { } inner)
        {
            new InTotoReader(statement!, inner, _judgement, envelope.Find("payload"), envelope.Find("signatures")?.Items.Count ?? 0).Read();
            DsseEnvelope.ReportFindings(statement!, document, envelope);
        }
    }

    private bool IsExpected(RunFormat? found, Action<string> report)
    {
        if (found is null)
        {
            report($"The artefact is in another format; {Expected}.");
        }
        else if (format is not null && found != format)
        {
            report($"The artefact is {found.Name}; {Expected}.");
        }

        return found is not null && (format is null || found == format);
    }

    private Finding WithoutText(Rule rule, string message) =>
        new() { Rule = rule, Severity = rule.DefaultSeverity, Message = message, Place = fileName is null ? null : new Place(fileName, 1, 1) };
}
