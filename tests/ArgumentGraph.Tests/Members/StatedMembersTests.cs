using ArgumentGraph.Members;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Members;

/// <summary>What elements say, member by member.</summary>
public class StatedMembersTests
{
    private static readonly Evidence Full = new("E", "It holds")
    {
        State = EvidenceState.Available,
        Likelihood = Likelihood.FromDoubt(0.1),
        Tags = ValueMap<ValueList<string>>.Empty.With("owner", ["infra", "storage"]).With("a.b", ["x"]),
        Suppressions = ValueMap<string>.Empty.With("AG1203", "why"),
        UnknownMembers = ValueMap<RawJson>.Empty.With("own", RawJson.Parse("[1.50]")),
    };

    [Fact]
    public void Tags_and_suppressions_are_members_key_by_key_and_a_likelihood_is_one() =>
        StatedMembers.Of(Full).Names.Select(name => name.ToString())
            .Should().Equal("kind", "statement", "state", "likelihood", "suppress.AG1203", "tags.owner", "tags.a.b", "own");

    [Fact]
    public void The_members_of_any_element_make_the_element_again() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(100, 3_000, argument =>
        {
            foreach (Element element in argument.Elements)
            {
                StatedMembers.Of(element).ToElement(out _).Should().Be(element);
            }
        });

    [Fact]
    public void Elements_differ_in_the_members_that_were_changed()
    {
        Evidence changed = Full with
        {
            State = EvidenceState.Missing,
            Likelihood = Likelihood.FromProbability(0.9),
            Tags = Full.Tags.With("owner", ["storage", "infra"]).Without("a.b"),
            Source = "file",
        };
        StatedMembers.Of(Full).DifferingFrom(StatedMembers.Of(changed)).Select(name => name.ToString())
            .Should().Equal("state", "likelihood", "tags.a.b", "source");
    }

    [Fact]
    public void What_a_step_follows_has_no_order()
    {
        Evidence step = Full with { Step = new(ResponseStage.Tell) { After = ["A", "B"] } };
        StatedMembers Following(params string[] ids) => StatedMembers.Of(step with { Step = step.Step! with { After = [.. ids] } });

        StatedMembers.Of(step).DifferingFrom(Following("B", "A")).Should().BeEmpty();
        StatedMembers.Of(step).DifferingFrom(Following("B", "C")).Select(name => name.ToString()).Should().Equal("step");
        StatedMembers.Of(step).ToCanonicalBytes().Should().Equal(Following("B", "A", "B").ToCanonicalBytes());
    }

    [Fact]
    public void Taking_over_all_that_differs_makes_one_element_the_other() =>
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(100, 3_000, (seed, argument) =>
        {
            Argument other = RandomArguments.Make(seed + 1);
            foreach ((Element from, Element to) in argument.Elements.Zip(other.Elements))
            {
                StatedMembers start = StatedMembers.Of(from);
                StatedMembers end = StatedMembers.Of(to with { Id = from.Id });
                StatedMembers reached = start.DifferingFrom(end).ToList().Aggregate(start, (members, name) => members.With(name, end[name]));
                reached.DifferingFrom(end).Should().BeEmpty();
                reached.ToElement(out _)!.Kind.Should().Be(to.Kind);
            }
        });

    [Fact]
    public void What_a_kind_cannot_say_makes_no_element()
    {
        StatedMembers.Of(Full).With(new(MemberName.Kind), RawJson.FromText("claim")).ToElement(out ValueList<Finding> findings).Should().BeNull();
        findings.Should().NotBeEmpty();
    }
}
