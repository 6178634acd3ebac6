using System.Globalization;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>
/// Works out expressions: each parameter once, however many need it. Linear in the length of the expressions, and without recursion, so that a long chain of
/// parameters does not overflow the stack.
/// </summary>
internal sealed class MefExpressions(ArgumentImport draft, MefNames names, MefUnits units)
{
    private readonly Dictionary<MefDefinition, MefValue> _parameters = [];
    private readonly HashSet<MefDefinition> _entered = [];
    private readonly List<Frame> _open = [];

    /// <summary>The value of an expression; null where it has none, which has been said.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="container">The fault tree or component from which names are looked up.</param>
    /// <param name="owner">What it is the expression of.</param>
    public double? ValueOf(MefNode expression, int container, string owner)
    {
        _open.Add(new Frame(expression, container, null));
        return Number(Run(), owner);
    }

    /// <summary>The value of a parameter; null where it has none, which has been said.</summary>
    public double? ValueOf(MefDefinition parameter)
    {
        if (!_parameters.TryGetValue(parameter, out MefValue value))
        {
            value = Enter(parameter) ? Run() : _parameters[parameter];
        }

        return Number(value, parameter.Id);
    }

    private double? Number(MefValue value, string owner)
    {
        if (value.Fault is not { } fault)
        {
            return value.Number;
        }

        if (fault.Node is { } node)
        {
            draft.Report(FormatRules.ExpressionWithoutValue, node.File, node.At, $"{fault.Message}, in the expression of '{Spelling.Clip(owner)}'.");
            fault.Node = null;
        }

        return null;
    }

