using System.Globalization;

namespace ArgumentGraph.Interchange.Runs;

/// <summary>
/// Reads assessment results of OSCAL: findings, each of which says of a control's objective whether it is satisfied, by observations that expire.
/// </summary>
/// <remarks>
/// Source: NIST, Open Security Controls Assessment Language, assessment results model 1.1, in JSON. All results in the file count, the earlier too.
/// </remarks>
/// <param name="document">The text.</param>
/// <param name="root">Its value.</param>
/// <param name="judgement">Takes the findings.</param>
internal sealed class OscalReader(JsonSidecar document, SidecarValue root, RunJudgement judgement)
{
    // The model allows these members alone; a misspelt one would hide what was found.
    private static readonly string[] ResultMembers =
    [
        "uuid", "title", "description", "start", "end", "props", "links", "local-definitions", "reviewed-controls", "attestations", "assessment-log",
        "observations", "risks", "findings", "remarks",
    ];

    private static readonly string[] FindingMembers =
    [
        "uuid", "title", "description", "props", "links", "origins", "target", "implementation-statement-uuid", "related-observations", "related-risks",
        "remarks",
    ];

    private static readonly string[] ObservationMembers =
    [
        "uuid", "title", "description", "props", "links", "methods", "types", "origins", "subjects", "relevant-evidence", "collected", "expires", "remarks",
    ];

    private readonly Dictionary<string, SidecarObject> _observations = new(StringComparer.OrdinalIgnoreCase);
    private DateOnly? _firstExpiry;

    public void Read()
    {
        judgement.Noun = ("control", "controls");
        judgement.LeaveSubjectUnknown("A file of OSCAL assessment results");
        if (root.Find("assessment-results") is not { } value || document.ReadObject(value, "the assessment") is not { } assessment
            || assessment.Required("results") is null)
        {
            return;
        }

        SidecarObject[] results = [.. Objects(assessment, "results", "the result")];
        foreach (SidecarObject result in results)
        {
            result.AllowOnly(ResultMembers);
            foreach (SidecarObject observation in Objects(result, "observations", "the observation"))
            {
                observation.AllowOnly(ObservationMembers);
                if (observation.Text("uuid") is { } id && !_observations.TryAdd(id, observation))
                {
                    document.Report(RunRules.ContradictoryRun, observation.Value, $"Two observations have the uuid '{Spelling.Clip(id)}'.");
                }
            }
        }

        foreach (SidecarObject result in results)
        {
            foreach (SidecarObject finding in Objects(result, "findings", "the finding"))
            {
                ReadFinding(finding, result);
            }
        }

        if (_firstExpiry is { } first)
        {
            string whether = judgement.Selection.Date is null ? " No day is given: whether it has is not judged." : string.Empty;
            judgement.Note(string.Create(
                CultureInfo.InvariantCulture, $"The first observation to expire, of those that the findings rest on, does on {first:yyyy-MM-dd}.{whether}"));
        }
    }

    private IEnumerable<SidecarObject> Objects(SidecarObject parent, string member, string name) =>
        parent.Items(member).Select(value => document.ReadObject(value, name)).OfType<SidecarObject>();

    private void ReadFinding(SidecarObject finding, SidecarObject result)
    {
        finding.AllowOnly(FindingMembers);
        if (finding.Required("target") is not { } value || document.ReadObject(value, "the target") is not { } target)
        {
            return;
        }

        string? id = target.Required("target-id") is null ? null : target.FilledText("target-id");
        string? state = target.Required("status") is { } given && document.ReadObject(given, "the status") is { } status
            ? status.Choice("state", ["satisfied", "not-satisfied"], isRequired: true)
            : null;
        if (id is null || state is null || !judgement.Selects(id))
        {
            return;
        }

        Place place = finding.Value.Place;
        (RunVerdict verdict, string outcome) = state == "satisfied" ? OfObservations(finding, result) : (RunVerdict.Fail, state);
        judgement.Add(id, verdict, outcome, place);
    }

    private (RunVerdict Verdict, string Outcome) OfObservations(SidecarObject finding, SidecarObject result)
    {
        bool isDated = false;
        foreach (SidecarObject related in Objects(finding, "related-observations", "the related observation"))
        {
            string id = related.Text("observation-uuid") ?? string.Empty;
            if (!_observations.TryGetValue(id, out SidecarObject? observation))
            {
                document.Report(
                    RunRules.ContradictoryRun, related.Value, $"The observation '{Spelling.Clip(id)}', on which the finding rests, is not in the file.");
                return (RunVerdict.NotEvidence, "observation missing");
            }

            if (observation.Text("collected") is { } collected)
            {
                judgement.CollectedAt(collected);
                isDated = true;
            }

            if (observation.Text("expires") is not { } expires)
            {
                continue;
            }

            if (!DateTimeOffset.TryParse(expires, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset end))
            {
                observation.Report("expires", $"is '{Spelling.Clip(expires)}'; it takes a date and a time.");
                continue;
            }

            var day = DateOnly.FromDateTime(end.UtcDateTime);
            _firstExpiry = _firstExpiry < day ? _firstExpiry : day;
            if (judgement.Selection.Date is { } date && day < date)
            {
                return (RunVerdict.NotEvidence, string.Create(
                    CultureInfo.InvariantCulture, $"satisfied, by an observation that expired on {day:yyyy-MM-dd}"));
            }
        }

        if (!isDated)
        {
            judgement.CollectedAt(result.Text("end") ?? result.Text("start"));
        }

        return (RunVerdict.Pass, "satisfied");
    }
}
