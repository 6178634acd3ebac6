using System.Globalization;
using ArgumentGraph.Rendering;

namespace ArgumentGraph.Tool.Running;

/// <summary>The names of files of sheets, one for each.</summary>
internal static class SheetFiles
{
    // Beside the rest of a path, what file systems take.
    private const int LongestName = 100;

    /// <summary>The files of all sheets, in their order.</summary>
    /// <param name="target">The folder, or the file whose name gets the sheet's name before its end.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    /// <param name="sheets">The sheets.</param>
    public static IEnumerable<string> PathsOf(string target, bool isFolder, ArgumentSheets sheets)
    {
        string folder = isFolder ? target : Path.GetDirectoryName(target) ?? string.Empty;
        string start = isFolder ? string.Empty : Path.GetFileNameWithoutExtension(target) + "-";
        string end = isFolder ? ".svg" : Path.GetExtension(target);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < sheets.All.Count; i++)
        {
            // Ids may hold anything; some file systems take two that differ in case for one.
            string name = Uri.EscapeDataString(sheets.All[i].Name);
            if (name.Length > LongestName || !taken.Add(name))
            {
                name = string.Create(CultureInfo.InvariantCulture, $"sheet-{i + 1}");
                taken.Add(name);
            }

            yield return Path.Combine(folder, start + name + end);
        }
    }
}
