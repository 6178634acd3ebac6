using ArgumentGraph.Rendering;

namespace ArgumentGraph.Tool.Running;

/// <summary>Writes pictures to files, in the form that the names of the files say.</summary>
/// <param name="force">Whether files that are not ours may be replaced.</param>
/// <param name="scale">The scale of PNG.</param>
/// <param name="environment">Where standard output and messages go.</param>
/// <param name="progress">What is shown until something is written.</param>
internal sealed class PictureFiles(bool force, double scale, ToolEnvironment environment, ProgressLine progress)
{
    private readonly DrawnFile _drawn = new(environment);

    /// <summary>Writes a diagram.</summary>
    /// <exception cref="UnusableException">It cannot be written.</exception>
    public void Write(string path, Diagram diagram)
    {
        if (Extension(path) == ".pdf")
        {
            Put(path, _drawn.Pdf(diagram));
        }
        else
        {
            Write(path, diagram.ToSvg());
        }
    }

    /// <summary>Writes another picture.</summary>
    /// <exception cref="UnusableException">It cannot be written.</exception>
    public void Write(string path, string svg)
    {
        switch (Extension(path))
        {
            case ".pdf":
                Put(path, _drawn.Pdf(svg));
                break;
            case ".png":
                Put(path, _drawn.Png(svg, scale));
                break;
            default:
                progress.Clear();
                OutputFile.Write(path, svg, force, environment);
                break;
        }
    }

    /// <summary>Writes all sheets: as one PDF, else as a file each.</summary>
    /// <exception cref="UnusableException">Something cannot be written.</exception>
    public void Write(string path, bool isFolder, ArgumentSheets sheets, CancellationToken cancellationToken)
    {
        if (!isFolder && Extension(path) == ".pdf")
        {
            Put(path, _drawn.Pdf(sheets, cancellationToken));
            return;
        }

        if (isFolder)
        {
            OutputFile.MakeFolder(path);
        }

        foreach ((Sheet sheet, string file) in sheets.All.Zip(SheetFiles.PathsOf(path, isFolder, sheets)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(file, sheet.Diagram);
        }
    }

    private void Put(string path, byte[] content)
    {
        progress.Clear();
        OutputFile.Write(path, content, force);
    }

    private static string Extension(string path) => Path.GetExtension(path).ToLowerInvariant();
}
