using ArgumentGraph.Fuzzing.Inputs;

namespace ArgumentGraph.Fuzzing.Running;

/// <summary>
/// Makes a text smaller as long as it still shows what it shows: first subtrees and lines are taken out, then runs of bytes, ever shorter ones.
/// </summary>
internal static class Minimiser
{
    private const int MostTries = 4_000;

    /// <summary>The smallest text that was found.</summary>
    public static byte[] Minimise(byte[] text, Func<byte[], bool> isStillSo)
    {
        int tries = 0;
        byte[] smallest = text;
        bool Keeps(byte[] smaller)
        {
            bool keeps = smaller.Length < smallest.Length && tries++ < MostTries && isStillSo(smaller);
            smallest = keeps ? smaller : smallest;
            return keeps;
        }

        bool isSmaller = true;
        while (isSmaller && tries < MostTries)
        {
            isSmaller = WithoutPieces(() => smallest, TagFinder.Find, Keeps) | WithoutPieces(() => smallest, BracketFinder.Find, Keeps)
                | WithoutPieces(() => smallest, IndentFinder.Find, Keeps) | WithoutPieces(() => smallest, Pieces.OfTokens, Keeps)
                | WithoutRuns(() => smallest, Keeps);
        }

        return smallest;
    }

    private delegate Pieces Finder(ReadOnlySpan<byte> text);

    // The longest first; after each success the pieces are others.
    private static bool WithoutPieces(Func<byte[]> current, Finder find, Func<byte[], bool> keeps)
    {
        bool isSmaller = false;
        for (int skipped = 0; ;)
        {
            byte[] text = current();
            Pieces pieces = find(text);
            Piece[] longestFirst = [.. pieces.All.OrderByDescending(piece => piece.Length)];
            if (skipped >= longestFirst.Length)
            {
                return isSmaller;
            }

            if (keeps(TextEdit.Replace(text, pieces.WithJoint(text, longestFirst[skipped]), [])))
            {
                isSmaller = true;
            }
            else
            {
                skipped++;
            }
        }
    }

    private static bool WithoutRuns(Func<byte[]> current, Func<byte[], bool> keeps)
    {
        bool isSmaller = false;
        for (int length = Math.Max(1, current().Length / 2); length > 0; length /= 2)
        {
            for (int at = 0; at + length <= current().Length;)
            {
                if (keeps(TextEdit.Replace(current(), new Piece(at, length), [])))
                {
                    isSmaller = true;
                }
                else
                {
                    at += length;
                }
            }
        }

        return isSmaller;
    }
}
