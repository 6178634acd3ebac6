using System.Globalization;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>
/// Folds constants away: house events and constants wherever they stand in formulas, under any operator, and the gates that they decide. Linear in the length
/// of the formulas, where gates do not need each other in a circle.
/// </summary>
internal sealed class FormulaFolding(ArgumentImport draft, MefNames names)
{
    private readonly Dictionary<MefDefinition, FoldedFormula?> _folded = [];
    private readonly HashSet<MefNode> _reported = [];

    /// <summary>What a gate says without constants; null where it has no formula.</summary>
    public FoldedFormula? Of(MefDefinition gate) => _folded[gate];

    /// <summary>Folds all gates, each after those that it needs.</summary>
    public void FoldAll()
    {
        MefDefinition[] gates = [.. names.All.Where(definition => definition.IsGate)];
        var users = gates.ToDictionary(gate => gate, _ => new List<MefDefinition>());
        var waits = new Dictionary<MefDefinition, int>();
        foreach (MefDefinition gate in gates)
        {
            waits.Add(gate, 0);
            foreach (MefDefinition needed in ReferencesOf(gate).Where(needed => needed.IsGate).Distinct())
            {
                waits[gate]++;
                users[needed].Add(gate);
            }
        }

        var ready = new Queue<MefDefinition>(gates.Where(gate => waits[gate] == 0));
        while (ready.TryDequeue(out MefDefinition? gate))
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            Fold(gate);
            users[gate].ForEach(user =>
            {
                if (--waits[user] == 0)
                {
                    ready.Enqueue(user);
                }
            });
        }

