using System.Globalization;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>
/// Small arguments with everything that decides whether a pathway stands: requirements, states, challenges of elements and
/// relationships, assumptions stated above.
/// </summary>
internal static class RandomArguments
{
    public static Argument Of(int seed)
    {
        var random = new Random(seed);
        int count = random.Next(6, 16);
        var elements = new List<Element>();
        for (int index = 0; index < count; index++)
        {
            elements.Add(ElementAt(index, random));
        }

        var relationships = new HashSet<Relationship>();
        for (int from = 0; from < count; from++)
        {
            for (int trial = random.Next(0, 5); trial > 0 && from + 1 < count && elements[from] is SupportableElement; trial--)
            {
                Element to = elements[random.Next(from + 1, count)];
                relationships.Add(
                    to is Assumption or Context ? Relationship.InContextOf(elements[from].Id, to.Id) : Relationship.SupportedBy(elements[from].Id, to.Id));
            }
        }

        for (int trial = random.Next(0, 5); trial > 0; trial--)
        {
            Element challenger = elements[random.Next(count)];
            if (challenger is Goal or Claim or Evidence)
            {
                Relationship[] targets = [.. relationships];
                relationships.Add(random.Next(2) == 0 || targets.Length == 0
                    ? Relationship.Challenges(challenger.Id, elements[random.Next(count)].Id)
                    : Relationship.Challenges(challenger.Id, targets[random.Next(targets.Length)]));
            }
        }

        return Argument.Parse("{\"format\":\"argument-graph/1\",\"title\":\"\",\"elements\":[]}").Edit(edit =>
        {
            edit.Retitle("Random <" + seed.ToString(CultureInfo.InvariantCulture) + ">");
            elements.ForEach(element => edit.Add(element));
            foreach (Relationship relationship in relationships)
            {
                edit.Connect(relationship);
            }
        });
    }

    private static Element ElementAt(int index, Random random)
    {
        string id = (random.Next(6) == 0 ? "x y_x" : "N") + index.ToString(CultureInfo.InvariantCulture);
        string text = random.Next(4) == 0 ? GraphSamples.HostileTexts[random.Next(GraphSamples.HostileTexts.Length)] : "Statement of " + id;
        Requirement requirement = random.Next(4) switch { 0 => Requirement.Any, 1 => Requirement.AtLeast(2), _ => Requirement.All };
        var doubt = Likelihood.FromDoubt(random.Next(1, 100) / 128.0);
        int sort = index < 2 ? 0 : random.Next(1, 10);
        return sort switch
        {
            0 => new Goal(id, text) { IsPathway = true, Requirement = requirement },
            1 => new Claim(id, text) { Requirement = requirement },
            2 => new Strategy(id, text) { Likelihood = doubt, Requirement = requirement },
            3 => new Goal(id, text) { IsPathway = random.Next(2) == 0, Requirement = requirement },
            4 => new Assumption(id, text) { Likelihood = doubt, State = random.Next(6) == 0 ? AssumptionState.Disputed : AssumptionState.Holds },
            5 => new Context(id, text),
            _ => new Evidence(id, text)
            {
                Likelihood = doubt,
                State = random.Next(8) switch { 0 => EvidenceState.Disputed, 1 => EvidenceState.Missing, 2 => EvidenceState.Withdrawn, _ => null },
                Tags = random.Next(2) == 0 ? ValueMap<ValueList<string>>.Empty : ValueMap<ValueList<string>>.Empty.With("owner", ["a <b>"]),
            },
        };
    }
}
