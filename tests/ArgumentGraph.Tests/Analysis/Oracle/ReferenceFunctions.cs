namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>
/// The structure functions of an argument's elements, "standing ≥ t" over what has fallen, by judging the whole argument anew for every question.
/// </summary>
internal sealed class ReferenceFunctions
{
    private readonly ReferenceModel _model;
    private readonly Circumstances _circumstances;
    private readonly ReferenceCycles _cycles;
    private readonly ChallengeEffect[] _frozen;

    public ReferenceFunctions(ReferenceModel model, Circumstances circumstances)
    {
        _model = model;
        _circumstances = circumstances;
        _cycles = new ReferenceCycles(model, circumstances);
        Standings = Judge(WhatIfRequest.None);
        _frozen = Standings.AllEffects();
        Basic = [.. Enumerable.Range(0, model.Elements.Length)
            .Where(x => model.Elements[x] is Evidence or Assumption or Strategy { Likelihood: not null }
                || (circumstances.Baseline == Baseline.AsArgued && model.Elements[x] is SupportableElement && model.Supports[x].Length == 0))
            .OrderBy(x => model.Elements[x].Id, StringComparer.Ordinal)];
    }

    /// <summary>The baseline.</summary>
    public ReferenceStanding Standings { get; }

    /// <summary>The basic elements, ordered by id.</summary>
    public int[] Basic { get; }

    /// <summary>The standing that an analysed element must keep; Supported where it is unsupported and has nothing to keep.</summary>
    public Standing ThresholdOf(int target) => Standings.Analysed(target) == Standing.InDoubt ? Standing.InDoubt : Standing.Supported;

    public bool IsDown(int target) => Standings.Analysed(target) == Standing.Unsupported;

    /// <summary>What would truly follow.</summary>
    public ReferenceStanding Judge(WhatIfRequest suppositions) => new(_model, _circumstances, _cycles, suppositions);

    /// <summary>What the structure function for a threshold says: at Supported the truth, at InDoubt with every challenge as it is in the baseline.</summary>
    public ReferenceStanding Judge(Standing threshold, params IEnumerable<int> fallen) =>
        new(_model, _circumstances, _cycles, WhatIfRequest.Fail(fallen), threshold == Standing.InDoubt ? _frozen : null);

    /// <summary>For each of some targets, whether it falls with these elements. What is down already does not fall.</summary>
    public bool[] Fall(IReadOnlyList<int> targets, params IEnumerable<int> fallen)
    {
        int[] all = [.. fallen];
        ReferenceStanding supported = Judge(Standing.Supported, all);
        ReferenceStanding inDoubt = Judge(Standing.InDoubt, all);
        return [.. targets.Select(target =>
            !IsDown(target) && (ThresholdOf(target) == Standing.Supported ? supported : inDoubt).Analysed(target) < ThresholdOf(target))];
    }

    /// <summary>
    /// The table of a target's function: by set of fallen basic elements (a bit each, in the order of <see cref="Basic"/>), whether it stands.
    /// </summary>
    public bool[][] Tables(IReadOnlyList<int> targets)
    {
        bool[][] tables = [.. targets.Select(_ => new bool[1 << Basic.Length])];
        for (int fallen = 0; fallen < 1 << Basic.Length; fallen++)
        {
            int[] elements = [.. Enumerable.Range(0, Basic.Length).Where(i => (fallen >> i & 1) != 0).Select(i => Basic[i])];
            bool[] fall = Fall(targets, elements);
            for (int target = 0; target < tables.Length; target++)
            {
                tables[target][fallen] = !fall[target] && !IsDown(targets[target]);
            }
        }

        return tables;
    }

    /// <summary>The minimal cut sets of a table, as sets of bits.</summary>
    public static List<int> MinimalCutSets(bool[] stands)
    {
        var sets = new List<int>();
        for (int fallen = 0; stands[0] && fallen < stands.Length; fallen++)
        {
            bool isMinimal = !stands[fallen];
            for (int bit = 1; bit < stands.Length; bit <<= 1)
            {
                isMinimal &= (fallen & bit) == 0 || stands[fallen & ~bit];
            }

            if (isMinimal)
            {
                sets.Add(fallen);
            }
        }

        return sets;
    }
}
