using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>The members of one element while it is read. What is not given, or not well-formed, has its default.</summary>
internal sealed class ElementFields
{
    private static readonly DeferredText NoText = new(string.Empty);

    public string? Id { get; set; }

    public int IdOffset { get; set; }

    public ElementKind? Kind { get; set; }

    public DeferredText Statement { get; set; }

    public string? Description { get; set; }

    public bool IsPathway { get; set; }

    public bool IsUndeveloped { get; set; }

    public Requirement Requirement { get; set; }

    /// <summary>The word given, where neither evidence nor assumptions have such a state.</summary>
    public string? UnknownState { get; set; }

    public EvidenceState? EvidenceState { get; set; }

    public AssumptionState? AssumptionState { get; set; }

    public int StateOffset { get; set; }

    public string? Source { get; set; }

    public string? Subject { get; set; }

    public DateOnly? Collected { get; set; }

    public DateOnly? Expires { get; set; }

    public Likelihood? Likelihood { get; set; }

    public ResponseStep? Step { get; set; }

    public HarmWindow? Harm { get; set; }

    public ValueList<ClaimPoint> ClaimPoints { get; set; } = ValueList<ClaimPoint>.Empty;

    public double? Cost { get; set; }

    public int? Order { get; set; }

    public int? Row { get; set; }

    public ValueMap<string> Suppressions { get; set; } = ValueMap<string>.Empty;

    public ValueMap<ValueList<string>> Tags { get; set; } = ValueMap<ValueList<string>>.Empty;

    public RawJson? Data { get; set; }

    public Standing? AssertedStanding { get; set; }

    public UnknownMembers Unknown { get; } = new();

    public List<(PendingTarget Target, int Offset)> Challenges { get; } = [];

    public void Clear()
    {
        Id = null;
        Kind = null;
        Statement = NoText;
        Description = null;
        IsPathway = false;
        IsUndeveloped = false;
        Requirement = default;
        UnknownState = null;
        EvidenceState = null;
        AssumptionState = null;
        Source = null;
        Subject = null;
        Collected = null;
        Expires = null;
        Likelihood = null;
        Step = null;
        Harm = null;
        ClaimPoints = ValueList<ClaimPoint>.Empty;
        Cost = null;
        Order = null;
        Row = null;
        Suppressions = ValueMap<string>.Empty;
        Tags = ValueMap<ValueList<string>>.Empty;
        Data = null;
        AssertedStanding = null;
        Unknown.Clear();
        Challenges.Clear();
    }

    /// <summary>The element. Members that its kind does not have are left out.</summary>
    public Element ToElement(string id, ElementKind kind)
    {
        ResponseStep? step = kind.Has(ElementMember.Step) ? Step : null;
        HarmWindow? harm = kind.Has(ElementMember.Harm) ? Harm : null;
        bool isInRow = kind.Has(ElementMember.Row);
        ElementDetails? details = ElementDetails.Of(
            Description, Tags, Suppressions, Cost, Data, Unknown.ToMap(), AssertedStanding, step, harm, ClaimPoints, isInRow ? Order : null,
            isInRow ? Row : null);
        return kind switch
        {
            ElementKind.Goal => new Goal(id, string.Empty)
            {
                DeferredStatement = Statement,
                Requirement = Requirement,
                IsUndeveloped = IsUndeveloped,
                IsPathway = IsPathway,
                Likelihood = Likelihood,
                Details = details,
            },
            ElementKind.Strategy => new Strategy(id, string.Empty)
            {
                DeferredStatement = Statement,
                Requirement = Requirement,
                IsUndeveloped = IsUndeveloped,
                Likelihood = Likelihood,
                Details = details,
            },
            ElementKind.Claim => new Claim(id, string.Empty)
            {
                DeferredStatement = Statement,
                Requirement = Requirement,
                IsUndeveloped = IsUndeveloped,
                Likelihood = Likelihood,
                Details = details,
            },
            ElementKind.Evidence => new Evidence(id, string.Empty)
            {
                DeferredStatement = Statement,
                State = EvidenceState,
                Source = Source,
                Subject = Subject,
                Collected = Collected,
                Expires = Expires,
                Likelihood = Likelihood,
                Details = details,
            },
            ElementKind.Assumption => new Assumption(id, string.Empty)
            {
                DeferredStatement = Statement,
                State = AssumptionState ?? ArgumentGraph.AssumptionState.Holds,
                Source = Source,
                Expires = Expires,
                Likelihood = Likelihood,
                Details = details,
            },
            ElementKind.Context => new Context(id, string.Empty) { DeferredStatement = Statement, Details = details },
            _ => new Justification(id, string.Empty) { DeferredStatement = Statement, Details = details },
        };
    }
}
