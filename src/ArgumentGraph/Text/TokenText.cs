using System.Text;

namespace ArgumentGraph.Text;

/// <summary>Finds the tokens in a text: <c>{column}</c> or <c>{table.column}</c>. Braces that are meant as such are written twice.</summary>
internal static class TokenText
{
    /// <summary>The pieces of a text; null if it has no braces. Linear in its length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong with its braces; or null. Then what follows is taken as it is.</param>
    public static List<TextPiece>? Split(string text, out string? problem)
    {
        problem = null;
        if (text.AsSpan().IndexOfAny('{', '}') < 0)
        {
            return null;
        }

        var pieces = new List<TextPiece>();
        var plain = new StringBuilder();
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            if (letter is not ('{' or '}'))
            {
                plain.Append(letter);
            }
            else if (at + 1 < text.Length && text[at + 1] == letter)
            {
                plain.Append(letter);
                at++;
            }
            else if (letter == '}')
            {
                problem = "has a '}' without a '{' before it; write '}}' for a brace";
                plain.Append(text, at, text.Length - at);
                break;
            }
            else
            {
                int end = text.AsSpan(at + 1).IndexOfAny('{', '}') + at + 1;
                if (end <= at || text[end] == '{')
                {
                    problem = "has a '{' without a '}' after it; write '{{' for a brace";
                    plain.Append(text, at, text.Length - at);
                    break;
                }

                pieces.Add(new(plain.ToString(), false));
                plain.Clear();
                pieces.Add(new(text[(at + 1)..end], true));
                at = end;
            }
        }

        pieces.Add(new(plain.ToString(), false));
        return pieces;
    }
}
