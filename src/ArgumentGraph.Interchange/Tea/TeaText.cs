namespace ArgumentGraph.Interchange.Tea;

/// <summary>A text of a case export, and where in the file it stands.</summary>
internal readonly record struct TeaText(string Text, int At);
