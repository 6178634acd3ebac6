using System.Globalization;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>
/// Reads SARIF 2.1.0: runs of analysers, with a result for each problem that was found. A run passes if it ended well and nothing open failed.
/// </summary>
/// <remarks>Source: OASIS, Static Analysis Results Interchange Format 2.1.0; the clauses that decide are named where they are used.</remarks>
/// <param name="document">The text.</param>
/// <param name="root">Its value.</param>
/// <param name="judgement">Takes the results.</param>
internal sealed class SarifReader(JsonSidecar document, SidecarValue root, RunJudgement judgement)
{
    private readonly List<string> _ruleIds = [];
    private int _informing;

    public void Read()
    {
        judgement.Noun = ("result", "results");
        judgement.NoteUnchecked(RunFormat.Sarif, judgement.Selection.SubjectDigest);
        if (document.ReadObject(root, "the log") is not { } log)
        {
            return;
        }

        if (log.Choice("version", ["2.1.0"], isRequired: true) is null || log.Required("runs") is null)
        {
            return;
        }

        ValueList<SidecarValue> runs = log.Items("runs");
        if (runs.Count == 0)
        {
            judgement.Obstruct("The log has no run.", root.Place);
        }

        if (log.Has("inlineExternalProperties"))
        {
            judgement.Obstruct("Parts of the runs are in 'inlineExternalProperties', which is not read.", root.Find("inlineExternalProperties")!.Place);
        }

        foreach (SidecarValue value in runs)
        {
            if (document.ReadObject(value, "the run") is { } run)
            {
                ReadRun(run);
            }
        }

        Conclude();
    }

    private void ReadRun(SidecarObject run)
    {
        ReadSubject(run);
        ReadInvocations(run);
        if (run.Value.Find("externalPropertyFileReferences")?.Find("results") is { } elsewhere)
        {
            judgement.Obstruct("The results of the run are in another file, which is not read.", elsewhere.Place);
        }

        if (!run.Has("results"))
        {
            // 3.14.23: a run that was not meant to give results, or did not get so far, has none.
            judgement.Obstruct("The run has no 'results': it was not made to look for problems, or did not get so far.", run.Value.Place);
            return;
        }

        var rules = new SarifRules(run);
        _ruleIds.AddRange(rules.Ids);
        foreach (SidecarValue value in run.Items("results"))
        {
            if (document.ReadObject(value, "the result") is { } item)
            {
                var result = new SarifResult(document, item, rules);
                if (judgement.Selects(result.RuleId))
                {
                    Take(result);
                }
            }
        }
    }

    private void ReadSubject(SidecarObject run)
    {
        (string Id, Place Place)[] revisions =
        [
            .. run.Items("versionControlProvenance").Select(entry => entry.Find("revisionId")).OfType<SidecarValue>()
                .Select(id => (id.Text, id.Place)),
        ];
        string? asked = judgement.Selection.Subject;
        string? given = revisions.Select(revision => revision.Id).FirstOrDefault(id => string.Equals(id, asked, StringComparison.OrdinalIgnoreCase))
            ?? revisions.FirstOrDefault().Id;
        judgement.Subject ??= given;
        if (asked is null)
        {
            return;
        }

        if (given is null)
        {
            judgement.Note($"The run does not say of which commit it is; that it is '{Spelling.Clip(asked)}' is not checked.", run.Value.Place);
        }
        else if (!string.Equals(given, asked, StringComparison.OrdinalIgnoreCase))
        {
            judgement.Obstruct($"The run is of commit '{Spelling.Clip(given)}', not of '{Spelling.Clip(asked)}'.", revisions[0].Place);
        }
    }

    // 3.20.14: each invocation says for itself whether it went well.
    private void ReadInvocations(SidecarObject run)
    {
        ValueList<SidecarValue> invocations = run.Items("invocations");
        if (invocations.Count == 0)
        {
            judgement.Obstruct("The run does not say whether it ended well (invocations, executionSuccessful).", run.Value.Place);
        }

        foreach (SidecarValue value in invocations)
        {
            if (document.ReadObject(value, "the invocation") is not { } invocation || invocation.Required("executionSuccessful") is not { } ended)
            {
                continue;
            }

            if (!invocation.Flag("executionSuccessful"))
            {
                judgement.Obstruct("The run did not end well: 'executionSuccessful' is not true.", ended.Place);
            }

            judgement.CollectedAt(invocation.Text("startTimeUtc") ?? invocation.Text("endTimeUtc"));
            foreach (SidecarValue notification in invocation.Items("toolExecutionNotifications").Where(one => one.Find("level")?.Text == "error"))
            {
                judgement.Note(
                    $"The tool reported an error while it ran: {Spelling.Clip(notification.Find("message")?.Find("text")?.Text ?? "without a message")}",
                    notification.Place);
            }
        }
    }

    private void Take(SarifResult result)
    {
        Place place = result.Place;
        switch (result.Kind)
        {
            // 3.27.24: it was there before, and is not any more.
            case "fail" or "open" or "review" when result.IsAbsent:
                judgement.AddIgnored(result.RuleId, "absent", place);
                break;
            case "fail" or "open" or "review" when result.IsSuppressed:
                judgement.AddIgnored(result.RuleId, "suppressed", place);
                judgement.Note($"A result of '{Spelling.Clip(result.RuleId)}' is suppressed, and accepted so: {Spelling.Clip(result.Justification)}", place);
                break;
            case "fail" when result.Level is null:
                judgement.Add(result.RuleId, RunVerdict.Doubt, "fail, and of no level", place);
                break;
            case "fail" when result.Level < judgement.Selection.Level:
                judgement.AddIgnored(result.RuleId, Outcome("fail", result.Level), place);
                break;
            case "fail":
                judgement.Add(result.RuleId, RunVerdict.Fail, Outcome("fail", result.Level), place);
                break;
            case "open" or "review":
                judgement.Add(result.RuleId, RunVerdict.Doubt, result.Kind, place);
                break;
            case "pass":
                judgement.Add(result.RuleId, RunVerdict.Pass, result.Kind, place);
                break;
            case "notApplicable" or "informational":
                _informing++;
                judgement.AddIgnored(result.RuleId, result.Kind, place);
                break;
        }
    }

    private static string Outcome(string kind, SarifLevel? level) => $"{kind}, {level?.ToString().ToLowerInvariant()}";

    private void Conclude()
    {
        if (_informing > 0 && _informing == judgement.Count)
        {
            judgement.Obstruct(string.Create(
                CultureInfo.InvariantCulture,
                $"All {_informing} selected results are for information, or say that their rule does not apply: nothing was shown."));
        }

        // Analysers report problems; that a rule was looked at without finding any shows only where the run names its rules.
        judgement.NothingPasses = true;
        if (judgement.Selection.Select is { } pattern && judgement.Count == 0 && !_ruleIds.Exists(id => NamePattern.Matches(id, pattern)))
        {
            string ending = Spelling.Suggestion(pattern, _ruleIds, "; so it is not known whether one was looked at.");
            judgement.Obstruct($"The log names no rule that fits '{Spelling.Clip(pattern)}'{ending}");
        }
    }
}
