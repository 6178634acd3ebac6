using ArgumentGraph.Building;
using ArgumentGraph.Findings;
using ArgumentGraph.Members;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;

namespace ArgumentGraph.Merging;

/// <summary>One merge: of elements, then of the relationships between those that are left, then of what the document says beside them.</summary>
internal sealed class ThreeWayMerge
{
    private readonly MergeSides _sides;
    private readonly CancellationToken _cancellation;
    private readonly HeldThings _held;
    private readonly ConflictList _conflicts;
    private readonly ElementMerge _elements;

    public ThreeWayMerge(MergeSides sides, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        _sides = sides;
        _cancellation = cancellation;
        _held = new HeldThings(sides);
        _conflicts = new ConflictList(sides);
        _elements = new ElementMerge(sides, _held, _conflicts);
    }

    public MergeResult Run(Setting setting)
    {
        List<Element> elements = MergeElements();
        Dictionary<string, Element> byId = elements.ToDictionary(element => element.Id, StringComparer.Ordinal);
        List<Relationship> relationships = new RelationshipMerge(_sides, _held, _conflicts, byId)
            .Of(elements.Select(element => element.Id).Where(id => !_sides.Ours.IsSettled(id)));
        var points = new CoveredPoints(_sides, relationships, _conflicts);
        elements = [.. elements.Select(points.Mended)];
        _cancellation.ThrowIfCancellationRequested();
        (string title, ArgumentOrigin origin) = MergeDocument();
        Argument merged = Assemble(title, origin, elements, relationships);
        var together = new TogetherCheck(merged, _sides, _elements, _conflicts);
        together.Check();
        ValueList<Finding> warnings = [.. points.Warnings, .. together.Warnings()];
        _cancellation.ThrowIfCancellationRequested();
        ValueList<MergedStanding> standings = NewStandings.Find(merged, _sides, setting);
        if (_conflicts.Count > 0)
        {
            origin = InDocuments(origin, _conflicts.WithKept(origin.UnknownMembers));
            merged = Assemble(title, origin, [.. elements.Select(_conflicts.WithKept)], relationships);
        }

        return new MergeResult
        {
            Argument = merged,
            Conflicts = _conflicts.InOrder(elements),
            Warnings = warnings,
            NewStandings = [.. standings.Select(standing => standing with { Element = merged[standing.Element.Id] })],
            Setting = setting,
        };
    }

    // Members that stand in several files stay where they are; new ones are in the first.
    private static ArgumentOrigin InDocuments(ArgumentOrigin origin, ValueMap<RawJson> members)
    {
        var unplaced = members.ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal);
        List<SourceDocument> documents = [];
        foreach (SourceDocument document in origin.Documents)
        {
            KeyValuePair<string, RawJson>[] kept = [.. document.UnknownMembers.Keys
                .Where(name => unplaced.ContainsKey(name)).Select(name => KeyValuePair.Create(name, unplaced[name]))];
            documents.Add(document with { UnknownMembers = ValueMap<RawJson>.FromEntries(kept) });
            foreach ((string name, RawJson _) in kept)
            {
                unplaced.Remove(name);
            }
        }

        if (documents.Count > 0)
        {
            documents[0] = documents[0] with
            {
                UnknownMembers = members.Where(member => unplaced.ContainsKey(member.Key))
                    .Aggregate(documents[0].UnknownMembers, (map, member) => map.With(member.Key, member.Value)),
            };
        }

