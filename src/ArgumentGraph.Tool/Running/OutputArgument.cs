using ArgumentGraph.Interchange;

namespace ArgumentGraph.Tool.Running;

/// <summary>Writes arguments in any format that can be written.</summary>
internal static class OutputArgument
{
    /// <summary>Writes to a file, which is replaced, or to standard output.</summary>
    /// <returns>What the format has no place for.</returns>
    /// <exception cref="UnusableException">The file cannot be written.</exception>
    public static ValueList<Loss> Write(
        Argument argument, string target, ArgumentFormat format, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        try
        {
            if (target != Inputs.StandardInput)
            {
                return ArgumentFormats.Save(argument, target, format);
            }

            using var text = new MemoryStream();
            ValueList<Loss> losses = ArgumentFormats.WriteTo(argument, text, format, cancellationToken);
            environment.Output.Write(System.Text.Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
            return losses;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"cannot write '{target}': {Inputs.Reason(exception, target)}");
        }
    }
}
