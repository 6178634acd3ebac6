namespace ArgumentGraph.Interchange.Ltac;

/// <summary>The Lightweight Text Assurance Case outline.</summary>
internal sealed class LtacFormat() : ArgumentFormat("ltac", "LTAC", "text/plain", canRead: true, canWrite: true, ".ltac", ".ltac.md", ".md")
{
    protected internal override bool ReadsFilesTogether => true;

    protected internal override bool Recognises(ReadOnlySpan<char> start) => LtacText.LooksLikeOutline(start.ToString());

    protected internal override void Read(ArgumentImport draft, FormatReadingOptions options) => LtacReader.Read(draft);

    protected internal override void Write(Argument argument, ArgumentExport export) => LtacWriter.Write(argument, export);
}
