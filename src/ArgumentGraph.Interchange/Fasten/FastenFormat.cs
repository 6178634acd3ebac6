using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Fasten;

/// <summary>The GSN text of FASTEN's editor: <c>goal_structure NAME;</c>, and a block for every element.</summary>
internal sealed class FastenFormat() : ArgumentFormat("fasten", "FASTEN GSN text", "text/plain", canRead: true, canWrite: false, ".gsn")
{
    protected internal override bool ReadsFilesTogether => true;

    protected internal override bool Recognises(ReadOnlySpan<char> start) => BlockText.FirstWord(start, out _) is FastenReader.Keyword;

    protected internal override void Read(ArgumentImport draft, FormatReadingOptions options)
    {
        var reader = new FastenReader(draft);
        foreach (SourceFile file in draft.Files.Count == 0 ? [draft.Main] : draft.Files)
        {
            reader.Read(file);
        }

        reader.Finish();
    }
}
