using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ArgumentGraph.Testing;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>
/// Many clients at once: nothing fails, nothing is torn, nothing piles up. How often each client asks is a matter of <see cref="TestSize"/>, not of time.
/// </summary>
[Collection(nameof(Alone))]
public class LoadTests(ITestOutputHelper output)
{
    private const int Clients = 64;

    private static readonly int AsksOfAClient = TestSize.Cases(usual: 360, full: 3_600);

    private static readonly string[] Reads =
    [
        "api/arguments", "api/arguments/sabotage", "api/arguments/sabotage/support", "api/arguments/sabotage/load-bearing", "api/arguments/sabotage/findings",
        "api/arguments/sabotage/elements?limit=20&offset=40",
        "sabotage", "sabotage/badge.svg", "sabotage/diagram.svg?pathway=P6", "sabotage/embed", "api/arguments/sabotage/support?baseline=as-planned",
        "api/arguments/sabotage/explanation?id=P1",
    ];

    [Fact]
    public async Task Mixed_reads_and_what_ifs_of_64_clients_never_fail_and_leave_the_heap_as_it_was()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        using var client = ManyAtOnce(server);
        string[] ids = [.. server.Catalog["sabotage"].Argument!.Elements.Select(element => element.Id)];
        var wrong = new ConcurrentBag<string>();
        int[] times = new int[100_000]; // by tenths of a millisecond, so that the account itself takes no more as it goes

        async Task Ask(Random random)
        {
            long start = Stopwatch.GetTimestamp();
            using HttpResponseMessage response = random.Next(4) == 0
                ? await client.PostAsJsonAsync("api/arguments/sabotage/what-if", new { fail = random.GetItems(ids, 3).Distinct(StringComparer.Ordinal) })
                : await client.GetAsync(new Uri(Reads[random.Next(Reads.Length)], UriKind.Relative));
            byte[] body = await response.Content.ReadAsByteArrayAsync();
            Interlocked.Increment(ref times[Math.Min((int)(Stopwatch.GetElapsedTime(start).TotalMilliseconds * 10), times.Length - 1)]);
            if (response.StatusCode != HttpStatusCode.OK || body.Length == 0)
            {
                wrong.Add($"{response.StatusCode} {response.RequestMessage!.RequestUri}");
            }
        }

        // After the first third, and after the last: each time all clients rest, for what is under way is no leak.
        await Run(AsksOfAClient / 3, Ask);
        long first = HeapAtRest();
        await Run(AsksOfAClient * 2 / 3, Ask);
        long last = HeapAtRest();

