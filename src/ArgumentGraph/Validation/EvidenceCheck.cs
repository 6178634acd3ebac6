namespace ArgumentGraph.Validation;

/// <summary>Is it said where an item of evidence is, whether it is in hand, and do its dates agree?</summary>
internal static class EvidenceCheck
{
    public static void Check(Inspection inspection, int number, Evidence evidence)
    {
        bool isInHand = evidence.State is not (EvidenceState.Planned or EvidenceState.Missing);
        if (isInHand && string.IsNullOrWhiteSpace(evidence.Source))
        {
            inspection.Report(Rules.MissingSource, number, $"The evidence '{evidence.Id}' has no source; say where to find it.");
        }

        if (evidence.State is null)
        {
            inspection.Report(Rules.MissingState, number, $"The evidence '{evidence.Id}' has no state and counts as available; say whether it is.");
        }

        if (evidence.Collected is { } collected)
        {
            CheckCollection(inspection, number, evidence, collected, isInHand);
        }
    }

    private static void CheckCollection(Inspection inspection, int number, Evidence evidence, DateOnly collected, bool isInHand)
    {
        if (evidence.Expires is { } expires && collected > expires)
        {
            inspection.Report(
                Rules.CollectedAfterExpiry, number, $"The evidence '{evidence.Id}' was collected on {collected:O}, after it expired on {expires:O}; correct one of the dates.");
        }

        if (!isInHand)
        {
            inspection.Report(
                Rules.CollectedButNotInHand,
                number,
                $"The evidence '{evidence.Id}' was collected on {collected:O} and is {evidence.State!.Value.ToWord()}; correct the state, or leave the date out.");
        }
        else if (inspection.Date is not { } date)
        {
            inspection.LeaveOpen(Rules.CollectedAfterEvaluation);
        }
        else if (collected > date)
        {
            inspection.Report(
                Rules.CollectedAfterEvaluation, number, $"The evidence '{evidence.Id}' was collected on {collected:O}, which is after {date:O}; correct the date, or say that it is planned.");
        }
    }
}
