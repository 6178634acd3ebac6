using System.Runtime.InteropServices;
using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Roadmap;

/// <summary>
/// Builds a <see cref="RoadmapFunction"/>. What a step is about, its subject, is an element's number, or the complement (~) of a challenge's.
/// </summary>
internal sealed class RoadmapFunctionBuilder
{
    private readonly Argument _argument;
    private readonly ArgumentStructure _structure;
    private readonly StandingEvaluation _evaluation;
    private readonly HashSet<int>? _contested;
    private readonly Func<int, bool>? _mayStep;
    private readonly StructureFunctionBuilder _builder = new();
    private readonly int[] _nodes;
    private readonly ConfidenceNodes _confidence;
    private readonly int[] _answered; // by challenge: the node that says it has no effect
    private readonly int[] _defeats; // by challenge: the node that says it defeats its target
    private readonly bool[] _isShaky; // by element, then by challenge: whether taking a step may make it fall
    private readonly List<(int Node, int Subject)> _steps = [];
    private readonly Dictionary<int, int> _opposites = [];
    private readonly Dictionary<int, int> _subjects = [];
    private readonly List<(int Node, int Element)> _basic = [];

    /// <param name="argument">The argument.</param>
    /// <param name="evaluation">Its standings.</param>
    /// <param name="contested">The subjects of the steps that need an opposite; null for all that may.</param>
    /// <param name="mayStep">The subjects of which there may be steps; null for all.</param>
    public RoadmapFunctionBuilder(Argument argument, StandingEvaluation evaluation, HashSet<int>? contested, Func<int, bool>? mayStep)
    {
        _mayStep = mayStep;
        _argument = argument;
        _structure = argument.Structure;
        _evaluation = evaluation;
        _contested = contested;
        _nodes = new int[_structure.ElementCount];
        _confidence = new ConfidenceNodes(_builder, _structure.ClaimPoints, _nodes);
        _answered = new int[_structure.Challenges.Count];
        _defeats = new int[_structure.Challenges.Count];
        _isShaky = new bool[_structure.ElementCount + (2 * _structure.Challenges.Count)];
        Array.Fill(_nodes, StructureFunctionBuilder.False);
        Array.Fill(_defeats, StructureFunctionBuilder.False);
    }

    public bool HasOpposites => _opposites.Count > 0;

    public int SubjectOf(int input) => _subjects[input];

    public RoadmapFunction Build(int[] targets, bool addsRootOfAll)
    {
        for (int number = 0; number < _nodes.Length; number++)
        {
            foreach (int challenge in _structure.Challenges.OwnedBy(number))
            {
                AddChallenge(challenge);
            }

            // Nothing that is added makes an element stand that needs itself.
            if (!_evaluation.IsCircular(number))
            {
                _nodes[number] = AddElement(number);
            }
        }

        int[] roots = new InheritedGates(_argument, _builder, _nodes, OfContext).AddTo(targets);
        if (addsRootOfAll)
        {
            roots = [.. roots, _builder.AddAll(roots)];
        }

        return Number(_builder.Build([]), roots);
    }

    private int AddElement(int number)
    {
        var parts = new List<int>();
        int supporters = _structure.Supporters.CountOf(number);
        bool isInHand = supporters > 0 || _evaluation.OfItself(number) == Standing.Supported;
        if (isInHand && ArgumentFunction.IsBasic(_structure, number, _evaluation.Setting.Baseline))
        {
            int input = _builder.AddInput();
            _basic.Add((input, number));
            parts.Add(input);
        }

        if (!isInHand)
        {
            parts.Add(AddStep(number));
        }
        else if (supporters > 0)
        {
            AddSupport(number, supporters, parts);
        }

        for (int position = _structure.Contexts.Starts[number]; position < _structure.Contexts.Starts[number + 1]; position++)
        {
            parts.Add(OfContext(position));
            _isShaky[number] |= IsShaky(_structure.Contexts.Items[position], _structure.ContextRelationship(position));
        }

        AddAnswers(_structure.Challenges.OnElement(number), parts);
        _isShaky[number] |= IsAnyAnswerShaky(_structure.Challenges.OnElement(number)) || IsAnyPointShaky(_evaluation.PointsOnElement(number));
        _confidence.AddTo(parts, _evaluation.PointsOnElement(number));
        return _builder.AddAll(CollectionsMarshal.AsSpan(parts));
    }

