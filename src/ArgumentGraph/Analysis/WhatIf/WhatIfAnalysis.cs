using ArgumentGraph.Analysis.Standings;
using ArgumentGraph.Analysis.Support;

namespace ArgumentGraph.Analysis.WhatIf;

/// <summary>Judges an argument before and after a supposed change, each time anew.</summary>
internal static class WhatIfAnalysis
{
    public static WhatIfReport Run(Argument before, WhatIfChange change, Setting setting, CancellationToken cancellationToken)
    {
        Argument after = change.MakeEdits();
        var judgedBefore = new StandingEvaluation(before, setting);
        var judgedAfter = new StandingEvaluation(after, setting, SuppositionsIn(after, change));
        List<(int Before, int After)> pathways = [.. before.PathwayNumbers
            .Select(number => (number, after.Structure.Find(before.Structure.Elements[number].Id))).Where(pair => pair.Item2 >= 0)];
        List<(int Before, int After)> fallen = [.. pathways.Where(pair => judgedAfter.Analysed(pair.After) < judgedBefore.Analysed(pair.Before))];
        List<(int Before, int After)> risen = [.. pathways.Where(pair => judgedAfter.Analysed(pair.After) > judgedBefore.Analysed(pair.Before))];
        RootCauses[] causesOfFalls = RootCauseFinder.Find(after, judgedAfter, [.. fallen.Select(pair => pair.After)], cancellationToken);
        RootCauses[] causesOfRises = RootCauseFinder.Find(before, judgedBefore, [.. risen.Select(pair => pair.Before)], cancellationToken);
        return new WhatIfReport
        {
            Changed = after,
            Supposed = change.Suppositions,
            Setting = setting,
            Basis = after.BasisAt(setting),
            ChangedStandings = ChangesOf(before, judgedBefore, after, judgedAfter),
            Fallen = [.. fallen.Select((pair, i) => ToChange(pair, causesOfFalls[i]))],
            Risen = [.. risen.Select((pair, i) => ToChange(pair, causesOfRises[i]))],
            StillStanding = [.. pathways
                .Where(pair => judgedBefore.Analysed(pair.Before) > Standing.Unsupported && judgedAfter.Analysed(pair.After) > Standing.Unsupported)
                .Select(pair => after.Structure.Elements[pair.After])],
        };

        PathwayChange ToChange((int Before, int After) pair, RootCauses causes) =>
            new(after.Structure.Elements[pair.After], judgedBefore.Analysed(pair.Before), judgedAfter.Analysed(pair.After), causes);
    }

    private static Supposition[] SuppositionsIn(Argument argument, WhatIfChange change)
    {
        var suppositions = new Supposition[argument.Structure.ElementCount];
        foreach ((string id, bool fails) in change.Fails)
        {
            suppositions[argument.NumberOf(id)] = fails ? Supposition.Failed : Supposition.Restored;
        }

        return suppositions;
    }

    private static ValueList<StandingChange> ChangesOf(Argument before, StandingEvaluation judgedBefore, Argument after, StandingEvaluation judgedAfter)
    {
        var changes = new List<StandingChange>();
        for (int number = 0; number < after.Structure.ElementCount; number++)
        {
            Element element = after.Structure.Elements[number];
            int old = before == after ? number : before.Structure.Find(element.Id);
            Standing? from = old < 0 ? null : judgedBefore.Standings[old];
            if (from != judgedAfter.Standings[number])
            {
                changes.Add(new(element, from, judgedAfter.Standings[number]));
            }
        }

        if (before != after)
        {
            changes.AddRange(before.Structure.AuthorOrder
                .Where(number => after.Structure.Find(before.Structure.Elements[number].Id) < 0)
                .Select(number => new StandingChange(before.Structure.Elements[number], judgedBefore.Standings[number], null)));
        }

        changes.Sort((left, right) => string.CompareOrdinal(left.Element.Id, right.Element.Id));
        return [.. changes];
    }
}
