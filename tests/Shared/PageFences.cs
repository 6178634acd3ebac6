using System.Text.RegularExpressions;

namespace ArgumentGraph.Testing;

/// <summary>The fenced blocks of a Markdown page: code, and what it prints.</summary>
public sealed partial class PageFences
{
    private readonly string _path;
    private readonly string _text;

    private PageFences(string path)
    {
        _path = path;
        _text = System.IO.File.ReadAllText(path).ReplaceLineEndings("\n");
        All = [.. Fence().Matches(_text)
            .Select(match => new PageFence(match.Groups["language"].Value, match.Groups["text"].Value, match.Groups["text"].Index))];
    }

    /// <summary>All blocks, in order.</summary>
    public IReadOnlyList<PageFence> All { get; }

    /// <summary>The blocks of a page of the repository.</summary>
    public static PageFences Of(string page) => new(Repository.File(page.Split('/')));

    /// <summary>
    /// Fails unless the block <c>text</c> that follows a block, if one does, holds what the block printed. See
    /// <see cref="ApprovedFile"/> on how to accept a change.
    /// </summary>
    /// <param name="printed">What blocks printed, by their position.</param>
    public void Check(IReadOnlyDictionary<int, string> printed)
    {
        string text = _text;
        foreach ((int position, string output) in printed.OrderByDescending(entry => entry.Key))
        {
            if (position + 1 < All.Count && All[position + 1] is { Language: "text" } expected)
            {
                string lines = string.Concat(output.Split('\n').Select(line => line.TrimEnd() + "\n")).TrimEnd('\n') + "\n";
                text = string.Concat(text.AsSpan(0, expected.Index), lines, text.AsSpan(expected.Index + expected.Text.Length));
            }
        }

        ApprovedFile.Check(_path, text);
    }

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Fence();
}
