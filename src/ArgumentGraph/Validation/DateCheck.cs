namespace ArgumentGraph.Validation;

/// <summary>Was a date left out although something expires? Reported once, where the first of them is.</summary>
internal static class DateCheck
{
    public static void Check(Inspection inspection)
    {
        if (inspection.Date is not null)
        {
            return;
        }

        int first = -1;
        int count = 0;
        DateOnly earliest = DateOnly.MaxValue;
        foreach (int number in inspection.Structure.AuthorOrder)
        {
            if (ExpiryOf(inspection.Structure.Elements[number]) is not { } expires)
            {
                continue;
            }

            count++;
            if (first < 0 || expires < earliest)
            {
                (first, earliest) = (number, expires);
            }
        }

        if (first >= 0)
        {
            inspection.Report(
                Rules.MissingDate,
                first,
                $"Whether evidence has expired was not judged, because no date was given: {count} of the elements expire, '{inspection.IdOf(first)}' first, on {earliest:O}.");
        }
    }

    private static DateOnly? ExpiryOf(Element element) => element switch
    {
        Evidence evidence => evidence.Expires,
        Assumption assumption => assumption.Expires,
        _ => null,
    };
}
