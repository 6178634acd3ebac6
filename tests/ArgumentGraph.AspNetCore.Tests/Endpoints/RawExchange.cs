using System.Net.Sockets;
using System.Text;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>A request as bytes on a connection of its own: what no client library would send.</summary>
internal sealed class RawExchange : IDisposable
{
    private readonly TcpClient _client = new();

    private NetworkStream? _stream;

    public static async Task<RawExchange> With(RunningServer server)
    {
        var exchange = new RawExchange();
        await exchange._client.ConnectAsync(server.Root.Host, server.Root.Port);
        exchange._stream = exchange._client.GetStream();
        return exchange;
    }

    /// <summary>Sends a request that ends the connection, and returns all that is answered.</summary>
    public static async Task<string> Ask(RunningServer server, string target, string headers = "", string method = "GET", string? host = null)
    {
        using RawExchange exchange = await With(server);
        await exchange.Send($"{method} {target} HTTP/1.1\r\nHost: {host ?? server.Root.Authority}\r\nConnection: close\r\n{headers}\r\n");
        return await exchange.Answer();
    }

    public async Task Send(string text) => await _stream!.WriteAsync(Encoding.Latin1.GetBytes(text));

    public async Task<string> Answer()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var all = new MemoryStream();
        try
        {
            await _stream!.CopyToAsync(all, patience.Token);
        }
        catch (IOException)
        {
            // The server has closed the connection before all was sent.
        }

        return Encoding.UTF8.GetString(all.ToArray());
    }

    /// <summary>The status of an answer; 0 for none.</summary>
    public static int StatusOf(string answer) =>
        answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>The lines before the body.</summary>
    public static string[] HeadersOf(string answer) => answer.Split("\r\n\r\n")[0].Split("\r\n");

    public void Dispose() => _client.Dispose();
}
