namespace ArgumentGraph.Text;

/// <summary>A piece of a text with tokens.</summary>
/// <param name="Text">What is said; of a token, what stands between its braces.</param>
/// <param name="IsToken">Whether it is a token.</param>
internal readonly record struct TextPiece(string Text, bool IsToken);
