namespace ArgumentGraph.Tool.Running;

/// <summary>What git said to a command.</summary>
/// <param name="ExitCode">Its exit code: 0 where it did what it was to do.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Errors">What it wrote to its error stream.</param>
internal sealed record GitAnswer(int ExitCode, string Output, string Errors)
{
    /// <summary>Why it did not do it, in a line.</summary>
    public string Reason
    {
        get
        {
            string line = Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "git gave no reason";
            return line.StartsWith("fatal: ", StringComparison.Ordinal) ? line["fatal: ".Length..] : line;
        }
    }
}
