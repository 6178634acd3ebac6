using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Reviews;

/// <summary>What became of a review, as JSON: one verdict that is stale and one that is current.</summary>
public class ReviewJsonTests
{
    private static readonly Argument Reviewed = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Reviewed", "elements": [
          { "id": "P1", "kind": "goal", "statement": "First", "pathway": true, "supportedBy": ["E1", "E2"] },
          { "id": "P2", "kind": "goal", "statement": "Second", "pathway": true, "supportedBy": ["E2"] },
          { "id": "E1", "kind": "evidence", "statement": "One", "state": "available" },
          { "id": "E2", "kind": "evidence", "statement": "Two", "state": "available" } ] }
        """);

    private static readonly Review Review =
        new ReviewBuilder(Reviewed, "R1", "A reviewer", new(2026, 11, 1)) { IsOutside = true, Access = ReviewAccess.Full }
            .Judge("P1", ReviewVerdict.Agree, ReviewVerdict.Agree).Judge("P2", ReviewVerdict.Doubt)
            .Reject(Relationship.SupportedBy("P1", "E2"), "it does not follow").Request("Q1", "Renew it", about: "E1").Build();

    private static readonly Argument Now = Reviewed.Edit(edit => edit.Replace<Evidence>("E1", evidence => evidence with { Statement = "Renewed" }));

    [Fact]
    public void All_is_said_of_reviews_pathways_requests_and_what_to_do_again() =>
        Now.AnalyzeReviews(CaseReviews.Empty.With(Review), options: new() { ReviewedVersions = [Reviewed] }).ToJson().ShouldBeJson("""
        {
          "title": "Reviewed", "baseline": "as-is", "date": null, "stateNotGiven": 0, "caseRoot": "hash",
          "reviews": [
            {
              "id": "R1", "reviewer": "A reviewer", "outside": true, "date": "2026-11-01", "access": "full", "caseRoot": "hash",
              "intact": false, "signer": "notChecked", "redactions": "notJudged",
              "items": [
                {
                  "element": "P1", "conclusion": "agree", "argument": "agree", "rests": null, "reason": null, "state": "supportChanged",
                  "superseded": false, "newId": null, "couldMove": "no", "changedMembers": [],
                  "changes": [{ "element": "E1", "change": "changed", "reliance": "support" }]
                },
                {
                  "element": "P2", "conclusion": "doubt", "argument": "notJudged", "rests": null, "reason": null, "state": "current",
                  "superseded": false, "newId": null, "couldMove": null, "changedMembers": [], "changes": []
                }
              ],
              "rejectedSteps": [
                { "step": { "relationship": "supportedBy", "from": "P1", "to": "E2" }, "reason": "it does not follow", "missing": false }
              ],
              "stands": [
                { "id": "P1", "standing": "supported", "accepted": "unsupported" },
                { "id": "P2", "standing": "supported", "accepted": "inDoubt" }
              ],
              "fallen": ["P1", "P2"]
            }
          ],
          "pathways": [
            {
              "id": "P1", "statement": "First", "coveredBy": [], "coveredFromOutside": [],
              "verdicts": [{ "review": "R1", "conclusion": "agree", "argument": "agree", "rests": null, "state": "supportChanged" }]
            },
            {
              "id": "P2", "statement": "Second", "coveredBy": ["R1"], "coveredFromOutside": ["R1"],
              "verdicts": [{ "review": "R1", "conclusion": "doubt", "argument": "notJudged", "rests": null, "state": "current" }]
            }
          ],
          "notCovered": ["P1", "E1", "E2"], "notCoveredFromOutside": ["P1", "E1", "E2"],
          "openRequests": [{ "review": "R1", "reviewer": "A reviewer", "id": "Q1", "text": "Renew it", "element": "E1", "planned": false }],
          "reviewAgain": [{ "reviewer": "A reviewer", "confirm": ["P1"], "lookAt": ["E1"] }]
        }
        """);
}
