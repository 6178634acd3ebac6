using System.Net;
using System.Net.Http.Json;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>Many at once, and many that stay: everyone is answered or turned away in good order, and nothing is left of them.</summary>
[Collection(nameof(Alone))]
public class CrowdTests(ITestOutputHelper output)
{
    private const int Clients = 256;

    [Fact]
    public async Task At_once_256_clients_are_answered_or_told_when_to_try_again()
    {
        await using RunningServer server = await RunningServer.Start(options =>
        {
            options.MaximumConcurrentAnalyses = 2;
            options.MaximumQueuedAnalyses = 16;
        });
        await server.UntilAnalysed();
        using var client = new HttpClient { BaseAddress = server.Client.BaseAddress, Timeout = TimeSpan.FromMinutes(2) };
        string[] ids = [.. server.Catalog["sabotage"].Argument!.Elements.Select(element => element.Id)];

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(number => Task.Run(() => (number % 4) switch
        {
            0 => client.PostAsJsonAsync("api/arguments/sabotage/what-if", new { fail = new[] { ids[number % ids.Length] } }),
            1 => client.GetAsync(new Uri($"api/arguments/sabotage/explanation?id={Uri.EscapeDataString(ids[number % ids.Length])}", UriKind.Relative)),
            2 => client.GetAsync(new Uri("sabotage/badge.svg", UriKind.Relative)),
            _ => client.GetAsync(server.Root),
        })));

        answers.Should().OnlyContain(answer => answer.StatusCode == HttpStatusCode.OK
            || (answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter != null));
        output.WriteLine($"{answers.Count(answer => answer.StatusCode == HttpStatusCode.OK)} of {Clients} answered, the others turned away");
        (await client.GetAsync(new Uri("api/arguments/sabotage/support", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Event_streams_that_are_held_open_are_limited_and_leave_nothing_behind()
    {
        await using RunningServer server = await RunningServer.Start(options => options.MaximumListeners = Clients);
        await server.UntilAnalysed();
        await Open(server, 16); // what is made once is made
        long rest = HeapAtRest();

        for (int round = 0; round < 3; round++)
        {
            await Open(server, Clients);
        }

        long after = HeapAtRest();
        output.WriteLine($"heap {rest / 1e6:0.00} MB before 3 × {Clients} streams, {after / 1e6:0.00} MB after");
        (after - rest).Should().BeLessThan(8_000_000, "a stream that is left open holds more than 10 kB");
    }

    // Opens so many, sees that one more is refused where that is the limit, tells them of a change, and closes them.
    private static async Task Open(RunningServer server, int count)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = count + 8 };
        using var client = new HttpClient(handler) { BaseAddress = server.Client.BaseAddress, Timeout = TimeSpan.FromMinutes(1) };
        HttpResponseMessage[] open = await Task.WhenAll(Enumerable.Range(0, count).Select(async number =>
        {
            // Those of the round before make room as soon as the server sees that they have gone.
            for (int attempt = 0; ; attempt++)
            {
                HttpResponseMessage response = await client.GetAsync(
                    new Uri(number % 2 == 0 ? "events" : "sabotage/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
                if (response.IsSuccessStatusCode || attempt == 600)
                {
                    return response;
                }

                response.Dispose();
                await Task.Delay(50);
            }
        }));
        open.Should().OnlyContain(response => response.StatusCode == HttpStatusCode.OK);
        if (count == Clients)
        {
            using HttpResponseMessage more = await client.GetAsync(new Uri("events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
            more.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        }

        (await server.Client.GetAsync(server.Root)).StatusCode.Should().Be(HttpStatusCode.OK, "who reads is not kept out by who listens");
        Array.ForEach(open, response => response.Dispose());
    }

    private static long HeapAtRest()
    {
        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            least = Math.Min(least, GC.GetTotalMemory(forceFullCollection: true));
            Thread.Sleep(100);
        }

        return least;
    }
}
