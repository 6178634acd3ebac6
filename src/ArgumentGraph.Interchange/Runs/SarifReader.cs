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
    // 3.14: what decides whether a run passes; written in other letters, each would be overlooked.
    private static readonly string[] Deciding = ["tool", "invocations", "results", "versionControlProvenance", "externalPropertyFileReferences"];

    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    private readonly List<SarifRules> _rules = [];
    private int _informing;
    private int _withoutRule;

    public void Read()
    {
        judgement.Noun = ("result", "results");
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
        foreach (SidecarMember member in run.Value.Members)
        {
            if (Array.Find(Deciding, one => one != member.Name && one.Equals(member.Name, StringComparison.OrdinalIgnoreCase)) is { } meant)
            {
                document.Report(RunRules.UnknownOutcome, member.Value, $"The run has '{Spelling.Clip(member.Name)}'; SARIF writes it '{meant}'.");
            }
        }

        run.Required("tool");
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

        var rules = new SarifRules(document, run);
        _rules.Add(rules);
        foreach (SidecarValue value in run.Items("results"))
        {
            if (document.ReadObject(value, "the result") is { } item)
            {
                var result = new SarifResult(document, item, rules);
                if (IsSelected(result))
                {
                    Take(result);
                }
            }
        }
    }

    // A result of which the rule cannot be told may be of the one that is selected: it cannot pass for it, but it can fail for it.
    private bool IsSelected(SarifResult result)
    {
        if (judgement.Selection.Select is null || result.HasRule)
        {
            return judgement.Selects(result.RuleId, SarifRules.WholesOf(result.RuleId));
        }

        bool mayHaveFailed = result.Kind is "fail" or "open" or "review";
        _withoutRule += mayHaveFailed ? 1 : 0;
        return mayHaveFailed;
    }

    private void ReadSubject(SidecarObject run)
    {
        (string Id, Place Place)[] revisions =
        [
            .. run.Items("versionControlProvenance").Select(entry => entry.Find("revisionId")).OfType<SidecarValue>()
                .Select(id => (id.Text, id.Place)),
        ];
        // A commit is of 40 digits, or in a repository with SHA-256 of 64.
        string? asked = judgement.Selection.Subject ?? judgement.Selection.SubjectDigest;
        string? given = revisions.Select(revision => revision.Id).FirstOrDefault(id => string.Equals(id, asked, StringComparison.OrdinalIgnoreCase))
            ?? revisions.FirstOrDefault().Id;
        judgement.Subject ??= given;
        if (asked is null)
        {
            return;
        }

        if (given is null)
        {
            judgement.Gap($"The run does not say of which commit it is, and is asked to be of '{Spelling.Clip(asked)}'.", run.Value.Place);
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
            ReadNotifications(invocation, "toolExecutionNotifications");
            ReadNotifications(invocation, "toolConfigurationNotifications");
            if (invocation.Text("exitSignalName") is { } signal)
            {
                judgement.Doubt($"The tool was ended by the signal '{Spelling.Clip(signal)}'.", value.Place);
            }
        }
    }

    // 3.20.21 and 3.20.22: what the tool met while it ran, and what was wrong with how it was set.
    private void ReadNotifications(SidecarObject invocation, string member)
    {
        foreach (SidecarValue value in invocation.Items(member))
        {
            if (document.ReadObject(value, "the notification") is { } notification && notification.Choice("level", Levels) == "error")
            {
                judgement.Doubt(
                    $"The tool reported an error while it ran: {Spelling.Clip(value.Find("message")?.Find("text")?.Text ?? "without a message")}",
                    value.Place);
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

        // Analysers report problems; that a rule was looked at without finding any shows only where the run names its rules, and has them switched on.
        judgement.NothingPasses = true;
        if (judgement.Selection.Select is not { } pattern)
        {
            return;
        }

        foreach (string id in _rules.SelectMany(rules => rules.Suppressed).Where(id => NamePattern.Matches(id, pattern)).Distinct(StringComparer.Ordinal))
        {
            judgement.Note($"Results of the rule '{Spelling.Clip(id)}' were suppressed in the run, and are perhaps not in the log (isEverSuppressed).");
        }

        if (judgement.Count > _withoutRule)
        {
            return;
        }

        string[] ids = [.. _rules.SelectMany(rules => rules.Ids).Distinct(StringComparer.Ordinal)];
        string[] fitting = [.. ids.Where(id => NamePattern.Matches(id, pattern))];
        if (fitting.Length == 0)
        {
            string ending = Spelling.Suggestion(pattern, ids, "; so it is not known whether one was looked at.");
            judgement.Obstruct($"The log names no rule that fits '{Spelling.Clip(pattern)}'{ending}");
        }
        else if (!_rules.Exists(rules => fitting.Any(rules.IsOn)))
        {
            judgement.Obstruct($"The rule '{Spelling.Clip(fitting[0])}' was switched off in the run: it was not looked at.");
        }
    }
}
