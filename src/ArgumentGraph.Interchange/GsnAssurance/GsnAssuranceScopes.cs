namespace ArgumentGraph.Interchange.GsnAssurance;

/// <summary>
/// Names within names: of namespaces, of the elements in them, and of the elements in those. Each is a number, so that a name's full form is put together
/// only where it is shown.
/// </summary>
internal sealed class GsnAssuranceScopes
{
    /// <summary>What namespaces stand in.</summary>
    public const int Top = -1;

    private readonly List<(int Around, string Name)> _scopes = [];
    private readonly Dictionary<(int Around, string Name), int> _byName = [];

    /// <summary>The number of a name within another, a new one where it has none.</summary>
    public int Of(int around, string name)
    {
        if (!_byName.TryGetValue((around, name), out int scope))
        {
            scope = _scopes.Count;
            _scopes.Add((around, name));
            _byName.Add((around, name), scope);
        }

        return scope;
    }

    /// <summary>
    /// The names that a reference may mean, nearest first: as Xtext finds them, it is looked up in the element that refers, in what is around that, and so on.
    /// </summary>
    /// <param name="names">The parts of the reference.</param>
    /// <param name="from">The element that refers.</param>
    public IEnumerable<int> Find(IReadOnlyList<string> names, int from)
    {
        for (int around = from; ; around = _scopes[around].Around)
        {
            int found = around;
            bool isFound = true;
            for (int i = 0; i < names.Count && isFound; i++)
            {
                isFound = _byName.TryGetValue((found, names[i]), out found);
            }

            if (isFound)
            {
                yield return found;
            }

            if (around == Top)
            {
                yield break;
            }
        }
    }

    /// <summary>The name with all those around it, outermost first.</summary>
    public string FullName(int scope) => LastNames(scope, int.MaxValue, out _);

    /// <summary>The last names of the full form.</summary>
    /// <param name="scope">The name.</param>
    /// <param name="count">How many; at least one.</param>
    /// <param name="isWhole">Whether these are all, or as many as an id may hold.</param>
    public string LastNames(int scope, int count, out bool isWhole)
    {
        var names = new List<string>();
        int length = 0;
        for (; scope != Top && names.Count < count && length <= ElementId.MaximumLength; scope = _scopes[scope].Around)
        {
            names.Add(_scopes[scope].Name);
            length += _scopes[scope].Name.Length + 1;
        }

        isWhole = scope == Top || length > ElementId.MaximumLength;
        names.Reverse();
        return string.Join('.', names);
    }
}
