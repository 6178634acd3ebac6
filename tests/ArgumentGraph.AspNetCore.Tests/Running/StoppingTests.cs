using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ArgumentGraph.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Primitives;

namespace ArgumentGraph.AspNetCore.Tests.Running;

/// <summary>A server that is told to end (SIGTERM) ends, whatever it waits for and whoever waits for it.</summary>
// The server is a process of its own: this program, run for one test. It would give requests that are under way ten minutes to end; the tests give it one.
public class StoppingTests(ITestOutputHelper output)
{
    // How the server that is to be ended is set up, when this program is run as that.
    private const string Variable = "ARGUMENTGRAPH_STOP_SERVER";

    private const string Silent = "a source is silent";

    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_to_be_ended()
    {
        string? limit = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(limit is null, "the server of the other tests, which end it");
        try
        {
            await using RunningServer server = await RunningServer.Start(
                options =>
                {
                    options.ReadingTimeLimit = TimeSpan.FromMilliseconds(int.Parse(limit, CultureInfo.InvariantCulture));
                    options.AddSource("silent", new NeverAnswering(blocks: false)).AddSource("stalled", new NeverAnswering(blocks: true));
                },
                builder => builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMinutes(10)),
                (app, _) => app.MapGet("/long", async (ArgumentAnalyses analyses, HttpContext context) => await analyses.AnalyzeNowAsync(
                    "sabotage",
                    "long",
                    cancel =>
                    {
                        Say("analyses");
                        cancel.WaitHandle.WaitOne();
                        cancel.ThrowIfCancellationRequested();
                        return 0;
                    },
                    context.RequestAborted)));
            await server.Until(catalog => catalog["sabotage"].Argument is not null); // the start may have ended before it was read
            Say($"serves {server.Root.Port}");
            await server.UntilShutdown();
        }
        catch (OperationCanceledException)
        {
            // It was ended before it had started.
        }
    }

    [Fact]
    public async Task It_ends_while_it_starts_and_a_source_does_not_answer()
    {
        using EndedServer server = await EndedServer.Start(readingTimeLimit: TimeSpan.FromHours(1), until: Silent);

        await server.End(output);
    }

    [Fact]
    public async Task It_ends_while_pages_listen_an_analysis_runs_and_a_request_is_half_sent()
    {
        using EndedServer server = await EndedServer.Start(TimeSpan.FromMilliseconds(50), until: "serves ");
        int port = int.Parse(server.Said[7..], CultureInfo.InvariantCulture);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        List<Stream> listeners = [];
        for (int i = 0; i < 5; i++)
        {
            Stream events = await client.GetStreamAsync(new Uri(i % 2 == 0 ? "arguments/events" : "arguments/sabotage/events", UriKind.Relative), Cancellation);
            (await events.ReadAtLeastAsync(new byte[6], 6, cancellationToken: Cancellation)).Should().Be(6);
            listeners.Add(events);
        }

        Task<HttpResponseMessage> waiting = client.GetAsync(new Uri("long", UriKind.Relative), Cancellation);
        await server.Until("analyses");
        using var half = new TcpClient("127.0.0.1", port);
        await half.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            "POST /arguments/api/arguments/sabotage/what-if HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 100\r\nExpect: 100-continue\r\n\r\n"), Cancellation);
        byte[] goOn = new byte[12];
        await half.GetStream().ReadExactlyAsync(goOn, Cancellation);
        Encoding.ASCII.GetString(goOn).Should().Be("HTTP/1.1 100", "it waits for the body now");

        await server.End(output);

        foreach (Stream events in listeners)
        {
            await events.DisposeAsync();
        }

        HttpResponseMessage? answer = null;
        Exception? lost = await Record.ExceptionAsync(async () => answer = await waiting);
        (lost is HttpRequestException || answer?.StatusCode >= HttpStatusCode.InternalServerError).Should().BeTrue("nobody gets an answer that was not made");
    }

    private static void Say(string what)
    {
        Console.Out.WriteLine($"\n{EndedServer.Mark}{what}");
        Console.Out.Flush();
    }

    /// <summary>A source that does not answer: its task never ends, or it does not even give one. Neither can be cancelled.</summary>
    private sealed class NeverAnswering(bool blocks) : IArgumentSource
    {
        public IChangeToken Watch() => new CancellationChangeToken(CancellationToken.None);

        public async ValueTask<SourceReading> ReadAsync(CancellationToken cancellationToken)
        {
            if (blocks)
            {
                Say(Silent);
                Thread.Sleep(Timeout.Infinite);
            }

            await new TaskCompletionSource().Task;
            throw new UnreachableException();
        }
    }

    /// <summary>The server's process.</summary>
    private sealed class EndedServer : IDisposable
    {
        public const string Mark = "server: ";

        private readonly Process _process;

        private EndedServer(Process process) => _process = process;

        public string Said { get; private set; } = string.Empty;

        public static async Task<EndedServer> Start(TimeSpan readingTimeLimit, string until)
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "Processes are ended in another way there.");
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", $"*{nameof(StoppingTests)}.{nameof(A_server_that_is_to_be_ended)}"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            start.Environment[Variable] = readingTimeLimit.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
            var server = new EndedServer(Process.Start(start)!);
            await server.Until(until);
            return server;
        }

        public async Task Until(string beginning)
        {
            while (!Said.StartsWith(beginning, StringComparison.Ordinal))
            {
                string? line = await _process.StandardOutput.ReadLineAsync(Cancellation).AsTask().WaitAsync(AtMost, Cancellation);
                line.Should().NotBeNull("the server says '{0}' before it ends", beginning);
                Said = line!.StartsWith(Mark, StringComparison.Ordinal) ? line[Mark.Length..] : string.Empty;
            }
        }

        public async Task End(ITestOutputHelper output)
        {
            long since = Stopwatch.GetTimestamp();
            using Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            Task<string> rest = _process.StandardOutput.ReadToEndAsync(Cancellation);
            await _process.WaitForExitAsync(Cancellation).WaitAsync(AtMost, Cancellation);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ended after {Stopwatch.GetElapsedTime(since).TotalSeconds:0.00} s"));
            _process.ExitCode.Should().Be(0, await rest);
        }

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                _process.Kill();
            }

            _process.Dispose();
        }
    }
}
