namespace ArgumentGraph.Interchange.FaultTrees;

/// <summary>
/// Reads coherent fault trees for success: a gate becomes the claim that it does not fail, a basic event the evidence that it does not occur. What an OR
/// gate needs is all, an AND gate any, and k of n failing is at least n−k+1 that do not. House events are constants: context of the gates that name them.
/// </summary>
internal sealed class FaultTreeReader
{
    private readonly ArgumentImport _draft;
    private readonly MefModel _model;
    private readonly MefExpressions _expressions;
    private readonly MefLikelihoods _likelihoods;
    private readonly MefUnits _units;

    /// <param name="draft">The argument that is read.</param>
    /// <param name="missionTime">The mission time in hours; null where none is given.</param>
    public FaultTreeReader(ArgumentImport draft, double? missionTime)
    {
        _draft = draft;
        _model = new MefModel(draft);
        _units = new MefUnits(draft, missionTime);
        _expressions = new MefExpressions(draft, _model.Names, _units);
        _likelihoods = new MefLikelihoods(draft, _expressions);
    }

    public void Read()
    {
        bool isModel = false;
        foreach (SourceFile file in _draft.Files)
        {
            isModel |= _model.Read(file);
        }

        _draft.IsArgument = isModel;
        _draft.Title = _model.Title;
        ReadParameters();
        var commonCauses = new CommonCauseReader(_draft, _model.Names, _likelihoods);
        _model.CommonCauses.ForEach(group => commonCauses.Read(group.Node, group.Container));
        List<MefDefinition> definitions = _model.Names.All;
        foreach (MefDefinition house in definitions.Where(definition => definition.IsHouseEvent))
        {
            house.Constant = ConstantOf(house);
        }

        var folding = new FormulaFolding(_draft, _model.Names);
        folding.FoldAll();
        var use = new GateUse(_model.Names, folding, IsMarked);
        var formulas = new FormulaReader(_draft, _model.Names, folding, use);
        bool marksPathways = definitions.Exists(IsMarked);
        foreach (MefDefinition definition in definitions)
        {
            _draft.CancellationToken.ThrowIfCancellationRequested();
            if (definition.IsGate)
            {
                bool isGoal = marksPathways ? IsMarked(definition) : !definition.IsReferenced;
                formulas.AddGate(definition, isGoal, StatementOf(definition), TagsOf(definition));
            }
            else if (definition.IsHouseEvent)
            {
                AddHouseEvent(definition);
            }
            else
            {
                AddBasicEvent(definition);
            }
        }
    }

    private static bool IsMarked(MefDefinition definition) =>
        definition.IsGate && definition.Attributes.Any(attribute => string.Equals(attribute.Name, OpenPsaFormat.PathwayAttribute, StringComparison.Ordinal));

    // All of them: what is wrong in one is said, whether or not it is needed.
    private void ReadParameters()
    {
        foreach (MefDefinition parameter in _model.Names.Parameters)
        {
            _units.Check(parameter);
            if (_expressions.ValueOf(parameter) is not null)
            {
                MefNode node = parameter.Node;
                string message = $"The parameter '{Spelling.Clip(parameter.Id)}': an argument has no parameters, only the numbers that they give to events.";
                _draft.Lose(LossKind.Changed, node.File, node.At, message);
            }
        }
    }

    private bool ConstantOf(MefDefinition house)
    {
        MefNode? constant = house.Content.FirstOrDefault();
        string id = Spelling.Clip(house.Id);
        if (constant is null)
        {
            _draft.Lose(LossKind.Inferred, house.Node.File, house.Node.At, $"The house event '{id}' does not say what it is; it is false.", house.Id);
            return false;
        }

        foreach (MefNode more in house.Content.Skip(1))
        {
            _draft.Lose(LossKind.Dropped, more.File, more.At, $"'{Spelling.Clip(more.Name)}' of '{id}': a house event has one constant.", house.Id);
        }

        if (constant.Name is "constant" && FormulaFolding.ConstantOf(constant) is { } occurs)
        {
            return occurs;
        }

        _draft.Report(Rules.ValueOutOfRange, constant.File, constant.At, $"The house event '{id}' is neither the constant true nor false.", house.Id);
        return false;
    }

    private void AddHouseEvent(MefDefinition house)
    {
        MefNode node = house.Node;
        bool occurs = house.Constant!.Value;
        string statement = occurs ? OpenPsaFormat.Occurrence + LabelOf(house) : StatementOf(house);
        string message = $"The house event '{Spelling.Clip(house.Id)}' is {(occurs ? "true" : "false")} for good: "
            + "it is folded into the gates that name it, and is their context.";
        _draft.Lose(LossKind.Changed, node.File, node.At, message, house.Id);
        _draft.Add(new Context(house.Id, statement) { Tags = TagsOf(house) }, node.File, node.At, node.At);
    }

    private void AddBasicEvent(MefDefinition definition)
    {
        MefNode node = definition.Node;
        var evidence = new Evidence(definition.Id, StatementOf(definition)) { Tags = TagsOf(definition) };
        MefNode[] content = [.. definition.Content];
        string id = Spelling.Clip(definition.Id);
        foreach (MefNode more in content.Skip(1))
        {
            _draft.Lose(LossKind.Dropped, more.File, more.At, $"'{Spelling.Clip(more.Name)}' of '{id}': an event has one expression.", definition.Id);
        }

        if (definition.CommonCause is { } cause)
        {
            if (content.Length > 0)
            {
                string message = $"The expression of '{id}': that of its common-cause group '{Spelling.Clip(cause.Name)}' stands for it.";
                _draft.Lose(LossKind.Dropped, content[0].File, content[0].At, message, definition.Id);
            }

            evidence = evidence with { Likelihood = cause.Likelihood };
            if (cause.Beta is { } beta)
            {
                ValueMap<ValueList<string>> tags = evidence.Tags.With(OpenPsaCommonCauses.GroupTag, [cause.Name]).With(
                    OpenPsaCommonCauses.BetaTag, [beta.Literal]);
                evidence = evidence with { Tags = tags };
            }
        }
        else if (content.Length > 0)
        {
            evidence = evidence with { Likelihood = _likelihoods.Of(content[0], definition.Container, definition.Id, definition.Id) };
        }

        _draft.Add(evidence, node.File, node.At, node.At);
    }

    private static string LabelOf(MefDefinition definition)
    {
        string? label = definition.Node.Child("label")?.Text;
        return string.IsNullOrWhiteSpace(label) ? definition.Id : label.Trim();
    }

    private static string StatementOf(MefDefinition definition)
    {
        string label = definition.Node.Child("label")?.Text ?? string.Empty;
        return label.StartsWith(OpenPsaFormat.Failure, StringComparison.Ordinal)
            ? label[OpenPsaFormat.Failure.Length..]
            : OpenPsaFormat.Success + LabelOf(definition);
    }

    private static ValueMap<ValueList<string>> TagsOf(MefDefinition definition)
    {
        IEnumerable<IGrouping<string, string>> tags = definition.Attributes
            .Where(attribute => !string.Equals(attribute.Name, OpenPsaFormat.PathwayAttribute, StringComparison.Ordinal))
            .GroupBy(attribute => attribute.Name, attribute => attribute.Value, StringComparer.Ordinal);
        return ValueMap<ValueList<string>>.FromEntries([.. tags.Select(values => KeyValuePair.Create<string, ValueList<string>>(values.Key, [.. values]))]);
    }
}
