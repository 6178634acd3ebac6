using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Asce;

/// <summary>The XML of ASCE, the Assurance and Safety Case Environment: nodes and links of a network.</summary>
internal sealed class AsceFormat() : ArgumentFormat("asce", "ASCE", "application/xml", canRead: true, canWrite: false, ".axml")
{
    protected internal override bool Recognises(ReadOnlySpan<char> start) =>
        start.TrimStart().StartsWith("<", StringComparison.Ordinal) && start.Contains($"<{AsceReader.Root}", StringComparison.Ordinal);

    protected internal override void Read(ArgumentImport draft, FormatReadingOptions options)
    {
        XmlTree tree = new XmlTreeReader(draft, draft.Main).Read();
        new AsceReader(draft, tree).Read();
    }
}
