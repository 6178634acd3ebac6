namespace ArgumentGraph.Tool.Running;

/// <summary>Writes pictures to files, in the form that the names of the files say.</summary>
/// <param name="force">Whether files that are not ours may be replaced.</param>
/// <param name="environment">Where standard output and messages go.</param>
/// <param name="progress">What is shown until something is written.</param>
/// <param name="cancellationToken">Ends it between two pages.</param>
internal sealed class PictureFiles(bool force, ToolEnvironment environment, ProgressLine progress, CancellationToken cancellationToken)
{
    /// <summary>Writes one file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="svgs">The pictures in it: one, but for PDF, whose pages they are.</param>
    /// <param name="scale">The scale of a PNG.</param>
    /// <exception cref="UnusableException">It cannot be written.</exception>
    public void Write(string path, IReadOnlyList<string> svgs, double scale)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        byte[]? drawn = DrawnFile.IsAskedFor(extension) ? DrawnFile.Of(svgs, extension, scale, environment, cancellationToken) : null;
        progress.Clear();
        if (drawn is null)
        {
            OutputFile.Write(path, svgs[0], force, environment);
        }
        else
        {
            OutputFile.Write(path, drawn, force);
        }
    }
}
