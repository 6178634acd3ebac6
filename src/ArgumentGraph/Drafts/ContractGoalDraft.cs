namespace ArgumentGraph;

/// <summary>A goal of another module as a contract cites it: the contract says what supports and frames it.</summary>
public sealed class ContractGoalDraft : AwayGoalDraft
{
    private readonly ContractDraft _contract;

    internal ContractGoalDraft(ContractDraft contract, ElementDraft cited)
        : base(cited) => _contract = contract;

    /// <summary>By the contract the goal is supported by these, all of which it needs. May be called again with more.</summary>
    /// <param name="supporters">The supporters: of the contract, or cited by it.</param>
    /// <returns>The same draft.</returns>
    /// <exception cref="InvalidOperationException">The goal has supporters already, under another requirement.</exception>
    public ContractGoalDraft SupportedByAll(params ReadOnlySpan<ISupports<GoalDraft>> supporters) => Support(Requirement.All, supporters);

    /// <summary>By the contract the goal is supported by these, any one of which is enough. May be called again with more.</summary>
    /// <param name="supporters">The supporters: of the contract, or cited by it.</param>
    /// <returns>The same draft.</returns>
    /// <exception cref="InvalidOperationException">The goal has supporters already, under another requirement.</exception>
    public ContractGoalDraft SupportedByAny(params ReadOnlySpan<ISupports<GoalDraft>> supporters) => Support(Requirement.Any, supporters);

    /// <summary>By the contract the goal is to be read in the context of these.</summary>
    /// <param name="contexts">Contexts, assumptions and justifications: of the contract, or cited by it.</param>
    /// <returns>The same draft.</returns>
    public ContractGoalDraft InContextOf(params ReadOnlySpan<IFrames> contexts)
    {
        var drafts = new List<ElementDraft>();
        foreach (IFrames context in contexts)
        {
            Cited.AddContexts([context]);
            drafts.Add(context.Draft);
        }

        _contract.Say(Cited, [], drafts);
        return this;
    }

    private ContractGoalDraft Support(Requirement requirement, ReadOnlySpan<ISupports<GoalDraft>> supporters)
    {
        Cited.AddSupporters(requirement, supporters);
        var drafts = new List<ElementDraft>();
        foreach (ISupports<GoalDraft> supporter in supporters)
        {
            drafts.Add(supporter.Draft);
        }

        _contract.Say(Cited, drafts, []);
        return this;
    }
}
