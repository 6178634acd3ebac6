using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph;

/// <summary>
/// Writes an argument in code. Each method makes one element and returns a draft of it, whose type says what it may support: a wrong edge does not compile.
/// Not safe to share between threads; the arguments that it builds are.
/// </summary>
/// <example>
/// <code>
/// var draft = new ArgumentBuilder("Risk of sabotage by model M is very low");
/// EvidenceDraft audit = draft.Evidence("E7", "Storage audit: inference accounts cannot read weights")
///     .Available().Expires(new DateOnly(2027, 8, 1)).Doubt(0.03);
/// ClaimDraft unread = draft.Claim("C4", "The model cannot read its own weights").SupportedByAll(audit);
/// draft.Goal("P6", "Risk from self-exfiltration is very low").AsPathway().SupportedByAll(unread);
/// Argument argument = draft.Build();
/// </code>
/// </example>
public sealed class ArgumentBuilder
{
    private readonly List<ElementDraft> _drafts = [];
    private readonly List<ModuleDraft> _modules = [];

    /// <summary>Begins an argument.</summary>
    /// <param name="title">What the argument is about, in a line.</param>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is null.</exception>
    public ArgumentBuilder(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Title = title;
    }

    /// <summary>What the argument is about, in a line.</summary>
    public string Title { get; }

    /// <summary>Adds a goal.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public GoalDraft Goal(string id, string statement) => Goal(new Goal(id, statement));

    /// <summary>Adds a goal.</summary>
    /// <param name="goal">The goal.</param>
    public GoalDraft Goal(Goal goal) => Add(new GoalDraft(this, goal));

    /// <summary>Adds a strategy.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public StrategyDraft Strategy(string id, string statement) => Strategy(new Strategy(id, statement));

    /// <summary>Adds a strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    public StrategyDraft Strategy(Strategy strategy) => Add(new StrategyDraft(this, strategy));

    /// <summary>Adds a claim.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public ClaimDraft Claim(string id, string statement) => Claim(new Claim(id, statement));

    /// <summary>Adds a claim.</summary>
    /// <param name="claim">The claim.</param>
    public ClaimDraft Claim(Claim claim) => Add(new ClaimDraft(this, claim));

    /// <summary>Adds evidence, its state not stated.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public EvidenceDraft Evidence(string id, string statement) => Evidence(new Evidence(id, statement));

    /// <summary>Adds evidence.</summary>
    /// <param name="evidence">The evidence.</param>
    public EvidenceDraft Evidence(Evidence evidence) => Add(new EvidenceDraft(this, evidence));

    /// <summary>Adds a context.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public ContextDraft Context(string id, string statement) => Context(new Context(id, statement));

    /// <summary>Adds a context.</summary>
    /// <param name="context">The context.</param>
    public ContextDraft Context(Context context) => Add(new ContextDraft(this, context));

    /// <summary>Adds an assumption, which holds.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public AssumptionDraft Assumption(string id, string statement) => Assumption(new Assumption(id, statement));

    /// <summary>Adds an assumption.</summary>
    /// <param name="assumption">The assumption.</param>
    public AssumptionDraft Assumption(Assumption assumption) => Add(new AssumptionDraft(this, assumption));

    /// <summary>Adds a justification.</summary>
    /// <param name="id">See <see cref="Element.Id"/>.</param>
    /// <param name="statement">See <see cref="Element.Statement"/>.</param>
    public JustificationDraft Justification(string id, string statement) => Justification(new Justification(id, statement));

    /// <summary>Adds a justification.</summary>
    /// <param name="justification">The justification.</param>
    public JustificationDraft Justification(Justification justification) => Add(new JustificationDraft(this, justification));

    /// <summary>Begins a module (<see cref="ArgumentModule"/>).</summary>
    /// <param name="name">Its name, 1 to 256 characters: what the ids of its elements begin with, before a slash.</param>
    /// <param name="title">Its title; empty for none.</param>
    /// <returns>What adds elements to it.</returns>
    /// <exception cref="ArgumentException">The name is not valid, or the builder has such a module already.</exception>
    public ModuleDraft Module(string name, string title = "") => AddModule(new ModuleDraft(this, Unused(name), title));

    /// <summary>Begins a contract: a module that joins goals left to it to goals of others.</summary>
    /// <param name="name">Its name, 1 to 256 characters.</param>
    /// <param name="title">Its title; empty for none.</param>
    /// <returns>What adds elements to it.</returns>
    /// <exception cref="ArgumentException">The name is not valid, or the builder has such a module already.</exception>
    public ContractDraft Contract(string name, string title = "") => AddModule(new ContractDraft(this, Unused(name), title));

    /// <summary>
    /// Makes the argument. The builder can be used on; the argument does not change with it. Linear in the number of elements and relationships.
    /// </summary>
    /// <exception cref="MalformedArgumentException">An id is given twice or is invalid, or a text is not well-formed
    /// Unicode: all such findings at once.</exception>
    public Argument Build()
    {
        var findings = new FindingList(source: null);
        var assembly = new ArgumentAssembly(findings);
        ElementRules.CheckText(findings, "The title", Title, elementId: null);
        foreach (ElementDraft draft in _drafts)
        {
            Element element = draft.ToElement();
            ElementRules.Check(findings, element);
            assembly.Add(element, offset: -1, idOffset: -1);
        }

        assembly.RemoveDuplicates();
        foreach (ElementDraft draft in _drafts)
        {
            draft.AddRelationships(assembly);
        }

        Argument argument = assembly.Finish(
            Title, ArgumentOrigin.None with { Modules = [.. _modules.Select(module => new PlacedModule(module.ToModule(), -1, []))] });
        return findings.HasErrors ? throw new MalformedArgumentException(findings.ToFindings()) : argument;
    }

    private string Unused(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ModuleName.ProblemOf(name) is { } problem ? throw new ArgumentException(problem, nameof(name))
            : _modules.Exists(module => module.Name == name) ? throw new ArgumentException($"There is a module '{name}' already.", nameof(name))
            : name;
    }

    private T AddModule<T>(T module)
        where T : ModuleDraft
    {
        _modules.Add(module);
        return module;
    }

    private T Add<T>(T draft)
        where T : ElementDraft
    {
        _drafts.Add(draft);
        return draft;
    }
}
