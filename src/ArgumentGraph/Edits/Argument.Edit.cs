namespace ArgumentGraph;

public sealed partial class Argument
{
    /// <summary>
    /// A new argument with some changes, made in one batch; this one stays as it is. Linear in the number of elements and relationships, and of changes.
    /// </summary>
    /// <param name="changes">Says the changes, in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">A change names an unknown element or relationship.</exception>
    /// <exception cref="InvalidOperationException">A change would give an id or relationship twice.</exception>
    /// <exception cref="MalformedArgumentException">The result is not a well-formed argument, for example because evidence would have supporters.</exception>
    /// <example>
    /// <code>
    /// Argument next = argument.Edit(change => change
    ///     .Replace&lt;Evidence&gt;("E7", audit => audit with { State = EvidenceState.Withdrawn })
    ///     .Add(new Evidence("E9", "Storage audit, repeated"))
    ///     .Connect(Relationship.SupportedBy("C4", "E9")));
    /// </code>
    /// </example>
    public Argument Edit(Action<ArgumentEditor> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var editor = new ArgumentEditor(this);
        changes(editor);
        return editor.Build(this);
    }
}
