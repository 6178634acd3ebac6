using System.Globalization;
using System.Text;
using System.Text.Json;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Tests.Running;

namespace ArgumentGraph.Tool.Tests;

/// <summary>
/// One run of the tool: what it wrote and how it ended. It runs inside the test's process, or as the program that
/// <see cref="ToolProcess.Named"/> says; on a terminal and interrupted always inside.
/// </summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The day on which all tests run.</summary>
    public static readonly DateOnly Today = new(2026, 11, 1);

    /// <summary>Late on that day, in seconds since 1970, as <c>SOURCE_DATE_EPOCH</c> says it.</summary>
    public static string Epoch { get; } = new FixedClock().GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static ToolRun Of(params string[] args) => WithInput(string.Empty, args);

    public static ToolRun WithInput(string input, params string[] args) =>
        ToolProcess.Named is null ? Start(args, input) : StartProcess(args, input, "C.UTF-8");

    public static ToolRun OnTerminal(string input, params string[] args) => Start(args, input, isTerminal: true, width: 80);

    public static ToolRun Interrupted(params string[] args) => Start(args, string.Empty, cancellationToken: new CancellationToken(canceled: true));

    public static ToolRun InCulture(string culture, string input, params string[] args)
    {
        if (ToolProcess.Named is not null)
        {
            return StartProcess(args, input, culture.Replace('-', '_') + ".UTF-8");
        }

        (CultureInfo, CultureInfo) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return Start(args, input);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    private static ToolRun StartProcess(string[] args, string input, string locale)
    {
        (int exitCode, byte[] output, string error) =
            ToolProcess.Run(input, args, ("SOURCE_DATE_EPOCH", Epoch), ("TZ", "Etc/GMT-14"), ("LC_ALL", locale)).GetAwaiter().GetResult();
        return new(exitCode, Encoding.UTF8.GetString(output), error);
    }

    private static ToolRun Start(string[] args, string input, bool isTerminal = false, int width = 120, CancellationToken cancellationToken = default)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        using var environment = new ToolEnvironment
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = output,
            Error = error,
            IsOutputTerminal = isTerminal,
            Width = width,
            Clock = new FixedClock(),
        };
        int exitCode = ArgumentGraphTool.Run(args, environment, cancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }

    private sealed class FixedClock : TimeProvider
    {
        // Late in the day, and in a zone where it is already the next one: what counts is the day in UTC.
        public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(23, 59), TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.CreateCustomTimeZone("far east", TimeSpan.FromHours(14), null, null);
    }
}
