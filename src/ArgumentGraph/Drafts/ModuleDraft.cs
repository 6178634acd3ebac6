namespace ArgumentGraph;

/// <summary>
/// A module in an <see cref="ArgumentBuilder"/>: elements drafted by it are of the module, and have ids that begin with its name. What it cites of other
/// modules may support, and cannot be supported: that does not compile. Made by <see cref="ArgumentBuilder.Module"/>.
/// </summary>
/// <example>
/// <code>
/// var draft = new ArgumentBuilder("The weights stay where they are");
/// ModuleDraft storage = draft.Module("Storage");
/// GoalDraft unread = storage.Goal("G5", "Inference accounts cannot read the weights").Public()
///     .SupportedByAll(storage.Evidence("Sn1", "Audit of file permissions").Available());
/// ModuleDraft oversight = draft.Module("Oversight");
/// oversight.Goal("G1", "Nobody reads the weights").SupportedByAll(oversight.Away(unread));
/// Argument argument = draft.Build();
/// </code>
/// </example>
public class ModuleDraft
{
    private readonly ArgumentBuilder _builder;
    private readonly List<ElementDraft> _cited = [];

    internal ModuleDraft(ArgumentBuilder builder, string name, string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        _builder = builder;
        Name = name;
        Title = title;
    }

    /// <summary>Its name: what the ids of its elements begin with, before a slash.</summary>
    public string Name { get; }

    /// <summary>Its title; empty where none was given.</summary>
    public string Title { get; }

    /// <summary>Adds a goal to the module.</summary>
    /// <param name="id">Its id within the module: <c>G5</c> is <c>Storage/G5</c> in the argument.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public GoalDraft Goal(string id, string statement) => _builder.Goal(new Goal(Whole(id), statement) { Module = Name });

    /// <summary>Adds a strategy to the module.</summary>
    /// <param name="id">Its id within the module.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public StrategyDraft Strategy(string id, string statement) => _builder.Strategy(new Strategy(Whole(id), statement) { Module = Name });

    /// <summary>Adds a claim to the module.</summary>
    /// <param name="id">Its id within the module.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public ClaimDraft Claim(string id, string statement) => _builder.Claim(new Claim(Whole(id), statement) { Module = Name });

    /// <summary>Adds evidence to the module, its state not stated.</summary>
    /// <param name="id">Its id within the module.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public EvidenceDraft Evidence(string id, string statement) => _builder.Evidence(new Evidence(Whole(id), statement) { Module = Name });

    /// <summary>Adds a context to the module.</summary>
    /// <param name="id">Its id within the module.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public ContextDraft Context(string id, string statement) => _builder.Context(new Context(Whole(id), statement) { Module = Name });

    /// <summary>Adds an assumption to the module, which holds.</summary>
    /// <param name="id">Its id within the module.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public AssumptionDraft Assumption(string id, string statement) => _builder.Assumption(new Assumption(Whole(id), statement) { Module = Name });

    /// <summary>Adds a justification to the module.</summary>
    /// <param name="id">Its id within the module.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public JustificationDraft Justification(string id, string statement) =>
        _builder.Justification(new Justification(Whole(id), statement) { Module = Name });

    /// <summary>Cites a goal of another module; its text is kept as it is when the argument is built.</summary>
    /// <param name="goal">The goal.</param>
    /// <exception cref="ArgumentNullException"><paramref name="goal"/> is null.</exception>
    /// <exception cref="ArgumentException">It is of this module, or of another builder.</exception>
    public virtual AwayGoalDraft Away(GoalDraft goal) => new(Cite(goal));

    /// <summary>Cites a claim of another module.</summary>
    /// <param name="claim">The claim.</param>
    /// <exception cref="ArgumentNullException"><paramref name="claim"/> is null.</exception>
    /// <exception cref="ArgumentException">It is of this module, or of another builder.</exception>
    public AwayClaimDraft Away(ClaimDraft claim) => new(Cite(claim));

    /// <summary>Cites evidence of another module.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    /// <exception cref="ArgumentException">It is of this module, or of another builder.</exception>
    public AwayEvidenceDraft Away(EvidenceDraft evidence) => new(Cite(evidence));

    /// <summary>Cites a context, assumption or justification of another module.</summary>
    /// <param name="context">The context, assumption or justification.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="ArgumentException">It is of this module, or of another builder.</exception>
    public AwayContextDraft Away(IFrames context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(Cite(context.Draft));
    }

    /// <summary>The module as it is built.</summary>
    internal ArgumentModule ToModule() => new()
    {
        Name = Name,
        Title = Title,
        IsContract = this is ContractDraft,
        AwayElements = [.. _cited.Select(AwayElementOf)],
    };

    private protected virtual AwayElement AwayElementOf(ElementDraft cited) =>
        new() { Id = cited.Id, Kind = cited.Content.Kind, Statement = cited.Content.Statement };

    private protected ElementDraft Cite(ElementDraft cited)
    {
        ArgumentNullException.ThrowIfNull(cited);
        if (!cited.IsOf(_builder))
        {
            throw new ArgumentException($"'{cited.Id}' was drafted by another builder than the module '{Name}'.", nameof(cited));
        }

        if (cited.Content.Module == Name)
        {
            throw new ArgumentException($"'{cited.Id}' is of the module '{Name}' itself; use it as it is.", nameof(cited));
        }

        if (!_cited.Contains(cited))
        {
            _cited.Add(cited);
        }

        return cited;
    }

    private string Whole(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Model.ModuleName.Qualify(Name, id);
    }
}
