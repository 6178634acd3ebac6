using System.Globalization;
using System.Text.Json;
using ArgumentGraph.Watching;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ArgumentGraph.AspNetCore.Endpoints;

/// <summary>What follows if elements fail, hold after all or are removed. The argument is not changed.</summary>
internal sealed class WhatIfEndpoint(ArgumentCatalog catalog, ArgumentAnalyses analyses, ArgumentGraphOptions options, CancellationToken stopping)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    public void Add(EndpointMap map) =>
        map.Post(
            "api/arguments/{name}/what-if", "WhatIf", "Which pathways fall or rise if elements fail, hold after all or are removed", ApiEndpoints.Json, WhatIf);

    /// <exception cref="RefusedException">Too many elements are named, none, or one twice.</exception>
    public static void Check(WhatIfSuppositions supposed, ArgumentGraphOptions options)
    {
        int count = supposed.Named.Count;
        if (count > options.MaximumWhatIfElements)
        {
            throw RefusedException.Changes(
                "Too many changes",
                string.Create(CultureInfo.InvariantCulture, $"{count} elements are named; the maximum is {options.MaximumWhatIfElements}."));
        }

        if (count == 0)
        {
            throw RefusedException.Changes("No change given", "Name at least one element under fail, restore or remove.");
        }

        if (supposed.NamedTwice is { } twice)
        {
            throw RefusedException.Changes("It cannot be both", $"'{RefusedException.Shown(twice)}' is listed more than once under fail, restore and remove.");
        }
    }

    private async Task WhatIf(HttpContext context)
    {
        RefuseOtherSites(context);
        var request = new ServedRequest(context, catalog, analyses);
        Argument argument = request.Argument;
        WhatIfSuppositions supposed = await Read(context).ConfigureAwait(false);
        foreach (string id in supposed.Named)
        {
            request.KnownId(id);
        }

        string text = await request.AnalyzeNow(
            "what-if", cancel => argument.AnalyzeWhatIf(change => change.Suppose(supposed), request.Setting, cancel).ToJson()).ConfigureAwait(false);
        Reply.Protect(context.Response, Reply.NothingRuns);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = ApiEndpoints.Json;
        await context.Response.WriteAsync(text, context.RequestAborted).ConfigureAwait(false);
    }

    // What a browser says of where a request comes from, a page cannot change. Other clients say nothing.
    private static void RefuseOtherSites(HttpContext context)
    {
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site" && context.GetEndpoint()?.Metadata.GetMetadata<ICorsMetadata>() is null)
        {
            throw new RefusedException(
                StatusCodes.Status403Forbidden,
                "Another site asks",
                "A page of another site may ask for a what-if only where the application allows it (RequireCors).");
        }
    }

    private async Task<WhatIfSuppositions> Read(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new RefusedException(StatusCodes.Status415UnsupportedMediaType, "The body is not JSON",
                "Send application/json: {\"fail\": [ids], \"restore\": [ids], \"remove\": [ids]}.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = options.MaximumRequestBytes;
        }

        using JsonDocument body = await Parse(context).ConfigureAwait(false);
        JsonElement root = body.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw RefusedException.Body("It is an object with any of the members fail, restore and remove, each a list of ids.");
        }

        if (root.EnumerateObject().Select(member => TextOf(() => member.Name))
            .FirstOrDefault(name => name is not ("fail" or "restore" or "remove")) is { } unknown)
        {
            string shown = RefusedException.Shown(unknown);
            throw RefusedException.Body($"Member '{shown}' does not exist; the members are fail, restore and remove, each a list of ids.");
        }

        var supposed = new WhatIfSuppositions { Failed = Ids(root, "fail"), Restored = Ids(root, "restore"), Removed = Ids(root, "remove") };
        Check(supposed, options);
        return supposed;
    }

    private async Task<JsonDocument> Parse(HttpContext context)
    {
        try
        {
            // Not every server looks at the length: what is read is counted here too.
            using var text = new MemoryStream();
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            byte[] buffer = new byte[8192];
            int read;
            while ((read = await context.Request.Body.ReadAsync(buffer, end.Token).ConfigureAwait(false)) > 0)
            {
                if (text.Length + read > options.MaximumRequestBytes)
                {
                    throw new RefusedException(
                        StatusCodes.Status413PayloadTooLarge,
                        "The body is too long", string.Create(CultureInfo.InvariantCulture, $"The maximum is {options.MaximumRequestBytes} bytes."));
                }

                await text.WriteAsync(buffer.AsMemory(0, read), end.Token).ConfigureAwait(false);
            }

            byte[] body = text.ToArray();
            return TextOf(() => JsonDocument.Parse(body, Strict));
        }
        catch (JsonException exception)
        {
            throw RefusedException.Body(string.Create(
                CultureInfo.InvariantCulture,
                $"It is not JSON: line {(exception.LineNumber ?? 0) + 1}, byte {(exception.BytePositionInLine ?? 0) + 1}, or a member stands twice."));
        }
    }

    private static ValueList<string> Ids(JsonElement root, string name)
    {
        if (!root.TryGetProperty(name, out JsonElement list))
        {
            return ValueList<string>.Empty;
        }

        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(id => id.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(id => TextOf(() => id.GetString()!))]
            : throw RefusedException.Body($"'{name}' is a list of ids, which are strings.");
    }

    // What is not valid Unicode shows when a text is made of it, or when the names of members are compared.
    private static T TextOf<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (InvalidOperationException)
        {
            throw RefusedException.Body("A text in it is not valid Unicode.");
        }
    }
}
