namespace ArgumentGraph.Interchange.Trudag;

/// <summary>trudag's graph of items (Trustable Software Framework): a DOT file, and beside or below it a Markdown file for each item.</summary>
internal sealed class TrudagFormat() : ArgumentFormat("trudag", "trudag", "text/vnd.graphviz", canRead: true, canWrite: false, ".dotstop.dot")
{
    protected internal override bool Recognises(ReadOnlySpan<char> start) =>
        start.Contains("digraph", StringComparison.Ordinal)
        && (start.Contains("[sha=", StringComparison.Ordinal) || start.Contains("dotstop", StringComparison.Ordinal));

    protected internal override void Read(ArgumentImport draft, FormatReadingOptions options)
    {
        var reader = new DotGraphReader(draft.Main.Text, (rule, at, message) => draft.Report(rule, draft.Main, at, message));
        if (reader.Read() is { } graph)
        {
            draft.IsComplete &= !reader.IsCutShort;
            new TrudagImport(draft, graph, options.TrustStoredReviews).Run();
        }
        else
        {
            draft.IsArgument = false;
        }
    }
}
