using ArgumentGraph.Files;

namespace ArgumentGraph.Analysis.Runs;

/// <summary>Holds the evidence of an argument against the records of runs.</summary>
internal sealed class EvidenceAnalysis(Argument argument, Setting setting, EvidenceOptions options, CancellationToken cancellationToken)
{
    private const int MostHashed = 256 * 1024 * 1024;

    private readonly EvidenceRecords _records = setting.Evidence ?? EvidenceRecords.Empty;

    // The name stands for the file of records, beside which artefacts are.
    private readonly string? _beside = options.ArtefactFolder is { } folder ? Path.Combine(Path.GetFullPath(folder), "records") : null;
    private ReadableFolders? _folders;

    public EvidenceReport Run() => new()
    {
        Setting = setting,
        Basis = argument.BasisAt(setting),
        Items = [.. argument.OfKind<Evidence>().OrderBy(evidence => evidence.Id, StringComparer.Ordinal).Select(StatusOf)],
        WithoutEvidence = [.. _records.Records.Select(record => record.ElementId).Distinct(StringComparer.Ordinal)
            .Where(id => !argument.TryGetElement(id, out Element? element) || element is not Evidence)
            .Order(StringComparer.Ordinal).Select(id => _records.Of(id)[0])],
    };

    private EvidenceStatus StatusOf(Evidence evidence)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ValueList<EvidenceRecord> all = _records.Of(evidence.Id);
        EvidenceDecision? decision = _records.DecisionOn(evidence);
        var status = new EvidenceStatus(evidence, setting.StateOf(evidence), setting.OwnStandingOf(evidence), decision)
        {
            RecordCount = all.Count,
            OtherSubject = all.Count > 0 && !EvidenceRecords.Fits(all[0], evidence) ? all[0] : null,
            AgeInDays = setting.Date is { } date && decision is not null ? date.DayNumber - decision.Newest.Day.DayNumber : null,
        };
        return status.TracedRecord?.Artefact is { } artefact && _beside is not null ? status with { Artefact = StateOf(artefact, _beside) } : status;
    }

    private ArtefactState StateOf(EvidenceArtefact artefact, string beside)
    {
        _folders ??= new ReadableFolders([beside], []);
        NamedFile file = _folders.Read(artefact.File, beside, MostHashed);
        return file.IsMissing ? ArtefactState.Missing
            : file.Problem is not null || file.IsTooLong ? ArtefactState.Unreadable
            : file.Sha256 == artefact.Sha256 ? ArtefactState.AsRecorded
            : ArtefactState.Changed;
    }
}
