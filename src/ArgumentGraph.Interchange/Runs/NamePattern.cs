namespace ArgumentGraph.Interchange.Runs;

/// <summary>A full name in which <c>*</c> stands for any characters.</summary>
internal static class NamePattern
{
    /// <summary>Whether a name fits a pattern. At most the product of the two lengths; linear for a pattern with one <c>*</c>.</summary>
    /// <remarks>
    /// Only the last star met is ever tried again: what the earlier ones took can stay as it is, for a later start is never better for the rest.
    /// </remarks>
    public static bool Matches(string name, string pattern)
    {
        int at = 0;
        int piece = 0;
        int star = -1;
        int taken = 0;
        while (at < name.Length)
        {
            if (piece < pattern.Length && pattern[piece] == '*')
            {
                star = piece++;
                taken = at;
            }
            else if (piece < pattern.Length && pattern[piece] == name[at])
            {
                piece++;
                at++;
            }
            else if (star >= 0)
            {
                piece = star + 1;
                at = ++taken;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(piece).TrimStart('*').IsEmpty;
    }
}
