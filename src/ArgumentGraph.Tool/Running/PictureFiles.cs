using ArgumentGraph.Rendering;

namespace ArgumentGraph.Tool.Running;

/// <summary>Writes pictures to files, in the form that the names of the files say.</summary>
/// <param name="force">Whether files that are not ours may be replaced.</param>
/// <param name="scale">The scale of PNG.</param>
/// <param name="environment">Where standard output and messages go.</param>
/// <param name="cancellationToken">Ends the drawing.</param>
internal sealed class PictureFiles(bool force, double scale, ToolEnvironment environment, CancellationToken cancellationToken)
{
    private readonly DrawnFile _drawn = new(environment);

    /// <summary>Told how far a picture is.</summary>
    public IProgress<double> Progress => environment.Progress;

    /// <summary>Says something of what is written, on the error stream.</summary>
    public void Note(string note) => environment.Error.WriteLine(TerminalText.Clean($"argument-graph: note: {note}"));

    /// <summary>Writes a diagram.</summary>
    /// <exception cref="UnusableException">It cannot be written.</exception>
    public void Write(string path, Diagram diagram)
    {
        if (Extension(path) == ".pdf")
        {
            OutputFile.Write(path, _drawn.Pdf(diagram), force);
        }
        else
        {
            Write(path, diagram.ToSvg(cancellationToken));
        }
    }

    /// <summary>Writes another picture.</summary>
    /// <exception cref="UnusableException">It cannot be written.</exception>
    public void Write(string path, string svg) => Write(path, svg, sweeps: true);

    private void Write(string path, string svg, bool sweeps)
    {
        switch (Extension(path))
        {
            case ".pdf":
                OutputFile.Write(path, _drawn.Pdf(svg), force, sweeps);
                break;
            case ".png":
                OutputFile.Write(path, _drawn.Png(svg, scale), force, sweeps);
                break;
            default:
                OutputFile.Write(path, svg, force, environment, sweeps);
                break;
        }
    }

    /// <summary>Writes all sheets: as one PDF, else as a file each.</summary>
    /// <exception cref="UnusableException">Something cannot be written.</exception>
    public void Write(string path, bool isFolder, ArgumentSheets sheets)
    {
        if (!isFolder && Extension(path) == ".pdf")
        {
            OutputFile.Write(path, _drawn.Pdf(sheets, cancellationToken), force);
            return;
        }

        if (isFolder)
        {
            OutputFile.MakeFolder(path);
        }

        int done = 0;
        foreach ((Sheet sheet, string file) in sheets.All.Zip(SheetFiles.PathsOf(path, isFolder, sheets)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Write(file, sheet.ToSvg(), sweeps: done == 0);
            environment.Progress.Report((double)++done / sheets.All.Count);
        }
    }

    private static string Extension(string path) => Path.GetExtension(path).ToLowerInvariant();
}
