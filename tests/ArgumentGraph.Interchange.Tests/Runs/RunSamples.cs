using System.Text;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.Runs;

/// <summary>An artefact of each format that passes, and one that fails, with what says so marked.</summary>
internal static class RunSamples
{
    private static readonly RunSelection Asked = new() { Threshold = 0.8, Date = new DateOnly(2026, 5, 1) };

    /// <summary>What is asked of the one with a name: of attestations also what they are about, which no other format says.</summary>
    public static RunSelection AskedOf(string name) =>
        name.StartsWith("in-toto", StringComparison.Ordinal) ? Asked with { SubjectDigest = RunText.Digest } : Asked;

    public static IReadOnlyList<(string Name, string Text)> Passing { get; } =
    [
        ("JUnit", RunText.JUnit(("opens", "<system-out>creak</system-out>"), ("closes", string.Empty))),
        ("TRX", RunText.Trx("Completed", ("opens", "Passed"), ("closes", "Passed"))),
        ("SARIF", RunText.Sarif("""{ "ruleId": "L1", "kind": "pass" }""", """{ "ruleId": "L2", "level": "note" }""")),
        ("Cobertura", RunText.Cobertura(("Doors", [1, 1, 1, 1, 0]), ("Locks", [3]))),
        ("in-toto test result", RunText.TestResult("""{ "result": "PASSED", "passedTests": ["opens", "closes"] }""")),
        ("in-toto envelope", RunText.Envelope(RunText.TestResult("""{ "result": "PASSED", "passedTests": ["opens"] }"""))),
        ("in-toto properties", RunText.Svr("\"P1\", \"P2\"")),
        ("OSCAL", RunText.Oscal(("ac-1", "satisfied", "O1"), ("ac-2", "satisfied", "O2"))),
    ];

    /// <summary>Texts of which the pieces that say the verdict are between « and ».</summary>
    public static IReadOnlyList<(string Name, string Marked)> Failing { get; } =
    [
        ("JUnit", Marked(RunText.JUnit(("opens", string.Empty), ("closes", "<failure message='stuck'/>"), ("locks", string.Empty))
            .Replace("tests=\"3\"", "tests=\"3\" failures=\"1\""), "<failure")),
        ("TRX", Marked(RunText.Trx("Failed", ("opens", "Passed"), ("closes", "Failed"), ("locks", "Passed")), "outcome=\"Failed\" />")),
        ("SARIF", Marked(RunText.Sarif("""{ "ruleId": "L1", "kind": "pass" }""", """{ "ruleId": "L1", "level": "error" }"""), "\"level\": \"error\"")),
        ("Cobertura", Marked(RunText.Cobertura(("Doors", [1, 1, 1, 1, 0, 0]), ("Locks", [3])), "hits=\"0\"")),
        ("in-toto test result", Marked(RunText.TestResult("""{ "result": "FAILED", "passedTests": ["opens"], "failedTests": ["closes"] }"""), "\"FAILED\"")),
        ("OSCAL", Marked(RunText.Oscal(("ac-1", "satisfied", "O2"), ("ac-2", "not-satisfied", "O2")), "\"not-satisfied\"")),
        ("xUnit's TRX", OfFile("xunit-fail.trx", "outcome=\"Failed\" testType")),
        ("VSTest's TRX", OfFile("vstest-fail.trx", "outcome=\"Failed\" testListId")),
        ("xUnit's JUnit", OfFile("xunit-fail.junit.xml", "<failure")),
        ("Node's JUnit", OfFile("node-fail.junit.xml", "<failure", "failure=")),
        ("coverlet's Cobertura", OfFile("coverlet.cobertura.xml", "hits=\"0\"")),
        ("the compiler's SARIF", OfFile("compiler-fail.sarif", "\"level\": \"error\"")),
    ];

    /// <summary>What a tool wrote, as it is kept beside the tests.</summary>
    public static string PathOf(string file) => Repository.File("tests", "ArgumentGraph.Interchange.Tests", "Runs", "Real", file);

    private static string OfFile(string file, params string[] verdicts) => Marked(File.ReadAllText(PathOf(file)), verdicts);

    private static string Marked(string text, params string[] verdicts) => verdicts.Aggregate(
        text,
        (marked, verdict) => marked.Contains(verdict) ? marked.Replace(verdict, $"«{verdict}»") : throw new InvalidOperationException(verdict));

    public static byte[] BytesOf(string marked) => Encoding.UTF8.GetBytes(marked.Replace("«", string.Empty).Replace("»", string.Empty));
}
