using System.Text;

namespace ArgumentGraph.Interchange.Tests.Runs;

/// <summary>Small artefacts of runs, in every format, and the reading of them.</summary>
internal static class RunText
{
    public const string Digest = "3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea";

    public static RunReading Read(string text, RunSelection? selection = null, RunFormat? format = null) =>
        RunArtefact.Read(Encoding.UTF8.GetBytes(text), format, selection, "run");

    /// <summary>A suite with its counts right: cases by name, each with what is in it.</summary>
    public static string JUnit(params (string Name, string Content)[] cases) =>
        $"""
        <testsuites>
          <testsuite name="doors" tests="{cases.Length}" timestamp="2026-03-01T10:00:00">
        {string.Join('\n', cases.Select(one => $"    <testcase classname=\"Door\" name=\"{one.Name}\">{one.Content}</testcase>"))}
          </testsuite>
        </testsuites>
        """;

    /// <summary>A test run with its counters right: results by name.</summary>
    public static string Trx(string outcomeOfRun, params (string Name, string Outcome)[] results)
    {
        int failed = results.Count(one => one.Outcome is "Failed" or "Error" or "Timeout" or "Aborted");
        return $"""
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Times start="2026-03-01T10:00:00+01:00" finish="2026-03-01T10:01:00+01:00" />
              <Results>
            {string.Join('\n', results.Select((one, at) => $"    <UnitTestResult testId=\"t{at}\" testName=\"{one.Name}\" outcome=\"{one.Outcome}\" />"))}
              </Results>
              <TestDefinitions>
            {string.Join('\n', results.Select((_, at) => $"    <UnitTest id=\"t{at}\"><TestMethod className=\"Door, Lock\" /></UnitTest>"))}
              </TestDefinitions>
              <ResultSummary outcome="{outcomeOfRun}">
                <Counters total="{results.Length}" passed="{results.Count(one => one.Outcome == "Passed")}" failed="{failed}" />
              </ResultSummary>
            </TestRun>
            """;
    }

    /// <summary>A log of one run that ended well, with these results.</summary>
    public static string Sarif(params string[] results) => SarifRun($$"""
        "invocations": [{ "executionSuccessful": true, "startTimeUtc": "2026-03-01T10:00:00Z" }],
        "versionControlProvenance": [{ "repositoryUri": "https://example.org/door", "revisionId": "d20ace7" }],
        "results": [{{string.Join(",\n", results)}}]
        """);

    /// <summary>A log of one run with these members, besides its tool.</summary>
    public static string SarifRun(string members) => $$"""
        {
          "version": "2.1.0",
          "runs": [
            {
              "tool": { "driver": { "name": "lint", "rules": [{ "id": "L1" }, { "id": "L2", "defaultConfiguration": { "level": "note" } }] } },
              {{members}}
            }
          ]
        }
        """;

    /// <summary>Packages by name, each with the times that its lines were run; rates as they are.</summary>
    public static string Cobertura(params (string Name, int[] Hits)[] packages)
    {
        static string Rate(IEnumerable<int> hits) =>
            hits.Select(one => one > 0 ? 1.0 : 0).DefaultIfEmpty(1).Average().ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);

        IEnumerable<string> texts = packages.Select(package => $"""
                <package name="{package.Name}" line-rate="{Rate(package.Hits)}">
                  <classes>
                    <class name="Door" filename="Door.cs">
                      <lines>
            {string.Join('\n', package.Hits.Select((hits, at) => $"            <line number=\"{at + 1}\" hits=\"{hits}\" />"))}
                      </lines>
                    </class>
                  </classes>
                </package>
            """);
        return $"""
            <coverage line-rate="{Rate(packages.SelectMany(package => package.Hits))}" timestamp="1772359200">
              <packages>
            {string.Join('\n', texts)}
              </packages>
            </coverage>
            """;
    }

    /// <summary>A statement about the subject with <see cref="Digest"/>.</summary>
    public static string TestResult(string predicate) => Statement("https://in-toto.io/attestation/test-result/v0.1", predicate);

    /// <summary>A statement of verified properties of the subject with <see cref="Digest"/>.</summary>
    public static string Svr(string properties) => Statement(
        "https://in-toto.io/attestation/svr/v0.1",
        $$"""{ "verifier": { "id": "https://example.org/verifier" }, "timeCreated": "2026-03-01T10:00:00Z", "properties": [{{properties}}] }""");

    private static string Statement(string type, string predicate) => $$"""
        {
          "_type": "https://in-toto.io/Statement/v1",
          "subject": [{ "name": "door.bin", "digest": { "sha256": "{{Digest}}", "gitCommit": "d20ace7" } }],
          "predicateType": "{{type}}",
          "predicate": {{predicate}}
        }
        """;

    public static RunSelection OfSubject { get; } = new() { SubjectDigest = Digest };

    /// <summary>The statement in an envelope.</summary>
    public static string Envelope(string statement)
    {
        string payload = Convert.ToBase64String(Encoding.UTF8.GetBytes(statement));
        return $$"""{ "payloadType": "application/vnd.in-toto+json", "payload": "{{payload}}", "signatures": [{ "sig": "MEUC" }] }""";
    }

    /// <summary>Assessment results with these findings, by observations O1, which expires, and O2, which does not.</summary>
    public static string Oscal(params (string Target, string State, string Observation)[] findings) => $$"""
        {
          "assessment-results": {
            "uuid": "1", "metadata": { "title": "Door" },
            "results": [
              {
                "uuid": "2", "title": "Spring", "start": "2026-02-01T00:00:00Z",
                "observations": [
                  { "uuid": "O1", "description": "seen", "methods": ["TEST"], "collected": "2026-02-03T00:00:00Z", "expires": "2026-06-30T00:00:00Z" },
                  { "uuid": "O2", "description": "seen", "methods": ["TEST"], "collected": "2026-02-02T00:00:00Z" }
                ],
                "findings": [
        {{string.Join(",\n", findings.Select(FindingText))}}
                ]
              }
            ]
          }
        }
        """;

    private static string FindingText((string Target, string State, string Observation) finding) => $$"""
                  {
                    "uuid": "3", "title": "f", "description": "d",
                    "target": { "type": "objective-id", "target-id": "{{finding.Target}}", "status": { "state": "{{finding.State}}" } },
                    "related-observations": [{ "observation-uuid": "{{finding.Observation}}" }]
                  }
        """;
}
