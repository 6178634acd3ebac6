namespace ArgumentGraph.Tests.Analysis.Oracle;

/// <summary>Pairs of versions of one argument: a few random edits between them, or two arguments that share many ids and little else.</summary>
internal static class RandomVersions
{
    private static readonly string[] Statements =
        ["Access is logged", "Access is logged and read", "The audit found nothing", "…", "Weights stay where they are"];

    /// <summary>The same seed gives the same pair, everywhere.</summary>
    public static (Argument Older, Argument Newer) Make(int seed, RandomShape? shape = null)
    {
        var random = new Random(seed);
        Argument older = WithTexts(RandomArguments.Make(seed, shape), random);
        if (seed % 5 == 4)
        {
            return (older, WithTexts(RandomArguments.Make(seed + 1_000_003, shape), random));
        }

        Argument newer = older;
        for (int edits = random.Next(0, 7); edits > 0; edits--)
        {
            newer = Edited(newer, random);
        }

        return (older, newer);
    }

    /// <summary>The argument with one random edit.</summary>
    public static Argument Edited(Argument argument, Random random)
    {
        if (argument.Elements.Count < 2)
        {
            return argument.Edit(edit => edit.Add(new Claim($"n{random.Next(100)}", "Added to what was nearly nothing")));
        }

        Element element = argument.Elements[random.Next(argument.Elements.Count)];
        Relationship[] relationships = [.. argument.Relationships];
        try
        {
            return random.Next(10) switch
            {
                0 => argument.Edit(edit => edit.Remove(element.Id)),
                1 => argument.Edit(edit => edit.Rename(element.Id, $"r{random.Next(1_000)}")),
                2 when relationships.Length > 0 => argument.Edit(edit => edit.Disconnect(relationships[random.Next(relationships.Length)])),
                3 => argument.Edit(edit => edit.Connect(SomeRelationship(argument, random))),
                4 => AddedTo(argument, random),
                5 => argument.Edit(edit => edit.Replace(element with { Statement = Statements[random.Next(Statements.Length)] })),
                8 when element.Statement.Length % 3 == 0 => argument.Edit(edit => edit.Replace(RandomPoints.Changed(
                    element, RandomPoints.NeighboursOf(element.Id, argument.Relationships), [.. argument.Elements.Select(each => each.Id)], random))),
                9 => argument.Edit(edit => edit.Replace(RandomSteps.Changed(element, [.. argument.Elements.Select(each => each.Id)], random))),
                6 => argument.Edit(edit => edit.Retitle($"Title {random.Next(3)}")),
                _ => argument.Edit(edit => edit.Replace(Changed(element, random))),
            };
        }
        catch (Exception exception) when (exception is MalformedArgumentException or InvalidOperationException)
        {
            return argument; // a pair of ends that no relationship may have, or an id that is taken
        }
    }

    private static Argument WithTexts(Argument argument, Random random) => argument.Edit(edit =>
    {
        foreach (Element element in argument.Elements.Where(_ => random.Next(3) > 0))
        {
            edit.Replace(element with
            {
                Statement = $"{Statements[random.Next(Statements.Length)]} ({random.Next(6)})",
                Data = random.Next(6) == 0 ? RawJson.FromText("kept as written") : null,
                Suppressions = random.Next(8) == 0 ? element.Suppressions.With("AG1203", "known") : element.Suppressions,
            });
        }
    });

    private static Argument AddedTo(Argument argument, Random random)
    {
        string id = $"n{random.Next(1_000)}";
        SupportableElement[] above = [.. argument.OfKind<SupportableElement>()];
        return argument.Edit(edit =>
        {
            edit.Add(random.Next(3) == 0 ? new Assumption(id, "Added assumption") : new Evidence(id, "Added evidence") { State = SomeState(random) });
            if (above.Length > 0)
            {
                string from = above[random.Next(above.Length)].Id;
                edit.Connect(random.Next(3) == 0 ? Relationship.Challenges(id, from) : Relationship.SupportedBy(from, id));
            }
        });
    }

    private static Relationship SomeRelationship(Argument argument, Random random)
    {
        string from = argument.Elements[random.Next(argument.Elements.Count)].Id;
        string to = argument.Elements[random.Next(argument.Elements.Count)].Id;
        Relationship[] all = [.. argument.Relationships];
        return random.Next(4) switch
        {
            0 => Relationship.InContextOf(from, to),
            1 when all.Length > 0 && all[random.Next(all.Length)] is var target && target.To.Relationship is null => Relationship.Challenges(from, target),
            2 => Relationship.Challenges(from, to),
            _ => Relationship.SupportedBy(from, to),
        };
    }

    private static Element Changed(Element element, Random random) => element switch
    {
        Evidence evidence => random.Next(4) switch
        {
            0 => evidence with { Subject = "model 3" },
            1 => evidence with { Likelihood = Likelihood.FromDoubt(0.03) },
            2 => evidence with { Tags = evidence.Tags.With("owner", ["infra", "storage"]) },
            _ => evidence with { State = SomeState(random) },
        },
        Assumption assumption => assumption with { State = random.Next(2) == 0 ? AssumptionState.Holds : AssumptionState.Disputed },
        Goal goal when random.Next(2) == 0 => goal with { IsPathway = !goal.IsPathway },
        SupportableElement supportable => supportable with { Requirement = random.Next(2) == 0 ? Requirement.Any : Requirement.AtLeast(random.Next(1, 3)) },
        _ => element with { Description = "Changed" },
    };

    private static EvidenceState? SomeState(Random random) => random.Next(4) switch
    {
        0 => EvidenceState.Planned,
        1 => EvidenceState.Disputed,
        2 => null,
        _ => EvidenceState.Available,
    };
}
