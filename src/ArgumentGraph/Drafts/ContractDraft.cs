namespace ArgumentGraph;

/// <summary>
/// A contract in an <see cref="ArgumentBuilder"/> (GSN Community Standard 3, part 1, 4.7): a module that joins goals left to it to goals of suppliers. Goals
/// that it cites can be supported. Made by <see cref="ArgumentBuilder.Contract"/>.
/// </summary>
/// <example>
/// <code>
/// var draft = new ArgumentBuilder("Copies of the weights");
/// GoalDraft copies = draft.Module("Oversight").Goal("G3", "Copies do not outlive their purpose").ToBeSupportedByContract();
/// GoalDraft deleted = draft.Module("Backups").Goal("G9", "Backups are deleted after 30 days").Public().Undeveloped();
/// ContractDraft contract = draft.Contract("BackupContract");
/// contract.Away(copies).SupportedByAll(contract.Strategy("S1", "Backups are the only copies").SupportedByAll(contract.Away(deleted)));
/// Argument argument = draft.Build();
/// </code>
/// </example>
public sealed class ContractDraft : ModuleDraft
{
    private readonly Dictionary<ElementDraft, (List<ElementDraft> Supporters, List<ElementDraft> Contexts)> _said = [];

    internal ContractDraft(ArgumentBuilder builder, string name, string title)
        : base(builder, name, title)
    {
    }

    /// <summary>Cites a goal of another module, whose support the contract may say.</summary>
    /// <param name="goal">The goal.</param>
    /// <exception cref="ArgumentNullException"><paramref name="goal"/> is null.</exception>
    /// <exception cref="ArgumentException">It is of this contract, or of another builder.</exception>
    public override ContractGoalDraft Away(GoalDraft goal) => new(this, Cite(goal));

    internal void Say(ElementDraft cited, IEnumerable<ElementDraft> supporters, IEnumerable<ElementDraft> contexts)
    {
        if (!_said.TryGetValue(cited, out (List<ElementDraft> Supporters, List<ElementDraft> Contexts) said))
        {
            _said[cited] = said = ([], []);
        }

        said.Supporters.AddRange(supporters);
        said.Contexts.AddRange(contexts);
    }

    private protected override AwayElement AwayElementOf(ElementDraft cited)
    {
        AwayElement away = base.AwayElementOf(cited);
        return !_said.TryGetValue(cited, out (List<ElementDraft> Supporters, List<ElementDraft> Contexts) said) ? away : away with
        {
            SupportedBy = [.. said.Supporters.Select(draft => draft.Id).Distinct(StringComparer.Ordinal)],
            InContextOf = [.. said.Contexts.Select(draft => draft.Id).Distinct(StringComparer.Ordinal)],
        };
    }
}
