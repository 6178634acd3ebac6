using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Reporting;
using Microsoft.AspNetCore.Http;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>A part of a list: as many items as were asked for, from where was asked, with links to the parts before and after (RFC 8288).</summary>
internal static class Page
{
    private const int Otherwise = 100;
    private const int Most = 1_000;

    /// <exception cref="RefusedException">Offset or limit is not one.</exception>
    public static Page<T> Of<T>(HttpContext context, IReadOnlyList<T> all)
    {
        int offset = Query.Number(context.Request, "offset", 0, 0, int.MaxValue);
        int limit = Query.Number(context.Request, "limit", Otherwise, 1, Most);
        List<string> links = [];
        if (offset + (long)limit < all.Count)
        {
            links.Add(Link(context.Request, offset + limit, limit, "next"));
        }

        if (offset > 0)
        {
            links.Add(Link(context.Request, Math.Max(0, offset - limit), limit, "prev"));
        }

        if (links.Count > 0)
        {
            context.Response.Headers.Link = string.Join(", ", links);
        }

        return new(all, offset, limit);
    }

    private static string Link(HttpRequest request, int offset, int limit, string relation)
    {
        QueryString query = QueryString.Create(request.Query.Where(each => each.Key is not ("offset" or "limit")))
            .Add("offset", offset.ToString(CultureInfo.InvariantCulture))
            .Add("limit", limit.ToString(CultureInfo.InvariantCulture));
        return $"<{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{query}>; rel=\"{relation}\"";
    }
}

/// <summary>A part of a list.</summary>
internal sealed record Page<T>(IReadOnlyList<T> All, int Offset, int Limit)
{
    /// <summary>Writes its members into an object that has been begun.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="write">Writes an item, as one value.</param>
    public void Write(Utf8JsonWriter json, Action<T> write)
    {
        json.WriteNumber("total", All.Count);
        json.WriteNumber("offset", Offset);
        json.WriteNumber("limit", Limit);
        json.Array("items", All.Skip(Offset).Take(Limit), write);
    }
}
