using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ArgumentGraph.AspNetCore.Endpoints;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tests.Analysis.Oracle;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace ArgumentGraph.AspNetCore.Tests.Endpoints;

/// <summary>The JSON API is what its description says, in both directions.</summary>
public class OpenApiTests
{
    private static readonly string[] Reports =
    [
        "", "/history?limit=2", "/document", "/elements?limit=1000", "/support", "/load-bearing", "/roadmap", "/probability", "/importance", "/joint",
        "/findings?limit=1000",
    ];

    [Fact]
    public async Task The_description_is_valid_OpenAPI()
    {
        await using RunningServer server = await RunningServer.Start();

        ReadResult read = OpenApiDocument.Parse(await server.Client.GetStringAsync("openapi.json"), OpenApiConstants.Json);

        read.Diagnostic!.Errors.Should().BeEmpty();
        read.Diagnostic.Warnings.Should().BeEmpty();
        read.Diagnostic.SpecificationVersion.Should().Be(OpenApiSpecVersion.OpenApi3_1);
    }

    [Fact]
    public async Task It_describes_the_addresses_that_there_are_and_no_others()
    {
        await using RunningServer server = await RunningServer.Start();
        using JsonDocument document = await Description(server);

        IEnumerable<string> described = from path in document.RootElement.GetProperty("paths").EnumerateObject()
                                        from operation in path.Value.EnumerateObject()
                                        select $"{operation.Name} {path.Name} {operation.Value.GetProperty("operationId").GetString()}";
        IEnumerable<string> mapped = from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                                     let pattern = endpoint.RoutePattern.RawText!
                                     let name = endpoint.Metadata.GetMetadata<OperationName>()?.Name
                                     where name is not null && pattern.StartsWith("/arguments/api/", StringComparison.Ordinal)
                                     from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
                                     where method != "HEAD"
                                     select $"{method.ToLowerInvariant()} {pattern["/arguments".Length..]} {name}";

        described.Should().BeEquivalentTo(mapped);
    }

    [Fact]
    public async Task It_describes_every_parameter_of_every_kind_of_report()
    {
        await using RunningServer server = await RunningServer.Start();
        using JsonDocument document = await Description(server);
        Argument argument = server.Catalog["sabotage"].Argument!;
        foreach (ReportKind kind in ReportKind.All.Where(kind => kind.ReportType != typeof(ValidationReport)))
        {
            JsonElement operation = document.RootElement.GetProperty("paths").GetProperty("/api/arguments/{name}/" + kind.Name).GetProperty("get");
            JsonElement[] parameters = [.. operation.GetProperty("parameters").EnumerateArray().Where(parameter => parameter.TryGetProperty("name", out _))];

            operation.GetProperty("summary").GetString().Should().Be(kind.Question);
            parameters.Where(parameter => parameter.GetProperty("name").GetString() != "table").Select(parameter => Described(parameter))
                .Should().Equal(kind.Parameters.Select(Described));
            ReportQuery query = kind.Name == "explanation" ? ReportQuery.Empty.With("id", "P1") : ReportQuery.Empty;
            parameters.Single(parameter => parameter.GetProperty("name").GetString() == "table")
                .GetProperty("schema").GetProperty("enum").EnumerateArray().Select(name => name.GetString())
                .Should().Equal(kind.Make(argument.At(Setting.Default), query).Tables);
        }

        static string Described(object parameter) => parameter switch
        {
            ReportParameter known =>
                $"{known.Name} {known.IsRequired} {known.Help}. {Type(known)} {(known.Type == ReportParameterType.Number ? known.Minimum : 0)} {known.Maximum}",
            JsonElement json =>
                $"{json.GetProperty("name")} {json.GetProperty("required")} {json.GetProperty("description")} {json.GetProperty("schema").GetProperty("type")} "
                    + $"{Bound(json, "minimum", 0)} {Bound(json, "maximum", int.MaxValue)}",
            _ => throw new ArgumentException("Neither a parameter nor its description.", nameof(parameter)),
        };

        static string Type(ReportParameter parameter) => parameter.Type switch
        {
            ReportParameterType.Element or ReportParameterType.Date => "string",
            ReportParameterType.Number => "integer",
            ReportParameterType.Cost => "number",
            _ => "array",
        };

        static int Bound(JsonElement parameter, string name, int otherwise) =>
            parameter.GetProperty("schema").TryGetProperty(name, out JsonElement bound) ? bound.GetInt32() : otherwise;
    }

