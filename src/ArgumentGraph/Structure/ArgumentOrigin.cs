using ArgumentGraph.Text;

namespace ArgumentGraph.Structure;

/// <summary>What is known of an argument beside its graph: where it was read, and members of the document that the format does not know.</summary>
internal sealed record ArgumentOrigin(SourceText? Source, string? Schema, ValueMap<RawJson> UnknownMembers)
{
    /// <summary>
    /// Where the title is, as a byte offset in the source: the place of findings about the argument as a whole. 0, the beginning, if it has none.
    /// </summary>
    public int TitleOffset { get; init; }

    /// <summary>The files, where there are several: first the one that was asked for.</summary>
    public ValueList<SourceDocument> Documents { get; init; } = ValueList<SourceDocument>.Empty;

    /// <summary>The ids of elements that stand for those of files that are not here.</summary>
    public ValueList<string> Elsewhere { get; init; } = ValueList<string>.Empty;

    /// <summary>The modules that are declared, each once, in the order in which they were read.</summary>
    public ValueList<PlacedModule> Modules { get; init; } = ValueList<PlacedModule>.Empty;

    /// <summary>The number of the document that a byte offset is in; 0, the first, of what was not read. O(log files).</summary>
    public int FileOf(int offset)
    {
        if (offset < 0 || Source is null)
        {
            return 0;
        }

        // Parts of the source that could not be read as documents have no number.
        int part = Source.FileAt(offset);
        int first = 0;
        int last = Documents.Count - 1;
        while (first < last)
        {
            int middle = (first + last + 1) / 2;
            (first, last) = Documents[middle].Part <= part ? (middle, last) : (first, middle - 1);
        }

        return first;
    }

    public static ArgumentOrigin None { get; } = new(null, null, ValueMap<RawJson>.Empty);
}
