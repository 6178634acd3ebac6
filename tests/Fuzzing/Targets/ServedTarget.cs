using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ArgumentGraph.AspNetCore.Tests;

namespace ArgumentGraph.Fuzzing.Targets;

/// <summary>The dashboard, on a port of its own in this process; a connection for each request, and what comes back taken apart by hand.</summary>
/// <param name="name">The target's name.</param>
internal abstract class ServedTarget(string name) : Target(name)
{
    private const int MostRead = 4 * 1024 * 1024;
    private readonly RunningServer _server = RunningServer.Start(options => options.MaximumWhatIfElements = 20).GetAwaiter().GetResult();

    public override bool IsOnThisThread => false;

    public override Reading Read(byte[] input)
    {
        (int status, string head, string body) = Ask(Request(input));
        return new()
        {
            Shape = string.Create(CultureInfo.InvariantCulture, $"{status} {Kind(head)}"),
            Broken = [.. Broken(status, head, body)],
            IsRead = status == 200,
        };
    }

    public override void Dispose()
    {
        _server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        base.Dispose();
    }

    /// <summary>What is sent for an input.</summary>
    protected abstract byte[] Request(byte[] input);

    private static string Kind(string head) =>
        head.Split('\n').FirstOrDefault(line => line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))?.Trim() ?? string.Empty;

    // 503 is said of what cannot be analysed now, 505 of versions of HTTP; any other 5xx is a defect, and so is a header that nobody wrote.
    private static IEnumerable<string> Broken(int status, string head, string body)
    {
        if (status is >= 500 and not (503 or 505))
        {
            yield return $"status {status}: {body.AsSpan(0, Math.Min(body.Length, 200))}";
        }

        if (head.Split('\n').Any(line => line.StartsWith("X-Injected", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"a header of the request's making: {head}";
        }

        if (status >= 400 && body.Length > 0 && !Kind(head).Contains("application/problem+json", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"status {status} without a problem that programs can read: {head}";
        }
    }

    private (int Status, string Head, string Body) Ask(byte[] request)
    {
        using var client = new TcpClient { NoDelay = true };
        client.Connect(_server.Root.Host, _server.Root.Port);
        using NetworkStream stream = client.GetStream();
        stream.ReadTimeout = 60_000;
        stream.Write(request);
        var said = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while (said.Length < MostRead && !IsEndless(said) && (read = Next(stream, buffer)) > 0)
        {
            said.Write(buffer, 0, read);
        }

        string text = Encoding.Latin1.GetString(said.ToArray());
        int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        string head = end < 0 ? text : text[..end];
        return (head.Length > 12 && int.TryParse(head.AsSpan(9, 3), out int status) ? status : 0, head, end < 0 ? string.Empty : text[(end + 4)..]);
    }

    private static int Next(NetworkStream stream, byte[] buffer)
    {
        try
        {
            return stream.Read(buffer);
        }
        catch (IOException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return 0;
        }
    }

    // Events come for as long as somebody listens.
    private static bool IsEndless(MemoryStream said) =>
        said.Length > 0 && said.GetBuffer().AsSpan(0, (int)said.Length).IndexOf("text/event-stream"u8) >= 0;
}
