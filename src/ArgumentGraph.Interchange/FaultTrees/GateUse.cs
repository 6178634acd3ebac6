namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>
/// Which gates are needed once constants are folded away: one that others name, but only where a constant decides already, is needed by nothing, and
/// so is what only such gates need.
/// </summary>
internal sealed class GateUse
{
    private readonly FormulaFolding _folding;
    private readonly Dictionary<MefDefinition, int> _uses = [];
    private readonly HashSet<MefDefinition> _unneeded = [];

    /// <param name="names">The gates.</param>
    /// <param name="folding">What they say without constants.</param>
    /// <param name="isPathway">Whether a gate is needed in any case.</param>
    public GateUse(MefNames names, FormulaFolding folding, Func<MefDefinition, bool> isPathway)
    {
        _folding = folding;
        MefDefinition[] gates = [.. names.All.Where(definition => definition.IsGate)];
        foreach (MefDefinition gate in gates)
        {
            foreach (MefDefinition named in folding.ReferencesOf(gate))
            {
                named.IsReferenced = true;
            }

            foreach (MefDefinition needed in NeededBy(gate))
            {
                _uses[needed] = _uses.GetValueOrDefault(needed) + 1;
            }
        }

        var open = new Queue<MefDefinition>(gates.Where(IsUnneeded));
        while (open.TryDequeue(out MefDefinition? gate))
        {
            _unneeded.Add(gate);
            foreach (MefDefinition needed in NeededBy(gate))
            {
                _uses[needed]--;
                if (IsUnneeded(needed))
                {
                    open.Enqueue(needed);
                }
            }
        }

        bool IsUnneeded(MefDefinition gate) => gate is { IsReferenced: true, Constant: not false } && !isPathway(gate) && _uses.GetValueOrDefault(gate) == 0;
    }

    /// <summary>Whether a gate is named by others, and needed by none.</summary>
    public bool IsUnneeded(MefDefinition gate) => _unneeded.Contains(gate);

    /// <summary>The gates that bring a gate about, each once: of one that always occurs, those that always do.</summary>
    public IEnumerable<MefDefinition> NeededBy(MefDefinition gate) => gate.Constant switch
    {
        false => [],
        true => _folding.ReferencesOf(gate).Where(named => named is { IsGate: true, Constant: true } && !ReferenceEquals(named, gate)).Distinct(),
        null => _folding.ReferencesLeftIn(gate).Select(left => left.Target).OfType<MefDefinition>().Where(target => target.IsGate).Distinct(),
    };
}
