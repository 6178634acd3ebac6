using System.Diagnostics;
using System.Runtime.CompilerServices;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Notebooks.Tests;

/// <summary>A test that asks Jupyter's own nbformat, and is skipped where Python does not have it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NbformatFactAttribute : FactAttribute
{
    public NbformatFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        if (!HasNbformat())
        {
            Skip = "needs python3 with nbformat, which is not here";
        }
    }

    private static bool HasNbformat()
    {
        if (!OtherProgram.IsThere("python3"))
        {
            return false;
        }

        using var python = Process.Start(new ProcessStartInfo("python3", ["-c", "import nbformat"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        python.WaitForExit(60_000);
        return python.HasExited && python.ExitCode == 0;
    }
}
