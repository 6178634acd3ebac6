using System.Diagnostics;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Notebooks.Tests;

/// <summary>
/// The Python that has nbformat. Where several are installed, the first on the path may not be the one that the system's packages are for.
/// </summary>
internal static class NbformatPython
{
    private static readonly Lazy<string?> Found = new(() =>
        new[] { "/usr/bin/python3", OtherProgram.PathOf("python3") }
            .FirstOrDefault(python => File.Exists(python) && HasNbformat(python)));

    /// <summary>Where it is; null where there is none.</summary>
    public static string? Location => Found.Value;

    private static bool HasNbformat(string python)
    {
        using var asked = Process.Start(new ProcessStartInfo(python, ["-c", "import nbformat"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        asked.WaitForExit(60_000);
        return asked.HasExited && asked.ExitCode == 0;
    }
}
