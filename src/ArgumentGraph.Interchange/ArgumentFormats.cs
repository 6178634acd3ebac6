using ArgumentGraph.Interchange.FaultTrees;
using ArgumentGraph.Interchange.Graphs;
using ArgumentGraph.Interchange.GsnYaml;
using ArgumentGraph.Interchange.Json;
using ArgumentGraph.Interchange.Ltac;
using ArgumentGraph.Interchange.Sacm;
using ArgumentGraph.Interchange.Shared;
using ArgumentGraph.Interchange.Tea;
using ArgumentGraph.Interchange.Trudag;
using ArgumentGraph.Json;

namespace ArgumentGraph.Interchange;

/// <summary>The formats that arguments can be read from and written to, and the reading and writing.</summary>
/// <remarks>
/// Reading never throws for what a text says: it gives findings with the source's line and column, and losses for all that was dropped, inferred or changed. Everything here is safe to be used by
/// several threads at once.
/// </remarks>
/// <example>
/// <code>
/// FormatReading read = ArgumentFormats.Read("case.gsn.yaml");
/// foreach (Finding finding in read.Findings) Console.WriteLine(finding);
/// if (read.Argument is { } argument)
/// {
///     foreach (Loss loss in ArgumentFormats.Write(argument, "case.ltac")) Console.WriteLine(loss);
/// }
/// </code>
/// </example>
public static class ArgumentFormats
{
    /// <summary>ArgumentGraph's own JSON. Loses nothing.</summary>
    public static ArgumentFormat Json { get; } = new JsonFormat();

    /// <summary>GSN YAML, as gsn2x 4 reads it. Read and written.</summary>
    public static ArgumentFormat GsnYaml { get; } = new GsnYamlFormat();

    /// <summary>LTAC, the Lightweight Text Assurance Case outline, by itself or in a Markdown code block. Read and written.</summary>
    public static ArgumentFormat Ltac { get; } = new LtacFormat();

    /// <summary>SACM 2 (OMG Structured Assurance Case Metamodel) in the XML that tools exchange. Read in all dialects known, written in one.</summary>
    public static ArgumentFormat Sacm { get; } = new SacmFormat();

    /// <summary>The TEA Platform's case export (JSON). Read and written.</summary>
    public static ArgumentFormat Tea { get; } = new TeaFormat();

    /// <summary>trudag's graph of items (Trustable Software Framework): a .dot file beside Markdown items. Read.</summary>
    public static ArgumentFormat Trudag { get; } = new TrudagFormat();

    /// <summary>Open-PSA Model Exchange Format fault trees: a pathway's failure as a coherent tree. Read and written.</summary>
    public static ArgumentFormat OpenPsa { get; } = new OpenPsaFormat();

    /// <summary>Graphviz DOT. Written.</summary>
    public static ArgumentFormat Dot { get; } = new DotFormat();

    /// <summary>GraphML. Written.</summary>
    public static ArgumentFormat GraphMl { get; } = new GraphMlFormat();

    /// <summary>Mermaid flowcharts. Written.</summary>
    public static ArgumentFormat Mermaid { get; } = new MermaidFormat();

    /// <summary>All formats.</summary>
    public static IReadOnlyList<ArgumentFormat> All { get; } = Array.AsReadOnly([Json, GsnYaml, Ltac, Sacm, Tea, Trudag, OpenPsa, Dot, GraphMl, Mermaid]);

    /// <summary>The format with this name, whatever its case; null when there is none.</summary>
    /// <param name="name">For example <c>gsn-yaml</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public static ArgumentFormat? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The format that a file's name says it has, by the longest extension that fits; null when none does.</summary>
    /// <param name="path">A path, of a file that need not be there.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public static ArgumentFormat? OfName(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return All.SelectMany(format => format.Extensions, (format, extension) => (Format: format, Extension: extension))
            .Where(entry => path.EndsWith(entry.Extension, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(entry => entry.Extension.Length)
            .Select(entry => entry.Format)
            .FirstOrDefault();
    }

    /// <summary>Reads an argument from a file, and from those that it leads to. Linear in their length.</summary>
    /// <param name="path">The file's path; places in findings name it as it is given here.</param>
    /// <param name="format">The format; null: the one that the content shows, else the one that the name says, else our own where the text begins as JSON does.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be read, or the path is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static FormatReading Read(string path, ArgumentFormat? format = null, FormatReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= FormatReadingOptions.Default;
        ReadOnlyMemory<byte>? bytes = FileBytes(path, options.Limits.MaximumBytes);
        return Importer.Read(path, bytes, format, FileBytes, options, cancellationToken);
    }

    /// <summary>Reads an argument from a stream, to its end. Linear in its length. Other files that the text leads to are not read, which is a finding.</summary>
    /// <param name="stream">The text; left open.</param>
    /// <param name="format">The format; null: the one that the content shows, else the one that <see cref="ReadingOptions.FileName"/> says, else our own where the text begins as JSON does.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be read.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public static FormatReading Read(Stream stream, ArgumentFormat? format = null, FormatReadingOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= FormatReadingOptions.Default;
        return Importer.Read(options.Limits.FileName, StreamedBytes(stream, options.Limits.MaximumBytes), format, open: null, options, cancellationToken);
    }

    /// <summary>Writes an argument to a file, which is replaced in one step. Linear in the text's length.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="format">The format; null: the one that the name says.</param>
    /// <returns>What the format has no place for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="argument"/> or <paramref name="path"/> is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be written, or the name says none.</exception>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; it is as it was.</exception>
    public static ValueList<Loss> Write(Argument argument, string path, ArgumentFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(argument);
        ArgumentException.ThrowIfNullOrEmpty(path);
        format ??= OfName(path) ?? throw new ArgumentException($"The name '{path}' says no format; say which.", nameof(path));
        RequireWritable(format);
        using var file = new ReplacedFile(path, FileOptions.None);
        ValueList<Loss> losses = Write(argument, file.Stream, format);
        file.Commit();
        return losses;
    }

    /// <summary>Writes an argument to a stream. Linear in the text's length.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="format">The format.</param>
    /// <param name="cancellationToken">Ends writing early.</param>
    /// <returns>What the format has no place for.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be written.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Writing was cancelled.</exception>
    public static ValueList<Loss> Write(Argument argument, Stream stream, ArgumentFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(format);
        RequireWritable(format);
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        var export = new Export(text, cancellationToken);
        format.Write(argument, export);
        return export.Losses();
    }

    /// <summary>The format that the first part of the content shows; null when none does.</summary>
    internal static ArgumentFormat? Recognise(ReadOnlySpan<char> start)
    {
        foreach (ArgumentFormat format in All)
        {
            if (format.CanRead && format.Recognises(start))
            {
                return format;
            }
        }

        return null;
    }

    private static void RequireWritable(ArgumentFormat format)
    {
        if (!format.CanWrite)
        {
            throw new ArgumentException($"{format.Title} cannot be written.", nameof(format));
        }
    }

    private static ReadOnlyMemory<byte>? FileBytes(string path, int maximum)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        return StreamedBytes(stream, maximum);
    }

    private static ReadOnlyMemory<byte>? StreamedBytes(Stream stream, int maximum)
    {
        var bytes = new StreamBytes(stream, maximum);
        while (bytes.NeedsMore)
        {
            bytes.Advance(stream.Read(bytes.Free.Span));
        }

        return bytes.IsTooLong ? null : bytes.Read;
    }
}
