namespace ArgumentGraph.Validation;

/// <summary>Which ids will be taken for each other?</summary>
internal static class LookAlikeIdCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        var seen = new TextTable(structure.ElementCount);
        foreach (int number in structure.AuthorOrder)
        {
            string id = IdFolding.Comparable(inspection.IdOf(number));
            int hash = string.GetHashCode(id, StringComparison.OrdinalIgnoreCase);
            int earlier = -1;
            for (int at = seen.First(hash); earlier < 0 && at >= 0; at = seen.Next(at))
            {
                int other = seen.NumberAt(at);
                earlier = string.Equals(id, IdFolding.Comparable(inspection.IdOf(other)), StringComparison.OrdinalIgnoreCase) ? other : -1;
            }

            if (earlier < 0)
            {
                seen.Add(hash, number);
            }
            else
            {
                inspection.Report(
                    WordingRules.LookAlikeIds,
                    number,
                    $"The ids '{inspection.IdOf(number)}' and '{inspection.IdOf(earlier)}' look alike; give one of them another.",
                    [earlier],
                    "The other id");
            }
        }
    }
}
