using ArgumentGraph.Tests.Json;

namespace ArgumentGraph.Tests.Files;

/// <summary>A folder with the files of an argument, gone after the test.</summary>
internal sealed class CaseFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a document.</summary>
    /// <param name="name">The file's name, with the folders that it is in.</param>
    /// <param name="include">The files that it includes.</param>
    /// <param name="elements">Its elements, as JSON.</param>
    public CaseFolder With(string name, string[] include, params string[] elements)
    {
        string includes = include.Length == 0 ? string.Empty : $"\"include\": [{string.Join(", ", include.Select(file => $"\"{file}\""))}],\n";
        return WithText(name, $"{{ \"format\": \"argument-graph/1\", \"title\": \"{name}\",\n{includes}\"elements\": [\n{string.Join(",\n", elements)}\n] }}");
    }

    public CaseFolder WithText(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this;
    }

    public void Dispose() => _folder.Dispose();

    public static string Goal(string id, params string[] supporters) =>
        $"{{ \"id\": \"{id}\", \"kind\": \"goal\", \"statement\": \"{id} holds\", \"supportedBy\": "
        + $"[{string.Join(", ", supporters.Select(other => $"\"{other}\""))}] }}";

    public static string Evidence(string id) => $"{{ \"id\": \"{id}\", \"kind\": \"evidence\", \"statement\": \"Report {id}\", \"state\": \"available\" }}";

    /// <summary>A finding in short: its rule, the name of its file, line and column.</summary>
    public string Short(Finding finding) =>
        $"{finding.Rule.Id} {System.IO.Path.GetRelativePath(Path, finding.Place!.File!).Replace('\\', '/')}({finding.Place.Line},{finding.Place.Column})";
}
