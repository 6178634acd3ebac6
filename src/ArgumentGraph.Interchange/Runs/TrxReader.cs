using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>Reads TRX: results with an outcome each, and a summary that counts them.</summary>
/// <remarks>Source of the outcomes: the TestOutcome type of Visual Studio's schema for test results (vstst.xsd).</remarks>
/// <param name="run">The elements.</param>
/// <param name="judgement">Takes the results.</param>
internal sealed class TrxReader(XmlRun run, RunJudgement judgement)
{
    private static readonly string[] OtherCounters =
    [
        "inconclusive", "passedButRunAborted", "warning", "notRunnable", "notExecuted", "disconnected", "completed", "inProgress", "pending",
    ];

    private readonly XmlTree _tree = run.Tree;
    private readonly List<TrxResult> _results = [];

    public void Read()
    {
        judgement.Noun = ("test", "tests");
        judgement.LeaveSubjectUnknown(RunFormat.Trx.Name);
        if (run.Child(0, "Times") is >= 0 and int times)
        {
            judgement.CollectedAt(_tree.Attribute(times, "start") ?? _tree.Attribute(times, "creation"));
        }

        FindResults();
        RunVerdict ofRun = ReadSummary();
        ofRun = HasUnexplainedError() && ofRun == RunVerdict.Pass ? RunVerdict.Doubt : ofRun;
        Dictionary<string, string?> classes = ReadClasses();
        foreach (TrxResult result in _results)
        {
            string name = TestName.Of(ClassOf(result, classes), result.Name);
            if (judgement.Selects(name))
            {
                (RunVerdict verdict, string outcome) = result.Verdict == RunVerdict.Pass && ofRun == RunVerdict.Doubt
                    ? (RunVerdict.Doubt, $"{result.Outcome} in a run that did not end as it should")
                    : (result.Verdict, result.Outcome);
                judgement.Add(name, verdict, outcome, run.PlaceOf(result.Node));
            }
        }
    }

    // Where tests are defined, the full name needs the definition: under half a name a failure would not be selected.
    private string? ClassOf(TrxResult result, Dictionary<string, string?> classes)
    {
        string? id = _tree.Attribute(result.Node, "testId");
        if (id is not null && classes.TryGetValue(id, out string? className))
        {
            return className;
        }

        if (run.Child(0, "TestDefinitions") >= 0 && (id is not null || result.IsTop))
        {
            run.Report(
                RunRules.ContradictoryRun, result.Node,
                $"The test '{Spelling.Clip(result.Name)}' is not among the definitions, so that it is not known of which class it is.");
        }

        return null;
    }

    private void FindResults()
    {
        if (run.Child(0, "Results") is not (>= 0 and int results))
        {
            judgement.Obstruct("The test run has no results.", run.PlaceOf(0));
            return;
        }

        // A test with rows of data has the result of each in its own: all of them count.
        for (int node = results + 1; node < _tree.EndOf(results); node++)
        {
            int parent = _tree.ParentOf(node);
            if ((parent != results && !run.Is(parent, "InnerResults")) || run.Required(node, "testName") is not { } name
                || run.Required(node, "outcome") is not { } outcome)
            {
                continue;
            }

            if (VerdictOf(outcome) is { } verdict)
            {
                bool isLeaf = run.Child(node, "InnerResults") < 0;
                _results.Add(new(node, name, outcome, verdict, IsTop: parent == results, isLeaf));
            }
            else
            {
                run.Report(RunRules.UnknownOutcome, node, $"'{Spelling.Clip(outcome)}' is not an outcome of TRX.");
            }
        }
    }

    private static RunVerdict? VerdictOf(string outcome) => outcome switch
    {
        "Passed" => RunVerdict.Pass,
        "Warning" or "PassedButRunAborted" or "Inconclusive" => RunVerdict.Doubt,
        "Failed" or "Error" or "Timeout" or "Aborted" => RunVerdict.Fail,
        "NotExecuted" or "NotRunnable" or "Disconnected" or "Pending" or "InProgress" or "Completed" => RunVerdict.NotEvidence,
        _ => null,
    };

    // What the run's own outcome makes of a test that passed.
    private RunVerdict ReadSummary()
    {
        int summary = run.Child(0, "ResultSummary");
        int counters = summary < 0 ? -1 : run.Child(summary, "Counters");
        if (counters < 0)
        {
            run.Report(RunRules.IncompleteRun, 0, "The test run has no summary with counters, which tools always write.");
            return RunVerdict.NotEvidence;
        }

        CheckCounters(counters);
        string? outcome = run.Required(summary, "outcome");
        Place place = run.PlaceOf(summary);
        switch (outcome)
        {
            case "Completed" or "Passed" or null:
                return RunVerdict.Pass;
            case "Failed" when _results.Exists(result => result.Verdict == RunVerdict.Fail):
                return RunVerdict.Pass;
            case "Failed":
                judgement.Obstruct("The run failed, and lists no test that did: something outside the tests went wrong.", place);
                return RunVerdict.NotEvidence;
            case "Warning" or "PassedButRunAborted" or "Inconclusive" or "Aborted" or "Error" or "Timeout":
                judgement.Note($"The run as a whole ended with the outcome '{outcome}'; what passed in it is in doubt.", place);
                return RunVerdict.Doubt;
            case "NotExecuted" or "NotRunnable" or "Disconnected" or "Pending" or "InProgress":
                judgement.Obstruct($"The run has the outcome '{outcome}': it did not come to its end.", place);
                return RunVerdict.NotEvidence;
            default:
                run.Report(RunRules.UnknownOutcome, summary, $"'{Spelling.Clip(outcome)}' is not an outcome of TRX.");
                return RunVerdict.NotEvidence;
        }
    }

