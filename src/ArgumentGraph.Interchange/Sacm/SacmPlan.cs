using System.Globalization;
using System.Xml;

namespace ArgumentGraph.Interchange.Sacm;

/// <summary>
/// Decides how an argument is written in SACM: an XML id for each element, and which relationships of SACM stand for ours. A strategy of ours is the reasoning
/// of the relationships that lead from what supports it to what it supports; where there are no such, or they lead to a strategy again, SACM has no
/// relationship for it, and the supporters are written by name.
/// </summary>
internal sealed class SacmPlan
{
    private readonly Argument _argument;
    private readonly ArgumentExport _export;
    private readonly Dictionary<string, string> _xmlIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nativeStrategies = new(StringComparer.Ordinal);
    private readonly HashSet<Relationship> _challenged = [];
    private readonly Dictionary<Relationship, SacmOutLink> _linkOf = [];
    private readonly Dictionary<(string Owner, string Kind, string? Reasoning, string First), SacmKept> _entries = [];
    private readonly Dictionary<char, int> _made = [];
    private readonly SacmOutPoints _points;

    public SacmPlan(Argument argument, ArgumentExport export)
    {
        _argument = argument;
        _export = export;
        foreach (Element element in argument.Elements)
        {
            Kept.Add(element.Id, SacmKept.Parse(element.Data));
        }

        NameElements();
        Packages = new SacmOutPackages(argument, MakeId);
        _points = new SacmOutPoints(argument);
        foreach (Relationship challenge in argument.Relationships)
        {
            if (challenge.To.Relationship is { } target)
            {
                _challenged.Add(target);
            }
        }

        foreach (Strategy strategy in argument.OfKind<Strategy>())
        {
            IReadOnlyList<Element> supporters = argument.SupportersOf(strategy.Id);
            IReadOnlyList<Element> supported = argument.ElementsSupportedBy(strategy.Id);
            if (supporters.Count > 0 && supported.Count > 0 && !supporters.Any(element => element is Strategy)
                && !supported.Any(element => element is Strategy) && StandsTogether(strategy, supporters, supported))
            {
                _nativeStrategies.Add(strategy.Id);
            }
        }

        foreach (Element element in argument.Elements)
        {
            PlanSupport(element);
            if (AreApart(element, RelationshipKind.InContextOf, argument.ContextOf(element.Id)))
            {
                NamedContexts.Add(element.Id);
            }

            foreach (Element context in argument.ContextOf(element.Id))
            {
                Relationship edge = Relationship.InContextOf(element.Id, context.Id);
                SacmKept? entry = Entry(element, "AssertedContext", null, [context], 0);
                SacmOutPackage package = Packages.Of(element, RelationshipKind.InContextOf, context.Id);
                Add(
                    new SacmOutLink(
                        LinkId(entry), "AssertedContext", package, element, [IdIn(package, context.Id)], IdIn(package, element.Id), null, entry)
                    {
                        MetaClaims = [.. _points.ArgumentsOn(element.Id, context.Id).Select(XmlIdOf)],
                    },
                    [edge]);
            }
        }

        PlanChallenges();
    }

    /// <summary>What each element keeps of SACM's.</summary>
    public Dictionary<string, SacmKept?> Kept { get; } = new(StringComparer.Ordinal);

    public List<SacmOutLink> Links { get; } = [];

    /// <summary>The packages that all is written in.</summary>
    public SacmOutPackages Packages { get; }

    /// <summary>The elements whose supporters are written by name.</summary>
    public HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>The elements whose contexts are written by name.</summary>
    public HashSet<string> NamedContexts { get; } = new(StringComparer.Ordinal);

    public string XmlIdOf(string elementId) => _xmlIds[elementId];

    /// <summary>What an element is called in a package: what cites it there, if anything does.</summary>
    public string IdIn(SacmOutPackage package, string elementId) => package.CitationIds.GetValueOrDefault(elementId) ?? XmlIdOf(elementId);

    /// <summary>An XML id that nothing has: ag., a letter for what it is of, a number.</summary>
    public string MakeId(char letter)
    {
        string id;
        do
        {
            int number = _made[letter] = _made.GetValueOrDefault(letter) + 1;
            id = string.Create(CultureInfo.InvariantCulture, $"ag.{letter}{number}");
        }
        while (!_taken.Add(id));
        return id;
    }

