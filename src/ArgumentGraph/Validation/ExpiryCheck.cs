namespace ArgumentGraph.Validation;

/// <summary>Has something expired? Where no date was given to judge that on, this is said once, at what expires first.</summary>
internal sealed class ExpiryCheck(Inspection inspection)
{
    private int _first = -1;
    private int _count;
    private DateOnly _earliest;

    public void Check(int number, string kind, DateOnly? expires)
    {
        if (expires is not { } last)
        {
            return;
        }

        if (inspection.Date is not { } date)
        {
            inspection.LeaveOpen(Rules.ExpiredEvidence);
            _count++;
            if (_first < 0 || last < _earliest)
            {
                (_first, _earliest) = (number, last);
            }
        }
        else if (last < date)
        {
            inspection.Report(
                Rules.ExpiredEvidence, number, $"The {kind} '{inspection.IdOf(number)}' was valid through {last:O}, which is before {date:O}; renew it or remove it.");
        }
    }

    /// <summary>Says what could not be judged, when all elements have been checked.</summary>
    public void Report()
    {
        if (_first >= 0)
        {
            inspection.Report(
                Rules.MissingDate,
                _first,
                $"Whether evidence has expired was not judged, because no date was given: {_count} of the elements expire, '{inspection.IdOf(_first)}' first, on {_earliest:O}.");
        }
    }
}
