using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>Addresses that mean harm, at every place of every address that takes a text: refused in a way that tells nothing.</summary>
public class AddressAttackTests
{
    private const string Secret = "the secret of the folder above";

    // In the place of a name, an id or any other text.
    private static readonly string[] Attacks =
    [
        "..%2f..%2fsecret.txt", "..%5c..%5csecret.txt", "%2e%2e%2f%2e%2e%2fsecret.txt", "..%252f..%252fsecret.txt", "%252e%252e%255csecret.txt",
        "..%c0%af..%c0%afsecret.txt", "%2fetc%2fpasswd", "C:%5cWindows%5cwin.ini", "file:%2f%2f%2fetc%2fpasswd", "sabotage.json%2500.html",
            "%0d%0aX-Injected:%20yes",
        "sabotage%0aSet-Cookie:%20x=1", "%e5%98%8a%e5%98%8dX-Injected:%20yes", "%3cscript%3ealert(1)%3c%2fscript%3e", "%27%20OR%201=1--",
            "${jndi:ldap:%2f%2fx%2fy}", "{{7*7}}",
        "%ff%fe", "%u002e%u002e", "~", "con", "sabotage.json", "*",
    ];

    // Texts in queries that name elements, sheets, tables, or are one of a few words.
    private static readonly string[] Queries =
    [
        "sabotage/diagram.svg?pathway=", "sabotage/diagram.svg?sheet=", "sabotage/diagram.svg?notation=", "sabotage/embed?sheet=",
            "sabotage/embed?theme=", "sabotage/embed?show=", "sabotage?date=",
        "sabotage?baseline=", "?view=", "api/arguments?offset=", "api/arguments/sabotage/elements?kind=", "api/arguments/sabotage/explanation?id=",
        "api/arguments/sabotage/support?format=", "api/arguments/sabotage/support?format=csv&table=", "api/arguments/sabotage/what-if?fail=",
        "api/arguments/sabotage/load-bearing?element=", "api/arguments/sabotage/probability?common-cause=",
    ];

    [Fact]
    public async Task No_text_of_an_address_is_made_a_path_a_header_or_markup()
    {
        await using RunningServer server = await WithSecret();
        await server.UntilAnalysed();
        string[] patterns = [.. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!).Where(pattern => pattern.Contains("{name}", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal)];
        patterns.Should().HaveCountGreaterThan(20);
        foreach (string attack in Attacks)
        {
            foreach (string target in patterns.Select(pattern => pattern.Replace("{name}", attack, StringComparison.Ordinal)).Append($"/arguments/{attack}/"))
            {
                string answer = await RawExchange.Ask(server, target);
                ShouldTellNothing(server, answer, target);
                RawExchange.StatusOf(answer).Should().BeOneOf([301, 400, 404], "of {0}", target);
            }

            foreach (string target in Queries.Select(query => $"/arguments/{query}{attack}"))
            {
                string answer = await RawExchange.Ask(server, target);
                ShouldTellNothing(server, answer, target);
                RawExchange.StatusOf(answer).Should().BeOneOf([200, 400, 404, 422], "of {0}", target);
            }
        }
    }

    [Theory]
    [InlineData("/arguments/../../secret.txt", 404)]
    [InlineData("/arguments/./../..//secret.txt", 404)]
    [InlineData("/arguments//sabotage", 404)]
    [InlineData("/arguments/%00", 400)]
    [InlineData("/arguments/sabotage%00.json", 400)]
    [InlineData("/arguments/%zz", 404)]
    [InlineData("http://elsewhere.example/arguments/nothing", 400)]
    [InlineData("*", 405)]
    [InlineData("arguments/sabotage", 400)]
    [InlineData("/arguments/sabo tage", 400)]
    [InlineData("/arguments/\u0001", 404)]
    public async Task What_is_not_an_address_is_refused(string target, int status)
    {
        await using RunningServer server = await WithSecret();

        string answer = await RawExchange.Ask(server, target);

        ShouldTellNothing(server, answer, target);
        RawExchange.StatusOf(answer).Should().Be(status);
    }

    [Theory]
    [InlineData("/arguments/", 4_000, 404)]
    [InlineData("/arguments/", 20_000, 414)]
    [InlineData("/arguments/sabotage?date=", 20_000, 414)]
    [InlineData("/arguments/api/arguments/sabotage/explanation?id=", 4_000, 404)]
    public async Task A_long_address_is_refused_and_not_said_back_at_length(string start, int length, int status)
    {
        await using RunningServer server = await RunningServer.Start();

        string answer = await RawExchange.Ask(server, start + new string('a', length));

        RawExchange.StatusOf(answer).Should().Be(status);
        answer.Length.Should().BeLessThan(1_500);
    }

