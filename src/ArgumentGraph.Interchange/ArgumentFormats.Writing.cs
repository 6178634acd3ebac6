using System.Text;
using ArgumentGraph.Files;
using ArgumentGraph.Interchange.Json;

namespace ArgumentGraph.Interchange;

/// <content>Writing: to files, streams and texts.</content>
public static partial class ArgumentFormats
{
    /// <summary>Writes an argument to a file, which is replaced in one step. Linear in the text's length.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="format">The format; null: the one that the name says.</param>
    /// <param name="formats">The formats among which the name says one; null: <see cref="All"/>.</param>
    /// <returns>What the format has no place for.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be written, or the name says none.</exception>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; it is as it was.</exception>
    public static ValueList<Loss> Save(Argument argument, string path, ArgumentFormat? format = null, FormatSet? formats = null)
    {
        ArgumentNullException.ThrowIfNull(argument);
        format = WritableFormatOf(path, format, formats);
        using var file = new ReplacedFile(path, FileOptions.None);
        ValueList<Loss> losses = WriteTo(argument, file.Stream, format);
        file.Commit();
        return losses;
    }

    /// <summary>Writes an argument to a file, which is replaced in one step. Linear in the text's length.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="format">The format; null: the one that the name says.</param>
    /// <param name="formats">The formats among which the name says one; null: <see cref="All"/>.</param>
    /// <param name="cancellationToken">Ends writing early.</param>
    /// <returns>What the format has no place for.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be written, or the name says none.</exception>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written; it is as it was.</exception>
    /// <exception cref="OperationCanceledException">Writing was cancelled; the file is as it was.</exception>
    public static async Task<ValueList<Loss>> SaveAsync(
        Argument argument, string path, ArgumentFormat? format = null, FormatSet? formats = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        format = WritableFormatOf(path, format, formats);
        using var file = new ReplacedFile(path, FileOptions.Asynchronous);
        ValueList<Loss> losses = await WriteToAsync(argument, file.Stream, format, cancellationToken).ConfigureAwait(false);
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
    public static ValueList<Loss> WriteTo(Argument argument, Stream stream, ArgumentFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(argument);
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(format);
        RequireWritable(format);
        cancellationToken.ThrowIfCancellationRequested();
        using var text = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        var export = new ArgumentExport(text, cancellationToken);
        format.Write(AwayGoalContexts.Without(argument, format, export), export);
        if (format is not JsonFormat)
        {
            LoseAssertedStandings(argument, format, export);
            ModuleLosses.Report(argument, format, export);
        }

        return export.Losses();
    }

    /// <summary>Writes an argument to a stream. Linear in the text's length. The whole text is made before any of it is written.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="format">The format.</param>
    /// <param name="cancellationToken">Ends writing early.</param>
    /// <returns>What the format has no place for.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be written.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Writing was cancelled.</exception>
    public static async Task<ValueList<Loss>> WriteToAsync(
        Argument argument, Stream stream, ArgumentFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var whole = new MemoryStream();
        ValueList<Loss> losses = WriteTo(argument, whole, format, cancellationToken);
        await stream.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length), cancellationToken).ConfigureAwait(false);
        return losses;
    }

    /// <summary>An argument's text in a format. Linear in the text's length.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="format">The format.</param>
    /// <param name="losses">What the format has no place for.</param>
    /// <param name="cancellationToken">Ends writing early.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Writing was cancelled.</exception>
    public static string ToText(Argument argument, ArgumentFormat format, out ValueList<Loss> losses, CancellationToken cancellationToken = default)
    {
        using var whole = new MemoryStream();
        losses = WriteTo(argument, whole, format, cancellationToken);
        return Encoding.UTF8.GetString(whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }

    /// <summary>An argument's text in a format. Linear in the text's length.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The format cannot be written.</exception>
    public static string ToText(Argument argument, ArgumentFormat format) => ToText(argument, format, out _);

    private static ArgumentFormat WritableFormatOf(string path, ArgumentFormat? format, FormatSet? formats)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        format ??= (formats ?? All).OfName(path) ?? throw new ArgumentException($"The name '{path}' says no format; say which.", nameof(path));
        RequireWritable(format);
        return format;
    }

    private static void RequireWritable(ArgumentFormat format)
    {
        if (!format.CanWrite)
        {
            throw new ArgumentException($"{format.Title} cannot be written.", nameof(format));
        }
    }

    // No other format can say that a standing is asserted: there the element stands as its state and supporters say.
    private static void LoseAssertedStandings(Argument argument, ArgumentFormat format, ArgumentExport export)
    {
        foreach (Element element in argument.Elements.Where(element => element.AssertedStanding is not null))
        {
            export.Lose(
                LossKind.Dropped,
                $"'{element.Id}' is said to be {element.AssertedStanding!.Value.ToWord()}; {format.Title} has no place for an asserted standing, "
                + "so it stands there as its state and supporters say.",
                element.Id);
        }
    }
}
