using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Edits;

/// <summary>Takes the part under one element out of an argument.</summary>
internal sealed class ArgumentPart
{
    private readonly Argument _argument;
    private readonly ArgumentStructure _structure;
    private readonly int _top;
    private readonly bool[] _isIn;
    private readonly bool[] _restsOnTop;
    private readonly List<int> _inheritedPositions = [];

    // Relationships of ancestors that become the top element's own, by number.
    private readonly Dictionary<int, Relationship> _moved = [];

    public ArgumentPart(Argument argument, int top)
    {
        _argument = argument;
        _structure = argument.Structure;
        _top = top;
        _isIn = new bool[_structure.ElementCount];
        _restsOnTop = new bool[_structure.ElementCount];
    }

    public Argument Build()
    {
        FindInherited();
        FindElements();
        var findings = new FindingList(_argument.Origin.Source);
        var assembly = new ArgumentAssembly(findings);
        int[] numbers = [.. _structure.AuthorOrder.Where(number => _isIn[number])];
        foreach (int number in numbers)
        {
            assembly.Add(InPart(number), _structure.ElementOffsets[number], _structure.ElementOffsets[number]);
        }

        foreach (int number in numbers)
        {
            AddRelationships(number, assembly);
        }

        AddChallenges(numbers, assembly);
        return assembly.Finish(_argument.Title, _argument.Origin with { UnknownMembers = ValueMap<RawJson>.Empty });
    }

    private void FindInherited()
    {
        var open = new Stack<int>([_top]);
        _restsOnTop[_top] = true;
        while (open.TryPop(out int number))
        {
            foreach (int above in _structure.Supported[number])
            {
                if (_restsOnTop[above])
                {
                    continue;
                }

                _restsOnTop[above] = true;
                open.Push(above);
                for (int position = _structure.Contexts.Starts[above]; position < _structure.Contexts.Starts[above + 1]; position++)
                {
                    if (_structure.Kinds[_structure.Contexts.Items[position]].IsHandedDown())
                    {
                        _inheritedPositions.Add(position);
                    }
                }
            }
        }

        // In the order in which the relationships stand in the whole.
        _inheritedPositions.Sort();
    }

    private void FindElements()
    {
        var open = new Stack<int>();
        Add(_top);
        foreach (int position in _inheritedPositions)
        {
            int stated = _structure.Contexts.Items[position];
            Add(stated);
            _moved[_structure.ContextRelationship(position)] = Relationship.InContextOf(_structure.Elements[_top].Id, _structure.Elements[stated].Id);
            AddChallengersOf(_structure.ContextRelationship(position));
        }

        while (open.TryPop(out int number))
        {
            foreach (int supporter in _structure.Supporters[number])
            {
                Add(supporter);
            }

            foreach (int context in _structure.Contexts[number])
            {
                Add(context);
            }

            // What an inherited statement is argued with may rest on the top, which states it here.
            foreach (int argument in _structure.ClaimPoints.ArgumentsOf(number).Where(argument => !_restsOnTop[argument]))
            {
                Add(argument);
            }

            foreach (int challenge in _structure.Challenges.OwnedBy(number))
            {
                Add(_structure.Challenges.Challengers[challenge]);
            }
        }

        void AddChallengersOf(int relationship)
        {
            foreach (int challenge in _structure.Challenges.OnRelationship(relationship))
            {
                Add(_structure.Challenges.Challengers[challenge]);
                AddChallengersOf(_structure.ChallengeRelationship(challenge));
            }
        }

        void Add(int number)
        {
            if (!_isIn[number])
            {
                _isIn[number] = true;
                open.Push(number);
            }
        }
    }

    // A step follows what is not in the part only where it follows nothing else.
    private Element InPart(int number)
    {
        Element element = _structure.Elements[number];
        if (element.ClaimPoints.Any(point => IsArgumentLost(number, point)))
        {
            element = element with
            {
                ClaimPoints = [.. element.ClaimPoints.Select(point => IsArgumentLost(number, point) ? point with { Argument = null } : point)],
            };
        }

        if (element.StatedStep is not { After.Count: > 0 } step)
        {
            return element;
        }

        string[] outside = [.. step.After.Where(id => _structure.Find(id) is >= 0 and int followed && !_isIn[followed])];
        return outside.Length == 0 ? element : element.WithStep(outside.Aggregate(step, (each, id) => each.WithoutFollowed(id)));
    }

