using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>Makes claims of the formulas of gates. What is nested in a formula becomes a claim of its own; constants have been folded away.</summary>
internal sealed class FormulaReader(ArgumentImport draft, MefNames names, FormulaFolding folding, GateUse use)
{
    private readonly HashSet<string> _undefined = new(StringComparer.Ordinal);

    /// <summary>Adds the claim, or goal, of a gate, and those of what is nested in it.</summary>
    public void AddGate(MefDefinition gate, bool isGoal, string statement, ValueMap<ValueList<string>> tags)
    {
        MefNode node = gate.Node;
        if (use.IsUnneeded(gate))
        {
            draft.Lose(LossKind.Dropped, node.File, node.At, $"The gate '{Spelling.Clip(gate.Id)}': where it is named, constants decide without it.", gate.Id);
            ReportUndefined(gate);
            return;
        }

        if (gate.Constant == false)
        {
            draft.Lose(
                LossKind.Changed,
                node.File,
                node.At,
                $"The gate '{Spelling.Clip(gate.Id)}' cannot occur, as constants decide: it is a context, which always holds.",
                gate.Id);
            draft.Add(new Context(gate.Id, statement) { Tags = tags }, node.File, node.At, node.At);
            ReportUndefined(gate);
            return;
        }

        FoldedFormula? formula = folding.Of(gate);
        Requirement requirement = gate.Constant == true ? Requirement.All : RequirementOf(formula, gate.Id);
        SupportableElement element = isGoal
            ? new Goal(gate.Id, statement) { IsPathway = true, Requirement = requirement, Tags = tags }
            : new Claim(gate.Id, statement) { Requirement = requirement, Tags = tags };
        ImportedElement handle = draft.Add(element, node.File, node.At, node.At);
        if (gate.Constant == true)
        {
            draft.Lose(
                LossKind.Changed,
                node.File,
                node.At,
                $"The gate '{Spelling.Clip(gate.Id)}' always occurs, as constants decide: nothing else supports it.",
                gate.Id);
            foreach (MefDefinition occurring in use.NeededBy(gate))
            {
                draft.Connect(RelationshipKind.SupportedBy, handle, occurring.Id, node.File, node.At);
            }
        }
        else if (formula is not null)
        {
            AddSupport(gate, handle, formula);
        }

        AddConstants(gate, handle);
        ReportUndefined(gate);
    }

    private void AddSupport(MefDefinition gate, ImportedElement handle, FoldedFormula formula)
    {
        int parts = 0;
        var open = new Queue<(ImportedElement Handle, FoldedFormula Formula)>([(handle, formula)]);
        while (open.TryDequeue(out (ImportedElement Handle, FoldedFormula Formula) next))
        {
            bool isCounting = next.Formula.Least > 1 && next.Formula.Least < next.Formula.Inputs.Count;
            var seen = new HashSet<string>(StringComparer.Ordinal);

            foreach (FoldedFormula input in InputsOf(next.Formula))
            {
                MefNode node = input.Node;
                string? target = input.Kind == FoldedKind.Reference ? TargetOf(input) : null;
                if (target is not null && seen.Add(target))
                {
                    draft.Connect(RelationshipKind.SupportedBy, next.Handle, target, node.File, node.At);
                }
                else if (target is not null && !isCounting)
                {
                    draft.Lose(
                        LossKind.Changed,
                        node.File,
                        node.At,
                        $"'{Spelling.Clip(target)}' is named twice in one formula of '{Spelling.Clip(gate.Id)}'; once says the same.",
                        gate.Id);
                }
                else
                {
                    (ImportedElement part, string id) = AddPart(gate.Id, input, ref parts);
                    draft.Connect(RelationshipKind.SupportedBy, next.Handle, id, node.File, node.At);
                    open.Enqueue((part, input));
                }
            }
        }
    }

    // A formula that is a reference is what it needs.
    private static List<FoldedFormula> InputsOf(FoldedFormula formula) => formula.Kind switch
    {
        FoldedKind.Reference => [formula],
        FoldedKind.AtLeast => formula.Inputs,
        _ => [],
    };

