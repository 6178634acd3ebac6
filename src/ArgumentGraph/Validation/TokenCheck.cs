using ArgumentGraph.Text;

namespace ArgumentGraph.Validation;

/// <summary>Is a token of a pattern left in a statement?</summary>
internal static class TokenCheck
{
    public static void Check(Inspection inspection, int number, Element element)
    {
        // Of a pattern reading says already what it is.
        if (!element.Statement.Contains('{', StringComparison.Ordinal)
            || inspection.Argument.ReadingFindings.Any(finding => finding.Rule == Rules.PatternNotInstantiated))
        {
            return;
        }

        foreach (TextPiece piece in TokenText.Split(element.Statement, out _) ?? [])
        {
            if (piece.IsToken && IsName(piece.Text))
            {
                inspection.Report(
                    Rules.LeftoverToken,
                    number, $"The statement of '{element.Id}' has the token '{{{Spelling.Clip(piece.Text)}}}'; write what it stands for.");
                return;
            }
        }
    }

    // A name of a column, or of a table and a column; other things in braces are not tokens of ours.
    private static bool IsName(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or ' ');
}
