namespace ArgumentGraph.Validation;

/// <summary>Has something expired? Where no date was given to judge that on, this is said once, at what expires first.</summary>
internal static class ExpiryCheck
{
    public static void Check(Inspection inspection, int number, string kind, DateOnly? expires)
    {
        if (inspection.Setting.HasExpired(expires))
        {
            inspection.Report(
                Rules.ExpiredEvidence,
                number,
                $"The {kind} '{inspection.IdOf(number)}' was valid through {expires:O}, which is before {inspection.Date:O}; renew it or remove it.");
        }
    }

    /// <summary>Says what could not be judged.</summary>
    public static void Report(Inspection inspection)
    {
        if (inspection.UnjudgedExpiry is { } unjudged)
        {
            inspection.LeaveOpen(Rules.ExpiredEvidence);
            inspection.Report(Rules.MissingDate, inspection.Structure.Find(unjudged.Earliest.Id), $"{unjudged}");
        }
    }
}
