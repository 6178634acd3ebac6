namespace ArgumentGraph.Interchange.Ltac;

/// <summary>Writes an argument as outlines: each element is declared once, and cited wherever else it stands.</summary>
internal sealed class LtacWriter
{
    /// <summary>
    /// How many levels an outline has; what is below begins a package of its own. So long chains stay readable, and the text linear in its elements.
    /// </summary>
    public const int Levels = 24;

    private readonly Argument _argument;
    private readonly NumberedArgument _structure;
    private readonly ArgumentExport _export;
    private readonly string[] _names;
    private readonly LtacTree _tree;
    private readonly LtacPackages _packages;
    private readonly LtacLineWriter _lines;
    private readonly int[] _package; // the root of the package in which an element is declared; -1 before it is
    private readonly bool[] _isDeclared;
    private readonly List<int> _roots = [];
    private readonly List<int> _declared = [];

    private LtacWriter(Argument argument, ArgumentExport export, IReadOnlyList<int> order)
    {
        _argument = argument;
        _structure = argument.Numbered;
        _export = export;
        _names = LtacNames.Of(_structure, export);
        _tree = new LtacTree(argument, export, order);
        _packages = new LtacPackages(_structure, _tree);
        _lines = new LtacLineWriter(_structure, _tree, _names, export);
        _package = new int[_structure.ElementCount];
        Array.Fill(_package, -1);
        _isDeclared = new bool[_structure.ElementCount];
    }

    /// <summary>
    /// Writes an argument. What challenges the same stands in the order in which it is declared, so that it stands so again when the text has been read. Where
    /// something is declared depends on that order in turn: where it matters, writing is tried until it no longer changes.
    /// </summary>
    public static void Write(Argument argument, ArgumentExport export)
    {
        const int MostTries = 8; // two are enough for nearly all
        IReadOnlyList<int> order = [.. argument.Numbered.AuthorOrder];
        for (int tried = 0; tried < MostTries && HasChallengersOfTheSame(argument.Numbered); tried++)
        {
            var trial = new LtacWriter(argument, new ArgumentExport(TextWriter.Null, export.CancellationToken), order);
            trial.Write();
            if (trial._declared.SequenceEqual(order))
            {
                break;
            }

            order = trial._declared;
        }

        new LtacWriter(argument, export, order).Write();
    }

    private static bool HasChallengersOfTheSame(NumberedArgument structure)
    {
        var targets = new HashSet<int>();
        for (int challenge = 0; challenge < structure.Challenges.Count; challenge++)
        {
            if (!targets.Add(structure.Challenges.Targets[challenge]))
            {
                return true;
            }
        }

        return false;
    }

    private void Write()
    {
        foreach (int number in _structure.AuthorOrder)
        {
            if (_packages.IsRoot[number])
            {
                WritePackages(number);
            }
        }

        // What is left supports itself in a circle.
        foreach (int number in _structure.AuthorOrder)
        {
            if (!_isDeclared[number])
            {
                WritePackages(number);
            }
        }

        List<string> end = [.. _structure.AuthorOrder.SelectMany(number => _tree.Data[number].End)];
        if (end.Count > 0)
        {
            _export.Text.Write('\n');
            _lines.WriteEnd(end, _roots[^1]);
        }

        new LtacLosses(_argument, _tree, _lines, _names, _export).Report(_roots, _package);
        _export.LoseDocumentMembers(_argument, "LTAC");
    }

    // A package, and those that its lowest levels become.
    private void WritePackages(int first)
    {
        var pending = new Queue<int>([first]);
        while (pending.TryDequeue(out int root))
        {
            if (!_isDeclared[root])
            {
                WritePackage(root, pending);
            }
        }
    }

    private void WritePackage(int root, Queue<int> further)
    {
        int home = _packages.Home[root] < 0 ? root : _packages.Home[root];
        if (_roots.Count > 0)
        {
            _export.Text.Write('\n');
        }

        _roots.Add(root);
        Declare(root, root, 0, new LtacEntry(root, false), owner: -1);
        var open = new Stack<(List<LtacEntry> Entries, int Next, int Owner)>([(_tree.Entries[root], 0, root)]);
        while (open.TryPop(out (List<LtacEntry> Entries, int Next, int Owner) level))
        {
            if (level.Next == level.Entries.Count)
            {
                continue;
            }

            _export.CancellationToken.ThrowIfCancellationRequested();
            LtacEntry entry = level.Entries[level.Next];
            open.Push(level with { Next = level.Next + 1 });
            int depth = open.Count;
            if (entry.Relation is not null)
            {
                _lines.WriteRelation(entry.Relation, depth, level.Owner);
                open.Push((entry.Members!, 0, level.Owner));
                continue;
            }

            int child = entry.Child;
            bool isElsewhere = _isDeclared[child] || _packages.IsRoot[child] || (_packages.Home[child] >= 0 && _packages.Home[child] != home);
            if (!isElsewhere && depth >= Levels && _tree.Entries[child].Count > 0)
            {
                _packages.IsRoot[child] = true;
                further.Enqueue(child);
                isElsewhere = true;
            }

            if (isElsewhere)
            {
                _lines.WriteCitation(entry, depth, level.Owner, isNear: _package[child] == root);
            }
            else
            {
                Declare(child, root, depth, entry, level.Owner);
                open.Push((_tree.Entries[child], 0, child));
            }
        }
    }

    private void Declare(int number, int root, int depth, LtacEntry entry, int owner)
    {
        _isDeclared[number] = true;
        _package[number] = root;
        _declared.Add(number);
        _lines.WriteDeclaration(entry, depth, owner);
    }
}
