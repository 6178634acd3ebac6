using ArgumentGraph.Content;
using ArgumentGraph.Json;
using ArgumentGraph.Members;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Analysis.Changes;

/// <summary>
/// Compares two versions of an argument: elements by id; what is different, member by member and relationship by relationship.
/// </summary>
/// <remarks>Linear in the two arguments, but for sorting what differs and for <see cref="RenamingFinder"/>.</remarks>
internal sealed class ComparisonAnalysis(Argument older, Argument newer, CancellationToken cancellationToken)
{
    private readonly ArgumentStructure _older = older.Structure;
    private readonly ArgumentStructure _newer = newer.Structure;
    private readonly ElementMatching _matching = ElementMatching.ById(older, newer);
    private readonly List<ElementChange> _changed = [];
    private readonly List<Relationship> _added = [];
    private readonly List<Relationship> _removed = [];

    public ComparisonReport Report()
    {
        var renamings = new RenamingFinder(_matching, cancellationToken);
        ValueList<Renaming> renamed = renamings.MatchEqual();
        ValueList<Renaming> proposed = renamings.Propose();
        CompareElements();
        return new ComparisonReport(_matching)
        {
            Older = older,
            Newer = newer,
            CaseChanges = CompareCases(),
            Added = Unmatched(_newer, _matching.OlderOf),
            Removed = Unmatched(_older, _matching.NewerOf),
            Changed = [.. _changed.OrderBy(change => change.Id, StringComparer.Ordinal)],
            Renamed = renamed,
            ProposedRenamings = proposed,
            WereAllRenamingsTried = renamings.WereAllTried,
            AddedRelationships = Sorted(_added),
            RemovedRelationships = Sorted(_removed),
        };
    }

    private void CompareElements()
    {
        var same = new SameContent(older, newer, _matching.NewerOf);
        for (int number = 0; number < _older.ElementCount; number++)
        {
            if (_matching.NewerOf[number] < 0)
            {
                _removed.AddRange(RelationshipsOf(_older, number));
            }
        }

        for (int number = 0; number < _newer.ElementCount; number++)
        {
            int old = _matching.OlderOf[number];
            if (old < 0)
            {
                _added.AddRange(RelationshipsOf(_newer, number));
            }
            else if (!same.Of(old, number) || !AreLaidOutAlike(_older.Elements[old], _newer.Elements[number]))
            {
                cancellationToken.ThrowIfCancellationRequested();
                CompareMembers(old, number);
                CompareRelationships(old, number);
            }
        }
    }

    // What hashes leave out is a difference all the same.
    private static bool AreLaidOutAlike(Element before, Element after) => before.Order == after.Order && before.Row == after.Row;

    private void CompareMembers(int old, int number)
    {
        var before = StatedMembers.Of(_older.Elements[old]);
        var after = StatedMembers.Of(_newer.Elements[number]);
        ValueList<MemberChange> members = [.. before.DifferingFrom(after).Select(name => new MemberChange(name, before[name], after[name]))];
        if (members.Count > 0)
        {
            _changed.Add(new(_older.Elements[old], _newer.Elements[number], members));
        }
    }

    private void CompareRelationships(int old, int number)
    {
        var before = RelationshipsOf(_older, old).ToDictionary(_matching.Renamed);
        var after = RelationshipsOf(_newer, number).ToHashSet();
        _added.AddRange(after.Where(relationship => !before.ContainsKey(relationship)));
        _removed.AddRange(before.Where(entry => !after.Contains(entry.Key)).Select(entry => entry.Value));
    }

    private static IEnumerable<Relationship> RelationshipsOf(ArgumentStructure structure, int number)
    {
        for (int position = structure.Supporters.Starts[number]; position < structure.Supporters.Starts[number + 1]; position++)
        {
            yield return structure.RelationshipAt(position);
        }

        for (int position = structure.Contexts.Starts[number]; position < structure.Contexts.Starts[number + 1]; position++)
        {
            yield return structure.RelationshipAt(structure.ContextRelationship(position));
        }

        foreach (int challenge in structure.Challenges.ByChallenger(number))
        {
            yield return structure.RelationshipAt(structure.ChallengeRelationship(challenge));
        }
    }

    private ValueList<MemberChange> CompareCases()
    {
        var changes = new List<MemberChange>();
        if (older.Title != newer.Title)
        {
            changes.Add(new("title", MemberAspect.Text, RawJson.FromText(older.Title), RawJson.FromText(newer.Title)));
        }

        IEnumerable<string> names = older.UnknownMembers.Concat(newer.UnknownMembers).Select(member => member.Key).Distinct(StringComparer.Ordinal);
        foreach (string name in names.Order(StringComparer.Ordinal))
        {
            RawJson? before = older.UnknownMembers.TryGetValue(name, out RawJson? old) ? old : null;
            RawJson? after = newer.UnknownMembers.TryGetValue(name, out RawJson? now) ? now : null;
            if (!StatedMembers.AreEqual(new(name), before, after))
            {
                changes.Add(new(name, MemberAspect.Other, before, after));
            }
        }

        changes.AddRange(CompareModules());
        return [.. changes];
    }

    // What each module says of itself and of others, under its name.
    private IEnumerable<MemberChange> CompareModules()
    {
        var before = older.DeclaredModules.ToDictionary(module => module.Name, ModulesText.Of, StringComparer.Ordinal);
        var after = newer.DeclaredModules.ToDictionary(module => module.Name, ModulesText.Of, StringComparer.Ordinal);
        foreach (string name in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            string? old = before.GetValueOrDefault(name);
            string? now = after.GetValueOrDefault(name);
            if (old != now)
            {
                yield return new($"modules.{name}", MemberAspect.Other, Json(old), Json(now));
            }
        }

        static RawJson? Json(string? text) => text is null ? null : RawJson.FromCompact(text);
    }

    private static ValueList<Element> Unmatched(ArgumentStructure structure, int[] others) =>
        [.. Enumerable.Range(0, others.Length).Where(number => others[number] < 0).Select(number => structure.Elements[number])
            .OrderBy(element => element.Id, StringComparer.Ordinal)];

    private static ValueList<Relationship> Sorted(List<Relationship> relationships) =>
    [
        .. relationships.OrderBy(each => each.From, StringComparer.Ordinal).ThenBy(each => each.Kind)
            .ThenBy(each => each.To.ToString(), StringComparer.Ordinal),
    ];
}