    private Requirement RequirementOf(FoldedFormula? formula, string gateId)
    {
        if (formula?.Kind is FoldedKind.Not or FoldedKind.Incoherent)
        {
            draft.Report(
                FormatRules.IncoherentFaultTree,
                formula.Node.File,
                formula.Node.At,
                $"'{formula.Node.Name}' makes the gate '{Spelling.Clip(gateId)}' incoherent: "
                    + "only and, or and atleast are read, and others of constants. It is left without support.",
                gateId);
        }

        if (formula?.Kind != FoldedKind.AtLeast)
        {
            return Requirement.All;
        }

        // The least of its inputs that have to hold so that it does not occur.
        int needed = formula.Inputs.Count - formula.Least + 1;
        return needed == formula.Inputs.Count ? Requirement.All : needed == 1 ? Requirement.Any : Requirement.AtLeast(needed);
    }

    private string TargetOf(FoldedFormula reference)
    {
        MefNode node = reference.Node;
        if (reference.Target is not null)
        {
            return reference.Target.Id;
        }

        string id = ElementName.IdOf(node["name"]!);
        if (string.Equals(node.Name, "basic-event", StringComparison.Ordinal) && !draft.Contains(id) && _undefined.Add(id))
        {
            draft.Lose(
                LossKind.Inferred,
                node.File,
                node.At,
                $"The basic event '{Spelling.Clip(id)}' is not defined; it is taken to be evidence of which nothing is known.",
                id);
            draft.Add(new Evidence(id, OpenPsaFormat.Success + id), node.File, node.At, node.At);
        }

        return id;
    }

    // What is nested, or named twice where it counts twice.
    private (ImportedElement Handle, string Id) AddPart(string gateId, FoldedFormula formula, ref int parts)
    {
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{gateId}.{++parts}");
        }
        while (!names.Reserve(id));

        MefNode node = formula.Node;
        string statement = string.Create(CultureInfo.InvariantCulture, $"{OpenPsaFormat.Success}part {parts} of {gateId}");
        draft.Lose(
            LossKind.Inferred,
            node.File,
            node.At,
            $"'{node.Name}' within the gate '{Spelling.Clip(gateId)}' has no name; it is '{Spelling.Clip(id)}' here.",
            id);
        return (draft.Add(new Claim(id, statement) { Requirement = RequirementOf(formula, gateId) }, node.File, node.At, node.At), id);
    }

    // The house events that a gate names, and the gates that cannot occur, are its context: they decide, and never fall.
    private void AddConstants(MefDefinition gate, ImportedElement handle)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (FormulaPart part in folding.PartsOf(gate))
        {
            if (string.Equals(part.Node.Name, "constant", StringComparison.Ordinal) && FormulaFolding.ConstantOf(part.Node) is { } constant)
            {
                draft.Lose(
                    LossKind.Changed,
                    part.Node.File,
                    part.Node.At,
                    $"The constant {(constant ? "true" : "false")} in the gate '{Spelling.Clip(gate.Id)}' is folded away.",
                    gate.Id);
            }
            else if (part.Target is { } target && (target.IsHouseEvent || target.Constant == false) && seen.Add(target.Id))
            {
                draft.Connect(RelationshipKind.InContextOf, handle, target.Id, part.Node.File, part.Node.At);
            }
        }
    }

    // A name that leads nowhere is found even where constants decide without it.
    private void ReportUndefined(MefDefinition gate)
    {
        if (!draft.IsComplete)
        {
            return;
        }

        HashSet<MefNode> left = gate.Constant is null && !use.IsUnneeded(gate) ? [.. folding.ReferencesLeftIn(gate).Select(part => part.Node)] : [];
        foreach (FormulaPart part in folding.PartsOf(gate))
        {
            if (FormulaFolding.IsReference(part.Node) && part.Target is null && part.Node["name"] is { Length: > 0 } name && !left.Contains(part.Node)
                && !string.Equals(part.Node.Name, "basic-event", StringComparison.Ordinal))
            {
                draft.Report(
                    Rules.UnresolvedReference,
                    part.Node.File,
                    part.Node.At,
                    $"'{Spelling.Clip(gate.Id)}' refers to '{Spelling.Clip(name)}', which does not exist.",
                    gate.Id);
            }
        }
    }
}
