using System.Globalization;
using System.Text.Json;
using ArgumentGraph.AspNetCore.Pages;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering.Wording;
using ArgumentGraph.Reporting;
using ArgumentGraph.Watching;
using Microsoft.AspNetCore.Http;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>The JSON API for reading. <c>openapi.json</c> describes it; reports are spelled as the <c>argument-graph</c> tool spells them.</summary>
internal sealed class ApiEndpoints(ArgumentCatalog catalog, ArgumentAnalyses analyses)
{
    public const string Json = "application/json; charset=utf-8";

    private const string One = "api/arguments/{name}";

    public void Add(EndpointMap map)
    {
        map.Get("openapi.json", "OpenApi", "The description of the JSON API", Json, context => Reply.Send(context, Description.Value));
        map.Get("api/arguments", "ListArguments", "The arguments that are served, with their state", Json, List);
        map.Get("api/expiring", "ListExpiring", "What expires within a year, over all arguments", Json, Expiring);
        map.Get(One, "GetArgument", "An argument's state", Json, State);
        map.Get(One + "/history", "ListHistory", "What the argument came to over time, and why that changed", Json, History);
        map.Get(One + "/document", "GetDocument", "The argument itself, in the file format argument-graph/1", Json, context =>
            Send(context, "document", (argument, _) => argument.ToJson()));
        map.Get(One + "/elements", "ListElements", "The argument's elements with their standings", Json, Elements);
        map.Get(One + "/findings", "ListFindings", "What validation finds", Json, Findings);
    }

    private static Lazy<Rendition> Description { get; } = new(() => new Rendition(Json, CardPageText.Read("openapi.json"), Reply.NothingRuns));

    private Task List(HttpContext context)
    {
        var page = Page.Of(context, [.. catalog.All]);
        return Reply.Send(context, new Rendition(Json, Text(json =>
        {
            json.Objects("problems", catalog.Problems, problem =>
            {
                json.WriteString("file", problem.File);
                json.WriteString("message", problem.Message);
            });
            if (catalog.HistoryProblem is { } problem)
            {
                json.WriteString("historyProblem", $"{problem.File}: {problem.Message}");
            }
            else
            {
                json.WriteNull("historyProblem");
            }

            page.Write(json, served => StateJson.Write(json, served, served.State));
        }), Reply.NothingRuns));
    }

    private Task Expiring(HttpContext context)
    {
        var page = Page.Of(context, catalog.Expiring);
        return Reply.Send(context, new Rendition(Json, Text(json => page.Write(json, expiry => StateJson.Write(json, expiry))), Reply.NothingRuns));
    }

    private async Task State(HttpContext context)
    {
        var request = new ServedRequest(context, catalog, analyses);
        ArgumentState? state = request.Served.Argument is null ? null : await request.State().ConfigureAwait(false);
        string text = Text(json => StateJson.WriteMembers(json, request.Served, state));
        await Reply.Send(context, new Rendition(Json, text, Reply.NothingRuns)).ConfigureAwait(false);
    }

    // As it was judged by the watching service: other baselines and days have no history.
    private Task History(HttpContext context)
    {
        WatchedArgument served = new ServedRequest(context, catalog, analyses).Served;
        var page = Page.Of(context, [.. served.History.Reverse()]);
        return Reply.Send(context, new Rendition(Json, Text(json =>
        {
            StateJson.WriteLastChange(json, served.LastChange);
            page.Write(json, entry =>
            {
                json.WriteStartObject();
                VersionEntryJson.WriteMembers(json, entry);
                json.WriteEndObject();
            });
        }), Reply.NothingRuns));
    }

    private async Task Elements(HttpContext context)
    {
        var request = new ServedRequest(context, catalog, analyses);
        string? kind = Query.OneOf(context.Request, "kind", "goal", "strategy", "claim", "evidence", "context", "assumption", "justification");
        string? standing = Query.OneOf(context.Request, "standing", "supported", "inDoubt", "unsupported");
        Argument argument = request.Argument;
        SupportReport support = await request.Support().ConfigureAwait(false);
        Element[] chosen = [.. argument.Elements.Where(element =>
            (kind is null || ReportWords.Of(element.Kind) == kind) && (standing is null || ReportWords.Of(support.StandingOf(element.Id)) == standing))];
        var page = Page.Of(context, chosen);
        string text = Text(json => page.Write(json, element =>
        {
            json.WriteStartObject();
            json.WriteString("id", element.Id);
            json.WriteString("kind", ReportWords.Of(element.Kind));
            json.WriteString("statement", element.Statement);
            json.WriteBoolean("pathway", element is Goal { IsPathway: true });
            json.Standing("standing", support.StandingOf(element.Id));
            json.WriteString("reason", ReportWords.Of(support[element.Id].Reason));
            json.Ids("supportedBy", argument.SupportersOf(element.Id));
            json.Ids("inContextOf", argument.ContextOf(element.Id));
            json.WriteEndObject();
        }));
        await Reply.Send(context, new Rendition(Json, text, Reply.NothingRuns)).ConfigureAwait(false);
    }

    private async Task Findings(HttpContext context)
    {
        var request = new ServedRequest(context, catalog, analyses);
        string? severity = Query.OneOf(context.Request, "severity", "error", "warning", "information");

        // Places may differ where the content does not: hence the count of readings.
        ValidationReport report = await request.AnalyzeOnce(
            "findings",
            request.Served.Readings.ToString(CultureInfo.InvariantCulture),
            (argument, cancel) => argument.Validate(request.Setting, new() { CustomRules = FormatRules.All }, cancel)).ConfigureAwait(false);
        Finding[] chosen = [.. report.Findings.Where(finding => severity is null || ReportWords.ToWord(finding.Severity) == severity)
            .Select(FindingPlaces.WithoutFolders)];
        var page = Page.Of(context, chosen);
        string text = Text(json =>
        {
            json.Date(request.Setting.Date);
            json.WriteNumber("errors", report.CountOf(Severity.Error));
            json.WriteNumber("warnings", report.CountOf(Severity.Warning));
            json.WriteNumber("information", report.CountOf(Severity.Information));
            json.WriteNumber("suppressed", report.Suppressed.Count);
            page.Write(json, finding => finding.WriteTo(json));
        });
        await Reply.Send(context, new Rendition(Json, text, Reply.NothingRuns)).ConfigureAwait(false);
    }

    private Task Send(HttpContext context, string kind, Func<Argument, CancellationToken, string> make) =>
        new ServedRequest(context, catalog, analyses).Send(Json, Reply.NothingRuns, kind, string.Empty, make);

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        JsonReport.Write(output, write);
        return output.ToString();
    }
}
