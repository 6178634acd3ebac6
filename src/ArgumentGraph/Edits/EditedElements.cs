using System.Runtime.InteropServices;
using ArgumentGraph.Building;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Edits;

/// <summary>
/// The elements and relationships of an argument while it is edited: objects that point at each other, so that each change
/// takes constant time for each thing changed.
/// </summary>
internal sealed class EditedElements
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, Node> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(Node From, RelationshipKind Kind, Thing To), Edge> _edges = [];

    // By id, what has a step after it, or had one once.
    private readonly Dictionary<string, List<Node>> _followers = new(StringComparer.Ordinal);

    // By id, what has a claim point that names it, or had one once.
    private readonly Dictionary<string, List<Node>> _pointing = new(StringComparer.Ordinal);

    public EditedElements(Argument argument)
    {
        ArgumentStructure structure = argument.Structure;
        var nodes = new Node[structure.ElementCount];
        foreach (int number in structure.AuthorOrder)
        {
            nodes[number] = Add(structure.Elements[number], structure.ElementOffsets[number]);
        }

        var edges = new Edge[structure.RelationshipCount];
        for (int number = 0; number < edges.Length; number++)
        {
            edges[number] = new Edge { Offset = structure.RelationshipOffsets[number] };
        }

        foreach (int number in structure.AuthorOrder)
        {
            for (int i = structure.Supporters.Starts[number]; i < structure.Supporters.Starts[number + 1]; i++)
            {
                Attach(edges[i], nodes[number], RelationshipKind.SupportedBy, nodes[structure.Supporters.Items[i]]);
            }

            for (int i = structure.Contexts.Starts[number]; i < structure.Contexts.Starts[number + 1]; i++)
            {
                Attach(edges[structure.ContextRelationship(i)], nodes[number], RelationshipKind.InContextOf, nodes[structure.Contexts.Items[i]]);
            }

            foreach (int challenge in structure.Challenges.ByChallenger(number))
            {
                int target = structure.Challenges.Targets[challenge];
                Attach(
                    edges[structure.ChallengeRelationship(challenge)],
                    nodes[number], RelationshipKind.Challenges, target >= 0 ? nodes[target] : edges[~target]);
            }
        }
    }

    public Element this[string id] => Find(id).Content;

    public void Add(Element element) => Add(element, offset: -1);

    public void Replace(string id, Element element)
    {
        Node node = Find(id);
        node.Content = element;
        NoteNamed(node);
    }

    public void Rename(string id, string newId)
    {
        Node node = Find(id);
        if (string.Equals(id, newId, StringComparison.Ordinal))
        {
            return;
        }

        if (!_byId.TryAdd(newId, node))
        {
            throw new InvalidOperationException($"The id '{newId}' is already used.");
        }

        _byId.Remove(id);
        node.Content = node.Content with { Id = newId };
        ChangeFollowers(id, step => step.WithRenamed(id, newId));
        ChangePoints(id, point => point.Renamed(each => each == id ? newId : each));
    }

    public void Remove(string id)
    {
        Node node = Find(id);
        _byId.Remove(id);
        node.IsRemoved = true;
        foreach (Edge edge in node.Outgoing)
        {
            Remove(edge);
        }

        RemoveIncoming(node);
        ChangeFollowers(id, step => step.WithoutFollowed(id));
        ChangePoints(id, point => point.Argument == id ? point with { Argument = null } : point);
    }

    public void Connect(Relationship relationship)
    {
        (Node from, Thing to) = FindEnds(relationship);
        if (_edges.ContainsKey((from, relationship.Kind, to)))
        {
            throw new InvalidOperationException($"The relationship {relationship} already exists.");
        }

        Attach(new Edge { Offset = -1 }, from, relationship.Kind, to);
    }

    public void Disconnect(Relationship relationship) => Remove(Find(relationship));

    public void Reconnect(Relationship relationship, Relationship replacement)
    {
        Edge edge = Find(relationship);
        (Node from, Thing to) = FindEnds(replacement);
        if (edge.From != from || edge.Kind != replacement.Kind)
        {
            throw new InvalidOperationException($"{replacement} cannot take the place of {relationship}: it is of another kind or another element.");
        }

        // A challenge cannot be made to point at a challenge of itself.
        for (Edge? inner = to as Edge; inner is not null; inner = inner.To as Edge)
        {
            if (inner == edge)
            {
                throw new InvalidOperationException($"{relationship} cannot challenge itself.");
            }
        }

        if (edge.To == to)
        {
            return;
        }

        // Challenges of the relationship go with it, and may now be nested deeper than they were.
        if (to is Edge && replacement.Nesting + HeightOf(edge) > Relationship.MaximumNesting)
        {
            throw new InvalidOperationException(
                $"With {replacement} in the place of {relationship}, challenges would be nested more than {Relationship.MaximumNesting} deep.");
        }

        if (!_edges.TryAdd((from, edge.Kind, to), edge))
        {
            throw new InvalidOperationException($"The relationship {replacement} already exists.");
        }

        _edges.Remove((from, edge.Kind, edge.To));
        if (edge.To is Node before && to is Node after)
        {
            ChangePoints(from, point => point with
            {
                On = [.. point.On.Select(id => id == before.Content.Id ? after.Content.Id : id).Distinct(StringComparer.Ordinal)],
            });
        }

        edge.To = to;
        edge.Offset = -1;
        to.Incoming.Add(edge);
    }

    /// <summary>Gives all that is left to an assembly, in the author's order.</summary>
    public void AddTo(ArgumentAssembly assembly)
    {
        foreach (Node node in _nodes.Where(node => !node.IsRemoved))
        {
            ElementRules.Check(assembly.Findings, node.Content);
            assembly.Add(node.Content, node.Offset, node.Offset);
        }

        assembly.RemoveDuplicates();
        foreach (Edge edge in _nodes.Where(node => !node.IsRemoved).SelectMany(node => node.Outgoing).Where(edge => !edge.IsRemoved))
        {
            assembly.Connect(edge.ToRelationship(), edge.Offset);
        }
    }

    private Node Add(Element element, int offset)
    {
        var node = new Node { Content = element, Offset = offset };
        if (!_byId.TryAdd(element.Id, node))
        {
            throw new InvalidOperationException($"The id '{element.Id}' is already used.");
        }

        _nodes.Add(node);
        NoteNamed(node);
        return node;
    }

    private void NoteNamed(Node node)
    {
        NoteFollowed(node);
        foreach (ClaimPoint point in node.Content.ClaimPoints)
        {
            foreach (string id in point.Argument is { } argument ? [argument, .. point.On] : point.On)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_pointing, id, out _) ??= []).Add(node);
            }
        }
    }

    // Of all elements whose claim points name an id.
    private void ChangePoints(string id, Func<ClaimPoint, ClaimPoint> change)
    {
        if (_pointing.Remove(id, out List<Node>? pointing))
        {
            foreach (Node node in pointing.Distinct())
            {
                ChangePoints(node, change);
            }
        }
    }

    private void ChangePoints(Node node, Func<ClaimPoint, ClaimPoint?> change)
    {
        if (node.Content.ClaimPoints.Count > 0)
        {
            node.Content = node.Content with { ClaimPoints = [.. node.Content.ClaimPoints.Select(change).OfType<ClaimPoint>()] };
            NoteNamed(node);
        }
    }

    private void NoteFollowed(Node node)
    {
        if (node.Content.StatedStep is { After.Count: > 0 } step)
        {
            foreach (string id in step.After)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_followers, id, out _) ??= []).Add(node);
            }
        }
    }

    private void ChangeFollowers(string id, Func<ResponseStep, ResponseStep> change)
    {
        if (_followers.Remove(id, out List<Node>? followers))
        {
            foreach (Node node in followers.Distinct())
            {
                if (node.Content.StatedStep is { } step && step.After.Contains(id, StringComparer.Ordinal))
                {
                    node.Content = node.Content.WithStep(change(step));
                    NoteFollowed(node);
                }
            }
        }
    }

    private void Attach(Edge edge, Node from, RelationshipKind kind, Thing to)
    {
        edge.From = from;
        edge.Kind = kind;
        edge.To = to;
        _edges.Add((from, kind, to), edge);
        from.Outgoing.Add(edge);
        to.Incoming.Add(edge);
    }

    // Challenges of a removed relationship go with it. Nesting is bounded (Relationship.MaximumNesting), so this recursion is too.
    private void Remove(Edge edge)
    {
        if (!edge.IsRemoved)
        {
            edge.IsRemoved = true;
            _edges.Remove((edge.From, edge.Kind, edge.To));
            if (edge.To is Node to && edge.Kind != RelationshipKind.Challenges)
            {
                ChangePoints(edge.From, point => point.WithoutRelationshipTo(to.Content.Id));
            }

            RemoveIncoming(edge);
        }
    }

    private void RemoveIncoming(Thing thing)
    {
        foreach (Edge edge in thing.Incoming.Where(edge => edge.To == thing))
        {
            Remove(edge);
        }
    }

    // How many challenges are nested above a relationship. At most Relationship.MaximumNesting, so this recursion is bounded.
    private static int HeightOf(Edge edge) =>
        edge.Incoming.Where(challenge => challenge.To == edge && !challenge.IsRemoved)
            .Distinct().Select(challenge => HeightOf(challenge) + 1).DefaultIfEmpty().Max();

    private Node Find(string id, Func<Element, bool>? isAllowed = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_byId.TryGetValue(id, out Node? node))
        {
            return node;
        }

        string? similar = Spelling.MostSimilar(id, _byId.Values.Select(known => known.Content).Where(isAllowed ?? (_ => true)).Select(known => known.Id));
        throw new KeyNotFoundException($"Element '{id}' does not exist{(similar is null ? "." : $"; did you mean '{similar}'?")}");
    }

    private (Node From, Thing To) FindEnds(Relationship relationship)
    {
        RelationshipKind kind = relationship.Kind;
        Node from = Find(relationship.From, candidate => candidate.Id != relationship.To.ElementId && MayBegin(kind, candidate.Kind));
        return relationship.To.Relationship is { } inner
            ? (from, Find(inner))
            : (from, Find(relationship.To.ElementId!, candidate => candidate.Id != relationship.From && MayEnd(kind, from.Content.Kind, candidate.Kind)));
    }

    // What may be suggested at the ends of a relationship.
    private static bool MayBegin(RelationshipKind kind, ElementKind from) => kind == RelationshipKind.Challenges
        ? from is ElementKind.Goal or ElementKind.Claim or ElementKind.Evidence
        : from is ElementKind.Goal or ElementKind.Strategy or ElementKind.Claim;

    private static bool MayEnd(RelationshipKind kind, ElementKind from, ElementKind to) =>
        kind == RelationshipKind.Challenges || ArgumentAssembly.MayJoin(kind, from, to);

    private Edge Find(Relationship relationship)
    {
        (Node from, Thing to) = FindEnds(relationship);
        return _edges.TryGetValue((from, relationship.Kind, to), out Edge? edge)
            ? edge
            : throw new KeyNotFoundException($"Relationship '{relationship}' does not exist.");
    }

    /// <summary>What a relationship can point at.</summary>
    private abstract class Thing
    {
        public List<Edge> Incoming { get; } = [];

        public int Offset { get; set; }

        public bool IsRemoved { get; set; }
    }

    private sealed class Node : Thing
    {
        public required Element Content { get; set; }

        public List<Edge> Outgoing { get; } = [];
    }

    private sealed class Edge : Thing
    {
        public Node From { get; set; } = null!;

        public RelationshipKind Kind { get; set; }

        public Thing To { get; set; } = null!;

        public Relationship ToRelationship() => Kind switch
        {
            RelationshipKind.SupportedBy => Relationship.SupportedBy(From.Content.Id, ((Node)To).Content.Id),
            RelationshipKind.InContextOf => Relationship.InContextOf(From.Content.Id, ((Node)To).Content.Id),
            _ => Relationship.Challenges(From.Content.Id, To is Node node ? node.Content.Id : ((Edge)To).ToRelationship()),
        };
    }
}
