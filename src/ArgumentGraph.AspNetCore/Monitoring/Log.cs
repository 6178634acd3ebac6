using Microsoft.Extensions.Logging;

namespace ArgumentGraph.AspNetCore.Monitoring;

/// <summary>What is logged: each message with its values by name.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A request for {Path} failed")]
    public static partial void RequestFailed(ILogger logger, string path, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "A request for {Path} was turned away: {Reason}")]
    public static partial void TurnedAway(ILogger logger, string path, string reason);
}
