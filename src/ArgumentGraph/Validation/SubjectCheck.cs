using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>
/// Which evidence is about something else than the argument, without a word beside it? What the argument is about is decided for each part of the document that
/// is connected by support: see the help of <see cref="Rules.EvidenceOfOtherSubject"/>.
/// </summary>
internal static class SubjectCheck
{
    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        List<(int Number, string Subject)> evidence = EvidenceWithSubject(structure);
        if (evidence.TrueForAll(item => item.Subject == evidence[0].Subject))
        {
            return;
        }

        int[] parts = ConnectedParts(structure);
        Dictionary<int, string> subjects = SubjectsOfParts(inspection, evidence, parts);
        foreach ((int number, string subject) in evidence)
        {
            string expected = subjects[parts[number]];
            if (subject != expected && SupportedWithoutContext(structure, number) is >= 0 and int upper)
            {
                inspection.Report(
                    Rules.EvidenceOfOtherSubject,
                    number,
                    $"The evidence '{inspection.IdOf(number)}' is about '{subject}', the argument about '{expected}'; say in a context, "
                    + $"assumption or justification of '{inspection.IdOf(upper)}' why it counts, or correct the subject.",
                    [upper],
                    "What the evidence supports");
            }
        }
    }

    private static List<(int Number, string Subject)> EvidenceWithSubject(ArgumentStructure structure)
    {
        var evidence = new List<(int, string)>();
        foreach (int number in structure.AuthorOrder)
        {
            if (structure.Kinds[number] == ElementKind.Evidence
                && ((Evidence)structure.Elements[number]).Subject is { } subject
                && !string.IsNullOrWhiteSpace(subject)
                && structure.Supported.CountOf(number) > 0)
            {
                evidence.Add((number, subject.Trim()));
            }
        }

        return evidence;
    }

    // For each element the number of one element of its part: disjoint sets, with the ways halved (Tarjan and van Leeuwen, J. ACM 31, 1984).
    private static int[] ConnectedParts(ArgumentStructure structure)
    {
        var above = new int[structure.ElementCount];
        for (int number = 0; number < above.Length; number++)
        {
            above[number] = number;
        }

        for (int number = 0; number < above.Length; number++)
        {
            foreach (int supporter in structure.Supporters[number])
            {
                int part = Find(number);
                int other = Find(supporter);
                above[Math.Min(part, other)] = Math.Max(part, other);
            }
        }

        for (int number = 0; number < above.Length; number++)
        {
            above[number] = Find(number);
        }

        return above;

        int Find(int number)
        {
            while (above[number] != number)
            {
                number = above[number] = above[above[number]];
            }

            return number;
        }
    }

    private static Dictionary<int, string> SubjectsOfParts(Inspection inspection, List<(int Number, string Subject)> evidence, int[] parts)
    {
        ArgumentStructure structure = inspection.Structure;
        var counts = new Dictionary<(int Part, string Subject), int>();
        foreach ((int number, string subject) in evidence)
        {
            counts[(parts[number], subject)] = counts.GetValueOrDefault((parts[number], subject)) + 1;
        }

        // A subject that a root names in a context outweighs any number of items.
        foreach (int root in inspection.Argument.RootNumbers)
        {
            foreach (int context in structure.Contexts[root])
            {
                (int, string) key = (parts[root], structure.Elements[context].Statement.Trim());
                if (structure.Kinds[context] == ElementKind.Context && counts.TryGetValue(key, out int count) && count <= evidence.Count)
                {
                    counts[key] = count + evidence.Count;
                }
            }
        }

        var best = new Dictionary<int, (string Subject, int Count)>();
        foreach (((int part, string subject), int count) in counts)
        {
            if (!best.TryGetValue(part, out (string Subject, int Count) other)
                || count > other.Count
                || (count == other.Count && string.CompareOrdinal(subject, other.Subject) < 0))
            {
                best[part] = (subject, count);
            }
        }

        return best.ToDictionary(entry => entry.Key, entry => entry.Value.Subject);
    }

    // The first element by id that rests on this one and states no context, assumption or justification; or -1.
    private static int SupportedWithoutContext(ArgumentStructure structure, int number)
    {
        int first = -1;
        foreach (int upper in structure.Supported[number])
        {
            if (structure.Contexts.CountOf(upper) == 0
                && (first < 0 || string.CompareOrdinal(structure.Elements[upper].Id, structure.Elements[first].Id) < 0))
            {
                first = upper;
            }
        }

        return first;
    }
}
