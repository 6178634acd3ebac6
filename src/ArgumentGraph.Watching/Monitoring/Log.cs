using Microsoft.Extensions.Logging;

namespace ArgumentGraph.Watching.Monitoring;

/// <summary>What is logged: each message with its values by name.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Argument {Name} has been read: version {Version}, {Elements} elements")]
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

    [LoggerMessage(10, LogLevel.Error, "What changed in argument {Name} cannot be worked out")]
    public static partial void CannotCompare(ILogger logger, string name, Exception exception);

    [LoggerMessage(11, LogLevel.Error, "The history of argument {Name} cannot be kept in {Store}")]
    public static partial void CannotKeepHistory(ILogger logger, string name, string store, Exception exception);

    [LoggerMessage(9, LogLevel.Critical, "{What} is not followed any longer")]
    public static partial void Stopped(ILogger logger, string what, Exception exception);

    [LoggerMessage(7, LogLevel.Information, "Argument {Name} is gone with its file")]
    public static partial void Gone(ILogger logger, string name);

    [LoggerMessage(8, LogLevel.Error, "{File}: {Reason}")]
    public static partial void LeftOut(ILogger logger, string file, string reason);
}
