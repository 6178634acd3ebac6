using System.Runtime.CompilerServices;
using ArgumentGraph.Model;
using ArgumentGraph.Text;

namespace ArgumentGraph.Json;

/// <summary>The members of one element while it is read. What is not given, or not well-formed, has its default.</summary>
internal sealed class ElementFields
{
    private static readonly DeferredText NoText = new(string.Empty);

    // Of many elements tags and module are all that there is beside the common members, and the same for many: they share their details.
    private readonly ElementDetails?[] _shared = new ElementDetails?[256];

    // Not read-only: asked for, it remembers its text.
    private DeferredText _id;

    /// <summary>The id, or null. Its string is made when it is first asked for: for a finding.</summary>
    public string? Id => _id.ValueOrNull;

    /// <summary>The id, left where it was read.</summary>
    public DeferredText DeferredId
    {
        get => _id;
        set => _id = value;
    }

    /// <summary>Whether the id has nothing but letters that every id may have.</summary>
    public bool HasPlainId { get; set; }

    public int IdOffset { get; set; }

    public ElementKind? Kind { get; set; }

    public string? Module { get; set; }

    public bool IsPublic { get; set; }

    public bool IsAway { get; set; }

    public bool IsToBeSupportedByContract { get; set; }

    public bool IsUninstantiated { get; set; }

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

    public DeferredText Source { get; set; }

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
        _id = default;
        HasPlainId = false;
        Kind = null;
        Module = null;
        IsPublic = false;
        IsAway = false;
        IsToBeSupportedByContract = false;
        IsUninstantiated = false;
        Statement = NoText;
        Description = null;
        IsPathway = false;
        IsUndeveloped = false;
        Requirement = default;
        UnknownState = null;
        EvidenceState = null;
        AssumptionState = null;
        Source = default;
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
    public Element ToElement(DeferredText id, ElementKind kind)
    {
        ElementDetails? details = Details(kind);
        return kind switch
        {
            ElementKind.Goal => new Goal(string.Empty, string.Empty)
            {
                DeferredId = id,
                DeferredStatement = Statement,
                Requirement = Requirement,
                IsUndeveloped = IsUndeveloped,
                IsPathway = IsPathway,
                Likelihood = Likelihood,
                Details = details,
            },
            ElementKind.Strategy => new Strategy(string.Empty, string.Empty)
            {
                DeferredId = id,
                DeferredStatement = Statement,
                Requirement = Requirement,
                IsUndeveloped = IsUndeveloped,
                Likelihood = Likelihood,
                Details = details,
            },
            ElementKind.Claim => new Claim(string.Empty, string.Empty)
            {
                DeferredId = id,
                DeferredStatement = Statement,
                Requirement = Requirement,
                IsUndeveloped = IsUndeveloped,
                Likelihood = Likelihood,
                Details = details,
            },
            ElementKind.Evidence => new Evidence(string.Empty, string.Empty)
            {
                DeferredId = id,
                DeferredStatement = Statement,
                State = EvidenceState,
                DeferredSource = Source,
                Subject = Subject,
                Collected = Collected,
                Expires = Expires,
                Likelihood = Likelihood,
                Details = details,
            },
            ElementKind.Assumption => new Assumption(string.Empty, string.Empty)
            {
                DeferredId = id,
                DeferredStatement = Statement,
                State = AssumptionState ?? ArgumentGraph.AssumptionState.Holds,
                DeferredSource = Source,
                Expires = Expires,
                Likelihood = Likelihood,
                Details = details,
            },
            ElementKind.Context => new Context(string.Empty, string.Empty) { DeferredId = id, DeferredStatement = Statement, Details = details },
            _ => new Justification(string.Empty, string.Empty) { DeferredId = id, DeferredStatement = Statement, Details = details },
        };
    }

    private ElementDetails? Details(ElementKind kind)
    {
        bool hasOthers = Description is not null || Suppressions.Count > 0 || Cost is not null || Data is not null || Unknown.Count > 0
            || AssertedStanding is not null || Step is not null || Harm is not null || ClaimPoints.Count > 0 || Order is not null || Row is not null
            || IsPublic || IsAway || IsToBeSupportedByContract || IsUninstantiated;
        if (!hasOthers)
        {
            return Module is null && Tags.Count == 0 ? null : SharedDetails();
        }

        bool isInRow = kind.Has(ElementMember.Row);
        var details = new ElementDetails
        {
            Description = Description,
            Tags = Tags,
            Suppressions = Suppressions,
            Cost = Cost,
            Data = Data,
            UnknownMembers = Unknown.ToMap(),
            AssertedStanding = AssertedStanding,
            Step = kind.Has(ElementMember.Step) ? Step : null,
            Harm = kind.Has(ElementMember.Harm) ? Harm : null,
            ClaimPoints = ClaimPoints,
            Order = isInRow ? Order : null,
            Row = isInRow ? Row : null,
            Module = Module,
            IsPublic = IsPublic && kind.Has(ElementMember.Public),
            IsAway = IsAway && kind.Has(ElementMember.Away),
            IsUninstantiated = IsUninstantiated,
            IsToBeSupportedByContract = IsToBeSupportedByContract && kind.Has(ElementMember.ToBeSupportedByContract),
        };

        // What belongs to another kind is left out, and so there may be nothing.
        return ElementDetails.With(details, same => same);
    }

    private ElementDetails SharedDetails()
    {
        ref ElementDetails? shared = ref _shared[RuntimeHelpers.GetHashCode(Tags) % _shared.Length];
        return shared is not null && ReferenceEquals(shared.Tags, Tags) && shared.Module == Module
            ? shared
            : shared = new ElementDetails { Module = Module, Tags = Tags };
    }
}
