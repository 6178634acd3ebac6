using System.Text;
using ArgumentGraph.Files;
using ArgumentGraph.Reviews;

namespace ArgumentGraph;

/// <content>Writing.</content>
public sealed partial record CaseReviews
{
    /// <summary>The text of the file. The same reviews give the same text: members in a fixed order, defaults left out, two-space indent, line feeds.</summary>
    public string ToJson() => ReviewWriter.Write(this);

    /// <summary>Writes the file: whole or not at all.</summary>
    /// <param name="path">The file's path; what is there is replaced.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InvalidOperationException">
    /// The reviews could not be read back, for example because a text is blank or an id is there twice; the message says what is wrong.
    /// </exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string json = ToJson();
        if (Read(json).Findings is [var problem, ..])
        {
            throw new InvalidOperationException($"These reviews could not be read back: {problem.Message}");
        }

        using var file = new ReplacedFile(path, FileOptions.None);
        file.Stream.Write(Encoding.UTF8.GetBytes(json));
        file.Commit();
    }
}
