namespace ArgumentGraph.Testing;

/// <summary>
/// Holds text against a file that someone has looked at and committed. To accept a change, run the tests with
/// <c>ARGUMENTGRAPH_ACCEPT=1</c> in the environment, and read what <c>git diff</c> shows.
/// </summary>
public static class ApprovedFile
{
    private static bool Accepts { get; } = Environment.GetEnvironmentVariable("ARGUMENTGRAPH_ACCEPT") is "1";

    /// <summary>Fails unless the file holds this text, line for line.</summary>
    /// <param name="path">The file, in the source tree.</param>
    /// <param name="text">What it should hold.</param>
    /// <param name="mayAccept">Whether this run may rewrite the file: of the runs that share a file, one.</param>
    public static void Check(string path, string text, bool mayAccept = true)
    {
        if (Accepts && mayAccept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        string[] expected = File.Exists(path) ? Lines(File.ReadAllText(path)) : [];
        string[] actual = Lines(text);
        if (expected.SequenceEqual(actual, StringComparer.Ordinal))
        {
            return;
        }

        IEnumerable<string> gone = expected.Except(actual, StringComparer.Ordinal).Select(line => "- " + line);
        IEnumerable<string> added = actual.Except(expected, StringComparer.Ordinal).Select(line => "+ " + line);
        string changes = string.Join('\n', gone.Concat(added));
        Assert.Fail($"{Path.GetRelativePath(Repository.Root, path)} does not hold what it should. "
            + $"If the change is meant, run the tests with ARGUMENTGRAPH_ACCEPT=1.\n"
            + (changes.Length > 0 ? changes : "The lines are the same, in another order or number."));
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
