using System.Globalization;
using ArgumentGraph.Interchange.Shared;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>Makes claims of the formulas of gates. What is nested in a formula becomes a claim of its own.</summary>
internal sealed class FormulaReader(ArgumentImport draft, MefNames names)
{
    private readonly HashSet<string> _undefined = new(StringComparer.Ordinal);

    private enum Sort
    {
        Reference,
        Operator,
        Constant,
        Incoherent,
        Unknown,
    }

    /// <summary>Marks what a gate's formula refers to.</summary>
    public void MarkReferences(MefDefinition gate)
    {
        var open = new Stack<MefNode>(gate.Content);
        while (open.TryPop(out MefNode? node))
        {
            if (SortOf(node) == Sort.Reference && names.Find(node["name"] ?? string.Empty, gate.Container) is { } definition)
            {
                definition.IsReferenced = true;
            }

            foreach (MefNode child in node.Children)
            {
                open.Push(child);
            }
        }
    }

    /// <summary>Adds the claim, or goal, of a gate, and those of what is nested in it.</summary>
    public void AddGate(MefDefinition gate, bool isGoal, string statement, ValueMap<ValueList<string>> tags)
    {
        MefNode[] content = [.. gate.Content];
        if (content.Length != 1)
        {
            draft.Report(Rules.MissingMember, draft.Main, gate.Node.At, $"The gate '{Spelling.Clip(gate.Id)}' has {(content.Length == 0 ? "no formula" : "more than one formula")}; it takes one.", gate.Id);
        }

        MefNode? formula = content.FirstOrDefault();
        Requirement requirement = formula is null ? Requirement.All : RequirementOf(formula, gate.Id);
        SupportableElement element = isGoal
            ? new Goal(gate.Id, statement) { IsPathway = true, Requirement = requirement, Tags = tags }
            : new Claim(gate.Id, statement) { Requirement = requirement, Tags = tags };
        ImportedElement handle = draft.Add(element, draft.Main, gate.Node.At, gate.Node.At);
        if (formula is null)
        {
            return;
        }

        int parts = 0;
        var open = new Queue<(ImportedElement Handle, string Id, MefNode Formula)>([(handle, gate.Id, formula)]);
        while (open.TryDequeue(out (ImportedElement Handle, string Id, MefNode Formula) next))
        {
            bool isCounting = string.Equals(next.Formula.Name, "atleast", StringComparison.Ordinal);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (MefNode input in InputsOf(next.Formula))
            {
                Sort sort = SortOf(input);
                string? target = sort == Sort.Reference ? TargetOf(input, gate) : null;
                if (sort == Sort.Reference && target is null)
                {
                    continue;
                }

                if (target is not null && seen.Add(target))
                {
                    draft.Connect(RelationshipKind.SupportedBy, next.Handle, target, draft.Main, input.At);
                }
                else if (target is not null && !isCounting)
                {
                    draft.Lose(LossKind.Changed, draft.Main, input.At, $"'{Spelling.Clip(target)}' is named twice in one formula of '{Spelling.Clip(gate.Id)}'; once says the same.", gate.Id);
                }
                else
                {
                    (ImportedElement part, string id) = AddPart(gate.Id, input, ref parts);
                    draft.Connect(RelationshipKind.SupportedBy, next.Handle, id, draft.Main, input.At);
                    if (sort is not Sort.Constant)
                    {
                        open.Enqueue((part, id, input));
                    }
                }
            }
        }
    }

    private static Sort SortOf(MefNode node) => node.Name switch
    {
        "gate" or "event" or "basic-event" or "house-event" => Sort.Reference,
        "and" or "or" or "atleast" => Sort.Operator,
        "constant" => Sort.Constant,
        "not" or "xor" or "nand" or "nor" or "iff" or "imply" or "cardinality" => Sort.Incoherent,
        _ => Sort.Unknown,
    };

    // A formula that is a reference or a constant is what it needs.
    private static List<MefNode> InputsOf(MefNode formula) => SortOf(formula) switch
    {
        Sort.Operator => formula.Children,
        Sort.Reference or Sort.Constant => [formula],
        _ => [],
    };

