using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ArgumentGraph.Notebooks;

/// <summary>
/// Gives notebooks the formatters of <c>ArgumentGraph.Rendering</c>, which this package does not know: it asks for them by name. Where that package is not there, there are none, and the notebook shows
/// objects in its own way.
/// </summary>
internal sealed class NotebookFormatterSource
{
    private const string Library = "ArgumentGraph.Rendering";
    private const string DisplayType = "ArgumentGraph.Rendering.Displays.RenderedDisplay";

    /// <summary>The formatters: none where there is nothing to make them with.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "It is called on an instance, by name.")]
    public IEnumerable<object> CreateTypeFormatters()
    {
        NotebookDisplay? display = Find();
        return display is null ? [] : display.MimeTypes.Select(mimeType => new NotebookFormatter(display, mimeType));
    }

    private static NotebookDisplay? Find() => Type.GetType($"{DisplayType}, {Library}", throwOnError: false) is { } type
        ? Activator.CreateInstance(type) as NotebookDisplay
        : FindLoaded();

    // Hosts of scripts load each package in a context of its own (Roslyn's InteractiveAssemblyLoader), in which a name alone does not find it.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A trimmed program has no notebook in it; where the type is gone, null is the right answer.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "As above.")]
    private static NotebookDisplay? FindLoaded()
    {
        foreach (Assembly assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly.GetName().Name == Library && assembly.GetType(DisplayType, throwOnError: false) is { } type && typeof(NotebookDisplay).IsAssignableFrom(type))
            {
                return (NotebookDisplay?)Activator.CreateInstance(type);
            }
        }

        return null;
    }
}
