using System.Xml;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>Tells from the content in which format an artefact is.</summary>
internal static class RunDetection
{
    // The tag of the document is in the beginning; what is not is not looked for.
    private const int Beginning = 64 * 1024;

    /// <summary>Whether a text begins as XML does, or as JSON; null where it begins in neither way.</summary>
    public static bool? IsXml(ReadOnlySpan<byte> content)
    {
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return true; // UTF-16, which JSON is not written in
        }

        content = content is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content;
        content = content.TrimStart(" \t\r\n"u8);
        return content switch
        {
            [(byte)'<', ..] => true,
            [(byte)'{', ..] or [(byte)'[', ..] => false,
            _ => null,
        };
    }

    /// <summary>The format of an XML text in UTF-8, or as its byte order mark says; null where it is another, or cannot be read so far.</summary>
    public static RunFormat? OfXml(ReadOnlyMemory<byte> content)
    {
        using var stream = new MemoryStream(content[..Math.Min(content.Length, Beginning)].ToArray(), writable: false);
        using var text = new StreamReader(stream);
        // A document type is passed over here, unread, so that reading can say of which format the document is that it refuses.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 1 };
        try
        {
            using var reader = XmlReader.Create(text, settings);
            return reader.MoveToContent() == XmlNodeType.Element
                ? OfElement(reader.LocalName, reader.NamespaceURI, reader.GetAttribute("line-rate") is not null)
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The format of a JSON text; null where it is another.</summary>
    public static RunFormat? OfJson(SidecarValue root)
    {
        if (root.Find("runs") is not null && (root.Find("version")?.Text.StartsWith("2.", StringComparison.Ordinal) ?? false))
        {
            return RunFormat.Sarif;
        }

        if (root.Find("assessment-results") is not null)
        {
            return RunFormat.OscalAssessmentResults;
        }

        SidecarValue? statement = DsseEnvelope.In(root) is { } envelope ? DsseEnvelope.Open(envelope, document: null, out _) : root;
        return statement?.Find("_type")?.Text.StartsWith(InTotoReader.StatementType, StringComparison.Ordinal) != true ? null
            : statement.Find("predicateType")?.Text switch
            {
                InTotoReader.TestResultType => RunFormat.InTotoTestResult,
                InTotoReader.SvrType => RunFormat.InTotoSvr,
                _ => null,
            };
    }

    /// <summary>The format whose documents have this tag.</summary>
    public static RunFormat? OfElement(string name, string ns, bool hasLineRate) => name switch
    {
        "testsuites" or "testsuite" => RunFormat.JUnit,
        "TestRun" when ns.Contains("TeamTest", StringComparison.Ordinal) => RunFormat.Trx,
        "coverage" when hasLineRate => RunFormat.Cobertura,
        _ => null,
    };
}
