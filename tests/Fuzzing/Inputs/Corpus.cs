using ArgumentGraph.Testing;

namespace ArgumentGraph.Fuzzing.Inputs;

/// <summary>What inputs are made from: texts that show different things, and the words of the format. The same files give the same inputs.</summary>
/// <param name="Texts">At least one text.</param>
/// <param name="Words">Words that mean something; may be empty.</param>
internal sealed record Corpus(IReadOnlyList<byte[]> Texts, IReadOnlyList<byte[]> Words)
{
    private static readonly string Root = Repository.File("tests", "Fuzzing");

    /// <summary>The folder with the texts of a target.</summary>
    public static string FolderOf(string target) => Path.Combine(Root, "corpus", target);

    /// <summary>The file with the words of a target, as AFL takes it.</summary>
    public static string WordsOf(string target) => Path.Combine(Root, "dictionaries", $"{target}.dict");

    /// <summary>The texts and words that are kept for a target.</summary>
    /// <exception cref="InvalidOperationException">None is kept: a new format needs at least one text to begin with.</exception>
    public static Corpus Of(string target)
    {
        string folder = FolderOf(target);
        byte[][] texts = Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)] : [];
        return texts.Length > 0
            ? new Corpus(texts, WordList.Read(WordsOf(target)))
            : throw new InvalidOperationException(
                $"Expected texts to begin with in {Path.GetRelativePath(Repository.Root, folder)}: put one there that has all that the format has.");
    }
}
