// Tests of a case without a test framework: each is a method that throws where the case does not meet what is expected.
// Usage: TestCase CASE POLICY
using ArgumentGraph;
using ArgumentGraph.Testing;

if (args is not [string caseFile, string policyFile])
{
    Console.Error.WriteLine("Usage: TestCase CASE POLICY");
    return 2;
}

var date = new DateOnly(2026, 11, 1);
Argument argument = Argument.Load(caseFile);

// A rule of your own, with a severity, suppressions and places like the library's.
var owner = Rule.Create("CASE1", "Evidence without an owner", Severity.Error, "Say in the tag 'owner' which team answers for it.", check =>
{
    foreach (Evidence evidence in check.Argument.OfKind<Evidence>().Where(evidence => !evidence.Tags.ContainsKey("owner")))
    {
        check.ReportElement(evidence.Id, $"'{evidence.Id}' has no owner.");
    }
});

(string Name, Action Test)[] tests =
[
    ("What the deployment rests on stands", () => Policy.On(date).PathwaysStand("P2", "P3", "P5", "P6", "P7").Verify(argument)),
    ("All evidence has an owner", () => Policy.On(date).NoFindings(Severity.Error).WithRule(owner).Verify(argument)),
    ("Self-exfiltration is very unlikely", () => Policy.On(date).ProbabilityAtLeast("P6", 0.97).Verify(argument)),
    ("P2 and P3 fall by an assumption at most", () => Policy.On(date).NoSinglePoints(except: ["A1", "A2", "A3"], pathways: ["P2", "P3"]).Verify(argument)),
    ("Nothing is carried unseen", () => Policy.On(date)
        .NoHiddenLoadBearing(pathways: ["P5", "P6", "P7"]).Because("what nobody tracks is noticed late").Verify(argument)),
    ("The policy of the gate is met", () => Policy.Load(policyFile).Verify(argument, date)),
];

int failed = 0;
foreach ((string name, Action test) in tests)
{
    try
    {
        test();
        Console.WriteLine($"passed: {name}");
    }
    catch (ArgumentExpectationException exception)
    {
        failed++;
        Console.WriteLine($"FAILED: {name}");
        Console.WriteLine(exception.Message);
    }
}

Console.WriteLine($"{tests.Length - failed} passed, {failed} failed");
return failed == 0 ? 0 : 1;
