namespace ArgumentGraph.Validation;

/// <summary>Do the records of runs fit the argument, and what is written in it? Judged where records are given.</summary>
internal static class RunCheck
{
    public static void Check(Inspection inspection)
    {
        if (inspection.Setting.Evidence is null)
        {
            Array.ForEach(Rules.OfRuns, inspection.LeaveOpen);
            return;
        }

        if (inspection.Date is null)
        {
            inspection.LeaveOpen(Rules.RecordAfterEvaluation);
        }

        if (inspection.SourceFolder is null)
        {
            inspection.LeaveOpen(Rules.ArtefactNotFound);
            inspection.LeaveOpen(Rules.ArtefactChanged);
        }

        EvidenceReport report = inspection.Argument.AnalyzeEvidence(
            inspection.Setting, new() { ArtefactFolder = inspection.SourceFolder }, inspection.CancellationToken);
        foreach (EvidenceStatus item in report.Items)
        {
            Check(inspection, item, inspection.Structure.Find(item.Evidence.Id));
        }

        foreach (EvidenceRecord record in report.WithoutEvidence)
        {
            int number = inspection.Structure.Find(record.ElementId);
            string problem = number < 0 ? "which the argument does not have" : $"which is not evidence ({inspection.Structure.Kinds[number].ToWord()})";
            inspection.Report(
                Rules.RecordWithoutEvidence, number, $"{At(inspection, record)}A record is about '{record.ElementId}', {problem}; it does not count.");
        }
    }

    private static void Check(Inspection inspection, EvidenceStatus item, int number)
    {
        string id = item.Evidence.Id;
        if (item.OtherSubject is { } other)
        {
            inspection.Report(
                Rules.RecordOfOtherSubject,
                number,
                $"The newest record of '{id}', {Named(inspection, other)}, is about '{Spelling.Clip(other.Subject!)}', the evidence about "
                + $"'{Spelling.Clip(item.Evidence.Subject!)}'; it does not count.");
        }

        if (item.Decision is not { } decision)
        {
            return;
        }

        string named = Named(inspection, decision.Newest);
        string counts = item.State?.ToWord() ?? "available, as no state is written";
        if (decision.IsContradiction)
        {
            string which = decision.Deciding is null ? "the state counts" : $"the record counts ({counts})";
            inspection.Report(
                Rules.RecordContradictsState,
                number,
                $"The evidence '{id}' is {item.Evidence.State!.Value.ToWord()}, but its newest record says {named}; {which}. Correct the state or the run.");
        }

        if (decision.Newest.Verdict == RunVerdict.NotEvidence)
        {
            inspection.Report(
                Rules.RunIsNotEvidence, number, $"The newest run of '{id}' shows nothing ({named}); it counts as before: {counts}.");
        }

        if (inspection.Date is { } date && decision.Newest.Day > date)
        {
            inspection.Report(
                Rules.RecordAfterEvaluation,
                number,
                $"The newest record of '{id}', {named}, was collected after {date:O}; correct the date, or judge a later day.");
        }

        CheckArtefact(inspection, item, number);
    }

    private static void CheckArtefact(Inspection inspection, EvidenceStatus item, int number)
    {
        string shown = Spelling.Clip(item.TracedRecord?.Artefact?.File ?? string.Empty);
        string id = item.Evidence.Id;
        switch (item.Artefact)
        {
            case ArtefactState.Missing:
                inspection.Report(
                    Rules.ArtefactNotFound, number, $"The artefact of '{id}', '{shown}', does not exist; keep it with the case, or add the run anew.");
                break;
            case ArtefactState.Unreadable:
                inspection.Report(
                    Rules.ArtefactNotFound,
                    number,
                    $"The artefact of '{id}', '{shown}', cannot be read; it takes a file of up to 256 MiB below the folder of the records.");
                break;
            case ArtefactState.Changed:
                inspection.Report(
                    Rules.ArtefactChanged,
                    number,
                    $"The artefact of '{id}', '{shown}', is not the one recorded: its SHA-256 is another. Add the run anew.");
                break;
        }
    }

    // What it says, when, and where it is written: the second place of the finding, in another file than the case.
    private static string Named(Inspection inspection, EvidenceRecord record) =>
        $"{record}{(inspection.Setting.Evidence!.PlaceOf(record) is { } place ? $" ({place})" : string.Empty)}";

    private static string At(Inspection inspection, EvidenceRecord record) =>
        inspection.Setting.Evidence!.PlaceOf(record) is { } place ? $"{place}: " : string.Empty;
}
