using Microsoft.Extensions.Logging;

namespace ArgumentGraph.AspNetCore.Monitoring;

/// <summary>What is logged: each message with its values by name.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Argument {Name} is served in version {Version} with {Elements} elements")]
    public static partial void Loaded(ILogger logger, string name, string version, int elements);

    [LoggerMessage(2, LogLevel.Error, "Argument {Name} cannot be loaded: {Reason} The last good version is {Version}")]
    public static partial void CannotLoad(ILogger logger, string name, string reason, string? version, Exception? exception);

    [LoggerMessage(3, LogLevel.Error, "Argument {Name}: {Finding}")]
    public static partial void Malformed(ILogger logger, string name, Finding finding);

    [LoggerMessage(4, LogLevel.Information, "Argument {Name}: {State}")]
    public static partial void Analysed(ILogger logger, string name, ArgumentState state);

    [LoggerMessage(5, LogLevel.Error, "Argument {Name} cannot be analysed")]
    public static partial void CannotAnalyse(ILogger logger, string name, Exception exception);

    [LoggerMessage(6, LogLevel.Error, "A source cannot be watched: until it can, it is read every {Interval}")]
    public static partial void CannotWatch(ILogger logger, TimeSpan interval, Exception exception);

    [LoggerMessage(9, LogLevel.Information, "Argument {Name} is no longer served: its file is gone")]
    public static partial void Gone(ILogger logger, string name);

    [LoggerMessage(10, LogLevel.Error, "{File}: {Reason}")]
    public static partial void NotServed(ILogger logger, string file, string reason);

    [LoggerMessage(7, LogLevel.Error, "A request for {Path} failed")]
    public static partial void RequestFailed(ILogger logger, string path, Exception exception);

    [LoggerMessage(8, LogLevel.Warning, "A request for {Path} was turned away: {Reason}")]
    public static partial void TurnedAway(ILogger logger, string path, string reason);
}
