namespace ArgumentGraph.Tests.Patterns;

/// <summary>The pattern over hazards and their causes that the tests are about, and its tables.</summary>
internal static class HazardPattern
{
    public const string Hazards = "hazard\nH1\nH2\nH3\n";
    public const string Causes = "hazard,cause\nH1,a\nH1,b\nH3,c\n";

    public static string Text(string multiplicityOfCauses = """{ "min": 0, "over": "causes" }""") => $$"""
        {
          "format": "argument-graph/1",
          "title": "{system} is safe",
          "pattern": {
            "tables": {
              "report": { "columns": ["report", "system"] },
              "hazards": { "key": "hazard" },
              "causes": { "key": ["hazard", "cause"], "references": { "hazards": "hazard" } }
            }
          },
          "elements": [
            { "id": "G0", "kind": "goal", "statement": "Every hazard is mitigated",
              "supportedBy": [{ "id": "G1", "multiplicity": { "over": "hazards" } }] },
            { "id": "G1", "kind": "goal", "statement": "{hazard} is mitigated",
              "supportedBy": [{ "id": "G2", "multiplicity": {{multiplicityOfCauses}} }] },
            { "id": "G2", "kind": "goal", "statement": "{cause} does not lead to {hazard}", "supportedBy": ["Sn1"] },
            { "id": "Sn1", "kind": "evidence", "statement": "Report {report}" }
          ]
        }
        """;

    public static InstantiationData Data(string hazards = Hazards, string causes = Causes, string report = "report,system\nR7,The press\n") =>
        InstantiationData.ReadCsv("hazards", hazards, "hazards.csv").With(InstantiationData.ReadCsv("causes", causes, "causes.csv"))
            .With(InstantiationData.ReadCsv("report", report, "report.csv"));
}
