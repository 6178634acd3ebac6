using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ArgumentGraph.Notebooks;

/// <summary>
/// Gives notebooks the formatters of <c>ArgumentGraph.Rendering</c>, which this package does not know: it looks for that library's
/// <see cref="NotebookDisplayAttribute"/>. Where that package is not there, there are none, and the notebook shows objects in its own way.
/// </summary>
internal sealed class NotebookFormatterSource
{
    private const string Library = "ArgumentGraph.Rendering";

    /// <summary>The formatters: none where there is nothing to make them with.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "It is called on an instance, by name.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        NotebookDisplay? display = Find();
        return display is null ? [] : display.MimeTypes.Select(mimeType => new NotebookFormatter(display, mimeType));
    }

    // Each host has its own way to load packages: the one that is loaded already counts, else it is looked for beside this library.
    private static NotebookDisplay? Find()
    {
        Assembly? library = Array.Find(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == Library) ?? Load();
        return library?.GetCustomAttribute<NotebookDisplayAttribute>() is { } marked ? (NotebookDisplay?)Activator.CreateInstance(marked.DisplayType) : null;
    }

    private static Assembly? Load()
    {
        try
        {
            return Assembly.Load(new AssemblyName(Library));
        }
        catch (IOException)
        {
            return null; // not installed
        }
    }
}
