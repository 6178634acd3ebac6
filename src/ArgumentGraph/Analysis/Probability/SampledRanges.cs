namespace ArgumentGraph.Analysis.Probability;

/// <summary>Between what the probability of each basic element is drawn.</summary>
internal static class SampledRanges
{
    /// <summary>By basic element, the least and the greatest probability; equal where nothing is drawn.</summary>
    public static (double[] Least, double[] Most) Of(CompiledBasics basics, ValueList<ProbabilityRange> ranges)
    {
        double[] least = Array.ConvertAll(basics.Chances, chance => chance?.Hold ?? 0);
        double[] most = Array.ConvertAll(basics.Chances, chance => chance?.Hold ?? 1);
        var given = new HashSet<int>();
        foreach (ProbabilityRange range in ranges)
        {
            int index = basics.IndexOf(range.Id);
            if (!(range.Lower >= 0 && range.Upper <= 1 && range.Lower <= range.Upper))
            {
                throw new ArgumentOutOfRangeException(nameof(ranges), range, "A range lies between 0 and 1, the least first.");
            }

            if (!given.Add(index))
            {
                throw new ArgumentException($"'{range.Id}' has two ranges.", nameof(ranges));
            }

            least[index] = range.Lower;
            most[index] = range.Upper;
        }

        return (least, most);
    }
}
