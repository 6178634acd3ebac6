using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>Bodies that are deep, slow, endless, or come from a page of another site.</summary>
[Collection(nameof(Alone))]
public class BodyAttackTests
{
    private const string WhatIf = "/arguments/api/arguments/sabotage/what-if";

    [Theory]
    [InlineData(5)]
    [InlineData(30_000)]
    public async Task A_deep_body_is_refused(int depth)
    {
        await using RunningServer server = await RunningServer.Start();

        HttpResponseMessage response = await Post(server, $$"""{ "fail": {{new string('[', depth)}}{{new string(']', depth)}} }""");

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).Length.Should().BeLessThan(1_000);
    }

    [Fact]
    public async Task A_body_without_an_end_is_cut_off_at_the_limit()
    {
        await using RunningServer server = await RunningServer.Start();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        using RawExchange exchange = await RawExchange.With(server);
        await exchange.Send($"POST {WhatIf} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        string chunk = $"1000\r\n{new string(' ', 4096)}\r\n";
        int sent = 0;
        try
        {
            for (; sent < 4_000; sent++)
            {
                await exchange.Send(chunk);
            }
        }
        catch (IOException)
        {
            // The server has closed the connection.
        }

        // 16 MB would be sent in all; 64 KiB are taken.
        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan((sent * 3 * chunk.Length) + 20_000_000);
        (await exchange.Answer()).Should().Match(answer => answer.Length == 0 || answer.StartsWith("HTTP/1.1 413", StringComparison.Ordinal));
        (await server.Client.GetAsync(server.Root)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_that_comes_byte_by_byte_is_given_up_and_holds_nobody_up()
    {
        await using RunningServer server = await RunningServer.Start(
            options => options.MaximumConcurrentAnalyses = 1,
            builder => builder.Services.Configure<KestrelServerOptions>(options =>
                options.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(2))));
        await server.UntilAnalysed();
        RawExchange[] slow = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RawExchange.With(server)));
        var watch = Stopwatch.StartNew();
        Task<string>[] answers = [.. slow.Select(async exchange =>
        {
            await exchange.Send($"POST {WhatIf} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n");
            Task<string> answer = exchange.Answer();
            while (!answer.IsCompleted && watch.Elapsed < TimeSpan.FromSeconds(50))
            {
                try
                {
                    await exchange.Send(" ");
                }
                catch (IOException)
                {
                    break;
                }

                await Task.Delay(100);
            }

            return await answer;
        })];

        (await Post(server, """{ "fail": ["E37"] }""")).StatusCode.Should().Be(HttpStatusCode.OK, "nobody waits for a body before its turn");
        (await Task.WhenAll(answers)).Should().OnlyContain(answer => answer.Length == 0 || answer.StartsWith("HTTP/1.1 408", StringComparison.Ordinal));
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(50));
        Array.ForEach(slow, exchange => exchange.Dispose());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_form_of_another_site_is_refused(string type)
    {
        await using RunningServer server = await RunningServer.Start();
        using var content = new ByteArrayContent("""{ "fail": ["E37"] }"""u8.ToArray());
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        HttpResponseMessage response = await server.Client.PostAsync(new Uri(WhatIf, UriKind.Relative), content);

        response.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.OK)]
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData("none", HttpStatusCode.OK)]
    public async Task A_what_if_of_another_site_is_refused(string site, HttpStatusCode status)
    {
        await using RunningServer server = await RunningServer.Start();

        HttpResponseMessage response = await Post(server, """{ "fail": ["E37"] }""", ("Sec-Fetch-Site", site), ("Origin", "https://elsewhere.example"));

        response.StatusCode.Should().Be(status);
        response.Headers.Should().NotContain(header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_another_site_may_ask_for_the_application_says()
    {
        await using RunningServer server = await RunningServer.Start(
            build: builder => builder.Services.AddCors(options => options.AddPolicy(
                "wiki", policy => policy.WithOrigins("https://wiki.example").WithHeaders("Content-Type"))),
            map: (app, group) =>
            {
                app.UseCors();
                group.RequireCors("wiki");
            });

        HttpResponseMessage asked = await Post(server, """{ "fail": ["E37"] }""", ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://wiki.example"));
        HttpResponseMessage other = await Post(server, """{ "fail": ["E37"] }""", ("Sec-Fetch-Site", "cross-site"), ("Origin", "https://elsewhere.example"));

        asked.Headers.GetValues("Access-Control-Allow-Origin").Should().Equal("https://wiki.example");
        other.Headers.Contains("Access-Control-Allow-Origin").Should().BeFalse("so that the browser keeps the answer from the page");
    }

    private static Task<HttpResponseMessage> Post(RunningServer server, string body, params (string Name, string Value)[] headers)
    {
        var content = new StringContent(body, Encoding.UTF8, "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Root, WhatIf)) { Content = content };
        foreach ((string name, string value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return server.Client.SendAsync(request);
    }
}
