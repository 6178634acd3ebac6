using System.Text.Json.Nodes;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tests.Reviews;

/// <summary>The schema of files of reviews, held against the reader.</summary>
public class ReviewsSchemaTests
{
    private static readonly string[] Names =
    [
        "$schema", "format", "reviews", "id", "reviewer", "outside", "date", "hashes", "caseRoot", "anticipates", "access", "items", "element", "own", "cone",
        "conclusion", "argument", "rests", "reason", "restsOn", "support", "context", "challenge", "rejectedSteps", "relationship", "from", "to", "redactions",
        "requests", "text", "assurances", "responses", "request", "outcome", "other",
    ];

    private static readonly string Hash = "\"" + new string('a', 64) + "\"";

    // Values that are right for some member and wrong for others.
    private static readonly string[] Values =
    [
        "null", "true", "false", "7", "\"\"", "\" \"", "\"P6\"", "[]", "{}", "[7]", "[{}]", Hash, Hash.ToUpperInvariant(),
        Hash.Replace("aa\"", "a\"", StringComparison.Ordinal), Hash.Replace("aa\"", "a\\n\"", StringComparison.Ordinal), "\"content\"", "\"committed\"",
        "\"full\"", "\"public\"", "{ \"E7\": [\"source\"] }", "{ \"E7\": [7] }", "{ \"E7\": \"source\" }",
        "\"agree\"", "\"doubt\"", "\"disagree\"", "\"notJudged\"", "\"Agree\"", "\"inArgument\"", "\"laterEvidence\"", "\"appropriate\"", "\"done\"",
        "\"planned\"", "\"supportedBy\"", "\"challenges\"", "\"2026-11-01\"", "\"2026-02-29\"", "\"argument-graph-reviews/1\"",
        "{ \"relationship\": \"supportedBy\", \"from\": \"P6\", \"to\": \"C5\" }", "{ \"relationship\": \"challenges\", \"from\": \"D1\" }",
        "{ \"relationship\": \"challenges\", \"from\": \"D1\", \"to\": { \"relationship\": \"inContextOf\", \"from\": \"P6\", \"to\": \"A1\" } }",
        "{ \"support\": { \"E7\": " + Hash + " } }", "{ \"support\": { \"E7\": 7 } }", "{ \"E7\": " + Hash + " }",
    ];

    private static readonly SidecarSchema Schema = new("argument-graph-reviews-1.schema.json", Names, Values);

    // What a schema cannot see.
    private static readonly Rule[] Beyond = [Rules.DuplicateId, Rules.UnresolvedReference, Rules.DuplicateRelationship];

    [Fact]
    public void The_schema_and_the_reader_agree_on_what_are_reviews() => Schema.AgreesWith(
        random => (JsonObject)JsonNode.Parse(SomeReviews(random).ToJson())!,
        text => CaseReviews.Read(text) is { Reviews: null } reading ? reading.Findings : [],
        finding => Beyond.Contains(finding.Rule));

    [Fact]
    public void The_schema_is_one_of_draft_2020_12() => Schema.IsOfDraft202012();

    [Fact]
    public void Reviews_are_read_back_as_they_were_written_and_written_as_they_were_read() =>
        new RandomCases<CaseReviews>(seed => SomeReviews(new Random(seed)), reviews => reviews.ToJson()).Check(300, 10_000, reviews =>
        {
            string json = reviews.ToJson();
            CaseReviewsReading reading = CaseReviews.Read(json);
            reading.Findings.Should().BeEmpty();
            reading.Reviews.Should().Be(reviews);
            reading.Reviews!.ToJson().Should().Be(json);
        });

    // Bytes are cut, changed and moved: what comes of it is reviews without a finding, or findings, each with a place.
    [Fact]
    public void Whatever_happens_to_a_file_there_are_reviews_or_findings_with_places() =>
        RandomTexts.Of(seed => Corrupted(SomeReviews(new Random(seed)).ToJson(), new Random(seed))).Check(500, 10_000, text =>
        {
            CaseReviewsReading reading = CaseReviews.Read(text, "case.reviews.json");
            (reading.Reviews is null).Should().Be(reading.Findings.Any(finding => finding.Severity == Severity.Error));
            reading.Findings.All(finding => finding.Place is not null).Should().BeTrue();
        });

    private static string Corrupted(string text, Random random)
    {
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(text.Length);
            int length = random.Next(1, Math.Min(12, text.Length - at + 1));
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                2 => text[..at] + (char)random.Next(1, 0x300) + text[(at + 1)..],
                _ => text[..at] + "{}[]:,\"\\0"[random.Next(9)] + text[at..],
            };
        }

        return text;
    }

    private static CaseReviews SomeReviews(Random random) => new()
    {
        Reviews = [.. Enumerable.Range(1, random.Next(1, 3)).Select(i => SomeReview(random, $"R{i}"))],
    };

    private static Review SomeReview(Random random, string id) => new()
    {
        Id = id,
        Reviewer = "outside reviewer",
        IsOutside = random.Next(2) == 0,
        Date = new DateOnly(2026, 11, random.Next(1, 31)),
        CaseRoot = SomeHash(random),
        Anticipates = random.Next(3) == 0 ? "the version with “E7” renewed" : null,
        Access = random.Next(3) switch
        {
            0 => ReviewAccess.Full,
            1 => ReviewAccess.Public,
            _ => ReviewAccess.PublicAnd(ValueMap<ValueList<string>>.Empty.With("E7", ["statement", "source"])),
        },
        Items = [.. Enumerable.Range(1, random.Next(0, 3)).Select(i => SomeItem(random, $"P{i}"))],
        RejectedSteps = random.Next(2) == 0 ? [] :
        [
            new(Relationship.SupportedBy("P6", "C5"), "too late"),
            new(Relationship.Challenges("D1", Relationship.Challenges("D2", Relationship.InContextOf("P6", "A1"))), "no matter"),
        ],
        Redactions = (RedactionVerdict)random.Next(3),
        Requests = random.Next(2) == 0 ? [] : [new("Q1", "Renew it", "E7"), new("Q2", "Say more")],
        Assurances = random.Next(2) == 0 ? [] : [new("It was done"), new("So it is", "E7")],
    };

    private static ReviewItem SomeItem(Random random, string id) => new()
    {
        ElementId = id,
        Own = SomeHash(random),
        Cone = random.Next(4) == 0 ? null : SomeHash(random),
        Conclusion = (ReviewVerdict)random.Next(4),
        Argument = (ReviewVerdict)random.Next(4),
        Ground = random.Next(2) == 0 ? null : (ReviewGround)random.Next(3),
        Reason = random.Next(2) == 0 ? null : "a \"reason\"\nof two lines",
        RestsOn = random.Next(4) == 0
            ? null
            : [.. Enumerable.Range(1, random.Next(0, 4)).Select(i => new ReviewedElement($"E{i}", SomeHash(random), (Reliance)random.Next(3)))],
    };

    private static string SomeHash(Random random)
    {
        var bytes = new byte[32];
        random.NextBytes(bytes);
        return Convert.ToHexString(bytes).ToLowerInvariant();
    }
}