    [Fact]
    public async Task Every_answer_about_the_sample_is_as_described()
    {
        await using RunningServer server = await RunningServer.Start();
        await server.UntilAnalysed();
        using JsonDocument document = await Description(server);
        string[] settings = ["", "claim-points=true", "baseline=as-planned", "baseline=as-argued&date=2027-06-01"];
        foreach (string setting in settings)
        {
            foreach (string report in Reports)
            {
                await Check(server, document, "/api/arguments/{name}", "sabotage", report, setting);
            }

            foreach (string asked in new[]
            {
                "/explanation?id=P1", "/what-if?fail=E37&remove=D3", "/support?element=E37", "/load-bearing?element=P1&max-order=2&cut-sets=1&max-pairs=2",
                "/roadmap?max-cost=3&completions=1",
                "/probability?element=P6&common-cause=source=0.1", "/importance?element=P1", "/joint?fallen=P6&holding=E37&max-pairs=1",
            })
            {
                await Check(server, document, "/api/arguments/{name}", "sabotage", asked, setting);
            }

            await Post(server, document, "sabotage", new { fail = new[] { "E37", "A1" }, restore = new[] { "E59" }, remove = new[] { "D3" } }, setting);
        }

        await Check(server, document, "/api/arguments", name: null, string.Empty, "limit=1");
        server.Replace("sabotage.reviews.json", File.ReadAllText(RunningServer.SabotageFile.Replace(".json", ".reviews.json", StringComparison.Ordinal)));
        await server.Until(catalog => catalog["sabotage"].State?.Reviews is { Count: > 0 });
        await Check(server, document, "/api/arguments/{name}", "sabotage", string.Empty, string.Empty);
        await Check(server, document, "/api/arguments/{name}", "sabotage", "/reviews", string.Empty);
        JsonElement expiring = await Check(server, document, "/api/expiring", name: null, string.Empty, "limit=1000");
        expiring.GetProperty("items").EnumerateArray().Select(item => (item.GetProperty("id").GetString(), item.GetProperty("fells").GetArrayLength()))
            .Should().Equal(server.Catalog.Expiring.Select(each => ((string?)each.Expiring.Element.Id, each.Expiring.Fells.Count)));
    }

    [Fact]
    public async Task Every_answer_about_made_up_arguments_is_as_described()
    {
        const int Count = 20;
        Argument[] arguments = [.. Enumerable.Range(0, Count).Select(seed => RandomArguments.Make(seed))];
        await using RunningServer server = await RunningServer.Start(options =>
        {
            for (int i = 0; i < Count; i++)
            {
                options.AddArgument($"made-{i}", arguments[i]);
            }
        });
        using JsonDocument document = await Description(server);
        for (int i = 0; i < Count; i++)
        {
            foreach (string report in Reports)
            {
                await Check(server, document, "/api/arguments/{name}", $"made-{i}", report, string.Empty);
            }

            string id = arguments[i].Elements[i % arguments[i].Elements.Count].Id;
            await Check(server, document, "/api/arguments/{name}", $"made-{i}", "/explanation?id=" + Uri.EscapeDataString(id), string.Empty);
            await Post(server, document, $"made-{i}", new { remove = new[] { id } }, string.Empty);
        }
    }

    [Fact]
    public async Task What_cannot_be_served_is_described_too()
    {
        await using RunningServer server = await RunningServer.Start(options => options.AddFile("gone", "gone.json").AddFile("broken", "broken.json"));
        await File.WriteAllTextAsync(
            Path.Combine(server.Folder, "broken.json"),
            """{ "format": "argument-graph/1", "elements": [ { "id": "G", "kind": "gaol" }, { "id": "G", "kind": "goal" } ] }""");
        await server.Until(catalog => catalog["broken"].Problem?.Findings.Count > 1);
        using JsonDocument document = await Description(server);

        await Check(server, document, "/api/arguments/{name}", "gone", string.Empty, string.Empty);
        JsonElement broken = await Check(server, document, "/api/arguments/{name}", "broken", string.Empty, string.Empty);

        broken.GetProperty("problem").GetProperty("findings").EnumerateArray()
            .Should().OnlyContain(finding => finding.GetProperty("file").GetString() == "broken.json");
        await Check(server, document, "/api/arguments", name: null, string.Empty, string.Empty);
        (await server.Client.GetAsync(new Uri("api/arguments/gone/support", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
    }

    private static async Task<JsonDocument> Description(RunningServer server) => JsonDocument.Parse(await server.Client.GetStringAsync("openapi.json"));

    private static async Task<JsonElement> Check(RunningServer server, JsonDocument document, string path, string? name, string report, string query)
    {
        string address = path[1..].Replace("{name}", name, StringComparison.Ordinal) + report
            + (query.Length == 0 ? string.Empty : (report.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query);
        JsonElement answer = await server.Client.GetFromJsonAsync<JsonElement>(address);
        JsonElement operation = document.RootElement.GetProperty("paths").GetProperty(path + report.Split('?')[0]).GetProperty("get");
        ShouldFit(document, answer, operation, address);
        return answer;
    }

    private static async Task Post(RunningServer server, JsonDocument document, string name, object body, string query)
    {
        HttpResponseMessage response = await server.Client.PostAsJsonAsync($"api/arguments/{name}/what-if?{query}", body);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        JsonElement operation = document.RootElement.GetProperty("paths").GetProperty("/api/arguments/{name}/what-if").GetProperty("post");
        ShouldFit(document, await response.Content.ReadFromJsonAsync<JsonElement>(), operation, name);
    }

    private static void ShouldFit(JsonDocument document, JsonElement answer, JsonElement operation, string address)
    {
        JsonElement schema = operation.GetProperty("responses").GetProperty("200").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        new OpenApiSchema(document.RootElement).ProblemsOf(answer, schema).Should().BeEmpty("of {0}", address);
    }
}
