namespace ArgumentGraph.Watching.Configuration;

/// <summary>What a refused value is told with, for people who did not call the method.</summary>
internal static class Complaint
{
    /// <summary>The message without the name of the method's parameter.</summary>
    public static string Of(ArgumentException exception) =>
        exception.ParamName is { } name ? exception.Message.Replace($" (Parameter '{name}')", string.Empty, StringComparison.Ordinal) : exception.Message;
}
