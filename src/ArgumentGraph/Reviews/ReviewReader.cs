using System.Text.Json;
using ArgumentGraph.Sidecars;

namespace ArgumentGraph.Reviews;

/// <summary>Reads a file of reviews. Everything that is wrong is reported at once, and anything wrong means that there are no reviews.</summary>
internal static class ReviewReader
{
    private static readonly string[] FileMembers = [CommonMembers.Schema, "format", "reviews"];

    private static readonly string[] ReviewMembers =
    [
        "id", "reviewer", "outside", "date", "hashes", "caseRoot", "anticipates", "access", "items", "rejectedSteps", "redactions", "requests", "assurances",
        "responses",
    ];

    public static CaseReviewsReading Read(JsonSidecar document)
    {
        if (document.Root is not { } root || document.ReadObject(root, "the file of reviews") is not { } file)
        {
            return new(null, document.Findings);
        }

        file.AllowOnly(FileMembers);
        file.Text(CommonMembers.Schema);
        file.RequireFormat(CaseReviews.Format);
        file.Required("reviews");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        Review[] reviews = [.. file.Items("reviews").Select(value => ReadReview(document, value, ids)).OfType<Review>()];
        return new(document.HasErrors ? null : new CaseReviews { Reviews = [.. reviews] }, document.Findings);
    }

    private static Review? ReadReview(JsonSidecar document, SidecarValue value, HashSet<string> ids)
    {
        if (document.ReadObject(value, "a review") is not { } review)
        {
            return null;
        }

        review.AllowOnly(ReviewMembers);
        string? id = review.RequiredText("id");
        if (id is not null && !ids.Add(id))
        {
            document.Report(Rules.DuplicateId, value.Find("id")!, $"There is a review '{Spelling.Clip(id)}' already; each has an id of its own.");
        }

        review.Required("date");
        ReviewRequest[] requests = [.. ReviewNotes.ReadRequests(document, review)];
        return new Review
        {
            Id = id ?? string.Empty,
            Reviewer = review.RequiredText("reviewer") ?? string.Empty,
            IsOutside = review.Flag("outside"),
            Date = review.Date("date") ?? default,
            Hashes = review.Word<ReviewHashes>("hashes", isRequired: true) ?? default,
            CaseRoot = review.RequiredHash("caseRoot") ?? string.Empty,
            Anticipates = review.FilledText("anticipates"),
            Access = ReadAccess(document, review),
            Items = [.. ReviewItemReader.Read(document, review)],
            RejectedSteps = [.. ReviewStepReader.Read(document, review)],
            Redactions = review.Word<RedactionVerdict>("redactions") ?? default,
            Requests = [.. requests],
            Assurances = [.. ReviewNotes.ReadAssurances(document, review)],
            Responses = [.. ReviewNotes.ReadResponses(document, review, requests)],
        };
    }

    private static ReviewAccess ReadAccess(JsonSidecar document, SidecarObject review)
    {
        if (review.Value.Find("access") is not { Kind: JsonValueKind.Object } value)
        {
            return review.Choice("access", [ReviewWords.Full, ReviewWords.Public], isRequired: true) == ReviewWords.Full
                ? ReviewAccess.Full
                : ReviewAccess.Public;
        }

        SidecarObject shown = document.ReadObject(value, "'access'")!;
        return ReviewAccess.PublicAnd(value.Members.Aggregate(
            ValueMap<ValueList<string>>.Empty, (all, element) => all.With(element.Name, shown.Texts(element.Name))));
    }
}
