namespace ArgumentGraph.Tool.Running;

/// <summary>The command cannot be carried out for a reason that the user can mend: it ends with <see cref="ExitCode.Unusable"/>.</summary>
internal sealed class UnusableException(string message) : InvalidOperationException(message);
