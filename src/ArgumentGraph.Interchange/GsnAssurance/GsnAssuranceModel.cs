using System.Globalization;

namespace ArgumentGraph.Interchange.GsnAssurance;

/// <summary>All elements and references of the files, until their ids and ends are known. Linear, but for names that many elements share.</summary>
internal sealed class GsnAssuranceModel(ArgumentImport draft)
{
    // Looking through all names for a similar one is linear in their number.
    private const int MostSuggestions = 100;

    private readonly List<GsnAssuranceElement> _elements = [];
    private readonly Dictionary<int, List<GsnAssuranceElement>> _byScope = [];
    private readonly List<GsnAssuranceReference> _references = [];
    private int _suggestions;

    /// <summary>The names of the elements.</summary>
    public GsnAssuranceScopes Scopes { get; } = new();

    /// <summary>Whether the files have anything of the language.</summary>
    public bool IsAny { get; set; }

    public void Add(GsnAssuranceElement element)
    {
        if (!_byScope.TryGetValue(element.Scope, out List<GsnAssuranceElement>? same))
        {
            _byScope.Add(element.Scope, same = []);
        }

        same.Add(element);
        _elements.Add(element);
    }

    public void Add(GsnAssuranceReference reference) => _references.Add(reference);

    /// <summary>To be called once all files are read: adds the elements, and connects them.</summary>
    public void Finish()
    {
        NameElements();
        foreach (GsnAssuranceElement element in _elements)
        {
            element.Added = draft.Add(element.ToElement(), element.File, element.At, element.NameAt);
            if (element.Upper is { } upper)
            {
                draft.Connect(RelationshipTo(element.Kind), upper.Added, element.Id, element.File, element.At);
            }
        }

        _references.ForEach(Connect);
        LoseNames();
        LoseStatuses();
        draft.IsArgument = IsAny;
    }

    private static RelationshipKind RelationshipTo(ElementKind kind) =>
        kind is ElementKind.Goal or ElementKind.Strategy or ElementKind.Evidence ? RelationshipKind.SupportedBy : RelationshipKind.InContextOf;

    // An element's name where no other has it, else with as many of the names around it as tell it apart.
    private void NameElements()
    {
        List<GsnAssuranceElement> open = _elements;
        for (int count = 2; open.Count > 0; count++)
        {
            var next = new List<GsnAssuranceElement>();
            foreach (IGrouping<string, GsnAssuranceElement> alike in open.GroupBy(element => element.Id, StringComparer.Ordinal).Where(IsShared))
            {
                foreach (GsnAssuranceElement element in alike)
                {
                    element.Id = Scopes.LastNames(element.Scope, count, out bool isWhole);
                    if (!isWhole)
                    {
                        next.Add(element);
                    }
                }
            }

            open = next;
        }

        static bool IsShared(IGrouping<string, GsnAssuranceElement> alike) => alike.Skip(1).Any();
    }

    private void Connect(GsnAssuranceReference reference)
    {
        GsnAssuranceElement? other = null;
        foreach (int scope in Scopes.Find(reference.Names, reference.From.Scope))
        {
            foreach (GsnAssuranceElement found in _byScope.TryGetValue(scope, out List<GsnAssuranceElement>? same) ? same : [])
            {
                if (found.Kind == reference.Kind)
                {
                    draft.Connect(RelationshipTo(reference.Kind), reference.From.Added, found.Id, reference.File, reference.At);
                    return;
                }

                other ??= found;
            }
        }

        if (draft.IsComplete || other is not null)
        {
            ReportUnresolved(reference, other);
        }
    }

    private void ReportUnresolved(GsnAssuranceReference reference, GsnAssuranceElement? other)
    {
        string name = Spelling.Clip(string.Join('.', reference.Names));
        string what = $"'{Spelling.Clip(reference.From.Name)}' refers to the {GsnAssuranceWords.WordOf(reference.Kind)} '{name}'";
        string message = other is null
            ? $"{what}, which does not exist{SuggestionFor(reference)}"
            : $"{what}, which is of the kind '{GsnAssuranceWords.WordOf(other.Kind)}'; write '{GsnAssuranceWords.ReferenceTo(other.Kind)}:'.";
        draft.Report(Rules.UnresolvedReference, reference.File, reference.At, message, reference.From.Added.IsKept ? reference.From.Id : null);
    }

    private string SuggestionFor(GsnAssuranceReference reference)
    {
        if (_suggestions++ < MostSuggestions)
        {
            // Compared with as many of a name's last parts as the reference has.
            (string Name, int Scope)[] candidates =
            [
                .. _elements.Where(element => element.Kind == reference.Kind && element != reference.From)
                    .Select(element => (Scopes.LastNames(element.Scope, reference.Names.Count, out _), element.Scope)),
            ];
            if (Spelling.MostSimilar(string.Join('.', reference.Names), candidates.Select(candidate => candidate.Name)) is { } similar)
            {
                return $"; did you mean '{Spelling.Clip(Scopes.FullName(candidates.First(candidate => candidate.Name == similar).Scope))}'?";
            }
        }

        return draft.Files.Count == 1
            ? "; if another file of the folder has it, read the folder: all its files are one model in this language."
            : ".";
    }

    private void LoseNames()
    {
        GsnAssuranceElement[] renamed = [.. _elements.Where(element => element.Id != element.Name)];
        if (renamed is [{ } first, ..])
        {
            draft.Lose(
                LossKind.Changed, first.File, first.NameAt,
                $"{Count(renamed.Length)} elements have a name that another has too; '{Spelling.Clip(first.Name)}' is called '{first.Id}' here.");
        }
    }

    private void LoseStatuses()
    {
        GsnAssuranceElement[] open = [.. _elements.Where(element => element is { Kind: ElementKind.Evidence, State: null })];
        if (open.Length > 0)
        {
            draft.Lose(
                LossKind.Inferred, open[0].File, open[0].At,
                $"Solutions without a status are not reviewed, and in doubt therefore; {Count(open.Length)} of the solutions have none.");
        }
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
