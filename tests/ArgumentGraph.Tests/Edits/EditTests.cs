using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.Edits;

public class EditTests
{
    [Fact]
    public void A_batch_of_changes_gives_what_the_same_changes_of_two_lists_give()
    {
        ArgumentCases.Of(seed => RandomArguments.Make(seed)).Check(300, 10_000, (seed, original) =>
        {
            var random = new Random(seed);
            (Element[] elements, Relationship[] relationships) = ([.. original.Elements], [.. original.Relationships]);
            var model = new NaiveArgument(original);

            Argument edited = original.Edit(editor =>
            {
                var edits = new RandomEdits(random, model, editor);
                for (int i = random.Next(1, 40); i > 0; i--)
                {
                    edits.MakeOne();
                }
            });

            edited.Elements.SequenceEqual(model.Elements).Should().BeTrue("elements keep the author's order");
            string.Join('\n', edited.Relationships).Should().Be(string.Join('\n', model.Relationships), "relationships follow their elements");
            (original.Elements.SequenceEqual(elements) && original.Relationships.SequenceEqual(relationships)).Should().BeTrue("the original stays");
        });
    }

    [Fact]
    public void An_edit_without_changes_gives_an_equal_argument()
    {
        Argument argument = GoldenExample.Argument;

        Argument same = argument.Edit(_ => { });

        same.Should().NotBeSameAs(argument);
        same.Title.Should().Be(argument.Title);
        same.Elements.Should().Equal(argument.Elements);
        same.Relationships.Should().Equal(argument.Relationships);
    }

    [Fact]
    public void A_removed_relationship_takes_the_challenges_of_it_along()
    {
        Argument edited = Nested().Edit(change => change.Disconnect(Relationship.SupportedBy("G", "C")));

        edited.Relationships.Should().Equal(Relationship.Challenges("D", "C"));
        edited.Elements.Should().HaveCount(4);
    }

    [Fact]
    public void A_removed_element_takes_its_relationships_and_the_challenges_of_these_along()
    {
        Nested().Edit(change => change.Remove("C")).Relationships.Should().BeEmpty();
        Nested().Edit(change => change.Remove("D")).Relationships.Should().Equal(Relationship.SupportedBy("G", "C"));
    }

    [Fact]
    public void A_new_id_is_taken_up_everywhere()
    {
        Argument edited = Nested().Edit(change => change.Rename("C", "C1").Rename("G", "C"));

        Relationship support = Relationship.SupportedBy("C", "C1");
        Relationship challenge = Relationship.Challenges("D", support);
        edited.Relationships.Should().Equal(support, Relationship.Challenges("D", "C1"), challenge, Relationship.Challenges("E", challenge));
        edited.Elements.Select(element => element.Id).Should().Equal("C", "C1", "D", "E");
    }

    [Fact]
    public void Challenges_of_a_relationship_follow_what_takes_its_place()
    {
        Relationship support = Relationship.SupportedBy("G", "E");
        Relationship challenge = Relationship.Challenges("D", support);

        Argument edited = Nested().Edit(change => change.Reconnect(Relationship.SupportedBy("G", "C"), support));

        edited.Relationships.Should().Equal(support, Relationship.Challenges("D", "C"), challenge, Relationship.Challenges("E", challenge));
    }

    [Fact]
    public void An_id_is_free_again_once_its_element_is_removed_or_renamed()
    {
        Argument edited = Nested().Edit(change => change
            .Remove("C").Add(new Evidence("C", "new")).Connect(Relationship.SupportedBy("G", "C"))
            .Rename("E", "E1").Add(new Goal("E", "new")));

        edited.Elements.Select(element => $"{element.Kind} {element.Id}").Should().Equal("Goal G", "Claim D", "Evidence E1", "Evidence C", "Goal E");
        edited.Relationships.Should().Equal(Relationship.SupportedBy("G", "C"));
    }

    [Fact]
    public void The_title_can_be_changed() => Nested().Edit(change => change.Retitle("Other")).Title.Should().Be("Other");

    [Fact]
    public void What_is_not_there_is_named_with_what_may_have_been_meant()
    {
        Argument argument = Nested().Edit(change => change.Rename("C", "claim-12").Rename("E", "evidence"));

        Expect<KeyNotFoundException>(argument, change => change.Remove("claim-21"), "Element 'claim-21' does not exist; did you mean 'claim-12'?");
        Expect<KeyNotFoundException>(argument, change => change.Rename("clam-12", "x"), "Element 'clam-12' does not exist; did you mean 'claim-12'?");
        Expect<KeyNotFoundException>(argument, change => change.Replace(new Claim("Claim-12", "…")), "*did you mean 'claim-12'?");
        Expect<KeyNotFoundException>(argument, change => change.Connect(Relationship.SupportedBy("G", "evidenec")), "*did you mean 'evidence'?");
        Expect<KeyNotFoundException>(argument, change => change.Connect(Relationship.SupportedBy("other", "G")), "Element 'other' does not exist.");
        Expect<KeyNotFoundException>(argument, change => change.Remove("E"), "Element 'E' does not exist.");
        Expect<KeyNotFoundException>(argument, change => change.Remove("G").Connect(Relationship.SupportedBy("G", "D")), "Element 'G' does not exist.");
        Expect<KeyNotFoundException>(
            argument, change => change.Disconnect(Relationship.SupportedBy("D", "G")), "Relationship 'D supportedBy G' does not exist.");
        Expect<KeyNotFoundException>(
            argument, change => change.Disconnect(Relationship.InContextOf("G", "claim-12")), "Relationship 'G inContextOf claim-12' does not exist.");
        Expect<KeyNotFoundException>(
            argument, change => change.Connect(Relationship.Challenges("D", Relationship.SupportedBy("G", "D"))),
            "Relationship 'G supportedBy D' does not exist.");
        Expect<KeyNotFoundException>(argument, change => change.Replace<Goal>("D", goal => goal), "The element 'D' is a claim, not a Goal.");
        Expect<KeyNotFoundException>(
            argument, change => change.Reconnect(Relationship.SupportedBy("G", "D"), Relationship.SupportedBy("G", "evidence")),
            "Relationship 'G supportedBy D' does not exist.");
    }