        FoldCircular(gates.Where(gate => waits[gate] > 0), users);
    }

    /// <summary>The parts of a gate's formula, in the order of the text.</summary>
    public IEnumerable<FormulaPart> PartsOf(MefDefinition gate)
    {
        var open = new Stack<MefNode>(gate.Content.Reverse());
        while (open.TryPop(out MefNode? node))
        {
            yield return new FormulaPart(node, IsReference(node) ? names.Find(node["name"] ?? string.Empty, gate.Container) : null);
            for (int child = node.Children.Count - 1; child >= 0; child--)
            {
                open.Push(node.Children[child]);
            }
        }
    }

    /// <summary>What a gate's formula refers to, as it is written.</summary>
    public IEnumerable<MefDefinition> ReferencesOf(MefDefinition gate) => PartsOf(gate).Select(part => part.Target).OfType<MefDefinition>();

    /// <summary>Where a gate's formula still refers to something, once constants are folded away.</summary>
    public IEnumerable<FormulaPart> ReferencesLeftIn(MefDefinition gate)
    {
        var open = new Stack<FoldedFormula>(Of(gate) is { } formula ? [formula] : []);
        while (open.TryPop(out FoldedFormula? next))
        {
            if (next.Kind == FoldedKind.Reference)
            {
                yield return new FormulaPart(next.Node, next.Target);
            }

            next.Inputs.ForEach(open.Push);
        }
    }

    public static bool IsReference(MefNode node) => node.Name is "gate" or "event" or "basic-event" or "house-event";

    // A constant may decide a gate of a circle, and then others of it.
    private void FoldCircular(IEnumerable<MefDefinition> gates, Dictionary<MefDefinition, List<MefDefinition>> users)
    {
        var open = new Queue<MefDefinition>(gates);
        var waiting = new HashSet<MefDefinition>(open);
        while (open.TryDequeue(out MefDefinition? gate))
        {
            waiting.Remove(gate);
            if (gate.Constant is not null)
            {
                continue;
            }

            Fold(gate);
            foreach (MefDefinition user in gate.Constant is null ? [] : users[gate])
            {
                if (waiting.Add(user))
                {
                    open.Enqueue(user);
                }
            }
        }
    }

    private void Fold(MefDefinition gate)
    {
        MefNode[] content = [.. gate.Content];
        if (content.Length != 1)
        {
            string found = content.Length == 0 ? "no formula" : "more than one formula";
            Report(Rules.MissingMember, gate.Node, $"The gate '{Spelling.Clip(gate.Id)}' has {found}; it takes one.", gate);
        }

        _folded[gate] = content.Length == 0 ? null : Fold(content[0], gate);
        gate.Constant = _folded[gate]?.Constant;
    }

    // Parts come after what they are part of, so that all parts are folded when it is their turn.
    private FoldedFormula Fold(MefNode formula, MefDefinition gate)
    {
        List<(MefNode Node, int Parent)> parts = [(formula, -1)];
        for (int at = 0; at < parts.Count; at++)
        {
            foreach (MefNode child in IsReference(parts[at].Node) ? [] : parts[at].Node.Children)
            {
                parts.Add((child, at));
            }
        }

        var inputs = new List<FoldedFormula>?[parts.Count];
        for (int at = parts.Count - 1; at > 0; at--)
        {
            (inputs[parts[at].Parent] ??= []).Add(Folded(parts[at].Node, inputs[at], gate));
        }

        return Folded(formula, inputs[0], gate);
    }

    private FoldedFormula Folded(MefNode node, List<FoldedFormula>? inputs, MefDefinition gate)
    {
        inputs ??= [];
        inputs.Reverse();
        if (IsReference(node))
        {
            return Referred(node, gate);
        }

        if (string.Equals(node.Name, "constant", StringComparison.Ordinal))
        {
            return ConstantOf(node) is { } constant
                ? FoldedFormula.Of(constant, node)
                : Unreadable(node, Rules.ValueOutOfRange, "A constant is true or false.", gate);
        }

        string where = $"'{Spelling.Clip(node.Name)}', in the gate '{Spelling.Clip(gate.Id)}',";
        int takes = node.Name switch
        {
            "and" or "or" or "atleast" or "nand" or "nor" or "xor" or "cardinality" => -1,
            "iff" or "imply" => 2,
            "not" => 1,
            _ => 0,
        };
        if (takes == 0)
        {
            return Unreadable(node, Rules.UnknownKind, $"{where} is not a known formula.", gate);
        }

        if (inputs.Count == 0 || (takes > 0 && inputs.Count != takes))
        {
            string expected = inputs.Count == 0
                ? "has no inputs"
                : string.Create(CultureInfo.InvariantCulture, $"takes {(takes == 1 ? "one input" : "two inputs")}, but has {inputs.Count}");
            return Unreadable(node, Rules.MissingMember, $"{where} {expected}.", gate);
        }

        return node.Name switch
        {
            "and" => FoldedFormula.AtLeast(inputs.Count, inputs, node),
            "or" => FoldedFormula.AtLeast(1, inputs, node),
            "atleast" => FoldedFormula.AtLeast(NumberOf(node, "min", 1, inputs.Count, gate) ?? 1, inputs, node),
            "not" => inputs[0].Negated(node),
            "nand" => FoldedFormula.AtLeast(inputs.Count, inputs, node).Negated(node),
            "nor" => FoldedFormula.AtLeast(1, inputs, node).Negated(node),
            "imply" => FoldedFormula.AtLeast(1, [inputs[0].Negated(node), inputs[1]], node),
            "cardinality" => Between(node, inputs, gate),
            _ => Different(node, inputs),
        };
    }

    // An exclusive or of two, and an equivalence: with one constant it is the other input, or its negation.
    private static FoldedFormula Different(MefNode node, List<FoldedFormula> inputs)
    {
        if (inputs.Count == 1)
        {
            return inputs[0];
        }

        int constant = inputs.FindIndex(input => input.Constant is not null);
        if (inputs.Count > 2 || constant < 0)
        {
            return new FoldedFormula(FoldedKind.Incoherent, node);
        }

        FoldedFormula other = inputs[1 - constant];
        bool isNegated = inputs[constant].Constant!.Value == string.Equals(node.Name, "xor", StringComparison.Ordinal);
        return isNegated ? other.Negated(node) : other;
    }

    private FoldedFormula Between(MefNode node, List<FoldedFormula> inputs, MefDefinition gate)
    {
        if (NumberOf(node, "min", 0, inputs.Count, gate) is not { } least || NumberOf(node, "max", least, inputs.Count, gate) is not { } most)
        {
            return new FoldedFormula(FoldedKind.Unreadable, node);
        }

        int occurring = inputs.Count(input => input.Constant == true);
        int open = inputs.Count(input => input.Constant is null);
        return occurring > most || occurring + open < least ? FoldedFormula.Of(constant: false, node)
            : occurring + open <= most ? FoldedFormula.AtLeast(least, inputs, node)
            : occurring >= least ? FoldedFormula.AtLeast(most + 1, inputs, node).Negated(node)
            : new FoldedFormula(FoldedKind.Incoherent, node);
    }

    private FoldedFormula Referred(MefNode node, MefDefinition gate)
    {
        if (node["name"] is not { Length: > 0 } name)
        {
            return Unreadable(node, Rules.MissingMember, $"'{node.Name}', in the gate '{Spelling.Clip(gate.Id)}', has no name.", gate);
        }

        MefDefinition? target = names.Find(name, gate.Container);
        return target?.Constant is { } constant ? FoldedFormula.Of(constant, node) : new FoldedFormula(FoldedKind.Reference, node) { Target = target };
    }

    private int? NumberOf(MefNode node, string attribute, int least, int most, MefDefinition gate)
    {
        if (int.TryParse(node[attribute], NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most)
        {
            return number;
        }

        string range = string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}, the number of its inputs");
        Report(Rules.ValueOutOfRange, node, $"'{attribute}' of '{node.Name}', in the gate '{Spelling.Clip(gate.Id)}', is a number {range}.", gate);
        return null;
    }

    /// <summary>Whether a constant is true; null where it is neither true nor false.</summary>
    public static bool? ConstantOf(MefNode constant) => constant["value"]?.Trim() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    private FoldedFormula Unreadable(MefNode node, Rule rule, string message, MefDefinition gate)
    {
        Report(rule, node, message, gate);
        return new FoldedFormula(FoldedKind.Unreadable, node);
    }

    // In a circle a gate may be folded more than once.
    private void Report(Rule rule, MefNode node, string message, MefDefinition gate)
    {
        if (_reported.Add(node))
        {
            draft.Report(rule, node.File, node.At, message, gate.Id);
        }
    }
}
