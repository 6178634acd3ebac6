using ArgumentGraph.Interchange.Runs;

namespace ArgumentGraph.Interchange;

/// <summary>A format in which tools leave what came of a run. The ones that can be read are the properties of this class.</summary>
public sealed class RunFormat
{
    private RunFormat(string id, string name, params ReadOnlySpan<string> fileEndings)
    {
        Id = id;
        Name = name;
        FileEndings = [.. fileEndings];
    }

    /// <summary>JUnit XML, as test runners of most languages write it.</summary>
    public static RunFormat JUnit { get; } = new("junit", "JUnit XML", ".xml");

    /// <summary>TRX, the test results of Visual Studio and <c>dotnet test</c>.</summary>
    public static RunFormat Trx { get; } = new("trx", "TRX", ".trx");

    /// <summary>SARIF 2.1.0, the results of static analysis.</summary>
    public static RunFormat Sarif { get; } = new("sarif", "SARIF 2.1.0", ".sarif", ".sarif.json");

    /// <summary>Cobertura XML, code coverage.</summary>
    public static RunFormat Cobertura { get; } = new("cobertura", "Cobertura XML", ".cobertura.xml", ".xml");

    /// <summary>An in-toto attestation of a test result (predicate <c>test-result/v0.1</c>), as a statement or in a DSSE envelope.</summary>
    public static RunFormat InTotoTestResult { get; } = new("in-toto-test-result", "in-toto test result", ".json", ".intoto.json", ".intoto.jsonl");

    /// <summary>
    /// An in-toto attestation of verified properties (predicate <c>svr/v0.1</c>, Simple Verification Result), as a statement or in a DSSE envelope.
    /// </summary>
    public static RunFormat InTotoSvr { get; } = new("in-toto-svr", "in-toto simple verification result", ".json", ".intoto.json", ".intoto.jsonl");

    /// <summary>The assessment results of OSCAL, in JSON.</summary>
    public static RunFormat OscalAssessmentResults { get; } = new("oscal-assessment-results", "OSCAL assessment results", ".json");

    /// <summary>All formats.</summary>
    public static ValueList<RunFormat> All { get; } = [JUnit, Trx, Sarif, Cobertura, InTotoTestResult, InTotoSvr, OscalAssessmentResults];

    /// <summary>The id by which tools ask for it, in lower case: <c>junit</c>.</summary>
    public string Id { get; }

    /// <summary>What it is called in a sentence.</summary>
    public string Name { get; }

    /// <summary>What its files' names usually end in, with the dot. They do not tell the format: several end in <c>.xml</c> or <c>.json</c>.</summary>
    public ValueList<string> FileEndings { get; }

    /// <summary>The format with this id, whatever its case; null when there is none.</summary>
    /// <param name="id">For example <c>junit</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public static RunFormat? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return All.FirstOrDefault(format => string.Equals(format.Id, id, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The format that the content shows; null when it shows none. Of XML the beginning is looked at, JSON is read as a whole.</summary>
    /// <param name="content">The whole text, as bytes.</param>
    public static RunFormat? Detect(ReadOnlyMemory<byte> content) => RunDetection.IsXml(content.Span) switch
    {
        true => RunDetection.OfXml(content),
        false => JsonSidecar.ReadWritten(content, file: null).Root is { } root ? RunDetection.OfJson(root) : null,
        _ => null,
    };

    /// <summary>The format's id.</summary>
    public override string ToString() => Id;
}
