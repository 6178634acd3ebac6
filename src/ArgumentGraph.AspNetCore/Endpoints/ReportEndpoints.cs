using ArgumentGraph.Rendering;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Watching;
using Microsoft.AspNetCore.Http;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>An address for every kind of report (<see cref="ReportKind.All"/>): JSON, or the form that <c>format</c> asks for.</summary>
internal sealed class ReportEndpoints(ArgumentCatalog catalog, ArgumentAnalyses analyses, ArgumentGraphOptions options)
{
    public void Add(EndpointMap map)
    {
        foreach (ReportKind kind in ReportKind.All.Where(kind => kind.ReportType != typeof(ValidationReport)))
        {
            map.Get($"api/arguments/{{name}}/{kind.Name}", OperationOf(kind), kind.Question, ApiEndpoints.Json, context => Send(context, kind));
        }
    }

    /// <summary>What a kind of report is called in <c>openapi.json</c>, for example <c>GetLoadBearing</c>.</summary>
    public static string OperationOf(ReportKind kind) => "Get" + string.Concat(kind.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private async Task Send(HttpContext context, ReportKind kind)
    {
        var request = new ServedRequest(context, catalog, analyses);
        string[] formats = ["json", "csv", "markdown", "html", "svg", .. kind.HasCalendar ? ["icalendar"] : Array.Empty<string>()];
        string format = Query.OneOf(context.Request, "format", formats) ?? "json";
        string? table = Query.Text(context.Request, "table");
        ReportQuery query = QueryOf(request, kind);
        try
        {
            MadeReport made = await request.Report(kind, query).ConfigureAwait(false);
            string PolicyOf(string text) => format switch
            {
                "html" => $"default-src 'none'; style-src {PageText.StyleSourcesOf(text)}; base-uri 'none'; form-action 'none'",
                "svg" => PictureEndpoints.Policy,
                _ => Reply.NothingRuns,
            };
            string details = $"{kind.Name}\n{format}\n{table}\n{query}\n{request.ReviewsVersion}";
            await request.Send(TypeOf(format), PolicyOf, "rendering", details, (_, _) => format switch
            {
                "csv" => made.ToCsv(table),
                "markdown" => made.ToMarkdown(),
                "html" => made.ToHtml(),
                "svg" => made.ToSvg(),
                "icalendar" => made.ToICalendar(),
                _ => made.ToJson(),
            }).ConfigureAwait(false);
        }
        catch (ArgumentException exception)
        {
            string message = exception.Message.Split(" (Parameter '")[0];
            throw new RefusedException(StatusCodes.Status400BadRequest, "Invalid query parameter", RefusedException.Shown(message));
        }
    }

    // A parameter that no report of the kind takes is ignored, as everywhere in these addresses.
    private ReportQuery QueryOf(ServedRequest request, ReportKind kind)
    {
        IQueryCollection asked = request.Context.Request.Query;
        ReportQuery query = ReportQuery.Empty;
        foreach (ReportParameter parameter in kind.Parameters)
        {
            foreach (string? value in asked[parameter.Name])
            {
                bool namesElement = parameter.Type is ReportParameterType.Element or ReportParameterType.Elements;
                query = query.With(parameter.Name, namesElement ? request.KnownId(value ?? string.Empty) : value ?? string.Empty);
            }
        }

        if (kind.ReportType == typeof(WhatIfReport))
        {
            WhatIfEndpoint.Check(
                new WhatIfSuppositions { Failed = query.All("fail"), Restored = query.All("restore"), Removed = query.All("remove") }, options);
        }

        return query;
    }

    private static string TypeOf(string format) => format switch
    {
        "csv" => "text/csv; charset=utf-8",
        "markdown" => "text/markdown; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "svg" => PictureEndpoints.Svg,
        "icalendar" => "text/calendar; charset=utf-8",
        _ => ApiEndpoints.Json,
    };
}
