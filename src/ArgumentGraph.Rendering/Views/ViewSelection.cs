
namespace ArgumentGraph.Rendering.Views;

/// <summary>The elements that a view shows of an argument.</summary>
internal sealed class ViewSelection
{
    private readonly NumberedArgument _structure;
    private readonly Argument _argument;
    private readonly DiagramView _view;
    private readonly List<int> _open = [];
    private readonly List<int> _used = [];
    private readonly HashSet<int> _shown = []; // as long as what is shown, not as the argument: a large one has many sheets
    private bool _isAll;

    private ViewSelection(Argument argument, DiagramView view)
    {
        _argument = argument;
        _structure = argument.Numbered;
        _view = view;
    }

    /// <summary>How many elements are shown.</summary>
    public int Count => _isAll ? _structure.ElementCount : _shown.Count;

    /// <summary>The numbers of the elements shown, in the author's order.</summary>
    public IEnumerable<int> InAuthorOrder => _isAll ? _structure.AuthorOrder
        : _view.Sheet is { } sheet ? sheet.InAuthorOrder
        : _structure.AuthorOrder.Where(_shown.Contains);

    /// <summary>Whether an element is shown, by its number.</summary>
    public bool IsShown(int number) => _isAll || _shown.Contains(number);

    /// <summary>What a view shows.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="view">The view.</param>
    /// <param name="support">The standings, asked for only where the view needs them.</param>
    /// <exception cref="KeyNotFoundException">The view names an unknown element.</exception>
    public static ViewSelection Of(Argument argument, DiagramView view, Func<SupportReport> support)
    {
        var selection = new ViewSelection(argument, view);
        selection.Choose(support);
        if (view.Depth is { } depth)
        {
            selection.Collapse(depth);
        }

        return selection;
    }

    /// <summary>What is drawn of an element that stands on another sheet; null for one drawn in full.</summary>
    public ReferenceBox? ReferenceTo(int number) => _view.Sheet?.References.GetValueOrDefault(number);

    /// <summary>The sheet of the contract that says what supports an element, where that is not this one; null where nothing is said elsewhere.</summary>
    public string? ContractOf(int number) => _view.Sheet?.Contracts.GetValueOrDefault(number);

    /// <summary>Whether a relationship is drawn where both its ends are.</summary>
    /// <param name="relationship">Its number.</param>
    /// <param name="owner">The element in which it counts.</param>
    public bool Draws(int relationship, int owner) => _view.Sheet is not { } sheet || (sheet.IsDrawn(relationship) ?? !sheet.References.ContainsKey(owner));

