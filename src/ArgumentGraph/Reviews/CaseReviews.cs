using ArgumentGraph.Reviews;

namespace ArgumentGraph;

/// <summary>
/// The reviews of a case: what a file <c>NAME.reviews.json</c> beside the case <c>NAME.json</c> says, so that adding a review does not change what is reviewed.
/// An immutable value.
/// </summary>
/// <remarks><c>docs/reviews.md</c> describes the file, <c>docs/argument-graph-reviews-1.schema.json</c> is its schema.</remarks>
/// <example>
/// <code>
/// Argument argument = Argument.Load("case.json");
/// Review review = new ReviewBuilder(argument, "R1", "outside reviewer", new DateOnly(2026, 11, 1)) { IsOutside = true, Access = ReviewAccess.Full }
///     .Judge("P6", conclusion: ReviewVerdict.Agree, argument: ReviewVerdict.Doubt)
///     .Reject(Relationship.SupportedBy("P6", "C5"), "detection comes too late to rule the pathway out")
///     .Request("Q1", "Say how fast an alarm is acted on", about: "C5")
///     .Build();
/// CaseReviews.Empty.With(review).Save("case.reviews.json");
///
/// CaseReviews reviews = CaseReviews.ReadFile("case.reviews.json").Reviews!;
/// ReviewReport report = argument.AnalyzeReviews(reviews);
/// </code>
/// </example>
public sealed partial record CaseReviews
{
    /// <summary>What a file of reviews says that it is: <c>argument-graph-reviews/1</c>.</summary>
    public const string Format = "argument-graph-reviews/1";

    /// <summary>Without a review.</summary>
    public static CaseReviews Empty { get; } = new();

    /// <summary>The reviews, in the order of the file.</summary>
    public ValueList<Review> Reviews { get; init; } = ValueList<Review>.Empty;

    /// <summary>
    /// The case's key, for reviews that bind to public versions too (<see cref="ReviewHashes.Committed"/>), when they are held against the private case. It is
    /// kept in a file of its own, and not written with the reviews. Null: such reviews are held against public versions alone.
    /// </summary>
    public CommitmentKey? Key { get; init; }

    /// <summary>Where the reviews of a case are: beside its file, with <c>.reviews.json</c> for the ending of its name.</summary>
    /// <param name="casePath">The path of the case's file.</param>
    /// <exception cref="ArgumentException"><paramref name="casePath"/> is null or empty.</exception>
    public static string PathFor(string casePath)
    {
        ArgumentException.ThrowIfNullOrEmpty(casePath);
        return Path.ChangeExtension(casePath, ".reviews.json");
    }

    /// <summary>Reads a file of reviews, and says all that is wrong with it. Linear in its length.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static CaseReviewsReading ReadFile(string path) => ReviewReader.Read(JsonSidecar.ReadFile(path));

    /// <summary>Reads the text of a file of reviews, and says all that is wrong with it. Linear in its length.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">How places in findings name it; or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    public static CaseReviewsReading Read(string json, string? file = null) => ReviewReader.Read(JsonSidecar.Read(json, file));

    /// <summary>The review with an id; null where there is none. Linear in the number of reviews.</summary>
    /// <param name="id">A review's id.</param>
    public Review? Find(string id) => Reviews.FirstOrDefault(review => review.Id == id);

    /// <summary>The same with one more review.</summary>
    /// <param name="review">The review.</param>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is null.</exception>
    /// <exception cref="ArgumentException">There is a review with that id.</exception>
    public CaseReviews With(Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return Find(review.Id) is null
            ? this with { Reviews = [.. Reviews, review] }
            : throw new ArgumentException($"There is a review '{review.Id}' already; each review has an id of its own.", nameof(review));
    }

    /// <summary>The same with an answer to a request of a review.</summary>
    /// <param name="reviewId">The review's id.</param>
    /// <param name="response">The answer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such review, or it does not ask for that.</exception>
    public CaseReviews WithResponse(string reviewId, ReviewResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        Review review = Find(reviewId)
            ?? throw new KeyNotFoundException($"There is no review '{reviewId}'{Spelling.Suggestion(reviewId, [.. Reviews.Select(each => each.Id)], ".")}");
        if (review.Requests.All(request => request.Id != response.RequestId))
        {
            string[] ids = [.. review.Requests.Select(request => request.Id)];
            throw new KeyNotFoundException(
                $"The review '{reviewId}' has no request '{response.RequestId}'{Spelling.Suggestion(response.RequestId, ids, ".")}");
        }

        Review answered = review with { Responses = [.. review.Responses, response] };
        return this with { Reviews = [.. Reviews.Select(each => ReferenceEquals(each, review) ? answered : each)] };
    }
}