        return origin with { UnknownMembers = members, Documents = [.. documents] };
    }

    private List<Element> MergeElements()
    {
        const int BetweenChecks = 1024;
        List<string> ids = MergedOrder.Of(_sides.Base.Ids, _sides.Ours.Ids, _sides.Theirs.Ids);
        var merged = new List<Element>(ids.Count);
        for (int i = 0; i < ids.Count; i++)
        {
            if (i % BetweenChecks == 0)
            {
                _cancellation.ThrowIfCancellationRequested();
            }

            if (_elements.Of(ids[i]) is { } element)
            {
                merged.Add(element);
            }
        }

        return merged;
    }

    // Places are those of our side.
    private Argument Assemble(string title, ArgumentOrigin origin, List<Element> elements, List<Relationship> relationships)
    {
        var findings = new FindingList(origin.Source);
        var assembly = new ArgumentAssembly(findings);
        assembly.EnsureCapacity(elements.Count);
        ArgumentStructure ours = _sides.Ours.Argument.Structure;
        var ourNumbers = new int[elements.Count];
        var positions = new int[ours.ElementCount];
        for (int position = 0; position < ourNumbers.Length; position++)
        {
            int number = ourNumbers[position] = ours.Find(elements[position].Id);
            int offset = number < 0 ? -1 : ours.ElementOffsets[number];
            assembly.Add(elements[position], offset, offset);
            if (number >= 0)
            {
                positions[number] = position;
            }
        }

        int next = 0;
        for (int position = 0; position < ourNumbers.Length; position++)
        {
            if (ourNumbers[position] >= 0 && _sides.Ours.AreSettled[ourNumbers[position]])
            {
                ConnectSettled(assembly, ourNumbers[position], position, positions);
            }

            for (; next < relationships.Count && relationships[next].From == elements[position].Id; next++)
            {
                assembly.Connect(relationships[next], _sides.Ours.OffsetOf(relationships[next]));
            }
        }

        Argument argument = assembly.Finish(title, origin);
        return findings.HasErrors ? throw new MalformedArgumentException(findings.ToFindings()) : argument;
    }

    // All that settled relationships lead to is in the merged argument.
    private void ConnectSettled(ArgumentAssembly assembly, int number, int position, int[] positions)
    {
        ArgumentStructure ours = _sides.Ours.Argument.Structure;
        for (int i = ours.Supporters.Starts[number]; i < ours.Supporters.Starts[number + 1]; i++)
        {
            assembly.Connect(RelationshipKind.SupportedBy, position, positions[ours.Supporters.Items[i]], ours.RelationshipOffsets[i]);
        }

        for (int i = ours.Contexts.Starts[number]; i < ours.Contexts.Starts[number + 1]; i++)
        {
            assembly.Connect(
                RelationshipKind.InContextOf, position, positions[ours.Contexts.Items[i]], ours.RelationshipOffsets[ours.ContextRelationship(i)]);
        }

        foreach (int challenge in ours.Challenges.ByChallenger(number))
        {
            string target = ours.Elements[ours.Challenges.Targets[challenge]].Id;
            assembly.Challenge(position, PendingTarget.OfElement(target), ours.RelationshipOffsets[ours.ChallengeRelationship(challenge)]);
        }
    }

    private (string Title, ArgumentOrigin Origin) MergeDocument()
    {
        Argument before = _sides.Base.Argument;
        Argument ours = _sides.Ours.Argument;
        Argument theirs = _sides.Theirs.Argument;
        var title = new MemberName("title");
        (RawJson? merged, bool isConflict) =
            ValueMerge.Of(title, RawJson.FromText(before.Title), RawJson.FromText(ours.Title), RawJson.FromText(theirs.Title));
        if (isConflict)
        {
            Report(title, RawJson.FromText(before.Title), RawJson.FromText(ours.Title), RawJson.FromText(theirs.Title));
        }

        ValueList<PlacedModule> modules = new ModuleMerge(_sides, Report).Run();

        // Where the schema is says nothing about the argument: of two changes ours is taken.
        string? schema = ours.Origin.Schema == before.Origin.Schema ? theirs.Origin.Schema : ours.Origin.Schema;
        ArgumentOrigin origin = ours.Origin with
        {
            Schema = schema,
            Modules = modules,
            Documents = [.. ours.Origin.Documents.Select(document => OfModule(document, modules))],
            Elsewhere = [.. ours.Origin.Elsewhere.Union(theirs.Origin.Elsewhere, StringComparer.Ordinal)],
        };
        string text = merged!.ToJsonElement().GetString()!;
        return (text, InDocuments(origin, MergeMembers(before.UnknownMembers, ours.UnknownMembers, theirs.UnknownMembers)));
    }

    // What the file of a module says of it is what the module says of itself.
    private static SourceDocument OfModule(SourceDocument document, ValueList<PlacedModule> modules) =>
        modules.FirstOrDefault(placed => placed.Module.Name == document.Module) is not { Module: { } module } ? document
            : document with { Title = module.Title, IsContract = module.IsContract };

    private ValueMap<RawJson> MergeMembers(ValueMap<RawJson> before, ValueMap<RawJson> ours, ValueMap<RawJson> theirs)
    {
        ValueMap<RawJson> merged = ValueMap<RawJson>.Empty;
        foreach (string name in MergedOrder.Of<string>([.. before.Keys], [.. ours.Keys], [.. theirs.Keys]))
        {
            RawJson? old = before.GetValueOrDefault(name);
            RawJson? our = ours.GetValueOrDefault(name);
            RawJson? their = theirs.GetValueOrDefault(name);
            (RawJson? value, bool isConflict) = ValueMerge.Of(new(name), old, our, their);
            if (isConflict)
            {
                Report(new(name), old, our, their);
            }

            merged = value is null ? merged : merged.With(name, value);
        }

        return merged;
    }

    private void Report(MemberName name, RawJson? before, RawJson? ours, RawJson? theirs) => _conflicts.Add(
        Rules.ChangedOnBothSides,
        null,
        new UndecidedMember(name.ToString(), before, ours, theirs),
        $"The document's '{Spelling.Clip(name.ToString())}' is changed on both sides: {ValueMerge.Show(ours)} in ours, {ValueMerge.Show(theirs)} in theirs; "
        + $"before: {ValueMerge.Show(before)}. Ours counts until you decide.");
}
