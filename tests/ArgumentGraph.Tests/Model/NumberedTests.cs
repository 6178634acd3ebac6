using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Model;

/// <summary>The numbered view, against the argument's own queries by id.</summary>
public class NumberedTests
{
    [Fact]
    public void Every_element_has_a_number_that_its_id_finds() => ForMany((argument, numbered) =>
    {
        numbered.Elements.Should().HaveCount(argument.Elements.Count);
        numbered.ElementCount.Should().Be(argument.Elements.Count);
        numbered.AuthorOrder.Select(number => numbered.Elements[number]).Should().Equal(argument.Elements);
        numbered.Kinds.Should().Equal(numbered.Elements.Select(element => element.Kind));
        foreach (Element element in argument.Elements)
        {
            numbered.Elements[numbered.NumberOf(element.Id)].Should().BeSameAs(element);
            numbered.Find(element.Id).Should().Be(numbered.NumberOf(element.Id));
        }

        Ids(numbered, numbered.Pathways.AsSpan()).Should().Equal(argument.Pathways.Select(pathway => pathway.Id));
        Ids(numbered, numbered.Roots.AsSpan()).Should().Equal(argument.Roots.Select(root => root.Id));
    });

    [Fact]
    public void Rows_hold_what_the_argument_lists_by_id() => ForMany((argument, numbered) =>
    {
        foreach (Element element in argument.Elements)
        {
            int number = numbered.NumberOf(element.Id);
            Ids(numbered, numbered.Supporters[number]).Should().Equal(argument.SupportersOf(element.Id).Select(other => other.Id));
            Ids(numbered, numbered.Contexts[number]).Should().Equal(argument.ContextOf(element.Id).Select(other => other.Id));
            Ids(numbered, numbered.Supported[number]).Should().BeEquivalentTo(argument.ElementsSupportedBy(element.Id).Select(other => other.Id));
            Ids(numbered, numbered.ContextUsers[number]).Should().BeEquivalentTo(argument.ElementsInContextOf(element.Id).Select(other => other.Id));
            numbered.Supported[number].ToArray().Should().BeInAscendingOrder();
            numbered.Supporters.CountOf(number).Should().Be(argument.SupportersOf(element.Id).Count);
            (int first, int end) = (numbered.Supporters.Starts[number], numbered.Supporters.Starts[number + 1]);
            numbered.Supporters.Items[first..end].Should().Equal(numbered.Supporters[number].ToArray());
        }
    });

    [Fact]
    public void Relationships_are_numbered_by_kind_and_then_by_their_element() => ForMany((argument, numbered) =>
    {
        Relationship[] byNumber = [.. Enumerable.Range(0, numbered.RelationshipCount).Select(numbered.RelationshipAt)];
        byNumber.Should().BeEquivalentTo(argument.Relationships);
        byNumber.Select(numbered.NumberOf).Should().Equal(Enumerable.Range(0, byNumber.Length));
        byNumber.Select(relationship => (relationship.Kind, From: numbered.NumberOf(relationship.From))).Should().BeInAscendingOrder();
        byNumber.Count(relationship => relationship.Kind == RelationshipKind.SupportedBy).Should().Be(numbered.SupportCount);
        byNumber.Count(relationship => relationship.Kind == RelationshipKind.InContextOf).Should().Be(numbered.ContextCount);
        for (int number = 0; number < byNumber.Length; number++)
        {
            NumberedRelationship ends = numbered.EndsOf(number);
            ends.Kind.Should().Be(byNumber[number].Kind);
            numbered.Elements[ends.From].Id.Should().Be(byNumber[number].From);
            Target(numbered, ends.To).Should().Be(byNumber[number].To);
            int to = number < numbered.SupportCount ? numbered.Supporters.Items[number]
                : number < numbered.SupportCount + numbered.ContextCount ? numbered.Contexts.Items[number - numbered.SupportCount]
                : numbered.Challenges.Targets[number - numbered.SupportCount - numbered.ContextCount];
            ends.To.Should().Be(to);
        }
    });

