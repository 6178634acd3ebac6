using System.Globalization;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>Collects what a reader finds in an artefact, and comes to the verdict: the worst that any of it says.</summary>
/// <param name="selection">What counts.</param>
internal sealed class RunJudgement(RunSelection selection)
{
    private const int MostShown = 10;

    private static readonly DateTimeOffset FirstTime = DateTimeOffset.UnixEpoch.AddDays(1);

    private readonly List<RunCase> _cases = [];
    private readonly HashSet<RunCase> _ignored = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _others = [];
    private readonly List<RunReason> _obstacles = [];
    private readonly List<RunReason> _gaps = [];
    private readonly List<RunReason> _doubts = [];
    private readonly List<RunReason> _notes = [];
    private DateTimeOffset? _earliest;
    private DateTimeOffset? _latest;

    /// <summary>What counts.</summary>
    public RunSelection Selection => selection;

    /// <summary>What one thing is called that is selected, and several.</summary>
    public (string One, string Several) Noun { get; set; } = ("case", "cases");

    /// <summary>Whether a run in which nothing selected was reported passes: for an analyser that reports problems alone.</summary>
    public bool NothingPasses { get; set; }

    /// <summary>What the run was of.</summary>
    public string? Subject { get; set; }

    /// <summary>The address of the run.</summary>
    public Uri? RunAddress { get; set; }

    /// <summary>How many things are selected so far.</summary>
    public int Count => _cases.Count;

    /// <summary>Whether a name is selected.</summary>
    /// <param name="name">The full name.</param>
    /// <param name="wholes">The names of what it is a part of, by each of which it is selected too.</param>
    public bool Selects(string name, IEnumerable<string>? wholes = null)
    {
        if (selection.Select is not { } pattern || NamePattern.Matches(name, pattern)
            || (wholes is not null && wholes.Any(whole => NamePattern.Matches(whole, pattern))))
        {
            return true;
        }

        _others.Add(name);
        return false;
    }

    /// <summary>Adds something that is selected. What is not evidence keeps the whole from being so, unless something else failed.</summary>
    public void Add(string name, RunVerdict verdict, string outcome, Place? place) => _cases.Add(new(name, verdict, outcome, place));

    /// <summary>Adds something that is selected, and says nothing for or against.</summary>
    public void AddIgnored(string name, string outcome, Place? place)
    {
        var ignored = new RunCase(name, RunVerdict.NotEvidence, outcome, place);
        _cases.Add(ignored);
        _ignored.Add(ignored);
    }

    /// <summary>Says why the artefact as a whole is not evidence, whatever is in it.</summary>
    public void Obstruct(string sentence, Place? place = null) => _obstacles.Add(new(sentence, place));

    /// <summary>Says what is not known, so that the artefact is not evidence of a pass, though it may be of a failure.</summary>
    public void Gap(string sentence, Place? place = null) => _gaps.Add(new(sentence, place));

    /// <summary>Says why the run as a whole is in doubt, so that it does not pass.</summary>
    public void Doubt(string sentence, Place? place = null) => _doubts.Add(new(sentence, place));

    /// <summary>Says what has to be known beside the verdict.</summary>
    public void Note(string sentence, Place? place = null) => _notes.Add(new(sentence, place));

