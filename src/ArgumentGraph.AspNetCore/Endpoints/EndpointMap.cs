using ArgumentGraph.AspNetCore.Monitoring;
using ArgumentGraph.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>Maps handlers, and answers whatever goes wrong in them with problem details (RFC 9457).</summary>
/// <param name="group">Where they are mapped.</param>
/// <param name="log">What is told of requests that fail.</param>
/// <param name="stopping">Cancelled when the application ends, which ends the analyses that requests wait for.</param>
internal sealed class EndpointMap(RouteGroupBuilder group, ILogger log, CancellationToken stopping)
{
    // By address: an address may be mapped for several methods.
    private readonly Dictionary<string, List<string>> _methods = new(StringComparer.Ordinal);

    /// <summary>Maps a GET endpoint.</summary>
    public void Get(string pattern, string name, string summary, string contentType, Func<HttpContext, Task> handle) =>
        Add(pattern, name, summary, [HttpMethods.Get, HttpMethods.Head], contentType, handle);

    /// <summary>Maps a POST endpoint.</summary>
    public void Post(string pattern, string name, string summary, string contentType, Func<HttpContext, Task> handle) =>
        Add(pattern, name, summary, [HttpMethods.Post], contentType, handle);

    /// <summary>Maps the fallbacks, once everything else is mapped: 405 for another method of a known address, 404 for an unknown address.</summary>
    public void Fallback()
    {
        foreach ((string pattern, List<string> methods) in _methods)
        {
            string allowed = string.Join(", ", methods);
            group.Map(pattern, Guarded(context =>
            {
                context.Response.Headers.Allow = allowed;
                throw new RefusedException(StatusCodes.Status405MethodNotAllowed, "The method is not allowed here", $"Allowed: {allowed}.");
            })).WithOrder(1).ExcludeFromDescription();
        }

        group.Map(
            "{**rest}",
            Guarded(_ => throw new RefusedException(StatusCodes.Status404NotFound, "Not found", "See the overview for links, and openapi.json for the API.")))
            .WithOrder(int.MaxValue).ExcludeFromDescription();
    }

    private void Add(string pattern, string name, string summary, string[] methods, string contentType, Func<HttpContext, Task> handle)
    {
        group.MapMethods(pattern, methods, Guarded(handle)).WithSummary(summary).WithTags("ArgumentGraph")
            .WithMetadata(new OperationName(name), new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(void), [contentType]));
        if (!_methods.TryGetValue(pattern, out List<string>? known))
        {
            known = [];
            _methods.Add(pattern, known);
        }

        known.AddRange(methods);
    }

    private RequestDelegate Guarded(Func<HttpContext, Task> handle) => async context =>
    {
        try
        {
            await handle(context).ConfigureAwait(false);
        }
        catch (Exception exception) when (!context.Response.HasStarted && exception is not OutOfMemoryException)
        {
            await Answer(context, exception).ConfigureAwait(false);
        }
    };

    private Task Answer(HttpContext context, Exception exception)
    {
        string path = Spelling.OneLine(context.Request.Path.ToString());
        switch (exception)
        {
            case RefusedException refused:
                return Problem(context, refused.Status, refused.Title, refused.Message);
            case AnalysesBusyException:
                Log.TurnedAway(log, path, "too many analyses are under way");
                context.Response.Headers.RetryAfter = "1";
                return Problem(context, StatusCodes.Status503ServiceUnavailable, "The service is busy", "Too many analyses are running. Try again later.");
            case BadHttpRequestException bad:
                return Problem(context, bad.StatusCode, "Invalid request", bad.Message);
            case OperationCanceledException when context.RequestAborted.IsCancellationRequested:
                return Task.CompletedTask; // nobody waits for an answer
            case OperationCanceledException when stopping.IsCancellationRequested:
                Log.TurnedAway(log, path, "the application ends");
                return Problem(context, StatusCodes.Status503ServiceUnavailable, "The service stops", "It is being shut down. Try again later.");
            default:
                Log.RequestFailed(log, path, exception);
                return Problem(
                    context, StatusCodes.Status500InternalServerError, "Something went wrong", "The request could not be answered. The server's log says why.");
        }
    }

    private static Task Problem(HttpContext context, int status, string title, string detail)
    {
        Reply.Protect(context.Response, Reply.NothingRuns);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);
    }
}

/// <summary>
/// What an endpoint is called in <c>openapi.json</c>. Not an endpoint's name: those must differ throughout an application, which may map arguments twice.
/// </summary>
internal sealed record OperationName(string Name);
