using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Ltac;

/// <summary>The Lightweight Text Assurance Case outline.</summary>
internal sealed class LtacFormat() : ArgumentFormat("ltac", "LTAC", "text/plain", canRead: true, canWrite: true, ".ltac", ".ltac.md", ".md")
{
    internal override bool Recognises(ReadOnlySpan<char> start) => LtacText.LooksLikeOutline(start.ToString());

    internal override void Read(ImportDraft draft) => LtacReader.Read(draft);

    internal override void Write(Argument argument, Export export) => new LtacWriter(argument, export).Write();
}