    [Fact]
    public void Challenges_are_found_from_what_raises_them_and_from_what_they_challenge() => ForMany((argument, numbered) =>
    {
        NumberedChallenges challenges = numbered.Challenges;
        challenges.Count.Should().Be(argument.Relationships.Count(relationship => relationship.Kind == RelationshipKind.Challenges));
        foreach (Element element in argument.Elements)
        {
            int number = numbered.NumberOf(element.Id);
            (int first, int end) = challenges.By(number);
            challenges.CountBy(number).Should().Be(end - first);
            Enumerable.Range(first, end - first).Select(Relationship).Should().Equal(argument.ChallengesBy(element.Id));
            challenges.OfElement(number).ToArray().Select(Relationship).Should().Equal(argument.ChallengesOf(element.Id));
            challenges.OwnedBy(number).ToArray()
                .Should().BeEquivalentTo(Enumerable.Range(0, challenges.Count).Where(other => challenges.Owners[other] == number));
        }

        foreach (Relationship relationship in argument.Relationships)
        {
            challenges.OfRelationship(numbered.NumberOf(relationship)).ToArray().Select(Relationship).Should().Equal(argument.ChallengesOf(relationship));
        }

        for (int challenge = 0; challenge < challenges.Count; challenge++)
        {
            Relationship raised = Relationship(challenge);
            challenges.Challengers[challenge].Should().Be(numbered.NumberOf(raised.From));
            challenges.Owners[challenge].Should().Be(numbered.NumberOf(OwnerOf(raised.To)));
        }

        Relationship Relationship(int challenge) => numbered.RelationshipAt(challenges.RelationshipOf(challenge));
    });

    [Fact]
    public void The_view_of_an_argument_is_made_once()
    {
        Argument argument = RandomArguments.Make(1);

        argument.Numbered.Should().BeSameAs(argument.Numbered);
        argument.Numbered.Argument.Should().BeSameAs(argument);
    }

    [Fact]
    public void What_is_not_there_is_refused_with_a_message()
    {
        Argument argument = new ArgumentBuilder("t").Build().Edit(edit => edit.Add(new Claim("C1", "s")));
        NumberedArgument numbered = argument.Numbered;

        numbered.Find("C2").Should().Be(-1);
        numbered.Invoking(view => view.NumberOf("c1")).Should().Throw<KeyNotFoundException>().WithMessage("*did you mean 'C1'*");
        numbered.Invoking(view => view.NumberOf(Relationship.SupportedBy("C1", "C1"))).Should().Throw<KeyNotFoundException>()
            .WithMessage("Relationship * does not exist.");
        numbered.Invoking(view => view.RelationshipAt(0)).Should().Throw<ArgumentOutOfRangeException>();
        numbered.Invoking(view => view.EndsOf(-1)).Should().Throw<ArgumentOutOfRangeException>();
        numbered.Challenges.By(0).Should().Be((0, 0));
        numbered.Challenges.OfElement(0).ToArray().Should().BeEmpty();
    }

    private static string OwnerOf(RelationshipTarget target) => target switch
    {
        { ElementId: { } id } => id,
        { Relationship: { Kind: RelationshipKind.Challenges } challenge } => OwnerOf(challenge.To),
        _ => target.Relationship!.From,
    };

    private static RelationshipTarget Target(NumberedArgument numbered, int to) => to >= 0 ? numbered.Elements[to].Id : numbered.RelationshipAt(~to);

    private static string[] Ids(NumberedArgument numbered, ReadOnlySpan<int> numbers)
    {
        string[] ids = new string[numbers.Length];
        for (int index = 0; index < ids.Length; index++)
        {
            ids[index] = numbered.Elements[numbers[index]].Id;
        }

        return ids;
    }

    private static void ForMany(Action<Argument, NumberedArgument> check)
    {
        var tangled = new RandomShape { Cycles = 0.5, MaximumChallenges = 9, Sharing = 0.5 };
        ArgumentCases.Of(seed => RandomArguments.Make(seed, seed % 4 > 0 ? tangled : null)).Check(100, 2_000, argument => check(argument, argument.Numbered));
    }
}
