using System.Globalization;
using System.Text;

namespace ArgumentGraph.Fuzzing.Inputs;

/// <summary>Words of a format, in the form that AFL reads: a quoted word a line, bytes that cannot be seen as <c>\x41</c>.</summary>
internal static class WordList
{
    /// <summary>The words of a file; none where it does not exist.</summary>
    /// <exception cref="FormatException">A line is not a quoted word.</exception>
    public static IReadOnlyList<byte[]> Read(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(Parse)] : [];

    private static byte[] Parse(string line)
    {
        int start = line.IndexOf('"', StringComparison.Ordinal);
        if (start < 0 || line.Length < start + 2 || line[^1] != '"')
        {
            throw new FormatException($"Expected a word in quotation marks, but found '{line}'.");
        }

        var bytes = new List<byte>();
        ReadOnlySpan<char> word = line.AsSpan(start + 1, line.Length - start - 2);
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] != '\\')
            {
                int length = char.IsHighSurrogate(word[i]) ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(word.Slice(i, length).ToString()));
                i += length - 1;
            }
            else if (word[i + 1] == 'x')
            {
                bytes.Add(byte.Parse(word.Slice(i + 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 3;
            }
            else
            {
                bytes.Add((byte)word[++i]);
            }
        }

        return [.. bytes];
    }
}