    /// <summary>Says that something was collected at a time. Texts that are not times are left out.</summary>
    public void CollectedAt(string? time)
    {
        if (DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset read))
        {
            CollectedAt(read);
        }
    }

    /// <summary>
    /// Says that something was collected at a time: of several, a pass has the earliest and any other verdict the latest, so that no pass is newer, and no
    /// failure older, than what it rests on. Times of the first day of 1970 are those of tools that know none, and are left out.
    /// </summary>
    public void CollectedAt(DateTimeOffset time)
    {
        if (time > FirstTime)
        {
            _earliest = _earliest < time ? _earliest : time;
            _latest = _latest > time ? _latest : time;
        }
    }

    /// <summary>Says, where it was asked of what the run must be, that the format has no place for it.</summary>
    public void LeaveSubjectUnknown(string format)
    {
        if ((selection.Subject ?? selection.SubjectDigest) is { } asked)
        {
            Gap($"{format} has no place for what was run, which is asked to be '{Spelling.Clip(asked)}'.");
        }
    }

    /// <summary>Comes to the verdict.</summary>
    /// <param name="format">The format, if it is known.</param>
    /// <param name="sha256">The hash of the bytes, if they were read.</param>
    /// <param name="findings">What is wrong with the text.</param>
    public RunReading Finish(RunFormat? format, string? sha256, ValueList<Finding> findings)
    {
        (RunVerdict verdict, List<RunReason> reasons) = Judge(findings);
        return new RunReading
        {
            Verdict = verdict,
            Format = format,
            Selected = new RunCases
            {
                Passed = With(RunVerdict.Pass),
                Doubtful = With(RunVerdict.Doubt),
                Failed = With(RunVerdict.Fail),
                Skipped = With(RunVerdict.NotEvidence),
            },
            Collected = verdict == RunVerdict.Pass ? _earliest : _latest,
            Subject = Subject,
            RunAddress = RunAddress,
            Sha256 = sha256,
            Reasons = [.. reasons, .. _gaps, .. _doubts, .. _notes],
            Findings = findings,
        };
    }

    private (RunVerdict Verdict, List<RunReason> Reasons) Judge(ValueList<Finding> findings)
    {
        if (findings.FirstOrDefault(finding => finding.Severity == Severity.Error) is { } error)
        {
            return (RunVerdict.NotEvidence, [new($"The artefact cannot be relied on: {error.Message}", error.Place), .. _obstacles]);
        }

        if (_obstacles.Count > 0)
        {
            return (RunVerdict.NotEvidence, _obstacles);
        }

        if (_cases.Count == 0 && !NothingPasses)
        {
            return (RunVerdict.NotEvidence, [new(WhyNothing())]);
        }

        foreach ((RunVerdict verdict, string what) in (ReadOnlySpan<(RunVerdict, string)>)
            [(RunVerdict.Fail, "failed"), (RunVerdict.NotEvidence, "did not run, or shows nothing"), (RunVerdict.Doubt, "is in doubt")])
        {
            RunCase[] deciding = [.. _cases.Where(one => one.Verdict == verdict && !_ignored.Contains(one))];
            if (deciding.Length > 0)
            {
                return (verdict, Deciding(deciding, what));
            }

            if (verdict == RunVerdict.NotEvidence && _gaps.Count > 0)
            {
                return (verdict, []);
            }
        }

        return _doubts.Count > 0 ? (RunVerdict.Doubt, []) : (RunVerdict.Pass, [new(WhyPass())]);
    }

    private List<RunReason> Deciding(RunCase[] deciding, string what)
    {
        var reasons = new List<RunReason>(MostShown + 1);
        foreach (RunCase one in deciding.Take(MostShown))
        {
            reasons.Add(new($"The {Noun.One} '{Spelling.Clip(one.Name)}' {what} ({Spelling.Clip(one.Outcome)}).", one.Place));
        }

        if (deciding.Length > MostShown)
        {
            int more = deciding.Length - MostShown;
            reasons.Add(new(Invariant($"So it is with {more} more {Noun.Several}, {deciding.Length} in all of {_cases.Count} selected.")));
        }

        return reasons;
    }

    private string WhyNothing()
    {
        if (_others.Count == 0)
        {
            return $"The artefact has no {Noun.Several}: a run of nothing shows nothing.";
        }

        string pattern = selection.Select!;
        string otherwise = $"; the first of them is '{Spelling.Clip(_others[0])}'.";
        string none = _others.Count == 1
            ? $"The one {Noun.One} does not have a name that fits"
            : Invariant($"None of {_others.Count} {Noun.Several} has a name that fits");
        return $"{none} '{Spelling.Clip(pattern)}'" + Spelling.Suggestion(pattern, _others, otherwise);
    }

    private string WhyPass()
    {
        int passed = _cases.Count(one => one.Verdict == RunVerdict.Pass);
        string rest = _ignored.Count == 0 ? string.Empty : Invariant($"; {_ignored.Count} are listed and say nothing for or against");
        return passed switch
        {
            0 => $"No {Noun.One} is reported that counts as failed or in doubt{rest}.",
            1 => $"The one selected {Noun.One} passed{rest}.",
            _ => Invariant($"All {passed} selected {Noun.Several} passed{rest}."),
        };
    }

    private ValueList<RunCase> With(RunVerdict verdict) => [.. _cases.Where(one => one.Verdict == verdict)];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