    private void AddSupport(int number, int count, List<int> parts)
    {
        int first = _structure.Supporters.Starts[number];
        int needed = ((SupportableElement)_structure.Elements[number]).Requirement.NeededOf(count);
        var contributions = new int[count];
        for (int i = 0; i < count; i++)
        {
            contributions[i] = OfRelationship(_nodes[_structure.Supporters.Items[first + i]], first + i);
            _isShaky[number] |= IsShaky(_structure.Supporters.Items[first + i], first + i);
        }

        if (needed > count)
        {
            // With those that it lacks it has just as many as it needs.
            parts.Add(AddStep(number));
            parts.AddRange(contributions);
        }
        else
        {
            parts.Add(needed == count ? _builder.AddAll(contributions) : _builder.AddAtLeast(needed, contributions));
        }
    }

    private int OfContext(int position) => OfRelationship(_nodes[_structure.Contexts.Items[position]], _structure.ContextRelationship(position));

    private int OfRelationship(int node, int relationship) => _confidence.On(
        Unchallenged(node, _structure.Challenges.OnRelationship(relationship)), _evaluation.PointsOnRelationship(relationship));

    private int Unchallenged(int node, ReadOnlySpan<int> challenges)
    {
        if (challenges.IsEmpty || node == StructureFunctionBuilder.False)
        {
            return node;
        }

        var parts = new List<int> { node };
        AddAnswers(challenges, parts);
        return _builder.AddAll(CollectionsMarshal.AsSpan(parts));
    }

    private void AddAnswers(ReadOnlySpan<int> challenges, List<int> parts)
    {
        foreach (int challenge in challenges)
        {
            parts.Add(_answered[challenge]);
        }
    }

    // Without effect: its challenger is withdrawn, or a challenge of it or of its challenger defeats, or it is answered anew. An
    // answer is offered where it may be needed.
    private void AddChallenge(int challenge)
    {
        if (_evaluation.Setting.IgnoresChallenges)
        {
            _answered[challenge] = StructureFunctionBuilder.True;
            return;
        }

        int challenger = _structure.Challenges.Challengers[challenge];
        bool isCircular = _structure.IsCircularChallenge(challenge);
        ReadOnlySpan<int> challengesOfIt = _structure.Challenges.OnRelationship(_structure.ChallengeRelationship(challenge));
        var parts = new List<int>();
        if (_evaluation.IsWithdrawn(challenger))
        {
            parts.Add(Opposite(challenger, ref AnswerShaky(challenge)));
        }

        AddDefeats(challenge, challengesOfIt, parts);
        if (!isCircular)
        {
            AddDefeats(challenge, _structure.Challenges.OnElement(challenger), parts);
        }

        bool offersAnswer = _evaluation.Effects[challenge] != ChallengeEffect.None || AnswerShaky(challenge);
        if (offersAnswer)
        {
            parts.Add(AddStep(~challenge));
        }

        _answered[challenge] = _builder.AddAtLeast(1, CollectionsMarshal.AsSpan(parts));
        if (isCircular)
        {
            return;
        }

        parts.Clear();
        parts.Add(_nodes[challenger]);
        AddAnswers(challengesOfIt, parts);
        DefeatShaky(challenge) = _isShaky[challenger] || IsAnyAnswerShaky(challengesOfIt);
        if (offersAnswer)
        {
            parts.Add(Opposite(~challenge, ref DefeatShaky(challenge)));
        }

        _defeats[challenge] = _builder.AddAll(CollectionsMarshal.AsSpan(parts));
    }

    private void AddDefeats(int challenge, ReadOnlySpan<int> others, List<int> parts)
    {
        foreach (int other in others)
        {
            parts.Add(_defeats[other]);
            AnswerShaky(challenge) |= DefeatShaky(other);
        }
    }

    private ref bool AnswerShaky(int challenge) => ref _isShaky[_nodes.Length + challenge];

    private ref bool DefeatShaky(int challenge) => ref _isShaky[_nodes.Length + _answered.Length + challenge];

