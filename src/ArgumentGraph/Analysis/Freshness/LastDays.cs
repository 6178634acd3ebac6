using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Freshness;

/// <summary>
/// For every element the last day on which it stands at least so high, where expiry alone changes anything and only for the worse: the lattice of standings,
/// run over days. The least day of what is needed, the greatest of alternatives, the k-th greatest of which k are needed. One ascending pass.
/// </summary>
internal sealed class LastDays
{
    /// <summary>It never stands so high.</summary>
    public const int Never = int.MinValue;

    /// <summary>It stands so high for good.</summary>
    public const int Always = int.MaxValue;

    private readonly ArgumentStructure _structure;
    private readonly int[] _days;
    private readonly int[] _inherited;

    /// <param name="argument">An argument without cycles.</param>
    /// <param name="setting">Neither challenges nor claim points may count in it.</param>
    /// <param name="threshold">How high.</param>
    public LastDays(Argument argument, Setting setting, Standing threshold)
    {
        _structure = argument.Structure;
        _days = new int[_structure.ElementCount];
        Setting undated = setting with { Date = null };
        List<int> contributions = [];
        for (int number = 0; number < _days.Length; number++)
        {
            _days[number] = Of(number, undated, threshold, contributions);
        }

        _inherited = Inherit();
    }

    /// <summary>Whether a setting allows to work with last days alone.</summary>
    public static bool Suffice(Argument argument, Setting setting) =>
        argument.Structure.Cycles.Length == 0 && (argument.Structure.Challenges.Count == 0 || setting.IgnoresChallenges)
        && (argument.Structure.ClaimPoints.Count == 0 || !setting.CountsClaimPoints);

    /// <summary>Of an element that is analysed: what its ancestors assume or frame weighs on it.</summary>
    public int Analysed(int number) => Math.Min(_days[number], _inherited[number]);

    private int Of(int number, Setting undated, Standing threshold, List<int> contributions)
    {
        int supporters = _structure.Supporters.CountOf(number);
        int day = supporters > 0 ? OfSupporters(number, supporters, contributions)
            : undated.OwnStandingOf(_structure.Elements[number]) < threshold ? Never
            : undated.Baseline != Baseline.AsArgued && _structure.Elements[number].LastValidDay is { } last ? last.DayNumber
            : Always;
        foreach (int context in _structure.Contexts[number])
        {
            day = Math.Min(day, _days[context]);
        }

        return day;
    }

    private int OfSupporters(int number, int count, List<int> contributions)
    {
        int needed = ((SupportableElement)_structure.Elements[number]).Requirement.NeededOf(count);
        if (needed > count)
        {
            return Never;
        }

        contributions.Clear();
        foreach (int supporter in _structure.Supporters[number])
        {
            contributions.Add(_days[supporter]);
        }

        if (needed == count)
        {
            return contributions.Min();
        }

        contributions.Sort();
        return contributions[count - needed];
    }

    // Ancestors have higher numbers. Justifications are local.
    private int[] Inherit()
    {
        var inherited = new int[_days.Length];
        Array.Fill(inherited, Always);
        for (int number = inherited.Length - 1; number >= 0; number--)
        {
            int day = inherited[number];
            foreach (int context in _structure.Contexts[number])
            {
                day = _structure.Kinds[context].IsHandedDown() ? Math.Min(day, _days[context]) : day;
            }

            if (day < Always)
            {
                foreach (int supporter in _structure.Supporters[number])
                {
                    inherited[supporter] = Math.Min(inherited[supporter], day);
                }
            }
        }

        return inherited;
    }
}
