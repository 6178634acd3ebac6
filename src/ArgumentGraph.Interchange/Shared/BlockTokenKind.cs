namespace ArgumentGraph.Interchange.Shared;

/// <summary>What a piece of a text in blocks is.</summary>
internal enum BlockTokenKind
{
    /// <summary>A name or a keyword.</summary>
    Word,

    /// <summary>A text in quotation marks.</summary>
    Text,

    /// <summary>Any other character, by itself.</summary>
    Mark,

    /// <summary>The end of the file.</summary>
    End,
}