    private bool IsAnyAnswerShaky(ReadOnlySpan<int> challenges)
    {
        foreach (int challenge in challenges)
        {
            if (AnswerShaky(challenge))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAnyPointShaky(ReadOnlySpan<int> points)
    {
        foreach (int point in points)
        {
            PlacedClaimPoint placed = _structure.ClaimPoints[point];
            if (placed is { IsCircular: false, Root: >= 0 and int root } && _isShaky[root])
            {
                return true;
            }
        }

        return false;
    }

    private bool IsShaky(int element, int relationship) =>
        _isShaky[element] || IsAnyAnswerShaky(_structure.Challenges.OnRelationship(relationship))
        || IsAnyPointShaky(_evaluation.PointsOnRelationship(relationship));

    private int AddStep(int subject)
    {
        if (_mayStep?.Invoke(subject) == false)
        {
            return StructureFunctionBuilder.False;
        }

        int input = _builder.AddInput();
        _steps.Add((input, subject));
        _subjects.Add(input, subject);
        return input;
    }

    // Holds while the step is not taken.
    private int Opposite(int subject, ref bool isShaky)
    {
        bool cannotBeTaken = (subject >= 0 && _evaluation.IsCircular(subject)) || _mayStep?.Invoke(subject) == false;
        if (cannotBeTaken || (_contested is not null && !_contested.Contains(subject)))
        {
            return StructureFunctionBuilder.True;
        }

        if (!_opposites.TryGetValue(subject, out int input))
        {
            input = _builder.AddInput();
            _opposites.Add(subject, input);
        }

        isShaky = true;
        return input;
    }

    private RoadmapFunction Number(StructureFunction function, int[] roots)
    {
        bool[] isNeeded = ConeOf(function, roots);
        var reasons = new StandingReasons(_argument, _evaluation);
        (int Node, int Subject, RoadmapStep Step)[] steps = [.. _steps.Where(step => isNeeded[step.Node])
            .Select(step => (step.Node, step.Subject, Step: StepOf(step.Subject, reasons)))
            .OrderBy(step => step.Step.Element.Id, StringComparer.Ordinal)
            .ThenBy(step => step.Step.Challenge?.ToString(), StringComparer.Ordinal)];
        int[] opposites = [.. steps.Select(step => _opposites.TryGetValue(step.Subject, out int opposite) && isNeeded[opposite] ? opposite : -1)];
        var stepOfNode = new int[function.Count];
        var stepOfOpposite = new int[function.Count];
        var basicOfNode = new int[function.Count];
        Array.Fill(stepOfNode, -1);
        Array.Fill(stepOfOpposite, -1);
        Array.Fill(basicOfNode, -1);
        for (int step = 0; step < steps.Length; step++)
        {
            stepOfNode[steps[step].Node] = step;
            if (opposites[step] >= 0)
            {
                stepOfOpposite[opposites[step]] = step;
            }
        }

        foreach ((int node, int element) in _basic)
        {
            basicOfNode[node] = element;
        }

        return new RoadmapFunction
        {
            Function = function,
            Roots = roots,
            Steps = [.. steps.Select(step => step.Step)],
            InputOfStep = [.. steps.Select(step => step.Node)],
            OppositeOfStep = opposites,
            StepOfNode = stepOfNode,
            StepOfOpposite = stepOfOpposite,
            BasicOfNode = basicOfNode,
        };
    }

    private static bool[] ConeOf(StructureFunction function, int[] roots)
    {
        var isNeeded = new bool[function.Count];
        foreach (int root in roots)
        {
            if (root >= 0)
            {
                isNeeded[root] = true;
            }
        }

        for (int node = function.Count - 1; node >= 0; node--)
        {
            foreach (int input in isNeeded[node] ? function.Inputs[node] : [])
            {
                isNeeded[input] = true;
            }
        }

        return isNeeded;
    }

    private RoadmapStep StepOf(int subject, StandingReasons reasons)
    {
        if (subject < 0)
        {
            StandingReason effect = _evaluation.Effects[~subject] == ChallengeEffect.Defeats ? StandingReason.Defeated : StandingReason.Challenged;
            return new(
                RoadmapStepKind.Answer, _structure.Elements[_structure.Challenges.Challengers[~subject]],
                effect, _structure.RelationshipAt(_structure.ChallengeRelationship(~subject)));
        }

        Element element = _structure.Elements[subject];
        StandingReason reason = _structure.Supporters.CountOf(subject) > 0 ? StandingReason.TooFewSupporters : reasons.OfItself(subject);
        RoadmapStepKind kind = element switch
        {
            SupportableElement => RoadmapStepKind.Develop,
            _ when reason == StandingReason.Disputed => RoadmapStepKind.Settle,
            Assumption => RoadmapStepKind.Restore,
            _ => RoadmapStepKind.Obtain,
        };
        return new(kind, element, reason);
    }
}
