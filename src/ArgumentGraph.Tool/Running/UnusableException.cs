namespace ArgumentGraph.Tool.Running;

/// <summary>
/// The command cannot be carried out for a reason that the user can mend: it ends with <see cref="ExitCode.Unusable"/>. One line for each reason.
/// </summary>
internal sealed class UnusableException(params IEnumerable<string> reasons)
    : InvalidOperationException(string.Join('\n', reasons.Select(TerminalText.Clean)));
