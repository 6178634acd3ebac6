namespace ArgumentGraph.Interchange.Tea;

/// <summary>
/// Where in a tree each element of an argument is written. Under each element come its supporters, then what challenges it. What is shared is written in full
/// where it is met first; what stands under nothing is a top. Linear: nothing is written more often than it is cited.
/// </summary>
internal sealed class TeaLayout
{
    private readonly Argument _argument;
    private readonly Dictionary<string, List<string>> _challengers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Relationship> _defeats = new(StringComparer.Ordinal);

    public TeaLayout(Argument argument)
    {
        _argument = argument;
        PlaceChallengers();
        Tops = FindTops();
    }

    /// <summary>The ids of the elements that stand under nothing, in the author's order.</summary>
    public List<string> Tops { get; }

    /// <summary>Whether an element is a node; the others are attributes.</summary>
    public bool IsNode(Element element) => !TeaKinds.IsStated(element.Kind) || IsStatedNode(element);

    /// <summary>The challenge that an element is written with; null for an element that is not a defeater.</summary>
    public Relationship? DefeatOf(string id) => _defeats.GetValueOrDefault(id);

    /// <summary>The id of the node that a challenge of an element is written as one of: itself, or the first that states it.</summary>
    public string? NodeOf(string targetId) =>
        IsNode(_argument[targetId]) ? targetId : _argument.ElementsInContextOf(targetId) is [{ } owner, ..] ? owner.Id : null;

    /// <summary>The ids under a node, in their order.</summary>
    public List<string> ChildrenOf(string id)
    {
        List<string> children =
        [
            .. _argument.ContextOf(id).Where(IsStatedNode).Select(stated => stated.Id),
            .. _argument.SupportersOf(id).Select(supporter => supporter.Id),
        ];
        if (_challengers.TryGetValue(id, out List<string>? challengers))
        {
            children.AddRange(challengers);
        }

        return children;
    }

    // A context, assumption or justification that was read as a node, and has one place. Others are attributes, as newer versions of TEA have them.
    private bool IsStatedNode(Element element) =>
        TeaKinds.IsStated(element.Kind)
        && string.Equals(TeaData.Of(element, out _)?.Text("type"), TeaKinds.TypeOf(element.Kind), StringComparison.Ordinal)
        && _argument.ElementsInContextOf(element.Id).Count == 1;

    // A node is either a supporter or a defeater: what supports something is written as that.
    private void PlaceChallengers()
    {
        foreach (Relationship challenge in _argument.Relationships.Where(relationship => relationship.Kind == RelationshipKind.Challenges))
        {
            if (challenge.To.ElementId is not { } target
                || _defeats.ContainsKey(challenge.From)
                || _argument.ElementsSupportedBy(challenge.From).Count > 0
                || NodeOf(target) is not { } node
                || string.Equals(node, challenge.From, StringComparison.Ordinal))
            {
                continue;
            }

            _defeats.Add(challenge.From, challenge);
            string? under = TeaData.Of(_argument[challenge.From], out _)?.Text("under");
            string place = under is not null && _argument.TryGetElement(under, out Element? upper)
                && IsNode(upper) && !string.Equals(under, challenge.From, StringComparison.Ordinal) ? under : node;
            if (!_challengers.TryGetValue(place, out List<string>? list))
            {
                _challengers.Add(place, list = []);
            }

            list.Add(challenge.From);
        }
    }

    private List<string> FindTops()
    {
        var tops = new List<string>();
        var reached = new HashSet<string>(StringComparer.Ordinal);
        List<string> nodes = [.. _argument.Elements.Where(IsNode).Select(element => element.Id)];
        bool StandsUnder(string id) => _argument.ElementsSupportedBy(id).Count > 0 || _defeats.ContainsKey(id) || TeaKinds.IsStated(_argument[id].Kind);
        foreach (string id in nodes.Where(id => !StandsUnder(id)))
        {
            tops.Add(id);
            Reach(id, reached);
        }

        // What is left stands in a circle, or under one.
        var circles = new List<string>();
        var reachedByCircles = new HashSet<string>(reached, StringComparer.Ordinal);
        foreach (string id in nodes.Where(id => !reached.Contains(id)).ToList())
        {
            if (!reachedByCircles.Contains(id))
            {
                circles.Add(id);
                Reach(id, reachedByCircles);
            }
        }

        int first = tops.Count;

        // None of them stands under an earlier one; one that stands under a later one, as a defeater of what is in a circle may, is written there.
        for (int i = circles.Count - 1; i >= 0; i--)
        {
            if (!reached.Contains(circles[i]))
            {
                tops.Add(circles[i]);
                Reach(circles[i], reached);
            }
        }

        tops.Reverse(first, tops.Count - first);
        return tops;
    }

    private void Reach(string top, HashSet<string> reached)
    {
        var open = new Stack<string>([top]);
        while (open.TryPop(out string? id))
        {
            if (reached.Add(id))
            {
                ChildrenOf(id).ForEach(open.Push);
            }
        }
    }
}
