using ArgumentGraph.AspNetCore.Pages;
using ArgumentGraph.Rendering;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Watching;
using Microsoft.AspNetCore.Http;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>Pages: the overview, each argument's page, its report, and what may stand in a frame.</summary>
internal sealed class PageEndpoints(ArgumentCatalog catalog, ArgumentAnalyses analyses, ArgumentGraphOptions options, TimeProvider time)
{
    private const string Html = "text/html; charset=utf-8";

    private readonly string _frames = $"; frame-ancestors {options.FrameAncestors}";

    public void Add(EndpointMap map)
    {
        map.Get(string.Empty, "Overview", "All arguments with their state", Html, Overview);
        map.Get("{name}", "Page", "An argument's interactive page", Html, Page);
        map.Get("{name}/report", "Report", "An argument's report, to be read and printed", Html, Report);
        map.Get("{name}/report.md", "MarkdownReport", "The report as Markdown", "text/markdown; charset=utf-8", MarkdownReport);
        map.Get("{name}/embed", "Embed", "An argument's state or diagram, for a frame in another page", Html, Embed);
    }

    private Task Overview(HttpContext context)
    {
        string root = (context.Request.PathBase.ToUriComponent() + context.Request.Path.ToUriComponent()).TrimEnd('/');
        string? view = Query.OneOf(context.Request, "view", "cards", "rows");
        string text = new OverviewPage(options.Title, catalog, root, view, time.GetUtcNow()).ToHtml();
        return Reply.Send(context, new Rendition(Html, text, CardPageText.Policy + _frames));
    }

    private Task Page(HttpContext context)
    {
        string path = context.Request.Path.ToString();
        if (path.EndsWith('/'))
        {
            // Addresses in the page are relative to what it is called.
            context.Response.Redirect(
                context.Request.PathBase.ToUriComponent() + context.Request.Path.ToUriComponent().TrimEnd('/') + context.Request.QueryString.ToUriComponent(),
                permanent: true);
            return Task.CompletedTask;
        }

        var request = new ServedRequest(context, catalog, analyses);
        if (request.Served.Argument is null)
        {
            return SendUnreadable(request, "./", $"{request.Served.Name}/events{request.SettingQuery}");
        }

        Notation notation = Query.Notation(context.Request);
        string name = request.Served.Name;
        var host = new PageHost($"{name}/events{request.SettingQuery}", request.Version)
        {
            Links =
            [
                new("All arguments", "./"), new("Report", $"{name}/report{request.SettingQuery}"),
                .. request.Served.Argument.Modules.Count == 0 ? Array.Empty<PageLink>()
                    : [new("Modules", $"api/arguments/{name}/modules{(request.SettingQuery.Length == 0 ? "?" : request.SettingQuery + "&")}format=html")],
            ],
        };
        string details = notation.ToString() + host.Updates + request.ReviewsVersion;
        return request.Send(Html, ArgumentPage.ContentSecurityPolicy(host) + _frames, "page", details, (argument, cancel) =>
            argument.ToHtml(
                new PageOptions
                {
                    Setting = request.Setting,
                    Notation = notation,
                    Host = host,
                    Reviews = request.Reviews,
                },
                cancellationToken: cancel));
    }

    private Task Report(HttpContext context)
    {
        var request = new ServedRequest(context, catalog, analyses);
        return request.Served.Argument is null ? SendUnreadable(request, "../", $"events{request.SettingQuery}") : request.Send(
            Html, html => $"default-src 'none'; style-src {PageText.StyleSourcesOf(html)}; img-src data:; base-uri 'none'; form-action 'none'" + _frames,
            "report", "html" + request.ReviewsVersion, (argument, cancel) => ReportOf(argument, request, cancel).ToHtml());
    }

    private Task MarkdownReport(HttpContext context)
    {
        var request = new ServedRequest(context, catalog, analyses);
        return request.Send(
            "text/markdown; charset=utf-8", Reply.NothingRuns, "report", "markdown" + request.ReviewsVersion,
            (argument, cancel) => ReportOf(argument, request, cancel).ToMarkdown());
    }

    private Task SendUnreadable(ServedRequest request, string root, string events) =>
        Reply.Send(request.Context, new Rendition(
            Html, new UnreadablePage(request.Served, request.Version, root, events, time.GetUtcNow()).ToHtml(), CardPageText.Policy + _frames));

    private static CaseReport ReportOf(Argument argument, ServedRequest request, CancellationToken cancellationToken) =>
        CaseReport.Of(argument, new CaseReportOptions { Setting = request.Setting, Reviews = request.Reviews }, cancellationToken: cancellationToken);

    private async Task Embed(HttpContext context)
    {
        var request = new ServedRequest(context, catalog, analyses);
        string theme = Query.OneOf(context.Request, "theme", "auto", "light", "dark") ?? "auto";
        string? sheet = Query.Text(context.Request, "sheet");
        string show = Query.OneOf(context.Request, "show", "card", "diagram", "heat-map", "modules") ?? (sheet is null ? "card" : "diagram");
        ArgumentState? state = null;
        string? picture = null;
        if (request.Served.Argument is not null)
        {
            string? pathway = Query.Text(context.Request, "pathway") is { } id ? request.KnownId(id) : null;
            if (sheet is not null && (pathway is not null || show != "diagram"))
            {
                throw RefusedException.Query("sheet", sheet, "given for a diagram and without pathway, since a sheet is shown whole");
            }

            state = await request.State().ConfigureAwait(false);
            picture = show switch
            {
                "diagram" => await PictureOf(request, await request.Support().ConfigureAwait(false), pathway, sheet).ConfigureAwait(false),
                "heat-map" => await HeatMapOf(request, await request.LoadBearing().ConfigureAwait(false)).ConfigureAwait(false),
                "modules" => await ModulesOf(request).ConfigureAwait(false),
                _ => null,
            };
        }

        // Where there is nothing to show yet, a frame says why, and shows it once there is.
        WatchedArgument shown = request.Served with { State = state };
        string text = new EmbedPage(shown, request.Version, theme, request.SettingQuery, picture, sheet, time.GetUtcNow()).ToHtml();
        await Reply.Send(context, new Rendition(Html, text, CardPageText.Policy + _frames)).ConfigureAwait(false);
    }

    private static Task<string> PictureOf(ServedRequest request, SupportReport support, string? pathway, string? sheet) => request.AnalyzeOnce(
        "embed",
        $"{pathway}\n{sheet}",
        (argument, end) =>
        {
            var options = new DiagramOptions
            {
                View = pathway is null ? DiagramView.Whole : DiagramView.Under(pathway),
                Overlay = Overlay.Standing(support),
                Support = support,
                Title = string.Empty,
            };
            return sheet is null ? argument.ToSvg(options, cancellationToken: end) : PictureEndpoints.SheetOf(argument, sheet, options, end).ToSvg();
        });

    private static Task<string> ModulesOf(ServedRequest request) => request.AnalyzeOnce(
        "embed-modules", string.Empty, (argument, end) => argument.ToModuleDiagram(request.Setting, new() { Title = string.Empty }, end).ToSvg(end));

    private static Task<string> HeatMapOf(ServedRequest request, LoadBearingReport load) =>
        request.AnalyzeOnce("embed-heat-map", string.Empty, (_, _) => HeatMap.Of(load, string.Empty).ToSvg());
}
