using ArgumentGraph.Building;
using ArgumentGraph.Edits;
using ArgumentGraph.Findings;
using ArgumentGraph.Structure;

namespace ArgumentGraph;

/// <summary>
/// A batch of changes to an argument, collected by <see cref="Argument.Edit"/> and made at once. Changes are carried out in the order in which they are said.
/// Nothing is changed in the argument that is edited.
/// </summary>
public sealed class ArgumentEditor
{
    private readonly EditedElements _elements;
    private readonly List<(string Id, string NewId)> _renamed = [];

    internal ArgumentEditor(Argument argument)
    {
        Title = argument.Title;
        _elements = new EditedElements(argument);
    }

    internal string Title { get; private set; }

    /// <summary>Gives the argument another title.</summary>
    /// <param name="title">The title.</param>
    public ArgumentEditor Retitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Title = title;
        return this;
    }

    /// <summary>Adds an element, after all others.</summary>
    /// <param name="element">The element.</param>
    /// <exception cref="InvalidOperationException">Its id is taken.</exception>
    public ArgumentEditor Add(Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        _elements.Add(element);
        return this;
    }

    /// <summary>
    /// Removes an element, its relationships, those that lead to it, and the challenges of any of these. Steps that follow it no longer do
    /// (<see cref="ResponseStep.After"/>); one that follows nothing else still names it, which is a finding (<see cref="Rules.AfterUnknownElement"/>), since
    /// without any it would follow every step of the stage before. Claim points no longer cover its relationships, nor name it as their argument
    /// (<see cref="ClaimPoint"/>); one that covered nothing else goes.
    /// </summary>
    /// <param name="id">The element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public ArgumentEditor Remove(string id)
    {
        _elements.Remove(id);
        return this;
    }

    /// <summary>Puts an element in the place of the one with its id, whose relationships stay.</summary>
    /// <param name="element">The element as it should be.</param>
    /// <exception cref="KeyNotFoundException">There is no element with its id.</exception>
    public ArgumentEditor Replace(Element element)
    {
        ArgumentNullException.ThrowIfNull(element);
        _elements.Replace(element.Id, element);
        return this;
    }

    /// <summary>Changes an element; its relationships stay.</summary>
    /// <typeparam name="T">The element's kind.</typeparam>
    /// <param name="id">The element's id.</param>
    /// <param name="change">Gives the element as it should be, with the same id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element of that kind.</exception>
    public ArgumentEditor Replace<T>(string id, Func<T, T> change)
        where T : Element
    {
        ArgumentNullException.ThrowIfNull(change);
        T element = _elements[id] as T ?? throw new KeyNotFoundException($"The element '{id}' is a {_elements[id].Kind.ToWord()}, not a {typeof(T).Name}.");
        T changed = change(element) ?? throw new InvalidOperationException("The change returned null.");
        _elements.Replace(id, string.Equals(changed.Id, id, StringComparison.Ordinal)
            ? changed
            : throw new InvalidOperationException($"The change returned the id '{changed.Id}' in place of '{id}'; use Rename to change an id."));
        return this;
    }

    /// <summary>Gives an element another id, in every relationship, every step that follows it and every claim point that names it too.</summary>
    /// <param name="id">The element's id.</param>
    /// <param name="newId">The id that it is to have.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    /// <exception cref="InvalidOperationException">The new id is taken.</exception>
    public ArgumentEditor Rename(string id, string newId)
    {
        ArgumentNullException.ThrowIfNull(newId);
        _elements.Rename(id, newId);
        _renamed.Add((id, newId));
        return this;
    }

    /// <summary>Adds a relationship, after the others of its element.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <exception cref="InvalidOperationException">It is there already.</exception>
    /// <exception cref="KeyNotFoundException">An element or relationship that it joins does not exist.</exception>
    public ArgumentEditor Connect(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        _elements.Connect(relationship);
        return this;
    }

    /// <summary>Removes a relationship, and the challenges of it; claim points no longer cover it, and one that covered nothing else goes.</summary>
    /// <param name="relationship">The relationship.</param>
    /// <exception cref="KeyNotFoundException">It is not there.</exception>
    public ArgumentEditor Disconnect(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        _elements.Disconnect(relationship);
        return this;
    }

    /// <summary>Replaces a relationship by another in its place; challenges and claim points of the old one are now those of the new one.</summary>
    /// <param name="relationship">The relationship that is there.</param>
    /// <param name="replacement">What is to be in its place, of the same kind and from the same element.</param>
    /// <exception cref="KeyNotFoundException">The relationship, or an element of the replacement, does not exist.</exception>
    /// <exception cref="InvalidOperationException">The replacement is there already, is of another kind or element, or
    /// would nest challenges too deeply.</exception>
    public ArgumentEditor Reconnect(Relationship relationship, Relationship replacement)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        ArgumentNullException.ThrowIfNull(replacement);
        _elements.Reconnect(relationship, replacement);
        return this;
    }

    internal Argument Build(Argument original)
    {
        var findings = new FindingList(original.Origin.Source);
        ElementRules.CheckText(findings, "The title", Title, elementId: null);
        var assembly = new ArgumentAssembly(findings);
        _elements.AddTo(assembly);
        Argument argument = assembly.Finish(Title, Renamed(original.Origin));
        return findings.HasErrors ? throw new MalformedArgumentException(findings.ToFindings()) : argument;
    }

    // What modules say of each other they say by id.
    private ArgumentOrigin Renamed(ArgumentOrigin origin) => _renamed.Count == 0 || origin.Modules.Count == 0
        ? origin
        : origin with { Modules = [.. origin.Modules.Select(module => _renamed.Aggregate(module, (each, change) => each.Renamed(change.Id, change.NewId)))] };
}
