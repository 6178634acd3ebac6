using System.Globalization;

namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>
/// Reads coherent fault trees for success: a gate becomes the claim that it does not fail, a basic event the evidence that it does not occur. What an OR gate needs is all, an AND gate any,
/// and k of n failing is at least n−k+1 that do not.
/// </summary>
internal sealed class FaultTreeReader(ArgumentImport draft)
{
    private readonly MefNames _names = new();

    public void Read()
    {
        MefNode? root = MefParser.Parse(draft);
        if (root is null || !string.Equals(root.Name, "opsa-mef", StringComparison.Ordinal))
        {
            draft.IsArgument = false;
            if (root is not null)
            {
                draft.Report(Rules.UnknownFormat, draft.Main, root.At, $"The root element is '{Spelling.Clip(root.Name)}'; that of a fault tree model is 'opsa-mef'.");
            }

            return;
        }

        draft.Title = root.Child("label")?.Text ?? root["name"];
        Collect(root);
        var formulas = new FormulaReader(draft, _names);
        foreach (MefDefinition gate in _names.All.Where(definition => definition.IsGate))
        {
            formulas.MarkReferences(gate);
        }

        bool marksPathways = _names.All.Exists(IsMarked);
        foreach (MefDefinition definition in _names.All)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            if (definition.IsGate)
            {
                formulas.AddGate(definition, isGoal: marksPathways ? IsMarked(definition) : !definition.IsReferenced, StatementOf(definition), TagsOf(definition));
            }
            else
            {
                AddEvent(definition);
            }
        }
    }

    private static bool IsMarked(MefDefinition definition) =>
        definition.IsGate && definition.Attributes.Any(attribute => string.Equals(attribute.Name, OpenPsaFormat.PathwayAttribute, StringComparison.Ordinal));

    // What stands in fault trees, components and the model's data; nothing else has a reading.
    private void Collect(MefNode root)
    {
        var open = new Stack<(MefNode Node, int Container, string? Name, bool IsPrivate)>();
        Push(root, 0, null, isPrivate: false);
        while (open.TryPop(out (MefNode Node, int Container, string? Name, bool IsPrivate) next))
        {
            (MefNode node, int container, string? containerName, bool isPrivate) = next;
            isPrivate = node["role"] is { } role ? string.Equals(role, "private", StringComparison.Ordinal) : isPrivate;
            switch (node.Name)
            {
                case "define-gate" or "define-basic-event" or "define-house-event":
                    if (RequiredName(node) is { } name)
                    {
                        _names.Add(node, name, container, containerName, isPrivate);
                    }

                    break;
                case "define-fault-tree" or "define-component":
                    string own = RequiredName(node) ?? string.Empty;
                    if (node.Child("label") is { Text.Length: > 0 } label)
                    {
                        draft.Lose(LossKind.Dropped, draft.Main, label.At, $"The label of '{Spelling.Clip(own)}': an argument has no fault trees, only their gates.");
                    }

                    Push(node, _names.AddContainer(container, own), own, isPrivate);
                    break;
                case "model-data":
                    Push(node, container, containerName, isPrivate);
                    break;
                case "label" or "attributes":
                    break;
                default:
                    draft.Lose(LossKind.Dropped, draft.Main, node.At, $"'{Spelling.Clip(node.Name)}'{(node["name"] is { } named ? $" '{Spelling.Clip(named)}'" : string.Empty)}: an argument has no place for it.");
                    break;
            }
        }

        void Push(MefNode node, int container, string? name, bool isPrivate)
        {
            for (int child = node.Children.Count - 1; child >= 0; child--)
            {
                open.Push((node.Children[child], container, name, isPrivate));
            }
        }
    }

    private string? RequiredName(MefNode node)
    {
        if (node["name"] is { Length: > 0 } name)
        {
            return name;
        }

        draft.Report(Rules.MissingMember, draft.Main, node.At, $"'{node.Name}' has no name.");
        return null;
    }

    private void AddEvent(MefDefinition definition)
    {
        var evidence = new Evidence(definition.Id, StatementOf(definition)) { Tags = TagsOf(definition) };
        MefNode[] content = [.. definition.Content];
        foreach (MefNode more in content.Skip(1))
        {
            draft.Lose(LossKind.Dropped, draft.Main, more.At, $"'{Spelling.Clip(more.Name)}' of '{Spelling.Clip(definition.Id)}': an event has one expression.", definition.Id);
        }

        if (string.Equals(definition.Node.Name, "define-house-event", StringComparison.Ordinal))
        {
            evidence = AsHouseEvent(evidence, content.FirstOrDefault(), definition.Node.At);
        }
        else if (content.Length > 0)
        {
            evidence = evidence with { Likelihood = DoubtOf(content[0], definition.Id) };
        }

        draft.Add(evidence, draft.Main, definition.Node.At, definition.Node.At);
    }

    private Evidence AsHouseEvent(Evidence evidence, MefNode? constant, int at)
    {
        bool? occurs = constant is not { Name: "constant" } ? null : constant["value"] switch { "true" or "1" => true, "false" or "0" => false, _ => null };
        if (occurs is null)
        {
            draft.Report(Rules.ValueOutOfRange, draft.Main, constant?.At ?? at, $"The house event '{Spelling.Clip(evidence.Id)}' is neither the constant true nor false.", evidence.Id);
            return evidence;
        }

        draft.Lose(LossKind.Changed, draft.Main, at, $"The house event '{Spelling.Clip(evidence.Id)}', which {(occurs.Value ? "occurs" : "does not occur")}, is evidence that is {(occurs.Value ? "missing" : "without doubt")}.", evidence.Id);
        return occurs.Value ? evidence with { State = EvidenceState.Missing } : evidence with { Likelihood = Likelihood.FromDoubt(0) };
    }

    private Likelihood? DoubtOf(MefNode expression, string id)
    {
        if (expression.Name is not "float" and not "int")
        {
            draft.Lose(LossKind.Dropped, draft.Main, expression.At, $"The expression '{Spelling.Clip(expression.Name)}' of '{Spelling.Clip(id)}': only numbers are read as a doubt.", id);
            return null;
        }

        string literal = expression["value"]?.Trim() ?? string.Empty;
        if (double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out double doubt) && doubt >= 0 && doubt <= 1)
        {
            return (IsJsonNumber(literal) ? Likelihood.FromLiteral(literal, isDoubt: true) : null) ?? Likelihood.FromDoubt(doubt == 0 ? 0 : doubt);
        }

        draft.Report(Rules.ValueOutOfRange, draft.Main, expression.At, $"'{Spelling.Clip(literal)}' is not a probability: a number from 0 to 1.", id);
        return null;
    }

    private static bool IsJsonNumber(string literal)
    {
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(literal);
            return document.RootElement.ValueKind == System.Text.Json.JsonValueKind.Number;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static string StatementOf(MefDefinition definition)
    {
        string label = definition.Node.Child("label")?.Text ?? string.Empty;
        return label.StartsWith(OpenPsaFormat.Failure, StringComparison.Ordinal) ? label[OpenPsaFormat.Failure.Length..]
            : OpenPsaFormat.Success + (string.IsNullOrWhiteSpace(label) ? definition.Id : label.Trim());
    }

    private static ValueMap<ValueList<string>> TagsOf(MefDefinition definition)
    {
        IEnumerable<IGrouping<string, string>> tags = definition.Attributes
            .Where(attribute => !string.Equals(attribute.Name, OpenPsaFormat.PathwayAttribute, StringComparison.Ordinal))
            .GroupBy(attribute => attribute.Name, attribute => attribute.Value, StringComparer.Ordinal);
        return ValueMap<ValueList<string>>.FromEntries([.. tags.Select(values => KeyValuePair.Create<string, ValueList<string>>(values.Key, [.. values]))]);
    }
}
