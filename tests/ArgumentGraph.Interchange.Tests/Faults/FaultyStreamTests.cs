using System.Text;
using ArgumentGraph.Interchange.Tests.Limits;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Faults;

/// <summary>
/// Streams that fail, or whose reader or writer is cancelled, at every byte of a small text in every format: what happened comes through as it is, nothing
/// that was not to be written is, nobody closes what is not theirs, and the next run is as if nothing had been.
/// </summary>
public class FaultyStreamTests
{
    private static readonly Argument Three = LimitCases.Three();

    // The ways to read a stream: ours, and those of a few things that have one way of their own.
    private static readonly Dictionary<string, Func<Stream, ArgumentFormat, CancellationToken, Task<string>>> Readers = new(StringComparer.Ordinal)
    {
        ["waiting"] = (stream, format, cancel) => Task.FromResult(Shown(ArgumentFormats.Read(stream, format, cancellationToken: cancel))),
        ["not waiting"] = async (stream, format, cancel) => Shown(await ArgumentFormats.ReadAsync(stream, format, cancellationToken: cancel)),
        ["guessing"] = (stream, _, cancel) => Task.FromResult(Shown(ArgumentFormats.Read(stream, cancellationToken: cancel))),
        ["as a run's results"] = (stream, _, cancel) => Task.FromResult(RunArtefact.Read(stream, cancellationToken: cancel).ToString()!),
        ["by the core"] = (stream, _, _) => Task.FromResult(string.Join('\n', Argument.Read(stream).Findings)),
        ["by the core, not waiting"] = async (stream, _, cancel) =>
            string.Join('\n', (await Argument.ReadAsync(stream, cancellationToken: cancel)).Findings),
    };

    private static readonly Dictionary<string, Func<Stream, ArgumentFormat, CancellationToken, Task>> Writers = new(StringComparer.Ordinal)
    {
        ["waiting"] = (stream, format, cancel) =>
        {
            ArgumentFormats.WriteTo(Three, stream, format, cancel);
            return Task.CompletedTask;
        },
        ["not waiting"] = (stream, format, cancel) => ArgumentFormats.WriteToAsync(Three, stream, format, cancel),
        ["by the core"] = (stream, _, _) =>
        {
            Three.WriteTo(stream);
            return Task.CompletedTask;
        },
        ["by the core, not waiting"] = (stream, _, cancel) => Three.WriteToAsync(stream, cancel),
    };

    public static TheoryData<string, string> FormatsAndReaders => [.. Pairs(LimitCases.Formats, Readers.Keys)];

    public static TheoryData<string, string> FormatsAndWriters =>
        [.. Pairs(ArgumentFormats.All.Where(format => format.CanWrite).Select(format => format.Name), Writers.Keys)];

    [Theory]
    [MemberData(nameof(FormatsAndReaders))]
    public async Task A_stream_that_fails_while_it_is_read(string name, string reader)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        byte[] text = LimitCases.Utf8(LimitCases.TextIn(format));
        string undisturbed = await Readers[reader](new MemoryStream(text), format, CancellationToken.None);
        foreach (int at in Bytes(text.Length))
        {
            var fault = new IOException("The connection is lost.");
            foreach (bool knowsLength in (bool[])[false, true])
            {
                var stream = new FaultyStream(text, at, () => throw fault, knowsLength);

                (await Record.ExceptionAsync(() => Readers[reader](stream, format, CancellationToken.None))).Should().BeSameAs(fault, "at byte {0}", at);

                stream.IsDisposed.Should().BeFalse();
            }
        }

        (await Readers[reader](new MemoryStream(text), format, CancellationToken.None)).Should().Be(undisturbed);
    }

    [Theory]
    [MemberData(nameof(FormatsAndReaders))]
    public async Task A_reader_that_is_cancelled(string name, string reader)
    {
        Assert.SkipWhen(reader == "by the core", "It takes no token.");
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        byte[] text = LimitCases.Utf8(LimitCases.TextIn(format));
        foreach (int at in Bytes(text.Length))
        {
            using var source = new CancellationTokenSource();
            var stream = new FaultyStream(text, at, source.Cancel);

            (await Record.ExceptionAsync(() => Readers[reader](stream, format, source.Token)))
                .Should().BeAssignableTo<OperationCanceledException>("at byte {0} of {1}", at, text.Length);

            stream.IsDisposed.Should().BeFalse();
        }
    }

    [Theory]
    [MemberData(nameof(FormatsAndWriters))]
    public async Task A_stream_that_fails_while_it_is_written(string name, string writer)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        byte[] text = await WholeText(writer, format);
        foreach (int at in Bytes(text.Length - 1))
        {
            var fault = new IOException("The disk is full.");
            var stream = new FaultyStream(null, at, () => throw fault);

            (await Record.ExceptionAsync(() => Writers[writer](stream, format, CancellationToken.None))).Should().BeSameAs(fault, "at byte {0}", at);

            stream.Written.Should().Equal(text[..at], "what fits is written, once");
            stream.IsDisposed.Should().BeFalse();
        }

        (await WholeText(writer, format)).Should().Equal(text);
    }

    [Theory]
    [MemberData(nameof(FormatsAndWriters))]
    public async Task A_writer_that_is_cancelled(string name, string writer)
    {
        ArgumentFormat format = ArgumentFormats.Find(name)!;
        byte[] text = await WholeText(writer, format);
        foreach (int at in Bytes(text.Length - 1))
        {
            using var source = new CancellationTokenSource();
            var stream = new FaultyStream(null, at, source.Cancel);

            Exception? exception = await Record.ExceptionAsync(() => Writers[writer](stream, format, source.Token));

            // One who is cancelled while the last of it is written may be done.
            (exception is null or OperationCanceledException).Should().BeTrue("{0}", exception);
            byte[] written = stream.Written;
            written.Should().Equal(exception is null ? text : text[..written.Length]);
            stream.IsDisposed.Should().BeFalse();
        }
    }

    [Theory]
    [MemberData(nameof(FormatsAndWriters))]
    public async Task A_writer_that_is_cancelled_before_it_begins_writes_nothing(string name, string writer)
    {
        Assert.SkipWhen(writer == "by the core", "It takes no token.");
        using var stream = new MemoryStream();

        Exception? exception = await Record.ExceptionAsync(
            () => Writers[writer](stream, ArgumentFormats.Find(name)!, new CancellationToken(canceled: true)));

        exception.Should().BeAssignableTo<OperationCanceledException>();
        stream.Length.Should().Be(0);
    }

    // A quick run tries every seventh.
    private static IEnumerable<int> Bytes(int last)
    {
        int step = TestSize.IsQuick ? 7 : 1;
        for (int at = 0; at < last; at += step)
        {
            yield return at;
        }

        yield return last;
    }

    private static async Task<byte[]> WholeText(string writer, ArgumentFormat format)
    {
        using var stream = new MemoryStream();
        await Writers[writer](stream, format, CancellationToken.None);
        return stream.ToArray();
    }

    private static string Shown(FormatReading reading) =>
        new StringBuilder(reading.Argument?.ToJson()).AppendJoin('\n', reading.Findings).AppendJoin('\n', reading.Losses).ToString();

    private static IEnumerable<(string, string)> Pairs(IEnumerable<string> formats, IEnumerable<string> ways) =>
        formats.SelectMany(
            format => ways.Where(way => !way.Contains("core", StringComparison.Ordinal) || format == "argument-graph").Select(way => (format, way)));
}
