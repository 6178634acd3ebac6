using System.Globalization;
using ArgumentGraph.Interchange;
using Microsoft.Extensions.Primitives;

namespace ArgumentGraph.Watching.Sources;

/// <summary>
/// A file in any format that can be read, or a folder whose files are one argument, watched for changes: of the file, and of those that it leads to.
/// </summary>
internal sealed class FileArgumentSource : IArgumentSource, IDisposable
{
    // A file that is always being written is read as it is in the end.
    private const int Attempts = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly string _path;
    private readonly string _reviewsPath;
    private readonly string[] _keyPaths;
    private readonly string _evidencePath;
    private readonly ArgumentFormat? _format;
    private readonly FolderWatch _folder;
    private readonly string _pathInFolder;
    private readonly bool _ownsWatch;
    private string[] _read = [];
    private string _state = string.Empty;
    private bool _isPartMissing;

    /// <param name="path">The file's full path. Neither it nor its folder need be there yet.</param>
    /// <param name="format">The format; null: what the content or the name shows.</param>
    /// <param name="keyPath">Where its key is, if it is not beside it; null for nowhere else.</param>
    public FileArgumentSource(string path, ArgumentFormat? format, string? keyPath)
        : this(path, format, keyPath, new FolderWatch(Path.GetDirectoryName(path)!), Path.GetFileName(path)) => _ownsWatch = true;

    /// <param name="path">The file's full path.</param>
    /// <param name="format">The format; null: what the content or the name shows.</param>
    /// <param name="keyPath">Where its key is, if it is not beside it; null for nowhere else.</param>
    /// <param name="folder">What watches a folder that the file is in.</param>
    /// <param name="pathInFolder">The file's path within that folder.</param>
    public FileArgumentSource(string path, ArgumentFormat? format, string? keyPath, FolderWatch folder, string pathInFolder)
    {
        _path = path;
        _reviewsPath = CaseReviews.PathFor(path);
        _keyPaths = keyPath is null ? [CommitmentKey.PathFor(path)] : [CommitmentKey.PathFor(path), keyPath];
        _evidencePath = EvidenceRecords.PathFor(path);
        _format = format;
        _folder = folder;
        _pathInFolder = pathInFolder;
    }

    private bool IsAnyFileAPart => _isPartMissing || Directory.Exists(_path);

    public IChangeToken Watch()
    {
        string folder = _path[..^_pathInFolder.Length];
        IEnumerable<string> inFolder = _read.Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("..", StringComparison.Ordinal));
        string[] patterns = IsAnyFileAPart
            ? [_pathInFolder, $"{FolderOf(_pathInFolder)}**/*"]
            : [
                _pathInFolder, CaseReviews.PathFor(_pathInFolder), CommitmentKey.PathFor(_pathInFolder), EvidenceRecords.PathFor(_pathInFolder), .. inFolder,
            ];
        IChangeToken token = new CompositeChangeToken([.. patterns.Distinct(StringComparer.Ordinal).Select(_folder.Watch)]);

        // What changed after it was read, and before it was watched, is not missed; it is told once.
        string before = _state;
        _state = State();
        return before == _state ? token : new CancellationChangeToken(new CancellationToken(canceled: true));
    }

    // A file that changes while it is read may give a text that never was, and in a format without an end that text may even be well-formed: it is read again.
    public async ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            string before = _state = State();
            FormatReading? reading = null;
            CaseReviewsReading? reviews = null;
            EvidenceRecordsReading? evidence = null;
            try
            {
                reading = Directory.Exists(_path)
                    ? await Task.Run(
                        () => ArgumentFormats.ReadAll([_path], _format, cancellationToken: cancellationToken), cancellationToken).ConfigureAwait(false)
                    : await ArgumentFormats.ReadFileAsync(_path, _format, cancellationToken: cancellationToken).ConfigureAwait(false);
                reviews = File.Exists(_reviewsPath) && !Directory.Exists(_path)
                    ? ReviewSidecar.Read(_reviewsPath, reading.Argument, _keyPaths)
                    : null;
                evidence = Path.Exists(_evidencePath) && !Directory.Exists(_path) ? EvidenceRecords.ReadFile(_evidencePath) : null;
            }
            catch (IOException) when (attempt < Attempts && File.Exists(_path))
            {
                reading = null;

                // A writer has it to itself for a moment.
            }

            if (reading is not null)
            {
                _read = reading.Argument is { Files.Count: > 0 } read ? [.. read.Files] : [_path];
                _isPartMissing = reading.Findings.Any(finding => finding.Rule == Rules.UnusableFile);
                _state = State();
            }

            if (reading is not null && (_state == before || attempt == Attempts))
            {
                return reading is { HasErrors: false, Argument: { } argument }
                    ? SourceReading.Of(argument, reading.Findings, reviews, evidence)
                    : SourceReading.Malformed(reading.Findings);
            }

            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        if (_ownsWatch)
        {
            _folder.Dispose();
        }
    }

    // Which files there are, and as of when: where a part is missing, or a folder is read, any file in it may be the next part.
    private string State()
    {
        string root = Directory.Exists(_path) ? _path : Path.GetDirectoryName(_path)!;
        IEnumerable<string> files = IsAnyFileAPart && Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [.. _read, _reviewsPath, .. _keyPaths, _evidencePath];
        return string.Join('\n', files.Select(path =>
        {
            var file = new FileInfo(path);
            return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{path} {file.LastWriteTimeUtc.Ticks} {file.Length}") : path;
        }));
    }

    private string FolderOf(string path) => Directory.Exists(_path) ? path + "/"
        : Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder.Replace('\\', '/') + "/"
        : string.Empty;
}
