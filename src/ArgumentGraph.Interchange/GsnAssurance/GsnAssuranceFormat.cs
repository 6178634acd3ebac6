using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.GsnAssurance;

/// <summary>
/// The language of the GSN Assurance extension for Visual Studio Code: blocks such as <c>GOALS name { goal G1 { … } }</c>, one within another.
/// </summary>
internal sealed class GsnAssuranceFormat() : ArgumentFormat(
    "gsn-assurance", "GSN Assurance text", "text/plain", canRead: true, canWrite: false, ".gsn")
{
    /// <summary>The language's own tool takes all files of a folder for one model.</summary>
    protected internal override bool ReadsFilesTogether => true;

    protected internal override bool Recognises(ReadOnlySpan<char> start) =>
        GsnAssuranceWords.BlockOf(BlockText.FirstWord(start, out ReadOnlySpan<char> rest).ToString()) is not null
        && BlockText.FirstWord(rest, out ReadOnlySpan<char> body).Length > 0
        && body.StartsWith("{", StringComparison.Ordinal);

    protected internal override void Read(ArgumentImport draft, FormatReadingOptions options)
    {
        var model = new GsnAssuranceModel(draft);
        foreach (SourceFile file in draft.Files.Count == 0 ? [draft.Main] : draft.Files)
        {
            new GsnAssuranceReader(draft, file, model).Read();
        }

        model.Finish();
    }
}
