using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;
using ArgumentGraph.Tests.Edits;

namespace ArgumentGraph.Tests.Structure;

public class LookupTests
{
    [Fact]
    public void Elements_are_found_by_id_and_by_kind() =>
        ForMany((argument, model) =>
        {
            argument.Elements.Should().Equal(model.Elements);
            foreach (Element element in model.Elements)
            {
                argument[element.Id].Should().BeSameAs(element);
                argument.TryGetElement(element.Id, out Element? found).Should().BeTrue();
                found.Should().BeSameAs(element);
                argument.Contains(element.Id).Should().BeTrue();
            }

            argument.OfKind<Goal>().Should().Equal(model.Elements.Where(element => element.Kind == ElementKind.Goal).Cast<Goal>());
            argument.OfKind<Assumption>().Should().Equal(model.Elements.Where(element => element.Kind == ElementKind.Assumption).Cast<Assumption>());
            argument.OfKind<Element>().Should().Equal(model.Elements);
        });

    [Fact]
    public void Neighbours_are_those_of_the_lists() =>
        ForMany((argument, model) =>
        {
            foreach (string id in model.Elements.Select(element => element.Id))
            {
                Ids(argument.SupportersOf(id)).Should().Equal(model.TargetsOf(id, RelationshipKind.SupportedBy));
                Ids(argument.ContextOf(id)).Should().Equal(model.TargetsOf(id, RelationshipKind.InContextOf));
                Ids(argument.ElementsSupportedBy(id)).Should().Equal(model.SourcesOf(id, RelationshipKind.SupportedBy));
                Ids(argument.ElementsInContextOf(id)).Should().Equal(model.SourcesOf(id, RelationshipKind.InContextOf));
            }
        });

    [Fact]
    public void Ancestors_and_descendants_are_the_closure_of_support() =>
        ForMany((argument, model) =>
        {
            foreach (string id in model.Elements.Select(element => element.Id))
            {
                Ids(argument.DescendantsOf(id)).Should().Equal(NaiveArgument.Closure(id, other => model.TargetsOf(other, RelationshipKind.SupportedBy)));
                Ids(argument.AncestorsOf(id)).Should().Equal(NaiveArgument.Closure(id, other => model.SourcesOf(other, RelationshipKind.SupportedBy)));
            }
        });

    [Fact]
    public void Relationships_are_listed_by_element_and_kind_with_their_challenges() =>
        ForMany((argument, model) =>
        {
            Relationship[] expected = [.. model.Relationships];
            argument.Relationships.Should().Equal(expected);
            Relationship[] challenges = [.. expected.Where(relationship => relationship.Kind == RelationshipKind.Challenges)];
            foreach (Relationship relationship in expected)
            {
                argument.ChallengesOf(relationship).Should().BeEquivalentTo(challenges.Where(challenge => relationship.Equals(challenge.To.Relationship)));
            }

            foreach (string id in model.Elements.Select(element => element.Id))
            {
                argument.ChallengesOf(id).Should().BeEquivalentTo(challenges.Where(challenge => challenge.To.ElementId == id));
                argument.ChallengesBy(id).Should().Equal(challenges.Where(challenge => challenge.From == id));
            }
        });

    [Fact]
    public void Roots_support_and_challenge_nothing() =>
        ForMany((argument, model) =>
        {
            IEnumerable<Element> roots = model.Elements.Where(element =>
                element is SupportableElement
                && !model.Written.Exists(relationship => relationship.Kind == RelationshipKind.SupportedBy && relationship.To.ElementId == element.Id)
                && !model.Written.Exists(relationship => relationship.Kind == RelationshipKind.Challenges && relationship.From == element.Id)
                && !IsConfidenceArgument(argument, element.Id));
            argument.Roots.Should().Equal(roots.Cast<SupportableElement>());
        });

    // Named by a claim point of something that it does not need.
    private static bool IsConfidenceArgument(Argument argument, string id) =>
        new ReferenceModel(argument) is var model && model.Elements[model.NumberOf(id)] is Goal or Claim
        && Enumerable.Range(0, model.Elements.Length).Any(owner =>
            model.Elements[owner].ClaimPoints.Any(point => point.Argument == id) && !model.Confidence.RestsOn(model.NumberOf(id), owner));

    [Fact]
    public void Pathways_are_the_marked_goals_else_the_root_goals_else_the_root_claims()
    {
        var draft = new ArgumentBuilder("…");
        StrategyDraft step = draft.Strategy("S", "…");
        ClaimDraft claim = draft.Claim("C2", "…");
        draft.Claim("C1", "…");
        Pathways().Should().Equal("C2", "C1");

        GoalDraft part = draft.Goal("G3", "…");
        draft.Goal("G2", "…").SupportedByAll(part, claim);
        draft.Goal("G1", "…").SupportedByAll(step);
        draft.Goal("D", "…").Challenges(claim);
        Pathways().Should().Equal("G2", "G1");

        part.AsPathway();
        Pathways().Should().Equal("G3");

        draft.Goal("G0", "…").AsPathway();
        Pathways().Should().Equal("G3", "G0");

        IEnumerable<string> Pathways() => Ids(draft.Build().Pathways);
    }

