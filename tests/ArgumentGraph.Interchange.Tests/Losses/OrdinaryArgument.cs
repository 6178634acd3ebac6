using System.Globalization;

namespace ArgumentGraph.Interchange.Tests.Losses;

/// <summary>Random arguments that use all that the model has, with plain ids and texts, and without circles: what authors write every day.</summary>
internal static class OrdinaryArgument
{
    /// <summary>A member that the model does not know.</summary>
    public const string UnknownMember = "note";

    /// <summary>The argument that a seed stands for.</summary>
    public static Argument Of(int seed)
    {
        var random = new Random(seed);
        Element[] elements = [.. Enumerable.Range(1, random.Next(4, 13)).Select(number => WithMembers(random, MakeElement(random, number)))];
        var ofSteps = new Random(~seed);
        elements = [.. elements.Select(element => WithHints(ofSteps, WithResponse(ofSteps, element, elements)))];
        var ofPoints = new Random(seed ^ 0x7E57);
        elements = [.. elements.Select(element => ofPoints.Next(4) > 0 ? element : element with
        {
            ClaimPoints = [new ClaimPoint($"ACP-{element.Id}") { Argument = elements[ofPoints.Next(elements.Length)].Id }],
        })];
        var ofModules = new Random(seed ^ 0x5EED);
        elements = [.. elements.Select(element => WithModule(ofModules, element))];
        return new ArgumentBuilder("A case").Build().Edit(edit =>
        {
            foreach (Element element in elements)
            {
                edit.Add(element);
            }

            var made = new List<Relationship>();
            for (int round = 2 * elements.Length; round > 0; round--)
            {
                int from = random.Next(elements.Length - 1);
                if (Join(random, elements[from], elements[random.Next(from + 1, elements.Length)], made) is { } relationship && !made.Contains(relationship))
                {
                    made.Add(relationship);
                    edit.Connect(relationship);
                }
            }
        });
    }

    private static Relationship? Join(Random random, Element from, Element to, List<Relationship> others)
    {
        if (from is Goal or Claim or Evidence && random.Next(4) == 0)
        {
            Relationship? challenged =
                others.Find(other => other.Kind != RelationshipKind.Challenges && other.From != from.Id && other.To.ElementId != from.Id);
            return challenged is not null && random.Next(2) == 0 ? Relationship.Challenges(from.Id, challenged)
                : to is Goal or Claim or Evidence ? Relationship.Challenges(from.Id, to.Id)
                : null;
        }

        return from is not SupportableElement ? null
            : to is Context or Assumption or Justification ? Relationship.InContextOf(from.Id, to.Id)
            : Relationship.SupportedBy(from.Id, to.Id);
    }

    private static Element MakeElement(Random random, int number)
    {
        string id = number.ToString(CultureInfo.InvariantCulture);
        string text = $"Statement {id}";
        return random.Next(9) switch
        {
            0 or 1 => new Goal("G" + id, text)
            {
                IsPathway = Chance(random),
                Requirement = NextRequirement(random),
                IsUndeveloped = Chance(random),
                Likelihood = NextLikelihood(random),
            },
            2 => new Strategy("S" + id, text) { Requirement = NextRequirement(random), IsUndeveloped = Chance(random), Likelihood = NextLikelihood(random) },
            3 => new Claim("P" + id, text) { Requirement = NextRequirement(random), IsUndeveloped = Chance(random), Likelihood = NextLikelihood(random) },
            4 or 5 => new Evidence("Sn" + id, text)
            {
                State = Chance(random) ? (EvidenceState)random.Next(5) : null,
                Source = Chance(random) ? "reports/run.pdf" : null,
                Subject = Chance(random) ? "Release 3" : null,
                Collected = Chance(random) ? new DateOnly(2026, 1, 31) : null,
                Expires = Chance(random) ? new DateOnly(2028, 2, 29) : null,
                Likelihood = NextLikelihood(random),
            },
            6 => new Assumption("A" + id, text)
            {
                State = (AssumptionState)random.Next(3),
                Source = Chance(random) ? "reports/run.pdf" : null,
                Expires = Chance(random) ? new DateOnly(2028, 2, 29) : null,
                Likelihood = NextLikelihood(random),
            },
            7 => new Context("C" + id, text),
            _ => new Justification("J" + id, text),
        };
    }

    private static Element WithMembers(Random random, Element element) => element with
    {
        Description = Chance(random) ? "What it means" : null,
        Cost = Chance(random) ? 2.5 : null,
        Tags = Chance(random) ? ValueMap<ValueList<string>>.Empty.With("owner", ["the team"]) : ValueMap<ValueList<string>>.Empty,
        Suppressions = Chance(random) ? ValueMap<string>.Empty.With("AG1203", "on purpose") : ValueMap<string>.Empty,
        Data = Chance(random) ? RawJson.Parse("""{"ours":{"level":3}}""") : null,
        UnknownMembers = Chance(random) ? ValueMap<RawJson>.Empty.With(UnknownMember, RawJson.Parse("\"see the minutes\"")) : ValueMap<RawJson>.Empty,
    };

    private static Element WithResponse(Random random, Element element, Element[] elements)
    {
        var step = new ResponseStep((ResponseStage)random.Next(4))
        {
            Who = "on-call rota",
            Coverage = 0.5,
            Latency = new() { AtMost = TimeSpan.FromMinutes(15), Distribution = LatencyDistribution.Uniform },
            After = [.. elements.Where(_ => random.Next(4) == 0).Select(other => other.Id)],
        };
        return !Chance(random) ? element : element switch
        {
            Claim claim => claim with { Step = step },
            Evidence evidence => evidence with { Step = step },
            Goal goal => goal with { Harm = new() { Within = TimeSpan.FromHours(4) } },
            _ => element,
        };
    }

    private static Element WithHints(Random random, Element element) => element.Kind > ElementKind.Evidence ? element : element with
    {
        Order = Chance(random) ? random.Next(-9, 10) : null,
        Row = Chance(random) ? random.Next(10) : null,
    };

    // What is away rests on nothing here, and is not a strategy.
    private static Element WithModule(Random random, Element element)
    {
        Element placed = element with
        {
            Module = Chance(random) ? "Storage" : null,
            IsPublic = element is not Strategy && Chance(random),
            IsUninstantiated = Chance(random),
        };
        return placed switch
        {
            Goal goal => goal with { IsToBeSupportedByContract = Chance(random) },
            Claim claim => claim with { IsToBeSupportedByContract = Chance(random) },
            Context or Justification => placed with { IsAway = Chance(random), Module = null },
            _ => placed,
        };
    }

    private static Requirement NextRequirement(Random random) =>
        !Chance(random) ? Requirement.All : Chance(random) ? Requirement.AtLeast(2) : Requirement.Any;

    private static Likelihood? NextLikelihood(Random random) =>
        Chance(random) ? Likelihood.FromLiteral("0.25", isDoubt: random.Next(2) == 0) : null;

    private static bool Chance(Random random) => random.Next(3) == 0;
}
