using ArgumentGraph.Interchange;
using Microsoft.Extensions.Primitives;

namespace ArgumentGraph.AspNetCore.Sources;

/// <summary>A file in any format that can be read, watched for changes. Other files that it leads to are read with it, and not watched.</summary>
internal sealed class FileArgumentSource : IArgumentSource, IDisposable
{
    // A file that is always being written is read as it is in the end.
    private const int Attempts = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly string _path;
    private readonly ArgumentFormat? _format;
    private readonly FolderWatch _folder;
    private readonly string _pathInFolder;
    private readonly bool _ownsWatch;

    /// <param name="path">The file's full path. Neither it nor its folder need be there yet.</param>
    /// <param name="format">The format; null: what the content or the name shows.</param>
    public FileArgumentSource(string path, ArgumentFormat? format)
        : this(path, format, new FolderWatch(Path.GetDirectoryName(path)!), Path.GetFileName(path)) => _ownsWatch = true;

    /// <param name="path">The file's full path.</param>
    /// <param name="format">The format; null: what the content or the name shows.</param>
    /// <param name="folder">What watches a folder that the file is in.</param>
    /// <param name="pathInFolder">The file's path within that folder.</param>
    public FileArgumentSource(string path, ArgumentFormat? format, FolderWatch folder, string pathInFolder)
    {
        _path = path;
        _format = format;
        _folder = folder;
        _pathInFolder = pathInFolder;
    }

    public IChangeToken Watch() => _folder.Watch(_pathInFolder);

    // A file that changes while it is read may give a text that never was, and in a format without an end that text may even be well-formed: it is read again.
    public async ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            (DateTime, long) before = State();
            FormatReading? reading = null;
            try
            {
                reading = await ArgumentFormats.ReadFileAsync(_path, _format, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch (IOException) when (attempt < Attempts && File.Exists(_path))
            {
                // A writer has it to itself for a moment.
            }

            if (reading is not null && (State() == before || attempt == Attempts))
            {
                return reading is { HasErrors: false, Argument: { } argument } ? SourceReading.Of(argument, reading.Findings) : SourceReading.Malformed(reading.Findings);
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

    private (DateTime Written, long Length) State()
    {
        var file = new FileInfo(_path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }
}
