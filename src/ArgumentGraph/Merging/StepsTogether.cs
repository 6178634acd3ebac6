using ArgumentGraph.Members;
using ArgumentGraph.Model;
using ArgumentGraph.Structure;
using ArgumentGraph.Validation;

namespace ArgumentGraph.Merging;

/// <summary>
/// Steps of a response that wait for each other only in the merged argument: groups in which a step follows another on a circle that neither side has. Linear.
/// </summary>
internal sealed class StepsTogether(Argument merged, MergeSides sides, ConflictList conflicts)
{
    private readonly ArgumentStructure _structure = merged.Structure;

    public void Check()
    {
        var circles = new StepCircles(_structure);
        if (circles.Groups.Count == 0)
        {
            return;
        }

        (ArgumentStructure Structure, StepCircles Circles)[] alone =
            [.. sides.Both.Select(pair => (pair.Side.Argument.Structure, new StepCircles(pair.Side.Argument.Structure)))];
        foreach (int[] group in circles.Groups)
        {
            HashSet<int> members = [.. group];
            foreach (int number in group.OrderBy(IdOf, StringComparer.Ordinal))
            {
                int[] added = [.. circles.After(number).Where(followed => members.Contains(followed) && !IsOnEither(number, followed))
                    .OrderBy(IdOf, StringComparer.Ordinal)];
                if (added.Length > 0)
                {
                    Report(circles.ShortestThrough(number, added[0]));
                    break;
                }
            }
        }

        bool IsOnEither(int number, int followed) => alone.Any(side =>
        {
            int one = side.Structure.Find(IdOf(number));
            int other = side.Structure.Find(IdOf(followed));
            return one >= 0 && other >= 0 && side.Circles.IsOnCircle(one, other);
        });
    }

    private string IdOf(int number) => _structure.Elements[number].Id;

    private void Report(List<int> circle)
    {
        string id = IdOf(circle[0]);
        foreach (string other in circle.Skip(1).Select(IdOf))
        {
            UndecidedMember step = Undecided(other);
            if (!AreEqual(step.Ours, step.Theirs))
            {
                conflicts.Keep(other, step);
            }
        }

        conflicts.Add(
            Rules.CircularTogether,
            id,
            Undecided(id),
            $"The two sides together make the step of '{id}' wait for itself, which neither does alone: {Circle.Describe(_structure, circle)} (→: follows). "
            + "Remove one of these from 'after'.");
    }

    private UndecidedMember Undecided(string id)
    {
        (Element? before, Element? ours, Element? theirs) = sides.Find(id);
        return new(MemberName.Step, StepOf(before), StepOf(ours), StepOf(theirs));
    }

    private static RawJson? StepOf(Element? element) => element is null ? null : StatedMembers.Of(element)[new(MemberName.Step)];

    private static bool AreEqual(RawJson? ours, RawJson? theirs) => StatedMembers.AreEqual(new(MemberName.Step), ours, theirs);
}
