using System.Runtime.InteropServices;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Functions;

/// <summary>
/// The structure function "standing ≥ threshold" of some elements over the basic elements, from a baseline: what must hold for them not to fall below it.
/// </summary>
/// <remarks>
/// At threshold Supported nothing is frozen: a challenge does not stand in the way while it is answered, and what answers it is an input too. At threshold
/// InDoubt the effect of every challenge is frozen as it is in the baseline: only so is the function monotone, and it never says "stands" where judging anew
/// would say "down". What does not reach the threshold in the baseline can only stay below it when something falls, and is folded away.
/// </remarks>
internal sealed class ArgumentFunction
{
    private readonly ArgumentStructure _structure;
    private readonly StandingEvaluation _baseline;
    private readonly Standing _threshold;
    private readonly BasicInputs _inputs;
    private readonly StructureFunctionBuilder _builder;
    private readonly int[] _nodes;
    private readonly ConfidenceNodes _confidence;
    private readonly int[] _answered; // by challenge: the node that says it is answered
    private readonly int[] _defeats; // by challenge: the node that says it defeats its target
    private readonly List<int> _parts = [];
    private readonly List<int> _contributions = [];

    private ArgumentFunction(Argument argument, StandingEvaluation baseline, Standing threshold, BasicInputs inputs)
    {
        _structure = argument.Structure;
        _baseline = baseline;
        _threshold = threshold;
        _inputs = inputs;
        _builder = inputs.Builder;
        _nodes = new int[_structure.ElementCount];
        _confidence = new ConfidenceNodes(_builder, _structure.ClaimPoints, _nodes);
        _answered = new int[_structure.Challenges.Count];
        _defeats = new int[_structure.Challenges.Count];
        Function = null!;
        BasicOfNode = [];
        Targets = [];
    }

    public StructureFunction Function { get; private set; }

    /// <summary>By root of the function: the element asked for.</summary>
    public int[] Targets { get; private set; }

    /// <summary>By node: the basic element that the input stands for, or -1.</summary>
    public int[] BasicOfNode { get; private set; }

    /// <summary>Nodes from this one on say what targets inherit.</summary>
    public int FirstInherited { get; private set; }

    /// <summary>By element: the node that falls when the element does, or a negative number when the element is below the threshold.</summary>
    public int[] NodeOfElement => _nodes;

    /// <param name="argument">The argument.</param>
    /// <param name="baseline">Its standings in the baseline.</param>
    /// <param name="threshold">InDoubt or Supported.</param>
    /// <param name="targets">Elements whose standing when analysed, in the baseline, is the threshold.</param>
    public static ArgumentFunction Build(Argument argument, StandingEvaluation baseline, Standing threshold, int[] targets)
    {
        var inputs = new BasicInputs(argument.Structure.ElementCount);
        ArgumentFunction function = AddTo(inputs, argument, baseline, threshold);
        int[] roots = function.AddTargets(argument, targets);
        function.Function = inputs.Builder.Build(roots);
        function.BasicOfNode = inputs.ElementOfNode();
        return function;
    }

    /// <summary>
    /// One function for elements of both thresholds. A basic element is one input, whatever the threshold: it falls, or it does not.
    /// </summary>
    /// <param name="argument">The argument.</param>
    /// <param name="baseline">Its standings in the baseline.</param>
    /// <param name="targets">Elements; those that are unsupported when analysed have no root.</param>
    /// <returns>The function; by target its root, or -1; by node the basic element that the input stands for, or -1.</returns>
    public static (StructureFunction Function, int[] RootOfTarget, int[] BasicOfNode) BuildJoint(Argument argument, StandingEvaluation baseline, int[] targets)
    {
        var inputs = new BasicInputs(argument.Structure.ElementCount);
        var rootOfTarget = new int[targets.Length];
        Array.Fill(rootOfTarget, -1);
        foreach (Standing threshold in (ReadOnlySpan<Standing>)[Standing.Supported, Standing.InDoubt])
        {
            int[] indices = [.. Enumerable.Range(0, targets.Length).Where(i => baseline.Analysed(targets[i]) == threshold)];
            if (indices.Length == 0)
            {
                continue;
            }

            int[] roots = AddTo(inputs, argument, baseline, threshold).AddTargets(argument, [.. indices.Select(i => targets[i])]);
            for (int i = 0; i < indices.Length; i++)
            {
                rootOfTarget[indices[i]] = roots[i];
            }
        }

        return (inputs.Builder.Build([.. rootOfTarget.Where(root => root >= 0).Distinct()]), rootOfTarget, inputs.ElementOfNode());
    }

    /// <summary>Whether the element is what the argument rests on in the end, in this situation.</summary>
    public static bool IsBasic(Argument argument, int number, Baseline baseline) => IsBasic(argument.Structure, number, baseline);

    /// <summary>Whether the element is what the argument rests on in the end, in this situation.</summary>
    public static bool IsBasic(ArgumentStructure structure, int number, Baseline baseline) => structure.Kinds[number] switch
    {
        ElementKind.Evidence or ElementKind.Assumption => true,
        ElementKind.Context or ElementKind.Justification => false,
        _ when structure.Elements[number] is { AssertedStanding: not null } or { IsAway: true } && structure.Supporters.CountOf(number) == 0 => true,
        ElementKind.Strategy when ((Strategy)structure.Elements[number]).Likelihood is not null => true,
        _ => baseline == Baseline.AsArgued && structure.Supporters.CountOf(number) == 0,
    };

