using System.Globalization;
using ArgumentGraph.AspNetCore.Pages;
using ArgumentGraph.Rendering;
using ArgumentGraph.Rendering.Pages;
using ArgumentGraph.Rendering.Svg;
using ArgumentGraph.Watching;
using Microsoft.AspNetCore.Http;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>Pictures as SVG: the diagram, the heat map, the modules, the badge.</summary>
internal sealed class PictureEndpoints(ArgumentCatalog catalog, ArgumentAnalyses analyses)
{
    public const string Svg = "image/svg+xml; charset=utf-8";

    public static readonly string Policy = $"default-src 'none'; style-src {PageText.HashesOf(StyleSheet.AllElements)}";

    public void Add(EndpointMap map)
    {
        map.Get("{name}/diagram.svg", "Diagram", "An argument's diagram, or a pathway's", Svg, Diagram);
        map.Get("{name}/heat-map.svg", "HeatMap", "What carries which pathways", Svg, HeatMapPicture);
        map.Get("{name}/modules.svg", "Modules", "Which module rests on which", Svg, Modules);
        map.Get("{name}/badge.svg", "Badge", "How many pathways stand, as a badge", Svg, Badge);
    }

    private async Task Diagram(HttpContext context)
    {
        var request = new ServedRequest(context, catalog, analyses);
        string overlay = Query.OneOf(context.Request, "overlay", "none", "standing", "load-bearing") ?? "standing";
        Notation notation = Query.Notation(context.Request);
        string? sheet = Query.Text(context.Request, "sheet");
        string? pathway = Query.Text(context.Request, "pathway") is { } id ? request.KnownId(id) : null;
        int depth = Query.Number(context.Request, "depth", -1, 0, 10_000);
        if (sheet is not null && (pathway is not null || depth >= 0))
        {
            throw RefusedException.Query("sheet", sheet, "given without pathway and depth, since a sheet is shown whole");
        }

        DiagramView view = pathway is null ? DiagramView.Whole : DiagramView.Under(pathway);
        SupportReport support = await request.Support().ConfigureAwait(false);
        LoadBearingReport? load = overlay == "load-bearing" ? await request.LoadBearing().ConfigureAwait(false) : null;
        var options = new DiagramOptions
        {
            View = depth < 0 ? view : view.ToDepth(depth),
            Support = support,
            Overlay = load is not null ? Overlay.LoadBearing(load) : overlay == "standing" ? Overlay.Standing(support) : null,
            Notation = notation,
        };
        string details = string.Join('\n', overlay, notation.ToString(), depth.ToString(CultureInfo.InvariantCulture), pathway, sheet);
        await request.Send(
            Svg, Policy, "diagram", details,
            (argument, end) => sheet is null ? argument.ToSvg(options, cancellationToken: end) : SheetOf(argument, sheet, options, end).ToSvg())
            .ConfigureAwait(false);
    }

    /// <summary>A sheet by its name.</summary>
    /// <exception cref="RefusedException">The argument has no sheet of that name.</exception>
    public static Sheet SheetOf(Argument argument, string name, DiagramOptions options, CancellationToken end)
    {
        ArgumentSheets sheets = argument.ToSheets(new() { Diagram = options }, end);
        return sheets.Find(name) ?? throw RefusedException.NoSuchSheet(name, sheets.All.Select(sheet => sheet.Name));
    }

    private async Task HeatMapPicture(HttpContext context)
    {
        var request = new ServedRequest(context, catalog, analyses);
        LoadBearingReport load = await request.LoadBearing().ConfigureAwait(false);
        await request.Send(Svg, Policy, "heat-map", string.Empty, (_, _) => HeatMap.Of(load).ToSvg()).ConfigureAwait(false);
    }

    private Task Modules(HttpContext context)
    {
        var request = new ServedRequest(context, catalog, analyses);
        Notation notation = Query.Notation(context.Request);
        return request.Send(
            Svg, Policy, "modules-picture", notation.ToString(),
            (argument, end) => argument.ToModuleDiagram(request.Setting, new() { Notation = notation }, end).ToSvg(end));
    }

    private async Task Badge(HttpContext context)
    {
        var request = new ServedRequest(context, catalog, analyses);
        string badge = request.Served.Argument is null ? StateBadge.Unreadable : StateBadge.Of(await request.State().ConfigureAwait(false));
        await Reply.Send(context, new Rendition(Svg, badge, "default-src 'none'")).ConfigureAwait(false);
    }
}
