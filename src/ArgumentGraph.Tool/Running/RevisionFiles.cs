using System.Globalization;

namespace ArgumentGraph.Tool.Running;

/// <summary>
/// The files of a case as they were at a revision of their git repository, written to a temporary folder of the user's own, each where it was beside the
/// others. Nothing is written to the repository. Symbolic links and submodules are left out.
/// </summary>
internal sealed class RevisionFiles : IDisposable
{
    // What a case leads to is in and below the folders of its files: as much of them is taken as one case may have.
    private const int MostFiles = 20_000;
    private const long MostBytes = 256L << 20;

    private readonly string _root = TemporaryFolder.Make();
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly GitProgram _git;
    private readonly string _revision;
    private readonly string[] _asked;
    private readonly int _mostFiles;

    private RevisionFiles(GitProgram git, string revision, string[] asked, int mostFiles)
    {
        _mostFiles = mostFiles;
        _git = git;
        _revision = revision;
        _asked = asked;
    }

    /// <summary>Where they are now, in the order in which they were asked for.</summary>
    public IReadOnlyList<string> Paths => [.. _asked.Select(PathOf)];

    /// <summary>Takes the files, and of folders what is in and below them.</summary>
    /// <param name="files">The files and folders as they are now; a file need not exist any more.</param>
    /// <param name="revision">A revision in git's words: a commit, a branch, a tag, <c>HEAD~1</c>.</param>
    /// <param name="cancellationToken">Ends git.</param>
    /// <param name="program">The program that is git.</param>
    /// <param name="mostFiles">How many files are taken at most for each file or folder that was asked for.</param>
    /// <exception cref="UnusableException">There is no git, no repository, no such revision, a file was not there, or there are too many.</exception>
    public static RevisionFiles Of(
        IReadOnlyList<string> files, string revision, CancellationToken cancellationToken, string program = "git", int mostFiles = MostFiles)
    {
        if (files.Contains(Inputs.StandardInput, StringComparer.Ordinal))
        {
            throw new UnusableException("--git takes files and folders of the repository, not standard input.");
        }

        if (revision.Length == 0 || revision[0] == '-' || revision.Contains(':', StringComparison.Ordinal))
        {
            throw new UnusableException($"'{revision}' is not a revision; --git takes a commit, a branch, a tag, or for example HEAD~1.");
        }

        (string Top, string Path)[] places = [.. files.Select(file => PlaceOf(file, program, cancellationToken))];
        if (places.Select(place => place.Top).Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            throw new UnusableException("--git takes files of one repository.");
        }

        var taken = new RevisionFiles(new GitProgram(places[0].Top, program), revision, [.. places.Select(place => place.Path)], mostFiles);
        try
        {
            for (int i = 0; i < files.Count; i++)
            {
                taken.Take(places[i].Path, files[i], cancellationToken);
            }

            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    /// <summary>Takes what the files may lead to: all that is in and below their folders.</summary>
    /// <exception cref="UnusableException">That is too much.</exception>
    public void TakeFolders(CancellationToken cancellationToken)
    {
        foreach (string folder in _asked.Where(path => !Directory.Exists(PathOf(path))).Select(FolderOf).Distinct(StringComparer.Ordinal))
        {
            Take(folder, folder.Length == 0 ? "the repository" : folder, cancellationToken);
        }
    }

    /// <summary>A message on one of the files, as git would name it: by revision and path.</summary>
    public string Shown(string message) => message.Replace(_root + Path.DirectorySeparatorChar, $"{_revision}:", StringComparison.Ordinal)
        .Replace(_root, _revision, StringComparison.Ordinal);

    public void Dispose() => TemporaryFolder.Remove(_root);

    // Where a file is in its repository.
    private static (string Top, string Path) PlaceOf(string file, string program, CancellationToken cancellationToken)
    {
        string folder = Inputs.FolderOf(file);
        if (!Directory.Exists(folder))
        {
            throw new UnusableException($"cannot read '{file}': there is no such folder");
        }

        string[] said = new GitProgram(folder, program).Run(cancellationToken, "rev-parse", "--show-toplevel", "--show-prefix").Split('\n');
        string prefix = said.Length > 1 ? said[1] : string.Empty;
        return (said[0], Directory.Exists(file) ? prefix.TrimEnd('/') : prefix + Path.GetFileName(file));
    }

    private static bool IsIn(string path, string folder) => folder.Length == 0 || path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : string.Empty;

    private void Take(string path, string shown, CancellationToken cancellationToken)
    {
        string[] where = path.Length == 0 ? [] : ["--", path];
        GitAnswer answer = _git.Ask(cancellationToken, ["ls-tree", "-r", "-l", "-z", "--full-tree", _revision, .. where]);
        if (answer.ExitCode != 0)
        {
            throw new UnusableException($"git has no '{shown}' at '{_revision}': {answer.Reason}");
        }

        TreeEntry[] entries = [.. answer.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(TreeEntry.Of)
            .Where(entry => entry.IsFile && IsSafe(entry.Path) && !_written.Contains(entry.Path))];
        if (entries.Length == 0 && !_written.Any(written => IsIn(written, path)))
        {
            throw new UnusableException($"git has no '{shown}' at '{_revision}': it is not a file or folder of that revision");
        }

        long bytes = entries.Sum(entry => entry.Size);
        if (entries.Length > _mostFiles || bytes > MostBytes)
        {
            throw new UnusableException(string.Create(
                CultureInfo.InvariantCulture,
                $"there are {entries.Length} files of {bytes >> 20} MiB in and below '{shown}' at '{_revision}', which are more than "
                + $"the {_mostFiles} files or {MostBytes >> 20} MiB that are read for a case; keep the case in a folder of its own"));
        }

        _git.Read([.. entries.Select(entry => entry.Object)], (i, content) => Write(entries[i].Path, content), cancellationToken);
    }

    private void Write(string path, byte[] bytes)
    {
        string target = PathOf(path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"cannot write '{path}' of '{_revision}' to the folder for temporary files: {Inputs.Reason(exception, target)}");
        }

        _written.Add(path);
    }

    private string PathOf(string path) => path.Length == 0 ? _root : Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));

    // A repository may be made to hold what git itself would not write.
    private static bool IsSafe(string path) =>
        path.Split('/').All(part => part is not ("" or "." or "..")) && !(OperatingSystem.IsWindows() && path.AsSpan().ContainsAny('\\', ':'));

    // For example: 100644 blob 78981922613b2afb6025042ff6bd878ac1994e85      13	cases/a.json
    private readonly record struct TreeEntry(bool IsFile, string Object, long Size, string Path)
    {
        public static TreeEntry Of(string line)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            string[] head = line[..tab].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            _ = long.TryParse(head[3], NumberStyles.None, CultureInfo.InvariantCulture, out long size);
            return new(head[0] is "100644" or "100755" or "100664", head[2], size, line[(tab + 1)..]);
        }
    }
}
