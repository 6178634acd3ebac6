using System.Runtime.InteropServices;
using ArgumentGraph.Analysis.Functions;
using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Logic.Functions;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Support;

/// <summary>
/// Why elements are below a threshold: a structure function whose inputs are the causes, each of which "holds" when it is mended. Its minimal cut sets are the
/// minimal sets of causes that keep an element down. The effects of challenges are taken as they are; an effect that puts its
/// target below the threshold is one cause.
/// </summary>
internal sealed class CauseFunction
{
    private readonly ArgumentStructure _structure;
    private readonly StandingEvaluation _evaluation;
    private readonly StandingReasons _reasons;
    private readonly Standing _threshold;
    private readonly StructureFunctionBuilder _builder = new();
    private readonly int[] _nodes;
    private readonly List<RootCause> _causes = [];
    private readonly List<int> _inputs = [];
    private readonly Dictionary<int, int> _challengedRelationships = [];
    private readonly Dictionary<(int Owner, int Relationship), int> _circularPoints = [];

    private CauseFunction(Argument argument, StandingEvaluation evaluation, Standing threshold)
    {
        _structure = argument.Structure;
        _evaluation = evaluation;
        _reasons = new StandingReasons(argument, evaluation);
        _threshold = threshold;
        _nodes = new int[_structure.ElementCount];
        Function = null!;
        Causes = [];
        Variables = [];
        Roots = [];
    }

    public StructureFunction Function { get; private set; }

    /// <summary>By variable, ordered by element id.</summary>
    public RootCause[] Causes { get; private set; }

    /// <summary>By node: the variable of an input, else -1.</summary>
    public int[] Variables { get; private set; }

    /// <summary>By target: the node that says whether it reaches the threshold.</summary>
    public int[] Roots { get; private set; }

    /// <param name="argument">The argument.</param>
    /// <param name="evaluation">Its standings.</param>
    /// <param name="threshold">What the targets, when analysed, are below.</param>
    /// <param name="targets">The elements.</param>
    public static CauseFunction Build(Argument argument, StandingEvaluation evaluation, Standing threshold, int[] targets)
    {
        var function = new CauseFunction(argument, evaluation, threshold);
        for (int number = 0; number < function._nodes.Length; number++)
        {
            function._nodes[number] = evaluation.Standings[number] >= threshold ? StructureFunctionBuilder.True : function.AddElement(number);
        }

        function.Roots = new InheritedGates(argument, function._builder, function._nodes, function.OfContext).AddTo(targets);
        function.Function = function._builder.Build([]);
        function.NumberCauses();
        return function;
    }

    private int AddElement(int number)
    {
        var parts = new List<int>();
        bool restored = _evaluation.SuppositionOf(number) == Supposition.Restored;
        bool isDecidedByItself = _evaluation.SuppositionOf(number) == Supposition.Failed || _evaluation.IsCircular(number);
        if (!restored && (isDecidedByItself || _structure.Supporters.CountOf(number) == 0))
        {
            if (isDecidedByItself || _evaluation.OfItself(number) < _threshold)
            {
                parts.Add(AddCause(new RootCause(_structure.Elements[number], _reasons.OfItself(number), null, ValueList<Element>.Empty)));
            }
        }
        else if (!restored)
        {
            parts.Add(OfSupporters(number));
        }

        if (!restored && !isDecidedByItself)
        {
            for (int position = _structure.Contexts.Starts[number]; position < _structure.Contexts.Starts[number + 1]; position++)
            {
                parts.Add(OfContext(position));
            }
        }

        if (CauseIn(_structure.Challenges.OnElement(number), _structure.Elements[number], null) is { } cause)
        {
            parts.Add(AddCause(cause));
        }

        AddPoints(_evaluation.PointsOnElement(number), number, relationship: -1, parts);
        return _builder.AddAll(CollectionsMarshal.AsSpan(parts));
    }

    private int OfSupporters(int number)
    {
        int first = _structure.Supporters.Starts[number];
        int count = _structure.Supporters.CountOf(number);
        int needed = ((SupportableElement)_structure.Elements[number]).Requirement.NeededOf(count);
        if (needed > count)
        {
            return AddCause(new RootCause(_structure.Elements[number], StandingReason.TooFewSupporters, null, ValueList<Element>.Empty));
        }

        var contributions = new int[count];
        for (int i = 0; i < count; i++)
        {
            contributions[i] = OfRelationship(_nodes[_structure.Supporters.Items[first + i]], first + i, number);
        }

        return _builder.AddAtLeast(needed, contributions);
    }

