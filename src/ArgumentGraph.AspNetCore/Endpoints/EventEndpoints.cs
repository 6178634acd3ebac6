using System.Text;
using System.Text.Json;
using ArgumentGraph.AspNetCore.Pages;
using ArgumentGraph.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>
/// Server-sent events (WHATWG HTML, section 9.2): each names the version that is served; the first comes at once, then one with every change.
/// </summary>
internal sealed class EventEndpoints(
    ArgumentCatalog catalog, ArgumentAnalyses analyses, IOptions<ArgumentGraphOptions> options, IHostApplicationLifetime lifetime, TimeProvider time)
{
    // Proxies end a connection on which nothing is said.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private int _listeners;

    public void Add(EndpointMap map)
    {
        map.Get("events", "Events", "Changes of any argument (server-sent events)", "text/event-stream", context =>
            Tell(context, name: null, () => StateOf(OverviewPage.VersionOf(catalog))));
        map.Get("{name}/events", "ArgumentEvents", "Changes of an argument (server-sent events)", "text/event-stream", context =>
        {
            var first = new ServedRequest(context, catalog, analyses);
            string name = first.Served.Name, last = first.Version;
            return Tell(context, name, () =>
            {
                if (catalog.Find(name) is null)
                {
                    return StateOf(last, problem: "It is no longer served.");
                }

                var now = new ServedRequest(context, catalog, analyses); // anew, for the day may have changed
                last = now.Version;
                return StateOf(last, now.Served.Problem?.Message, now.Served.LastChange?.ToString());
            });
        });
    }

    private static string StateOf(string version, string? problem = null, string? change = null)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteString("version", version);
            json.WriteString("problem", problem);
            json.WriteString("change", change);
            json.WriteEndObject();
        }

        return $"event: state\ndata: {Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length))}\n\n";
    }

    private async Task Tell(HttpContext context, string? name, Func<string> state)
    {
        if (Interlocked.Increment(ref _listeners) > options.Value.MaximumListeners)
        {
            Interlocked.Decrement(ref _listeners);
            context.Response.Headers.RetryAfter = "60";
            throw new RefusedException(StatusCodes.Status503ServiceUnavailable, "Too many listeners", "Too many pages listen for changes. Try again later.");
        }

        try
        {
            Reply.Protect(context.Response, Reply.NothingRuns);
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            if (Reply.IsHead(context.Request))
            {
                return;
            }

            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            await Tell(context.Response, name, state, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the application stops.
        }
        finally
        {
            Interlocked.Decrement(ref _listeners);
        }
    }

    // Of an argument that has gone: any change, for it may come again.
    private Task NextChange(string? name)
    {
        try
        {
            return catalog.NextChange(name);
        }
        catch (KeyNotFoundException)
        {
            return catalog.NextChange();
        }
    }

    private async Task Tell(HttpResponse response, string? name, Func<string> state, CancellationToken end)
    {
        string? told = null;
        while (true)
        {
            // Asked for before the state is looked at: so no change is missed.
            Task changed = NextChange(name);
            string now = state();
            await response.WriteAsync(now == told ? ": still here\n\n" : now, end).ConfigureAwait(false);
            await response.Body.FlushAsync(end).ConfigureAwait(false);
            told = now;
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(end);
            await Task.WhenAny(changed, Task.Delay(Pause, time, waiting.Token)).ConfigureAwait(false);
            await waiting.CancelAsync().ConfigureAwait(false);
            end.ThrowIfCancellationRequested();
        }
    }
}