    [Fact]
    public void An_argument_without_goals_and_claims_has_no_pathways()
    {
        var draft = new ArgumentBuilder("…");
        draft.Build().Pathways.Should().BeEmpty();
        draft.Strategy("S", "…");
        Argument argument = draft.Build();
        argument.Pathways.Should().BeEmpty();
        Ids(argument.Roots).Should().Equal("S");
    }

    [Fact]
    public void What_is_in_a_cycle_is_its_own_ancestor_and_descendant()
    {
        var draft = new ArgumentBuilder("…");
        ClaimDraft one = draft.Claim("C1", "…");
        ClaimDraft two = draft.Claim("C2", "…").SupportedByAll(one);
        one.SupportedByAll(two, draft.Evidence("E", "…"));
        draft.Goal("G", "…").SupportedByAll(two);
        Argument argument = draft.Build();

        Ids(argument.DescendantsOf("C1")).Should().Equal("C1", "C2", "E");
        Ids(argument.AncestorsOf("C1")).Should().Equal("C1", "C2", "G");
        Ids(argument.DescendantsOf("G")).Should().Equal("C1", "C2", "E");
        argument.AncestorsOf("G").Should().BeEmpty();
    }

    [Fact]
    public void What_is_reached_is_sorted_letter_by_letter_however_alike_ids_begin()
    {
        string[] ids = [.. Enumerable.Range(0, 300).SelectMany(i => new[] { $"C{i}", $"The-same-beginning-{i}", $"Zürich-{i}", $"目標目標目標目標目標-{i}" })];
        var draft = new ArgumentBuilder("T");
        GoalDraft goal = draft.Goal("G", "Top");
        foreach (string id in ids)
        {
            goal.SupportedByAll(draft.Evidence(new Evidence(id, $"About {id}")));
        }

        var argument = Argument.Parse(draft.Build().ToJson());
        Ids(argument.DescendantsOf("G")).Should().Equal(ids.Order(StringComparer.Ordinal));
        Ids(argument.AncestorsOf("C7")).Should().Equal("G");
    }

    [Fact]
    public void Unknown_ids_throw_with_what_may_have_been_meant()
    {
        Argument argument = RandomArguments.Assemble([new Goal("goal-1", "…"), new Claim("claim-1", "…")], [Relationship.SupportedBy("goal-1", "claim-1")]);
        Action<string>[] lookups =
        [
            id => _ = argument[id],
            id => argument.SupportersOf(id),
            id => argument.ElementsSupportedBy(id),
            id => argument.ContextOf(id),
            id => argument.ElementsInContextOf(id),
            id => argument.ChallengesOf(id),
            id => argument.ChallengesBy(id),
            id => argument.AncestorsOf(id),
            id => argument.DescendantsOf(id),
        ];

        foreach (Action<string> lookup in lookups)
        {
            lookup.Invoking(look => look("gaol-1")).Should().Throw<KeyNotFoundException>()
                .WithMessage("Element 'gaol-1' does not exist; did you mean 'goal-1'?");
            lookup.Invoking(look => look("")).Should().Throw<KeyNotFoundException>();
            lookup.Invoking(look => look(null!)).Should().Throw<ArgumentNullException>();
        }

        argument.TryGetElement("GOAL-1", out Element? none).Should().BeFalse();
        none.Should().BeNull();
        argument.Contains("").Should().BeFalse();
        foreach (Relationship missing in (Relationship[])
            [
                Relationship.SupportedBy("claim-1", "goal-1"),
                Relationship.InContextOf("goal-1", "claim-1"),
                Relationship.Challenges("goal-1", "claim-1"),
                Relationship.Challenges("claim-1", Relationship.SupportedBy("goal-1", "claim-1")),
                Relationship.SupportedBy("other", "claim-1"),
            ])
        {
            argument.Invoking(some => some.ChallengesOf(missing)).Should().Throw<KeyNotFoundException>()
                .WithMessage(missing.From == "other" ? "Element 'other' does not exist." : $"Relationship '{missing}' does not exist.");
        }
    }

    // Arguments put together from two lists whose order has nothing to do with what is above what.
    private static void ForMany(Action<Argument, NaiveArgument> check)
    {
        var tangled = new RandomShape { Cycles = 0.7, MaximumChallenges = 9 };
        ArgumentCases.Of(seed => RandomArguments.Make(seed, seed % 2 == 0 ? tangled : null)).Check(150, 5_000, (seed, drawn) =>
        {
            Element[] elements = [.. drawn.Elements];
            Relationship[] relationships = [.. drawn.Relationships];
            new Random(seed).Shuffle(elements);
            new Random(seed).Shuffle(relationships);
            var model = new NaiveArgument(elements, relationships.OrderBy(relationship => relationship.Nesting));
            check(RandomArguments.Assemble(model.Elements, model.Written), model);
        });
    }

    private static IEnumerable<string> Ids(IEnumerable<Element> elements) => elements.Select(element => element.Id);
}
