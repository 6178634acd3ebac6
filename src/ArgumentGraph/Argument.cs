using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using ArgumentGraph.Notebooks;
using ArgumentGraph.Settings;
using ArgumentGraph.Structure;

namespace ArgumentGraph;

/// <summary>
/// One immutable argument: elements and the relationships between them. The root type: everything that can be asked of an argument is asked here.
/// Safe to share between threads.
/// </summary>
/// <remarks>
/// Made by <see cref="ArgumentBuilder"/>, by reading a file (<see cref="Load"/>) or by editing another (<see cref="Edit"/>).
/// Words follow the GSN Community Standard, version 3. Look-ups by id take constant time; lists keep the author's order.
/// </remarks>
/// <example>
/// <code>
/// Argument argument = Argument.Load("case.json");
/// foreach (SupportableElement pathway in argument.Pathways)
/// {
///     Console.WriteLine($"{pathway.Id} rests on {argument.SupportersOf(pathway.Id).Count} elements directly");
/// }
/// </code>
/// </example>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class Argument
{
    private readonly Lazy<IReadOnlyList<Relationship>> _relationships;
    private readonly Lazy<int[]> _pathways;
    private readonly Lazy<int[]> _roots;
    private readonly Lazy<UnjudgedExpiry?> _expiry;
    private readonly Lazy<TakenOnTrust> _onTrust;

    internal Argument(string title, ArgumentStructure structure, ArgumentOrigin origin)
    {
        Title = title;
        Structure = structure;
        Origin = origin;
        Elements = new ElementList(structure, structure.AuthorOrder);
        _relationships = new(() => ListRelationships());
        _pathways = new(FindPathways);
        _roots = new(FindRoots);
        _expiry = new(() => UnjudgedExpiry.In(Elements));
        _onTrust = new(() => TakenOnTrust.In(Structure));
    }

    /// <summary>What the argument is about, in a line.</summary>
    public string Title { get; }

    /// <summary>All elements, in the author's order.</summary>
    public IReadOnlyList<Element> Elements { get; }

    /// <summary>All relationships: those of each element in the author's order of elements, SupportedBy before InContextOf before Challenges.</summary>
    public IReadOnlyList<Relationship> Relationships => _relationships.Value;

    /// <summary>
    /// The ways to harm that the argument must rule out, in the author's order: the goals marked as pathways; if none is marked, the root goals; if there are
    /// no root goals, the root claims.
    /// </summary>
    public IReadOnlyList<SupportableElement> Pathways => new SupportableList(Structure, _pathways.Value);

    /// <summary>
    /// The goals, strategies and claims that support nothing and challenge nothing, and are not the confidence argument of a claim point
    /// (<see cref="ClaimPoint.Argument"/>), in the author's order.
    /// </summary>
    public IReadOnlyList<SupportableElement> Roots => new SupportableList(Structure, _roots.Value);

    /// <summary>
    /// The file that the argument was read from, as its path was given or <see cref="ReadingOptions.FileName"/> named it; null if there is none. An edited
    /// argument keeps it. Constant time.
    /// </summary>
    public string? FileName => Origin.Source?.PlaceAt(0).File;

    internal ArgumentStructure Structure { get; }

    internal ArgumentOrigin Origin { get; }

    /// <summary>
    /// Members of the document that the file format does not know, in the order read. They are kept, and written back; so is <c>conflicts</c>, where a merge
    /// has left something undecided (<see cref="Rules.UnresolvedConflict"/>).
    /// </summary>
    public ValueMap<RawJson> UnknownMembers => Origin.UnknownMembers;

    /// <summary>What reading found, warnings and notes included, to be reported again by validation; empty for an argument that was not read.</summary>
    internal ValueList<Finding> ReadingFindings { get; set; } = ValueList<Finding>.Empty;

    /// <summary>The numbers of <see cref="Pathways"/>.</summary>
    internal int[] PathwayNumbers => _pathways.Value;

    /// <summary>The numbers of <see cref="Roots"/>.</summary>
    internal int[] RootNumbers => _roots.Value;

    /// <summary>What expires, worked out once; null where nothing does.</summary>
    internal UnjudgedExpiry? Expiry => _expiry.Value;

    /// <summary>How many items of evidence do not state whether they are available; counted once.</summary>
    internal int StateNotGiven => _onTrust.Value.StateNotGiven;

    /// <summary>The element with this id.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public Element this[string id] => Structure.Elements[NumberOf(id)];

    /// <summary>Looks up an element.</summary>
    /// <param name="id">An element's id.</param>
    /// <param name="element">The element, or null when there is none.</param>
    /// <returns>Whether there is such an element.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool TryGetElement(string id, [NotNullWhen(true)] out Element? element)
    {
        ArgumentNullException.ThrowIfNull(id);
        int number = Structure.Find(id);
        element = number < 0 ? null : Structure.Elements[number];
        return element is not null;
    }

    /// <summary>Whether there is an element with this id.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool Contains(string id) => TryGetElement(id, out _);

    /// <summary>The elements of one kind, in the author's order.</summary>
    /// <typeparam name="T">The kind: <see cref="Goal"/>, <see cref="Evidence"/>, …</typeparam>
    public IEnumerable<T> OfKind<T>()
        where T : Element => Elements.OfType<T>();

    /// <summary>The elements that directly support the element, in the author's order.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public IReadOnlyList<Element> SupportersOf(string id) => List(Structure.Supporters, id);

    /// <summary>The elements that the element directly supports, ordered by id.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public IReadOnlyList<Element> ElementsSupportedBy(string id) => ListById(Structure.Supported[NumberOf(id)]);

    /// <summary>The contexts, assumptions and justifications that the element states, in the author's order.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public IReadOnlyList<Element> ContextOf(string id) => List(Structure.Contexts, id);

    /// <summary>The elements that state this context, assumption or justification, ordered by id.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public IReadOnlyList<Element> ElementsInContextOf(string id) => ListById(Structure.ContextUsers[NumberOf(id)]);

    /// <summary>The challenges of the element itself (not of its relationships).</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public IReadOnlyList<Relationship> ChallengesOf(string id) => ListChallenges(Structure.Challenges.OnElement(NumberOf(id)));

    /// <summary>The challenges of the relationship.</summary>
    /// <param name="relationship">A relationship of this argument.</param>
    /// <exception cref="KeyNotFoundException">There is no such relationship.</exception>
    public IReadOnlyList<Relationship> ChallengesOf(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        int number = Structure.NumberOf(relationship);
        return number < 0
            ? throw Missing(relationship)
            : ListChallenges(Structure.Challenges.OnRelationship(number));
    }

    /// <summary>The challenges that the element raises, in the author's order.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public IReadOnlyList<Relationship> ChallengesBy(string id) => ListChallenges([.. Structure.Challenges.ByChallenger(NumberOf(id))]);

    /// <summary>
    /// The elements that support the element, directly or through others, ordered by id. Linear in their number and that of their relationships.
    /// </summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public IReadOnlyList<Element> DescendantsOf(string id) => ListById(CollectionsMarshal.AsSpan(Reach(Structure.Supporters, NumberOf(id))));

    /// <summary>
    /// The elements that the element supports, directly or through others, ordered by id. Linear in their number and that of their relationships.
    /// </summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public IReadOnlyList<Element> AncestorsOf(string id) => ListById(CollectionsMarshal.AsSpan(Reach(Structure.Supported, NumberOf(id))));

    /// <summary>The argument's title and size.</summary>
    public override string ToString() => $"{Title} ({Structure.ElementCount} elements, {Structure.RelationshipCount} relationships)";

    /// <summary>Where the element's text begins, or null when the argument was not read from a text. O(log lines).</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public Place? PlaceOf(string id)
    {
        int offset = Structure.ElementOffsets[NumberOf(id)];
        return offset < 0 ? null : Origin.Source?.PlaceAt(offset);
    }

    /// <summary>
    /// What a report in a setting rests on. Expiry is left unjudged where there is no date, unless it does not matter. Linear in the number
    /// of elements the first time, then constant.
    /// </summary>
    internal ReportBasis BasisAt(Setting setting) => new()
    {
        Title = Title,
        StateNotGiven = setting.Evidence is null ? StateNotGiven : OfKind<Evidence>().Count(evidence => setting.StateOf(evidence) is null),
        DecidedByRecords = setting.Evidence?.CountDecided(OfKind<Evidence>()),
        AssertedStandings = _onTrust.Value.Asserted,
        AssumedOfOthers = _onTrust.Value.Away,
        UnjudgedExpiry = setting.Date is null && setting.Baseline != Baseline.AsArgued ? Expiry : null,
    };

    /// <summary>Says that a relationship is not there; of an element that is not there either, that.</summary>
    internal KeyNotFoundException Missing(Relationship relationship)
    {
        for (Relationship? inner = relationship; inner is not null; inner = inner.To.Relationship)
        {
            NumberOf(inner.From);
            if (inner.To.ElementId is { } id)
            {
                NumberOf(id);
            }
        }

        return new KeyNotFoundException($"Relationship '{relationship}' does not exist.");
    }

    /// <summary>The number of the element with this id; throws, with a suggestion, when there is none.</summary>
    internal int NumberOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        int number = Structure.Find(id);
        if (number >= 0)
        {
            return number;
        }

        string? similar = Spelling.MostSimilar(id, Elements.Select(element => element.Id));
        throw new KeyNotFoundException($"Element '{id}' does not exist{(similar is null ? "." : $"; did you mean '{similar}'?")}");
    }

    // What is reached from a number by following rows, the number itself only where it reaches itself.
    private List<int> Reach(Rows rows, int from)
    {
        var seen = new NumberSet(Structure.ElementCount);
        var reached = new List<int>();
        Follow(from);
        for (int next = 0; next < reached.Count; next++)
        {
            Follow(reached[next]);
        }

        return reached;

        void Follow(int number)
        {
            foreach (int other in rows[number])
            {
                if (seen.Add(other))
                {
                    reached.Add(other);
                }
            }
        }
    }

    private ElementList List(Rows rows, string id) => new(Structure, rows[NumberOf(id)].ToArray());

    private ElementList ListById(ReadOnlySpan<int> numbers) => new(Structure, IdOrder.Sorted(Structure.Elements, numbers));

    private Relationship[] ListChallenges(ReadOnlySpan<int> challenges)
    {
        var list = new Relationship[challenges.Length];
        for (int i = 0; i < list.Length; i++)
        {
            list[i] = Structure.RelationshipAt(Structure.ChallengeRelationship(challenges[i]));
        }

        return list;
    }

    private System.Collections.ObjectModel.ReadOnlyCollection<Relationship> ListRelationships()
    {
        var list = new List<Relationship>(Structure.RelationshipCount);
        foreach (int number in Structure.AuthorOrder)
        {
            string id = Structure.Elements[number].Id;
            foreach (int supporter in Structure.Supporters[number])
            {
                list.Add(Relationship.SupportedBy(id, Structure.Elements[supporter].Id));
            }

            foreach (int context in Structure.Contexts[number])
            {
                list.Add(Relationship.InContextOf(id, Structure.Elements[context].Id));
            }

            foreach (int challenge in Structure.Challenges.ByChallenger(number))
            {
                list.Add(Structure.RelationshipAt(Structure.ChallengeRelationship(challenge)));
            }
        }

        return list.AsReadOnly();
    }

    private int[] FindPathways()
    {
        // Most elements are not touched: their kinds tell.
        int[] marked =
        [
            .. Structure.AuthorOrder.Where(number => Structure.Kinds[number] == ElementKind.Goal && Structure.Elements[number] is Goal { IsPathway: true }),
        ];
        if (marked.Length > 0)
        {
            return marked;
        }

        int[] goals = [.. RootNumbers.Where(number => Structure.Kinds[number] == ElementKind.Goal)];
        return goals.Length > 0 ? goals : [.. RootNumbers.Where(number => Structure.Kinds[number] == ElementKind.Claim)];
    }

    // An away element that nothing uses: what its module makes of it is not known.
    private bool IsCitedOnly(int number) => Structure.Supporters.CountOf(number) == 0 && Structure.Elements[number].IsAway;

    private int[] FindRoots() =>
        [.. Structure.AuthorOrder.Where(number =>
            Structure.Kinds[number] is ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim
            && Structure.Supported.CountOf(number) + Structure.ContextUsers.CountOf(number) == 0
            && !IsCitedOnly(number)
            && Structure.Challenges.CountBy(number) == 0
            && !Structure.ClaimPoints.IsArgument(number))];
}