    private static bool IsXmlId(string text)
    {
        try
        {
            XmlConvert.VerifyNCName(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private void NameElements()
    {
        foreach (Element element in _argument.Elements)
        {
            _taken.Add(element.Id);
        }

        foreach (Element element in _argument.Elements)
        {
            string? kept = Kept[element.Id]?.Id;
            bool isKept = kept is not null && !SacmDetails.IsMadeUp(kept) && IsXmlId(kept) && _taken.Add(kept);
            _xmlIds.Add(element.Id, isKept ? kept! : IsXmlId(element.Id) ? element.Id : MakeId('e'));
            foreach (SacmKept entry in Kept[element.Id]?.Relationships ?? [])
            {
                if (entry is { Kind: not null, To.Count: > 0 })
                {
                    _entries.TryAdd((element.Id, entry.Kind, entry.Reasoning, entry.To[0]), entry);
                }
            }
        }
    }

    private string LinkId(SacmKept? entry) => entry?.Id is { } id && !SacmDetails.IsMadeUp(id) && IsXmlId(id) && _taken.Add(id) ? id : MakeId('r');

    private void PlanSupport(Element element)
    {
        IReadOnlyList<Element> supporters = _argument.SupportersOf(element.Id);
        if (element is Strategy)
        {
            if (supporters.Count > 0 && !_nativeStrategies.Contains(element.Id))
            {
                Named.Add(element.Id);
                _export.Lose(
                    LossKind.Changed, $"SACM has no place for the supporters of the strategy '{element.Id}', "
                        + "which stands under no goal, has strategies beside it or is in another package; they are kept in a tagged value.", element.Id);
            }

            return;
        }

        if (supporters.Any(supporter => supporter is Strategy && !_nativeStrategies.Contains(supporter.Id)))
        {
            Named.Add(element.Id);
            _export.Lose(
                LossKind.Changed,
                $"SACM has no relationship to a strategy without claims or evidence of its own; those of '{element.Id}' are kept in a tagged value.",
                element.Id);
        }

        if (AreApart(element, RelationshipKind.SupportedBy, supporters))
        {
            Named.Add(element.Id);
        }

        for (int at = 0; at < supporters.Count;)
        {
            if (supporters[at] is not Strategy strategy)
            {
                at += PlanRun(element, null, supporters, at);
                continue;
            }

            if (_nativeStrategies.Contains(strategy.Id))
            {
                IReadOnlyList<Element> premises = _argument.SupportersOf(strategy.Id);
                for (int premise = 0; premise < premises.Count;)
                {
                    premise += PlanRun(element, strategy, premises, premise);
                }
            }

            at++;
        }
    }

    // One relationship for supporters side by side: as many as were written as one, else as many as are alike and are not challenged one by one.
    private int PlanRun(Element target, Strategy? strategy, IReadOnlyList<Element> supporters, int at)
    {
        Element from = strategy ?? target;
        SacmOutPackage package = Packages.Of(from, RelationshipKind.SupportedBy, supporters[at].Id);
        string type = TypeOf(supporters[at]);
        SacmKept? entry = Entry(target, type, strategy?.Id, supporters, at);
        entry = entry is null || supporters.Skip(at).Take(entry.To.Count)
            .All(supporter => ReferenceEquals(Packages.Of(from, RelationshipKind.SupportedBy, supporter.Id), package)) ? entry : null;
        int count = entry?.To.Count ?? 1;
        if (entry is null && !_challenged.Contains(Relationship.SupportedBy(from.Id, supporters[at].Id)))
        {
            while (at + count < supporters.Count && supporters[at + count] is not Strategy
                && string.Equals(TypeOf(supporters[at + count]), type, StringComparison.Ordinal)
                && !_challenged.Contains(Relationship.SupportedBy(from.Id, supporters[at + count].Id))
                && ReferenceEquals(Packages.Of(from, RelationshipKind.SupportedBy, supporters[at + count].Id), package)
                && (strategy is not null || _points.AreAlike(target.Id, supporters[at].Id, supporters[at + count].Id))
                && Entry(target, type, strategy?.Id, supporters, at + count) is null)
            {
                count++;
            }
        }

        Element[] run = [.. Enumerable.Range(at, count).Select(index => supporters[index])];
        IEnumerable<Relationship> edges = run.Select(supporter => Relationship.SupportedBy(from.Id, supporter.Id));
        Add(
            new SacmOutLink(
                LinkId(entry), type, package,
                target, [.. run.Select(supporter => IdIn(package, supporter.Id))], IdIn(package, target.Id),
                strategy is null ? null : XmlIdOf(strategy.Id), entry)
            {
                MetaClaims = [.. _points.ArgumentsOn(target.Id, strategy is null ? run.Select(supporter => supporter.Id) : [strategy.Id]).Select(XmlIdOf)],
            },
            strategy is null ? edges : edges.Prepend(Relationship.SupportedBy(target.Id, strategy.Id)));
        return count;
    }

    // Relationships in several packages have no order.
    private bool AreApart(Element from, RelationshipKind kind, IReadOnlyList<Element> targets) =>
        Packages.AreModules && targets.Select(to => Packages.Of(from, kind, to.Id)).Distinct().Skip(1).Any();

    // Whether all that leads through a strategy stands in the strategy's own package.
    private bool StandsTogether(Strategy strategy, IReadOnlyList<Element> supporters, IReadOnlyList<Element> supported)
    {
        SacmOutPackage own = Packages.Of(strategy);
        return supporters.All(element => ReferenceEquals(Packages.Of(strategy, RelationshipKind.SupportedBy, element.Id), own))
            && supported.All(element => ReferenceEquals(Packages.Of(element, RelationshipKind.SupportedBy, strategy.Id), own));
    }

    private static string TypeOf(Element source) => source is Evidence ? "AssertedEvidence" : "AssertedInference";

    // What is kept of a relationship from just these supporters.
    private SacmKept? Entry(Element owner, string type, string? reasoning, IReadOnlyList<Element> supporters, int at)
    {
        if (!_entries.TryGetValue((owner.Id, type, reasoning, supporters[at].Id), out SacmKept? entry) || at + entry.To.Count > supporters.Count)
        {
            return null;
        }

        for (int i = 0; i < entry.To.Count; i++)
        {
            if (!string.Equals(entry.To[i], supporters[at + i].Id, StringComparison.Ordinal)
                || (i > 0 && type is not "AssertedContext" && !string.Equals(TypeOf(supporters[at + i]), type, StringComparison.Ordinal)))
            {
                return null;
            }
        }

        return type is "AssertedContext" && entry.To.Count != 1 ? null : entry;
    }

    private void Add(SacmOutLink link, IEnumerable<Relationship> edges)
    {
        Links.Add(link);
        foreach (Relationship edge in edges)
        {
            _linkOf.TryAdd(edge, link);
        }
    }

    // Those of elements first: what challenges a challenge refers to it.
    private void PlanChallenges()
    {
        List<Relationship> challenges = [.. _argument.Relationships.Where(relationship => relationship.Kind == RelationshipKind.Challenges)];
        foreach (Relationship challenge in challenges)
        {
            Element challenger = _argument[challenge.From];
            string to = challenge.To.ElementId ?? string.Empty;
            _entries.TryGetValue((challenger.Id, TypeOf(challenger), null, to), out SacmKept? entry);
            entry = entry is { To.Count: 1 } && to.Length > 0 ? entry : null;
            _linkOf.TryAdd(
                challenge,
                new SacmOutLink(
                    LinkId(entry), TypeOf(challenger), Packages.Of(challenger), challenger, [XmlIdOf(challenger.Id)], string.Empty, null, entry,
                    IsCounter: true));
        }

        foreach (Relationship challenge in challenges)
        {
            SacmOutLink link = _linkOf[challenge];
            if (challenge.To.ElementId is { } id)
            {
                if (_argument[id] is Strategy or Evidence or Context)
                {
                    _export.Lose(
                        LossKind.Changed,
                        $"'{challenge.From}' challenges '{id}', and SACM has challenges of assertions only; other tools may not take it.",
                        challenge.From);
                }

                Links.Add(link with { Target = IdIn(link.Package, id) });
                continue;
            }

            Relationship target = challenge.To.Relationship!;
            if (!_linkOf.TryGetValue(target, out SacmOutLink? challenged))
            {
                _export.Lose(
                    LossKind.Changed,
                    $"'{challenge.From}' challenges the relationship {target}, which SACM cannot hold; other tools see a challenge of '{target.From}'.",
                    challenge.From);
            }

            Links.Add(link with { Target = challenged?.XmlId ?? IdIn(link.Package, target.From), CounterTarget = PendingTarget.Of(challenge.To) });
        }

        // As they stand in the file.
        if (Packages.AreModules)
        {
            ILookup<SacmOutPackage, SacmOutLink> links = Links.ToLookup(link => link.Package);
            SacmOutLink[] inPackages = [.. Packages.All.SelectMany(package => links[package])];
            Links.Clear();
            Links.AddRange(inPackages);
        }
    }
}
