using ArgumentGraph.Structure;

namespace ArgumentGraph.Validation;

/// <summary>
/// Which direct supporters support indirectly as well? No linear method is known, so the search has a budget, and says when it has used it up.
/// </summary>
internal static class IndirectSupportCheck
{
    private const int StepsPerThing = 20;

    public static void Check(Inspection inspection)
    {
        ArgumentStructure structure = inspection.Structure;
        var search = new Search(structure, StepsPerThing * ((long)structure.ElementCount + structure.RelationshipCount));
        for (int number = 0; number < structure.ElementCount && search.Budget > 0; number++)
        {
            // Circles are reported as such; everything on one supports the rest of it, and itself, indirectly.
            if (!search.Meet(number) || structure.Supporters.CountOf(number) < 2 || structure.IsCircular[number] || !search.FollowFrom(number))
            {
                continue;
            }

            for (int relationship = structure.Supporters.Starts[number]; relationship < structure.Supporters.Starts[number + 1]; relationship++)
            {
                int supporter = structure.Supporters.Items[relationship];
                if (search.IsIndirect(supporter))
                {
                    inspection.ReportRelationship(
                        Rules.DirectAndIndirectSupport,
                        number,
                        relationship,
                        $"'{inspection.IdOf(supporter)}' supports '{inspection.IdOf(number)}' directly and through others; "
                        + $"{Advice(structure, search, number, relationship)}");
                }
            }
        }

        if (search.Budget <= 0 && structure.ElementCount > 0)
        {
            inspection.LeaveOpen(Rules.DirectAndIndirectSupport);
            inspection.Report(
                Rules.DirectAndIndirectSupport, -1, $"The search for direct supporters that also support indirectly stopped after {StepsPerThing} "
                    + $"steps for each element and relationship; there may be more of them.");
        }
    }

    // What would be right. Removing the direct relationship leaves the meaning as it is where all is needed, here and on one way down to the supporter.
    private static string Advice(ArgumentStructure structure, Search search, int number, int relationship)
    {
        Requirement requirement = ((SupportableElement)structure.Elements[number]).Requirement;
        if (requirement.Kind != RequirementKind.All)
        {
            string below = structure.Elements[structure.Supporters.Items[relationship]].Id;
            return $"'{structure.Elements[number].Id}' needs {requirement} of its supporters, and what rests on '{below}' is not a way of its own.";
        }

        return structure.Challenges.OnRelationship(relationship).Length == 0 && search.IsNeededAnyway(number, structure.Supporters.Items[relationship])
            ? "if it is not needed by itself, remove the direct relationship."
            : "the others may stand without it, so keep the direct relationship if it is needed in any case.";
    }

    /// <summary>Walks down from the supporters of one element after another, with marks that need no clearing.</summary>
    private sealed class Search(ArgumentStructure structure, long budget)
    {
        private readonly int[] _lowest = new int[structure.ElementCount]; // 1 + the lowest element that this one supports, as far as elements were met
        private readonly int[] _direct = new int[structure.ElementCount]; // 1 + the last element that this one was found to support directly
        private readonly int[] _indirect = new int[structure.ElementCount]; // likewise, indirectly
        private readonly Stack<int> _open = new();
        private int[] _needed = []; // the last question for which this one was found to be needed; made when there is one
        private int _questions;
        private ulong _marks; // of the supporters in question, as a first answer to whether an element is one of them
        private int _floor;
        private int _current;

        public long Budget { get; private set; } = budget;

        public bool IsIndirect(int supporter) => _indirect[supporter] == _current && !structure.IsCircular[supporter];

        /// <summary>Takes the elements one after another, by number. Whether any supporter of this one may support it indirectly.</summary>
        public bool Meet(int number)
        {
            // What supports it indirectly supports something below it as well. Support leads to lower numbers: below the lowest of all that such supporters
            // support nothing leads to any of them.
            _floor = int.MaxValue;
            _marks = 0;
            foreach (int supporter in structure.Supporters[number])
            {
                int lowest = _lowest[supporter] - 1;
                if (lowest < 0)
                {
                    _lowest[supporter] = number + 1;
                }
                else if (lowest < number && !structure.IsCircular[supporter])
                {
                    _floor = Math.Min(_floor, structure.IsCircular[lowest] ? supporter : lowest); // within a circle numbers do not tell
                    _marks |= MarkOf(supporter);
                }
            }

            return _marks != 0;
        }

        /// <summary>Whether any supporter of the element supports it indirectly; it was met last.</summary>
        public bool FollowFrom(int number)
        {
            ReadOnlySpan<int> supporters = structure.Supporters[number];
            int floor = _floor;
            _current = number + 1;
            foreach (int supporter in supporters)
            {
                _direct[supporter] = _current;
            }

            bool isFound = false;
            foreach (int supporter in supporters)
            {
                isFound |= supporter >= floor && Follow(supporter, floor);
            }

            while (_open.TryPop(out int next) && Budget > 0)
            {
                isFound |= Follow(next, floor);
            }

            _open.Clear();
            return isFound;
        }

        /// <summary>
        /// Whether what supports the element needs the supporter in every case. Looks at a few elements only; then it is not known, and so not said.
        /// </summary>
        public bool IsNeededAnyway(int number, int supporter)
        {
            const int MostElements = 1_000;
            if (_needed.Length == 0)
            {
                _needed = new int[structure.ElementCount];
            }

            _questions++;
            int seen = 0;
            foreach (int other in structure.Supporters[number])
            {
                if (other != supporter)
                {
                    seen += Need(other);
                }
            }

            bool isNeeded = false;
            while (!isNeeded && seen < MostElements && _open.TryPop(out int next))
            {
                foreach (int below in structure.Supporters[next])
                {
                    isNeeded |= below == supporter;
                    seen += Need(below);
                }
            }

            _open.Clear();
            return isNeeded;
        }

        // 1 where the element, seen for the first time, needs all that supports it, so that this is looked at.
        private int Need(int number)
        {
            if (structure.Kinds[number] == ElementKind.Evidence
                || _needed[number] == _questions
                || structure.Elements[number] is not SupportableElement { Requirement.Kind: RequirementKind.All })
            {
                return 0;
            }

            _needed[number] = _questions;
            _open.Push(number);
            return 1;
        }

        private static ulong MarkOf(int number) => 1ul << (number % 64);

        private bool Follow(int from, int floor)
        {
            bool isFound = false;
            ReadOnlySpan<int> supporters = structure.Supporters[from];
            Budget -= supporters.Length;
            foreach (int number in supporters)
            {
                if ((_marks & MarkOf(number)) != 0 && _direct[number] == _current)
                {
                    _indirect[number] = _current;
                    isFound = true; // what supports it is followed anyway
                }
                else if (number >= floor && _indirect[number] != _current)
                {
                    _indirect[number] = _current;
                    _open.Push(number);
                }
            }

            return isFound;
        }
    }
}
