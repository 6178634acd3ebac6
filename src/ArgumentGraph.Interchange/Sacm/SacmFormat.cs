using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>The OMG Structured Assurance Case Metamodel, version 2, in XML.</summary>
internal sealed class SacmFormat()
    : ArgumentFormat("sacm", "SACM", "application/xml", canRead: true, canWrite: true, ".sacm", ".sacm.xml", ".assurancecase", ".arm", ".xmi", ".xml")
{
    protected internal override bool Recognises(ReadOnlySpan<char> start)
    {
        ReadOnlySpan<char> text = start.TrimStart();
        if (!text.StartsWith("<", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (string word in (ReadOnlySpan<string>)["ArgumentPackage", "AssuranceCasePackage",
            "sacm/", "/SACM", "www.omg.org/ARM", "acwg.org/", "scsc.acwg", "eclipse.acme"])
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return !text.Contains("<opsa-mef", StringComparison.Ordinal) && !text.Contains("<graphml", StringComparison.Ordinal)
                    && !text.Contains("<html", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    protected internal override void Read(ArgumentImport draft, FormatReadingOptions options)
    {
        XmlTree tree = new XmlTreeReader(draft, draft.Main, SacmAttribute.IsForeign).Read();
        new SacmReader(draft, tree, options.Language).Read();
    }

    protected internal override void Write(Argument argument, ArgumentExport export) => new SacmWriter(argument, export).Write();
}