    [Fact]
    public void What_would_be_there_twice_is_refused()
    {
        Expect<InvalidOperationException>(Nested(), change => change.Add(new Goal("G", "…")), "The id 'G' is already used.");
        Expect<InvalidOperationException>(Nested(), change => change.Rename("G", "C"), "The id 'C' is already used.");
        Expect<InvalidOperationException>(
            Nested(), change => change.Connect(Relationship.SupportedBy("G", "C")), "The relationship G supportedBy C already exists.");
        Expect<InvalidOperationException>(
            Nested(),
            change => change.Connect(Relationship.SupportedBy("G", "E")).Reconnect(Relationship.SupportedBy("G", "C"), Relationship.SupportedBy("G", "E")),
            "*already exists.");
        Expect<InvalidOperationException>(Nested(), change => change.Replace<Goal>("G", goal => goal with { Id = "G1" }), "*use Rename to change an id.");
        Expect<InvalidOperationException>(Nested(), change => change.Replace<Goal>("G", _ => null!), "The change returned null.");
    }

    [Fact]
    public void A_relationship_gives_its_place_to_one_of_its_kind_and_element_only()
    {
        Relationship support = Relationship.SupportedBy("G", "C");
        Expect<InvalidOperationException>(
            Nested(), change => change.Reconnect(support, Relationship.SupportedBy("D", "C")), "*of another kind or another element.");
        Expect<InvalidOperationException>(
            Nested(), change => change.Reconnect(support, Relationship.Challenges("G", "C")), "*of another kind or another element.");

        Relationship challenge = Relationship.Challenges("D", support);
        Relationship ofItself = Relationship.Challenges("D", Relationship.Challenges("E", challenge));
        Expect<InvalidOperationException>(Nested(), change => change.Reconnect(challenge, ofItself), "*cannot challenge itself.");
    }

    [Fact]
    public void A_reconnected_challenge_that_would_be_nested_too_deeply_is_refused()
    {
        Relationship first = Relationship.Challenges("D", "C");
        Relationship second = Relationship.Challenges("E", "C");
        Argument argument = Nested().Edit(change =>
        {
            change.Connect(second);
            (Relationship one, Relationship other) = (first, second);
            for (int i = 0; i < 30; i++)
            {
                change.Connect(one = Relationship.Challenges("G", one));
                change.Connect(other = Relationship.Challenges("G", other));
            }
        });
        Relationship Deep(int depth) => Enumerable.Range(0, depth).Aggregate(second, (target, _) => Relationship.Challenges("G", target));

        Expect<InvalidOperationException>(argument, change => change.Reconnect(first, Relationship.Challenges("D", Deep(18))), "*48*");
        argument.Edit(change => change.Reconnect(first, Relationship.Challenges("D", Deep(17)))).Relationships.Max(relationship => relationship.Nesting)
            .Should().Be(48);
    }

    [Fact]
    public void A_malformed_result_is_refused_with_all_that_is_wrong()
    {
        Action edit = () => Nested().Edit(change => change
            .Connect(Relationship.SupportedBy("E", "C"))
            .Connect(Relationship.InContextOf("G", "D"))
            .Rename("D", " D"));

        edit.Should().Throw<MalformedArgumentException>().Which.Findings.Select(finding => finding.Rule.Id)
            .Should().BeEquivalentTo("AG0013", "AG0016", "AG0016");
    }

    // G rests on C. D challenges C and that it supports G; E challenges the latter challenge.
    private static Argument Nested()
    {
        Relationship support = Relationship.SupportedBy("G", "C");
        var draft = new ArgumentBuilder("Nested");
        GoalDraft goal = draft.Goal("G", "…");
        ClaimDraft claim = draft.Claim("C", "…");
        goal.SupportedByAll(claim);
        draft.Claim("D", "…").Challenges(claim).Challenges(support);
        draft.Evidence("E", "…").Challenges(Relationship.Challenges("D", support));
        return draft.Build();
    }

    private static void Expect<TException>(Argument argument, Action<ArgumentEditor> changes, string message)
        where TException : Exception
    {
        Action edit = () => argument.Edit(changes);
        edit.Should().ThrowExactly<TException>().WithMessage(message);
    }
}
