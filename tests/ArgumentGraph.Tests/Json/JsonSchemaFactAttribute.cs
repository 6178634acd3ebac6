using System.Diagnostics;

namespace ArgumentGraph.Tests.Json;

/// <summary>A test that needs Python's jsonschema (Debian: python3-jsonschema), and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class JsonSchemaFactAttribute : FactAttribute
{
    public JsonSchemaFactAttribute()
    {
        if (Python is null)
        {
            Skip = "needs Python's jsonschema with draft 2020-12 (apt-get install python3-jsonschema), which is not here";
        }
    }

    /// <summary>A Python that has it, or null. The system's comes first: another may hide it, and have no packages.</summary>
    public static string? Python { get; } = new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(HasJsonSchema);

    private static bool HasJsonSchema(string python)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(python, ["-c", "from jsonschema import Draft202012Validator"]) { RedirectStandardError = true, UseShellExecute = false });
            process!.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Exception problem) when (problem is System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            return false;
        }
    }
}