    private Requirement RequirementOf(MefNode formula, string gateId)
    {
        int inputs = formula.Children.Count;
        switch (SortOf(formula))
        {
            case Sort.Incoherent:
                draft.Report(FormatRules.IncoherentFaultTree, draft.Main, formula.At, $"'{formula.Name}' makes the gate '{Spelling.Clip(gateId)}' incoherent: only and, or and atleast are read. It is left without support.", gateId);
                return Requirement.All;
            case Sort.Unknown:
                draft.Report(Rules.UnknownKind, draft.Main, formula.At, $"'{Spelling.Clip(formula.Name)}', in the gate '{Spelling.Clip(gateId)}', is not a known formula.", gateId);
                return Requirement.All;
            case Sort.Operator when inputs == 0:
                draft.Report(Rules.MissingMember, draft.Main, formula.At, $"'{formula.Name}', in the gate '{Spelling.Clip(gateId)}', has no inputs.", gateId);
                return Requirement.All;
        }

        if (string.Equals(formula.Name, "and", StringComparison.Ordinal))
        {
            return inputs > 1 ? Requirement.Any : Requirement.All;
        }

        if (!string.Equals(formula.Name, "atleast", StringComparison.Ordinal))
        {
            return Requirement.All;
        }

        if (!int.TryParse(formula["min"], NumberStyles.Integer, CultureInfo.InvariantCulture, out int min) || min < 1 || min > inputs)
        {
            draft.Report(
                Rules.ValueOutOfRange, draft.Main, formula.At, string.Create(CultureInfo.InvariantCulture, $"'min' of 'atleast', in the gate '{Spelling.Clip(gateId)}', is a number from 1 to {inputs}, the number of its inputs."), gateId);
            return Requirement.All;
        }

        int needed = inputs - min + 1;
        return needed == inputs ? Requirement.All : needed == 1 ? Requirement.Any : Requirement.AtLeast(needed);
    }

    private string? TargetOf(MefNode reference, MefDefinition gate)
    {
        if (reference["name"] is not { Length: > 0 } name)
        {
            draft.Report(Rules.MissingMember, draft.Main, reference.At, $"'{reference.Name}', in the gate '{Spelling.Clip(gate.Id)}', has no name.", gate.Id);
            return null;
        }

        if (names.Find(name, gate.Container) is { } definition)
        {
            return definition.Id;
        }

        string id = ElementName.IdOf(name);
        if (string.Equals(reference.Name, "basic-event", StringComparison.Ordinal) && !draft.Contains(id) && _undefined.Add(id))
        {
            draft.Lose(LossKind.Inferred, draft.Main, reference.At, $"The basic event '{Spelling.Clip(id)}' is not defined; it is taken to be evidence of which nothing is known.", id);
            draft.Add(new Evidence(id, OpenPsaFormat.Success + id), draft.Main, reference.At, reference.At);
        }

        return id;
    }

    // What is nested, named twice where it counts twice, or constant.
    private (ImportedElement Handle, string Id) AddPart(string gateId, MefNode node, ref int parts)
    {
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{gateId}.{++parts}");
        }
        while (!names.Reserve(id));

        string statement = string.Create(CultureInfo.InvariantCulture, $"{OpenPsaFormat.Success}part {parts} of {gateId}");
        Element element = SortOf(node) != Sort.Constant ? new Claim(id, statement) { Requirement = RequirementOf(node, gateId) }
            : IsTrue(node) ? new Evidence(id, statement) { State = EvidenceState.Missing }
            : new Evidence(id, statement) { Likelihood = Likelihood.FromDoubt(0) };
        draft.Lose(LossKind.Inferred, draft.Main, node.At, $"'{node.Name}' within the gate '{Spelling.Clip(gateId)}' has no name; it is '{Spelling.Clip(id)}' here.", id);
        return (draft.Add(element, draft.Main, node.At, node.At), id);
    }

    private bool IsTrue(MefNode constant)
    {
        switch (constant["value"])
        {
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                draft.Report(Rules.ValueOutOfRange, draft.Main, constant.At, "A constant is true or false.");
                return false;
        }
    }
}
