using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Tests.Edits;

namespace ArgumentGraph.Tests.Merging;

/// <summary>An argument, and two that were made from it by some random edits each.</summary>
internal sealed record MergeTriple(Argument Base, Argument Ours, Argument Theirs)
{
    private const int MostEdits = 9;

    public static RandomCases<MergeTriple> Cases { get; } = new(Make, triple => triple.Show());

    public MergeTriple Swapped => new(Base, Theirs, Ours);

    public MergeResult Merge() => Argument.Merge(Base, Ours, Theirs);

    public static MergeTriple Make(int seed)
    {
        var random = new Random(seed);
        Argument before = RandomArguments.Make(seed).Edit(edit => edit.Retitle("before"));
        return new(before, Changed(before, random), Changed(before, random));
    }

    /// <summary>Elements in another order; relationships, too.</summary>
    public static Argument Shuffled(Argument argument, Random random)
    {
        Element[] elements = [.. argument.Elements];
        random.Shuffle(elements);
        IEnumerable<Relationship> relationships = argument.Relationships.OrderBy(relationship => relationship.Nesting).ThenBy(_ => random.Next());
        return RandomArguments.Assemble(elements, relationships, argument.Title);
    }

    private static Argument Changed(Argument before, Random random)
    {
        Argument changed = before;
        for (int edits = random.Next(MostEdits + 1); edits > 0; edits--)
        {
            try
            {
                changed = random.Next(2) == 0 ? Restructured(changed, random) : Reworded(changed, random);
            }
            catch (Exception problem) when (problem is MalformedArgumentException or InvalidOperationException)
            {
                // Not every kind can stand where another stood, and an id may be taken: then this edit is left out.
            }
        }

        return random.Next(6) == 0 ? Shuffled(changed, random) : changed;
    }

    private static Argument Restructured(Argument before, Random random) =>
        before.Edit(edit => new RandomEdits(random, new NaiveArgument(before), edit).MakeOne());

    private static Argument Reworded(Argument before, Random random)
    {
        Element element = before.Elements[random.Next(Math.Min(5, before.Elements.Count))]; // few, so that the sides meet
        string word = $"{random.Next(3)}";
        Element changed = random.Next(9) switch
        {
            0 => element with { Statement = word },
            1 => element with { Description = word },
            2 => element with { Tags = element.Tags.With($"key{random.Next(2)}", [word, "x"]) },
            3 => element with { Tags = element.Tags.Without(element.Tags.Keys.FirstOrDefault("none")), Cost = random.Next(3) },
            4 => element with { UnknownMembers = element.UnknownMembers.With("own", RawJson.Parse(word)) },
            5 when element is Claim => new Goal(element.Id, element.Statement) { Tags = element.Tags },
            8 => RandomSteps.Changed(element, [.. before.Elements.Take(4).Select(each => each.Id)], random),
            5 => new Claim(element.Id, element.Statement) { Tags = element.Tags },
            _ => element switch
            {
                Evidence evidence => evidence with { State = (EvidenceState)random.Next(5), Subject = word },
                Assumption assumption => assumption with { State = (AssumptionState)random.Next(3) },
                SupportableElement supportable => supportable with { Requirement = Requirement.AtLeast(random.Next(1, 4)) },
                _ => element with { Suppressions = element.Suppressions.With("AG1203", word) },
            },
        };

        // Drawn apart, so that the others stay as they were.
        var ofPoints = new Random((31 * before.Elements.Count) + word[0] + element.Id[0]);
        changed = ofPoints.Next(5) > 0 ? changed : RandomPoints.Changed(
            changed, RandomPoints.NeighboursOf(element.Id, before.Relationships), [.. before.Elements.Take(4).Select(each => each.Id)], ofPoints);
        return before.Edit(edit => _ = random.Next(12) == 0 ? edit.Retitle(word) : edit.Replace(changed));
    }

    private string Show() => $"BASE\n{Base.ToJson()}\nOURS\n{Ours.ToJson()}\nTHEIRS\n{Theirs.ToJson()}";
}
