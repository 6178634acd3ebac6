using System.Text;

namespace ArgumentGraph.Rendering.Pages;

/// <summary>Fills a frame's places, written as <c>{{name}}</c>, with texts that are as they shall be. What is filled in is not looked at again.</summary>
internal static class FilledFrame
{
    public static string Fill(string frame, IReadOnlyDictionary<string, string> texts)
    {
        var filled = new StringBuilder(frame.Length);
        int at = 0;
        for (int open = frame.IndexOf("{{", StringComparison.Ordinal); open >= 0; open = frame.IndexOf("{{", at, StringComparison.Ordinal))
        {
            int close = frame.IndexOf("}}", open, StringComparison.Ordinal);
            filled.Append(frame, at, open - at).Append(texts[frame[(open + 2)..close]]);
            at = close + 2;
        }

        return filled.Append(frame, at, frame.Length - at).ToString();
    }
}
