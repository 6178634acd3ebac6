using ArgumentGraph.AspNetCore.Analyses;
using ArgumentGraph.Rendering;
using Microsoft.AspNetCore.Http;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>An address for every kind of report (<see cref="ReportKind.All"/>): JSON, or the form that <c>format</c> asks for.</summary>
internal sealed class ReportEndpoints(ArgumentCatalog catalog, ArgumentAnalyses analyses)
{
    private static readonly string[] OfTheSetting = ["baseline", "date", "format", "table"];

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
        ReportQuery query = QueryOf(context.Request, kind);
        string format = Query.OneOf(context.Request, "format", "json", "csv", "markdown", "html", "svg") ?? "json";
        string? table = Query.Text(context.Request, "table");
        _ = request.Argument;
        try
        {
            await request.Send(TypeOf(format), format is "html" or "svg" ? PictureEndpoints.Policy : Reply.NothingRuns, "report", $"{kind.Name}\n{format}\n{table}\n{query}", (argument, cancel) =>
            {
                MadeReport made = kind.Make(argument.At(request.Setting), query, progress: null, cancel);
                return format switch
                {
                    "csv" => made.ToCsv(table),
                    "markdown" => made.ToMarkdown(),
                    "html" => made.ToHtml(),
                    "svg" => made.ToSvg(),
                    _ => made.ToJson(),
                };
            }).ConfigureAwait(false);
        }
        catch (ArgumentException exception)
        {
            throw new RefusedException(StatusCodes.Status400BadRequest, "A parameter is not valid", RefusedException.Shown(exception.Message));
        }
    }

    private static ReportQuery QueryOf(HttpRequest request, ReportKind kind)
    {
        ReportQuery query = ReportQuery.Empty;
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Query.Where(each => !OfTheSetting.Contains(each.Key)))
        {
            // What is unknown is ignored, as everywhere in these addresses.
            if (kind.Parameters.Any(parameter => parameter.Name == name))
            {
                query = values.Aggregate(query, (all, value) => all.With(name, value ?? string.Empty));
            }
        }

        return query;
    }

    private static string TypeOf(string format) => format switch
    {
        "csv" => "text/csv; charset=utf-8",
        "markdown" => "text/markdown; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "svg" => PictureEndpoints.Svg,
        _ => ApiEndpoints.Json,
    };
}
