namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>Open-PSA Model Exchange Format fault trees.</summary>
internal sealed class OpenPsaFormat() : ArgumentFormat("open-psa", "Open-PSA MEF", "application/xml", canRead: true, canWrite: true, ".opsa.xml", ".mef.xml")
{
    /// <summary>Begins the label of an event: it is that the statement does not hold.</summary>
    internal const string Failure = "Fails: ";

    /// <summary>Begins the statement of an event that was labelled by others: it is that the event does not occur.</summary>
    internal const string Success = "Does not occur: ";

    /// <summary>The attribute that marks a gate as a pathway's; every other attribute is a tag.</summary>
    internal const string PathwayAttribute = "argument-graph-pathway";

    protected internal override bool Recognises(ReadOnlySpan<char> start) => start.Contains("<opsa-mef", StringComparison.Ordinal);

    protected internal override void Read(ArgumentImport draft, FormatReadingOptions options) => new FaultTreeReader(draft).Read();

    protected internal override void Write(Argument argument, ArgumentExport export) => new FaultTreeWriter(argument, export).Write();
}
