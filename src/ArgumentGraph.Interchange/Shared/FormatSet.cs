using System.Collections;

namespace ArgumentGraph.Interchange;

/// <summary>
/// Formats that are used together: which of them a name or a text means is asked here. Immutable; <see cref="ArgumentFormats.All"/> is the set of this
/// package's, and <see cref="With"/> adds your own.
/// </summary>
/// <remarks>
/// A set is given to the calls that use it (<see cref="FormatReadingOptions.Formats"/>, <c>Save</c>). Nothing is registered for the whole process, so two
/// libraries in one program, or two tests at the same time, do not meet.
/// </remarks>
/// <example>
/// <code>
/// FormatSet formats = ArgumentFormats.All.With(new OutlineFormat());
/// FormatReading read = ArgumentFormats.ReadFile("case.outline", options: new FormatReadingOptions { Formats = formats });
/// ArgumentFormats.Save(read.Argument!, "copy.outline", formats: formats);
/// </code>
/// </example>
public sealed class FormatSet : IReadOnlyList<ArgumentFormat>
{
    private readonly ArgumentFormat[] _formats;

    /// <summary>Makes a set.</summary>
    /// <param name="formats">Its formats.</param>
    /// <exception cref="ArgumentException">A format is null, or two have the same name.</exception>
    public FormatSet(params ReadOnlySpan<ArgumentFormat> formats)
    {
        _formats = formats.ToArray();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (ArgumentFormat? format in _formats)
        {
            if (format is null || !names.Add(format.Name))
            {
                throw new ArgumentException(format is null ? "A format is null." : $"There are two formats of the name '{format.Name}'.", nameof(formats));
            }
        }
    }

    /// <summary>How many formats there are.</summary>
    public int Count => _formats.Length;

    /// <summary>One of the formats.</summary>
    /// <param name="index">Which, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such index.</exception>
    public ArgumentFormat this[int index] => _formats[index];

    /// <summary>
    /// A set with another format, which comes before the others: if a text or a name fits several formats equally well, it is the one meant.
    /// </summary>
    /// <param name="format">The format.</param>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is null.</exception>
    /// <exception cref="ArgumentException">There is a format of this name already.</exception>
    public FormatSet With(ArgumentFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return new([format, .. _formats]);
    }

    /// <summary>The format with this name, whatever its case; null when there is none.</summary>
    /// <param name="name">For example <c>gsn-yaml</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public ArgumentFormat? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Array.Find(_formats, format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The format that a file's name says it has, by the longest extension that fits, and the first format that has it; null when none does.</summary>
    /// <param name="path">A path, of a file that need not be there.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public ArgumentFormat? OfName(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _formats.SelectMany(format => format.Extensions, (format, extension) => (Format: format, Extension: extension))
            .Where(entry => path.EndsWith(entry.Extension, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(entry => entry.Extension.Length)
            .Select(entry => entry.Format)
            .FirstOrDefault();
    }

    /// <summary>The first format that can be read and that the content shows (<see cref="ArgumentFormat.Recognises"/>); null when none does.</summary>
    /// <param name="start">The first part of a text, all of it if it is short.</param>
    public ArgumentFormat? Recognise(ReadOnlySpan<char> start)
    {
        foreach (ArgumentFormat format in _formats)
        {
            if (format.CanRead && format.Recognises(start))
            {
                return format;
            }
        }

        return null;
    }

    /// <summary>The formats in order: those that were added last come first.</summary>
    public IEnumerator<ArgumentFormat> GetEnumerator() => ((IEnumerable<ArgumentFormat>)_formats).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The names of the formats.</summary>
    public override string ToString() => string.Join(", ", _formats.Select(format => format.Name));
}
