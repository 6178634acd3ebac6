using ArgumentGraph.Sidecars;

namespace ArgumentGraph.Reviews;

/// <summary>Reads what a review asks for, what the reviewer was assured of, and what became of the requests.</summary>
internal static class ReviewNotes
{
    private static readonly string[] RequestMembers = ["id", "text", "element"];
    private static readonly string[] AssuranceMembers = ["text", "element"];
    private static readonly string[] ResponseMembers = ["request", "outcome", "date", "text"];

    public static IEnumerable<ReviewRequest> ReadRequests(JsonSidecar document, SidecarObject review)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (SidecarObject request in Objects(document, review, "requests", "a request", RequestMembers))
        {
            string? id = request.RequiredText("id");
            if (id is not null && !ids.Add(id))
            {
                document.Report(
                    Rules.DuplicateId, request.Value.Find("id")!, $"The review has a request '{Spelling.Clip(id)}' already; each has an id of its own.");
            }

            yield return new(id ?? string.Empty, request.RequiredText("text") ?? string.Empty, request.FilledText("element"));
        }
    }

    public static IEnumerable<ReviewAssurance> ReadAssurances(JsonSidecar document, SidecarObject review) =>
        Objects(document, review, "assurances", "an assurance", AssuranceMembers)
            .Select(assurance => new ReviewAssurance(assurance.RequiredText("text") ?? string.Empty, assurance.FilledText("element")));

    public static IEnumerable<ReviewResponse> ReadResponses(JsonSidecar document, SidecarObject review, ReviewRequest[] requests)
    {
        foreach (SidecarObject response in Objects(document, review, "responses", "a response", ResponseMembers))
        {
            string? request = response.RequiredText("request");
            if (request is not null && !Array.Exists(requests, each => each.Id == request))
            {
                string ending = Spelling.Suggestion(request, requests.Select(each => each.Id), ".");
                document.Report(
                    Rules.UnresolvedReference, response.Value.Find("request")!, $"The review has no request '{Spelling.Clip(request)}'{ending}");
            }

            response.Required("date");
            yield return new(
                request ?? string.Empty,
                response.Word<ResponseOutcome>("outcome", isRequired: true) ?? default,
                response.Date("date") ?? default,
                response.FilledText("text"));
        }
    }

    private static IEnumerable<SidecarObject> Objects(JsonSidecar document, SidecarObject review, string member, string name, string[] members)
    {
        foreach (SidecarValue value in review.Items(member))
        {
            if (document.ReadObject(value, name) is { } read)
            {
                read.AllowOnly(members);
                yield return read;
            }
        }
    }
}
