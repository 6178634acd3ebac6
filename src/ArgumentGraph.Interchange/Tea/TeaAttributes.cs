using System.Globalization;

namespace ArgumentGraph.Interchange.Tea;

/// <summary>
/// The contexts, justifications and assumptions that have been written as attributes, in the order of the text: what becomes of them, and what
/// they are called when they are read again.
/// </summary>
internal sealed class TeaAttributes(ArgumentExport export)
{
    private readonly List<(string Owner, ElementKind Kind, List<Element> Stated)> _written = [];
    private readonly HashSet<string> _stated = new(StringComparer.Ordinal);

    /// <summary>Notes what a node states of one kind.</summary>
    public void Add(string owner, ElementKind kind, List<Element> stated) => _written.Add((owner, kind, stated));

    /// <summary>Says what is lost, once all nodes have their names.</summary>
    /// <param name="names">The names of all nodes; those of the attributes are added.</param>
    public void Report(HashSet<string> names)
    {
        foreach ((string owner, ElementKind kind, List<Element> stated) in _written)
        {
            if (kind == ElementKind.Context)
            {
                for (int i = 0; i < stated.Count; i++)
                {
                    Note(stated[i], owner, TeaId.Unused(TeaAttribute.IdOf(owner, kind, i + 1), names), isParagraph: false);
                }

                continue;
            }

            string id = TeaId.Unused(TeaAttribute.IdOf(owner, kind, 1), names);
            for (int i = 0; i < stated.Count; i++)
            {
                Note(stated[i], owner, id, isParagraph: i > 0);
            }

            if (stated.Count > 1)
            {
                export.Lose(
                    LossKind.Changed,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The statement of '{stated[0].Id}' goes on with {stated.Count - 1} more, each a paragraph: "
                        + $"'{owner}' states {stated.Count} {kind.ToWord()}s, TEA one."),
                    stated[0].Id);
            }
        }
    }

    private void Note(Element element, string owner, string id, bool isParagraph)
    {
        string kind = element.Kind.ToWord();
        bool isFirst = _stated.Add(element.Id);
        if (isFirst)
        {
            TeaLosses.OfElement(element, element.Data is not null, export);
        }
        else
        {
            export.Lose(LossKind.Changed, $"The {kind} '{element.Id}' is shared; it is repeated at '{owner}'.", element.Id);
        }

        if (isParagraph)
        {
            export.Lose(LossKind.Changed, $"The {kind} '{element.Id}' is written as a paragraph of '{id}'.", element.Id);
        }
        else if (isFirst && !string.Equals(element.Id, id, StringComparison.Ordinal))
        {
            export.Lose(
                LossKind.Changed, $"The {kind} '{element.Id}' is an attribute in TEA, and has no id there; read again, it is called '{id}'.", element.Id);
        }
    }
}
