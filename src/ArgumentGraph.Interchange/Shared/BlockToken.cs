namespace ArgumentGraph.Interchange.Shared;

/// <summary>A piece of a text in blocks.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="At">Where it begins: an index in the file's text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">The word, what stands between the quotation marks, or the character; empty at the end.</param>
internal readonly record struct BlockToken(BlockTokenKind Kind, int At, int End, string Text)
{
    public bool IsMark(char mark) => Kind == BlockTokenKind.Mark && Text[0] == mark;

    /// <summary>How a message shows it.</summary>
    public string Shown => Kind switch
    {
        BlockTokenKind.End => "the end of the text",
        BlockTokenKind.Text => $"the text '{Spelling.Clip(Text)}'",
        _ => $"'{Spelling.Clip(Text)}'",
    };
}