    // The argument is not in the part, or would rest on what it is the argument of, now that the top states it.
    private bool IsArgumentLost(int owner, ClaimPoint point) =>
        point.Argument is { } id && _structure.Find(id) is >= 0 and int root
        && (!_isIn[root] || (_restsOnTop[root] && _structure.ClaimPoints.ArgumentsOf(owner).Contains(root)));

    private void AddRelationships(int number, ArgumentAssembly assembly)
    {
        for (int i = _structure.Supporters.Starts[number]; i < _structure.Supporters.Starts[number + 1]; i++)
        {
            assembly.Connect(_structure.RelationshipAt(i), _structure.RelationshipOffsets[i]);
        }

        for (int i = _structure.Contexts.Starts[number]; i < _structure.Contexts.Starts[number + 1]; i++)
        {
            int relationship = _structure.ContextRelationship(i);
            assembly.Connect(_structure.RelationshipAt(relationship), _structure.RelationshipOffsets[relationship]);
        }

        if (number == _top)
        {
            // Two ancestors may state the same, or the element itself: it is stated once.
            HashSet<int> stated = [.. _structure.Contexts[_top]];
            foreach (int position in _inheritedPositions.Where(position => stated.Add(_structure.Contexts.Items[position])))
            {
                int relationship = _structure.ContextRelationship(position);
                assembly.Connect(_moved[relationship], _structure.RelationshipOffsets[relationship]);
            }
        }
    }

    // Where two ancestors state the same, their relationships become one, and so may challenges of them. The one is challenged where either was, and a
    // challenge of it is answered only where both were: the part never stands higher than the whole.
    private void AddChallenges(int[] numbers, ArgumentAssembly assembly)
    {
        var inPart = new List<(int Challenge, Relationship Relationship, int Level)>();
        var copies = new Dictionary<Relationship, int>();
        foreach (int challenge in numbers.SelectMany(_structure.Challenges.ByChallenger))
        {
            foreach ((Relationship relationship, int level) in CopiesOf(_structure.ChallengeRelationship(challenge)))
            {
                inPart.Add((challenge, relationship, level));
                copies[relationship] = copies.GetValueOrDefault(relationship) + 1;
            }
        }

        var added = new HashSet<Relationship>();
        foreach ((int challenge, Relationship relationship, int level) in inPart.OrderBy(entry => entry.Level))
        {
            bool answers = level % 2 == 1;
            Relationship? target = relationship.To.Relationship;
            bool isThere = target is not { Kind: RelationshipKind.Challenges } || added.Contains(target);
            if (isThere && (!answers || copies[relationship] == copies[target!]) && added.Add(relationship))
            {
                assembly.Connect(relationship, _structure.RelationshipOffsets[_structure.ChallengeRelationship(challenge)]);
            }
        }
    }

    // The relationship as it is in the part: once, not at all, or twice where what inherits it is in the part beside what states it; and how many challenges
    // lie between it and the first relationship that is not a challenge.
    private IEnumerable<(Relationship Relationship, int Level)> CopiesOf(int number)
    {
        if (_moved.TryGetValue(number, out Relationship? moved))
        {
            yield return (moved, 0);
        }

        int challenge = number - _structure.SupportCount - _structure.ContextCount;
        if (challenge < 0)
        {
            int from = number < _structure.SupportCount ? _structure.Supporters.OwnerOf(number) : _structure.Contexts.OwnerOf(number - _structure.SupportCount);
            if (_isIn[from])
            {
                yield return (_structure.RelationshipAt(number), 0);
            }

            yield break;
        }

        string challenger = _structure.Elements[_structure.Challenges.Challengers[challenge]].Id;
        int target = _structure.Challenges.Targets[challenge];
        if (target < 0)
        {
            foreach ((Relationship inner, int level) in CopiesOf(~target))
            {
                yield return (Relationship.Challenges(challenger, inner), inner.Kind == RelationshipKind.Challenges ? level + 1 : 0);
            }
        }
        else if (_isIn[target])
        {
            yield return (Relationship.Challenges(challenger, _structure.Elements[target].Id), 0);
        }
    }
}
