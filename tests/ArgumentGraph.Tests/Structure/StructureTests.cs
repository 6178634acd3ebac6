using ArgumentGraph.Structure;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Structure;

/// <summary>The numbering that lets one ascending pass judge everything, against brute force over the lists.</summary>
public class StructureTests
{
    [Fact]
    public void Numbers_ascend_from_what_is_needed_to_what_needs_it() =>
        ForMany((structure, needs) =>
        {
            for (int number = 0; number < needs.Count; number++)
            {
                foreach (int needed in needs.Of(number).Where(needed => needed >= number))
                {
                    needs.Reach(needed, number).Should().BeTrue($"{Id(structure, number)} needs {Id(structure, needed)} before it, unless both are in a cycle");
                }
            }
        });

    [Fact]
    public void Within_a_cycle_support_and_context_come_first() =>
        ForMany((structure, needs) =>
        {
            Needs support = needs.OfSupportAlone();
            for (int number = 0; number < needs.Count; number++)
            {
                foreach (int needed in support.Of(number).Where(needed => needed >= number))
                {
                    support.Reach(needed, number)
                        .Should().BeTrue($"{Id(structure, number)} rests on {Id(structure, needed)} before it, unless both are in a cycle of support");
                }

                structure.IsCircularInSupport[number].Should().Be(support.Reach(number, number));
            }
        });

    [Fact]
    public void Circular_is_what_needs_itself_and_cycles_are_runs_of_what_needs_each_other() =>
        ForMany((structure, needs) =>
        {
            int[] all = [.. Enumerable.Range(0, needs.Count)];
            structure.IsCircular.Should().Equal(all.Select(number => needs.Reach(number, number)));

            List<(int First, int End)> cycles = [];
            foreach (int number in all.Where(number => needs.Reach(number, number)))
            {
                int[] members = [.. all.Where(other => needs.Reach(number, other) && needs.Reach(other, number))];
                members.Should().Equal(Enumerable.Range(members[0], members.Length), "a cycle stands together");
                if (number == members[0])
                {
                    cycles.Add((number, number + members.Length));
                }
            }

            structure.Cycles.Should().Equal(cycles);
        });

    [Fact]
    public void What_needs_each_other_through_support_is_ordered_by_id() =>
        ForMany((structure, needs) =>
        {
            Needs support = needs.OfSupportAlone();
            for (int number = 0; number < needs.Count; number++)
            {
                int[] members = [.. Enumerable.Range(0, needs.Count).Where(other => support.Reach(number, other) && support.Reach(other, number))];
                members.Select(member => Id(structure, member)).Should().BeInAscendingOrder(StringComparer.Ordinal);
                if (members.Length > 0)
                {
                    members.Should().Equal(Enumerable.Range(members[0], members.Length));
                }
            }
        });

    [Fact]
    public void Elements_and_relationships_are_found_under_their_numbers() =>
        ForMany((structure, _) =>
        {
            for (int place = 0; place < structure.ElementCount; place++)
            {
                int number = structure.AuthorOrder[place];
                structure.Find(structure.Elements[number].Id).Should().Be(number);
                structure.Kinds[number].Should().Be(structure.Elements[number].Kind);
            }

            for (int number = 0; number < structure.RelationshipCount; number++)
            {
                structure.NumberOf(structure.RelationshipAt(number)).Should().Be(number);
            }
        });

    private static string Id(ArgumentStructure structure, int number) => structure.Elements[number].Id;

    private static void ForMany(Action<ArgumentStructure, Needs> check)
    {
        var tangled = new RandomShape { Cycles = 0.9, MaximumChallenges = 9, Sharing = 0.5 };
        ArgumentCases.Of(seed => RandomArguments.Make(seed, seed % 4 > 0 ? tangled : null))
            .Check(200, 5_000, argument => check(argument.Structure, new Needs(argument, argument.Relationships)));
    }

    /// <summary>What must be judged before what, by number: supporters, contexts, and who challenges the element or a relationship of it.</summary>
    private sealed class Needs
    {
        private readonly Argument _argument;
        private readonly IReadOnlyList<Relationship> _relationships;
        private readonly bool[][] _direct;
        private readonly bool[][] _reach;

        public Needs(Argument argument, IReadOnlyList<Relationship> relationships)
        {
            _argument = argument;
            _relationships = relationships;
            Count = argument.Elements.Count;
            _direct = [.. Enumerable.Range(0, Count).Select(_ => new bool[Count])];
            foreach (Relationship relationship in relationships)
            {
                if (relationship.Kind == RelationshipKind.Challenges)
                {
                    _direct[argument.NumberOf(OwnerOf(relationship))][argument.NumberOf(relationship.From)] = true;
                }
                else
                {
                    _direct[argument.NumberOf(relationship.From)][argument.NumberOf(relationship.To.ElementId!)] = true;
                }
            }

            _reach = [.. _direct.Select(row => row.ToArray())];
            for (int by = 0; by < Count; by++)
            {
                for (int from = 0; from < Count; from++)
                {
                    for (int to = 0; to < Count; to++)
                    {
                        _reach[from][to] |= _reach[from][by] && _reach[by][to];
                    }
                }
            }
        }

        public int Count { get; }

        public IEnumerable<int> Of(int number) => Enumerable.Range(0, Count).Where(other => _direct[number][other]);

        public bool Reach(int from, int to) => _reach[from][to];

        public Needs OfSupportAlone() => new(_argument, [.. _relationships.Where(relationship => relationship.Kind != RelationshipKind.Challenges)]);

        // The element in whose judgement a challenge counts.
        private static string OwnerOf(Relationship challenge) =>
            challenge.To.Relationship is not { } inner ? challenge.To.ElementId!
            : inner.Kind == RelationshipKind.Challenges ? OwnerOf(inner)
            : inner.From;
    }
}
