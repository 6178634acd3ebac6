using System.Text.Json.Serialization;
using ArgumentGraph.Model;
using ArgumentGraph.Notebooks;
using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>
/// A node's content: kind, id, statement and what else is known of it. An immutable value, compared by value and shared
/// between arguments. Who supports whom is asked of the <see cref="Argument"/>, not of the element.
/// </summary>
/// <remarks>
/// To change an element, take a copy with other values (<c>element with { Statement = "…" }</c>) and put it into a new
/// argument with <see cref="Argument.Edit"/>.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
[JsonConverter(typeof(ElementJsonConverter<Element>))]
public abstract partial record Element
{
    /// <summary>How far <see cref="Order"/> reaches from 0.</summary>
    internal const int MostOrder = 1_000_000;

    /// <summary>How far down <see cref="Row"/> reaches.</summary>
    internal const int MostRow = 1_000;

    // Not read-only: asked for, they remember their texts.
    private DeferredText _id;
    private DeferredText _statement;

    // Most elements have none of the rarer members, so these share one field that is null then.
    private readonly ElementDetails? _details;

    private protected Element(string id, string statement)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(statement);
        _id = new DeferredText(id);
        _statement = new DeferredText(statement);
    }

    /// <summary>The kind of element.</summary>
    public abstract ElementKind Kind { get; }

    /// <summary>The last day on which evidence or an assumption is valid; null if it does not expire, and for all other kinds.</summary>
    public DateOnly? LastValidDay => this switch
    {
        Evidence evidence => evidence.Expires,
        Assumption assumption => assumption.Expires,
        _ => null,
    };

    /// <summary>How likely the author says it is that the element holds; null if nothing is said, and for contexts and justifications.</summary>
    public Likelihood? StatedLikelihood => this switch
    {
        Evidence evidence => evidence.Likelihood,
        Assumption assumption => assumption.Likelihood,
        SupportableElement supportable => supportable.Likelihood,
        _ => null,
    };

    /// <summary>What a claim or an item of evidence does in the response to harm; null if nothing is said, and for all other kinds.</summary>
    public ResponseStep? StatedStep => _details?.Step;

    /// <summary>
    /// The name by which other elements refer to this one: unique in its argument, case-sensitive, 1 to 256 UTF-16 units,
    /// without control, format, surrogate or unassigned characters and without blanks at either end. Checked when an argument is made.
    /// </summary>
    public string Id
    {
        get => _id.Value;
        init => _id = new DeferredText(value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>What the element says. May be empty, which is a finding.</summary>
    public string Statement
    {
        get => _statement.Value;
        init => _statement = new DeferredText(value ?? throw new ArgumentNullException(nameof(value)));
    }

    /// <summary>A longer text about the element, or null.</summary>
    public string? Description
    {
        get => _details?.Description;
        init => _details = ElementDetails.With(_details, details => details with { Description = value });
    }

    /// <summary>Values by key for grouping elements: kind of mitigation, owner, tool, …; empty when there are none.</summary>
    public ValueMap<ValueList<string>> Tags
    {
        get => _details?.Tags ?? ValueMap<ValueList<string>>.Empty;
        init => _details = ElementDetails.With(_details, details => details with { Tags = value ?? throw new ArgumentNullException(nameof(value)) });
    }

    /// <summary>Rules that are not to be reported for this element, by rule id, each with the written reason.</summary>
    public ValueMap<string> Suppressions
    {
        get => _details?.Suppressions ?? ValueMap<string>.Empty;
        init => _details = ElementDetails.With(_details, details => details with { Suppressions = value ?? throw new ArgumentNullException(nameof(value)) });
    }

    /// <summary>What providing or developing this element would cost, in any one unit, at least 0; or null when it is not known.</summary>
    public double? Cost
    {
        get => _details?.Cost;
        init => _details = ElementDetails.With(_details, details => details with { Cost = value });
    }

    /// <summary>
    /// The module that the element belongs to (GSN Community Standard 3, part 1, 4): a name space with an owner and a file of its own. Null: to none. Elements
    /// of a file that names its module have ids that begin with it: <c>Storage/G5</c>.
    /// </summary>
    public string? Module
    {
        get => _details?.Module;
        init => _details = ElementDetails.With(_details, details => details with { Module = value });
    }

    /// <summary>
    /// Whether other modules may cite the element (the standard's public indicator, part 1, 4.3). Never of strategies.
    /// </summary>
    public bool IsPublic
    {
        get => _details?.IsPublic ?? false;
        init => _details = ElementDetails.With(_details, details => details with { IsPublic = value });
    }

    /// <summary>
    /// Whether the element stands for one of a module that is not here (an away element, part 1, 4.3): nothing is known of what it rests on. It is supported,
    /// as an assumption is, and what an argument rests on in the end; every report names such elements (<see cref="ReportBasis.AssumedOfOthers"/>). Where its
    /// module is here, an away element is the element itself, and this is false. Never of strategies.
    /// </summary>
    public bool IsAway
    {
        get => _details?.IsAway ?? false;
        init => _details = ElementDetails.With(_details, details => details with { IsAway = value });
    }

    /// <summary>
    /// Whether something of the element is still to be said: the standard's uninstantiated decorator (part 1, 3.1.3), which elements of patterns have. It may
    /// stand beside <see cref="SupportableElement.IsUndeveloped"/>, and does not count in standings. An argument that is delivered has none left, which
    /// validation says (<see cref="Rules.UninstantiatedElement"/>).
    /// </summary>
    public bool IsUninstantiated
    {
        get => _details?.IsUninstantiated ?? false;
        init => _details = ElementDetails.With(_details, details => details with { IsUninstantiated = value });
    }

    /// <summary>
    /// For pictures alone: the element's place among its siblings, from -1,000,000 to 1,000,000; the lower, the further to the left. Siblings are what
    /// supports one element, or the roots; of what supports several, the first in the file counts. Null, as almost always: the place at which the element
    /// above lists it, or, for a root, its place among the roots in the file, counted from 0. Where two ask for one place, one that says so stands before one
    /// that does not. Of goals, strategies, claims and evidence.
    /// </summary>
    /// <remarks>
    /// No analysis knows it, and no hash: reviews hold as before when it changes. Comparing and merging versions, it is a member as others are.
    /// </remarks>
    public int? Order
    {
        get => _details?.Order;
        init => _details = ElementDetails.With(_details, details => details with { Order = value });
    }

    /// <summary>
    /// For pictures alone: how many rows below the topmost row the element stands at least, from 0 to 1,000; then it keeps to no row with its siblings. Null,
    /// as almost always: as high as it may, in one row with them. Of goals, strategies, claims and evidence.
    /// </summary>
    /// <remarks>
    /// No analysis knows it, and no hash: reviews hold as before when it changes. Comparing and merging versions, it is a member as others are.
    /// </remarks>
    public int? Row
    {
        get => _details?.Row;
        init => _details = ElementDetails.With(_details, details => details with { Row = value });
    }

    /// <summary>
    /// The standing that somebody says the element has by itself, in the place of what it would be judged by: evidence whose state is hidden, or an element
    /// that stands for a part of the argument that is not shown (<see cref="PublicVersion"/>). Null, as almost always: it is judged. Never of contexts and
    /// justifications.
    /// </summary>
    /// <remarks>
    /// It counts on every day and in every baseline but <see cref="Baseline.AsArgued"/>; of a goal, strategy or claim where nothing supports it. Challenges
    /// lower it as they do any other. Every report names the elements whose standing is asserted (<see cref="ReportBasis.AssertedStandings"/>).
    /// </remarks>
    public Standing? AssertedStanding
    {
        get => _details?.AssertedStanding;
        init => _details = ElementDetails.With(_details, details => details with { AssertedStanding = value });
    }

    /// <summary>
    /// The assurance claim points of the element itself and of the relationships that are written in it: to its supporters, contexts, assumptions and
    /// justifications. Empty, as almost always.
    /// </summary>
    /// <remarks>
    /// What a point names as its confidence argument is not among the roots (<see cref="Argument.Roots"/>). Points count in content hashes; in standings only
    /// with <see cref="Setting.CountsClaimPoints"/>.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public ValueList<ClaimPoint> ClaimPoints
    {
        get => _details?.ClaimPoints ?? ValueList<ClaimPoint>.Empty;
        init => _details = ElementDetails.With(_details, details => details with { ClaimPoints = value ?? throw new ArgumentNullException(nameof(value)) });
    }

    /// <summary>Any JSON of the user's own, kept as written; or null.</summary>
    public RawJson? Data
    {
        get => _details?.Data;
        init => _details = ElementDetails.With(_details, details => details with { Data = value });
    }

    /// <summary>
    /// Members that the file format does not know, kept as written, in the order read; and <c>conflicts</c>, where a merge has left something undecided
    /// (<see cref="Rules.UnresolvedConflict"/>).
    /// </summary>
    public ValueMap<RawJson> UnknownMembers
    {
        get => _details?.UnknownMembers ?? ValueMap<RawJson>.Empty;
        init => _details = ElementDetails.With(_details, details => details with { UnknownMembers = value ?? throw new ArgumentNullException(nameof(value)) });
    }

    // The id, left where it was read if nobody has asked for its string yet.
    internal DeferredText DeferredId
    {
        get => _id;
        init => _id = value;
    }

    // The letters of the id, for a look at them: its string is not made for that.
    internal ReadOnlySpan<char> IdLetters(ref char[] buffer) => _id.Letters(ref buffer);

    // The letters of the statement, likewise.
    internal ReadOnlySpan<char> StatementLetters(ref char[] buffer) => _statement.Letters(ref buffer);

    // The statement, left where it was read.
    internal DeferredText DeferredStatement
    {
        init => _statement = value;
    }

    // Only claims and evidence show it.
    private protected ResponseStep? ResponseStepOrNull
    {
        get => _details?.Step;
        init => _details = ElementDetails.With(_details, details => details with { Step = value });
    }

    // Only goals show it.
    private protected HarmWindow? HarmWindowOrNull
    {
        get => _details?.Harm;
        init => _details = ElementDetails.With(_details, details => details with { Harm = value });
    }

    // Only goals and claims show it, as IsToBeSupportedByContract; false of all others, which cannot be left to one.
    internal bool IsLeftToContract
    {
        get => _details?.IsToBeSupportedByContract ?? false;
        private protected init => _details = ElementDetails.With(_details, details => details with { IsToBeSupportedByContract = value });
    }

    // Of a claim or evidence; of all others, which have none, the element itself.
    internal Element WithStep(ResponseStep? step) => this switch
    {
        Claim claim => claim with { Step = step },
        Evidence evidence => evidence with { Step = step },
        _ => this,
    };

    // The statement as UTF-8, where nobody has asked for its string yet: then it need not be made.
    internal bool TryGetStatementAsRead(out ReadOnlySpan<byte> utf8) => _statement.TryGetUtf8(out utf8);

    // Sets all of the rarer members at once.
    internal ElementDetails? Details
    {
        init => _details = value;
    }

    /// <summary>The element's id and statement.</summary>
    public sealed override string ToString() => $"{Kind} {Id}: {Statement}";

    // Equal elements have equal ids, and different elements seldom do: so elements are quick keys, however much they hold.
    private protected int HashOfId() => string.GetHashCode(Id, StringComparison.Ordinal);
}
