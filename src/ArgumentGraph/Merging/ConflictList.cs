using ArgumentGraph.Model;

namespace ArgumentGraph.Merging;

/// <summary>Collects what a merge cannot decide: for the caller as findings, and for the file as what each side says.</summary>
internal sealed class ConflictList(MergeSides sides)
{
    private const string Document = ""; // not an element's id

    private readonly List<(string Id, MergeConflict Conflict)> _conflicts = [];
    private readonly Dictionary<string, Dictionary<string, UndecidedMember>> _kept = new(StringComparer.Ordinal);

    public int Count => _conflicts.Count;

    /// <summary>Adds a conflict about an element, or, without an id, about the document.</summary>
    public void Add(Rule rule, string? id, UndecidedMember undecided, string message, Relationship? relationship = null)
    {
        Keep(id, undecided);
        Place? ours = id is null ? sides.Ours.PlaceOfDocument() : sides.Ours.PlaceOf(id, undecided.Name);
        Place? theirs = id is null ? sides.Theirs.PlaceOfDocument() : sides.Theirs.PlaceOf(id, undecided.Name);
        var finding = new Finding
        {
            Rule = rule,
            Severity = rule.DefaultSeverity,
            Message = message,
            ElementId = id,
            Relationship = relationship,
            Place = ours ?? theirs,
            Related = ours is null || theirs is null ? [] : [new RelatedPlace("Theirs", id, theirs)],
        };
        _conflicts.Add((id ?? Document, new MergeConflict(finding, undecided.Name, undecided.Base, undecided.Ours, undecided.Theirs)
        {
            OurPlace = ours,
            TheirPlace = theirs,
        }));
    }

    /// <summary>Keeps what each side says for the file, where that is not kept yet.</summary>
    public void Keep(string? id, UndecidedMember undecided)
    {
        if (!_kept.TryGetValue(id ?? Document, out Dictionary<string, UndecidedMember>? members))
        {
            _kept.Add(id ?? Document, members = new(StringComparer.Ordinal));
        }

        members.TryAdd(undecided.Name, undecided);
    }

    /// <summary>Whether a member of an element is undecided.</summary>
    public bool IsUndecided(string id, string member) => _kept.TryGetValue(id, out Dictionary<string, UndecidedMember>? members) && members.ContainsKey(member);

    /// <summary>The element with what is undecided of it.</summary>
    public Element WithKept(Element element) => !_kept.TryGetValue(element.Id, out Dictionary<string, UndecidedMember>? members)
        ? element
        : element with { UnknownMembers = UndecidedText.AddTo(element.UnknownMembers, members.Values) };

    /// <summary>The members of the document with what is undecided of it.</summary>
    public ValueMap<RawJson> WithKept(ValueMap<RawJson> document) =>
        _kept.TryGetValue(Document, out Dictionary<string, UndecidedMember>? members) ? UndecidedText.AddTo(document, members.Values) : document;

    /// <summary>The conflicts: of the document, then in the order of these elements; those of one element in the order in which they were found.</summary>
    public ValueList<MergeConflict> InOrder(IReadOnlyList<Element> elements)
    {
        HashSet<string> ids = [.. _conflicts.Select(conflict => conflict.Id)];
        var places = new Dictionary<string, int>(StringComparer.Ordinal) { [Document] = -1 };
        for (int i = 0; i < elements.Count && ids.Count > 0; i++)
        {
            if (ids.Contains(elements[i].Id))
            {
                places[elements[i].Id] = i;
            }
        }

        return [.. _conflicts.OrderBy(conflict => places[conflict.Id]).Select(conflict => conflict.Conflict)];
    }
}
