namespace ArgumentGraph;

/// <summary>
/// What is supposed in a what-if. Suppositions hold together, in whatever order they are said; additions and removals are made first, in order.
/// </summary>
public sealed class WhatIfChange
{
    private readonly Argument _argument;
    private readonly Dictionary<string, bool> _fails = new(StringComparer.Ordinal);
    private readonly List<Action<ArgumentEditor>> _edits = [];
    private readonly List<string> _removed = [];
    private readonly List<string> _added = [];
    private bool _hasOtherEdits;

    internal WhatIfChange(Argument argument) => _argument = argument;

    internal IReadOnlyDictionary<string, bool> Fails => _fails;

    internal bool HasEdits => _edits.Count > 0;

    /// <summary>
    /// Supposes that an element falls: its own standing is unsupported. A challenger that fails still leaves its target in
    /// doubt; remove it to dismiss the challenge.
    /// </summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="InvalidOperationException">The same element is supposed to be restored.</exception>
    public WhatIfChange Fail(string id) => Suppose(id, fails: true);

    /// <summary>Supposes that an element stands by itself, whatever its state, date or supporters. Challenges of it still apply.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="InvalidOperationException">The same element is supposed to fail.</exception>
    public WhatIfChange Restore(string id) => Suppose(id, fails: false);

    /// <summary>Supposes that an element is removed, with its relationships and the challenges of these. A requirement of at least k is kept.</summary>
    /// <param name="id">An element's id.</param>
    /// <exception cref="KeyNotFoundException">There is no such element.</exception>
    public WhatIfChange Remove(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _argument.NumberOf(id);
        _removed.Add(id);
        return AddEdit(edit => edit.Remove(id));
    }

    /// <summary>Supposes that there is another element, joined to others by relationships from or to it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="relationships">Its relationships.</param>
    public WhatIfChange Add(Element element, params IEnumerable<Relationship> relationships)
    {
        ArgumentNullException.ThrowIfNull(element);
        Relationship[] list = [.. relationships];
        _added.Add(element.Id);
        return AddEdit(edit =>
        {
            edit.Add(element);
            foreach (Relationship relationship in list)
            {
                edit.Connect(relationship);
            }
        });
    }

    /// <summary>Supposes any other change of elements and relationships.</summary>
    /// <param name="change">Says the changes.</param>
    public WhatIfChange Edit(Action<ArgumentEditor> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _hasOtherEdits = true;
        return AddEdit(change);
    }

    /// <summary>
    /// Supposes what is said as a value: what a request has said, or again what another what-if supposed, perhaps of an earlier version of the argument.
    /// </summary>
    /// <param name="suppositions">What is supposed to fail, to be restored and to be removed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="suppositions"/> is null.</exception>
    /// <exception cref="ArgumentException">It has additions or other edits, of which it knows too little to make them again.</exception>
    /// <exception cref="InvalidOperationException">The same element is supposed to fail and to be restored.</exception>
    /// <exception cref="KeyNotFoundException">There is no such element as is to be removed.</exception>
    public WhatIfChange Suppose(WhatIfSuppositions suppositions)
    {
        ArgumentNullException.ThrowIfNull(suppositions);
        if (suppositions.HasOtherEdits || suppositions.Added.Count > 0)
        {
            throw new ArgumentException("Additions and other edits cannot be supposed from a value: say them with Add and Edit.", nameof(suppositions));
        }

        foreach (string id in suppositions.Failed)
        {
            Fail(id);
        }

        foreach (string id in suppositions.Restored)
        {
            Restore(id);
        }

        foreach (string id in suppositions.Removed)
        {
            Remove(id);
        }

        return this;
    }

    internal WhatIfSuppositions Suppositions => new()
    {
        Failed = [.. _fails.Where(each => each.Value).Select(each => each.Key)],
        Restored = [.. _fails.Where(each => !each.Value).Select(each => each.Key)],
        Removed = [.. _removed],
        Added = [.. _added],
        HasOtherEdits = _hasOtherEdits,
    };

    internal Argument MakeEdits() =>
        HasEdits ? _argument.Edit(edit => _edits.ForEach(change => change(edit))) : _argument;

    private WhatIfChange AddEdit(Action<ArgumentEditor> edit)
    {
        _edits.Add(edit);
        return this;
    }

    private WhatIfChange Suppose(string id, bool fails)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_fails.TryGetValue(id, out bool already) && already != fails)
        {
            throw new InvalidOperationException($"'{id}' is supposed both to fail and to be restored.");
        }

        _fails[id] = fails;
        return this;
    }
}
