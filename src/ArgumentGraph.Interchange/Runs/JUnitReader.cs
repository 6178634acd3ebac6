using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>Reads JUnit XML: suites of test cases, of which a case passes if it has no element that says otherwise.</summary>
/// <remarks>
/// There is no standard; what is read is what the runners of Java (Surefire), Python, JavaScript, Go, C++ (GoogleTest) and .NET write. Source of the words for
/// tests that were run again: the report schema of Maven Surefire.
/// </remarks>
/// <param name="run">The elements.</param>
/// <param name="judgement">Takes the cases.</param>
internal sealed class JUnitReader(XmlRun run, RunJudgement judgement)
{
    private readonly XmlTree _tree = run.Tree;

    // How many of each there are before a node, by which those in a node are counted.
    private readonly int[] _cases = new int[run.Tree.Count + 1];
    private readonly int[] _failures = new int[run.Tree.Count + 1];
    private readonly int[] _skipped = new int[run.Tree.Count + 1];
    private readonly int[] _selected = new int[run.Tree.Count + 1];
    private bool _isAnyCounted;

    public void Read()
    {
        judgement.Noun = ("test", "tests");
        judgement.LeaveSubjectUnknown(RunFormat.JUnit.Name);
        for (int node = 0; node < _tree.Count; node++)
        {
            _cases[node + 1] = _cases[node];
            _failures[node + 1] = _failures[node];
            _skipped[node + 1] = _skipped[node];
            _selected[node + 1] = _selected[node];
            _isAnyCounted |= IsSuite(node) && _tree.Attribute(node, "tests") is not null;
            if (run.Is(node, "testcase"))
            {
                _cases[node + 1]++;
                ReadCase(node);
            }
            else if (IsSuite(_tree.ParentOf(node)) && (run.Is(node, "failure") || run.Is(node, "error")))
            {
                // Setting the suite up failed: whatever is selected in it did not run as it should.
                _failures[node + 1]++;
                _selected[node + 1]++;
                judgement.Add(_tree.Attribute(_tree.ParentOf(node), "name") ?? "a suite", RunVerdict.Fail, _tree.NameOf(node), run.PlaceOf(node));
            }
        }

        for (int node = 0; node < _tree.Count; node++)
        {
            if (IsSuite(node))
            {
                CheckSuite(node);
            }
        }
    }

    private bool IsSuite(int node) => node >= 0 && (run.Is(node, "testsuite") || run.Is(node, "testsuites"));

    private void ReadCase(int node)
    {
        if (!IsSuite(_tree.ParentOf(node)))
        {
            run.Report(RunRules.ContradictoryRun, node, "A test case is not directly in a test suite; nobody can tell what it belongs to.");
        }

        if (run.Required(node, "name") is not { } name)
        {
            return;
        }

        string fullName = TestName.Of(_tree.Attribute(node, "classname"), name);
        (RunVerdict Verdict, string Outcome) worst = WorstOf(OfAttribute(node, "status"), OfAttribute(node, "result"));
        if (_tree.Attribute(node, "failure") is not null || _tree.Attribute(node, "error") is not null)
        {
            worst = (RunVerdict.Fail, "failure"); // as Node.js writes it, beside the element
        }

        worst = WorstOf(WorstOf(worst, OfFlag(node, "skipped", isSkip: true)), OfFlag(node, "executed", isSkip: false));
        worst = WorstOf(WorstOf(worst, OfFlag(node, "disabled", isSkip: true)), OfFlag(node, "ignored", isSkip: true));
        foreach (int child in _tree.ChildrenOf(node))
        {
            worst = WorstOf(worst, OfChild(child));
            _failures[node + 1] += run.Is(child, "failure") || run.Is(child, "error") ? 1 : 0;
        }

        _failures[node + 1] += worst.Verdict == RunVerdict.Fail && _failures[node + 1] == _failures[node] ? 1 : 0;
        _skipped[node + 1] += worst.Verdict == RunVerdict.NotEvidence ? 1 : 0;
        if (judgement.Selects(fullName))
        {
            _selected[node + 1]++;
            judgement.Add(fullName, worst.Verdict, worst.Outcome, run.PlaceOf(node));
        }
    }

    private (RunVerdict Verdict, string Outcome) OfChild(int child)
    {
        string name = _tree.NameOf(child);
        switch (name.ToUpperInvariant())
        {
            case "FAILURE" or "ERROR" or "RERUNFAILURE" or "RERUNERROR":
                return (RunVerdict.Fail, name);
            case "FLAKYFAILURE" or "FLAKYERROR":
                return (RunVerdict.Doubt, name);
            case "SKIPPED":
                return (RunVerdict.NotEvidence, name);
            case "PROPERTIES" or "PROPERTY" or "SYSTEM-OUT" or "SYSTEM-ERR" or "ATTACHMENTS":
                return (RunVerdict.Pass, "passed");
            default:
                run.Report(
                    RunRules.UnknownOutcome, child, $"A test case has the element '{Spelling.Clip(name)}', of which it is not known whether it is a failure.");
                return (RunVerdict.NotEvidence, name);
        }
    }

