using System.Globalization;

namespace ArgumentGraph.Tests.Json;

public class CultureTests
{
    public static TheoryData<string> Cultures => ["", "tr-TR", "ar-SA", "sv-SE", "hostile"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_same_text_gives_the_same_argument_findings_and_text(string name)
    {
        string text = string.Join(
            ", ", Enumerable.Range(0, 20).Select(_ => """{ "ID": -1.5, "id": "İI", "kind": "EVIDENCE", "statement": "", "cost": -0.5, "doubt": 1.5 }"""));
        string malformed = $$"""{ "format": "argument-graph/1", "title": "", "elements": [{{text}}] }""";
        const string WellFormed =
            """{ "format": "argument-graph/1", "title": "", "elements": [{ "id": "İI", "kind": "evidence", "statement": "", "collected": "2026-08-01", "probability": 0.25, "cost": 1234.5 }] }""";
        string[] findings = [.. Argument.Read(malformed).Findings.Select(finding => finding.ToString())];
        string written = Argument.Parse(WellFormed).ToJson();
        double doubt = ((Evidence)Argument.Parse(WellFormed)["İI"]).Likelihood!.Doubt;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = name == "hostile" ? Hostile() : new CultureInfo(name);

            Argument.Read(malformed).Findings.Select(finding => finding.ToString()).Should().Equal(findings);
            Argument.Parse(WellFormed).ToJson().Should().Be(written);
            ((Evidence)Argument.Parse(written)["İI"]).Likelihood!.Doubt.Should().Be(doubt).And.Be(0.75);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Where the machine has no data for the others, this one still differs from the invariant culture.
    private static CultureInfo Hostile()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.DateSeparator = "·";
        return culture;
    }
}
