using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>What every answer has: a tag, compressed forms, headers that keep it harmless.</summary>
public class ReplyTests
{
    public static TheoryData<string> Addresses { get; } =
    [
        "", "sabotage", "sabotage?baseline=as-planned", "sabotage/report", "sabotage/report.md", "sabotage/embed", "sabotage/embed?show=diagram&pathway=P6",
        "sabotage/embed?show=heat-map&theme=dark",
        "sabotage/diagram.svg", "sabotage/diagram.svg?overlay=load-bearing&pathway=P6&notation=cae", "sabotage/diagram.svg?sheet=P6", "sabotage/heat-map.svg",
        "sabotage/modules.svg", "sabotage/embed?show=modules",
        "sabotage/badge.svg",
        "openapi.json", "api/arguments",
        "api/arguments/sabotage", "api/arguments/sabotage/document", "api/arguments/sabotage/elements", "api/arguments/sabotage/support",
        "api/arguments/sabotage/load-bearing",
        "api/arguments/sabotage/roadmap", "api/arguments/sabotage/findings", "api/arguments/sabotage/explanation?id=P6",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task It_can_be_asked_for_anew_compressed_and_without_its_body(string address)
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        HttpResponseMessage plain = await Settled(server, address);
        byte[] bytes = await plain.Content.ReadAsByteArrayAsync();
        plain.StatusCode.Should().Be(HttpStatusCode.OK);
        plain.Content.Headers.ContentEncoding.Should().BeEmpty();
        EntityTagHeaderValue tag = plain.Headers.ETag!;

        HttpResponseMessage known = await Ask(server, HttpMethod.Get, address, request => request.Headers.IfNoneMatch.Add(tag));
        known.StatusCode.Should().Be(HttpStatusCode.NotModified);
        (await known.Content.ReadAsByteArrayAsync()).Should().BeEmpty();

        HttpResponseMessage other = await Ask(
            server, HttpMethod.Get, address, request => request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"")));
        other.StatusCode.Should().Be(HttpStatusCode.OK);

        HttpResponseMessage head = await Ask(server, HttpMethod.Head, address);
        head.StatusCode.Should().Be(HttpStatusCode.OK);
        head.Content.Headers.ContentLength.Should().Be(bytes.Length);
        head.Headers.ETag.Should().Be(tag);

        (await Decoded(server, address, "br", stream => new BrotliStream(stream, CompressionMode.Decompress), bytes.Length)).Should().Equal(bytes);
        (await Decoded(server, address, "gzip", stream => new GZipStream(stream, CompressionMode.Decompress), bytes.Length)).Should().Equal(bytes);
        (await Ask(server, HttpMethod.Get, address, request => request.Headers.Add("Accept-Encoding", "br;q=0, gzip;q=0"))).Content.Headers.ContentEncoding
            .Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Its_policy_lets_nothing_run_but_what_it_names(string address)
    {
        await using RunningServer server = await RunningServer.Start();

        HttpResponseMessage response = await Ask(server, HttpMethod.Get, address);

        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.Should().StartWith("default-src 'none'").And.NotContain("unsafe-").And.NotContain("*");
        (!policy.Contains("script-src", StringComparison.Ordinal) || policy.Contains("script-src 'sha256-", StringComparison.Ordinal)).Should().BeTrue();
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
    }

    [Fact]
    public async Task Every_answer_of_every_address_says_what_it_is_and_how_long_it_may_be_kept()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        string[] patterns = [.. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!).Where(pattern => pattern.StartsWith("/arguments", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)];
        foreach (string pattern in patterns)
        {
            foreach (string name in (string[])["sabotage", "nothing"])
            {
                string address = pattern.Replace("{name}", name, StringComparison.Ordinal).Replace("{**rest}", "nothing/at/all", StringComparison.Ordinal);
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Root, address));
                using HttpResponseMessage response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

                string type = response.Content.Headers.ContentType!.ToString();
                type.Should().Be(
                    !response.IsSuccessStatusCode ? "application/problem+json"
                    : address.EndsWith(".svg", StringComparison.Ordinal) ? "image/svg+xml; charset=utf-8"
                    : address.EndsWith(".md", StringComparison.Ordinal) ? "text/markdown; charset=utf-8"
                    : address.EndsWith("events", StringComparison.Ordinal) ? "text/event-stream"
                    : address.Contains("/api", StringComparison.Ordinal) || address.EndsWith(".json", StringComparison.Ordinal)
                        ? "application/json; charset=utf-8"
                    : "text/html; charset=utf-8", "of {0}", address);
                response.Headers.GetValues("X-Content-Type-Options").Should().Equal(["nosniff"], "of {0}", address);
                response.Headers.GetValues("Content-Security-Policy").Single()
                    .Should().StartWith("default-src 'none'", "of {0}", address).And.NotContain("unsafe-");
                response.Headers.CacheControl!.ToString().Should().Be(
                    response.IsSuccessStatusCode && type != "text/event-stream" ? "no-cache, private" : "no-store", "of {0}", address);
                response.Headers.Should().NotContain(header => header.Key == "Set-Cookie"
                    || header.Key.StartsWith("Access-Control-", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Conventions_of_the_application_hold_for_every_address()
    {
        await using RunningServer server = await RunningServer.Start(
            build: builder => builder.Services.AddAuthentication("none")
                .AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, Nobody>("none", configureOptions: null).Services.AddAuthorization(),
            map: (_, group) => group.RequireAuthorization());

        server.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(endpoint => endpoint.DisplayName!.Contains("/arguments", StringComparison.Ordinal))
            .Should().NotBeEmpty().And.OnlyContain(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAuthorizeData>() != null);
        foreach (string address in Addresses.Select(row => row.Data).Concat(["events", "sabotage/events", "nothing"]))
        {
            (await Ask(server, HttpMethod.Get, address)).StatusCode.Should().Be(HttpStatusCode.Unauthorized, "of {0}", address);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("/deep/er")]
    public async Task It_works_under_any_prefix_and_path_base(string prefix)
    {
        await using RunningServer server = await RunningServer.Start(
            options => options.AddArgument("fixed", new ArgumentBuilder("A").Build()),
            builder => builder.Services.AddSingleton<Microsoft.AspNetCore.Hosting.IStartupFilter>(new UnderBase()),
            (app, _) => app.MapArgumentGraph(prefix));
        using var client = new HttpClient();
        var root = new Uri(server.Root, "/base" + (prefix == "/deep/er" ? prefix : string.Empty));

        string overview = await client.GetStringAsync(root);

        string address = $"{root.AbsolutePath.TrimEnd('/')}/fixed";
        overview.Should().Contain($"href=\"{address}\"").And.Contain($"data-events=\"{root.AbsolutePath.TrimEnd('/')}/events\"");
        (await client.GetAsync(new Uri(root, address))).StatusCode.Should().Be(HttpStatusCode.OK);
        HttpResponseMessage slash = await client.GetAsync(new Uri(root, address + "/?baseline=as-argued"));
        slash.RequestMessage!.RequestUri!.PathAndQuery.Should().Be(address + "?baseline=as-argued");
    }

    // A file that was written just before may be read once more, and then says when.
    private static async Task<HttpResponseMessage> Settled(RunningServer server, string address)
    {
        HttpResponseMessage response = await Ask(server, HttpMethod.Get, address);
        for (EntityTagHeaderValue? last = null; !Equals(last, response.Headers.ETag);)
        {
            last = response.Headers.ETag;
            await Task.Delay(500);
            response = await Ask(server, HttpMethod.Get, address);
        }

        return response;
    }

    private static async Task<HttpResponseMessage> Ask(RunningServer server, HttpMethod method, string address, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, address.Length == 0 ? server.Root : new Uri(address, UriKind.Relative));
        change?.Invoke(request);
        return await server.Client.SendAsync(request);
    }

    private static async Task<byte[]> Decoded(RunningServer server, string address, string encoding, Func<Stream, Stream> decode, int length)
    {
        HttpResponseMessage response = await Ask(server, HttpMethod.Get, address, request => request.Headers.Add("Accept-Encoding", encoding));
        byte[] bytes = await response.Content.ReadAsByteArrayAsync();
        if (length < 1024)
        {
            response.Content.Headers.ContentEncoding.Should().BeEmpty();
            return bytes;
        }

        response.Content.Headers.ContentEncoding.Should().Equal(encoding);
        bytes.Length.Should().BeLessThan(length);
        using var decoded = new MemoryStream();
        await using Stream stream = decode(new MemoryStream(bytes));
        await stream.CopyToAsync(decoded);
        return decoded.ToArray();
    }

    private sealed class UnderBase : Microsoft.AspNetCore.Hosting.IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UsePathBase("/base");
            next(app);
        };
    }

    private sealed class Nobody(
        Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions> options,
        Microsoft.Extensions.Logging.ILoggerFactory log, System.Text.Encodings.Web.UrlEncoder encoder)
        : Microsoft.AspNetCore.Authentication.AuthenticationHandler<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<Microsoft.AspNetCore.Authentication.AuthenticateResult> HandleAuthenticateAsync() =>
            Task.FromResult(Microsoft.AspNetCore.Authentication.AuthenticateResult.NoResult());
    }
}