    // What went wrong outside the tests, a crash of their process for one. That tests failed is written there too, and explained by those listed.
    private bool HasUnexplainedError()
    {
        bool isAny = false;
        int summary = run.Child(0, "ResultSummary");
        int infos = summary < 0 ? -1 : run.Child(summary, "RunInfos");
        foreach (int info in infos < 0 ? [] : _tree.ChildrenOf(infos))
        {
            string text = run.Child(info, "Text") is >= 0 and int child ? _tree.TextOf(child).Trim() : string.Empty;
            if (_tree.Attribute(info, "outcome") is not ("Error" or "Aborted" or "Timeout" or "Failed" or "Disconnected") || IsOfFailedTests(text))
            {
                continue;
            }

            judgement.Note($"The run reports an error outside the tests, so that what passed in it is in doubt: {Spelling.Clip(text)}", run.PlaceOf(info));
            isAny = true;
        }

        return isAny;
    }

    // The runner of xUnit.net under VSTest names each test that failed; Microsoft's testing platform ends with 2 where one did.
    private bool IsOfFailedTests(string text) =>
        (text.EndsWith("[FAIL]", StringComparison.Ordinal) || text.StartsWith("Exit code indicates failure: '2'.", StringComparison.Ordinal))
        && _results.Exists(result => result.Verdict == RunVerdict.Fail);

    private void CheckCounters(int counters)
    {
        if (run.Required(counters, "total") is not null && run.Count(counters, "total") is { } total)
        {
            Compare(counters, "tests", total, _ => true);
        }

        if (run.Count(counters, "passed") is { } passed)
        {
            Compare(counters, "tests that passed", passed, result => result.Outcome == "Passed");
        }

        long failed = (run.Count(counters, "failed") ?? 0) + (run.Count(counters, "error") ?? 0) + (run.Count(counters, "timeout") ?? 0)
            + (run.Count(counters, "aborted") ?? 0);
        Compare(counters, "tests that failed", failed, result => result.Verdict == RunVerdict.Fail);
        if (run.Count(counters, "executed") is { } executed && executed < failed + (run.Count(counters, "passed") ?? 0))
        {
            run.Report(RunRules.ContradictoryRun, counters, $"The summary counts {executed} tests that were executed, and more that passed or failed.");
        }

        // Tools differ in which of these words they give a test that did not come to a result, and leave most of them 0.
        int others = _results.Count(result => result.Verdict is RunVerdict.Doubt or RunVerdict.NotEvidence);
        foreach (string outcome in OtherCounters)
        {
            if (run.Count(counters, outcome) is { } stated && stated > others)
            {
                run.Report(
                    RunRules.ContradictoryRun, counters, $"The summary has {stated} as its count of '{outcome}', and the results have at most {others}.");
            }
        }
    }

    // Tools differ in whether they count a test with rows of data once, each row, or both.
    private void Compare(int counters, string what, long stated, Predicate<TrxResult> counts)
    {
        int tops = _results.Count(result => result.IsTop && counts(result));
        int leaves = _results.Count(result => result.IsLeaf && counts(result));
        if (stated != tops && stated != leaves && stated != _results.Count(result => counts(result)))
        {
            run.Report(
                RunRules.ContradictoryRun, counters,
                string.Create(CultureInfo.InvariantCulture, $"The summary has {stated} as its count of {what}, and the results have {tops}."));
        }
    }

    private Dictionary<string, string?> ReadClasses()
    {
        var classes = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        if (run.Child(0, "TestDefinitions") is >= 0 and int definitions)
        {
            foreach (int test in _tree.ChildrenOf(definitions))
            {
                if (_tree.Attribute(test, "id") is { } id)
                {
                    // Older tools write the assembly's name after it.
                    string? className = run.Child(test, "TestMethod") is >= 0 and int method ? _tree.Attribute(method, "className") : null;
                    if (className is null && run.Is(test, "UnitTest"))
                    {
                        run.Report(RunRules.IncompleteRun, test, "The definition of a test does not say its class, which tools always write.");
                    }

                    classes.TryAdd(id, className?.Split(',', 2)[0].Trim());
                }
            }
        }

        return classes;
    }

    private readonly record struct TrxResult(int Node, string Name, string Outcome, RunVerdict Verdict, bool IsTop, bool IsLeaf);
}