    [Fact]
    public async Task Headers_that_are_too_many_or_too_long_are_refused()
    {
        await using RunningServer server = await RunningServer.Start();

        RawExchange.StatusOf(await RawExchange.Ask(server, "/arguments", $"X-Long: {new string('a', 40_000)}\r\n")).Should().Be(431);
        RawExchange.StatusOf(await RawExchange.Ask(server, "/arguments", string.Concat(Enumerable.Range(0, 150).Select(i => $"X-{i}: 1\r\n"))))
            .Should().Be(431);
        RawExchange.StatusOf(await RawExchange.Ask(server, "/arguments", "X-Folded: a\r\n b: c\r\n")).Should().Be(400);
        RawExchange.StatusOf(await RawExchange.Ask(server, "/arguments", "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n")).Should().BeOneOf(200, 400);
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("PROPFIND")]
    public async Task Methods_other_than_those_for_reading_are_not_allowed_anywhere(string method)
    {
        await using RunningServer server = await RunningServer.Start();
        foreach (RouteEndpoint endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .DistinctBy(endpoint => endpoint.RoutePattern.RawText)
                .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/arguments", StringComparison.Ordinal)))
        {
            string target = endpoint.RoutePattern.RawText!.Replace("{name}", "sabotage", StringComparison.Ordinal)
                .Replace("{**rest}", "nothing/at/all", StringComparison.Ordinal);
            string answer = await RawExchange.Ask(server, target, method: method);

            RawExchange.StatusOf(answer).Should().BeOneOf([400, 404, 405], "of {0} {1}", method, target);
            answer.Should().NotContain("\r\nAccess-Control-");
        }
    }

    [Fact]
    public async Task The_name_of_the_host_is_in_no_answer_and_the_application_may_refuse_unknown_ones()
    {
        await using RunningServer server = await RunningServer.Start(map: (_, group) => group.RequireHost("127.0.0.1", "arguments.example"));
        foreach (string target in new[] { "/arguments", "/arguments/sabotage", "/arguments/sabotage/", "/arguments/sabotage/report",
            "/arguments/api/arguments?limit=1" })
        {
            RawExchange.StatusOf(await RawExchange.Ask(server, target, host: "elsewhere.example")).Should().Be(404);
            string answer = await RawExchange.Ask(server, target, "X-Forwarded-Host: elsewhere.example\r\n", host: "arguments.example");
            RawExchange.StatusOf(answer).Should().BeOneOf(200, 301);
            answer.Should().NotContain("arguments.example").And.NotContain("elsewhere.example");
        }
    }

    [Fact]
    public async Task A_redirection_leads_nowhere_but_to_the_same_place_without_its_slash()
    {
        await using RunningServer server = await RunningServer.Start(map: (app, _) => app.MapArgumentGraph("/"));
        int redirections = 0;
        foreach (string target in new[] { "//elsewhere.example/", "/%2felsewhere.example/", "/\\elsewhere.example/", "/%5celsewhere.example/",
            "/sabotage/?next=//elsewhere.example" })
        {
            string answer = await RawExchange.Ask(server, target);
            foreach (string line in RawExchange.HeadersOf(answer).Where(line => line.StartsWith("Location:", StringComparison.OrdinalIgnoreCase)))
            {
                redirections++;
                line.Should().MatchRegex(@"^Location: /(?![/\\])", "of {0}", target);
            }
        }

        redirections.Should().BePositive();
    }

    private static async Task<RunningServer> WithSecret()
    {
        RunningServer server = await RunningServer.Start();
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "secret.txt"), Secret);
        return server;
    }

    private static void ShouldTellNothing(RunningServer server, string answer, string target)
    {
        answer.Should().NotContain(Secret, "of {0}", target).And.NotContain(server.Folder).And.NotContain("root:x:");
        (answer.Contains("text/html", StringComparison.Ordinal) && answer.Contains("<script>alert", StringComparison.Ordinal))
            .Should().BeFalse("of {0}", target);
        answer.Should().NotContain("Exception").And.NotContain("   at ").And.NotContain(".cs:line");
        foreach (string line in RawExchange.HeadersOf(answer))
        {
            line.Should().NotMatchRegex("^(X-Injected|Set-Cookie)", "of {0}", target);
        }
    }
}