    private static ArgumentFunction AddTo(BasicInputs inputs, Argument argument, StandingEvaluation baseline, Standing threshold)
    {
        var function = new ArgumentFunction(argument, baseline, threshold, inputs);
        for (int number = 0; number < function._nodes.Length; number++)
        {
            function.AddChallengesOwnedBy(number);
            function._nodes[number] = function.AddElement(number);
        }

        return function;
    }

    private int[] AddTargets(Argument argument, int[] targets)
    {
        FirstInherited = _builder.Count;
        Targets = targets;
        return new InheritedGates(argument, _builder, _nodes, OfContext).AddTo(targets);
    }

    // The parts are all needed: the element itself where it is basic, its support, what it states, and an answer to each challenge of it.
    private int AddElement(int number)
    {
        if (_baseline.Standings[number] < _threshold)
        {
            return StructureFunctionBuilder.False;
        }

        _parts.Clear();
        int input = StructureFunctionBuilder.True;
        if (IsBasic(_structure, number, _baseline.Setting.Baseline))
        {
            input = _inputs.InputOf(number);
            _parts.Add(input);
        }

        if (_structure.Supporters.CountOf(number) > 0)
        {
            AddSupport(number);
        }

        for (int position = _structure.Contexts.Starts[number]; position < _structure.Contexts.Starts[number + 1]; position++)
        {
            _parts.Add(OfContext(position));
        }

        AddAnswers(_structure.Challenges.OnElement(number), _parts);
        _confidence.AddTo(_parts, _baseline.PointsOnElement(number));
        return _parts.Count == 1 && input >= 0 ? input : _builder.AddAll(CollectionsMarshal.AsSpan(_parts), own: true);
    }

    private void AddSupport(int number)
    {
        int first = _structure.Supporters.Starts[number];
        int count = _structure.Supporters.CountOf(number);
        int needed = ((SupportableElement)_structure.Elements[number]).Requirement.NeededOf(count);
        List<int> contributions = needed == count ? _parts : _contributions;
        _contributions.Clear();
        for (int position = first; position < first + count; position++)
        {
            contributions.Add(OfRelationship(_nodes[_structure.Supporters.Items[position]], position));
        }

        if (needed != count)
        {
            _parts.Add(_builder.AddAtLeast(needed, CollectionsMarshal.AsSpan(contributions)));
        }
    }

    private int OfContext(int position) => OfRelationship(_nodes[_structure.Contexts.Items[position]], _structure.ContextRelationship(position));

    // What an element contributes over a relationship: as far as that is not challenged, and there is confidence in it where that counts.
    private int OfRelationship(int node, int relationship) => _confidence.On(
        Unchallenged(node, _structure.Challenges.OnRelationship(relationship)), _baseline.PointsOnRelationship(relationship));

    // What an element contributes over a relationship with these challenges.
    private int Unchallenged(int node, ReadOnlySpan<int> challenges)
    {
        if (challenges.IsEmpty || node == StructureFunctionBuilder.False)
        {
            return node;
        }

        if (_threshold == Standing.InDoubt)
        {
            return IsDefeated(challenges) ? StructureFunctionBuilder.False : node;
        }

        var parts = new List<int> { node };
        AddAnswers(challenges, parts);
        return _builder.AddAll(CollectionsMarshal.AsSpan(parts));
    }

    private bool IsDefeated(ReadOnlySpan<int> challenges)
    {
        foreach (int challenge in challenges)
        {
            if (_baseline.Effects[challenge] == ChallengeEffect.Defeats)
            {
                return true;
            }
        }

        return false;
    }

    private void AddAnswers(ReadOnlySpan<int> challenges, List<int> parts)
    {
        if (_threshold == Standing.InDoubt)
        {
            // Frozen: what is not below the threshold is not defeated, and a doubt does not put it there.
            return;
        }

        foreach (int challenge in challenges)
        {
            parts.Add(_answered[challenge]);
        }
    }

    // Answered: hit, itself or its challenger, by a challenge that defeats. Defeating: its challenger stands, and every challenge of it is answered.
    private void AddChallengesOwnedBy(int number)
    {
        foreach (int challenge in _structure.Challenges.OwnedBy(number))
        {
            int challenger = _structure.Challenges.Challengers[challenge];
            ReadOnlySpan<int> challengesOfIt = _structure.Challenges.OnRelationship(_structure.ChallengeRelationship(challenge));
            var parts = new List<int>();
            _answered[challenge] = StructureFunctionBuilder.False;
            _defeats[challenge] = StructureFunctionBuilder.False;
            if (_baseline.Effects[challenge] == ChallengeEffect.None)
            {
                AddDefeats(challengesOfIt, parts);
                if (!_structure.IsCircularChallenge(challenge))
                {
                    AddDefeats(_structure.Challenges.OnElement(challenger), parts);
                }

                bool isDismissed = _baseline.Setting.IgnoresChallenges || _baseline.IsWithdrawn(challenger);
                _answered[challenge] = isDismissed ? StructureFunctionBuilder.True : _builder.AddAtLeast(1, CollectionsMarshal.AsSpan(parts));
            }
            else if (_baseline.Effects[challenge] == ChallengeEffect.Defeats && _threshold == Standing.Supported)
            {
                parts.Add(_nodes[challenger]);
                AddAnswers(challengesOfIt, parts);
                _defeats[challenge] = _builder.AddAll(CollectionsMarshal.AsSpan(parts));
            }
        }
    }

    private void AddDefeats(ReadOnlySpan<int> challenges, List<int> parts)
    {
        foreach (int challenge in challenges)
        {
            parts.Add(_defeats[challenge]);
        }
    }
}
