using System.Text;
using ArgumentGraph.Interchange;
using ArgumentGraph.Interchange.Tests.Hostile;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>
/// An argument written to every format that is written, and read back where that format is read: without an error, and written again as the same text.
/// </summary>
internal static class WritingChain
{
    // A tree's text is as deep as the argument.
    private static readonly FormatReadingOptions Deep = new() { Limits = ReadingOptions.Default with { MaximumDepth = 100_000 } };

    public static IEnumerable<string> Work(Argument argument)
    {
        if (Invariants.Differs(argument) is { } difference)
        {
            yield return difference;
        }

        foreach (ArgumentFormat format in ArgumentFormats.All.Where(format => format.CanWrite))
        {
            string text = ArgumentFormats.ToText(argument, format, out ValueList<Loss> losses);
            if (format.CanRead && Trouble(argument, format, text, losses) is { } trouble)
            {
                yield return $"{format.Name}: {trouble}";
            }
        }
    }

    private static string? Trouble(Argument argument, ArgumentFormat format, string text, ValueList<Loss> losses)
    {
        FormatReading reading = Read(text, format);
        bool isSaidToBeError = losses.Any(loss => loss.Message.EndsWith("it is an error to readers.", StringComparison.Ordinal));
        bool isSaidToBeUnreadable = losses.Any(loss => loss.Kind == LossKind.Dropped && loss.Message.EndsWith("cannot be read.", StringComparison.Ordinal));
        if (reading.HasErrors || reading.Argument is not { } read)
        {
            return isSaidToBeError || (isSaidToBeUnreadable && argument.Elements.Count == 0) || IsKept(argument, format) ? null
                : $"what is written is not read: {reading.Findings.FirstOrDefault(finding => finding.Severity == Severity.Error)}";
        }

        // Where an outline enters a circle may need a second time to settle.
        if (format == ArgumentFormats.Ltac && read.Structure.IsCircular.Contains(true))
        {
            return null;
        }

        string again = ArgumentFormats.ToText(read, format);
        if (format == ArgumentFormats.OpenPsa)
        {
            // A fault tree has events that stand for something else: they become elements with the first reading.
            if (Read(again, format).Argument is not { } settled)
            {
                return "what is written again is not read";
            }

            (text, again) = (again, ArgumentFormats.ToText(settled, format));
        }

        return again == text ? null : $"what is read is written otherwise: {FirstDifference(text, again)}";
    }

    // What a file of the format said wrongly is kept in the element's data, and written as it was: its author finds it there, and its error with it.
    private static bool IsKept(Argument argument, ArgumentFormat format)
    {
        Argument without = argument.Edit(edit =>
        {
            foreach (Element element in argument.Elements)
            {
                edit.Replace(element with { Data = null, UnknownMembers = ValueMap<RawJson>.Empty });
            }
        });
        return !Read(ArgumentFormats.ToText(without, format), format).HasErrors;
    }

    private static FormatReading Read(string text, ArgumentFormat format)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ArgumentFormats.Read(stream, format, Deep);
    }

    private static string FirstDifference(string text, string again)
    {
        string[] before = text.Split('\n');
        string[] after = again.Split('\n');
        int line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1} was '{before.ElementAtOrDefault(line)}' and is '{after.ElementAtOrDefault(line)}'";
    }
}
