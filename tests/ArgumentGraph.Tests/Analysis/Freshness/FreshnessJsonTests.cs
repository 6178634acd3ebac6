using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Analysis.Freshness;

/// <summary>How long what stands does, as JSON: one pathway that falls, and one that rises when what defeats it expires.</summary>
public class FreshnessJsonTests
{
    private static readonly Argument Fresh = Argument.Parse("""
        { "format": "argument-graph/1", "title": "Fresh", "elements": [
          { "id": "TOP", "kind": "goal", "statement": "All", "supportedBy": ["P1", "P2"] },
          { "id": "P1", "kind": "goal", "statement": "First", "pathway": true, "supportedBy": ["E1"] },
          { "id": "P2", "kind": "goal", "statement": "Second", "pathway": true, "supportedBy": ["E2"] },
          { "id": "E1", "kind": "evidence", "statement": "One", "state": "available", "expires": "2027-01-31", "cost": 2, "tags": { "owner": "red" } },
          { "id": "E2", "kind": "evidence", "statement": "Two", "state": "available" },
          { "id": "D", "kind": "evidence", "statement": "Against", "challenges": "E2", "state": "available", "expires": "2027-02-15" },
          { "id": "E3", "kind": "evidence", "statement": "Old", "state": "available", "expires": "2026-01-01" } ] }
        """);

    private static readonly Setting Day = Setting.On(new DateOnly(2026, 11, 1));

    [Fact]
    public void Courses_forecast_and_calendar() => Fresh.AnalyzeFreshness(Day).ToJson().ShouldBeJson("""
        {
          "title": "Fresh", "baseline": "as-is", "date": "2026-11-01", "stateNotGiven": 0, "until": null,
          "pathways": [
            {
              "id": "P1", "statement": "First", "standing": "supported", "standsThrough": "2027-01-31",
              "changes": [{ "from": "2027-02-01", "standing": "unsupported" }]
            },
            {
              "id": "P2", "statement": "Second", "standing": "unsupported", "standsThrough": null,
              "changes": [{ "from": "2027-02-16", "standing": "inDoubt" }]
            }
          ],
          "roots": [{ "id": "TOP", "statement": "All", "standing": "unsupported", "standsThrough": null, "changes": [] }],
          "forecast": [
            {
              "day": "2027-02-01", "expired": ["E1"],
              "fallen": [
                {
                  "id": "P1", "from": "supported", "to": "unsupported", "rootCauses": [{ "id": "E1", "reason": "expired" }],
                  "rootCausesSmallest": true
                }
              ],
              "risen": []
            },
            {
              "day": "2027-02-16", "expired": ["D"], "fallen": [],
              "risen": [
                {
                  "id": "P2", "from": "unsupported", "to": "inDoubt",
                  "rootCauses": [{ "id": "E2", "reason": "defeated", "challengers": ["D"] }], "rootCausesSmallest": true
                }
              ]
            }
          ],
          "calendar": [
            { "id": "E1", "statement": "One", "lastValidDay": "2027-01-31", "owners": ["red"], "fells": ["P1"] },
            { "id": "D", "statement": "Against", "lastValidDay": "2027-02-15", "owners": [], "fells": [] }
          ],
          "renewals": null, "greenButStale": ["E3"], "ageUnknown": ["E2"]
        }
        """);

    [Fact]
    public void Up_to_a_day_with_the_cheapest_renewals() => Fresh.AnalyzeFreshness(Day, new() { Until = new(2027, 2, 1) }).ToJson().ShouldBeJson("""
        {
          "title": "Fresh", "baseline": "as-is", "date": "2026-11-01", "stateNotGiven": 0, "until": "2027-02-01",
          "pathways": [
            {
              "id": "P1", "statement": "First", "standing": "supported", "standsThrough": "2027-01-31",
              "changes": [{ "from": "2027-02-01", "standing": "unsupported" }]
            },
            { "id": "P2", "statement": "Second", "standing": "unsupported", "standsThrough": null, "changes": [] }
          ],
          "roots": [{ "id": "TOP", "statement": "All", "standing": "unsupported", "standsThrough": null, "changes": [] }],
          "forecast": [
            {
              "day": "2027-02-01", "expired": ["E1"],
              "fallen": [
                {
                  "id": "P1", "from": "supported", "to": "unsupported", "rootCauses": [{ "id": "E1", "reason": "expired" }],
                  "rootCausesSmallest": true
                }
              ],
              "risen": []
            }
          ],
          "calendar": [{ "id": "E1", "statement": "One", "lastValidDay": "2027-01-31", "owners": ["red"], "fells": ["P1"] }],
          "renewals": {
            "carried": ["P1"], "elements": ["E1"], "cost": 2, "elementsWithoutCost": 0, "possible": true, "provedCheapest": true
          },
          "greenButStale": ["E3"], "ageUnknown": ["E2"]
        }
        """);
}
