namespace ArgumentGraph.Notebooks;

/// <summary>How arguments and reports look in a notebook: what <c>ArgumentGraph.Rendering</c> makes of it, where it is there.</summary>
internal abstract class NotebookDisplay
{
    /// <summary>The kinds of text that can be written.</summary>
    public abstract IReadOnlyList<string> MimeTypes { get; }

    /// <summary>Writes an object.</summary>
    /// <returns>False if the object cannot be displayed; then nothing is written.</returns>
    public abstract bool Write(object instance, string mimeType, TextWriter writer);
}