        int count = times.Sum();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} requests by {Clients} clients; median {Share(times, 0.5):0.0} ms, p99 {Share(times, 0.99):0.0} ms, "
            + $"most {Share(times, 1):0.0} ms; heap {first / 1e6:0.00} MB after a third, {last / 1e6:0.00} MB at the end"));
        wrong.Should().BeEmpty();
        count.Should().Be(Clients * ((AsksOfAClient / 3) + (AsksOfAClient * 2 / 3)));
        if (TestSize.IsFull)
        {
            ((double)last / first).Should().BeInRange(0.9, 1.1);
        }
    }

    private static long HeapAtRest()
    {
        for (int i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    // Below which time that share of requests was answered, in milliseconds.
    private static double Share(int[] times, double share)
    {
        long needed = (long)Math.Ceiling(times.Sum(count => (long)count) * share), seen = 0;
        return Array.FindIndex(times, count => (seen += count) >= needed) / 10.0;
    }

    [Fact]
    public async Task Replaced_under_load_an_argument_is_always_one_version_and_never_between_two()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        using var client = ManyAtOnce(server);
        string[] texts = [.. Enumerable.Range(0, 2).Select(version => VersionOf(version))];
        var wrong = new ConcurrentBag<string>();
        var seen = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        server.Replace("sabotage.json", texts[0]);
        await server.Until(catalog => catalog["sabotage"].Argument?.Title == "Version 0");

        // The file changes whenever it has been asked for so often; clients ask until it has changed often enough.
        const int AsksOfAVersion = 400;
        int rounds = TestSize.Cases(usual: 85, full: 850);
        int asked = 0;
        using var due = new SemaphoreSlim(1);
        using var end = new CancellationTokenSource();
        Task replacing = Task.Run(async () =>
        {
            for (int round = 0; round < rounds; round++)
            {
                await due.WaitAsync(end.Token);

                // In one step, or in place as an editor may write it; at times broken.
                string text = round % 5 == 4 ? texts[0][..^30] : texts[round % 2];
                if (round % 3 == 0)
                {
                    await File.WriteAllTextAsync(Path.Combine(server.Folder, "sabotage.json"), text);
                }
                else
                {
                    server.Replace("sabotage.json", text);
                }
            }

            // However fast the clients were: each version is seen in the end.
            foreach (int version in (int[])[0, 1])
            {
                server.Replace("sabotage.json", texts[version]);
                while (!seen.ContainsKey($"Version {version}"))
                {
                    await due.WaitAsync(end.Token);
                }
            }

            await end.CancelAsync();
        });
        try
        {
            await Run(int.MaxValue, Ask, end.Token);
        }
        finally
        {
            await end.CancelAsync(); // where all clients failed, nobody would wake it
        }

        await replacing;

        wrong.Should().BeEmpty();
        seen.Keys.Should().BeEquivalentTo(["Version 0", "Version 1"]);
        output.WriteLine(string.Join(", ", seen.Select(each => $"{each.Key}: {each.Value} answers")));
        server.Replace("sabotage.json", texts[1]);
        await server.Until(catalog => catalog["sabotage"] is { Problem: null, Argument.Title: "Version 1" });

        async Task Ask(Random random)
        {
            if (Interlocked.Increment(ref asked) % AsksOfAVersion == 0)
            {
                due.Release();
            }

            JsonElement json = random.Next(2) == 0
                ? await client.GetFromJsonAsync<JsonElement>("api/arguments/sabotage/support")
                : await (await client.PostAsJsonAsync("api/arguments/sabotage/what-if", new { fail = new[] { "E0" } }))
                    .Content.ReadFromJsonAsync<JsonElement>();
            if (!json.TryGetProperty("title", out JsonElement title))
            {
                wrong.Add(json.ToString());
                return;
            }

            // Of version n, every pathway's statement says n, and all stand or none does.
            string version = title.GetString()!;
            seen.AddOrUpdate(version, 1, (_, count) => count + 1);
            JsonElement[] pathways = [.. json.GetProperty("pathways").EnumerateArray()];
            string standing = version == "Version 0" ? "supported" : "unsupported";
            if (!json.TryGetProperty("supposed", out _) && (pathways.Length != 20 || pathways.Any(pathway =>
                !pathway.GetProperty("statement").GetString()!.EndsWith(version, StringComparison.Ordinal)
                || pathway.GetProperty("standing").GetString() != standing)))
            {
                wrong.Add(json.ToString());
            }
        }
    }

    // Twenty pathways that rest on one item of evidence, which is there or not.
    private static string VersionOf(int version)
    {
        var draft = new ArgumentBuilder($"Version {version}");
        EvidenceDraft evidence = draft.Evidence("E0", "The one")
            .With(element => element with { State = version == 0 ? EvidenceState.Available : EvidenceState.Missing });
        for (int i = 0; i < 20; i++)
        {
            draft.Goal($"P{i}", $"Pathway {i} of Version {version}").AsPathway().SupportedByAll(evidence);
        }

        return draft.Build().ToJson();
    }

    private static HttpClient ManyAtOnce(RunningServer server) => new() { BaseAddress = server.Client.BaseAddress, Timeout = TimeSpan.FromMinutes(2) };

    private static Task Run(int asks, Func<Random, Task> ask, CancellationToken end = default) =>
        Task.WhenAll(Enumerable.Range(0, Clients).Select(number => Task.Run(async () =>
        {
            var random = new Random(number);
            for (int i = 0; i < asks && !end.IsCancellationRequested; i++)
            {
                await ask(random);
            }
        })));
}

/// <summary>Runs by itself: what it measures is shared with nothing else.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
