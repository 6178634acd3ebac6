using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>Sends what has been made, or says that the client has it.</summary>
internal static class Reply
{
    /// <summary>The content security policy of responses other than pages.</summary>
    public const string NothingRuns = "default-src 'none'; frame-ancestors 'none'";

    public static Task Send(HttpContext context, Rendition rendition)
    {
        HttpResponse response = context.Response;
        Protect(response, rendition.Policy);
        response.Headers.ETag = rendition.ETag;
        response.Headers.CacheControl = "private, no-cache"; // may be kept, and must be asked about each time
        response.Headers.Vary = "Accept-Encoding";
        if (IsAtHand(context.Request, rendition.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        byte[] bytes = Encode(context, rendition);
        response.ContentType = rendition.ContentType;
        response.ContentLength = bytes.Length;
        return IsHead(context.Request) ? Task.CompletedTask : response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    /// <summary>
    /// Whether the head of a reply is asked for, and not its body. Methods differ by the case of their letters (RFC 9110, section 9.1): for "Head" the
    /// server expects as many bytes as were announced, though routing takes it for HEAD.
    /// </summary>
    public static bool IsHead(HttpRequest request) => string.Equals(request.Method, HttpMethods.Head, StringComparison.Ordinal);

    /// <summary>Headers that everything is sent with: nothing is guessed, nothing is told to others, nothing runs that the policy does not name.</summary>
    public static void Protect(HttpResponse response, string policy)
    {
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    private static bool IsAtHand(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out IList<EntityTagHeaderValue>? known)
        && EntityTagHeaderValue.Parse(tag) is var own
        && known.Any(each => each.Equals(EntityTagHeaderValue.Any) || each.Compare(own, useStrongComparison: false));

    private static byte[] Encode(HttpContext context, Rendition rendition)
    {
        if (rendition.IsWorthCompressing
            && StringWithQualityHeaderValue.TryParseList(context.Request.Headers.AcceptEncoding, out IList<StringWithQualityHeaderValue>? accepted))
        {
            if (Accepts(accepted, "br"))
            {
                context.Response.Headers.ContentEncoding = "br";
                return rendition.Brotli;
            }

            if (Accepts(accepted, "gzip"))
            {
                context.Response.Headers.ContentEncoding = "gzip";
                return rendition.Gzip;
            }
        }

        return rendition.Plain;
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(each => each.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && each.Quality is not 0);
}