    private MefValue Run()
    {
        while (true)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            Frame frame = _open[^1];
            if (!frame.IsReference && frame.Inputs.Count < frame.Node.Children.Count)
            {
                MefNode child = frame.Node.Children[frame.Inputs.Count];
                _open.Add(new Frame(child, frame.Container, null));
                continue;
            }

            if (frame is { IsReference: true, Referred: null })
            {
                frame.Referred = Referred(frame.Node, frame.Container);
                if (frame.Referred is null)
                {
                    continue;
                }
            }

            MefValue value = frame.Referred ?? Apply(frame);
            _open.RemoveAt(_open.Count - 1);
            if (frame.Parameter is not null)
            {
                _parameters[frame.Parameter] = value;
                _entered.Remove(frame.Parameter);
            }

            if (_open.Count == 0)
            {
                return value;
            }

            Frame around = _open[^1];
            if (around.IsReference)
            {
                around.Referred = value;
            }
            else
            {
                around.Inputs.Add(value);
            }
        }
    }

    // The value of the parameter referred to; null where it has to be worked out first, and has been entered.
    private MefValue? Referred(MefNode reference, int container)
    {
        string name = reference["name"] ?? string.Empty;
        if (names.FindParameter(name, container) is not { } parameter)
        {
            string similar = Spelling.Suggestion(name, names.Parameters.Select(known => known.Id), ", which is not defined.");
            draft.Report(Rules.UnresolvedReference, reference.File, reference.At, $"The expression refers to the parameter '{Spelling.Clip(name)}'{similar}");
            return MefValue.Unknown;
        }

        units.Check(reference, parameter);
        if (_parameters.TryGetValue(parameter, out MefValue value))
        {
            return value;
        }

        if (_entered.Contains(parameter))
        {
            int first = _open.FindIndex(frame => ReferenceEquals(frame.Parameter, parameter));
            string[] chain = [.. _open.Skip(first).Select(frame => frame.Parameter?.Id).OfType<string>().Append(parameter.Id).Select(Spelling.Clip)];
            draft.Report(
                FormatRules.CircularParameter,
                reference.File,
                reference.At,
                $"The parameter '{chain[0]}' needs itself: {string.Join(" → ", chain.Length > 8 ? [.. chain[..6], "…", chain[^1]] : chain)}.");
            return MefValue.Unknown;
        }

        return Enter(parameter) ? null : _parameters[parameter];
    }

    private bool Enter(MefDefinition parameter)
    {
        MefNode[] content = [.. parameter.Content];
        if (content.Length == 1)
        {
            _entered.Add(parameter);
            _open.Add(new Frame(content[0], parameter.Container, parameter));
            return true;
        }

        string found = content.Length == 0 ? "no expression" : "more than one expression";
        draft.Report(Rules.MissingMember, parameter.Node.File, parameter.Node.At, $"The parameter '{Spelling.Clip(parameter.Id)}' has {found}; it takes one.");
        _parameters[parameter] = MefValue.Unknown;
        return false;
    }

    private MefValue Apply(Frame frame)
    {
        MefNode node = frame.Node;
        List<MefValue> inputs = frame.Inputs;
        switch (node.Name)
        {
            case "float" or "int":
                return double.TryParse(node["value"], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
                    ? new MefValue(number)
                    : Fault(node, $"'{Spelling.Clip(node["value"] ?? string.Empty)}' is not a number");
            case "bool":
                return FormulaFolding.ConstantOf(node) is { } constant ? new MefValue(constant ? 1 : 0) : Fault(node, "A Boolean value is true or false");
            case "system-mission-time":
                return new MefValue(units.MissionTimeAt(node));
            case "ite":
                return inputs.Count != 3 ? Wrong(node, inputs.Count, 3, 3)
                    : inputs[0].Fault is not null ? inputs[0]
                    : inputs[0].Number != 0 ? inputs[1]
                    : inputs[2];
            case "case":
                return inputs.Count != 2 ? Wrong(node, inputs.Count, 2, 2)
                    : inputs[0].Fault is not null ? inputs[0]
                    : inputs[1] with { IsPassedOver = inputs[0].Number == 0 };
            case "switch":
                int taken = inputs.FindIndex(input => !input.IsPassedOver);
                return taken < 0 ? Fault(node, "No case of 'switch' applies, and it does not end with an expression for all others") : inputs[taken];
            case "bin":
                return inputs.Count != 2 ? Wrong(node, inputs.Count, 2, 2)
                    : inputs[1].Fault is not null ? inputs[1]
                    : inputs[0] with { Weight = inputs[1].Number };
            case "histogram":
                bool hasLower = node.Children is [{ Name: not "bin" }, ..];
                return inputs.Find(input => input.Fault is not null) is { Fault: not null } unknown ? unknown
                    : Mean(node, MefFunctions.MeanOf(hasLower ? inputs[0].Number : 0, inputs.Skip(hasLower ? 1 : 0).Select(bin => (bin.Number, bin.Weight))));
            case "extern-function" or "test-initiating-event" or "test-functional-event":
            case "periodic-test" when inputs.Count is 5 or 11:
                draft.Lose(LossKind.Dropped, node.File, node.At, $"'{node.Name}' is not worked out: what needs it has no number.");
                return MefValue.Unknown;
            default:
                return Call(node, inputs);
        }
    }

    private MefValue Call(MefNode node, List<MefValue> inputs)
    {
        if (MefFunctions.Find(node.Name) is not { } function)
        {
            string similar = Spelling.Suggestion(node.Name, MefFunctions.Names, string.Empty);
            draft.Report(
                Rules.UnknownKind,
                node.File,
                node.At,
                $"'{Spelling.Clip(node.Name)}' is not a known expression{(similar.Length > 0 ? similar : ".")}");
            return MefValue.Unknown;
        }

        if (inputs.Count < function.Least || inputs.Count > function.Most)
        {
            return Wrong(node, inputs.Count, function.Least, function.Most);
        }

        if (inputs.Find(input => input.Fault is not null) is { Fault: not null } unknown)
        {
            return unknown;
        }

        double value = function.Value([.. inputs.Select(input => input.Number)]);
        string given = string.Join(", ", inputs.Select(input => input.Number.ToString("R", CultureInfo.InvariantCulture)));
        return !double.IsFinite(value) ? Fault(node, $"'{node.Name}' of {Spelling.Clip(given)} has no value")
            : function.IsMean ? Mean(node, value)
            : new MefValue(value);
    }

    private MefValue Mean(MefNode node, double mean)
    {
        if (!double.IsFinite(mean))
        {
            return Fault(node, $"'{node.Name}' has no mean: its bins must ascend, and have weights of 0 or more that are not all 0");
        }

        string value = mean.ToString("R", CultureInfo.InvariantCulture);
        draft.Lose(LossKind.Changed, node.File, node.At, $"'{node.Name}' is read as its mean, {value}: an argument has one number for each element.");
        return new MefValue(mean);
    }

    private MefValue Wrong(MefNode node, int count, int least, int most)
    {
        string expected = most == int.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"at least {least}")
            : least == most ? least.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");
        string found = string.Create(CultureInfo.InvariantCulture, $"'{node.Name}' takes {expected} {(most == 1 ? "input" : "inputs")}, but has {count}.");
        draft.Report(Rules.MissingMember, node.File, node.At, found);
        return MefValue.Unknown;
    }

    private static MefValue Fault(MefNode node, string message) => new(double.NaN, new MefFault(node, message));

    // An expression that is being worked out: the parameter whose it is, and the values of its inputs so far.
    private sealed class Frame(MefNode node, int container, MefDefinition? parameter)
    {
        public MefNode Node { get; } = node;

        public bool IsReference { get; } = string.Equals(node.Name, "parameter", StringComparison.Ordinal);

        public int Container { get; } = container;

        public MefDefinition? Parameter { get; } = parameter;

        public List<MefValue> Inputs { get; } = [];

        public MefValue? Referred { get; set; }
    }
}
