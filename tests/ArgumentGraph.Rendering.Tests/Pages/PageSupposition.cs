using ArgumentGraph.Analysis.Standings;

namespace ArgumentGraph.Rendering.Tests.Pages;

/// <summary>What a page's what-if supposes of the elements, and the same said to the library.</summary>
/// <param name="Argument">The argument.</param>
/// <param name="Setting">The setting.</param>
/// <param name="Marks">For each element, by number: 1 where it falls, 2 where it holds, and 4 more where it is answered.</param>
internal sealed record PageSupposition(Argument Argument, Setting Setting, int[] Marks)
{
    private const int Falls = 1;
    private const int Holds = 2;
    private const int Answered = 4;

    /// <summary>Each of the elements supposed of with this chance; what challenges nothing is not answered.</summary>
    public static PageSupposition Random(Argument argument, Setting setting, int seed, double chance = 0.3)
    {
        var random = new Random(seed);
        return new(argument, setting, [.. Enumerable.Range(0, argument.Structure.ElementCount).Select(number =>
        {
            int mark = random.NextDouble() < chance ? random.Next(1, 7) : 0;
            mark = mark == (Falls | Holds) ? Falls : mark;
            return Challenges(argument, setting, number) ? mark : mark & ~Answered;
        })]);
    }

    public static PageSupposition Fall(Argument argument, Setting setting, IEnumerable<Element> elements)
    {
        var marks = new int[argument.Structure.ElementCount];
        foreach (Element element in elements)
        {
            marks[argument.NumberOf(element.Id)] = Falls;
        }

        return new(argument, setting, marks);
    }

    /// <summary>Only what is supposed of some of the elements.</summary>
    public PageSupposition Only(IReadOnlySet<int> numbers) => this with { Marks = [.. Marks.Select((mark, number) => numbers.Contains(number) ? mark : 0)] };

    public WhatIfReport ByLibrary() => Argument.AnalyzeWhatIf(Say, Setting);

    /// <summary>The library's judgement of this; elements that were added as answers come with it.</summary>
    public (Argument Changed, StandingEvaluation Judged) Judge()
    {
        Argument changed = ByLibrary().Changed;
        var suppositions = new Supposition[changed.Structure.ElementCount];
        for (int number = 0; number < Marks.Length; number++)
        {
            suppositions[changed.NumberOf(Argument.Structure.Elements[number].Id)] =
                (Marks[number] & Falls) != 0 ? Supposition.Failed : (Marks[number] & Holds) != 0 ? Supposition.Restored : Supposition.None;
        }

        return (changed, new StandingEvaluation(changed, Setting, suppositions));
    }

    private static bool Challenges(Argument argument, Setting setting, int number) =>
        !setting.IgnoresChallenges && argument.Structure.Challenges.ByChallenger(number).Any();

    private void Say(WhatIfChange change)
    {
        for (int number = 0; number < Marks.Length; number++)
        {
            string id = Argument.Structure.Elements[number].Id;
            _ = (Marks[number] & (Falls | Holds)) switch
            {
                Falls => change.Fail(id),
                Holds => change.Restore(id),
                _ => change,
            };
            if ((Marks[number] & Answered) != 0)
            {
                change.Add(new Evidence($"Answer.{id}", "An answer") { State = EvidenceState.Available }, Relationship.Challenges($"Answer.{id}", id));
            }
        }
    }
}