    private int OfContext(int position) =>
        OfRelationship(_nodes[_structure.Contexts.Items[position]], _structure.ContextRelationship(position), number: -1);

    private int OfRelationship(int node, int relationship, int number)
    {
        ReadOnlySpan<int> points = _evaluation.PointsOnRelationship(relationship);
        if (points.IsEmpty)
        {
            return Unchallenged(node, relationship, number);
        }

        var parts = new List<int> { Unchallenged(node, relationship, number) };
        AddPoints(points, _structure.ClaimPoints[points[0]].Owner, relationship, parts);
        return _builder.AddAll(CollectionsMarshal.AsSpan(parts));
    }

    // A circular point is a cause by itself: nothing but another argument would mend it.
    private void AddPoints(ReadOnlySpan<int> points, int owner, int relationship, List<int> parts)
    {
        foreach (int point in points)
        {
            PlacedClaimPoint placed = _structure.ClaimPoints[point];
            if (placed.IsCircular)
            {
                if (!_circularPoints.TryGetValue((owner, relationship), out int circular))
                {
                    circular = AddCause(new RootCause(
                        _structure.Elements[owner],
                        StandingReason.Confidence,
                        relationship < 0 ? null : _structure.RelationshipAt(relationship),
                        ValueList<Element>.Empty));
                    _circularPoints.Add((owner, relationship), circular);
                }

                parts.Add(circular);
            }
            else if (placed.Root >= 0)
            {
                parts.Add(_nodes[placed.Root]);
            }
        }
    }

    private int Unchallenged(int node, int relationship, int number)
    {
        if (_structure.Challenges.OnRelationship(relationship).IsEmpty)
        {
            return node;
        }

        // A context weighs on its element and on all below: the relationship is one cause however often it is met.
        if (!_challengedRelationships.TryGetValue(relationship, out int challenged))
        {
            int from = number >= 0 ? number : _structure.Contexts.OwnerOf(relationship - _structure.SupportCount);
            RootCause? cause = CauseIn(_structure.Challenges.OnRelationship(relationship), _structure.Elements[from], _structure.RelationshipAt(relationship));
            challenged = cause is null ? StructureFunctionBuilder.True : AddCause(cause);
            _challengedRelationships.Add(relationship, challenged);
        }

        return _builder.AddAll([node, challenged]);
    }

    private RootCause? CauseIn(ReadOnlySpan<int> challenges, Element element, Relationship? relationship)
    {
        var challengers = new List<Element>();
        bool isDefeated = false;
        foreach (int challenge in challenges)
        {
            ChallengeEffect effect = _evaluation.Effects[challenge];
            if (effect == ChallengeEffect.Defeats || (effect == ChallengeEffect.LeavesInDoubt && _threshold == Standing.Supported))
            {
                isDefeated |= effect == ChallengeEffect.Defeats;
                challengers.Add(_structure.Elements[_structure.Challenges.Challengers[challenge]]);
            }
        }

        return challengers.Count == 0
            ? null
            : new RootCause(
                element, isDefeated ? StandingReason.Defeated : StandingReason.Challenged,
                relationship, [.. challengers.OrderBy(challenger => challenger.Id, StringComparer.Ordinal)]);
    }

    private int AddCause(RootCause cause)
    {
        int input = _builder.AddInput();
        _inputs.Add(input);
        _causes.Add(cause);
        return input;
    }

    private void NumberCauses()
    {
        int[] order = [.. Enumerable.Range(0, _causes.Count)
            .OrderBy(cause => _causes[cause].Element.Id, StringComparer.Ordinal)
            .ThenBy(cause => _causes[cause].Relationship?.ToString(), StringComparer.Ordinal)
            .ThenBy(cause => _causes[cause].Reason)];
        Causes = [.. order.Select(cause => _causes[cause])];
        Variables = new int[Function.Count];
        Array.Fill(Variables, -1);
        for (int variable = 0; variable < order.Length; variable++)
        {
            Variables[_inputs[order[variable]]] = variable;
        }
    }
}
