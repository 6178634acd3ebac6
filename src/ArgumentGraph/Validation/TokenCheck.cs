using ArgumentGraph.Text;

namespace ArgumentGraph.Validation;

/// <summary>Is an element marked as uninstantiated, or is a token of a pattern left in its statement?</summary>
internal static class TokenCheck
{
    public static void Check(Inspection inspection, int number, Element element, ReadOnlySpan<char> statement)
    {
        bool hasBraces = statement.Contains('{');

        // Of a pattern reading says already what it is.
        if ((!hasBraces && !element.IsUninstantiated)
            || inspection.Argument.ReadingFindings.Any(finding => finding.Rule == Rules.PatternNotInstantiated))
        {
            return;
        }

        string? token = hasBraces ? TokenIn(element.Statement) : null;
        if (element.IsUninstantiated)
        {
            string what = token is null ? "what is still to be said of it" : $"what '{{{Spelling.Clip(token)}}}' stands for";
            inspection.Report(
                Rules.UninstantiatedElement, number, $"'{element.Id}' is marked as uninstantiated; write {what}, then remove 'uninstantiated'.");
        }
        else if (token is not null)
        {
            inspection.Report(
                Rules.LeftoverToken, number, $"The statement of '{element.Id}' has the token '{{{Spelling.Clip(token)}}}'; write what it stands for.");
        }
    }

    private static string? TokenIn(string statement)
    {
        foreach (TextPiece piece in TokenText.Split(statement, out _) ?? [])
        {
            if (piece.IsToken && IsName(piece.Text))
            {
                return piece.Text;
            }
        }

        return null;
    }

    // A name of a column, or of a table and a column; other things in braces are not tokens of ours.
    private static bool IsName(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.' or ' ');
}
