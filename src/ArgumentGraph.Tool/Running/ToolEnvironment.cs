using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ArgumentGraph.Tool.Running;

/// <summary>What surrounds a run: the three streams, the terminal and the clock.</summary>
internal sealed class ToolEnvironment : IDisposable
{
    /// <summary>How wide reports are that do not go to a terminal.</summary>
    public const int PipedWidth = 120;

    private const int NarrowestTerminal = 60;

    // Beyond this, lines become harder to follow.
    private const int WidestTerminal = 160;

    [SuppressMessage("Usage", "CA2213:Disposable fields should be disposed", Justification = "The process's own streams live as long as it does.")]
    private readonly TextWriter _terminal = TextWriter.Null;

    private WriterOverProgress? _output;
    private WriterOverProgress? _error;

    public required Stream Input { get; init; }

    public required TextWriter Output
    {
        get => ProgressWidth is null ? field : _output ??= new WriterOverProgress(field, () => Progress.Dispose());
        init;
    }

    public required TextWriter Error
    {
        get => ProgressWidth is null ? field : _error ??= new WriterOverProgress(field, () => Progress.Hide());
        init => _terminal = field = value;
    }

    public bool IsOutputTerminal { get; init; }

    /// <summary>How many columns there are for what a long run says of its progress; null where nothing shall be said.</summary>
    public int? ProgressWidth { get; init; }

    /// <summary>What the run says of its progress.</summary>
    public ProgressLine Progress => field ??= new ProgressLine(_terminal, Clock, ProgressWidth);

    public int Width { get; init; } = PipedWidth;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The process's own streams live as long as it does.")]
    public static ToolEnvironment OfProcess()
    {
        bool toTerminal = !Console.IsOutputRedirected;
        bool errorToTerminal = !Console.IsErrorRedirected;
        if (OperatingSystem.IsWindows() && (toTerminal || errorToTerminal))
        {
            // The code page of old would not show what arguments say.
            Console.OutputEncoding = Encoding.UTF8;
        }

        return new ToolEnvironment
        {
            Input = Console.OpenStandardInput(),
            Output = toTerminal ? Console.Out : Utf8(new RedirectedStream(Console.OpenStandardOutput(), "standard output")),
            Error = errorToTerminal ? Console.Error : Utf8(new RedirectedStream(Console.OpenStandardError(), name: null)),
            IsOutputTerminal = toTerminal,
            ProgressWidth = errorToTerminal && !IsSet("CI") && Environment.GetEnvironmentVariable("TERM") != "dumb" ? TerminalWidth() : null,
            Width = toTerminal ? TerminalWidth() : PipedWidth,
            Clock = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is { Length: > 0 } seconds ? new StoppedClock(seconds) : TimeProvider.System,
        };
    }

    /// <summary>Sends what was written last. That standard output takes nothing more has been said by then, or is said by how the run ended.</summary>
    public void Flush()
    {
        try
        {
            Output.Flush();
        }
        catch (UnusableException)
        {
            // The run has ended for another reason already.
        }

        Error.Flush();
    }

    public void Dispose()
    {
        Progress.Dispose();
        Flush();
        Input.Dispose();
    }

    // Files and pipes get UTF-8 without a byte order mark and with line feeds, whatever the machine prefers.
    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private static int TerminalWidth()
    {
        try
        {
            // Zero where a terminal does not know its size. The last column is left free: some terminals break the line after it.
            int width = Console.WindowWidth;
            return width <= 0 ? 80 : Math.Clamp(width - 1, NarrowestTerminal, WidestTerminal);
        }
        catch (IOException)
        {
            return 80;
        }
    }

    // As in reproducible builds: https://reproducible-builds.org/specs/source-date-epoch
    private sealed class StoppedClock(string seconds) : TimeProvider
    {
        private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

        public override DateTimeOffset GetUtcNow() =>
            long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value <= Last
                ? DateTimeOffset.FromUnixTimeSeconds(value)
                : throw new UnusableException($"SOURCE_DATE_EPOCH must be a number of seconds since 1970, not '{seconds}'.");
    }
}
