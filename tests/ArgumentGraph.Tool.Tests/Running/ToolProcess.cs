using System.Diagnostics;
using System.Text;

namespace ArgumentGraph.Tool.Tests.Running;

/// <summary>The tool as a process of its own, with its streams redirected: the one that <c>ARGUMENTGRAPH_TOOL</c> names, or that of this build.</summary>
internal static class ToolProcess
{
    private static readonly string ThisBuild = Path.Combine(AppContext.BaseDirectory, "ArgumentGraph.Tool.dll");

    /// <summary>The file of the tool that tests run instead of this build's, such as a native one; null where none is named.</summary>
    public static string? Named { get; } = NamedTool();

    /// <summary>The tool as one command, for a script.</summary>
    public static string Command =>
        Named ?? Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "ArgumentGraph.Tool.exe" : "ArgumentGraph.Tool");

    public static Task<(int ExitCode, byte[] Output, string Error)> Run(
        string input, IReadOnlyList<string> args, params (string Name, string Value)[] variables) =>
        RunProgram(Line(args).Program, Line(args).Args, input, variables);

    /// <summary>The tool's program and arguments, for whoever runs it in another way.</summary>
    public static (string Program, string[] Args) Line(params IEnumerable<string> args) =>
        (Named ?? "dotnet", Named is null ? [ThisBuild, .. args] : [.. args]);

    /// <summary>Another program, such as a script that runs the tool: <see cref="Command"/> is what it can call.</summary>
    public static async Task<(int ExitCode, byte[] Output, string Error)> RunProgram(
        string program, IReadOnlyList<string> args, string input, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, args)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        Task copied = process.StandardOutput.BaseStream.CopyToAsync(output);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A run that reads no input may have ended before it could be written.
        }

        await copied;
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToArray(), await error);
    }

    /// <summary>Whether the tool is another than that of this build: the native one, which makes neither PNG nor PDF.</summary>
    public static bool IsNative => Named is not null;

    private static string? NamedTool()
    {
        string? file = Environment.GetEnvironmentVariable("ARGUMENTGRAPH_TOOL");
        return string.IsNullOrEmpty(file) ? null
            : File.Exists(file) ? file
            : throw new InvalidOperationException($"ARGUMENTGRAPH_TOOL names '{file}', which does not exist.");
    }
}
