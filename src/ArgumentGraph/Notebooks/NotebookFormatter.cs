namespace ArgumentGraph.Notebooks;

/// <summary>What .NET Interactive calls to show an object; see <see cref="TypeFormatterSourceAttribute"/>.</summary>
internal sealed class NotebookFormatter(NotebookDisplay display, string mimeType)
{
    /// <summary>The kind of text that it writes.</summary>
    public string MimeType => mimeType;

    /// <summary>Writes the object; false, and nothing, when it cannot.</summary>
    public bool Format(object instance, TextWriter writer) => display.Write(instance, mimeType, writer);
}
