using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.CertWare;

/// <summary>CertWare's models of GSN and of claims, arguments and evidence (CAE), in the XML of the Eclipse Modeling Framework.</summary>
internal sealed class CertWareFormat() : ArgumentFormat("certware", "CertWare XMI", "application/xml", canRead: true, canWrite: false, ".cae", ".gsn")
{
    protected internal override bool Recognises(ReadOnlySpan<char> start) =>
        start.TrimStart().StartsWith("<", StringComparison.Ordinal)
        && (start.Contains("www.certware.net/gsn", StringComparison.Ordinal) || start.Contains("www.certware.net/cae", StringComparison.Ordinal));

    protected internal override void Read(ArgumentImport draft, FormatReadingOptions options)
    {
        XmlTree tree = new XmlTreeReader(draft, draft.Main).Read();
        new CertWareReader(draft, tree).Read();
    }
}
