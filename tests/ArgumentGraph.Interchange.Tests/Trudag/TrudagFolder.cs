namespace ArgumentGraph.Interchange.Tests;

/// <summary>A folder with a graph and its items, for a test.</summary>
internal sealed class TrudagFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trudag");

    public string Graph => Path.Combine(_folder.FullName, ".dotstop.dot");

    public TrudagFolder With(string path, string text) => With(path, System.Text.Encoding.UTF8.GetBytes(text));

    public TrudagFolder With(string path, byte[] text)
    {
        string full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, text);
        return this;
    }

    public FormatReading Read(FormatReadingOptions? options = null) => ArgumentFormats.ReadFile(Graph, null, options);

    public void Dispose() => _folder.Delete(recursive: true);
}
