namespace ArgumentGraph.Validation;

/// <summary>Which ids will be taken for each other?</summary>
internal sealed class LookAlikeIdCheck(Inspection inspection)
{
    private readonly TextTable _seen = new(inspection.Structure.ElementCount);

    public void Check(int number, Element element)
    {
        string id = IdFolding.Comparable(element.Id);
        int hash = string.GetHashCode(id, StringComparison.OrdinalIgnoreCase);
        int earlier = -1;
        for (int at = _seen.First(hash); earlier < 0 && at >= 0; at = _seen.Next(at))
        {
            int other = _seen.NumberAt(at);
            earlier = string.Equals(id, IdFolding.Comparable(inspection.IdOf(other)), StringComparison.OrdinalIgnoreCase) ? other : -1;
        }

        if (earlier < 0)
        {
            _seen.Add(hash, number);
        }
        else
        {
            inspection.Report(
                WordingRules.LookAlikeIds,
                number,
                $"The ids '{element.Id}' and '{inspection.IdOf(earlier)}' look alike; give one of them another.",
                [earlier],
                "The other id");
        }
    }
}
