using System.Diagnostics;
using System.Text;

namespace ArgumentGraph.Testing;

/// <summary>A program of others that says whether it can read what we write, where the machine has it.</summary>
internal static class OtherProgram
{
    /// <summary>
    /// The folder of npm packages with <c>mermaid</c> and <c>jsdom</c>: ARGUMENTGRAPH_NODE_MODULES, or <c>node_modules</c> in
    /// the repository; null where there is none.
    /// </summary>
    public static string? NodeModules { get; } =
        new[] { Environment.GetEnvironmentVariable("ARGUMENTGRAPH_NODE_MODULES"), Repository.File("node_modules") }
            .FirstOrDefault(
                folder => folder is not null && Directory.Exists(Path.Combine(folder, "mermaid")) && Directory.Exists(Path.Combine(folder, "jsdom")));

    public static bool IsThere(string program) => PathOf(program) is not null;

    /// <summary>Where the program is; null where it is not on the path.</summary>
    public static string? PathOf(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe") })
        .FirstOrDefault(File.Exists);

    /// <summary>What the program writes; fails the test when it ends with an error.</summary>
    public static string Run(string program, string input, params string[] arguments) => Run(Environment.CurrentDirectory, program, input, arguments);

    /// <summary>The same, in a folder and without input.</summary>
    public static string RunIn(string folder, string program, params string[] arguments) => Run(folder, program, string.Empty, arguments);

    private static string Run(string folder, string program, string input, string[] arguments)
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = encoding,
            StandardOutputEncoding = encoding,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit(120_000).Should().BeTrue("{0} ends", program);
        process.ExitCode.Should().Be(0, "{0} accepts it: {1}", program, errors.Result);
        return output.Result;
    }
}