    /// <summary>Whether anything that supports the element directly is shown, with the relationship.</summary>
    public bool IsDeveloped(int number)
    {
        for (int i = _structure.Supporters.Starts[number]; i < _structure.Supporters.Starts[number + 1]; i++)
        {
            if (IsShown(_structure.Supporters.Items[i]) && Draws(i, number))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many of the element's direct supporters are not shown; what the sheet of a contract shows is not counted.</summary>
    public int HiddenBelow(int number)
    {
        int hidden = 0;
        for (int i = _structure.Supporters.Starts[number]; i < _structure.Supporters.Starts[number + 1]; i++)
        {
            hidden += IsShown(_structure.Supporters.Items[i]) || _view.Sheet?.IsDrawn(i) == false ? 0 : 1;
        }

        return hidden;
    }

    private void Choose(Func<SupportReport> support)
    {
        switch (_view.Kind)
        {
            case ViewKind.Whole:
                _isAll = true;
                break;
            case ViewKind.Under:
                Add(_argument.NumberOf(_view.ElementId!));
                for (int i = 0; i < _open.Count; i++)
                {
                    AddBelow(_open[i]);
                }

                break;
            case ViewKind.Around:
                Add(_argument.NumberOf(_view.ElementId!));
                int next = 0;
                for (int distance = 0; distance < _view.Distance; distance++)
                {
                    for (int end = _open.Count; next < end; next++)
                    {
                        AddBelow(_open[next]);
                        AddAbove(_open[next]);
                    }
                }

                break;
            case ViewKind.Only or ViewKind.Above:
                foreach (string id in _view.ElementIds)
                {
                    Add(_argument.NumberOf(id));
                }

                if (_view.Kind == ViewKind.Above)
                {
                    AddAllAbove();
                }

                break;
            case ViewKind.Sheet:
                Add(_view.Sheet!.Full);
                Add([.. _view.Sheet.References.Keys]);
                break;
            default:
                ChooseOpen(support());
                break;
        }
    }

    private void ChooseOpen(SupportReport support)
    {
        for (int number = 0; number < _structure.ElementCount; number++)
        {
            if (support.StandingOf(_structure.Elements[number].Id) != Standing.Supported)
            {
                Add(number);
            }
        }

        foreach (OpenPoint point in support.OpenPoints)
        {
            Add(_structure.Find(point.Element.Id));
        }

        AddAllAbove();
    }

    private void AddAllAbove()
    {
        for (int i = 0; i < _open.Count; i++)
        {
            AddAbove(_open[i]);
        }
    }

    private void AddBelow(int number)
    {
        _used.Clear();
        _structure.AddUsedBy(number, _used);
        _used.ForEach(Add);
    }

    private void AddAbove(int number)
    {
        Add(_structure.Supported[number]);
        Add(_structure.ContextUsers[number]);
        (int first, int end) = _structure.Challenges.By(number);
        for (int challenge = first; challenge < end; challenge++)
        {
            Add(_structure.Challenges.Owners[challenge]);
            for (int target = _structure.Challenges.Targets[challenge]; target < 0;)
            {
                (_, int from, target) = _structure.EndsOf(~target);
                Add(from);
                if (target >= 0)
                {
                    Add(target);
                }
            }
        }
    }

    private void Add(ReadOnlySpan<int> numbers)
    {
        foreach (int number in numbers)
        {
            Add(number);
        }
    }

    private void Add(int number)
    {
        if (_shown.Add(number))
        {
            _open.Add(number);
        }
    }

    // Breadth first from the tops; what only challenges or frames something that is shown stays with it.
    private void Collapse(int depth)
    {
        HashSet<int>? shown = _isAll ? null : [.. _shown];
        _isAll = false;
        _shown.Clear();
        _open.Clear();
        if (_view.ElementId is { } id)
        {
            Add(_argument.NumberOf(id));
        }
        else
        {
            foreach (int number in _structure.AuthorOrder)
            {
                if (WasShown(number) && _structure.Kinds[number] <= ElementKind.Evidence && !SupportsAny(number) && !Challenges(number))
                {
                    Add(number);
                }
            }
        }

        int next = 0;
        for (int layer = 0; layer < depth; layer++)
        {
            for (int end = _open.Count; next < end; next++)
            {
                foreach (int supporter in _structure.Supporters[_open[next]])
                {
                    if (WasShown(supporter))
                    {
                        Add(supporter);
                    }
                }
            }
        }

        for (int i = 0; i < _open.Count; i++)
        {
            foreach (int context in _structure.Contexts[_open[i]])
            {
                if (WasShown(context))
                {
                    Add(context);
                }
            }

            foreach (int challenge in _structure.Challenges.OwnedBy(_open[i]))
            {
                int challenger = _structure.Challenges.Challengers[challenge];
                if (WasShown(challenger))
                {
                    Add(challenger);
                }
            }
        }

        bool WasShown(int number) => shown?.Contains(number) != false;

        bool SupportsAny(int number)
        {
            foreach (int above in _structure.Supported[number])
            {
                // In a cycle the highest number counts as the top.
                if (WasShown(above) && above > number)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private bool Challenges(int number) => _structure.Challenges.CountBy(number) > 0;
}