    // Words that GoogleTest, Catch2, Playwright and others add to a case; where they say that it did not run, there is no element besides.
    private (RunVerdict Verdict, string Outcome) OfAttribute(int node, string attribute)
    {
        string? word = _tree.Attribute(node, attribute);
        switch (word?.Trim().ToUpperInvariant())
        {
            case null or "RUN" or "PASSED" or "PASS" or "SUCCESS" or "SUCCESSFUL" or "OK" or "COMPLETED":
                return (RunVerdict.Pass, "passed");
            case "FAILED" or "FAILURE" or "FAIL" or "ERROR" or "BROKEN":
                return (RunVerdict.Fail, word);
            case "NOTRUN" or "SKIPPED" or "DISABLED" or "SUPPRESSED" or "IGNORED" or "PENDING":
                return (RunVerdict.NotEvidence, word);
            default:
                run.Report(RunRules.UnknownOutcome, node, $"A test case has the {attribute} '{Spelling.Clip(word)}', of which it is not known what it means.");
                return (RunVerdict.NotEvidence, word);
        }
    }

    // NUnit's reports, and some that are made of them, say with true and false whether a case ran.
    private (RunVerdict Verdict, string Outcome) OfFlag(int node, string attribute, bool isSkip)
    {
        string? word = _tree.Attribute(node, attribute)?.Trim();
        bool? flag = word?.ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "1" => true,
            "FALSE" or "NO" or "0" or "" => false,
            _ => null,
        };
        if (word is null || flag == !isSkip)
        {
            return (RunVerdict.Pass, "passed");
        }

        if (flag is null)
        {
            run.Report(
                RunRules.UnknownOutcome, node, $"A test case has {attribute} '{Spelling.Clip(word)}', of which it is not known whether it means yes or no.");
        }

        return (RunVerdict.NotEvidence, $"{attribute}={word}");
    }

    private static (RunVerdict Verdict, string Outcome) WorstOf((RunVerdict Verdict, string Outcome) one, (RunVerdict Verdict, string Outcome) other) =>
        Weight(other.Verdict) > Weight(one.Verdict) ? other : one;

    private static int Weight(RunVerdict verdict) => verdict switch
    {
        RunVerdict.Pass => 0,
        RunVerdict.Doubt => 1,
        RunVerdict.NotEvidence => 2,
        _ => 3,
    };

    private void CheckSuite(int suite)
    {
        int end = _tree.EndOf(suite);
        if (_selected[end] > _selected[suite])
        {
            judgement.CollectedAt(_tree.Attribute(suite, "timestamp"));
        }

        int cases = _cases[end] - _cases[suite];
        if (run.Count(suite, "tests") is { } tests)
        {
            Compare(suite, "tests", tests, cases, isExact: true);
        }
        else if (_tree.ChildrenOf(suite, "testcase").Any() && !HasCountAround(suite))
        {
            // The runner of Node.js counts in no suite that has cases directly, but where others count, this one has lost it.
            const string Uncounted = "A suite does not count its tests, so that one that is missing would not be noticed.";
            Action<string, Place?> say = _isAnyCounted && run.Is(suite, "testsuite") ? judgement.Gap : judgement.Note;
            say(Uncounted, run.PlaceOf(suite));
        }

        long failures = (run.Count(suite, "failures") ?? 0) + (run.Count(suite, "errors") ?? 0);
        Compare(suite, "failures and errors", failures, _failures[end] - _failures[suite], isExact: false);
        long skipped = Math.Max(run.Count(suite, "skipped") ?? 0, run.Count(suite, "disabled") ?? 0);
        Compare(suite, "skipped", skipped, _skipped[end] - _skipped[suite], isExact: false);
    }

    private bool HasCountAround(int suite)
    {
        int around = suite;
        while (around >= 0 && _tree.Attribute(around, "tests") is null)
        {
            around = _tree.ParentOf(around);
        }

        return around >= 0;
    }

    // One case may have several failures, and runners differ in which of them they count: fewer counted than listed does not contradict.
    private void Compare(int suite, string what, long stated, int found, bool isExact)
    {
        if (isExact ? stated == found : stated <= found)
        {
            return;
        }

        string name = _tree.Attribute(suite, "name") is { } given ? $"suite '{Spelling.Clip(given)}'" : "suite without a name";
        run.Report(
            RunRules.ContradictoryRun, suite,
            string.Create(CultureInfo.InvariantCulture, $"The {name} has {stated} as its count of {what}, and lists {found}."));
    }
}
