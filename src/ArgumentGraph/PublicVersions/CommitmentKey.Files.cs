using System.Text;
using ArgumentGraph.Content;
using ArgumentGraph.Files;

namespace ArgumentGraph;

/// <content>Its file.</content>
public sealed partial class CommitmentKey
{
    /// <summary>What a secrets file begins with.</summary>
    public const string FileFormat = "argument-graph-secrets/1";

    /// <summary>Where the key of a case is looked for: beside its file, with <c>.secrets.json</c> for the ending of its name.</summary>
    /// <param name="casePath">The path of the case's file.</param>
    /// <exception cref="ArgumentException"><paramref name="casePath"/> is null or empty.</exception>
    public static string PathFor(string casePath)
    {
        ArgumentException.ThrowIfNullOrEmpty(casePath);
        return Path.ChangeExtension(casePath, ".secrets.json");
    }

    /// <summary>Writes the key to a new file that its owner alone can read and write (mode 600; on Windows, what the folder says).</summary>
    /// <param name="path">The file's path. A file that exists is not replaced: with its key all salts would be lost.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var file = new ReplacedFile(path, FileOptions.None, mayReplace: false, mode: UnixFileMode.UserRead | UnixFileMode.UserWrite);
        file.Stream.Write(Encoding.UTF8.GetBytes($"{{\n  \"format\": \"{FileFormat}\",\n  \"key\": \"{ToText()}\"\n}}\n"));
        file.Commit();
    }

    /// <summary>Reads the file of a key.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="findings">What is wrong with it, with line and column; a message never shows the key.</param>
    /// <returns>The key; null where anything is wrong.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static CommitmentKey? Load(string path, out ValueList<Finding> findings)
    {
        JsonSidecar sidecar = JsonSidecar.ReadFile(path);
        byte[]? key = null;
        if (sidecar.Root is { } root && sidecar.ReadObject(root, "the secrets file") is { } members)
        {
            members.RequireFormat(FileFormat);
            members.AllowOnly(["format", "key"]);
            members.Required("key");
            if (members.Text("key") is { } text)
            {
                key = Base64UrlText.Decode(text);
                if (key is not { Length: Size })
                {
                    members.Report("key", "is not one: it is 32 bytes in base64url, 43 characters.");
                }
            }
        }

        findings = sidecar.Findings;
        return sidecar.HasErrors || key is null ? null : new(key);
    }
}
